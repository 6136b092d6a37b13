# lifetime: counted
"""Calls of every kind of callable with temporaries: classes, instances, methods, builtins, and what they return."""
import operator
from types import MethodType
from _mortal import Mortal as M


class Callable(M):
    def __call__(self, *args, **kwargs):
        print('called', self, args, sorted(kwargs))
        return args[0] if args else self


class Static:
    @staticmethod
    def s(x):
        return M('from static')

    @classmethod
    def c(cls, x):
        return x


class New(M):
    def __new__(cls, first, *rest):
        print('new', first)
        return super().__new__(cls)

    def __init__(self, first, *rest):
        super().__init__(f'New of {first}')


def keywords(a, /, b, *, c=None, **rest):
    del a
    print('a is gone')
    return rest


Callable('f')(M('1'), M('2'), k=M('3')).name
Callable('g')().name
Static.s(M('4')).name
Static().c(M('5')).name
New(M('6'), M('7')).name
print('--')
keywords(M('8'), M('9'), c=M('10'), d=M('11'))
print('--')
keywords(*[M('12'), M('13')], **{'c': M('14'), 'd': M('15')})
print('-- builtins')
operator.attrgetter('name')(M('16'))
operator.methodcaller('__repr__')(M('17'))
operator.itemgetter(0)([M('18')]).name
MethodType(lambda self, x: x, M('19'))(M('20')).name
list(map(lambda x, y: x, [M('21')], [M('22')]))[0].name
getattr(M('23'), 'name')
setattr(M('24'), 'x', M('25'))
isinstance(M('26'), type(M('27')))
print(M('28'), sep=str(M('29')))
max([M('30'), M('31')], key=lambda m: m.name).name
str.format('{} {x}', M('32'), x=M('33'))
'%s' % M('34')
print('-- failing')
for call in (lambda: Callable('h')(M('35'), **{'k': M('36')}).nothing, lambda: New(), lambda: len(M('37')), lambda: keywords(M('38'))):
    try:
        call()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__)
print('end')
