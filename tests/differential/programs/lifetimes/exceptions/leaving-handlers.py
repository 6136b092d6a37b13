# lifetime: counted
from _mortal import Mortal as M


class E(Exception):
    def __del__(self):
        print('dies', self.args[0])


def returns():
    local = M('local')
    try:
        raise E('returning')
    except E as e:
        return M('result')


print(returns())
print('--')
for i in range(2):
    try:
        raise E(f'continue{i}')
    except E as e:
        continue
print('--')
while True:
    try:
        raise E('break')
    except E as e:
        break
print('--')
for i in range(2):
    with M('never a manager') if False else __import__('contextlib').nullcontext(M(f'in{i}')) as c:
        continue
print('after', c)
