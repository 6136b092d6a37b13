"""The pieces of a format string, and the process that logs."""

import os
import string

for text in 'd{{}}', '{{{x}}}', '', 'a', '{}b{{', 'a}}{0!r:{w}}c':
    print(repr(text), list(string.Formatter().parse(text)))
print(string.Formatter().format('{{{0}}} {{ {a}', 1, a=2), '{{{0}}} {{ {a}'.format(1, a=2), os.getpid() > 0)
