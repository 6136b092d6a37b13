def function():
    x, z = 1, 3
    later = None

    class C:
        seen = [sorted(locals()) for i in [1]]
        print(seen)
        print(sorted(locals()))
        print([locals() for i in [1]])
        print([eval('(z, i)') for i in [1]])
        print([dir() for i in [1]])
        print([[locals() for j in [2]] for i in [1]])

        def method(self):
            return x, z, __class__


function()


def with_cell():
    x = 1

    class C:
        print([((lambda: i)(), locals(), x) for i in [1]])

        class D:
            print([sorted(locals()) for x in [2]])
            print([list(locals()) for k in [2]])

            def method(self):
                return x


with_cell()


class Top:
    print([locals() for i in [1]])

    def method(self):
        return __class__


class Base:
    def method(self):
        super
        return sorted(locals())

    def other(self, a):
        seen = locals()
        b = __class__
        return seen

    def inner(self):
        def f():
            return [name for name in locals()], __class__

        return f()


print(Base().method())
print(list(Base().other(1)), Base().other(2)['__class__'])
print(Base().inner())
