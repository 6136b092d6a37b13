"""Expressions of random and what they answer: statements before the last `; ` are executed, the rest is evaluated."""

from _table import show

show(r"""
import random; random.seed(42); [random.random() for _ in range(3)]
import random; random.seed(0); random.getrandbits(10), random.getrandbits(32), random.getrandbits(33), random.getrandbits(100), random.getrandbits(0)
import random; random.seed('hello'); random.random()
import random; random.seed(b'hello'); random.random()
import random; random.seed(1.5); random.random()
import random; random.seed(-5); random.random()
import random; random.seed(10**50); random.random()
import random; random.seed(2**32); random.random()
import random; random.seed([1])
import random; random.seed(1); [random.randint(1,100) for _ in range(10)]
import random; random.seed(1); [random.randrange(10) for _ in range(10)], random.randrange(0,100,7), random.randrange(10,0,-3), random.randrange(10**30)
import random; random.randrange(0)
import random; random.randrange(5,5)
import random; random.randrange(5,1,1)
import random; random.randrange(1,5,0)
import random; random.randrange(5,1,2)
import random; random.randrange(1.5)
import random; random.randint(5,1)
import random; random.seed(1); random.choice('abc'), random.choice([1,2,3]), random.choice(range(100))
import random; random.choice([])
import random; random.seed(1); x=list(range(10)); random.shuffle(x); x
import random; random.seed(1); random.sample(range(100),5), random.sample([1,2,3],3), random.sample(range(1000),30), random.sample('abc',2,counts=[1,2,3])
import random; random.sample([1],2)
import random; random.sample({1,2},1)
import random; random.seed(1); random.choices([1,2,3],k=5), random.choices('ab',[1,9],k=5), random.choices('ab',cum_weights=[1,10],k=3)
import random; random.choices([1],[0])
import random; random.seed(1); random.uniform(1,2), random.triangular(), random.triangular(0,10,3), random.gauss(), random.gauss(1,2), random.normalvariate(), random.normalvariate(5,2), random.expovariate(), random.expovariate(2)
import random; random.seed(1); random.randbytes(5)
import random; r=random.Random(5); s=r.getstate(); a=r.random(); r.setstate(s); a==r.random(), len(s[1]), s[0], s[2]
import random; random.getrandbits(-1)
""")
