"""Runs every line of fixtures/expected/commands.txt and compares what it prints with the file of that name."""

from __future__ import annotations

import difflib
import shlex
from functools import partial
from pathlib import Path

from support import Outcome, Setting, Test, Tests, check

ENDINGS = {"markdown": ".md", "json": ".json", "jsonl": ".jsonl"}
MOST_LINES_OF_A_MISMATCH = 40


def tests(setting: Setting) -> Tests:
    folder = setting.fixtures / "expected"
    commands = read_commands(folder / "commands.txt")
    if setting.update:
        remove_leftovers(folder)
    for name, arguments in commands.items():
        yield Test(name, partial(compare, setting, folder, name, arguments))
    yield Test("every file belongs to a command", partial(no_leftovers, folder, set(commands), setting.update))


def read_commands(path: Path) -> dict[str, list[str]]:
    """Lines of `NAME: ARGUMENTS`; blank lines and lines with a `#` in front are for the reader."""
    commands: dict[str, list[str]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        name, separator, arguments = line.partition(": ")
        check(
            separator != "" and name not in commands,
            f"{path.name}:{number}: no `NAME: ARGUMENTS`, or a name given twice",
        )
        commands[name] = shlex.split(arguments)
    return commands


def compare(setting: Setting, folder: Path, name: str, arguments: list[str]) -> None:
    outcome = setting.run(*arguments)
    problems = []
    for path, found in files_of(folder, name, arguments, outcome).items():
        if setting.update:
            if found is not None:
                path.write_text(found, encoding="utf-8", newline="")
            continue
        expected = path.read_bytes().decode() if path.exists() else None
        if found != expected:
            problems.append(mismatch(path, expected, found))
    check(not problems, f"{outcome.command}\n" + "\n".join(problems))


def files_of(folder: Path, name: str, arguments: list[str], outcome: Outcome) -> dict[Path, str | None]:
    """What each file is to hold; None for one that is not to be there."""
    wanted = [ending for word, ending in ENDINGS.items() if word in arguments]
    return {
        folder / (name + (wanted[0] if wanted else ".txt")): outcome.output,
        folder / (name + ".err"): outcome.errors or None,
        folder / (name + ".code"): f"{outcome.code}\n" if outcome.code else None,
    }


def mismatch(path: Path, expected: str | None, found: str | None) -> str:
    lines = difflib.unified_diff(
        (expected or "").splitlines(),
        (found or "").splitlines(),
        f"{path.name} (expected)",
        f"{path.name} (found)",
        lineterm="",
        n=1,
    )
    shown = list(lines)
    more = len(shown) - MOST_LINES_OF_A_MISMATCH
    return "\n".join([*shown[:MOST_LINES_OF_A_MISMATCH], *([f"... {more} more lines"] if more > 0 else [])])


def remove_leftovers(folder: Path) -> None:
    for path in folder.iterdir():
        if path.name != "commands.txt":
            path.unlink()


def no_leftovers(folder: Path, names: set[str], update: bool) -> None:
    if not update:
        left = sorted(path.name for path in folder.iterdir() if path.name != "commands.txt" and path.stem not in names)
        check(not left, f"of no command: {', '.join(left)}")
