# lifetime: counted
import sys
from _mortal import Mortal as M

a = M('global')


def f():
    local = M('local')
    try:
        sys.exit(M('code') and 3)
    finally:
        print('finally')


f()
