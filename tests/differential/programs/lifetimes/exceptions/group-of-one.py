# lifetime: counted
from _mortal import Mortal as M
kept = []
def f(a):
    try:
        raise ValueError(M('in args')) from KeyError(M('in cause'))
    except* ValueError as err:
        kept.append(err)
        1/0
def run():
    try:
        f(M('argument'))
    except Exception as e:
        print(repr(e), repr(e.__context__), e.__context__ is kept[0], e.__context__.__traceback__, [x.__traceback__.tb_frame.f_code.co_name for x in e.__context__.exceptions])
        print(e.__traceback__.tb_next.tb_frame is kept[0].exceptions[0].__traceback__.tb_frame, e.__traceback__.tb_next.tb_next)
        kept.clear()
        print('cleared')
run()
print('end')
def g(a):
    try:
        raise ValueError(M('in args')) from KeyError(M('in cause'))
    except* ValueError as err:
        1/0
def run():
    try:
        g(M('argument'))
    except Exception as e:
        print('caught')
run()
