# lifetime: counted
"""The variables of functions that an exception has left can be seen through its traceback, and bound."""

from _mortal import Mortal


def failing(a, b=2, *rest, k, **more):
    local = Mortal('local')
    for item in [1, 2]:
        pass
    squares = [n * n for n in range(3)]

    def reads():
        return cell, a

    cell = Mortal('cell')
    if a is None:
        never = 1
    raise ValueError


def closing(x):
    def inner(y):
        z = x + y
        raise KeyError(z)

    inner(1)


def generator(a):
    b = a + 1
    yield b
    1 / b - 1 / 0


def frames(f, *args, **keywords):
    try:
        f(*args, **keywords)
    except Exception as error:
        traceback = error.__traceback__
    found = []
    while traceback is not None:
        found.append(traceback.tb_frame)
        traceback = traceback.tb_next
    return found[1:]


def show(frame):
    print(frame.f_code.co_name, {name: value for name, value in frame.f_locals.items() if not callable(value)})


[frame] = frames(failing, 1, 2, 3, k=4, z=5)
show(frame)
frame.f_locals['local'] = Mortal('other')
frame.f_locals['cell'] = 'other cell'
frame.f_locals['never'] = 'bound now'
print(frame.f_locals['reads']())
show(frame)
frame.clear()
show(frame)
for frame in frames(closing, 2):
    show(frame)
for frame in frames(list, generator(1)):
    show(frame)
g = generator(3)
frame = g.gi_frame
del g
show(frame)
