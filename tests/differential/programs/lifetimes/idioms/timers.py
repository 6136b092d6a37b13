# lifetime: counted
"""Timers that call bound methods: strong ones keep their objects until they fire, weak ones are skipped."""
import gc
import heapq
from itertools import count
from weakref import WeakMethod
from _mortal import Mortal

gc.disable()


class Scheduler:
    def __init__(self):
        self.queue, self.number, self.now = [], count(), 0

    def at(self, time, callback, *args, weak=False):
        entry = [time, next(self.number), WeakMethod(callback) if weak else callback, weak, args]
        heapq.heappush(self.queue, entry)
        return entry

    def every(self, period, callback):
        def again():
            callback(self.now)
            if self.now < 9:
                self.at(self.now + period, again)
        self.at(self.now + period, again)

    def cancel(self, entry):
        entry[2:] = None, False, ()

    def run(self):
        while self.queue:
            self.now, _, callback, weak, args = heapq.heappop(self.queue)
            print(f't={self.now}', end=' ')
            if weak:
                callback = callback()
            if callback is None:
                print('nothing')
            else:
                callback(*args)


class Task(Mortal):
    def run(self, *args):
        print('run', self, *args)


s = Scheduler()
a, b, c = Task('a'), Task('b'), Task('c')
s.at(3, a.run, Mortal('argument of a'))
s.at(1, b.run, weak=True)
s.at(2, c.run, weak=True)
cancelled = s.at(2, Task('cancelled').run)
s.at(4, Task('owned by its timer').run, 1)
s.every(4, Task('periodic').run)
del a, c
print('--')
s.cancel(cancelled)
s.run()
print('--')
s.at(10, s.at, 11, b.run)
del b
s.run()
print('end')
