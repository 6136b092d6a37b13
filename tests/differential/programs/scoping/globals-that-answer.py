"""Globals that are an instance of a subclass of dict are asked for names, the builtins only after them."""


class Globals(dict):
    def __getitem__(self, key):
        if key != 'print':
            print('asked for', key)
        return super().__getitem__(key)

    def __missing__(self, key):
        if key in ('print', 'len', 'NameError') or key.startswith('__'):
            raise KeyError(key)
        return 'made ' + key


class Plain(dict):
    pass


namespace = Globals(x=1)
print(eval('x', namespace), eval('y', namespace), eval('len', namespace))
exec('''
def f(a):
    for i in range_:
        a += len(x_) + i
    return a, x, z


class C:
    x = x

    def method(self):
        return q


range_ = (1, 2)
for i in range_:
    print(f(i), C.x, C().method())
''', namespace)
print(sorted(key for key in dict.keys(namespace) if not key.startswith('__')))
try:
    exec('class C: y = y', namespace)
except NameError as error:
    print(error)
namespace = Plain(x=1)
exec('print(x, len("a"))\ndef f(): return x, y\n', namespace)
try:
    namespace['f']()
except NameError as error:
    print(error)
namespace['y'] = 2
print(namespace['f']())
print(eval('y + z', {'z': 'of globals'}, Globals()))
namespace = Globals(__name__='its name')
exec('class C:\n    type Alias = q\n    def f[T: bound](self): pass\n', namespace)
print(namespace['C'].Alias.__value__, namespace['C'].Alias.__module__, namespace['C'].f.__type_params__[0].__bound__)
