import json
from _attempt import attempt
data = {'s': 'a"\n\u00e9\u2028😀', 'i': -5, 'f': 1.5, 'big': 10 ** 20, 'n': None, 't': True, 'l': [1, [2, []], {}], 'd': {'z': 1, 'a': 2}, 1: 'int key', None: 'n', True: 'b', 2.5: 'f'}
print(json.dumps(data)); print(json.dumps(data, ensure_ascii=False)); print(json.dumps(data['d'], sort_keys=True), json.dumps([1, 2], separators=(',', ':')), json.dumps([1, {'a': []}], indent=2), json.dumps({'a': [1]}, indent='--'), json.dumps([]), json.dumps({}, indent=4), json.dumps((1, 2)), json.dumps('x'), json.dumps(float('inf')), json.dumps(float('nan')), json.dumps(1e100), json.dumps(0.1 + 0.2))
attempt(json.dumps, {1, 2}); attempt(json.dumps, object); attempt(json.dumps, float('nan'), allow_nan=False); attempt(json.dumps, {(1, 2): 3}); attempt(json.dumps, {(1,): 3, 'a': 1}, skipkeys=True); attempt(json.dumps, b'x'); attempt(json.dumps, 1j); attempt(json.dumps, {1: 1, 'a': 2}, sort_keys=True); r = []; r.append(r); attempt(json.dumps, r); attempt(json.dumps, {'s': {1}}, default=list); attempt(json.dumps, object(), default=lambda o: 'obj')
class E(json.JSONEncoder):
    def default(self, o): return sorted(o) if isinstance(o, set) else super().default(o)
attempt(json.dumps, {'x': {3, 1}}, cls=E); attempt(json.dumps, 1j, cls=E)
print(json.loads('[1, 2.0, -3e2, "a\\u00e9\\n", true, false, null, {"k": []}, NaN, Infinity, -Infinity]'), json.loads(' 5 '), json.loads(b'"bytes"'), json.loads('{"a": 1, "a": 2}'), json.loads('[1.5, 10]', parse_float=str, parse_int=lambda s: s + '!'), json.loads('{"a": {"b": 1}}', object_hook=lambda d: list(d.items())), json.loads('{"a": 1, "b": 2}', object_pairs_hook=tuple), json.loads('"\\ud83d\\ude00"'), json.loads('1E5'), json.loads('-0'), json.loads('[]'), json.loads('NaN', parse_constant=lambda c: 'c:' + c))
for bad in ['', '{', '[1,', '[1 2]', '{"a"}', '{"a" 1}', '{a: 1}', "{'a': 1}", '[1,]', '{"a": 1,}', 'nul', '"abc', '"\\x"', '01', '1.', '-', '[1] 2', '"\n"', '\ufeff[]', 'tru', '"\\u12"', '+1', '.5', '[', '{"a":', ' ']: print(repr(bad), end=' '); attempt(json.loads, bad)
attempt(json.loads, 5); attempt(json.loads, None)
try: json.loads('[1,\n 2,\n x]')
except json.JSONDecodeError as e: print(e.msg, e.lineno, e.colno, e.pos, e.doc == '[1,\n 2,\n x]', isinstance(e, ValueError))
import io
b = io.StringIO(); json.dump({'a': 1}, b); print(b.getvalue(), json.load(io.StringIO('[1]')), json.JSONDecoder().raw_decode('5 rest'), ''.join(json.JSONEncoder().iterencode([1, {'a': 2}])))
