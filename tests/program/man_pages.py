"""Pages of the manual, help and docs/ tell of the same options; the pages are without fault."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from functools import partial
from pathlib import Path

from help_and_slips import commands
from support import Setting, Skip, Test, Tests, check, check_equal

OPTION = re.compile(r"--[a-z][a-z-]*")
# Told by every command, and in docs/ but once.
OF_ALL = {"--help", "--help-all", "--version"}
# The section of docs/ that tells of a command's own options.
TOLD_IN = {"check": "check.md"}


def tests(setting: Setting) -> Tests:
    yield Test("every command has a page", partial(all_pages, setting))
    for command in commands(setting):
        yield Test(f"page and help of {command} agree", partial(agrees_with_help, setting, command))
        yield Test(f"docs tell every option of {command}", partial(told_in_docs, setting, command))
    yield Test("docs tell of no option that there is not", partial(no_other_options, setting))
    yield Test("pages hold what docs say", partial(prose, setting))
    yield Test("pages are without fault for mandoc", partial(mandoc, setting))
    yield Test("pages are without fault for man", partial(man, setting))


def folder(setting: Setting) -> Path:
    path = setting.program.parent / "documents"
    if not path.is_dir():
        raise Skip("the build made no pages (target documents)")
    return path


def pages(setting: Setting) -> list[Path]:
    return sorted([*folder(setting).glob("man1/*.1"), *folder(setting).glob("man5/*.5")])


def page(setting: Setting, command: str) -> str:
    """The page's text without its marks."""
    text = (folder(setting) / "man1" / f"pmcdiff-{command}.1").read_text(encoding="utf-8")
    return re.sub(r"\\f[A-Z]", "", text.replace("\\-", "-"))


def help_of(setting: Setting, command: str) -> str:
    return setting.run(command, "--help-all").expect_code(0).output


def options_of(setting: Setting, command: str) -> set[str]:
    return set(re.findall(r"^  (?:-\w, )?\s*(--[a-z-]+)", help_of(setting, command), re.MULTILINE))


def all_pages(setting: Setting) -> None:
    expected = {"pmcdiff.1", "pmcdiff.toml.5", *(f"pmcdiff-{command}.1" for command in commands(setting))}
    check_equal({path.name for path in pages(setting)}, expected, "pages")
    whole = (folder(setting) / "man1" / "pmcdiff.1").read_text(encoding="utf-8").replace("\\-", "-")
    missing = [command for command in commands(setting) if f"pmcdiff-{command}\\fR(1)" not in whole]
    check(not missing, f"pmcdiff(1) does not name {missing}")


def agrees_with_help(setting: Setting, command: str) -> None:
    text, told = page(setting, command), help_of(setting, command)
    part = text.split(".SH OPTIONS\n")[1].split("\n.SH ")[0]
    terms = {OPTION.search(line).group() for line in re.findall(r"^\.TP\n(.*)$", part, re.MULTILINE)}
    check_equal(terms, options_of(setting, command), f"options on the page of {command} and in its help")
    # Every explanation word for word, but for the lines' ends.
    flat = " ".join(told.split())
    for term, words in re.findall(r"^\.TP\n(.*)\n(.*)$", part, re.MULTILINE):
        check(f"{term} {' '.join(words.split())}" in flat, f"help of {command} tells otherwise: {term}: {words}")
    check(told.splitlines()[0].removeprefix("Usage: ") in text, f"the usage differs: {told.splitlines()[0]}")


def docs(setting: Setting) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((setting.source / "docs").glob("*.md"))}


def told_in_docs(setting: Setting, command: str) -> None:
    text = "\n".join(docs(setting)[name] for name in {"manual.md", TOLD_IN.get(command, "git.md")})
    missing = options_of(setting, command) - set(OPTION.findall(text)) - OF_ALL
    check(not missing, f"neither docs/manual.md nor docs/{TOLD_IN.get(command, 'git.md')} tells of {sorted(missing)}")


def no_other_options(setting: Setting) -> None:
    """In tables of options, and behind `pmcdiff` in calls."""
    known = {option for command in commands(setting) for option in options_of(setting, command)} | {"--verbose"}
    for name, text in docs(setting).items():
        told = {option for row in re.findall(r"^\| (`-.*?) \|", text, re.MULTILINE) for option in OPTION.findall(row)}
        for call in re.findall(r"`pmcdiff [^`\n|]*`|^\$ (?:script/)?pmcdiff [^|>\n]*", text, re.MULTILINE):
            told |= set(OPTION.findall(call))
        check(told <= known, f"docs/{name} tells of {sorted(told - known)}, which there is not")


def prose(setting: Setting) -> None:
    for command, words in (
        ("diff", "KINDS OF CHANGE"),
        ("email", "Threads."),
        ("check", "SUPPRESSING A FINDING"),
        ("feed", "EXIT CODES"),
        ("history", "A name is understood whatever its letter case"),
        ("changelog", "was edited between its markers\nis kept, and told"),
    ):
        check(words in page(setting, command), f"the page of {command} lacks {words!r}")
    for path in pages(setting):
        text = path.read_text(encoding="utf-8")
        check(re.search(r"[\x00-\x08\x0b-\x1f\ufffd]", text) is None, f"{path.name} has a control character")
        check(re.search(r"\w\.md\b", text.replace("Runtime/", "").split(".SH")[1]) is None, f"{path.name} names a file")


def run_quiet(command: list[str], what: Path) -> None:
    done = subprocess.run(
        [*command, str(what)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "MANWIDTH": "80"},
    )
    told = done.stderr + (done.stdout if command[0] == "mandoc" else "")
    check(done.returncode == 0 and told == "", f"{what.name}: {told}")


def mandoc(setting: Setting) -> None:
    paths = pages(setting)
    if shutil.which("mandoc") is None:
        raise Skip("there is no mandoc here")
    for path in paths:
        run_quiet(["mandoc", "-Tlint", "-Wwarning"], path)


def man(setting: Setting) -> None:
    paths = pages(setting)
    if shutil.which("man") is None or shutil.which("groff") is None:
        raise Skip("there is no man or groff here")
    for path in paths:
        run_quiet(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z"], path)
