# lifetime: counted
"""A comprehension puts aside what the function has under the names of its variables; in a class, under all names that it uses."""
import gc

gc.disable()


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dies", self.name)


def fail(value):
    raise ValueError


EXPRESSIONS = [
    "[0 for i in [T('i')] for j in [T('j')]]",
    "[0 for i in [T('i')] for j in T and [T('j')]]",
    "[id for i in [T('i')] for j in [T('j')]]",
    "[[0 for k in [T('k')] for i in [id and T('i')]] for i in [T('i')] for j in [T('j')]]",
    "{i: j for i in [T('i')] for j in [T('j')] for k in [T('k')] if True}",
    "[lambda: i for i in [T('i')] for j in [T('j')] if id]",
    "[(lambda: j, fail(i)) for i in [T('i')] for j in [T('j')] for k in [T('k')]]",
]
for expression in EXPRESSIONS:
    for statement in expression, f"x = {expression}":
        for program in f"class C:\n  {statement}\n  print('end')", f"def f():\n  {statement}\n  print('end')\nf()", statement:
            print("--", program)
            try:
                exec(program, {"T": T, "fail": fail})
            except ValueError:
                print("caught")


def numbered():
    u = [(lambda: i) for i in [T("inner")]][0]
    for i in [T("outer")]:
        pass


numbered()
