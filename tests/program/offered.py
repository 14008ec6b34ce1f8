"""What the project and docs/check.md offer for hooks and forges, and a place to run it as it stands."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator

from check_command import garden
from scratch import ScratchRepository
from support import Setting, Skip, check, check_equal


@dataclass
class Place:
    """A repository of notes, and a folder beside it where `pmcdiff` and `script/pmcdiff` are the tested program."""

    repository: ScratchRepository
    beside: Path

    def environment(self, **more: str) -> dict[str, str]:
        return {
            "PATH": f"{self.beside / 'script'}:{os.environ['PATH']}",
            "HOME": str(self.beside),
            "GIT_CONFIG_NOSYSTEM": "1",
            "LC_ALL": "C.UTF-8",
            **{name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")},
            **more,
        }

    def run(self, *command: str, cwd: Path | None = None, **more: str) -> "Done":
        done = subprocess.run(
            command,
            cwd=cwd or self.repository.path,
            env=self.environment(**more),
            capture_output=True,
            timeout=120,
            check=False,
        )
        return Done(shlex.join(command), done.returncode, (done.stdout + done.stderr).decode(errors="replace"))


@dataclass(frozen=True)
class Done:
    command: str
    code: int
    told: str

    def expect(self, code: int, *words: str) -> "Done":
        check(self.code == code, f"{self.command}: exit code {self.code}, not {code}: {self.told}")
        for word in words:
            check(word in self.told, f"{self.command} does not say {word!r}: {self.told}")
        return self


@contextmanager
def place(setting: Setting) -> Iterator[Place]:
    with garden() as repository:
        beside = repository.path.parent / "be'side $HOME"
        (beside / "script").mkdir(parents=True)
        script = beside / "script" / "pmcdiff"
        script.write_text(f'#!/bin/sh\nexec {shlex.quote(str(setting.program))} "$@"\n', encoding="utf-8")
        script.chmod(0o755)
        yield Place(repository, beside)


def documented(setting: Setting, kind: str, words: str) -> str:
    """The one block of docs/check.md of this kind that has these words in it."""
    text = (setting.source / "docs" / "check.md").read_text(encoding="utf-8")
    blocks = [block for block in re.findall(rf"^```{kind}\n(.*?)^```$", text, re.M | re.S) if words in block]
    check_equal(len(blocks), 1, f"blocks of {kind} with {words} in docs/check.md")
    return blocks[0]


def read_yaml(text: str) -> Any:
    try:
        import yaml
    except ImportError:
        raise Skip("there is no yaml module here (package python3-yaml)") from None
    return yaml.safe_load(text)
