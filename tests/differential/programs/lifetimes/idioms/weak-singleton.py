"""A weak singleton: one instance as long as somebody has it, a new one afterwards; by class, by metaclass, per argument."""
import gc
from weakref import ref, WeakValueDictionary


class Service:
    _instance = None
    made = 0

    def __new__(cls):
        instance = cls._instance and cls._instance()
        if instance is None:
            instance = super().__new__(cls)
            cls._instance = ref(instance, cls._gone)
            Service.made += 1
            instance.number = Service.made
        return instance

    def __init__(self):
        print('init', type(self).__name__, self.number)

    @classmethod
    def _gone(cls, r):
        print('gone', cls.__name__, cls._instance is r)
        if cls._instance is r:
            cls._instance = None


class Other(Service):
    _instance = None


a, b, c = Service(), Service(), Other()
print(a is b, a is c, a.number, c.number)
del a
gc.collect()
print(Service() is b)
del b
gc.collect()
print(Service._instance, Other._instance() is c)
a = Service()
print(a.number)
Service._instance = None
d = Service()
print(a is d)
del a
gc.collect()
print(Service() is d)


class Single(type):
    instances = WeakValueDictionary()

    def __call__(cls, *args, **kwargs):
        if cls not in cls.instances:
            instance = super().__call__(*args, **kwargs)
            cls.instances[cls] = instance
        return cls.instances[cls]


class Config(metaclass=Single):
    def __init__(self, value):
        self.value = value


class Special(Config):
    pass


x, y = Config(1), Config(2)
z = Special(3)
print(x is y, y.value, z.value, len(Single.instances))
del x, y
gc.collect()
print(Config(4).value, Special(5).value)
gc.collect()
print(len(Single.instances), Config in Single.instances)
del z
gc.collect()
print(len(Single.instances))
