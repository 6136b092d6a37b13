# lifetime: counted
from _mortal import Mortal as M


def overtaken():
    try:
        return M('overtaken')
    finally:
        return M('winner')


def broken():
    while True:
        try:
            return M('lost')
        finally:
            break
    return None


def raised():
    try:
        return M('gone')
    finally:
        raise ValueError('instead')


print(overtaken())
print('--')
print(broken())
print('--')
try:
    raised()
except ValueError:
    print('caught')
print('--')


def kept():
    try:
        return M('kept')
    finally:
        print('finally runs')


print(kept())
