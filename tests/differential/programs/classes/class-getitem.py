class A:
    def __class_getitem__(cls, key): return cls.__name__, key
class B(A): pass
print(A[1], B['x', 2], A[:], B[()])
try: A()[1]
except TypeError as e: print(e)
class M(type):
    def __getitem__(cls, key): return 'meta', key
class C(metaclass=M):
    def __class_getitem__(cls, key): return 'class', key
print(C[1])
for o in (object, int, type('T', (), {})):
    try: o[1]
    except TypeError as e: print(e)
print(list[int], dict[str, int], tuple[int, ...], type[int], list[int].__origin__, dict[str, int].__args__)
print(list[int] == list[int], list[int]([1]), isinstance(list[int], type), repr(list['x']))
try: isinstance([], list[int])
except TypeError as e: print(e)
