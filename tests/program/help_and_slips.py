"""Help fits a screen and ends with calls that are right; whoever mistypes a word is told the nearest one that there is."""

from __future__ import annotations

import re
import shlex
import tempfile
from functools import partial
from pathlib import Path

from support import Setting, Test, Tests, check, check_equal

SCREEN_COLUMNS = 80
# What a terminal shows that is not small; the options that seldom matter are only named, and --help-all explains them.
SCREEN_LINES = 44
NOTES = ["--notes", "notes"]

# A call with a slip in a word, and the word that it must name.
SLIPS = (
    ("a command", ["shwo", "latest"], "show"),
    ("a command with dashes", ["git-dif-driver"], "git-diff-driver"),
    ("a command that another program has", ["chekc"], "check"),
    ("a command to help with", ["help", "histroy"], "history"),
    ("an option", [*NOTES, "2016-11-01", "2017-10-18", "--explian"], "--explain"),
    ("an option with its value", ["show", "latest", "--fromat", "json"], "--format"),
    ("an option of check", ["check", "--fail-no", "error"], "--fail-on"),
    ("an option of email", ["email", "previous", "latest", "--subjct", "x"], "--subject"),
    ("a format", ["show", "latest", "--format", "jsno"], "json"),
    ("a format of rules", ["rules", "--format", "jsno"], "json"),
    ("a format of check", ["check", "--format", "sarf"], "sarif"),
    ("a level", ["check", "--fail-on", "warnin"], "warning"),
    ("when to colour", ["list", *NOTES, "--color", "nevr"], "never"),
    ("what a history is of", ["history", "persn", "x", *NOTES], "person"),
    ("a kind of change", [*NOTES, "2016-11-01", "2017-10-18", "--kind", "team-aded"], "team-added"),
    ("a kind of change in a mail", ["email", *NOTES, "2016-11-01", "2017-10-18", "--kind", "team-aded"], "team-added"),
    ("a rule", ["rules", "stale-laed"], "stale-lead"),
    ("a committee", [*NOTES, "2016-11-01", "2017-10-18", "--pmc", "Runtmie"], "Runtime"),
    ("a committee to list", ["list", *NOTES, "--pmc", "Runtmie"], "Runtime"),
    ("a committee of a history", ["history", "team", "CAPI", *NOTES, "--pmc", "Runtmie"], "Runtime"),
    ("a committee of a feed", ["feed", *NOTES, "--pmc", "Runtmie"], "Runtime"),
    ("a committee of a skeleton", ["template", "next", *NOTES, "--pmc", "Runtmie"], "Runtime"),
    ("a team", [*NOTES, "2016-11-01", "2017-10-18", "--team", "Gardn"], "Garden"),
)


def tests(setting: Setting) -> Tests:
    yield Test("the overview names every command that has help", partial(overview_is_whole, setting))
    for command in commands(setting):
        yield Test(f"help of {command} fits a screen", partial(fits_a_screen, setting, command))
        yield Test(f"help of {command} tells all with --help-all", partial(all_is_told, setting, command))
        yield Test(f"help of {command} ends with calls that are understood", partial(examples_are_right, setting, command))
    for name, arguments, meant in SLIPS:
        yield Test(f"slip in {name}", partial(slip, setting, arguments, meant))
    yield Test("a word like no other is not guessed at", partial(no_guess, setting))
    yield Test("versions of the libraries", partial(versions, setting))
    yield Test("versions without the programs beside", partial(versions_alone, setting))


def commands(setting: Setting) -> list[str]:
    told = setting.run("--help").expect_code(0).output
    return re.findall(r"^  ([a-z-]+) +\S", told.split("Commands:")[1].split("\n\n")[0], re.MULTILINE)


def overview_is_whole(setting: Setting) -> None:
    found = commands(setting)
    check({"diff", "show", "check", "email", "git-diff-driver"} <= set(found), f"commands: {found}")
    check_screen("pmcdiff --help", setting.run("--help").output, SCREEN_LINES)


def check_screen(call: str, text: str, most_lines: int | None) -> None:
    wide = [line for line in text.splitlines() if len(line) > SCREEN_COLUMNS]
    check(not wide, f"{call}: wider than {SCREEN_COLUMNS} columns: {wide}")
    lines = len(text.splitlines())
    check(most_lines is None or lines <= most_lines, f"{call}: {lines} lines, more than {most_lines}: use less_used")


def fits_a_screen(setting: Setting, command: str) -> None:
    told = setting.run(command, "--help").expect_code(0).output
    check_screen(f"pmcdiff {command} --help", told, SCREEN_LINES)
    check_equal(setting.run("help", command).expect_code(0).output, told, f"pmcdiff help {command}")
    check_equal(setting.run(command, "-h").expect_code(0).output, told, f"pmcdiff {command} -h")


def all_is_told(setting: Setting, command: str) -> None:
    """Options that --help only names are explained by --help-all."""
    short, whole = setting.run(command, "--help").output, setting.run(command, "--help-all").expect_code(0).output
    check_screen(f"pmcdiff {command} --help-all", whole, None)
    also = re.search(r"^Also (.*?): see pmcdiff", short, re.MULTILINE | re.DOTALL)
    named = set(re.findall(r"--[a-z-]+", also.group(1))) if also else set()
    explained = set(re.findall(r"^  (?:-\w, )?\s*(--[a-z-]+)", whole, re.MULTILINE))
    usual = set(re.findall(r"^  (?:-\w, )?\s*(--[a-z-]+)", short, re.MULTILINE))
    check_equal(named | usual | {"--help-all"}, explained, "options named by --help and explained by --help-all")


def examples_are_right(setting: Setting, command: str) -> None:
    """Each call is read without a fault: with --help behind it, a word that is not understood would still be told."""
    told = setting.run(command, "--help").output
    calls = [line.strip() for line in told.split("\nExamples:\n")[1].splitlines() if re.match(r"^  \S", line)]
    check(2 <= len(calls) <= 5, f"{len(calls)} examples: {calls}")
    check(told.rstrip().endswith(told.split("\nExamples:\n")[1].rstrip()), "something stands behind the examples")
    for call in calls:
        words = shlex.split(re.split(r" {2,}| \| ", call)[0])
        if words[0] == "git":
            continue
        check_equal(words[0], "pmcdiff", f"the program of {call}")
        outcome = setting.run(*words[1:], "--notes-that-there-are-not")
        check(
            "there is no option --notes-that-there-are-not" in outcome.errors,
            f"{call}: {outcome.errors}",
        )
        unknown = [word for word in words if word.startswith("--") and word.split("=")[0] not in options(setting, words)]
        check(not unknown, f"{call}: there is no {unknown}")


def options(setting: Setting, words: list[str]) -> set[str]:
    command = words[1] if words[1] in commands(setting) else "diff"
    return set(re.findall(r"--[a-z-]+", setting.run(command, "--help-all").output))


def slip(setting: Setting, arguments: list[str], meant: str) -> None:
    outcome = setting.run(*arguments).expect_code(2)
    check_equal(outcome.output, "", "standard output")
    check_equal(len(outcome.errors.splitlines()), 1, "lines on standard error")
    check(f"did you mean {meant}?" in outcome.errors.replace('"', ""), f"{outcome.command}: {outcome.errors}")


def no_guess(setting: Setting) -> None:
    for arguments in (["show", "latest", "--zzzzzzzzzz"], ["show", "latest", "--format", "qqqqqqqq"], ["qqqqqqqq", "x"]):
        told = setting.run(*arguments).expect_code(2).errors
        check("did you mean" not in told, f"{arguments}: {told}")


def versions(setting: Setting) -> None:
    told = setting.run("--version", "--verbose").expect_code(0).output
    check_equal(told.splitlines()[0] + "\n", setting.run("--version").output, "first line")
    for name in ("cmark-gfm", "fmt", "CLI11", "nlohmann-json", "pugixml", "toml", "utf8proc", "libgit2", "GMime", "libcurl"):
        check(re.search(rf"^  {name}\S* +\d+\.\d+", told, re.MULTILINE) is not None, f"no version of {name}: {told}")
    check(re.search(r"^built by \w+ \d+\.\d+\S*, \w+, ", told, re.MULTILINE) is not None, f"nothing of the build: {told}")


def versions_alone(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        alone = Path(folder) / "pmcdiff"
        alone.write_bytes(setting.program.read_bytes())
        alone.chmod(0o755)
        outcome = Setting(alone, setting.source).run("--version", "--verbose").expect_code(0)
        check(outcome.output.count("it is not installed") == 2, outcome.output)
