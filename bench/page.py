"""The page that the measurements are written to."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import programs

# What is to be said of a target besides its figure, by hand: where it is missed, why, and what was tried.
REMARKS_FILE = "performance_remarks.md"


@dataclass
class Target:
    key: str
    what: str
    most: float
    measured: float
    unit: str

    @property
    def met(self) -> bool:
        return self.measured <= self.most


def table(heads: list[str], rows: list[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def remarks(source: Path) -> dict[str, str]:
    """The remarks by the key of their target: a heading each."""
    found: dict[str, str] = {}
    key = ""
    for line in (source / "bench" / REMARKS_FILE).read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            key = line[3:].strip()
        elif key:
            found[key] = (found.get(key, "") + "\n" + line).strip("\n")
    return found


@dataclass
class Page:
    source: Path
    machine: str
    with_notes: bool
    notes: str = ""
    sections: list[str] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)

    def section(self, title: str, about: str, commands: str, body: str) -> None:
        self.sections.append(f"## {title}\n\n{about}\n\n```sh\n{commands}\n```\n\n{body}\n")

    def target(self, target: Target) -> None:
        self.targets.append(target)

    def text(self) -> str:
        said = remarks(self.source)
        rows = [
            [target.what, f"at most {target.most:g}{target.unit}", f"{target.measured:.2f}{target.unit}"]
            + ["met" if target.met else "missed"]
            for target in self.targets
        ]
        parts = [
            "# Performance\n",
            "Written by [script/bench](../script/bench), which measures whole processes side by side in one run. "
            + (f"Besides the fixtures and made notes it ran on {self.notes}." if self.with_notes else "")
            + "\n",
            table(["target", "wanted", "measured", ""], rows) + "\n",
            *(f"**{target.what}**: {said[target.key]}\n" for target in self.targets if said.get(target.key)),
            "## Machine and versions\n",
            self._versions(),
            *self.sections,
            "## Again\n\n```sh\nscript/bench --notes DIR   # writes this page\n"
            "build/release/bench/pmcdiff_bench   # the steps apart, in one process\n```\n",
        ]
        return "\n".join(parts)

    def _versions(self) -> str:
        pmcdiff = programs.version(str(self.source / "build" / "release" / "pmcdiff"))
        tools = [
            programs.version("git"),
            programs.version("diff"),
            programs.version("wdiff"),
            programs.version("dwdiff"),
            programs.version("cmark-gfm").split(" - ")[0],
            programs.version("hyperfine"),
            programs.version("c++"),
        ]
        return f"- {self.machine}\n- {pmcdiff}, linked statically, `-O2`\n" + "".join(f"- {tool}\n" for tool in tools)
