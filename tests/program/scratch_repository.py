"""A git repository that a test makes for itself."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


class ScratchRepository:
    """Knows nothing of its user's own settings, and its commits are the same in every run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        self.git("init", "-q", "-b", "main")
        self.git("config", "user.name", "Cleo Marchetti")
        self.git("config", "user.email", "cleo@example.org")

    def git(self, *arguments: str, environment: dict[str, str] | None = None) -> str:
        kept = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, env={**kept, **(environment or {})}, capture_output=True, check=False
        )
        if done.returncode != 0:
            raise AssertionError(f"git {' '.join(arguments)}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode(errors="replace")

    def write(self, path: str, text: str) -> None:
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="")

    def commit(self, message: str, author: str, day: str) -> str:
        """Commits all that is there, as of a day; gives the commit."""
        who = author.split()[0].lower() + "@example.org"
        environment = {
            f"GIT_{role}_{key}": value
            for role in ("AUTHOR", "COMMITTER")
            for key, value in (("NAME", author), ("EMAIL", who), ("DATE", f"{day}T09:00:00+00:00"))
        }
        self.git("add", "--all")
        self.git("commit", "-q", "-m", message, environment=environment)
        return self.git("rev-parse", "HEAD").strip()
