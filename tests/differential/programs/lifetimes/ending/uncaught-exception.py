# lifetime: counted
"""An exception that nobody catches keeps its frames until sys lets go of it; then the modules go."""
import sys
from _mortal import Mortal as M

before = M('global before')


def inner(argument):
    local = M('local of inner')
    raise ValueError(M('in the error'))


def outer():
    local = M('local of outer')
    inner(M('argument'))


sys.stdout.flush()
after = M('global after')
outer()
