# lifetime: counted
"""Commands with undo and redo: dropped branches die, newest first, with what they hold."""
from collections import deque
from _mortal import Mortal


class Command(Mortal):
    def __init__(self, name, document, value):
        super().__init__(name)
        self.document, self.value = document, value

    def do(self):
        self.old, self.document.value = self.document.value, self.value

    def undo(self):
        self.document.value = self.old
        del self.old


class Document(Mortal):
    value = 'empty'

    def __init__(self, name, depth):
        super().__init__(name)
        self.done, self.undone = deque(maxlen=depth), []

    def execute(self, value):
        command = Command(f'set {value}', self, Mortal(value))
        command.do()
        self.done.append(command)
        self.undone.clear()

    def undo(self):
        command = self.done.pop()
        command.undo()
        self.undone.append(command)

    def redo(self):
        command = self.undone.pop()
        command.do()
        self.done.append(command)


d = Document('doc', 3)
for value in 'abcde':
    print('execute', value)
    d.execute(value)
print(d.value, list(d.done))
d.undo()
d.undo()
print(d.value, d.undone)
d.redo()
print(d.value)
d.execute('f')
print('branch dropped', d.value)
d.undo()
d.undo()
d.execute('g')
print('two dropped', d.value, list(d.done))
d.done.clear()
print('history cleared', d.value)
d.value = None
del d
print('end')
