# lifetime: counted
from _mortal import Mortal as M


class S(M):
    def __setitem__(self, key, value):
        print('set', key.start, key.stop, key.step, value)
        del key, value
        print('set is done')
    def __delitem__(self, key):
        print('del', key.start, key.stop)
        del key
        print('del is done')
    def __getitem__(self, key):
        print('get', key.start, key.stop)
        return M('got')


def f():
    S('owner')[M('from'):M('to')] = M('value')
    print('--')
    S('owner')[M('from'):M('to'):M('step')] = M('value')
    print('--')
    s = S('owner')
    s[M('from'):M('to')] = M('value')
    print('--')
    s[M('from'):M('to')] = x = M('value')
    print('--')
    del s[M('from'):M('to')]
    s[M('from'):M('to'):M('step')]


f()
print('end')
