"""In which encoding a source given as bytes is."""

def show(b):
    try: compile(b,'f','exec'); print(b[:30],'ok')
    except SyntaxError as e: print(b[:30],e.args)
    except BaseException as e: print(b[:30],type(e),e)
for n in ('utf8','utf-8','UTF-8','utf_8','utf-8-sig','u8','UTF_8','latin','latin1','ascii','xx','utf-8-x','cp1251','utf8-x'):
    show(b"\xef\xbb\xbf#coding: "+n.encode()+b"\n'\xe6\x88\x91'\n")
    show(b"#coding: "+n.encode()+b"\n'\xe6\x88\x91'\n")
    show(b"#coding: "+n.encode()+b"\n'\xcf\xb3' +\n")
