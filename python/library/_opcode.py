"""What `opcode` and `dis` ask of the interpreter's bytecode.

DIFFERS: there is no bytecode: no operation has an argument, a constant or a stack effect, and code objects disassemble to nothing.
"""

__all__ = ['stack_effect', 'is_valid', 'has_arg', 'has_const', 'has_name', 'has_jump', 'has_free', 'has_local', 'has_exc',
           'get_executor', 'get_nb_ops', 'get_intrinsic1_descs', 'get_intrinsic2_descs', 'get_specialization_stats']


def stack_effect(opcode, oparg=None, /, *, jump=None):
    raise ValueError('invalid opcode or oparg')


def is_valid(opcode):
    return False


has_arg = has_const = has_name = has_jump = has_free = has_local = has_exc = is_valid


def get_executor(*, code, offset):
    return None


def get_nb_ops():
    return []


def get_intrinsic1_descs():
    return []


get_intrinsic2_descs = get_intrinsic1_descs


def get_specialization_stats():
    return None
