# lifetime: counted
"""What runs loses its last owner meanwhile: a generator, a coroutine, objects whose special methods are called."""
z=None
class C:
    def __del__(self):
        global z, it, m
        z = None
        it = None
        m = None
def gen():
    C()
    print('in gen')
    yield 1
    print('more')
    yield 2
z = gen()
print(next(z))
z = gen()
print(z.send(None))
z = gen()
for i in z: print(i)
z = gen()
print(list(z))
async def co():
    C()
    print('in co')
z = co()
try: z.send(None)
except StopIteration: print('stop')
class It:
    def __iter__(self): return self
    def __next__(self):
        C()
        print(self.name)
        return 5
    def __del__(self): print('it dies')
    name = 'it'
    def __len__(self): C(); print(self.name); return 1
    def __add__(self, o): C(); print(self.name, 'add'); return 1
    def __getitem__(self, o): C(); print(self.name, 'get'); return 1
    def __call__(self): C(); print(self.name, 'call'); return 1
    @property
    def p(self): C(); print(self.name, 'p'); return 1
it = It()
print(next(it))
it = It()
print(len(it))
it = It(); print(it + 1)
it = It(); print(it[1])
it = It(); print(it())
it = It(); print(it.p)
it = map(lambda x: (C(), x), [1,2]); print(next(it)[1])
it = zip(map(lambda x: (C(), x), [1,2])); print(next(it)[0][1])
it = [It()]; print(sum(it))
