"""Attributes of bound methods are their functions': so are the errors."""


class C:
    def method(self): pass
    method.mark = 'marked'

    @classmethod
    def of_class(cls): pass


class Callable:
    def __getattr__(self, name):
        if name == 'asked':
            return 'answered'
        raise AttributeError(f'callable has no {name}')

    def __call__(self, *args): return args


import types

c = C()
strange = types.MethodType(Callable(), c)
for m in c.method, C.of_class, strange, types.MethodType(len, 'abc'), types.MethodType(C, c):
    for name in 'mark', 'asked', 'nothing', '__nothing__':
        try:
            print(getattr(m, name))
        except AttributeError as error:
            print(error, error.name, error.obj is m.__func__)
    print(hasattr(m, 'nothing'), getattr(m, 'nothing', 'default'))
    try:
        m.x = 1
    except AttributeError as error:
        print(error, error.name, error.obj is m)
    try:
        del m.mark
    except AttributeError as error:
        print(error)
