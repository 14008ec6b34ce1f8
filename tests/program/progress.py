"""Long runs tell on a terminal how far they are, and nowhere else."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import tempfile
import time
from functools import partial
from pathlib import Path

from made_series import write_series
from support import Setting, Skip, Test, Tests, check, check_equal

# Numbers of notes, of which one is enough for this machine to need twice what is waited before anything is shown.
COUNTS = (300, 1200, 4800)
ERASED = "\r\x1b[K"
PATIENCE = 0.3


def tests(setting: Setting) -> Tests:
    yield Test("a long run", partial(long_run, setting))
    yield Test("a short run", partial(short_run, setting))


class Terminal:
    """A run whose standard error, and only that, is a terminal."""

    def __init__(self, setting: Setting, *arguments: str | Path, term: str = "xterm-256color") -> None:
        try:
            leader, follower = pty.openpty()
        except OSError as problem:
            raise Skip(f"there is no terminal to be had here: {problem}") from None
        variables = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", "TERM": term}
        start = time.monotonic()
        with tempfile.TemporaryFile() as output:
            process = subprocess.Popen(
                [setting.program, *arguments], cwd=setting.fixtures, stdout=output, stderr=follower, env=variables
            )
            os.close(follower)
            self.errors = read_all(leader).decode()
            self.code = process.wait()
            self.seconds = time.monotonic() - start
            output.seek(0)
            self.output = output.read().decode()
        os.close(leader)


def read_all(leader: int) -> bytes:
    output = b""
    while True:
        try:
            piece = os.read(leader, 65536)
        except OSError:  # Linux says so at the end
            return output
        if not piece:
            return output
        output += piece


def long_run(setting: Setting) -> None:
    for many in COUNTS:
        with tempfile.TemporaryDirectory() as folder:
            dates = [path.name[:10] for path in write_series(Path(folder), many, teams=10, items=8)]
            diff = ("--notes", folder, dates[0], dates[-1], "--format", "json")
            told = Terminal(setting, *diff)
            if told.seconds > PATIENCE * 2:
                of_a_diff(setting, diff, many, told)
                of_other_commands(setting, folder, many)
                return
    raise Skip("this machine is too quick to show anything")


def of_a_diff(setting: Setting, diff: tuple[str, ...], many: int, told: Terminal) -> None:
    check_equal(told.code, 0, "exit code")
    check(f"comparing {many} meetings" in told.errors, f"told: {told.errors[-300:]!r}")
    counts = [int(count) for count in re.findall(rf"\rreading notes (\d+) of {many}\x1b\[K", told.errors)]
    check_equal(counts, sorted(counts), "notes that are read")
    # Each line replaces the one before, and none is left.
    check(told.errors.endswith(ERASED) and "\n" not in told.errors, f"left on the terminal: {told.errors[-80:]!r}")
    check("\r" not in told.output and "\x1b" not in told.output, "it is in the output")

    plain = setting.run(*diff, seconds=60).expect_code(0)
    check_equal(plain.errors, "", "told without a terminal")
    check(plain.output == told.output, "the output differs")
    check_equal(Terminal(setting, *diff, "-q").errors, "", "told with -q")
    check_equal(Terminal(setting, *diff, term="dumb").errors, "", "told on a terminal that cannot take it back")


def of_other_commands(setting: Setting, folder: str, many: int) -> None:
    feed = Terminal(setting, "feed", "--notes", folder, "--limit", str(many))
    if feed.seconds > PATIENCE * 2:
        check("comparing" in feed.errors and feed.errors.endswith(ERASED), f"feed told {feed.errors[-300:]!r}")
    of_a_history(setting, folder, many)
    file = Path(folder) / "CHANGELOG.md"
    changelog = Terminal(setting, "changelog", file, "--notes", folder)
    if changelog.seconds > PATIENCE * 2:
        # What is told at the end stands on a line of its own.
        last = f"{ERASED}pmcdiff: {file}: {many} entries added\r\n"
        check(changelog.errors.endswith(last), f"changelog told {changelog.errors[-300:]!r}")


def of_a_history(setting: Setting, folder: str, many: int) -> None:
    history = ("history", "team", "Otters of pond 1", "--notes", folder, "--format", "json")
    told = Terminal(setting, *history)
    check_equal(told.code, 0, "exit code of history")
    check("\r" not in told.output and "\x1b" not in told.output, "it is in the output of history")
    if told.seconds > PATIENCE * 2:
        check(f"following {many} meetings" in told.errors, f"history told {told.errors[-300:]!r}")
        check(told.errors.endswith(ERASED) and "\n" not in told.errors, f"left by history: {told.errors[-80:]!r}")
    plain = setting.run(*history, seconds=60).expect_code(0)
    check_equal((plain.errors, plain.output), ("", told.output), "history without a terminal")
    check_equal(Terminal(setting, *history, "-q").errors, "", "history told with -q")


def short_run(setting: Setting) -> None:
    told = Terminal(setting, "--notes", "notes", "2017-10-03", "2017-10-18")
    if told.seconds < PATIENCE:
        check_equal(told.errors, "", "told")
    check_equal(told.code, 0, "exit code")
