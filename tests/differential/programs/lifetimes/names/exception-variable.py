# lifetime: counted
from _mortal import Mortal as M


class E(Exception):
    def __del__(self):
        print('dies', self.args[0])


def f():
    try:
        raise E('e')
    except E as e:
        print('in handler')
    print('after handler')
    try:
        e
    except NameError:
        print('unbound')
    try:
        raise E('kept')
    except E as e:
        saved = e
    print('saved lives')
    saved = None
    print('dropped')
    try:
        raise E('deleted inside')
    except E as e:
        del e
        print('del e')
    print('end of f')


f()
