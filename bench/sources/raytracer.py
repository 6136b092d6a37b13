"""A ray tracer: vectors as objects with operators, spheres, a plane, reflections. Prints nothing; main() gives a checksum."""

from math import sqrt


class Vector:
    __slots__ = ('x', 'y', 'z')

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def __neg__(self):
        return Vector(-self.x, -self.y, -self.z)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def normalised(self):
        return self * (1.0 / sqrt(self.dot(self)))

    def reflected(self, normal):
        return self - normal * (2.0 * self.dot(normal))


class Ray:
    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction

    def at(self, distance):
        return self.origin + self.direction * distance


class Surface:
    def __init__(self, colour, reflection):
        self.colour = colour
        self.reflection = reflection

    def colour_at(self, point):
        return self.colour


class Checked(Surface):
    def __init__(self, colour, other, reflection):
        super().__init__(colour, reflection)
        self.other = other

    def colour_at(self, point):
        even = (int(point.x + 100) + int(point.z + 100)) % 2 == 0
        return self.colour if even else self.other


class Sphere:
    def __init__(self, centre, radius, surface):
        self.centre = centre
        self.radius = radius
        self.surface = surface

    def intersection(self, ray):
        to_centre = self.centre - ray.origin
        along = to_centre.dot(ray.direction)
        discriminant = self.radius * self.radius - to_centre.dot(to_centre) + along * along
        if discriminant < 0:
            return None
        distance = along - sqrt(discriminant)
        return distance if distance > 1e-4 else None

    def normal_at(self, point):
        return (point - self.centre).normalised()


class Plane:
    def __init__(self, point, normal, surface):
        self.point = point
        self.normal = normal
        self.surface = surface

    def intersection(self, ray):
        slope = ray.direction.dot(self.normal)
        if abs(slope) < 1e-9:
            return None
        distance = (self.point - ray.origin).dot(self.normal) / slope
        return distance if distance > 1e-4 else None

    def normal_at(self, point):
        return self.normal


class Scene:
    def __init__(self):
        self.things = []
        self.lights = []
        self.eye = Vector(0.0, 1.8, -5.0)

    def nearest(self, ray):
        best = None
        best_distance = float('inf')
        for thing in self.things:
            distance = thing.intersection(ray)
            if distance is not None and distance < best_distance:
                best, best_distance = thing, distance
        return best, best_distance

    def lit(self, point, light):
        direction = (light - point).normalised()
        thing, distance = self.nearest(Ray(point, direction))
        return thing is None

    def colour(self, ray, depth):
        thing, distance = self.nearest(ray)
        if thing is None:
            return Vector(0.3, 0.4, 0.6)
        point = ray.at(distance)
        normal = thing.normal_at(point)
        base = thing.surface.colour_at(point)
        brightness = 0.1
        for light in self.lights:
            if self.lit(point, light):
                brightness += max(0.0, normal.dot((light - point).normalised()))
        result = base * brightness
        reflection = thing.surface.reflection
        if depth > 0 and reflection > 0:
            mirrored = self.colour(Ray(point, ray.direction.reflected(normal)), depth - 1)
            result = result * (1 - reflection) + mirrored * reflection
        return result

    def render(self, width, height):
        for j in range(height):
            for i in range(width):
                direction = Vector((i - width / 2) / width, (height / 2 - j) / width, 1.0)
                yield self.colour(Ray(self.eye, direction.normalised()), 2)


def main(size=48):
    scene = Scene()
    scene.lights = [Vector(30.0, 30.0, 10.0), Vector(-10.0, 100.0, -30.0)]
    red = Surface(Vector(0.9, 0.2, 0.2), 0.3)
    blue = Surface(Vector(0.2, 0.2, 0.9), 0.1)
    for k in range(6):
        scene.things.append(Sphere(Vector(-3.0 - k * 0.4, 2.3, 5.0 + k), 0.4, blue))
    scene.things.append(Sphere(Vector(1.0, 3.0, 10.0), 2.0, red))
    floor = Checked(Vector(1.0, 1.0, 1.0), Vector(0.0, 0.0, 0.0), 0.2)
    scene.things.append(Plane(Vector(0.0, 0.0, 0.0), Vector(0.0, 1.0, 0.0), floor))
    total = Vector(0.0, 0.0, 0.0)
    for colour in scene.render(size, size):
        total = total + colour
    return round(total.x, 6), round(total.y, 6), round(total.z, 6)


if __name__ == '__main__':
    print(main())
