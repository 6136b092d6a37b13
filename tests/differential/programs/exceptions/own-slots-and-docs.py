"""Each exception class has an `__init__` of its own, the plain ones a `__new__`, and documentation."""

import builtins

for name, cls in sorted(vars(builtins).items()):
    if isinstance(cls, type) and issubclass(cls, BaseException) and name != 'ExceptionGroup':
        own = sorted(key for key in vars(cls) if key not in ('__module__', '__weakref__', '__getattribute__'))
        print(name, repr(cls.__doc__), own)
print(ValueError.__init__, ValueError.__new__.__self__, KeyError.__init__.__objclass__)
