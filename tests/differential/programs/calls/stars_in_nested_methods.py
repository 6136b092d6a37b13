"""A method called with stars, as an argument of another call, is looked up in its turn."""


class Steps:
    def __init__(self, name):
        self.name = name

    @property
    def inner(self):
        print(self.name, 'inner')
        return self

    def give(self, *args, **kwargs):
        print(self.name, 'give', args, kwargs)
        return [self.name, *args]


def say(x):
    print('say', x)
    return [x]


def two(a, b):
    print(a, b)


class Holder:
    steps = Steps('held')

    def show(self, *given):
        print(given)

    def run(self, values):
        self.show([1], self.steps.give(*values))
        self.show(say(2), self.steps.inner.give(*values, k=3), say(4))
        self.show(*say(5), self.steps.inner.give(*values, **{'d': 6}))
        return self.show(say(7)) or self.steps.inner.give(*values)


Holder().run([])
print(Holder().run(['x', 'y']))
s = Steps('plain')
two(say(1), s.inner.give(*say(2)))
two(s.inner.give(*say(3)), s.inner.give(*say(4)))
print(say(5) + s.inner.give(*say(6)) + say(7))
print([say(8), s.inner.give(*say(9))], {'k': say(10), 'l': s.inner.give(*say(11))})
print(say(12)[0] < s.inner.give(*[13], *say(14))[1] < 99)
