"""The order in which sets give ints and tuples, and the hash of frozensets, after pseudo-random operations."""

state = 12345


def rnd(n):
    global state
    state = state * 16807 % 2147483647
    return state // 256 % n


for _ in range(60):
    s, other = set(), set()
    spread = [10, 100, 1000, 40000][rnd(4)]
    for i in range(rnd(120)):
        action = rnd(5)
        number = rnd(spread) - (spread // 2 if rnd(3) == 0 else 0)
        key = (number, i) if rnd(10) == 0 else number
        if action < 3:
            s.add(key)
        elif action == 3:
            s.discard(key)
        else:
            other.add(key)
    print(s | other, s & other, s - other, s ^ other, s, s.copy())
    print(hash(frozenset(s)), s <= other, s.isdisjoint(other))
    s.difference_update(other)
    print(s, [s.pop() for _ in range(min(3, len(s)))], s)
