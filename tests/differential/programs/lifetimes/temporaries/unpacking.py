# lifetime: counted
from _mortal import Mortal as M, Operand as O

a, b = M('a'), M('b')
print('one')
a, b = b, a
print('swapped')
a, b = [M('c'), M('d')]
print('two')
(a, b), c = (M('e'), M('f')), M('g')
print('three')
a, *b = M('h'), M('i'), M('j')
print('four', a, b)
[a, b, c] = O('it')
print('five')
a = b = c = None
print('six')
for p, q in [(M('1'), M('2')), (M('3'), M('4'))]:
    print('pair', p, q)
del p, q
print('end')
