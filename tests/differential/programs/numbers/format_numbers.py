from _attempt import attempt
specs = ['d', '5d', '<5d', '^7d', '>7', '=+7d', '*^9d', '05d', '+d', ' d', ',d', '_d', 'b', '#b', '#o', '#x', '#X', '_x', '_b', '08b', '#010x', 'c', 'n', 'e', '.2e', 'f', '.3f', 'g', '%', '.1%', ',.2f', '_.1f', 's', ',x', 'z', '.3d', '+c', 'q', '99999999999999999999d', ',_d', 'z.1f']
for value in (0, 42, -42, 123456789, 70000, True):
    for spec in specs:
        print(repr(value), repr(spec), end=' ')
        attempt(format, value, spec)
