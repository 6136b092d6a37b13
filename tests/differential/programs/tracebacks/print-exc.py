import traceback, sys
def show():
    text = traceback.format_exc(); print(text)
def a(x): return b(x) + 1
def b(x):
    y = x[0]
    return (y
            + 1)
for arg in ([], ['s'], None):
    try: a(arg)
    except Exception: show()
try:
    try: a([])
    except IndexError as e: raise ValueError('wrapped') from e
except ValueError: show()
try:
    try: a([])
    except IndexError: {}['k']
except KeyError: show()
def deep(n): return deep(n - 1) if n else 1 / 0
try: deep(10)
except ZeroDivisionError as e: e.add_note('note 1'); e.add_note('note\n2'); show()
class E(Exception):
    def __str__(self): return ''
class F(Exception):
    def __str__(self): raise ValueError
class Outer:
    class G(Exception): pass
for e in (E(), F(), Outer.G('multi\nline'), SystemExit(3), KeyboardInterrupt()):
    try: raise e
    except BaseException: show()
try: exec('def f():\n  return 1 +\n')
except SyntaxError: show()
try: exec('1/0')
except ZeroDivisionError: show()
