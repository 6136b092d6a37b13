# lifetime: counted
import atexit
from _mortal import Mortal as M

m = M('global')
atexit.register(print, 'registered first')
atexit.register(print, 'registered last', M('argument'))
gone = M('gone before')
del gone
print('end of program')
