# lifetime: counted
"""A value that a list owns is stored elsewhere, and what dies in the store, or the store itself, lets go of it."""

from _mortal import Mortal


class Thief(Mortal):
    """Its death empties where it has been, and where the new value is from."""

    def __del__(self):
        print('dies', self.name)
        places.clear()
        source.clear()
        print('emptied')


class Place:
    def clear(self):
        self.__dict__.clear()


class Emptying:
    """Every store empties the source."""

    def __setitem__(self, key, value):
        source.clear()
        print('set', key, value)

    def __setattr__(self, name, value):
        source.clear()
        print('set', name, value)


def to_item(source, place):
    place[0] = source[0]
    print('item stored')


def to_attribute(source, place):
    place.a = source[0]
    print('attribute stored')


def setting(store, place):
    global source, places
    source = [Mortal('value')]
    places = place
    store(source, places)
    print(len(source))


setting(to_item, [Thief('item')])
place = Place()
place.a = Thief('attribute')
setting(to_attribute, place)
setting(to_item, Emptying())
setting(to_attribute, Emptying())
setting(to_item, [None])
setting(to_attribute, Place())
