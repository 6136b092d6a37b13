# lifetime: counted
"""Tasks that are generators in a queue: what each holds dies when it ends, is dropped, or fails."""
from collections import deque
from _mortal import Mortal as M


def task(name, steps):
    owned = M(f'{name} owns')
    try:
        for i in range(steps):
            temporary = M(f'{name} step {i}')
            yield temporary.name
            if name == 'failing' and i == 1:
                raise ValueError(name)
    finally:
        print('finally', name)


class Loop:
    def __init__(self, *tasks):
        self.ready = deque(tasks)

    def turn(self):
        current = self.ready.popleft()
        try:
            print(next(current))
        except StopIteration:
            print('ended')
        except ValueError as e:
            print('failed', e)
        else:
            self.ready.append(current)


loop = Loop(task('short', 1), task('failing', 3), task('long', 9))
for _ in range(6):
    loop.turn()
print('-- what is left', len(loop.ready))
loop.ready.append(task('never begun', 1))
loop.ready.rotate()
del loop
print('end')
