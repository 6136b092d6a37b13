# lifetime: counted
"""A state machine whose states own what they use: entering, leaving, failing transitions, and a state that ends its machine."""
from weakref import ProxyType, proxy
from _mortal import Mortal


class State(Mortal):
    def __init__(self, machine):
        super().__init__(type(self).__name__)
        self.machine = machine if isinstance(machine, ProxyType) else proxy(machine)
        self.resource = Mortal(f'resource of {self.name}')

    def on(self, event):
        return getattr(self, event, self.unknown)

    def unknown(self, *args):
        raise LookupError(f'{self.name} knows no such event')


class Idle(State):
    def start(self, what):
        print('starting', what)
        return Running(self.machine, what)


class Running(State):
    def __init__(self, machine, what):
        super().__init__(machine)
        self.what = what

    def pause(self):
        return Paused(self.machine, self)

    def stop(self):
        return Idle(self.machine)

    def crash(self):
        local = Mortal('local of crash')
        raise RuntimeError('crashed')

    def end(self):
        global machine
        machine = None
        print('machine forgotten in', self.name)
        return 'no state'


class Paused(State):
    def __init__(self, machine, before):
        super().__init__(machine)
        self.before = before

    def resume(self):
        before, self.before = self.before, None
        return before


class Machine(Mortal):
    def __init__(self):
        super().__init__('machine')
        self.state = Idle(self)

    def handle(self, event, *args):
        self.state = self.state.on(event)(*args)
        print('now', self.state)


machine = Machine()
machine.handle('start', Mortal('job'))
machine.handle('pause')
machine.handle('resume')
for event in 'crash', 'nonsense':
    try:
        machine.handle(event)
    except (RuntimeError, LookupError) as error:
        print(error, '- still', machine.state)
machine.handle('stop')
handler = machine.state.on('start')
machine.handle('start', 'second job')
print(handler.__self__, 'held by its method')
del handler
machine.handle('end')
print('end', machine)
