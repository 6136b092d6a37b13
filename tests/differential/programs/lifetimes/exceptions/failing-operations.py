# lifetime: counted
from _mortal import Mortal as M


def attempt(f):
    print('--', f.__name__)
    try:
        f()
    except (TypeError, AttributeError, KeyError, IndexError):
        print('failed')


class Refusing(M):
    def __setitem__(self, key, value):
        raise KeyError('set')

    def __delitem__(self, key):
        raise KeyError('del')

    def __getitem__(self, key):
        raise KeyError('get')

    def __setattr__(self, name, value):
        if name == 'refused':
            raise AttributeError(name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        raise AttributeError(name)


def store_item():
    Refusing('owner')[M('key')] = M('value')


def store_item_of_builtin():
    [M('in list')][M('key')] = M('value')


def store_item_without_support():
    M('owner')[M('key')] = M('value')


def store_slice():
    M('owner')[M('from'):M('to')] = M('value')


def store_step():
    M('owner')[M('from'):M('to'):M('step')] = M('value')


def store_attribute():
    Refusing('owner').refused = M('value')


def store_to_several():
    x = Refusing('owner').refused = Refusing('other')[M('key')] = M('value')


def store_after_unpacking():
    a, Refusing('owner').refused, b = M('a'), M('b'), M('c')


def store_star():
    a, *Refusing('owner').refused, b = M('a'), M('b'), M('c')


def delete_item():
    del Refusing('owner')[M('key')]


def delete_slice():
    del M('owner')[M('from'):M('to')]


def delete_attribute():
    del Refusing('owner').x


def load_item():
    Refusing('owner')[M('key')]


def load_slice():
    M('owner')[M('from'):M('to')]


def load_step():
    M('owner')[M('from'):M('to'):M('step')]


def load_attribute():
    M('owner').nothing


def augment_item():
    Refusing('owner')[M('key')] += M('value')


def augment_attribute():
    M('owner').name -= M('value')


def binary():
    M('left') + M('right')


def compare():
    M('left') < M('right')


def contains():
    M('left') in M('right')


def unary():
    -M('operand')


def call():
    M('callee')(M('argument'), k=M('keyword'))


def method():
    M('owner').nothing(M('argument'))


def loop():
    for x in M('iterable'):
        pass


def unpack():
    a, b = M('value')


def unpack_items():
    a, b = [M('1'), M('2'), M('3')]


def enter():
    with M('context') as x:
        pass


def raising():
    raise M('no exception') from M('no cause')


def spread():
    [M('first'), *M('not iterable'), M('never')]


def merge():
    {'a': M('first'), **M('no mapping')}


def call_spread():
    M('callee')(M('first'), *M('not iterable'))


def formatting():
    f'{M("value"):{M("bad spec")}x}'


for f in (store_item, store_item_of_builtin, store_item_without_support, store_slice, store_step, store_attribute, store_to_several, store_after_unpacking, store_star, delete_item, delete_slice, delete_attribute):
    attempt(f)
for f in (load_item, load_slice, load_step, load_attribute, augment_item, augment_attribute, binary, compare, contains, unary, call, method):
    attempt(f)
for f in (loop, unpack, unpack_items, enter, raising, spread, merge, call_spread, formatting):
    attempt(f)
