"""Records what CPython 3.13 makes of Python snippets, for the parser's tests.

    python3.13 scripts/record-ast.py

writes tests/python/parser/snippets/NAME.json (the tree) beside each NAME.py there, and
tests/python/parser/invalid.json (the errors) from tests/python/parser/invalid.txt.
"""

import ast
import json
import re
import struct
import sys
import warnings
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent / "tests" / "python" / "parser"


class Columns:
    """Turns UTF-8 columns into UTF-16 ones."""

    def __init__(self, source):
        self.lines = source.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "surrogatepass").split(b"\n")
        self.ascii = all(line.isascii() for line in self.lines)

    def __call__(self, lineno, column):
        if self.ascii:
            return column
        before = self.lines[lineno - 1][:column].decode("utf-8", "surrogatepass")
        return len(before.encode("utf-16-le", "surrogatepass")) // 2


def constant(value):
    if value is None or value is True or value is False:
        return {"type": str(value)}
    if value is ...:
        return {"type": "Ellipsis"}
    if isinstance(value, int):
        try:
            return {"type": "int", "value": str(value)}
        except ValueError:
            return {"type": "int", "value": hex(value)}
    if isinstance(value, float):
        return {"type": "float", "value": struct.pack(">d", value).hex()}
    if isinstance(value, complex):
        return {"type": "complex", "imag": struct.pack(">d", value.imag).hex()}
    if isinstance(value, str):
        return {"type": "str", "value": value}
    return {"type": "bytes", "value": value.hex()}


def dump(node, columns):
    """The tree in the form of python/ast/nodes.ts."""
    if isinstance(node, list):
        return [dump(item, columns) for item in node]
    if not isinstance(node, ast.AST):
        return node
    if isinstance(node, (ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.expr_context)):
        return type(node).__name__
    out = {"kind": type(node).__name__}
    for name in node._fields:
        if name in ("type_comment", "type_ignores"):
            continue
        value = getattr(node, name)
        if isinstance(node, (ast.Constant, ast.MatchSingleton)) and name == "value":
            out["value"] = constant(value)
        elif isinstance(node, ast.Constant) and name == "kind":
            out["string_kind"] = value
        else:
            out[name] = dump(value, columns)
    if "lineno" in node._attributes:
        out["lineno"] = node.lineno
        out["col_offset"] = columns(node.lineno, node.col_offset)
        out["end_lineno"] = node.end_lineno
        out["end_col_offset"] = columns(node.end_lineno, node.end_col_offset)
    return out


def error(source, mode):
    """The error of a source: type, msg, lineno, offset, text, end_lineno, end_offset; None if it has none."""
    flags = ast.PyCF_ONLY_AST
    try:
        compile(source, "<test>", mode, flags)
    except SyntaxError as e:
        return [type(e).__name__, e.msg, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset]
    except MemoryError as e:
        return [type(e).__name__, str(e), None, None, None, None, None]
    return None


def main():
    assert sys.version_info[:2] == (3, 13), sys.version
    warnings.simplefilter("ignore")
    for path in sorted(HERE.glob("snippets/*.py")):
        source = path.read_text(encoding="utf-8")
        tree = dump(ast.parse(source), Columns(source))
        path.with_suffix(".json").write_text(json.dumps(tree, separators=(",", ":")) + "\n")
    # Each snippet stands behind a line of dashes, which may name its mode.
    parts = re.split(r"^-----(\w*)\n", (HERE / "invalid.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)
    recorded = []
    for mode, source in zip(parts[1::2], parts[2::2]):
        source = source.removesuffix("\n")
        recorded.append([mode or "exec", source, error(source, mode or "exec")])
    lines = ",\n".join(json.dumps(entry) for entry in recorded)
    (HERE / "invalid.json").write_text(f"[\n{lines}\n]\n")


if __name__ == "__main__":
    main()
