# lifetime: counted
from _mortal import Mortal as M


class E(ValueError):
    def __del__(self):
        print('dies', self.args[0])


try:
    raise ExceptionGroup('g', [E('a'), E('b'), TypeError('t')])
except* ValueError as g:
    print('values', len(g.exceptions))
except* TypeError as g:
    print('types', len(g.exceptions))
print('--')
g = ExceptionGroup('h', [E('c'), E('d')])
part, rest = g.split(lambda e: e.args and e.args[0] == 'c')
print('split')
g = None
print('group gone')
part = None
print('part gone')
rest = None
print('end')
