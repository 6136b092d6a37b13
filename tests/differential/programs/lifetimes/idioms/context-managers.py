# lifetime: counted
"""Resources in an ExitStack, closed last to first; what a callback holds dies with the stack."""
from contextlib import ExitStack, closing, contextmanager, suppress
from _mortal import Mortal as M


class Resource(M):
    def __enter__(self):
        print('enter', self)
        return self

    def __exit__(self, *details):
        print('exit', self, details[0])

    def close(self):
        print('close', self)


@contextmanager
def managed(name):
    resource = M(name)
    try:
        yield resource
    finally:
        print('leave', name)


with ExitStack() as stack:
    stack.enter_context(Resource('first'))
    stack.callback(print, 'callback with', M('argument'))
    stack.enter_context(managed('managed'))
    print('inside')
del stack
print('-- closing')
with closing(Resource('closed')):
    print('inside')
print('-- suppressed')
with suppress(KeyError), Resource('around'):
    local = M('local')
    raise KeyError(M('in the error'))
del local
print('-- kept')
with ExitStack() as stack:
    stack.push(Resource('pushed').__exit__)
    later = stack.pop_all()
print('popped')
later.close()
print('closed')
del later, stack
print('-- generator that is not exhausted')
m = managed('dropped')
m.__enter__()
print('entered')
del m
print('end')
