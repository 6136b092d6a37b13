# lifetime: counted
"""What is given beside a method that is called with stars lives as long as the call."""


class Mortal:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('dies', self.name)


class Maker:
    def make(self, *names):
        return Mortal(''.join(names))


class Holder:
    maker = Maker()

    def show(self, a, b):
        print(a.name, b.name)

    def run(self, names):
        for turn in range(2):
            self.show(Mortal('beside'), self.maker.make(*names))
            self.show(self.maker.make(*names), self.maker.make(*'ab'))
            print('turn', turn)


Holder().run([])
Holder().run(['x', 'y'])
