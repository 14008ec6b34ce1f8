#!/usr/bin/env python3
"""What makes a fault in a program hard to turn against its users is in each program of a release build, by what readelf says.

    hardening.py --library LIBRARY PROGRAM...

The exit code is 77 where there is no readelf.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import subprocess
import sys
from pathlib import Path


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--library", type=Path, required=True, help="the project's library, of the same build")
    parser.add_argument("programs", type=Path, nargs="+", metavar="PROGRAM")
    return parser.parse_args()


def readelf(option: str, path: Path) -> str:
    return subprocess.run(
        ["readelf", option, "--wide", path], capture_output=True, text=True, check=True, env={"LC_ALL": "C"}
    ).stdout


def faults_of_program(path: Path) -> list[str]:
    header, segments = readelf("--file-header", path), readelf("--segments", path).splitlines()
    dynamic, symbols = readelf("--dynamic", path), readelf("--symbols", path)
    stack = [line for line in segments if "GNU_STACK" in line]
    both = [line for line in segments if line.split()[:1] == ["LOAD"] and "RWE" in line.replace(" ", "")]
    checks = {
        "is position-independent": "DYN (" in header and "PIE" in dynamic,
        "has a stack that is not executable": len(stack) == 1 and " RW " in stack[0],
        "has no memory that is both writable and executable": not both,
        "has relocations that are read-only once done": any("GNU_RELRO" in line for line in segments),
        "is bound at its start": "BIND_NOW" in dynamic or "Flags: NOW" in dynamic,
        "guards its stack": "__stack_chk_fail" in symbols,
        "uses the C library's checked functions": any(f"__{name}_chk" in symbols for name in CHECKED),
    }
    return [f"{path.name}: not so: {what}" for what, holds in checks.items() if not holds]


# Of the functions that _FORTIFY_SOURCE replaces, those that C++ code of this kind may have.
CHECKED = ("memcpy", "memmove", "memset", "read", "readlink", "strcpy", "fprintf", "vsnprintf", "snprintf", "sprintf")


def faults_of_library(path: Path) -> list[str]:
    """Branches are marked by us; libraries that are linked in need not be, so that no program as a whole says so."""
    if platform.machine() != "x86_64":
        return []
    objects = readelf("--notes", path).split("\nFile: ")[1:]
    unmarked = [each.split("\n")[0] for each in objects if "IBT, SHSTK" not in each]
    return [f"{path.name}: {name}: its branches are not marked (-fcf-protection)" for name in unmarked]


def main() -> int:
    arguments = read_arguments()
    if shutil.which("readelf") is None:
        print("skipped: there is no readelf here (package binutils)")
        return 77
    faults = [fault for program in arguments.programs for fault in faults_of_program(program)]
    faults += faults_of_library(arguments.library)
    for fault in faults:
        print(fault)
    print(f"{len(arguments.programs)} programs, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
