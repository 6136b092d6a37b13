# lifetime: counted
from _mortal import Mortal as M


def f():
    x = M('x')

    def remove():
        nonlocal x
        del x
        print('removed')

    remove()
    try:
        print(x)
    except NameError as e:
        print(type(e).__name__)
    x = M('again')
    remove()
    print('end of f')


f()


def loop():
    fs = []
    for i in range(3):
        v = M(i)
        fs.append(lambda: v)
    print('loop done')
    print([g() for g in fs])
    fs.clear()
    print('end of loop')


loop()
