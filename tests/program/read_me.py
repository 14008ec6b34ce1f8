"""What the README and the manual show is what the program prints.

A fenced block whose first line is `$ pmcdiff ...` (or `$ script/pmcdiff ...`) is run in the folder of the sources; the
lines below it, up to the next `$`, are what it must print, standard error last. A line `...` stands for any lines.
Blocks of several commands are run in order; other commands than pmcdiff are not run, and nothing may follow them.
"""

from __future__ import annotations

import difflib
import re
import shlex
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from support import Setting, Test, Tests, check

FENCE = re.compile(r"^( *)(`{3,}|~{3,})(.*)$")
COMMAND = re.compile(r"^\$ (?:script/)?pmcdiff(?= |$)")
ANY_LINES = "..."


@dataclass
class Example:
    path: Path
    line: int
    command: str
    shown: list[str] = field(default_factory=list)


def tests(setting: Setting) -> Tests:
    pages = [setting.source / "README.md", *sorted((setting.source / "docs").rglob("*.md"))]
    for page in pages:
        if not page.is_file():
            continue
        for example in examples(page):
            name = f"{page.relative_to(setting.source)}:{example.line}: {example.command}"
            yield Test(name, partial(as_shown, setting, example))
    yield Test("the reader of examples", reader_of_examples)


def examples(page: Path) -> list[Example]:
    found: list[Example] = []
    lines = page.read_text(encoding="utf-8").splitlines()
    at = 0
    while at < len(lines):
        fence = FENCE.match(lines[at])
        at += 1
        if fence is None:
            continue
        indent, marks = fence.group(1), fence.group(2)
        block_start = at
        while at < len(lines) and not lines[at].strip().startswith(marks):
            at += 1
        block = [line.removeprefix(indent) for line in lines[block_start:at]]
        at += 1
        if block and COMMAND.match(block[0]):
            found += commands_of(page, block_start + 1, block)
    return found


def commands_of(page: Path, first_line: int, block: list[str]) -> list[Example]:
    found: list[Example] = []
    for number, line in enumerate(block, start=first_line):
        if line.startswith("$ "):
            found.append(Example(page, number, line[2:]))
        elif found and found[-1].command.endswith("\\") and not found[-1].shown:
            found[-1].command = found[-1].command[:-1] + line.strip()
        else:
            found[-1].shown.append(line)
    return [example for example in found if COMMAND.match("$ " + example.command)]


def as_shown(setting: Setting, example: Example) -> None:
    words = shlex.split(example.command, comments=True)
    check(
        not {"|", ">", ">>", "<", "&&", ";"} & set(words), "is more than a call of pmcdiff, which this test cannot run"
    )
    outcome = setting.run(*words[1:], cwd=setting.source)
    printed = (outcome.output + outcome.errors).splitlines()
    while example.shown and not example.shown[-1].strip():
        example.shown.pop()
    while printed and not printed[-1].strip():
        printed.pop()
    if not matches(example.shown, printed):
        lines = difflib.unified_diff(example.shown, printed, "shown", "printed", lineterm="", n=1)
        raise AssertionError("shown is not what is printed:\n" + "\n".join(lines) + "\nprinted:\n" + "\n".join(printed))


def matches(shown: list[str], printed: list[str]) -> bool:
    """True where the lines are equal, with `...` for any number of them."""
    pattern = "".join(
        "(?:[^\n]*\n)*?" if line.strip() == ANY_LINES else re.escape(line.rstrip()) + "\n" for line in shown
    )
    return re.fullmatch(pattern, "".join(line.rstrip() + "\n" for line in printed)) is not None


def reader_of_examples() -> None:
    for shown, printed, expected in (
        (["a", "b"], ["a", "b"], True),
        (["a", "b"], ["a", "c"], False),
        (["a", "..."], ["a", "b", "c"], True),
        (["...", "c"], ["a", "b", "c"], True),
        (["a", "...", "c"], ["a", "c"], True),
        (["a", "...", "d"], ["a", "b", "c"], False),
        ([], ["a"], False),
        (["(a|b)*"], ["a"], False),
    ):
        check(matches(shown, printed) == expected, f"{shown} against {printed} is not {expected}")
