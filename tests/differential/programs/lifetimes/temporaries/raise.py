# lifetime: counted
from _mortal import Mortal as M


class E(Exception):
    def __del__(self):
        print('dies E', self.args)


try:
    raise E(M('arg'))
except E:
    print('handling')
print('--')
try:
    raise E('one') from E('cause')
except E as e:
    print('caught', e.__cause__)
print('--')
try:
    try:
        raise E('first')
    except E:
        raise E('second')
except E as e:
    print('caught', e, e.__context__)
print('--')


def f():
    local = M('local')
    raise E('from f')


try:
    f()
except E as e:
    print('e')
print('end')
