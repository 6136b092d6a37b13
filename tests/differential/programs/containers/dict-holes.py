"""Dicts whose entries come and go: what is left of those that have gone is not found."""

d = {i: i for i in range(9)}
d[9] = 1
d.popitem()
d[27] = 1
del d[27]
print(27 in d, len(d))

d = {}
for i in range(100):
    d[i] = i
    if i >= 3:
        del d[i - 3]
    print(list(d), i in d, i - 3 in d)

d = {}
for i in range(100):
    d["k"] = i
    d[i] = d.pop("k")
    del d[i]
    print(len(d), "k" in d, i in d)


def changed_in_loop(d):
    """The last key of the dict is replaced when the loop has come to it."""
    try:
        for i, key in enumerate(d):
            if i == 1:
                del d[key]
                d["new"] = 1
    except RuntimeError as error:
        print(error)
    print(d)


changed_in_loop({1: 1, 2: 2})
changed_in_loop({1: 1, 2: 2, 3: 3})

state = 12345


def random(n):
    global state
    state = (state * 1103515245 + 12345) % (1 << 31)
    return (state >> 8) % n


for turn in range(24):
    d = {}
    span = [3, 8, 12, 40][turn % 4]
    log = []
    for step in range(100):
        operation = random(10)
        key = random(span)
        if operation < 4:
            d[key] = step
        elif operation < 7:
            log.append(d.pop(key, None))
        elif operation == 7 and d:
            log.append(d.popitem())
        elif operation == 8 and d:
            del d[next(iter(d))]
        elif operation == 9 and random(4) == 0:
            d = d.copy()
        log.append(key in d)
    print(turn, list(d.items()), log)
