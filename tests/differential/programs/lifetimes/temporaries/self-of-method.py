# lifetime: counted
from _mortal import Mortal, Operand


class Thing(Mortal):
    def show(self):
        print('show', self)

    def drop(self):
        del self
        print('self dropped')

    def chain(self):
        print('chain', self)
        return self

    def next(self):
        return Thing(self.name + "'")


Thing('a').show()
print('--')
Thing('b').drop()
print('--')
Thing('c').chain().chain().show()
print('--')
Thing('d').next().next().show()
print('--')
Thing('e').next().name.upper()
print('end')
