# lifetime: counted
"""A subject that knows its observers weakly, and tells them in the order in which they came."""
import weakref
from _mortal import Mortal as M


class Subject:
    def __init__(self):
        self.observers = []

    def attach(self, method):
        self.observers.append(weakref.WeakMethod(method, self.detach))

    def detach(self, reference):
        print('detached', self.observers.index(reference))
        self.observers.remove(reference)

    def tell(self, what):
        for reference in list(self.observers):
            method = reference()
            if method is None:
                print('gone before it was told')
            else:
                method(what)
        print('told', len(self.observers))


class Observer(M):
    rival = None

    def notice(self, what):
        print(self.name, 'notices', what)
        if self.rival in globals():
            print(self.name, 'drops', self.rival)
            del globals()[self.rival]


subject = Subject()
a, b, c = Observer('a'), Observer('b'), Observer('c')
for observer in (a, b, c):
    subject.attach(observer.notice)
del observer
subject.tell('first')
Observer.rival = 'b'
subject.tell('second')
Observer.rival = None
subject.attach(Observer('nobody keeps it').notice)
subject.tell('third')
a.notice = None
subject.tell('fourth')
del a, c
subject.tell('last')
