# lifetime: counted
from _mortal import Mortal as M, Operand as O

print(f'{M("a")} {M("b")}')
print('--')
print(f'{M("a")!r} {M("b")!s:>4} {O("c"):x{O("d")}y}')
print('--')
s = f'{O("a").part.name}{O("b").name}'
print(s)
print('--')
f'{M("dropped")}'
print('--')
print(f'{f"{M("inner")}"} {M("outer")}')
print('--')
print(f'{M("debug")=}')
