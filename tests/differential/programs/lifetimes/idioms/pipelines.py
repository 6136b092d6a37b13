# lifetime: counted
"""Pipelines of generators that own resources: ended early they are closed from the end to the source."""
import gc
from itertools import islice
from _mortal import Mortal

gc.disable()


def source(name, n):
    resource = Mortal(f'source {name}')
    try:
        for i in range(n):
            yield Mortal(f'{name}{i}')
    finally:
        print('source closes', name)


def stage(name, items):
    buffer = Mortal(f'buffer {name}')
    try:
        for item in items:
            yield Mortal(f'{name}({item})')
    finally:
        print('stage closes', name)


def batches(items, n):
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == n:
            yield batch
            batch = []
    if batch:
        yield batch


for item in stage('f', source('a', 2)):
    print('got', item)
print('-- all')
for item in stage('f', source('b', 5)):
    break
print('-- break', item)
del item
p = stage('g', stage('f', source('c', 3)))
print(next(p))
del p
print('-- dropped')
p = stage('f', s := source('d', 3))
print(next(p))
p.close()
print('-- closed, the source goes on:', next(s))
del s, p
print('--')
print(list(islice(stage('f', source('e', 9)), 2)))
print('-- sliced')
for batch in batches(source('h', 3), 2):
    print(batch)
del batch
print('-- batches')


def failing(items):
    for item in items:
        yield item
        raise ValueError(item)


try:
    for item in stage('k', failing(source('i', 3))):
        print('got', item)
except ValueError as e:
    print('failed', e)
    del item
print('-- failed')
print(sum(len(x.name) for x in stage('m', source('j', 2))))
print(max((x for x in source('l', 2)), key=lambda x: x.name))
a, *_ = stage('n', source('o', 3))
print('end', a)
