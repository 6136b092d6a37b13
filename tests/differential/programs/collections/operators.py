import operator as o
print(o.itemgetter(1,2), o.itemgetter(1)('abc'), o.itemgetter(1,2)('abc'), o.attrgetter('a.b','c'), o.attrgetter('__class__.__name__')(1), o.methodcaller('split','b',maxsplit=1)('abcbd'), o.methodcaller('f',1,x=2))
print(o.add(1,2), o.__add__, o.add.__module__, o.length_hint([1]), o.countOf([1,2,1],1), o.indexOf('abc','c'), o.call(int,'3'), len(o.__all__), o.not_(1))
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: o.itemgetter()); t(lambda: o.itemgetter(1)()); t(lambda: o.attrgetter(1)); t(lambda: o.methodcaller()); t(lambda: o.indexOf([1],2)); t(lambda: o.indexOf(1,2)); t(lambda: o.length_hint([],'a')); t(lambda: o.itemgetter(1)([]))
