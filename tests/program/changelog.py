"""The changelog file: entries are written and brought up to date, and what people wrote is never lost."""

from __future__ import annotations

import os
import re
import stat
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Iterator

from made_series import days, write_note, write_series
from support import Outcome, Setting, Test, Tests, check, check_equal

MARKER = re.compile(r"^<!-- pmcdiff (\d{4}-\d\d-\d\d) (begin [0-9a-f]{12}|end) -->$", re.MULTILINE)
ENTRY = re.compile(
    r"^<!-- pmcdiff (\d{4}-\d\d-\d\d) begin [0-9a-f]{12} -->\n(.*?)^<!-- pmcdiff \1 end -->$", re.MULTILINE | re.DOTALL
)
OTTERS = {"Otters - Kim Berg": ["Finished the pond", "Working on the dam"]}


def tests(setting: Setting) -> Tests:
    for test in (
        a_new_file,
        what_an_entry_says,
        a_second_run_changes_nothing,
        missing_entries_come_in_their_place,
        missing_entries_behind_all,
        entries_follow_their_notes,
        edited_entries_are_kept,
        force_overwrites,
        text_outside_is_never_touched,
        a_file_without_entries,
        entries_without_a_note,
        check_writes_nothing,
        from_a_date,
        line_breaks_of_another_system,
        another_committee_overwrites_nothing,
        damaged_markers,
        files_that_cannot_be,
        mode_and_links_stay,
        standard_output,
        wrong_calls,
    ):
        yield Test(test.__name__.replace("_", " "), partial(test, setting))


@dataclass
class Place:
    """A folder of notes and a changelog beside it."""

    setting: Setting
    folder: Path

    @property
    def file(self) -> Path:
        return self.folder / "CHANGELOG.md"

    @property
    def text(self) -> str:
        return self.file.read_bytes().decode()

    def write(self, text: str) -> None:
        self.file.write_bytes(text.encode())

    def run(self, *options: str, code: int = 0) -> Outcome:
        outcome = self.setting.run("changelog", self.file, "--notes", self.folder / "notes", *options)
        return outcome.expect_code(code)

    def entries(self) -> dict[str, str]:
        return dict(ENTRY.findall(self.text))


@contextmanager
def place(setting: Setting, meetings: int = 5) -> Iterator[Place]:
    with tempfile.TemporaryDirectory() as name:
        made = Place(setting, Path(name))
        write_series(made.folder / "notes", meetings)
        yield made


def newest_first(count: int) -> list[str]:
    return [day.isoformat() for day in reversed(days(count))]


def a_new_file(setting: Setting) -> None:
    with place(setting) as here:
        outcome = here.run()
        check_equal((outcome.output, outcome.errors), ("", f"pmcdiff: {here.file}: 5 entries added\n"), "told")
        check(here.text.startswith("# Runtime changelog\n\n"), here.text[:80])
        check_equal(list(here.entries()), newest_first(5), "entries")
        for date, text in here.entries().items():
            check(text.startswith(f"## {date}\n\n"), text)
        check_equal(sorted(os.listdir(here.folder)), ["CHANGELOG.md", "notes"], "files")


def what_an_entry_says(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "CHANGELOG.md"
        setting.run("changelog", file, "--notes", "notes", "--pmc", "Runtime").expect_code(0)
        entry = dict(ENTRY.findall(file.read_text(encoding="utf-8")))["2017-10-18"]
    diff = setting.diff("2017-10-03", "2017-10-18", "--notes", "notes")
    summary = diff["summary"]
    check(f"{summary['lead-changed']} lead changes" in entry, entry)
    check("### Leads\n\n" in entry and "- **CAPI**: Zach Robinson → **Greg Cobb**\n" in entry, entry)
    completed = entry.split("### Completed\n\n")[1].split("\n\n")[0].splitlines()
    # What several old items became is told once.
    told = {change["new"]["line"] for change in diff["changes"] if change["kind"] == "item-completed"}
    check_equal(len(completed), len(told), "lines of Completed")
    order = ["Leads", "Teams", "Proposed and decided", "Roadmap", "Completed", "Also done"]
    groups = re.findall(r"^### (.+)$", entry, re.MULTILINE)
    check_equal(groups, [group for group in order if group in groups], "groups")


def a_second_run_changes_nothing(setting: Setting) -> None:
    with place(setting) as here:
        here.run()
        before, time = here.text, here.file.stat().st_mtime_ns
        outcome = here.run()
        check_equal((outcome.output, outcome.errors), ("", ""), "told")
        check_equal((here.text, here.file.stat().st_mtime_ns), (before, time), "the file")
        check_equal(here.run("--check").errors, "", "--check")


def missing_entries_come_in_their_place(setting: Setting) -> None:
    with place(setting, 6) as here:
        here.run()
        whole = here.text
        for taken in (0, 2, 5):
            date = newest_first(6)[taken]
            match = next(match for match in ENTRY.finditer(whole) if match.group(1) == date)
            here.write((whole[: match.start()] + whole[match.end() + 2 :]).rstrip("\n") + "\n")
            check("1 entry added" in here.run().errors, "nothing told")
            check_equal(here.text, whole, f"with the entry {taken} back")
        write_note(here.folder / "notes", days(6)[-1] + timedelta(days=7), OTTERS)
        here.run()
        check_equal(list(here.entries())[1:], newest_first(6), "entries after the newest")
        check(here.text.endswith(whole[whole.index(f"## {newest_first(6)[0]}") :]), "older entries changed")


def missing_entries_behind_all(setting: Setting) -> None:
    with place(setting) as here:
        here.run("--from", newest_first(5)[1])
        check_equal(list(here.entries()), newest_first(5)[:2], "entries from a date on")
        # Without a line break at the end, as some editors leave it, and with a last word of somebody.
        here.write(here.text.rstrip("\n") + "\n\nOlder news is in the archive.")
        here.run()
        check_equal(list(here.entries()), newest_first(5), "entries")
        check(here.text.endswith("\n\nOlder news is in the archive."), here.text[-60:])


def entries_follow_their_notes(setting: Setting) -> None:
    with place(setting) as here:
        here.run()
        before = here.entries()
        note_path = here.folder / "notes" / "Runtime" / f"{newest_first(5)[2]}-runtime.md"
        note_path.write_text(
            note_path.read_text(encoding="utf-8") + "### Otters - Kim Berg\n\n- Working on the dam\n", encoding="utf-8"
        )
        check("2 entries made anew" in here.run().errors, "nothing told")
        after = here.entries()
        changed = [date for date in before if before[date] != after[date]]
        check_equal(changed, newest_first(5)[1:3], "the note's entry and the one after it")
        check("- Added: **Otters** (Kim Berg)" in after[newest_first(5)[2]], after[newest_first(5)[2]])
        here.run("--check")


def edited(here: Place, date: str) -> str:
    """Adds a sentence to an entry; gives the file's text."""
    here.write(here.text.replace(f"## {date}\n\n", f"## {date}\n\nA word of Kim's: never lost.\n\n"))
    return here.text


def edited_entries_are_kept(setting: Setting) -> None:
    with place(setting) as here:
        here.run()
        date = newest_first(5)[1]
        text = edited(here, date)
        for options in ((), ("--check",)):
            told = here.run(*options).errors
            check_equal(told, f"pmcdiff: {here.file}: {date} was edited and is kept (--force overwrites it)\n", "told")
        check_equal(here.text, text, "the file")
        check_equal(here.run("-q").errors, "", "told with -q")
        # Also when its note changes, and others are made anew.
        write_note(here.folder / "notes", days(5)[3], OTTERS)
        check("1 entry made anew" in here.run().errors, "the entry behind it was not made anew")
        check_equal(here.entries()[date], dict(ENTRY.findall(text))[date], "the edited entry")


def force_overwrites(setting: Setting) -> None:
    with place(setting) as here:
        here.run()
        whole = here.text
        date = newest_first(5)[1]
        here.write("Kim's own opening.\n\n" + edited(here, date))
        told = here.run("--force").errors
        check(f"{date} was edited and is overwritten" in told and "1 entry made anew" in told, told)
        check_equal(here.text, "Kim's own opening.\n\n" + whole, "the file")


def text_outside_is_never_touched(setting: Setting) -> None:
    with place(setting) as here:
        here.run()
        parts = re.split(r"(?<= end -->\n)", here.text)
        between = [
            "",
            "\n  \t\nKim: _see the dam_ <!-- a comment -->\n\n\n",
            "another line break: \u00e9 \r\n",
            "## Not an entry\n",
        ]
        text = "".join(part + between[number % 4] for number, part in enumerate(parts)) + "\n\n  the end"
        here.write(text)
        check_equal(here.run().errors, "", "told")
        check_equal(here.text, text, "the file")
        note_path = write_note(here.folder / "notes", days(5)[2], OTTERS)
        here.run()
        check_equal(ENTRY.sub("", here.text), ENTRY.sub("", text), f"outside, with {note_path.name} changed")
        check(here.text != text, "nothing was made anew")


def a_file_without_entries(setting: Setting) -> None:
    for opening in ("# Our news\n\nBy hand.\n", "# Our news", "\n"):
        with place(setting) as here:
            here.write(opening)
            here.run()
            check(here.text.startswith(opening.rstrip("\n") or "\n"), here.text[:60])
            check_equal(list(here.entries()), newest_first(5), f"entries after {opening!r}")
            check_equal(here.run().errors, "", "told by a second run")


def entries_without_a_note(setting: Setting) -> None:
    with place(setting) as here:
        here.run()
        text = here.text
        newest = newest_first(5)[0]
        (here.folder / "notes" / "Runtime" / f"{newest}-runtime.md").unlink()
        told = here.run().errors
        check_equal(told, f"pmcdiff: {here.file}: {newest} has no note any more and is kept\n", "told")
        check_equal(here.text, text, "the file")


def check_writes_nothing(setting: Setting) -> None:
    with place(setting) as here:
        check("5 entries to add" in here.run("--check", code=1).errors, "nothing told")
        check(not here.file.exists(), "--check made the file")
        here.run()
        write_note(here.folder / "notes", days(5)[4], OTTERS)
        text = here.text
        check("1 entry to make anew" in here.run("--check", code=1).errors, "nothing told")
        check_equal(here.text, text, "the file")
        here.run()
        here.run("--check", code=0)


def from_a_date(setting: Setting) -> None:
    with place(setting) as here:
        here.run()
        whole = here.text
        here.file.unlink()
        date = newest_first(5)[2]
        here.run("--from", date)
        check_equal(list(here.entries()), newest_first(5)[:3], "entries")
        check_equal(here.entries()[date], dict(ENTRY.findall(whole))[date], "the oldest of these entries")
        here.write(whole)
        check_equal(here.run("--from", date).errors, "", "older entries are left alone")
        check_equal(here.text, whole, "the file")


def line_breaks_of_another_system(setting: Setting) -> None:
    with place(setting) as here:
        here.run()
        whole = here.text
        here.write(whole.replace("\n", "\r\n"))
        check_equal(here.run().errors, "", "told")
        check_equal(here.text, whole.replace("\n", "\r\n"), "the file")
        write_note(here.folder / "notes", days(5)[4] + timedelta(days=7), OTTERS)
        check("1 entry added" in here.run().errors, "nothing told")
        check("\n" not in here.text.replace("\r\n", ""), "mixed line breaks")
        check_equal(here.run().errors, "", "told by another run")


def another_committee_overwrites_nothing(setting: Setting) -> None:
    with place(setting) as here:
        for day in days(5):
            write_note(here.folder / "notes", day, OTTERS, "Extensions")
        here.run("--pmc", "Runtime")
        text = here.text
        here.run("--pmc", "Extensions")
        check_equal(here.text, text, "the file")


def damaged_markers(setting: Setting) -> None:
    with place(setting) as here:
        here.run()
        whole = here.text
        markers = list(MARKER.finditer(whole))
        first_begin, first_end, second_begin = (match.group(0) for match in markers[:3])
        first, second = markers[0].group(1), markers[2].group(1)
        entry = ENTRY.search(whole)
        check(entry is not None, "no entry")
        for text, words, line in (
            (whole.replace(first_end + "\n", ""), f"the entry {first} begins here and does not end", first_begin),
            (whole[: markers[-1].start()], "begins here and does not end", markers[-2].group(0)),
            (whole.replace(first_begin + "\n", ""), f"the entry {first} ends here and begins nowhere", first_end),
            (whole + entry.group(0) + "\n", f"the entry {first} is here again after line 6", None),
            (whole.replace(first_end, first_end.replace(first, second)), "does not end", first_begin),
            (whole.replace(first_end, "<!-- pmcdiff " + first + " edn -->"), "is no marker that pmcdiff writes", "edn"),
            (whole.replace(first_end, "<!-- pmcdiff 2016-02-31 end -->"), "is no marker that pmcdiff writes", "02-31"),
            (whole.replace(first_end, first_end[:-4]), "is no marker that pmcdiff writes", first_end[:-4]),
            (whole.replace(second_begin, second_begin.replace("begin ", "begin")), "is no marker", "begin"),
        ):
            here.write(text)
            for options in ((), ("--check",), ("--force",), ("-q",)):
                told = here.run(*options, code=2)
                check_equal(told.output, "", "output")
                check(words in told.errors and told.errors.count("\n") == 1, f"{words}: {told.errors}")
                number = int(told.errors.split("CHANGELOG.md:")[1].split(":")[0])
                shown = text.splitlines()[number - 1]
                check(shown.startswith("<!-- pmcdiff ") and (line is None or line in shown), f"line {number}: {shown}")
                check_equal(here.text, text, "the file")


def files_that_cannot_be(setting: Setting) -> None:
    with place(setting) as here:
        here.file.mkdir()
        here.run(code=2)
        nowhere = setting.run("changelog", here.folder / "no" / "file.md", "--notes", here.folder / "notes")
        nowhere.expect_code(3)
        check_equal((nowhere.output, nowhere.errors.count("\n")), ("", 1), "told")


def mode_and_links_stay(setting: Setting) -> None:
    with place(setting) as here:
        target = here.folder / "real.md"
        target.write_text("# News\n", encoding="utf-8")
        target.chmod(0o640)
        here.file.symlink_to("real.md")
        here.run()
        check(here.file.is_symlink(), "the link was replaced")
        check_equal(stat.S_IMODE(target.stat().st_mode), 0o640, "mode")
        check_equal(list(here.entries()), newest_first(5), "entries")


def standard_output(setting: Setting) -> None:
    with place(setting) as here:
        here.run()
        printed = setting.run("changelog", "-", "--notes", here.folder / "notes").expect_code(0)
        check_equal((printed.output, printed.errors), (here.text, ""), "what is printed")


def wrong_calls(setting: Setting) -> None:
    with place(setting) as here:
        for options, words in (
            (("--from", "yesterday"), "--from"),
            (("--from", "2030-01-01"), "the newest was on"),
            (("--pmc", "Runtme"), 'did you mean "Runtime"?'),
            (("--check", "--force"), "--check"),
        ):
            told = here.run(*options, code=2)
            check(words in told.errors and told.errors.count("\n") == 1, f"{options}: {told.errors}")
        check(not here.file.exists(), "a file was made")
    setting.run("changelog", "--notes", "notes", "--pmc", "Runtime").expect_code(2)
    outcome = setting.run("changelgo", "x").expect_code(2)
    check('did you mean "changelog"?' in outcome.errors, outcome.errors)
