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


class ScratchRepository:
    """A repository in a folder that is not there yet. It knows nothing of its user's own settings, and its commits are the
    same in every run."""

    def __init__(self, path: Path, user: str = "Cleo Marchetti") -> None:
        if shutil.which("git") is None:
            raise Skip("there is no git here")
        self.path = path
        self.minutes = 0
        path.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("config", "user.name", user)
        self.git("config", "user.email", user.split()[0].lower() + "@example.org")

    def git(
        self,
        *arguments: str | Path,
        cwd: Path | None = None,
        environment: dict[str, str] | None = None,
        input: bytes | None = None,
    ) -> str:
        """What git prints. Raises where it fails."""
        done = subprocess.run(
            ["git", "-c", "protocol.file.allow=always", *map(str, arguments)],
            cwd=cwd or self.path,
            env={**self.environment(), **(environment or {})},
            input=input,
            capture_output=True,
            check=False,
        )
        if done.returncode != 0:
            raise AssertionError(f"git {' '.join(map(str, arguments))}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode(errors="surrogateescape").strip()

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

    def write(self, below: str, text: str | bytes) -> Path:
        path = self.path / below
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def commit(self, message: str = "change", author: str | None = None, day: str | None = None) -> str:
        """Commits all that is there, a minute after the commit before, or by an author and on a day. Gives the id."""
        self.minutes += 1
        environment = {}
        for role in ("AUTHOR", "COMMITTER"):
            if author is not None:
                environment[f"GIT_{role}_NAME"] = author
                environment[f"GIT_{role}_EMAIL"] = author.split()[0].lower() + "@example.org"
            if day is not None:
                environment[f"GIT_{role}_DATE"] = f"{day}T09:00:00+00:00"
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message, environment=environment)
        return self.git("rev-parse", "HEAD")


class Scratch(ScratchRepository):
    """Used in a `with`; its work tree is `notes` in a folder of its own, beside which there is room."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="pmcdiff scratch é ")
        super().__init__(Path(self.folder.name) / "notes", "Ada Lindqvist")

    def __enter__(self) -> "Scratch":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.folder.cleanup()

    def beside(self, name: str) -> Path:
        return Path(self.folder.name) / name
