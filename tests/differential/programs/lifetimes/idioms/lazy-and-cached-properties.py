# lifetime: counted
"""Values computed once: in the instance, beside it, and in a closure."""
import weakref
from functools import cached_property
from _mortal import Mortal as M


class Report(M):
    @cached_property
    def body(self):
        print('compute body')
        return M(f'body of {self}')

    @property
    def fresh(self):
        return M(f'fresh of {self}')


r = Report('r')
print(r.body, r.body is r.body)
r.fresh
print('--')
del r.body
print('--')
r.body
r.body = M('set by hand')
print('--')
r.self = weakref.proxy(r)
print(r.self.body, r.self.self.fresh.name)
del r
print('--')


def lazily(make):
    value = None

    def get():
        nonlocal value
        if value is None:
            value = make()
        return value

    return get


get = lazily(lambda: M('made late'))
print(get(), get() is get())
del get
print('--')
get = lazily(Report('never asked for').__repr__)
del get
print('end')
