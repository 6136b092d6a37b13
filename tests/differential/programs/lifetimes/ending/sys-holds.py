# lifetime: counted
"""What sys holds for the program is let go before the modules are cleared."""
import builtins
import sys
from _mortal import Mortal as M


class Output(M):
    def write(self, text):
        return old.write(text.upper())

    def flush(self):
        pass


old = sys.stdout
sys.meta_path.append(M('finder'))
sys.argv = M('argv')
builtins._ = M('underscore')
g = M('global')
print('end of the program')
