# lifetime: counted
"""A container of services: singletons, transients, scopes; scopes release in reverse of making, and weak parents."""
from weakref import ref
from _mortal import Mortal


class Container:
    def __init__(self, parent=None):
        self.parent = parent and ref(parent)
        self.factories, self.made = {}, {}

    def register(self, cls, scope='transient'):
        self.factories[cls] = scope
        return cls

    def scope(self):
        child = Container(self)
        child.factories = self.factories
        return child

    def get(self, cls):
        scope = self.factories[cls]
        owner = self
        while scope == 'singleton' and owner.parent is not None:
            owner = owner.parent()
            if owner is None:
                raise LookupError('the container is gone')
        if cls in owner.made:
            return owner.made[cls]
        needs = [self.get(globals()[p.annotation]) for p in parameters(cls)]
        made = cls(*needs)
        if scope != 'transient':
            owner.made[cls] = made
        return made

    def close(self):
        while self.made:
            print('closing', self.made.popitem()[1].name)


def parameters(cls):
    return [Parameter(a) for n, a in cls.__init__.__annotations__.items() if n != 'return']


class Parameter:
    def __init__(self, annotation):
        self.annotation = annotation


class Config(Mortal):
    def __init__(self):
        super().__init__('config')


class Database(Mortal):
    def __init__(self, config: 'Config'):
        super().__init__('database', config=config)


class Session(Mortal):
    count = 0

    def __init__(self, database: 'Database'):
        Session.count += 1
        super().__init__(f'session {self.count}', database=database)


class Handler(Mortal):
    def __init__(self, session: 'Session', config: 'Config'):
        super().__init__(f'handler of {session}', session=session, config=config)


c = Container()
c.register(Config, 'singleton')
c.register(Database, 'singleton')
c.register(Session, 'scoped')
c.register(Handler)
s = c.scope()
h = s.get(Handler)
print(h, h.session is s.get(Session), h.config is c.get(Config), sorted(k.__name__ for k in c.made))
t = s.scope()
print(t.get(Handler))
del t
print('--')
s.close()
del h
print('--')
s.get(Session)
c.close()
print('-- singletons closed')
s.made.clear()
del c
try:
    s.get(Config)
except LookupError as error:
    print(error)
print('end')
