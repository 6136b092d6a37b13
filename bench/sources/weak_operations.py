"""The benchmark's operations on weak things, in the form of `operations.py`: operands, statement, and no other classes before."""

PRELUDE = '''
from weakref import WeakKeyDictionary, WeakMethod, WeakSet, WeakValueDictionary, finalize, proxy, ref
'''

WEAK_OPERATIONS = {
    'ref(o), the same again': ('a, b = ref, C0(); c = a(b)', 'r = a(b)', None),
    'ref(o), dropped': ('a, b, c = ref, C0(), None', 'a(b)', None),
    'ref(o, f), dropped': ('a, b, c = ref, C0(), function', 'a(b, c)', None),
    'ref()': ('b, c = C0(), None; a = ref(b)', 'r = a()', None),
    'proxy.x get': ('b, c = C0(), None; a = proxy(b)', 'r = a.x', None),
    'proxy.x set': ('b, c = C0(), 1; a = proxy(b)', 'a.x = c', None),
    'proxy.m()': ('b, c = C0(), None; a = proxy(b)', 'r = a.m()', None),
    'proxy + 1': ('b, c = C0(), 1; a = proxy(b)', 'r = a + c', None),
    'proxy[0]': ('b, c = C0(), 0; a = proxy(b)', 'r = a[c]', None),
    'WeakValueDictionary set': ("a, b, c = WeakValueDictionary(), 'k', C0()", 'a[b] = c', None),
    'WeakValueDictionary get': ("b, c = 'k', C0(); a = WeakValueDictionary(k=c)", 'r = a[b]', None),
    'WeakValueDictionary in': ("b, c = 'k', C0(); a = WeakValueDictionary(k=c)", 'r = b in a', None),
    'WeakValueDictionary set, delete': ("a, b, c = WeakValueDictionary(), 'k', C0()", 'a[b] = c; del a[b]', None),
    'WeakValueDictionary values, 10': ('b, c = [C0() for _ in range(10)], None; a = WeakValueDictionary(enumerate(b))', 'for r in a.values(): pass', None),
    'WeakKeyDictionary set': ('a, b, c = WeakKeyDictionary(), C0(), 1', 'a[b] = c', None),
    'WeakKeyDictionary get': ('b, c = C0(), None; a = WeakKeyDictionary({b: 1})', 'r = a[b]', None),
    'WeakKeyDictionary set, delete': ('a, b, c = WeakKeyDictionary(), C0(), 1', 'a[b] = c; del a[b]', None),
    'WeakSet add': ('a, b, c = WeakSet(), C0(), None', 'a.add(b)', None),
    'WeakSet in': ('b, c = C0(), None; a = WeakSet([b])', 'r = b in a', None),
    'WeakSet add, discard': ('a, b, c = WeakSet(), C0(), None', 'a.add(b); a.discard(b)', None),
    'WeakMethod()': ('b, c = C0(), None; a = WeakMethod(b.m)', 'r = a()', None),
    'finalize(o, f), detach': ('a, b, c = finalize, C0(), function', 'a(b, c).detach()', None),
}
