# lifetime: counted
"""Listeners kept strongly, once, or weakly; removed while an event is being sent."""
import weakref
from _mortal import Mortal as M


class Emitter:
    def __init__(self):
        self.listeners = {}

    def on(self, event, f, once=False):
        self.listeners.setdefault(event, []).append((f, once))
        return lambda: self.off(event, f)

    def off(self, event, f):
        self.listeners[event] = [pair for pair in self.listeners[event] if pair[0] is not f]

    def emit(self, event, *args):
        for f, once in list(self.listeners.get(event, ())):
            if once:
                self.off(event, f)
            f(*args)


emitter = Emitter()


def weakly(owner, method):
    reference = weakref.ref(owner)

    def call(*args):
        target = reference()
        if target is not None:
            method(target, *args)
        else:
            print('target is gone')
    return call


class Panel(M):
    def show(self, event):
        print(self, 'shows', event)


panel = Panel('panel')
emitter.on('click', weakly(panel, Panel.show))
remove = emitter.on('click', lambda event, held=M('held by listener'): print('second', event))
emitter.on('click', lambda event, held=M('held by once'): print('once', event), once=True)
emitter.emit('click', M('first event'))
print('--')
remove()
print('removed')
del remove
print('--')
emitter.emit('click', M('second event'))
del panel
emitter.emit('click', 'third')
print('-- a listener that drops the emitter')


def drop(event):
    global emitter
    del emitter
    print('dropped')


emitter.on('end', drop)
emitter.on('end', lambda event, held=M('held by the last'): print('still called'))
emitter.emit('end', M('last event'))
print('end')
