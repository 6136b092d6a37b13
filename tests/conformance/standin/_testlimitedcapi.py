"""What CPython's test files call of the C API, as the operations that it stands for."""

from operator import delitem as sequence_delitem, getitem as sequence_getitem, setitem as sequence_setitem
