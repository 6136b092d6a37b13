"""Records what CPython 3.13 shows of its module `weakref`: python3.13 scripts/record-weakref-surface.py"""

import pathlib
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "tests" / "weakref"

assert sys.version_info[:2] == (3, 13), "CPython 3.13 is the reference"
shown = subprocess.run([sys.executable, FOLDER / "surface.py"], capture_output=True, text=True, check=True).stdout
(FOLDER / "golden" / "surface.json").write_text(shown)
