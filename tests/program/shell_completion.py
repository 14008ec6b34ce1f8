"""What the completions offer, asked of the shells themselves. zsh and fish where they are here."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from support import Setting, Skip, Test, Tests, check


@dataclass(frozen=True)
class Asked:
    """A line as typed, and words that must and must not be offered for its last one."""

    line: str
    offers: tuple[str, ...]
    keeps_back: tuple[str, ...] = ()


ASKED = (
    Asked("pmcdiff sh", ("show",), ("list",)),
    Asked("pmcdiff git", ("git-diff-driver",)),
    Asked("pmcdiff --exp", ("--explain",), ("--each",)),
    Asked("pmcdiff show --f", ("--format",), ("--notes",)),
    Asked("pmcdiff check --fix --dr", ("--dry-run",)),
    Asked("pmcdiff email --rep", ("--reply-to",)),
    Asked("pmcdiff show --format j", ("json", "jsonl"), ("text",)),
    Asked("pmcdiff check --format s", ("sarif",)),
    Asked("pmcdiff check --fail-on ne", ("never",)),
    Asked("pmcdiff --kind lead-r", ("lead-respelled",), ("lead-changed",)),
    Asked("pmcdiff history r", ("roadmap",), ("team",)),
    Asked("pmcdiff rules clob", ("clobbered-section",)),
    Asked("pmcdiff show --notes notes 2017-09-2", ("2017-09-20",), ("2017-10-18",)),
    Asked("pmcdiff --notes notes 2017-09-20 lat", ("latest",)),
    Asked("pmcdiff list --notes notes --pmc BO", ("BOSH",), ("Runtime",)),
    Asked("pmcdiff list --notes no", ("notes",)),
)


def tests(setting: Setting) -> Tests:
    for asked in ASKED:
        yield Test(f"bash: {asked.line}", partial(bash, setting, asked))
    yield Test("bash: a value behind an equals sign", partial(bash_equals, setting))
    yield Test("bash: no word of the line is run", partial(bash_runs_nothing, setting))
    yield Test("fish", partial(fish, setting))
    yield Test("zsh", partial(zsh, setting))


def script(setting: Setting, name: str) -> Path:
    path = setting.program.parent / "documents" / "completions" / name
    if not path.is_file():
        raise Skip(f"the build made no {path.name} (target documents)")
    return path


def environment(setting: Setting, folder: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
    return {
        **kept,
        "PATH": f"{setting.program.parent}:/usr/local/bin:/usr/bin:/bin",
        "LC_ALL": "C.UTF-8",
        "HOME": folder,
        "TERM": "dumb",
    }


def shell(setting: Setting, *command: str) -> list[str]:
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            command,
            cwd=setting.fixtures,
            env=environment(setting, home),
            capture_output=True,
            text=True,
            timeout=20 * setting.slowness,
            check=False,
        )
    check(done.returncode == 0 and done.stderr == "", f"{command[0]}: exit code {done.returncode}: {done.stderr}")
    return done.stdout.splitlines()


def ask_bash(setting: Setting, words: list[str]) -> list[str]:
    """As bash calls a completion: COMP_WORDS holds the words, COMP_CWORD the place of the last."""
    ask = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _pmcdiff; printf "%s\\n" "${COMPREPLY[@]}"'
    return shell(setting, "bash", "--norc", "-c", ask, "bash", str(script(setting, "pmcdiff")), *words)


def compare(asked: Asked, offered: list[str]) -> None:
    missing = [word for word in asked.offers if word not in offered]
    surplus = [word for word in asked.keeps_back if word in offered]
    check(not missing and not surplus, f"{asked.line}: offers {offered}, lacks {missing}, should not offer {surplus}")


def bash(setting: Setting, asked: Asked) -> None:
    compare(asked, ask_bash(setting, asked.line.split(" ")))


def bash_equals(setting: Setting) -> None:
    for words in (["pmcdiff", "show", "--format", "=", "ma"], ["pmcdiff", "show", "--format", "="]):
        check("markdown" in ask_bash(setting, words), f"{words}")


def bash_runs_nothing(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        trap = Path(folder) / "trap"
        ask_bash(setting, ["pmcdiff", "show", "--notes", f"$(touch {trap})", "--pmc", f"$(touch {trap})"])
        ask_bash(setting, ["pmcdiff", "--kind", f"$(touch {trap})"])
        check(not trap.exists(), "a word of the line was run")


def fish(setting: Setting) -> None:
    path = script(setting, "pmcdiff.fish")
    if shutil.which("fish") is None:
        raise Skip("there is no fish here")
    ask = "source $argv[1]; for line in $argv[2..]; echo \"> $line\"; complete -C$line; end"
    told = shell(setting, "fish", "--no-config", "-c", ask, str(path), *[asked.line for asked in ASKED])
    blocks = "\n".join(told).split("> ")[1:]
    for asked, block in zip(ASKED, blocks, strict=True):
        compare(asked, [line.split("\t")[0].rstrip("/") for line in block.splitlines()[1:]])


def zsh(setting: Setting) -> None:
    path = script(setting, "_pmcdiff")
    if shutil.which("zsh") is None:
        raise Skip("there is no zsh here")
    with tempfile.TemporaryDirectory() as home:
        (Path(home) / ".zshrc").write_text(
            f"PROMPT='ready> '\nfpath=({path.parent} $fpath)\nautoload -U compinit && compinit -u -D\n"
            "zstyle ':completion:*' verbose no\nzstyle ':completion:*' list-prompt ''\nLISTMAX=1000\n"
            "unsetopt automenu\nbindkey '^X' kill-whole-line\n",
            encoding="utf-8",
        )
        terminal = Terminal(setting, home)
        try:
            terminal.read_until("ready> ")
            for asked in ASKED[::3]:
                terminal.send(asked.line + "\t")
                shown = terminal.read_quiet()
                if all(word not in shown for word in asked.offers) or len(asked.offers) > 1:
                    terminal.send("\t")
                    shown += terminal.read_quiet()
                # What is offered alone is put in at once: the screen shows its rest only.
                rest = [word[len(asked.line.split(" ")[-1]) :] for word in asked.offers]
                missing = [word for word, part in zip(asked.offers, rest) if part not in shown and word not in shown]
                surplus = [word for word in asked.keeps_back if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", shown)]
                check(not missing and not surplus, f"zsh: {asked.line}: lacks {missing}, surplus {surplus}: {shown!r}")
                terminal.send("\x18")
                terminal.read_quiet()
        finally:
            terminal.close()


class Terminal:
    """zsh at a terminal, since only there it completes."""

    def __init__(self, setting: Setting, home: str) -> None:
        self._patience = 10 * setting.slowness
        self._child, self._end = pty.fork()
        if self._child == 0:
            os.chdir(setting.fixtures)
            os.execve(shutil.which("zsh") or "zsh", ["zsh", "-i"], environment(setting, home) | {"ZDOTDIR": home})

    def send(self, text: str) -> None:
        os.write(self._end, text.encode())

    def read_until(self, words: str) -> None:
        shown, end = "", time.monotonic() + self._patience
        while words not in shown:
            check(time.monotonic() < end, f"zsh does not say {words!r}: {shown!r}")
            shown += self._read(0.2)

    def read_quiet(self) -> str:
        """What is shown until nothing more comes."""
        shown = self._read(1.0)
        while more := self._read(0.1):
            shown += more
        return shown

    def _read(self, seconds: float) -> str:
        ready, _, _ = select.select([self._end], [], [], seconds)
        try:
            return os.read(self._end, 65536).decode(errors="replace") if ready else ""
        except OSError:
            return ""

    def close(self) -> None:
        os.close(self._end)
        os.waitpid(self._child, 0)
