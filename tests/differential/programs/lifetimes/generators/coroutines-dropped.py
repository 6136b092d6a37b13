# lifetime: counted
import warnings
from _mortal import Mortal as M

warnings.simplefilter('ignore')


class Wait(M):
    def __await__(self):
        yield M('paused')


async def coro(a):
    local = M('local')
    try:
        await Wait('w')
    finally:
        print('finally')


c = coro(M('arg'))
del c
print('never begun')
c = coro(M('arg2'))
print(c.send(None))
del c
print('suspended gone')
c = coro(M('arg3'))
c.send(None)
c.close()
print('closed')
