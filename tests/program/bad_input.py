"""What cannot be done: exit code 2 (3 where something outside failed), one line on standard error that says what is
wrong, where, and what mends it, and nothing on standard output."""

from __future__ import annotations

import os
import subprocess
import tempfile
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from support import Setting, Skip, Test, Tests, check, check_equal

NOTE = "# Runtime PMC Meeting 2017-10-18\n\n## Backlog Reviews\n\n### Diego - Eric Malm\n\n- Locket is on by default\n"
OLD, NEW = "2016-11-01", "2017-10-18"


@dataclass(frozen=True)
class Wrong:
    """A call that must fail, and words that its message must have."""

    name: str
    arguments: list[str]
    says: list[str] = field(default_factory=list)


WRONG = [
    Wrong("a date that no note has", ["--notes", "notes", OLD, "2017-10-19"], ["2017-10-19", "nearest", "2017-10-18"]),
    Wrong(
        "a date that no note of the committee has",
        ["--notes", "notes", "--pmc", "Runtime", OLD, "2017-10-30"],
        ["2017-10-31"],
    ),
    Wrong("no date, no file", ["--notes", "notes", "yesterday", NEW], ["yesterday", "2017-10-18"]),
    Wrong("a date that the calendar lacks", ["--notes", "notes", "2017-02-30", NEW], ["2017-02-30"]),
    Wrong(
        "a committee that is not there",
        ["--notes", "notes", "--pmc", "Runtme", OLD, NEW],
        ["Runtme", "Runtime"],
    ),
    Wrong(
        "list of a committee that is not there", ["list", "--notes", "notes", "--pmc", "Runtme"], ["Runtme", "Runtime"]
    ),
    Wrong(
        "latest of several committees",
        ["--notes", "notes", "previous", "latest"],
        ["latest", "Runtime", "BOSH", "--pmc"],
    ),
    Wrong(
        "nothing before the first note",
        ["--notes", "notes", "--pmc", "Runtime", "previous", "2015-09-08"],
        ["2015-09-08"],
    ),
    Wrong("a folder that is not there", ["--notes", "nowhere", OLD, NEW], ["nowhere", "--notes"]),
    Wrong("list of a folder that is not there", ["list", "--notes", "nowhere"], ["nowhere"]),
    Wrong("a file for the folder of notes", ["--notes", "README.md", OLD, NEW], ["README.md", "folder"]),
    Wrong("a path that is not there", [f"notes/Runtime/{OLD}.md", NEW], [f"notes/Runtime/{OLD}.md"]),
    Wrong("not UTF-8", ["show", "broken/not-utf8.md"], ["broken/not-utf8.md:13:", "UTF-8"]),
    Wrong("not UTF-8, as OLD", ["broken/not-utf8.md", "broken/crlf.md"], ["broken/not-utf8.md:13:", "UTF-8"]),
    Wrong("not UTF-8, as NEW", ["broken/crlf.md", "broken/not-utf8.md"], ["broken/not-utf8.md:13:", "UTF-8"]),
    Wrong("empty", ["show", "broken/empty.md"], ["broken/empty.md:", "empty"]),
    Wrong("binary", ["show", "broken/binary.md"], ["broken/binary.md:7:", "NUL"]),
    Wrong("a folder for a note", ["show", "notes/Runtime"], ["notes/Runtime:", "folder"]),
    Wrong("a folder for OLD", ["notes", "broken/crlf.md"], ["notes:", "folder"]),
    Wrong(
        "a kind that is not there",
        ["--notes", "notes", OLD, NEW, "--kind", "lead-change"],
        ["lead-change", "lead-changed"],
    ),
    Wrong("a kind like no other", ["--notes", "notes", OLD, NEW, "--kind", "x"], ['"x"', "lead-changed"]),
    Wrong(
        "a team that is not there",
        ["--notes", "notes", OLD, NEW, "--team", "Garden-Window"],
        ["Garden-Window", "Garden-Windows"],
    ),
    Wrong("a format that is not there", ["--notes", "notes", OLD, NEW, "--format", "jso"], ["jso", "json"]),
    Wrong("a colour that is not there", ["--notes", "notes", OLD, NEW, "--color", "red"], ["red", "always"]),
    Wrong("a width that is no number", ["--notes", "notes", OLD, NEW, "--width", "wide"], ["--width", "wide"]),
    Wrong("a width below nothing", ["--notes", "notes", OLD, NEW, "--width=-1"], ["--width", "-1"]),
    Wrong("an option that is not there", ["--notes", "notes", OLD, NEW, "--colour"], ["--colour", "--help"]),
    Wrong(
        "options that exclude each other", ["--notes", "notes", OLD, NEW, "--direct", "--each"], ["--direct", "--each"]
    ),
    Wrong("no argument", [], ["--help"]),
    Wrong("one argument", ["--notes", "notes", OLD], ["NEW", "--help"]),
    Wrong("three arguments", ["--notes", "notes", OLD, NEW, "2017-10-31"], ["2017-10-31", "--help"]),
    Wrong("show without a note", ["show"], ["NOTE", "--help"]),
    Wrong("an option without its value", ["--notes"], ["--notes", "--help"]),
    Wrong("both from standard input", ["-", "-"], ["standard input"]),
    Wrong("nothing on standard input", ["show", "-"], ["empty"]),
]

UNKNOWN_KEY = '# Words of ours\n[status]\ndone_phrases = ["shipped"]\ndone_phrase = ["landed"]\n'
BROKEN_SETTINGS = {
    "an unknown key": (UNKNOWN_KEY, [".pmcdiff.toml:4:", "done_phrase", "done_phrases"]),
    "no TOML": ("[status\n", [".pmcdiff.toml:1:"]),
    "a value of the wrong type": ("\n[status]\ndone_phrases = 3\n", [".pmcdiff.toml:3:", "done_phrases"]),
    "a file that is not UTF-8": (b"[status]\n# K\xf6per\n", [".pmcdiff.toml:"]),
}


def tests(setting: Setting) -> Tests:
    for wrong in WRONG:
        yield Test(wrong.name, partial(told_in_one_line, setting, wrong))
    for name, (text, says) in BROKEN_SETTINGS.items():
        yield Test(f"settings: {name}", partial(broken_settings, setting, text, says))
    for test in (
        date_in_two_series,
        two_notes_of_one_date,
        folder_without_notes,
        line_too_long,
        unreadable_file,
        failing_file,
        endless_file,
        path_with_escapes,
        path_with_line_break,
        output_in_no_folder,
        output_is_a_folder,
        output_without_permission,
        full_disk,
        error_leaves_the_file,
        output_replaces_the_file,
    ):
        yield Test(test.__name__.replace("_", " "), partial(test, setting))


def one_line(
    setting: Setting, arguments: list[str | Path], says: list[str], code: int = 2, cwd: Path | None = None
) -> str:
    outcome = setting.run(*arguments, cwd=cwd).expect_code(code)
    check_equal(outcome.output, "", f"{outcome.command}: standard output")
    lines = outcome.errors.splitlines()
    check(len(lines) == 1 and outcome.errors.endswith("\n"), f"{outcome.command}: not one line: {outcome.errors!r}")
    check(lines[0].startswith("pmcdiff: "), f"{outcome.command}: does not say who speaks: {lines[0]}")
    missing = [word for word in says if word not in lines[0]]
    check(not missing, f"{outcome.command}: does not say {missing}: {lines[0]}")
    return lines[0]


def told_in_one_line(setting: Setting, wrong: Wrong) -> None:
    one_line(setting, list(wrong.arguments), wrong.says)


def repository(folder: str, *paths: str) -> Path:
    """A folder of notes, all of the same words."""
    root = Path(folder)
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(NOTE, encoding="utf-8")
    return root


def broken_settings(setting: Setting, text: str | bytes, says: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = repository(folder, "Runtime/2017-10-03-runtime.md", "Runtime/2017-10-18-runtime.md")
        (root / ".pmcdiff.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
        one_line(setting, ["2017-10-03", "2017-10-18"], says, cwd=root)
        one_line(setting, ["show", "Runtime/2017-10-03-runtime.md"], says, cwd=root)
        one_line(setting, ["--notes", root, "2017-10-03", "2017-10-18"], says)


def date_in_two_series(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = repository(folder, "Runtime/2017-10-18.md", "BOSH/2017-10-18.md", "BOSH/2017-10-25.md")
        one_line(setting, ["show", "--notes", root, NEW], [NEW, "BOSH", "Runtime", "--pmc"])
        setting.run("show", "--notes", root, NEW, "--pmc", "bosh").expect_code(0)
        # The other note of the comparison tells which is meant.
        diff = setting.diff("2017-10-25", NEW, "--notes", root)
        check_equal(diff["new"]["path"], "BOSH/2017-10-18.md", "the note of the same committee")


def two_notes_of_one_date(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = repository(folder, "Runtime/2017-10-18.md", "Runtime/2017-10-18-runtime.md")
        one_line(setting, ["show", "--notes", root, NEW], ["Runtime/2017-10-18.md", "Runtime/2017-10-18-runtime.md"])


def folder_without_notes(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "README.md").write_text("No note.\n", encoding="utf-8")
        # Settings end the way upwards: who knows what lies above.
        (Path(folder) / ".pmcdiff.toml").write_text("", encoding="utf-8")
        one_line(setting, ["--notes", folder, OLD, NEW], [folder, "--notes"])
        one_line(setting, ["list", "--notes", folder], [folder, "--notes"])
        one_line(setting, ["show", "latest"], ["--notes"], cwd=Path(folder))


def line_too_long(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "2017-10-18.md"
        path.write_text(NOTE + "- " + "word " * 20000 + "\n", encoding="utf-8")
        one_line(setting, ["show", path], [f"{path}:8:"])


def unreadable_file(setting: Setting) -> None:
    if os.geteuid() == 0:
        raise Skip("root may read every file")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "2017-10-18.md"
        path.write_text(NOTE, encoding="utf-8")
        path.chmod(0)
        one_line(setting, ["show", path], [str(path)])


def failing_file(setting: Setting) -> None:
    memory = Path("/proc/self/mem")
    if not memory.exists():
        raise Skip("there is no /proc here, whose files fail to be read")
    one_line(setting, ["show", memory], [str(memory)])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "2017-10-18.md"
        path.symlink_to(path)
        one_line(setting, ["show", path], [str(path)])


def endless_file(setting: Setting) -> None:
    if not Path("/dev/zero").exists():
        raise Skip("there is no /dev/zero here")
    one_line(setting, ["show", "/dev/zero"], ["/dev/zero"])


def path_with_escapes(setting: Setting) -> None:
    line = one_line(setting, ["show", "no\x1b[31m\x07such.md"], ["such.md"])
    check("\x1b" not in line and "\x07" not in line, f"an escape sequence of the call reached the terminal: {line!r}")


def path_with_line_break(setting: Setting) -> None:
    one_line(setting, ["show", "no\nsuch.md"], ["such.md"])
    one_line(setting, ["--notes", "notes", "--pmc", "a\nb", OLD, NEW], [])
    one_line(setting, ["--notes", "notes", OLD, NEW, "--format", "a\nb"], [])
    one_line(setting, ["--notes", "notes", OLD, NEW, "--team", "a\nb"], [])


def output_in_no_folder(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "nowhere" / "changes.md"
        one_line(setting, ["--notes", "notes", OLD, NEW, "-o", target], [str(target)], code=3)


def output_is_a_folder(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "changes"
        target.mkdir()
        one_line(setting, ["--notes", "notes", OLD, NEW, "-o", target], [str(target)], code=3)
        check_equal(os.listdir(folder), ["changes"], "left behind")


def output_without_permission(setting: Setting) -> None:
    if os.geteuid() == 0:
        raise Skip("root may write everywhere")
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o500)
        one_line(setting, ["--notes", "notes", OLD, NEW, "-o", Path(folder) / "changes.md"], ["changes.md"], code=3)
        check_equal(os.listdir(folder), [], "left behind")


def full_disk(setting: Setting) -> None:
    full = Path("/dev/full")
    if not full.exists():
        raise Skip("there is no /dev/full here")
    with full.open("wb") as output:
        done = subprocess.run(
            [setting.program, "--notes", "notes", OLD, NEW],
            cwd=setting.fixtures,
            stdout=output,
            stderr=subprocess.PIPE,
            check=False,
        )
    check_equal(done.returncode, 3, "exit code where standard output is full")
    check(b"standard output" in done.stderr, f"does not say what is full: {done.stderr!r}")
    for arguments in (["--help"], ["show", "--help"], ["--version"]):
        with full.open("wb") as output:
            done = subprocess.run([setting.program, *arguments], stdout=output, stderr=subprocess.PIPE, check=False)
        check_equal(done.returncode, 3, f"exit code of {arguments} where standard output is full")


def error_leaves_the_file(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "changes.md"
        target.write_text("kept\n", encoding="utf-8")
        one_line(setting, ["show", "broken/empty.md", "-o", target], ["empty"])
        check_equal(target.read_text(encoding="utf-8"), "kept\n", "a failed run has changed the file")
        check_equal(os.listdir(folder), ["changes.md"], "left behind")


def output_replaces_the_file(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "changes.md"
        target.write_text("old\n" * 10000, encoding="utf-8")
        outcome = setting.run("--notes", "notes", OLD, NEW, "--format", "markdown", "-o", target).expect_code(0)
        check_equal(outcome.output + outcome.errors, "", "printed besides")
        printed = setting.run("--notes", "notes", OLD, NEW, "--format", "markdown").output
        check_equal(target.read_text(encoding="utf-8"), printed, "the file is not what is printed else")
        check_equal(os.listdir(folder), ["changes.md"], "left behind")
