"""Serves the benchmark: each line of input names a task, each line of output is the seconds that it took (for `names`: the operations).

    names
    operation<TAB>clean|polluted<TAB>name<TAB>n
    program<TAB>name
"""

import sys
from time import perf_counter

from operations import OPERATIONS, compile_operation

timers = {}
programs = {}

for line in iter(sys.stdin.readline, ''):
    kind, *rest = line.rstrip('\n').split('\t')
    if kind == 'names':
        print('\t'.join(OPERATIONS), flush=True)
        continue
    if kind == 'operation':
        state, name, n = rest
        key = state, name
        if key not in timers:
            timers[key] = compile_operation(name, state == 'polluted')
        seconds = timers[key](int(n))
    else:
        name = rest[0]
        if name not in programs:
            programs[name] = __import__(name)
        start = perf_counter()
        programs[name].main()
        seconds = perf_counter() - start
    print(repr(seconds), flush=True)
