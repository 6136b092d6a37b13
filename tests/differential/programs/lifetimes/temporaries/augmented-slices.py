# lifetime: counted
"""The parts of a slice in an augmented assignment wait one by one: from the last to the first they die if something fails."""
class B:
    def __getitem__(self, key):
        print('get')
        raise KeyError(1)


class M:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('dies', self.name)

    def __index__(self):
        return 1


class T(M):
    def __getitem__(self, key):
        return self

    def __iadd__(self, other):
        return M('sum')

    def __setitem__(self, key, value):
        print('set')


def failing_get():
    B()[M('a'):M('b')] += 1


def failing_operation():
    b = [1, 2, 3]
    b[M('a'):M('b')] += 1


def failing_operation_with_temporary():
    b = [1, 2, 3]
    b[M('a'):M('b')] += M('c')


def failing_with_step():
    b = [1, 2, 3]
    b[M('a'):M('b'):M('s')] += 1


def failing_store():
    b = (1, 2, 3)
    b[M('a'):M('b')] += (M('c'),)


def failing_operand():
    b = [1, 2, 3]
    m = M('m')
    b[m:M('b')] += unbound


def failing_with_temporary_owner():
    [M('x'), 2, 3][:M('b')] += 5


def stored():
    b = [1, 2, 3]
    b[M('a'):M('b')] += [M('c')]
    print('stored', len(b))


def stored_in_temporary():
    T('t')[M('a'):M('b')] += M('c')


def stored_by_key():
    T('t')[M('a')] += M('c')


for action in (failing_get, failing_operation, failing_operation_with_temporary, failing_with_step, failing_store, failing_operand,
               failing_with_temporary_owner, stored, stored_in_temporary, stored_by_key):
    print('--', action.__name__)
    try:
        action()
    except (KeyError, TypeError, NameError) as error:
        print('caught', error)
