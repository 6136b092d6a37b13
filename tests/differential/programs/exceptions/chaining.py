def show(e, depth=0):
    print(' ' * depth + repr(e), 'cause', repr(e.__cause__), 'suppress', e.__suppress_context__)
    if e.__context__ is not None: show(e.__context__, depth + 1)
try:
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError('v') from e
except ValueError as e: show(e)
try:
    try: 1 / 0
    except ZeroDivisionError: raise ValueError('v') from None
except ValueError as e: show(e)
try:
    try: 1 / 0
    except ZeroDivisionError:
        try: {}['x']
        except KeyError: pass
        raise IndexError
except IndexError as e: show(e)
try:
    try: raise ValueError(1)
    except ValueError as a:
        try: raise TypeError(2)
        except TypeError as b: raise a
except ValueError as e: show(e)
for bad in (lambda: (_ for _ in ()).throw(1), ):
    try: bad()
    except TypeError as e: print(e)
for src in ('raise 1', 'raise int', 'raise ValueError from 1', 'raise', 'raise ValueError from ValueError'):
    try: exec(src)
    except (TypeError, RuntimeError, ValueError) as e: print(src, '->', type(e).__name__, e, repr(e.__cause__))
e = ValueError()
for n, v in (('__cause__', 1), ('__context__', 1), ('__traceback__', 1), ('args', 1)):
    try: setattr(e, n, v)
    except TypeError as x: print(x)
e.__cause__ = TypeError(); print(e.__suppress_context__); e.args = 'ab'; print(e.args, e.with_traceback(None) is e)
