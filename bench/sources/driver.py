"""Serves the benchmark: each line of input names a task, each line of output is its answer.

    names                                       the operations
    weak                                        those on weak things
    copies<TAB>name                             how often a turn executes an operation
    everyday                                    the small pieces of code
    source<TAB>clean|polluted<TAB>name          the text of an operation's module, as JSON
    operation<TAB>clean|polluted<TAB>name<TAB>n the seconds that n turns take
    program<TAB>name                            the seconds that a program takes, or what its function `seconds` gives
    piece<TAB>name                              the seconds that a small piece of code takes
"""

import sys
from time import perf_counter

from operations import OPERATIONS, copies, operation_source
from weak_operations import WEAK_OPERATIONS

benches = {}
programs = {}


def quoted(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n') + '"'


def everyday():
    """Imported only where it is measured: what it imports would be seen in the figures of everything else."""
    from everyday import EVERYDAY

    return EVERYDAY


def prepared(state, name):
    if (state, name) not in benches:
        space = {}
        exec(operation_source(name, state == 'polluted'), space)
        benches[state, name] = space['bench']
    return benches[state, name]


for line in iter(sys.stdin.readline, ''):
    kind, *rest = line.rstrip('\n').split('\t')
    if kind == 'names':
        answer = '\t'.join(OPERATIONS)
    elif kind == 'weak':
        answer = '\t'.join(WEAK_OPERATIONS)
    elif kind == 'copies':
        answer = str(copies(rest[0]))
    elif kind == 'everyday':
        answer = '\t'.join(everyday())
    elif kind == 'source':
        answer = quoted(operation_source(rest[1], rest[0] == 'polluted'))
    elif kind == 'operation':
        bench = prepared(rest[0], rest[1])
        n = int(rest[2])
        start = perf_counter()
        bench(n)
        answer = repr(perf_counter() - start)
    elif kind == 'piece':
        piece = everyday()[rest[0]]
        start = perf_counter()
        piece()
        answer = repr(perf_counter() - start)
    else:
        name = rest[0]
        if name not in programs:
            programs[name] = __import__(name)
        program = programs[name]
        if hasattr(program, 'seconds'):
            answer = repr(program.seconds())
        else:
            start = perf_counter()
            program.main()
            answer = repr(perf_counter() - start)
    print(answer, flush=True)
