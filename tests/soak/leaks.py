"""Makes and drops weak things, KIND TURNS WARM: prints the bytes in use after WARM turns and after TURNS.

Each turn does it twice: with an object that lives on, and with one that dies in the turn.
"""

import gc
import sys
import weakref

import _memory


class C:
    def method(self):
        pass


def callback(ref):
    pass


def refs(n, kept, ref=weakref.ref):
    for _ in range(n):
        ref(kept)
        o = C()
        r = ref(o)


def refs_with_callback(n, kept, ref=weakref.ref):
    for _ in range(n):
        ref(kept, callback)
        o = C()
        r = ref(o, callback)
        del o


def keyed_refs(n, kept, ref=weakref.KeyedRef):
    for i in range(n):
        ref(kept, callback, i)
        o = C()
        r = ref(o, callback, i)
        del o


def proxies(n, kept, proxy=weakref.proxy):
    for _ in range(n):
        proxy(kept)
        o = C()
        p = proxy(o, callback)
        del o


def weak_methods(n, kept, method=weakref.WeakMethod):
    for _ in range(n):
        method(kept.method, callback)
        o = C()
        m = method(o.method)
        del o


def value_dictionary_entries(n, kept):
    d = weakref.WeakValueDictionary()
    for i in range(n):
        d[-1] = kept
        del d[-1]
        d[i] = C()


def key_dictionary_entries(n, kept):
    d = weakref.WeakKeyDictionary()
    for i in range(n):
        d[kept] = i
        del d[kept]
        d[C()] = i


def set_entries(n, kept):
    s = weakref.WeakSet()
    for _ in range(n):
        s.add(kept)
        s.discard(kept)
        s.add(C())


def finalizers(n, kept, finalize=weakref.finalize):
    for i in range(n):
        finalize(kept, callback, i).detach()
        finalize(C(), callback, i)


def value_dictionaries(n, kept, dictionary=weakref.WeakValueDictionary):
    for _ in range(n):
        dictionary(a=kept)


def key_dictionaries(n, kept, dictionary=weakref.WeakKeyDictionary):
    for _ in range(n):
        dictionary()[kept] = 1


def sets(n, kept, weak_set=weakref.WeakSet):
    for _ in range(n):
        weak_set().add(kept)


KINDS = [refs, refs_with_callback, keyed_refs, proxies, weak_methods, value_dictionary_entries, key_dictionary_entries, set_entries,
         finalizers, value_dictionaries, key_dictionaries, sets]


def used():
    # What the callbacks of one collection let go of, the next one finds.
    for _ in range(3):
        gc.collect()
    return _memory.used()


def main(kind, turns, warm):
    make = next(f for f in KINDS if f.__name__ == kind)
    kept = C()
    make(warm, kept)
    before = used()
    left = turns - warm
    step = max(left // 20, 1)
    while left > 0:
        make(min(step, left), kept)
        left -= step
        print('progress', max(left, 0), flush=True)
    print('result', before, used())


if len(sys.argv) == 1:
    print(*(f.__name__ for f in KINDS))
else:
    main(sys.argv[1], *map(int, sys.argv[2:]))
