# lifetime: counted
"""del of names, attributes, items, slices and several at once, with temporaries on the way."""
from _mortal import Mortal as M


class Box(M):
    def __init__(self, name, *items):
        super().__init__(name)
        self.items = list(items)

    def __delitem__(self, key):
        print('del item', key)
        del self.items[0]
        print('item deleted')

    def __delattr__(self, name):
        print('del attribute', name)
        super().__delattr__(name)
        print('attribute deleted')


def f():
    a, b, c = M('a'), M('b'), M('c')
    del a, (b, [c])
    box = Box('box', M('item 1'), M('item 2'))
    box.extra = M('extra')
    del box.extra
    del box[M('key')]
    del box[M('from'):M('to')]
    del Box('temporary', M('its item'))[0]
    del Box('other temporary', M('its other item')).items
    l = [M(str(i)) for i in range(6)]
    del l[0], l[-1]
    del l[1:3]
    print(l)
    del l[:], box
    d = {'k': M('value'), M('key object'): M('other value')}
    del d['k']
    del d[next(iter(d))]
    print(d)
    try:
        del d[M('missing')]
    except KeyError as e:
        print(type(e.args[0]))
    print('after the handler')
    try:
        del l, l
    except UnboundLocalError as e:
        print(e)


f()
print('end')
