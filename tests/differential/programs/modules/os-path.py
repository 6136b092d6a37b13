import os.path as p
print(p.join('a', 'b', '/c', 'd'), p.join('a/', 'b'), p.join('', 'x'), p.join('a', ''), p.split('/a/b/c'), p.split('a'), p.split('/'), p.splitext('a.b/c.tar.gz'), p.splitext('.bashrc'), p.splitext('a/.x.y'), p.splitext('noext'), p.splitext('..a'))
print(p.basename('/a/b/'), p.basename('x'), p.dirname('/a/b'), p.dirname('//a'), p.normpath('a//b/../c/./d'), p.normpath('/../a'), p.normpath(''), p.normpath('//x'), p.normpath('///x'), p.normpath('../../a/..'), p.isabs('/a'), p.isabs('a'))
print(p.commonprefix(['abc', 'abd']), p.commonpath(['/a/b', '/a/c/d']), p.commonpath(['a/b', 'a']), p.relpath('/a/b', '/a/c'), p.relpath('/a', '/a'), p.splitdrive('/a'), p.splitroot('//a/b'), p.join(b'a', b'b'), p.sep, p.curdir, p.normcase('A'))
for f in (lambda: p.join('a', b'b'), lambda: p.join('a', 1), lambda: p.split(1), lambda: p.commonpath([]), lambda: p.commonpath(['/a', 'b']), lambda: p.relpath('')):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
import os
class P:
    def __fspath__(self): return 'fs'
print(os.fspath(P()), os.fspath('x'), p.join(P(), 'y'), isinstance(P(), os.PathLike), os.fsencode('é'), os.fsdecode(b'x'), os.sep, os.linesep, os.name)
try: os.fspath(1)
except TypeError as e: print(e)
print(p.isjunction('a'), p.isdevdrive(b'a'), p.samestat.__name__, p.sameopenfile.__name__, sorted(p.genericpath.__all__))
print([p.genericpath._splitext(path, '\\', '/', '.') for path in ('a\\b.c/d.e', 'a/b.c\\d', '..x\\..y', 'c:.z')])
