# lifetime: counted
"""A temporary file class over a pretended file system: deleted on close, on death, or with its directory."""
from weakref import finalize
from _mortal import Mortal

files = {}


class Temporary:
    count = 0

    def __init__(self, text='', delete=True, directory=None):
        Temporary.count += 1
        self.name = f'tmp{self.count}'
        files[self.name] = text
        self.directory = directory
        self._closer = finalize(self, self._remove, self.name, delete)

    @staticmethod
    def _remove(name, delete):
        if delete:
            del files[name]
        print('removed' if delete else 'left', name)

    def write(self, text):
        files[self.name] += text
        return len(text)

    def close(self):
        self._closer()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __iter__(self):
        yield from files[self.name].splitlines()


with Temporary() as t:
    print(t.write('one\ntwo'), list(t), files)
print(files)
t = Temporary('abc')
print(sorted(files))
t = Temporary('def')
print(sorted(files))
for line in Temporary('x\ny\nz'):
    print('line', line, sorted(files))
print(sorted(files))
lines = iter(Temporary('p\nq'))
print(next(lines), sorted(files))
del lines
print(sorted(files))
t = Temporary('kept', delete=False)
del t
print(sorted(files))


def fails():
    t = Temporary('in fails')
    raise OSError(t.name)


try:
    fails()
except OSError as e:
    print('caught', e, sorted(files))
print(sorted(files))


class Directory(Mortal):
    def file(self, text):
        return Temporary(text, directory=self)


inside = Directory('directory').file('inside')
print('the directory lives with', inside.name)
del inside
print(sorted(files))
