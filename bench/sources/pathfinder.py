"""Graph search: Dijkstra and A* with a heap of our own on a grid with walls, breadth-first levels, connected components."""


class Heap:
    def __init__(self):
        self.items = []

    def __len__(self):
        return len(self.items)

    def push(self, item):
        items = self.items
        items.append(item)
        i = len(items) - 1
        while i > 0:
            parent = (i - 1) >> 1
            if items[parent] <= item:
                break
            items[i] = items[parent]
            i = parent
        items[i] = item

    def pop(self):
        items = self.items
        top = items[0]
        last = items.pop()
        n = len(items)
        if n == 0:
            return top
        i = 0
        while True:
            child = 2 * i + 1
            if child >= n:
                break
            if child + 1 < n and items[child + 1] < items[child]:
                child += 1
            if last <= items[child]:
                break
            items[i] = items[child]
            i = child
        items[i] = last
        return top


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return (self.state >> 8) % n


class Grid:
    def __init__(self, width, height, seed):
        self.width = width
        self.height = height
        random = Random(seed)
        self.walls = {(random.below(width), random.below(height)) for _ in range(width * height // 4)}
        self.cost = {}
        for y in range(height):
            for x in range(width):
                if (x, y) not in self.walls:
                    self.cost[x, y] = 1 + random.below(9)

    def neighbours(self, node):
        x, y = node
        for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            other = (x + dx, y + dy)
            if other in self.cost:
                yield other


def dijkstra(grid, start):
    distance = {start: 0}
    heap = Heap()
    heap.push((0, start))
    done = set()
    while heap:
        d, node = heap.pop()
        if node in done:
            continue
        done.add(node)
        for other in grid.neighbours(node):
            new = d + grid.cost[other]
            if other not in distance or new < distance[other]:
                distance[other] = new
                heap.push((new, other))
    return distance


def a_star(grid, start, goal):
    def estimate(node):
        return abs(node[0] - goal[0]) + abs(node[1] - goal[1])
    came_from = {start: None}
    best = {start: 0}
    heap = Heap()
    heap.push((estimate(start), start))
    while heap:
        _, node = heap.pop()
        if node == goal:
            path = []
            while node is not None:
                path.append(node)
                node = came_from[node]
            return path[::-1]
        for other in grid.neighbours(node):
            new = best[node] + grid.cost[other]
            if new < best.get(other, 1 << 30):
                best[other] = new
                came_from[other] = node
                heap.push((new + estimate(other), other))
    return []


def components(grid):
    seen = set()
    sizes = []
    for start in grid.cost:
        if start in seen:
            continue
        seen.add(start)
        stack = [start]
        size = 0
        while stack:
            node = stack.pop()
            size += 1
            for other in grid.neighbours(node):
                if other not in seen:
                    seen.add(other)
                    stack.append(other)
        sizes.append(size)
    return sorted(sizes, reverse=True)


def main():
    grid = Grid(60, 60, 42)
    nodes = sorted(grid.cost)
    distance = dijkstra(grid, nodes[0])
    goal = max(distance, key=lambda node: (distance[node], node))
    path = a_star(grid, nodes[0], goal)
    cost = sum(grid.cost[node] for node in path[1:])
    return len(distance), distance[goal] == cost, len(path), components(grid)[:3]


if __name__ == '__main__':
    print(main())
