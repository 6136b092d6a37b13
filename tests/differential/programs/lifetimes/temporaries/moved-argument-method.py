# lifetime: counted
from _mortal import Mortal


class Taker:
    def take(self, a, b=None):
        print('in take', a, b)
        del a
        print('a gone')
        b = None
        print('b gone')

    @staticmethod
    def static(a):
        del a
        print('static: gone')

    @classmethod
    def cls(cls, a):
        del a
        print('cls: gone')

    def __call__(self, a):
        del a
        print('call: gone')


t = Taker()
t.take(Mortal('a'))
t.take(Mortal('a'), Mortal('b'))
Taker.take(t, Mortal('c'), Mortal('d'))
t.static(Mortal('e'))
t.cls(Mortal('f'))
t(Mortal('g'))
bound = t.take
bound(Mortal('h'), Mortal('i'))
print('end')
