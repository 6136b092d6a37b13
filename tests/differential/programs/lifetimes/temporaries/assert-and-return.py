# lifetime: counted
from _mortal import Mortal as M, Operand as O


def result():
    local = M('local')
    return M('result')


def named():
    a = M('a')
    b = M('b')
    return a


def part():
    return O('whole').part


def from_if(x):
    if O('cond'):
        return x
    return None


result()
print('--')
print(named())
print('--')
print(part().name)
print('--')
from_if(M('given'))
print('--')
assert O('fine')
print('--')
try:
    assert O('no'), M('message')
except AssertionError as e:
    print('caught', e)
print('end')
