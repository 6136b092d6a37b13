"""Pieces of everyday code that compute something, for `everyday.py`."""

import heapq
from collections import deque


def n_body():
    class Body:
        __slots__ = ('x', 'y', 'z', 'vx', 'vy', 'vz', 'm')

        def __init__(self, *values):
            self.x, self.y, self.z, self.vx, self.vy, self.vz, self.m = values

    bodies = [Body(i * 1.1, i * 0.7, i * 0.3, 0.1 * i, 0.2, 0.3 * i, 1.0 + i) for i in range(5)]
    for _ in range(200):
        for i in range(5):
            a = bodies[i]
            for j in range(i + 1, 5):
                b = bodies[j]
                dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
                mag = 0.001 * ((dx * dx + dy * dy + dz * dz + 0.01) ** -1.5)
                a.vx -= dx * b.m * mag
                a.vy -= dy * b.m * mag
                b.vx += dx * a.m * mag
                b.vy += dy * a.m * mag
        for a in bodies:
            a.x += 0.001 * a.vx
            a.y += 0.001 * a.vy


def fannkuch():
    n = r = 6
    perm1, count, flips_most = list(range(n)), [0] * n, 0
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        perm, flips = perm1[:], 0
        while k := perm[0]:
            perm[: k + 1] = perm[k::-1]
            flips += 1
        flips_most = max(flips, flips_most)
        while True:
            if r == n:
                return flips_most
            first = perm1[0]
            for i in range(r):
                perm1[i] = perm1[i + 1]
            perm1[r] = first
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1


def spectral_norm():
    def at(i, j):
        return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)

    n = 30
    u = [1.0] * n
    v = [sum(at(i, j) * u[j] for j in range(n)) for i in range(n)]
    return [sum(at(j, i) * v[j] for j in range(n)) for i in range(n)]


def queens():
    def solve(n, row, cols, d1, d2):
        if row == n:
            return 1
        found = 0
        for col in range(n):
            if col in cols or row + col in d1 or row - col in d2:
                continue
            found += solve(n, row + 1, cols | {col}, d1 | {row + col}, d2 | {row - col})
        return found

    return solve(6, 0, frozenset(), frozenset(), frozenset())


def binary_trees():
    def make(depth):
        return (None, None) if depth == 0 else (make(depth - 1), make(depth - 1))

    def check(tree):
        left, right = tree
        return 1 if left is None else 1 + check(left) + check(right)

    return check(make(11))


def sieve():
    n = 30000
    flags = [True] * n
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = [False] * len(range(i * i, n, i))
    return sum(flags)


def matrix_product():
    n = 20
    a = [[i * j % 7 for j in range(n)] for i in range(n)]
    b = [[i + j for j in range(n)] for i in range(n)]
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def word_count():
    text = 'the quick brown fox jumps over the lazy dog and runs away from the big bad wolf ' * 60
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def game_of_life():
    cells = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2), (10, 10), (11, 10), (12, 10)}
    for _ in range(25):
        around = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        key = (x + dx, y + dy)
                        around[key] = around.get(key, 0) + 1
        cells = {cell for cell, n in around.items() if n == 3 or (n == 2 and cell in cells)}


def shortest_paths():
    graph = {i: [((i * 7 + 3) % 200, i % 5 + 1), ((i * 13 + 5) % 200, i % 7 + 1), ((i + 1) % 200, 3)] for i in range(200)}
    for start in range(4):
        distances, queue = {start: 0}, [(0, start)]
        while queue:
            distance, u = heapq.heappop(queue)
            if distance > distances[u]:
                continue
            for v, w in graph[u]:
                new = distance + w
                if new < distances.get(v, 1e9):
                    distances[v] = new
                    heapq.heappush(queue, (new, v))


def edit_distance():
    a, b = 'kitten sitting on the mat' * 2, 'sitting kitten at the mall' * 2
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


def tree_of_generators():
    class Node:
        def __init__(self, left, value, right):
            self.left, self.value, self.right = left, value, right

        def __iter__(self):
            if self.left:
                yield from self.left
            yield self.value
            if self.right:
                yield from self.right

    def make(a, b):
        middle = (a + b) // 2
        return None if a >= b else Node(make(a, middle), middle, make(middle + 1, b))

    return sum(make(0, 500))


def big_integers():
    a, x, y = 1, 0, 1
    for i in range(1, 300):
        a *= i
        x, y = y, x + y
    return str(a), pow(3, 1000, 10**40 + 7)


def scanning():
    s = 'foo(bar, baz+12)*3 - 4/qux ' * 20
    i, tokens = 0, []
    while i < len(s):
        j = i
        if s[i].isalnum():
            while j < len(s) and s[j].isalnum():
                j += 1
            tokens.append(int(s[i:j]) if s[i].isdigit() else s[i:j])
        elif not s[i].isspace():
            tokens.append(s[i])
        i = max(j, i + 1)


def breadth_first():
    queue, seen = deque([(0, 0)]), {(0, 0)}
    while queue:
        x, y = queue.popleft()
        for nx, ny in ((x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1)):
            if 0 <= nx < 25 and 0 <= ny < 25 and (nx, ny) not in seen:
                seen.add((nx, ny))
                queue.append((nx, ny))


def recursion():
    def fib(n):
        return n if n < 2 else fib(n - 1) + fib(n - 2)

    return fib(17)
