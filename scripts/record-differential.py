"""Records what CPython 3.13 answers to the programs of tests/differential/programs: run it with CPython 3.13.

Each program runs in a fresh interpreter. Beside `name.py` its answer is written to `name.out`: standard output, exit status, and
the last line of standard error if the program ended with an exception. The folder of the programs is written `<programs>`. Arguments are folders or files; all programs if none.
"""

import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent / "tests" / "differential" / "programs"


def record(program: pathlib.Path) -> None:
    done = subprocess.run(
        [sys.executable, "-S", program.name],
        cwd=program.parent,
        capture_output=True,
        text=True,
        timeout=60,
        stdin=subprocess.DEVNULL,
        env={"PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "PATH": "/usr/bin:/bin"},
    )
    error = done.stderr.strip().splitlines()[-1] if done.returncode and done.stderr.strip() else None
    answer = {"stdout": done.stdout.replace(str(ROOT), "<programs>"), "status": done.returncode, "error": error}
    program.with_suffix(".out").write_text(json.dumps(answer, indent=1, ensure_ascii=False) + "\n")


def main() -> None:
    assert sys.version_info[:2] == (3, 13), "CPython 3.13 is the reference"
    given = [pathlib.Path(arg).resolve() for arg in sys.argv[1:]] or [ROOT]
    for path in given:
        for program in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            # Packages and helpers beside a program begin with an underscore.
            if not any(part.startswith("_") for part in program.relative_to(ROOT).parts):
                record(program)


main()
