# lifetime: counted
"""Commands with what they need to be undone: a stack of limited depth, and one for redoing."""
from collections import deque
from _mortal import Mortal as M


class Document:
    def __init__(self):
        self.undo_stack = deque(maxlen=3)
        self.redo_stack = []
        self.text = M('empty')

    def write(self, text):
        self.undo_stack.append(M(f'undo to {self.text}', old=self.text))
        self.redo_stack.clear()
        self.text = M(text)

    def undo(self):
        command = self.undo_stack.pop()
        self.redo_stack.append(self.text)
        self.text = command.old

    def redo(self):
        self.undo_stack.append(M(f'undo to {self.text} again', old=self.text))
        self.text = self.redo_stack.pop()


document = Document()
for text in ('one', 'two', 'three', 'four'):
    print('write', text)
    document.write(text)
print('-- undo')
document.undo()
print(document.text)
document.undo()
print(document.text)
print('-- redo')
document.redo()
print(document.text)
print('-- write')
document.write('other')
print('-- let go')
del document
print('end')
