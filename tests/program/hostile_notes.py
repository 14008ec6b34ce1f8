"""Notes that are made to cost time or memory: a clear error, a finding or an ordinary end within two seconds and 500 MB,
whatever is done with them. Time is what the processor spends; memory is the peak that the system tells."""

from __future__ import annotations

import os
import subprocess
import tempfile
from functools import partial
from pathlib import Path

from support import Setting, Test, Tests, check, check_equal

MOST_SECONDS = 2.0
MOST_MEGABYTES = 500
SIZE = 500_000  # just within the largest note that is read
LINE = 64 * 1024 - 16
HEAD = "# Garden PMC Meeting {date}\n\n## Backlog Reviews\n\n### Rake - Ada Lindqvist\n\n"
OLD, NEW = "Garden/2021-02-09-garden.md", "Garden/2021-02-23-garden.md"


def filled(piece: str, size: int = SIZE) -> str:
    return piece * (size // len(piece.encode()))


def long_lines(piece: str) -> str:
    return filled("- " + filled(piece, LINE) + "\n")


HOSTILE = {
    **{
        f"lines of {piece!r}": filled(piece + "\n")
        for piece in ("![[]()", "a <? ", "*_* ", "~a~", "*a_b*_", "[a", "-", "[a]: b '")
    },
    **{f"long lines of {piece!r}": long_lines(piece) for piece in ("a@b.", "![[]()", "*a **a ", "[x](y) ", "www.a.b(")},
    "60,000 quotes within one another": ">" * 60000 + "a",
    "quotes within one another, then lines": "> " * 1000 + "a\n" + filled("b\n"),
    "lists within one another, then lines": "- " * 20000 + "a\n" + filled("\n"),
    "a table of 30,000 columns": "a|" * 30000 + "\n" + "-|" * 30000 + "\n" + "|\n" * 10000,
    "a table of 99 columns and short rows": "a|" * 99 + "\n" + "-|" * 99 + "\n" + filled("|\n"),
    "lines that might begin tables": filled("a|b|c\n-|-\n"),
    "a long target that many links refer to": "[a]: " + "x" * 60000 + "\n\n" + filled("[a] [a] [a]\n"),
    "styles within one another": filled("*a\n", SIZE // 2) + filled("a*\n", SIZE // 2),
    "headings": filled("# a\n"),
    "items": filled("- a\n"),
}


def word(number: int) -> str:
    """A name that is like no other, whatever the number."""
    return "".join("bcdfghjklmnprstvwxyz"[number // 20**place % 20] + "aeiou"[number // 7**place % 5] for place in range(4))


def team(number: int, led: bool) -> str:
    lead = f" - {word(11 * number).title()} {word(13 * number).title()}" if led else ""
    return f"### {word(7 * number).title()}{lead}\n\n"


def items(number: int, count: int) -> str:
    return "".join(f"- {word(number * count + at)} {word(3 * at + number)} rake\n" for at in range(count)) + "\n"


# All that is just within the limits and differs from one note to the next: by a number, 0 or 1.
CHANGED = {
    "as many equal items as can be": lambda side: "- A new hose\n" * (19_900 * side),
    "as many items as can be": lambda side: "".join(f"- fix leak {at + 50_000 * side}\n" for at in range(19_900)),
    "as many teams as can be": lambda side: "".join(
        team(at + 1_000 * side, at < 390) + items(at + 1_000 * side, 18) for at in range(480)
    ),
    "as many projects as can be": lambda side: "".join(
        f"#### {word(7 * (at + 1_000 * side))}\n\n- {word(at)}\n\n" for at in range(480)
    ),
    "as many leads as can be": lambda side: "### Spade - "
    + ", ".join(f"{word(at).title()} {word(9 * at + 5_000 * side).title()}" for at in range(390))
    + "\n\n- A new hose\n",
    "9,000 proposals": lambda side: "\n## Announcements\n\n"
    + "".join(f"- {word(at).title()} {word(at + side).title()} proposed as lead of Rake\n" for at in range(9_000)),
    "9,000 steps": lambda side: "\n## PMC Lifecycle Activities\n\n"
    + "".join(f"- Propose {word(at + 10_000 * side)} for incubation\n" for at in range(9_000)),
    "as many roadmap entries as can be": lambda side: "\n## Roadmap\n\n| When | What |\n| --- | --- |\n"
    + "".join(f"| Soon | {word(at)} {word(5 * at + side)} hose |\n" for at in range(990)),
}


def tests(setting: Setting) -> Tests:
    for name, text in HOSTILE.items():
        yield Test(name, partial(within_bounds, setting, text + "\n", text + "\n\n- One more item\n"))
    for name, made in CHANGED.items():
        yield Test(f"{name}, all changed", partial(within_bounds, setting, made(0), made(1), must_be_read=True))
        yield Test(f"{name}, all new", partial(within_bounds, setting, "- A hose\n", made(1), must_be_read=True))
    yield Test("a hostile note in a change is a finding, and others are checked", partial(finding_on_note, setting))
    yield Test("a limit is raised by --max", partial(raised, setting))


def measured(setting: Setting, folder: Path, *arguments: str, codes: tuple[int, ...] = (0, 1, 2)) -> None:
    """Runs the program and looks at what it took; slower under the sanitizers, which take memory of their own."""
    with (folder / "output").open("wb") as output, (folder / "errors").open("wb") as errors:
        run = subprocess.Popen([setting.program, *arguments], cwd=folder, stdout=output, stderr=errors)
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    command = " ".join(arguments)
    told = (folder / "errors").read_text(encoding="utf-8")
    check(run.returncode in codes, f"{command}: exit code {run.returncode}: {told[:300]}")
    if run.returncode == 2:
        check(told.count("\n") == 1, f"{command}: not one line: {told[:300]!r}")
    seconds = used.ru_utime + used.ru_stime
    check(seconds < MOST_SECONDS * setting.slowness, f"{command}: {seconds:.2f} seconds of the processor")
    megabytes = used.ru_maxrss / 1024
    if setting.slowness == 1:
        check(megabytes < MOST_MEGABYTES, f"{command}: {megabytes:.0f} MB")


def within_bounds(setting: Setting, old: str, new: str, must_be_read: bool = False) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "Garden").mkdir()
        (folder / OLD).write_text(HEAD.format(date="2021-02-09") + old, encoding="utf-8")
        (folder / NEW).write_text(HEAD.format(date="2021-02-23") + new, encoding="utf-8")
        for arguments in (
            ["show", NEW, "--format", "json"],
            ["diff", OLD, NEW],
            ["diff", NEW, OLD, "--format", "html", "--all"],
            ["check", "--notes", ".", "--all"],
        ):
            measured(setting, folder, *arguments, codes=(0, 1) if must_be_read else (0, 1, 2))


def git(folder: Path, *arguments: str) -> None:
    names = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    subprocess.run(["git", *names, *arguments], cwd=folder, check=True, capture_output=True)


def finding_on_note(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "Garden").mkdir()
        (folder / OLD).write_text(HEAD.format(date="2021-02-09") + "- Bought nails\n", encoding="utf-8")
        git(folder, "init", "-q")
        git(folder, "add", ".")
        git(folder, "commit", "-qm", "A note")
        (folder / NEW).write_text(HEAD.format(date="2021-02-23") + ">" * 50000 + "\n", encoding="utf-8")
        beside = "Garden/2021-03-09-garden.md"
        (folder / beside).write_text(HEAD.format(date="2021-03-02") + "- Sold nails\n", encoding="utf-8")
        outcome = setting.run("check", "--notes", ".", "--format", "json", cwd=folder).expect_code(1)
        found = {(finding["rule"], finding["path"]) for finding in outcome.json()["findings"]}
        check(("unreadable-note", NEW) in found, f"no finding on the hostile note: {found}")
        check(any(path == beside for _, path in found), f"the other note was not checked: {found}")


def raised(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "2021-02-23-garden.md"
        path.write_text(HEAD.format(date="2021-02-23") + "- A nail\n" * 20001, encoding="utf-8")
        outcome = setting.run("show", path).expect_code(2)
        check("--max items" in outcome.errors, f"does not say what raises the limit: {outcome.errors}")
        setting.run("show", path, "--max", "items=30000").expect_code(0)
        told = setting.run("show", path, "--max", "itms=1").expect_code(2).errors
        check_equal(told.count("\n"), 1, "lines told of a limit that there is not")
