"""Proxies as facades: parts know their whole through a proxy, so the whole dies with its last owner."""
import gc
from weakref import getweakrefcount, proxy


class Engine:
    def __init__(self, car):
        self.car = proxy(car)
        self.running = False

    def start(self):
        self.running = True
        self.car.log.append(f'{self.car.name} started')
        self.car.log += ['by the engine']
        return self.car.describe(self)

    def __del__(self):
        try:
            name = self.car.name
        except ReferenceError as error:
            name = error
        print('engine dies:', name)


class Car:
    def __init__(self, name):
        self.name = name
        self.log = []
        self.engine = Engine(self)
        self.wheels = [Wheel(self, i) for i in range(2)]

    def describe(self, part):
        return f'{type(self).__name__} {self.name}: {type(part).__name__} {part.running}'

    def __len__(self):
        return len(self.wheels)

    def __getitem__(self, i):
        return self.wheels[i]

    def __del__(self):
        print('car dies:', self.name, self.log)


class Wheel:
    def __init__(self, car, number):
        self.car, self.number = proxy(car), number

    @property
    def next(self):
        return self.car[(self.number + 1) % len(self.car)]


car = Car('old')
print(car.engine.start(), car[0].next.number, car[0].next.next is car[0], car.engine.car is car[1].car, getweakrefcount(car))
wheel, engine = car[1], car.engine
del car
gc.collect()
for use in (lambda: wheel.next, engine.start, lambda: len(wheel.car), lambda: wheel.car[0], lambda: wheel.car.name):
    try:
        print(use())
    except ReferenceError as error:
        print(error)
print(engine.running)
engine.car = other = Car('new')
print(engine.start())
engine.car = proxy(other)
print(engine.start(), other.log[-2:])
del wheel
del engine
gc.collect()
print('end')
del other.engine
gc.collect()
