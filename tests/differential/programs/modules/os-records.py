"""Records of the operating system, of which there is no more than their types."""

import os
import posix

size = os.terminal_size((80, 24))
print(size, size.columns, size.lines, size == (80, 24), os.terminal_size.n_fields)
print(os.stat_result(range(10)).st_size)
try:
    os.terminal_size((1,))
except TypeError as e:
    print(e)
try:
    os.get_terminal_size(0)
except OSError as e:
    print(e)
print(isinstance('', os.DirEntry), type(os.supports_fd).__name__)
