"""What is printed depends on the notes alone, not on how many of them are read at one time."""

from __future__ import annotations

import os
import subprocess
import tempfile
from functools import partial
from pathlib import Path

from made_series import days, write_note
from support import Setting, Skip, Test, Tests, check

# Threads meet by chance only, so there are many notes, of much that the parser's threads could take from each other.
MEETINGS = 40
TEAMS = 6
ITEMS = 12
TIMES = 3
COMMANDS = (
    ("diff", "--format", "html"),
    ("diff", "--format", "json", "--each"),
    ("history", "team", "Rake 1", "--format", "json"),
)


def tests(setting: Setting) -> Tests:
    for command in COMMANDS:
        yield Test(f"one processor and all: {' '.join(command)}", partial(one_and_all, setting, command))


def write_linked_series(folder: Path) -> None:
    """Notes in which every item has a bare link and something struck out."""
    for number, day in enumerate(days(MEETINGS)):
        sections = {
            f"Rake {team} - Ada Lindqvist": [
                f"Working on part {number + item} of ~~gate~~ fence {team}{item}, see https://example.org/{team}/{item}"
                for item in range(ITEMS)
            ]
            for team in range(TEAMS)
        }
        write_note(folder, day, sections)


def one_and_all(setting: Setting, command: tuple[str, ...]) -> None:
    processors = os.sched_getaffinity(0)
    if len(processors) < 2:
        raise Skip("there is one processor only")
    with tempfile.TemporaryDirectory() as folder:
        write_linked_series(Path(folder))
        dates = [day.isoformat() for day in (days(MEETINGS)[0], days(MEETINGS)[-1])] if command[0] == "diff" else []
        arguments = [*command[:1], *dates, *command[1:], "--notes", folder]
        alone = output_on({min(processors)}, setting, arguments)
        check(len(alone) > 0, "nothing was printed")
        for _ in range(TIMES):
            check(output_on(processors, setting, arguments) == alone, "all processors print something else than one")


def output_on(processors: set[int], setting: Setting, arguments: list[str]) -> str:
    done = subprocess.run(
        [setting.program, *arguments],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=partial(os.sched_setaffinity, 0, processors),
    )
    check(done.returncode == 0, done.stderr)
    return done.stdout
