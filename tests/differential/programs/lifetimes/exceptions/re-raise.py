# lifetime: counted
from _mortal import Mortal as M


class E(Exception):
    def __del__(self):
        print('dies', self.args[0])


def f():
    x = M('x')
    try:
        raise E('e')
    except E:
        print('first')
        raise


def g():
    try:
        f()
    finally:
        print('finally of g')


try:
    g()
except E:
    print('second')
print('--')
try:
    try:
        raise E('outer')
    except E as e:
        raise e
except E:
    print('again')
print('end')
