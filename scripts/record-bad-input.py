"""Records what CPython 3.13 answers to bad input: run it with CPython 3.13. Writes tests/python/bad-input/answers.json."""

import json
import pathlib
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "tests" / "python" / "bad-input"

# Sources that no text file in the repository can hold as they are.
SOURCES = {
    "byte-latin-1": b'print("\xe9")\n',
    "byte-ff-line-4": b'# x\n\nx = 1\ny = "\xff"\n',
    "coding-latin-1": b'# -*- coding: latin-1 -*-\nprint(ascii("\xe9"))\n',
    "coding-unknown": b"# coding: nope\nprint(1)\n",
    "coding-second-line": b'#!/usr/bin/python\n# vim: set fileencoding=latin-1 :\nprint(ascii("\xe9"))\n',
    "coding-third-line": b'\n\n# coding: latin-1\nprint("\xe9")\n',
    "coding-ascii": b"# coding: ascii\nprint(1)\n",
    "mark": b'\xef\xbb\xbfprint("bom")\n',
    "mark-and-coding": b'\xef\xbb\xbf# coding: latin-1\nprint("bom")\n',
    "utf-8-overlong": b'print("\xc0\x80")\n',
    "utf-8-surrogate": b'print("\xed\xa0\x80")\n',
    "utf-8-truncated": b'print("\xe2\x82")\n',
    "nul": b"print(1)\x00\n",
    "nul-line-3": b"x = 1\ny = 2\nz = 3\x00 + 1\n",
    "line-endings": b'print(1)\rprint(2)\r\nif 1:\r\n  print("""a\r\nb""".encode())\r\n',
    "empty": b"",
    "no-last-newline": b"print(1)\nif 1: pass\n#x",
    "form-feed": b"\x0cprint(1)\n\x0cif 1:\n\x0c  print(2)\n",
    "brackets-10000": b"(" * 10000 + b")" * 10000 + b"\n",
    "brackets-10000-open": b"x = " + b"[" * 10000 + b"\n",
    "brackets-10000-calls": b"f" + b"(" * 10000 + b")" * 10000 + b"\n",
    "brackets-150": b"x = " + b"[" * 150 + b"]" * 150 + b"\nprint(len(x))\n",
    "brackets-250": b"x = " + b"[" * 250 + b"]" * 250 + b"\nprint(len(x))\n",
    "indents-101": b"".join(b" " * i + b"if 1:\n" for i in range(101)) + b" " * 101 + b"pass\n",
    "operators-1000": b"print(" + b"+".join([b"1"] * 1000) + b")\n",
}


def answer(folder: pathlib.Path, name: str) -> dict:
    done = subprocess.run(
        [sys.executable, "-S", "-E", "-X", "utf8", name],
        cwd=folder,
        capture_output=True,
        timeout=120,
        stdin=subprocess.DEVNULL,
        env={"PYTHONHASHSEED": "0", "PATH": "/usr/bin:/bin"},
    )
    text = lambda data: data.decode().replace(str(folder), "<folder>").replace(sys.executable + ":", "dunder:")
    return {"stdout": text(done.stdout), "stderr": text(done.stderr), "status": done.returncode}


def main() -> None:
    assert sys.version_info[:2] == (3, 13), "CPython 3.13 is the reference"
    answers = {}
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made).resolve()
        programs = {path.stem: path.read_bytes() for path in sorted((FOLDER / "programs").glob("*.py"))}
        for name, source in {**SOURCES, **programs}.items():
            (folder / f"{name}.py").write_bytes(source)
            answers[name] = answer(folder, f"{name}.py")
            if name in SOURCES:
                answers[name]["source"] = source.decode("latin-1")
        (folder / "package").mkdir()
        answers["missing"] = answer(folder, "missing.py")
        answers["package"] = answer(folder, "package")
    (FOLDER / "answers.json").write_text(json.dumps(answers, indent=1) + "\n")


main()
