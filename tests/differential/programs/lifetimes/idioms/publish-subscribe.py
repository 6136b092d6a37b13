# lifetime: counted
"""Publish and subscribe with generators: a subscriber is a suspended generator, which unsubscribes in its finally."""
from collections import deque
from weakref import WeakSet
from _mortal import Mortal


class Topic:
    def __init__(self, name):
        self.name, self.queues = name, WeakSet()

    def publish(self, item):
        for queue in self.queues:
            queue.append(item)
        print('published', item, 'to', len(self.queues))

    def subscribe(self, who):
        queue = Queue(who)
        self.queues.add(queue)
        return self.read(queue)

    def read(self, queue):
        token = Mortal(f'token of {queue.who}')
        try:
            while True:
                if queue:
                    yield queue.popleft()
                else:
                    yield None
        finally:
            print('finally', queue.who, len(self.queues))


class Queue(deque):
    def __init__(self, who):
        super().__init__()
        self.who = who

    __hash__ = object.__hash__

    def __del__(self):
        print('queue of', self.who, 'with', len(self), 'left')


t = Topic('news')
t.publish('unheard')
a, b = t.subscribe('a'), t.subscribe('b')
t.publish(1)
print(next(a), next(a), len(t.queues))
t.publish(Mortal('m'))
print(next(a), next(b))
a.close()
print('closed', len(t.queues))
del a
t.publish(2)
del b
print(len(t.queues))
never = t.subscribe('never read')
t.publish(3)
del never
for item in t.subscribe('loop'):
    print(item)
    if item is None:
        t.publish('in the loop')
    else:
        break
print(len(t.queues))
c = t.subscribe('c')
next(c)
try:
    c.throw(KeyError('thrown in'))
except KeyError as error:
    print(error)
print(len(t.queues), next(c, 'over'))
print('end')
