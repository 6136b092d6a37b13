"""Tuples with named fields, some of which are no items: how they are made, pickled and replaced."""
import copy
import sys
import time


def attempt(make):
    try:
        made = make()
        print(tuple(made), made.tm_zone, made.tm_gmtoff)
    except TypeError as error:
        print(error)


t = time.struct_time
items = tuple(range(9))
attempt(lambda: t(items))
attempt(lambda: t(sequence=items, dict={'tm_zone': 'zone', 'tm_gmtoff': 60}))
attempt(lambda: t(items + ('zone',), {'tm_gmtoff': 60}))
attempt(lambda: t('123456789', dict={}))
attempt(lambda: t(items + ('zone',), {'tm_zone': 60}))
attempt(lambda: t(items, {'other': 1}))
attempt(lambda: t(items, {'tm_year': 1}))
attempt(lambda: t(items, dict=None))
attempt(lambda: t(5))
attempt(lambda: t())
attempt(lambda: t(items, {}, 1))
attempt(lambda: t(items[:8]))
attempt(lambda: t(items + (1, 2, 3)))
made = t(items, {'tm_zone': 'zone', 'tm_gmtoff': 60})
print(made.__reduce__()[1])
attempt(lambda: copy.copy(made))
attempt(lambda: copy.replace(made, tm_year=1, tm_zone='other'))
attempt(lambda: copy.replace(made))
attempt(lambda: made.__replace__(tm_year=1, n=2, m=3))
attempt(lambda: made.__replace__(1))
print(type(sys.version_info.__replace__).__name__)
