"""Records CPython 3.13's SyntaxErrors of the compile stage for the snippets of tests/python/compiler/errors.txt: run it with CPython 3.13.

Snippets are separated by lines of `---`. Beside the file, `errors.json` gets for each [message, line, offset, end line, end offset],
or null where the snippet compiles.
"""

import json
import pathlib
import sys
import warnings

assert sys.version_info[:2] == (3, 13), "CPython 3.13 is the reference"
warnings.simplefilter("ignore")
source = pathlib.Path(__file__).resolve().parent.parent / "tests" / "python" / "compiler" / "errors.txt"
answers = []
for snippet in source.read_text().split("---\n"):
    try:
        compile(snippet, "<snippet>", "exec")
        answers.append(None)
    except SyntaxError as e:
        answers.append([e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset])
source.with_suffix(".json").write_text(json.dumps(answers, indent=1, ensure_ascii=False) + "\n")
