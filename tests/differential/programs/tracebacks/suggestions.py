import traceback
def t(f, kinds=Exception):
    try: f()
    except kinds as e: print(traceback.format_exception_only(e)[-1].strip(), '|', e)
class A:
    colour = 1; _private = 2
    def method(self): pass
value = 1; __dunder = 2
t(lambda: A().color); t(lambda: A.colur); t(lambda: A().private); t(lambda: A().Method); t(lambda: A().zzzzzz); t(lambda: [].appendd); t(lambda: 'x'.uper()); t(lambda: value.imagg)
def n1(): return valeu
def n2(): return pritn
def n3(): return sys
def n4(): local_variable = 1; return locals() and local_varable
for f in (n1, n2, n3, n4):
    try: f()
    except NameError as e: print(traceback.format_exc().splitlines()[-1])
try: from math import sinn
except ImportError as e: print(traceback.format_exc().splitlines()[-1].split(' (')[0])
class B:
    def __dir__(self): raise ValueError
    def __getattr__(self, n): raise AttributeError('custom')
t(lambda: B().x); t(lambda: getattr(A(), 'colr')); t(lambda: A().__nope)
t(lambda: (lambda aa: 0)(ab=1), TypeError); t(lambda: int(bse=2), TypeError) if False else None
