"""What the options of all commands do: exit codes, standard input, colour, width, filters, references."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import tempfile
from functools import partial
from pathlib import Path

from support import Setting, Skip, Test, Tests, check, check_equal

OLD, NEW = "2016-11-01", "2017-10-18"
TITLE = ("--notes", "notes", OLD, NEW)
NEW_PATH = "notes/Runtime/2017/2017-10-18-runtime.md"
OLD_PATH = "notes/Runtime/2016/2016-11-01-runtime.md"
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def tests(setting: Setting) -> Tests:
    for test in (
        exit_code_of_changes,
        exit_code_of_no_changes,
        exit_code_after_a_filter,
        standard_input,
        standard_input_with_byte_order_mark,
        diff_need_not_be_named,
        options_anywhere,
        option_values_after_a_blank,
        colour,
        no_colour,
        colour_on_a_terminal,
        colour_is_only_colour,
        width,
        quiet,
        filters_by_team,
        filters_by_kind,
        filters_count_what_they_hide,
        latest_and_previous,
        nearest_folder_of_notes,
        found_below_a_folder,
        output_to_a_file,
        output_to_what_is_no_file,
        the_same_twice,
        help_everywhere,
        help_tells_every_option,
        version,
    ):
        yield Test(test.__name__.replace("_", " "), partial(test, setting))


def exit_code_of_changes(setting: Setting) -> None:
    setting.run(*TITLE).expect_code(0)
    setting.run(*TITLE, "--exit-code").expect_code(1)
    setting.run(*TITLE, "--exit-code", "--each").expect_code(1)


def exit_code_of_no_changes(setting: Setting) -> None:
    setting.run("--notes", "notes", NEW, NEW, "--exit-code").expect_code(0)
    setting.run("broken/bom.md", "broken/crlf.md", "--exit-code").expect_code(0)


def exit_code_after_a_filter(setting: Setting) -> None:
    setting.run("--notes", "notes", "2017-10-03", "2017-10-18", "--exit-code", "--kind", "team-added").expect_code(0)
    setting.run("--notes", "notes", "2017-10-03", "2017-10-18", "--exit-code", "--kind", "lead-changed").expect_code(1)


def standard_input(setting: Setting) -> None:
    bytes_of_new = (setting.fixtures / NEW_PATH).read_bytes()
    shown = setting.show("-", input=bytes_of_new)
    check_equal((shown["pmc"], shown["date"]), ("Runtime", NEW), "committee and date by the title")
    from_input = setting.diff(OLD_PATH, "-", input=bytes_of_new)
    from_file = setting.diff(OLD_PATH, NEW_PATH, "--direct")
    check_equal(from_input["summary"], from_file["summary"], "summary of NEW from standard input")
    bytes_of_old = (setting.fixtures / OLD_PATH).read_bytes()
    check_equal(
        setting.diff("-", NEW_PATH, input=bytes_of_old)["summary"],
        from_file["summary"],
        "summary of OLD from standard input",
    )
    by_date = setting.diff(OLD, "-", "--notes", "notes", input=bytes_of_new)
    check_equal(by_date["summary"], from_file["summary"], "summary of a date against standard input")


def standard_input_with_byte_order_mark(setting: Setting) -> None:
    shown = setting.show("-", input=(setting.fixtures / "broken" / "bom.md").read_bytes())
    check_equal(shown["title"], "Runtime PMC Meeting 2017-10-18", "title")


def diff_need_not_be_named(setting: Setting) -> None:
    check_equal(setting.run(*TITLE).output, setting.run("diff", *TITLE).output, "output")


def options_anywhere(setting: Setting) -> None:
    expected = setting.run("diff", *TITLE, "--format", "json").output
    for arguments in (
        ("--format", "json", "diff", *TITLE),
        ("--notes", "notes", "diff", OLD, "--format=json", NEW),
        (OLD, NEW, "--format", "json", "--notes=notes"),
        ("--notes", "notes", "--format", "json", "--", OLD, NEW),
    ):
        outcome = setting.run(*arguments).expect_code(0)
        check(outcome.output == expected, f"{outcome.command}: prints something else")
    shown = setting.run("show", NEW, "--notes", "notes").output
    check_equal(setting.run("--notes", "notes", "show", NEW).output, shown, "show after an option")


def option_values_after_a_blank(setting: Setting) -> None:
    for option, value in (("--team", "CAPI"), ("--kind", "lead-changed"), ("--width", "60"), ("--color", "never")):
        joined = setting.run(*TITLE, f"{option}={value}").expect_code(0).output
        for arguments in (
            (option, value, *TITLE),
            (*TITLE, option, value),
            ("--notes", "notes", option, value, OLD, NEW),
        ):
            outcome = setting.run(*arguments).expect_code(0)
            check(outcome.output == joined, f"{outcome.command}: prints something else than {option}={value}")


def colour(setting: Setting) -> None:
    check("\x1b[" in setting.run(*TITLE, "--color", "always").expect_code(0).output, "--color always is not coloured")
    for how in ([], ["--color", "auto"], ["--color", "never"]):
        check("\x1b" not in setting.run(*TITLE, *how).output, f"coloured into a pipe: {how}")
    for format in ("markdown", "json", "jsonl"):
        coloured = setting.run(*TITLE, "--format", format, "--color", "always").expect_code(0)
        check("\x1b" not in coloured.output, f"{format} is coloured")


def no_colour(setting: Setting) -> None:
    plain = setting.run(*TITLE).output
    for value in ("1", ""):
        check_equal(setting.run(*TITLE, environment={"NO_COLOR": value}).output, plain, f"NO_COLOR={value!r} in a pipe")
    # Who asks for colour on the command line gets it, as no-color.org has it.
    asked = setting.run(*TITLE, "--color", "always", environment={"NO_COLOR": "1"}).output
    check("\x1b[" in asked, "--color always yields to NO_COLOR")


def colour_on_a_terminal(setting: Setting) -> None:
    for environment, coloured in (
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
    ):
        output = on_a_terminal(setting, environment)
        check(
            ("\x1b[" in output) == coloured,
            f"on a terminal with {environment or 'nothing set'}: coloured is not {coloured}",
        )


def on_a_terminal(setting: Setting, environment: dict[str, str]) -> str:
    try:
        leader, follower = pty.openpty()
    except OSError as problem:
        raise Skip(f"there is no terminal to be had here: {problem}") from None
    variables = {"PATH": os.environ.get("PATH", ""), "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **environment}
    process = subprocess.Popen(
        [setting.program, *TITLE, "--kind=lead-changed"],
        cwd=setting.fixtures,
        stdout=follower,
        stderr=follower,
        env=variables,
    )
    os.close(follower)
    output = b""
    while True:
        try:
            piece = os.read(leader, 65536)
        except OSError:  # Linux says so at the end
            break
        if not piece:
            break
        output += piece
    os.close(leader)
    check_equal(process.wait(), 0, "exit code on a terminal")
    return output.decode()


def colour_is_only_colour(setting: Setting) -> None:
    def words(text: str) -> list[str]:
        # Removed and added words are marked by brackets or by colour; arrows are drawn or spelled.
        plain = ESCAPE.sub("", text).replace("→", "->")
        return re.sub(r"\[-|-\]|\{\+|\+\}", "", plain).split()

    for how in (TITLE, ("show", NEW, "--notes", "notes")):
        plain = setting.run(*how, "--width", "0").output
        coloured = setting.run(*how, "--width", "0", "--color", "always").output
        check_equal(words(coloured), words(plain), f"words of {how}")


def width(setting: Setting) -> None:
    for columns in (60, 80, 120):
        for line in setting.run(*TITLE, "--width", str(columns)).expect_code(0).output.splitlines():
            longest_word = max((len(word) for word in line.split()), default=0)
            fits = len(line) <= columns or longest_word + 28 > columns
            check(fits, f"--width {columns}: {len(line)} columns: {line}")
    unwrapped = setting.run(*TITLE, "--width", "0").expect_code(0).output
    check(max(map(len, unwrapped.splitlines())) > 120, "--width 0 wraps")
    check_equal(setting.run(*TITLE, "--width", "80").output, setting.run(*TITLE).output, "the width in a pipe")


def quiet(setting: Setting) -> None:
    lines = setting.run(*TITLE, "-q").expect_code(0).output.splitlines()
    check_equal(lines[0], "Leads", "first line of -q")
    check("unchanged" not in lines[-1], f"last line of -q: {lines[-1]}")
    check_equal(setting.run("--notes", "notes", NEW, NEW, "-q").output, "", "-q where nothing changed")


def filters_by_team(setting: Setting) -> None:
    whole = setting.diff(*TITLE)
    for name in ("Garden-Windows", "garden-windows", "Greenhouse"):
        changes = setting.diff(*TITLE, "--team", name)["changes"]
        check_equal({change.get("team") for change in changes}, {"Garden-Windows"}, f"teams of --team {name}")
    expected = [change for change in whole["changes"] if change.get("team") in ("CAPI", "Diego")]
    found = setting.diff(*TITLE, "--team", "CAPI", "--team", "Diego")["changes"]
    check_equal(
        [change["fingerprint"] for change in found], [change["fingerprint"] for change in expected], "two teams"
    )


def filters_by_kind(setting: Setting) -> None:
    whole = setting.diff(*TITLE)
    for kind, count in whole["summary"].items():
        diff = setting.diff(*TITLE, "--kind", kind)
        check_equal(diff["summary"], {kind: count}, f"summary of --kind {kind}")
        check_equal(
            diff["changes"], [change for change in whole["changes"] if change["kind"] == kind], f"--kind {kind}"
        )
    both = setting.diff(*TITLE, "--kind", "lead-changed", "--team", "CAPI")
    check_equal(
        [(each["kind"], each["team"]) for each in both["changes"]], [("lead-changed", "CAPI")], "--kind and --team"
    )


def filters_count_what_they_hide(setting: Setting) -> None:
    total = len(setting.diff(*TITLE)["changes"])
    for how in (("--kind", "lead-changed"), ("--team", "CAPI"), ("--kind", "team-split"), ()):
        diff = setting.diff(*TITLE, *how)
        check_equal(len(diff["changes"]) + diff["hidden"], total, f"shown and hidden of {how}")
        text = setting.run(*TITLE, *how).output
        told = re.search(r"(\d+) changes? (?:is|are) left\s+out", text)
        check_equal(int(told.group(1)) if told else 0, diff["hidden"], f"hidden as text of {how}")


def latest_and_previous(setting: Setting) -> None:
    where = ("--notes", "notes", "--pmc", "Runtime")
    diff = setting.diff("previous", "latest", *where)
    check_equal((diff["old"]["date"], diff["new"]["date"]), ("2017-12-26", "2018-01-10"), "previous latest")
    diff = setting.diff("previous", "2017-10-18", *where)
    check_equal((diff["old"]["date"], diff["new"]["date"]), ("2017-10-03", "2017-10-18"), "previous 2017-10-18")
    diff = setting.diff("2017-12-13", "latest", *where)
    check_equal((diff["old"]["date"], diff["new"]["date"]), ("2017-12-13", "2018-01-10"), "2017-12-13 latest")
    diff = setting.diff("2017-06-08", "latest", "--notes", "notes")
    check_equal(diff["new"]["pmc"], "BOSH", "latest of the committee of OLD")


def nearest_folder_of_notes(setting: Setting) -> None:
    expected = setting.run(*TITLE).output
    for folder in ("notes", "notes/Runtime", "notes/Runtime/2017"):
        outcome = setting.run("--pmc", "Runtime", OLD, NEW, cwd=setting.fixtures / folder).expect_code(0)
        check(outcome.output == expected, f"{outcome.command} in {folder}: prints something else")


def found_below_a_folder(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / ".pmcdiff.toml").write_text("", encoding="utf-8")
        (root / "Runtime").mkdir()
        (root / ".hidden").mkdir()
        for path in (OLD_PATH, NEW_PATH):
            shutil.copy(setting.fixtures / path, root / "Runtime")
            shutil.copy(setting.fixtures / path, root / ".hidden")
        listed = setting.run("list", "--format", "json", cwd=root).expect_code(0).json()
        check_equal([series["pmc"] for series in listed["series"]], ["Runtime"], "committees")
        check_equal([note["date"] for note in listed["series"][0]["notes"]], [OLD, NEW], "dates")


def output_to_a_file(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for number, arguments in enumerate((TITLE, ("show", NEW_PATH), ("list", "--notes", "notes"))):
            target = Path(folder) / str(number)
            check_equal(
                setting.run(*arguments, "--output", target).expect_code(0).output, "", "standard output beside -o"
            )
            check_equal(target.read_text(encoding="utf-8"), setting.run(*arguments).output, f"file of {arguments}")
        printed = setting.run(*TITLE, "-o", "-").expect_code(0)
        check_equal(printed.output, setting.run(*TITLE).output, "-o -")


def output_to_what_is_no_file(setting: Setting) -> None:
    """What cannot be replaced is written to, and a link leads on."""
    setting.run(*TITLE, "-o", "/dev/null").expect_code(0)
    check(not Path("/dev/null").is_file(), "/dev/null is a file now")
    setting.run(*TITLE, "-o", "/dev/full").expect_code(3)
    with tempfile.TemporaryDirectory() as folder:
        target, link = Path(folder) / "target", Path(folder) / "link"
        target.write_text("old", encoding="utf-8")
        target.chmod(0o640)
        link.symlink_to("target")
        printed = setting.run(*TITLE, "-o", link).expect_code(0)
        check_equal(printed.output, "", "standard output beside -o")
        check(link.is_symlink(), "the link was replaced")
        check_equal(target.read_text(encoding="utf-8"), setting.run(*TITLE).output, "what the link leads to")
        check_equal(target.stat().st_mode & 0o777, 0o640, "mode")
        check_equal(sorted(path.name for path in Path(folder).iterdir()), ["link", "target"], "files")


def the_same_twice(setting: Setting) -> None:
    for arguments in ((*TITLE, "--format", "json"), ("list", "--notes", "notes")):
        first = setting.run(*arguments).output
        check(all(setting.run(*arguments).output == first for _ in range(3)), f"{arguments}: not the same each time")


def help_everywhere(setting: Setting) -> None:
    overview = setting.run("--help").expect_code(0)
    commands = re.findall(r"^  ([a-z]+) {2,}\S", overview.output.split("Commands:")[1].split("\n\n")[0], re.MULTILINE)
    check({"diff", "show", "list", "email"} <= set(commands), f"commands in --help: {commands}")
    for command in commands:
        outcome = setting.run(command, "--help").expect_code(0)
        check(
            "Usage: pmcdiff" in outcome.output and outcome.errors == "", f"{outcome.command}: {outcome.output[:60]!r}"
        )
        check_equal(setting.run(command, "-h").output, outcome.output, f"-h of {command}")
        check_equal(setting.run("--help", command).expect_code(0).output != "", True, "--help before the command")


def help_tells_every_option(setting: Setting) -> None:
    shared = ["--notes", "--pmc", "--format", "--output", "--color", "--width", "--quiet", "--version", "--help"]
    only_diff = ["OLD", "NEW", "--direct", "--each", "--team", "--kind", "--explain", "--exit-code", "--all"]
    for command, own in {"diff": only_diff, "show": ["NOTE"], "list": []}.items():
        told = setting.run(command, "--help-all").expect_code(0).output
        missing = [option for option in [*shared, *own] if option not in told]
        check(not missing, f"{command} --help does not tell of {missing}")


def version(setting: Setting) -> None:
    outcome = setting.run("--version").expect_code(0)
    check(re.fullmatch(r"pmcdiff \d+\.\d+\.\d+\n", outcome.output) is not None, f"--version: {outcome.output!r}")
    check_equal(setting.diff(*TITLE)["tool"]["version"], outcome.output.split()[1], "version in JSON")
    check_equal(setting.run("diff", "--version").expect_code(0).output, outcome.output, "--version after a command")
