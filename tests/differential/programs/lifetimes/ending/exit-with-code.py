# lifetime: counted
"""sys.exit from the depth of calls with blocks open."""
import sys
from _mortal import Mortal as M


class Manager(M):
    def __enter__(self):
        return M('entered')

    def __exit__(self, kind, *details):
        print('exit', kind.__name__)


def f():
    local = M('local')
    with Manager('manager') as entered:
        try:
            for i in [M('item')]:
                sys.exit(M('3') and 3)
        finally:
            print('finally')


kept = M('global')
f()
