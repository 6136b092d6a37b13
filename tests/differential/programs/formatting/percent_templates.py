"""A literal template with a display of values is compiled as an f-string."""
x=5;y='abc'
class B:
    def __str__(self): raise ValueError('s')
for s in ['"%s %d"%(x,y)','"%s %5r%%"%(x,y)','"%s"%(*[x],)','"%s %s"%(1,2)','"%-5s|"%(y,)','"%.s"%(x,)','"%05s"%(x,)','"%s"%(x,y)','"abc"%()', '"%(a)s"%(x,)','"%100s"%(x,)','"%99.99s"%(x,)','"%s %"%(x,)','"% +#s"%(x,)','"%-0.3a"%("ä",)','"%%"%(x,)', '"%%%s%%%%"%(x,)','"%.02s|"%(y,)','"%.2s|"%(y,)','"%s"%(y,)*2','"%s"%([i for i in y],)+"x"','"%s"%(B(),)','"%"%(x,)','""%(x,)','""%(B,)', '"%-09.1s|"%(y,)','"%5.s|"%(y,)','"%10"%(x,)','"%.123s"%(x,)','"%s%s"%(x,B())','"\\n%s"%(x,)','"%s\\ud800"%(x,)']:
    try: print(s, ascii(eval(s)))
    except Exception as e: print(s, repr(e))
class Said:
    def __init__(self, name): self.name = name; print('makes', name)
    def __str__(self): print('str', self.name); return self.name
    __repr__ = __str__
'%s %r %s' % (Said('a'), Said('b'), [Said('c') for i in 'x'])
'%s %d' % (Said('a'), 5 if Said('b') else 6)
'%s' % (Said('a'),) + '%r' % (Said('b'),)
