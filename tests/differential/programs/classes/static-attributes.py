"""__static_attributes__ lists what is assigned on `self` in the functions of a class."""
class A:
    def f(this): this.x = 1
    def g(*args): args.y = 1
    def h(self):
        self.z = 1
        self.u += 1
        def k(): self.w = 1
        for self.i in (): pass
        del self.d
        with 1 as self.wi: pass
    def m(a, self): self.q = 1
    class B:
        def n(self): self.n = 1
    lambda self: [0 for self.lam in ()]
print(A.__static_attributes__)
