"""What is unpacked in a display or a call is unpacked before what stands behind it is evaluated, also if that is a comprehension."""


def say(*values):
    print('say', *values)
    return values[-1]


def steps(name):
    for i in range(2):
        print(name, i)
        yield i


def f(*args, **kwargs):
    return args, kwargs


box = [1, 2]
print((say('a'), *steps('b'), *[say(i) for i in 'cd']))
print([*steps('e'), say('f'), {say(i): 0 for i in 'g'}])
print({*steps('h'), *[say(i) for i in 'ij'], say('k')} == {0, 1, 'i', 'j', 'k'})
print([*box, [box.append(i) for i in (3, 4)], *box])
print((*box, [box.pop() for i in (3, 4)], *box))
print(f(say('l'), *steps('m'), [say(i) for i in 'no'], k=say('p')))
print(f(*box, [box.append(i) for i in (5,)], *box, k=[box.clear() for i in 'q']))
print(f(*box, *steps('r'), **{'k': [say(i) for i in 'st']}))
print(f(*steps('u'), k=[say(i) for i in 'vw']))
