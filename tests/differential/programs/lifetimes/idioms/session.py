# lifetime: counted
"""An ORM-like session: identity map with weak values, strong set of changed objects, relations loaded lazily, expunging and rollback."""
from weakref import WeakValueDictionary, ref
from _mortal import Mortal

TABLE = {1: ('ann', 2), 2: ('bob', None), 3: ('cid', 1)}


class Lazy:
    def __get__(self, person, owner=None):
        if person is None:
            return self
        key = person.__dict__.get('friend_key')
        return None if key is None else person.session.get(key)


class Person(Mortal):
    friend = Lazy()

    def __init__(self, session, key):
        name, self.__dict__['friend_key'] = TABLE[key]
        self.__dict__.update(key=key, name=name, _session=ref(session))

    @property
    def session(self):
        session = self._session()
        if session is None:
            raise RuntimeError(f'{self.name} is detached')
        return session

    def __setattr__(self, name, value):
        self.session.dirty.setdefault(self, {}).setdefault(name, getattr(self, name))
        super().__setattr__(name, value)


class Session:
    def __init__(self):
        self.identity, self.dirty = WeakValueDictionary(), {}

    def get(self, key):
        person = self.identity.get(key)
        if person is None:
            print('select', key)
            person = self.identity[key] = Person(self, key)
        return person

    def flush(self):
        while self.dirty:
            person, old = self.dirty.popitem()
            print('update', person.key, sorted(old))
            TABLE[person.key] = person.name, person.friend_key

    def rollback(self):
        for person, old in self.dirty.items():
            person.__dict__.update(old)
        self.dirty.clear()
        print('rolled back')

    def __del__(self):
        print('session ends with', sorted(self.identity), 'dirty', list(self.dirty))


s = Session()
ann = s.get(1)
print(ann, ann.friend, ann.friend.friend)
print(s.get(3).friend is ann)
print(sorted(s.identity))
s.get(2).name = 'rob'
print('held by the dirty set', s.get(2), sorted(s.identity))
s.flush()
print(sorted(s.identity), TABLE[2])
ann.name = 'eve'
ann.friend_key = 3
print(ann.friend.friend is ann)
s.rollback()
print(ann, ann.friend_key)
bob = ann.friend
bob.name = 'unsaved'
del bob
del s
try:
    ann.friend
except RuntimeError as error:
    print(error)
del ann
print('end')
