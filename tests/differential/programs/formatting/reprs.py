print([1, 'a', None, 1.0, 1e100, -0.0, 1e-7, 123456789012345678.0, 0.1 + 0.2, 1j, -1j, 1+0j, complex('nan'), float('inf'), True, ..., b'a\x00\'"', 'it\'s', "q\"", 'both\'"', '\n\t\\\x7f\x80\xa0é\u2028\ud83d' if False else '\n\t\\\x7f\x80\xa0é\u2028', '\U0001f600'])
print((), (1,), (1, 2), [], {}, set(), frozenset(), {1}, frozenset({1}), {'a': [1, {2: (3,)}]}, range(3), range(1, 5, 2), slice(1, 2), bytearray(b'x'), type, int, Exception('a'), ValueError(), KeyError('k'), bytes(3))
l = [1]; l.append(l); d = {'d': 1}; d['self'] = d; t = ([],); t[0].append(t); print(l, d, t)
from collections import OrderedDict, defaultdict, Counter, deque, namedtuple, ChainMap
P = namedtuple('P', 'x y'); print(OrderedDict(a=1), defaultdict(list, a=[1]), Counter('aab'), deque([1, 2], 5), P(1, y=2), ChainMap({}, {1: 2}))
class R(list):
    def __repr__(self): return 'R' + super().__repr__()
class E(Exception): pass
print(R([1]), [R()], E('x', 1), E(), str(E('only')), str(E(1, 2)), repr(E))
import types; print(types.SimpleNamespace(a=1, b='x'), types.MappingProxyType({1: 2}), {}.keys(), {1: 2}.values(), {1: 2}.items(), iter({}).__class__, memoryview(b'a').__class__)
print(str(b'x'), str('x'), str(1.0), str(10**20), repr(1e16), repr(1e15), 1e22, 1.5e300 * 1e10, 5e-324, 2**63, -2**63, 0x10, 0b11, 0o7, 1_000)
print(ascii('é\U0001f600'), '\x1b', repr('\x1b'), repr('\u200b\xad'), repr(chr(0xe000)), repr('\ufeff'))
