# lifetime: counted
from _mortal import Mortal as M


class E(Exception):
    def __del__(self):
        print('dies', self.args[0])


try:
    try:
        raise E('one')
    except E:
        try:
            raise E('two')
        except E:
            raise E('three')
except E as e:
    print(e, e.__context__, e.__context__.__context__)
    e.__context__ = None
    print('context cleared')
print('--')
try:
    raise E('a') from E('b')
except E as e:
    e.__cause__ = None
    print('cause cleared')
print('end')
