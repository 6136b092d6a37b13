# lifetime: counted
"""A program that ends with an exception: its frames' variables die before those of the modules."""
import sys
from _mortal import Mortal


class Error(Exception):
    def __del__(self):
        print('error dies', sys.last_exc)


m = Mortal('global')
_private = Mortal('private')


def inner():
    local = Mortal('local of inner')
    raise Error('uncaught')


def outer():
    local = Mortal('local of outer')
    inner()


outer()
