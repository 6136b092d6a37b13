eg = ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('in', [KeyError('k'), ValueError(3)])])
print(repr(eg), eg, eg.message, eg.exceptions)
print(eg.subgroup(ValueError), eg.split(KeyError), eg.subgroup(OSError), eg.derive([OSError()]))
print(repr(eg.subgroup(lambda e: isinstance(e, (KeyError, TypeError)))))
def run(exc, *kinds):
    try:
        try: raise exc
        except* ValueError as e: print('V', e.exceptions); kinds and kinds[0]()
        except* (TypeError, KeyError) as e: print('TK', e.exceptions)
        else: print('else')
        finally: print('finally')
    except BaseException as e: print('out', repr(e), repr(e.__context__))
run(eg); run(ValueError('naked')); run(OSError('not')); run(ExceptionGroup('x', [OSError(), ValueError(9)]))
def boom(): raise RuntimeError('new')
run(eg, boom); run(ExceptionGroup('y', [OSError(), ValueError(9)]), boom)
for args in ((), ('m',), ('m', []), ('m', 1), (1, [ValueError()]), ('m', [1]), ('m', [KeyboardInterrupt()])):
    try: print(ExceptionGroup(*args))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(type(BaseExceptionGroup('b', [ValueError()])).__name__, type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__)
try:
    try: raise ValueError
    except* ExceptionGroup: pass
except TypeError as e: print(e)
class MyEG(ExceptionGroup):
    def derive(self, excs): return MyEG(self.message + '!', excs)
print(repr(MyEG('m', [ValueError(), KeyError()]).split(KeyError)))
