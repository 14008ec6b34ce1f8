"""Broken notes by the hundred: parts of fixtures, cut, doubled, swapped and spoiled, always the same ones.

The program may read them or refuse them, but it must not crash, hang or print broken output.
"""

from __future__ import annotations

import json
import random
import tempfile
from functools import partial
from pathlib import Path

from support import Setting, Test, Tests, check

NUMBER = 200
A_TEST = 20  # mutations
SEED = 20171018
MOST_SECONDS = 10
SPOILERS = [
    *(
        b"\x00",
        b"\xff",
        b"\xc3",
        b"\xe2\x80\xae",
        b"\x1b[2J",
        b"\r",
        b"\r\n",
        b"\t",
        b"\xc2\xa0",
        b"\xef\xbb\xbf",
        b"\xf0\x9f\x8e\x89",
    ),
    *(
        b"|",
        b"||",
        b"---|---\n",
        b"*",
        b"**",
        b"_",
        b"`",
        b"```\n",
        b"~~",
        b"[",
        b"](",
        b"<",
        b"<!--",
        b"&#0;",
        b"\\",
        b">",
        b"> ",
    ),
    *(
        b"# ",
        b"### ",
        b"####### ",
        b"###Foo - Bar\n",
        b"- ",
        b"  - ",
        b"1. ",
        b"- [ ] ",
        b"- [x] ",
        b"\n",
        b"\n\n",
        b" - ",
        b"(",
    ),
    *(
        b")",
        b" (vacant)",
        b" (incubating)",
        b"/",
        b" & ",
        b", ",
        b"<<<<<<< HEAD\n",
        b"=======\n",
        b">>>>>>> x\n",
        b"2017-13-45",
        b"Soon |",
    ),
]


def tests(setting: Setting) -> Tests:
    for first in range(0, NUMBER, A_TEST):
        yield Test(f"{first + 1} to {first + A_TEST}", partial(survives, setting, range(first, first + A_TEST)))


def mutated(setting: Setting, number: int) -> bytes:
    """One spoiled note; the same for the same number, here and everywhere."""
    choice = random.Random(SEED + number)
    notes = setting.all_notes()
    text = (setting.fixtures / choice.choice(notes)).read_bytes()
    for _ in range(choice.randint(1, 12)):
        lines = text.splitlines(keepends=True) or [b"\n"]
        at = choice.randrange(len(lines))
        end = min(len(lines), at + choice.randint(1, 12))
        deed = choice.randrange(8)
        if deed == 0:
            del lines[at:end]
        elif deed == 1:
            lines[at:at] = lines[at:end] * choice.randint(1, 30)
        elif deed == 2:
            lines.insert(at, lines.pop(choice.randrange(len(lines))))
        elif deed == 3:
            other = (setting.fixtures / choice.choice(notes)).read_bytes().splitlines(keepends=True)
            lines[at:end] = other[: choice.randint(1, 40)]
        elif deed == 4:
            place = choice.randrange(len(lines[at]) + 1)
            spoiler = choice.choice(SPOILERS) * choice.choice((1, 1, 1, 2, 5, 300))
            lines[at] = lines[at][:place] + spoiler + lines[at][place:]
        elif deed == 5:
            lines[at] = b" " * choice.choice((1, 2, 3, 4, 8, 60)) + lines[at]
        elif deed == 6:
            lines[at] = lines[at].rstrip(b"\r\n")
        else:
            place = choice.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:place]
        text = b"".join(lines)
    return text


def survives(setting: Setting, numbers: range) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for number in numbers:
            old, new = Path(folder) / "2017-10-03.md", Path(folder) / "2017-10-18.md"
            old.write_bytes(mutated(setting, number + NUMBER))
            new.write_bytes(mutated(setting, number))
            for arguments in (["show", new], ["diff", old, new, "--explain"], ["diff", old, new, "--format", "json"]):
                what = f"mutation {number}: {arguments[0]}"
                try:
                    outcome = setting.run(*arguments, seconds=MOST_SECONDS)
                except AssertionError as problem:
                    raise AssertionError(f"{what}: {problem}") from None
                check(outcome.code in (0, 2), f"{what}: exit code {outcome.code}: {outcome.errors[:500]}")
                check("\x1b" not in outcome.output + outcome.errors, f"{what}: an escape sequence")
                if outcome.code == 2:
                    check(outcome.output == "" and outcome.errors.count("\n") == 1, f"{what}: {outcome.errors[:500]!r}")
                elif "json" in arguments:
                    json.loads(outcome.output)
