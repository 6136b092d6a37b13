# lifetime: counted
"""An event bus with weak receivers: unsubscribing, dying and subscribing while events are being dispatched."""
from weakref import WeakMethod
from _mortal import Mortal


class Bus:
    def __init__(self):
        self.handlers = {}

    def on(self, event, method):
        self.handlers.setdefault(event, []).append(WeakMethod(method, lambda r: self.removed(event, r)))

    def removed(self, event, reference):
        print(f'  [{event}: one handler less]')
        self.handlers[event].remove(reference)

    def emit(self, event, *args):
        print('emit', event)
        for reference in list(self.handlers.get(event, ())):
            method = reference()
            if method is None:
                print('  skipped')
            else:
                method(*args)
            del method


class Component(Mortal):
    others = {}

    def greet(self, who):
        print(' ', self, 'greets', who)

    def kill(self, who):
        print(' ', self, 'kills', who)
        self.others.pop(who, None)

    def spawn(self, who):
        print(' ', self, 'spawns', who)
        self.others[who] = Component(who)
        bus.on('spawn', self.others[who].greet)


bus = Bus()
for name in 'abc':
    Component.others[name] = Component(name)
bus.on('start', Component.others['a'].greet)
bus.on('start', Component.others['b'].kill)
bus.on('start', Component.others['c'].greet)
bus.emit('start', 'c')
bus.emit('start', 'b')
bus.emit('start', 'a')
print({event: [r().__self__ for r in handlers] for event, handlers in bus.handlers.items()})
Component.others['s'] = Component('s')
bus.on('spawn', Component.others['s'].spawn)
bus.emit('spawn', 't')
bus.emit('spawn', 'u')
bus.on('temporary', Component('nobody').greet)
bus.emit('temporary')
bus.on('kill', Component.others['s'].kill)
bus.emit('kill', 's')
Component.others.clear()
print({event: len(handlers) for event, handlers in bus.handlers.items()})
