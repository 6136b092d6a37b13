# lifetime: counted
"""Frames taken from a traceback keep what their variables hold, until they are cleared."""
import sys
import traceback
from _mortal import Mortal as M


def inner(argument):
    local = M('local of inner')
    raise ValueError('walk')


def middle():
    local = M('local of middle')
    inner(M('argument'))


def outer():
    local = M('local of outer')
    try:
        middle()
    except ValueError as e:
        return e


e = outer()
print('outer has returned')
tb = e.__traceback__
names = []
while tb is not None:
    names.append(tb.tb_frame.f_code.co_name)
    tb = tb.tb_next
print(names)
print('-- clear the innermost')
e.__traceback__.tb_next.tb_next.tb_frame.clear()
print('-- cut the traceback')
e.__traceback__.tb_next = None
print('-- without traceback')
e.__traceback__ = None
print('-- traceback.clear_frames')
e = outer()
traceback.clear_frames(e.__traceback__)
print('cleared')
e = None
print('-- a frame kept by itself')
frame = None


def keeps():
    global frame
    local = M('local of keeps')
    frame = sys._getframe()


keeps()
print(frame.f_code.co_name)
frame.clear()
print('cleared')
frame = None
print('-- with_traceback')
try:
    raise KeyError('other').with_traceback(outer().__traceback__)
except KeyError as e:
    print(e.__traceback__.tb_next.tb_frame.f_code.co_name)
print('end')
