"""A git repository of invented notes for a test, made by the `git` command."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType

from support import Skip

TEAMS = {"Rake": "Ada Lindqvist", "Spade": "Bruno Keller"}


def note(date: str, *, teams: dict[str, str] | None = None, work: str = "Sharpen all blades", title: str = "Garden") -> str:
    """A note of a meeting, each team with one item."""
    sections = "".join(f"### {name} - {lead}\n\n- {work} of the {name}\n\n" for name, lead in (teams or TEAMS).items())
    return f"# {title} PMC Meeting {date}\n\n## Backlog Reviews\n\n{sections}"


class Scratch:
    """Used in a `with`; its work tree is `notes` in a folder of its own, beside which there is room."""

    def __init__(self) -> None:
        if shutil.which("git") is None:
            raise Skip("there is no git here")
        self.folder = tempfile.TemporaryDirectory(prefix="pmcdiff scratch é ")
        self.path = Path(self.folder.name) / "notes"
        self.path.mkdir()
        self.minutes = 0
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("config", "user.name", "Ada Lindqvist")
        self.git("config", "user.email", "ada@example.org")

    def __enter__(self) -> "Scratch":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.folder.cleanup()

    def beside(self, name: str) -> Path:
        return Path(self.folder.name) / name

    def environment(self) -> dict[str, str]:
        time = f"{1_500_000_000 + 60 * self.minutes} +0000"
        return {
            "PATH": os.environ["PATH"],
            "HOME": "/nonexistent",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_DATE": time,
            "GIT_COMMITTER_DATE": time,
            "LC_ALL": "C.UTF-8",
        }

    def git(self, *arguments: str | Path, cwd: Path | None = None, environment: dict[str, str] | None = None) -> str:
        """What git prints. Raises where it fails."""
        done = subprocess.run(
            ["git", "-c", "protocol.file.allow=always", *map(str, arguments)],
            cwd=cwd or self.path,
            env={**self.environment(), **(environment or {})},
            capture_output=True,
            check=False,
        )
        if done.returncode != 0:
            raise AssertionError(f"git {' '.join(map(str, arguments))}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode(errors="surrogateescape").strip()

    def write(self, below: str, text: str | bytes) -> Path:
        path = self.path / below
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def commit(self) -> str:
        """Commits all that is there. Gives the id."""
        self.minutes += 1
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "change")
        return self.git("rev-parse", "HEAD")
