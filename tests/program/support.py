"""What the tests of the program share: running it, and saying what is wrong."""

from __future__ import annotations

import json
import os
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Iterator

# What every run may take, if a test says nothing else.
USUAL_SECONDS = 20


class Skip(Exception):
    """Raised by a test that cannot be made here; says why."""


@dataclass(frozen=True)
class Test:
    name: str
    run: Callable[[], None]


Tests = Iterator[Test]


@dataclass(frozen=True)
class Outcome:
    """What one run of the program gave."""

    command: str
    code: int
    output: str
    errors: str
    seconds: float

    def json(self) -> Any:
        try:
            return json.loads(self.output)
        except json.JSONDecodeError as error:
            raise AssertionError(f"{self.command}: no JSON: {error}") from error

    def json_lines(self) -> list[Any]:
        return [json.loads(line) for line in self.output.splitlines()]

    def expect_code(self, code: int) -> "Outcome":
        check(
            self.code == code,
            f"{self.command}: exit code {self.code}, not {code}; it said: {self.errors.strip() or 'nothing'}",
        )
        return self


def check(condition: bool, message: str) -> None:
    """As assert, which `python -O` would take away."""
    if not condition:
        raise AssertionError(message)


def check_equal(found: Any, expected: Any, what: str) -> None:
    check(found == expected, f"{what}: found {found!r}, expected {expected!r}")


@dataclass
class Setting:
    """The program under test and the sources that it was built from."""

    program: Path
    source: Path
    update: bool = False
    slowness: int = field(init=False)

    def __post_init__(self) -> None:
        # Under the sanitizers everything takes many times as long.
        self.slowness = 10 if b"__asan_init" in self.program.read_bytes() else 1

    @property
    def fixtures(self) -> Path:
        return self.source / "fixtures"

    @property
    def corpus(self) -> Path:
        """Public notes that may lie beside the project; the tests pass without them."""
        return self.source.parent / "shared" / "corpus" / "pmc-notes"

    def run(
        self,
        *arguments: str | Path,
        cwd: Path | None = None,
        input: bytes = b"",
        environment: dict[str, str] | None = None,
        seconds: float = USUAL_SECONDS,
    ) -> Outcome:
        """Runs the program, by default in the folder of fixtures, with nothing of the caller's terminal."""
        given = [str(argument) for argument in arguments]
        command = " ".join(["pmcdiff", *given])
        kept = {name: value for name, value in os.environ.items() if name == "PATH" or name.endswith("SAN_OPTIONS")}
        limit = seconds * self.slowness
        start = time.monotonic()
        try:
            done = subprocess.run(
                [str(self.program), *given],
                cwd=cwd or self.fixtures,
                input=input,
                capture_output=True,
                env={**kept, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", **(environment or {})},
                timeout=limit,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise AssertionError(f"{command}: not done after {limit:g} seconds") from None
        taken = time.monotonic() - start
        check(done.returncode >= 0, f"{command}: ended by signal {-done.returncode}")
        try:
            output, errors = done.stdout.decode(), done.stderr.decode()
        except UnicodeDecodeError as error:
            raise AssertionError(f"{command}: its output is no UTF-8: {error}") from None
        return Outcome(command, done.returncode, output, errors, taken)

    def diff(self, old: str | Path, new: str | Path, *options: str | Path, **how: Any) -> Any:
        """The diff of two notes as JSON."""
        return self.run("diff", old, new, "--format", "json", *options, **how).expect_code(0).json()

    def show(self, note: str | Path, **how: Any) -> Any:
        """A note as JSON."""
        return self.run("show", note, "--format", "json", **how).expect_code(0).json()

    def all_notes(self) -> list[Path]:
        """Every fixture that can be read, those of broken/ included."""
        unreadable = {"empty.md", "binary.md", "not-utf8.md"}
        found = [path for part in ("notes", "mojibake", "broken") for path in (self.fixtures / part).rglob("*.md")]
        return sorted(path.relative_to(self.fixtures) for path in found if path.name not in unreadable)


def date_order(path: Path) -> tuple[str, ...]:
    """Sorts notes by date, whichever way round their names write it."""
    parts = path.name.strip().removesuffix(".md").split("-")
    return (parts[2], parts[0], parts[1]) if len(parts[0]) == 2 else tuple(parts[:3])


def series(folder: Path) -> list[Path]:
    """The dated notes of one committee's folder, oldest first."""
    return sorted((path for path in folder.rglob("*.md") if any(c.isdigit() for c in path.name)), key=date_order)
