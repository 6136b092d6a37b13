"""What __init__ of an exception takes, and what a second one leaves of the first."""

NAMES = ('msg', 'name', 'path', 'filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset')


def show(make):
    try:
        error = make()
        print(type(error).__name__, error.args, str(error), [getattr(error, name) for name in NAMES if hasattr(error, name)])
    except TypeError as error:
        print(type(error).__name__, error)


for details in (("bad.py", 1, 2), (), ("bad.py", 1, 2, 4, 5, 6, 7), ("bad.py", 1, 2, "x", 1), ["bad.py", 1, 2, "x"], "abcdef", 5):
    show(lambda: SyntaxError('bad', details))
error = SyntaxError('bad', ("bad.py", 1, 2, 'x', 3, 4))
for args in ((), ('other',), ('third', ('file', 1, 2, 3))):
    error.__init__(*args)
    show(lambda: error)

error = ImportError('test', name='name', path='path')
error.__init__()
show(lambda: error)
error.__init__('again', path='path')
show(lambda: error)
for argument in (b'bytes', 3, type('S', (str,), {'__str__': lambda self: 'own'})('s')):
    show(lambda: ImportError(argument))
error = AttributeError('test', name='name', obj=1)
error.__init__('again', name='other')
print(error.name, error.obj)
error = SystemExit(1)
error.__init__()
print(error.code)
