import _ast
tree = compile("x = 1 + 2.5 * y\ndef f(a, *b, c=1, **d): return [i for i in a if i]\n", 'f', 'exec', _ast.PyCF_ONLY_AST)
def show(node, depth=0):
    if isinstance(node, list):
        for item in node: show(item, depth)
    elif isinstance(node, _ast.AST):
        plain = {n: v for n in node._fields if not isinstance(v := getattr(node, n), (list, _ast.AST))}
        print('  ' * depth + type(node).__name__, plain, getattr(node, 'lineno', '-'), getattr(node, 'col_offset', '-'))
        for name in node._fields: show(getattr(node, name), depth + 1)
show(tree)
exec(compile(compile('z = [i * i for i in range(4)]; print(z)', 'g', 'exec', 0x400), 'g', 'exec'))
name = _ast.Name('x', _ast.Load())
print(name._fields, name.id, _ast.Call.__doc__, _ast.Add.__doc__, _ast.List.__match_args__, _ast.Name._field_types)
print(_ast.Return().value, _ast.Module().body, isinstance(_ast.Name('q').ctx, _ast.Load))
try: _ast.Name(1, 2, 3)
except TypeError as e: print(e)
try: compile(_ast.Module([_ast.Expr(3)], []), 'h', 'exec')
except TypeError as e: print(e)
