"""The skeleton of the next note: where it is written, what is refused, and that it reads as what it was made from."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Iterator

from made_series import write_note
from support import Setting, Test, Tests, check, check_equal, series

RAKE = {"Rake - Ada Lindqvist": ["Sharpened"]}


def tests(setting: Setting) -> Tests:
    for test in (
        written_beside_the_notes,
        written_into_the_next_year,
        written_into_a_folder,
        nothing_is_overwritten,
        a_note_made_beforehand_is_not_the_latest,
        next_needs_two_notes,
        a_later_note_tells_nothing_of_an_older_one,
        an_unreadable_note,
    ):
        yield Test(test.__name__.replace("_", " "), partial(test, setting))
    for root in (setting.fixtures / "notes", setting.corpus):
        if root.is_dir():
            for folder in sorted(path for path in root.iterdir() if path.is_dir()):
                yield Test(f"of {folder.name} in {root.name}", partial(reads_as_the_latest, setting, root, folder.name))


@contextmanager
def notes(*days: date) -> Iterator[Path]:
    """A folder of one committee's notes."""
    with tempfile.TemporaryDirectory() as name:
        for day in days:
            write_note(Path(name), day, RAKE)
        yield Path(name)


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def written_beside_the_notes(setting: Setting) -> None:
    with notes(date(2016, 1, 5), date(2016, 1, 19)) as folder:
        outcome = setting.run("template", "next", "--write", cwd=folder).expect_code(0)
        check_equal(outcome.output, "", "printed")
        new = folder / "Runtime" / "2016-02-02-runtime.md"
        check_equal(outcome.errors, f"pmcdiff: wrote {new}\n", "told")
        check_equal(
            new.read_text(encoding="utf-8"),
            "# Runtime PMC Meeting 2016-02-02\n\n## Backlog Reviews\n\n### Rake - Ada Lindqvist\n",
            "written",
        )


def written_into_the_next_year(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as name:
        old = write_note(Path(name), date(2016, 12, 20), RAKE)
        (old.parent / "2016").mkdir()
        old.rename(old.parent / "2016" / "12-20-2016.md")
        setting.run("template", "2017-01-03", "--write", "-q", "--notes", name).expect_code(0)
        check_equal(files(Path(name)), ["Runtime/2016/12-20-2016.md", "Runtime/2017/01-03-2017.md"], "files")


def written_into_a_folder(setting: Setting) -> None:
    with notes(date(2016, 1, 5)) as folder, tempfile.TemporaryDirectory() as drafts:
        setting.run("template", "2016-01-19", "-o", drafts + "/", "--notes", folder).expect_code(0)
        setting.run("template", "2016-01-19", "-o", Path(drafts) / "mine.md", "--notes", folder).expect_code(0)
        check_equal(files(Path(drafts)), ["2016-01-19-runtime.md", "mine.md"], "files")
        check_equal(len(files(folder)), 1, "notes")


def nothing_is_overwritten(setting: Setting) -> None:
    with notes(date(2016, 1, 5)) as folder:
        mine = folder / "mine.md"
        mine.write_text("words of mine", encoding="utf-8")
        outcome = setting.run("template", "2016-01-19", "-o", mine, cwd=folder).expect_code(2)
        check("is there already" in outcome.errors and str(mine) in outcome.errors, outcome.errors)
        check_equal(mine.read_text(encoding="utf-8"), "words of mine", "the file")
        # The latest note is not held, so an earlier day is asked for twice.
        setting.run("template", "2016-01-19", "--write", cwd=folder).expect_code(0)
        outcome = setting.run("template", "2016-01-19", "--write", cwd=folder).expect_code(2)
        check("there is a note of 2016-01-19 already" in outcome.errors, outcome.errors)


def a_note_made_beforehand_is_not_the_latest(setting: Setting) -> None:
    with notes(date(2016, 1, 5)) as folder:
        write_note(folder, date(2016, 2, 2), {"Hoe": []})
        outcome = setting.run("template", "2016-01-19", cwd=folder).expect_code(0)
        check("### Rake - Ada Lindqvist" in outcome.output and "Hoe" not in outcome.output, outcome.output)
        outcome = setting.run("template", "next", cwd=folder).expect_code(0)
        check("2016-03-01" in outcome.output, outcome.output)


def next_needs_two_notes(setting: Setting) -> None:
    with notes(date(2016, 1, 5)) as folder:
        outcome = setting.run("template", "next", cwd=folder).expect_code(2)
        check("when the series meets next" in outcome.errors, outcome.errors)


def a_later_note_tells_nothing_of_an_older_one(setting: Setting) -> None:
    with notes(date(2016, 1, 5)) as folder:
        later = write_note(folder, date(2016, 2, 2), {"Rake - Bruno Keller": ["Oiled"]})
        for name in ("2016-01-05", later.parent / "2016-01-05-runtime.md"):
            outcome = setting.run("template", "2016-01-12", "--from", name, cwd=folder).expect_code(0)
            check("### Rake - Ada Lindqvist" in outcome.output, outcome.output)


def an_unreadable_note(setting: Setting) -> None:
    with notes(date(2016, 1, 5), date(2016, 1, 19)) as folder:
        (folder / "Runtime" / "2016-01-05-runtime.md").write_bytes(b"\xff\xfe")
        outcome = setting.run("template", "next", cwd=folder).expect_code(0)
        check("left out: Runtime/2016-01-05-runtime.md" in outcome.errors, outcome.errors)
        (folder / "Runtime" / "2016-01-19-runtime.md").write_bytes(b"\xff\xfe")
        outcome = setting.run("template", "next", cwd=folder).expect_code(2)
        check_equal(outcome.output, "", "printed")


def carried_over(meeting: dict[str, Any]) -> Any:
    teams = [
        (
            team["name"],
            team["lifecycle"],
            [project["name"] for project in team["projects"]],
            [item["text"] for item in team["items"] if item["done"] is False],
        )
        for team in meeting["teams"]
    ]
    return teams, [(entry["horizon"], entry["text"]) for entry in meeting["roadmap"]]


def reads_as_the_latest(setting: Setting, root: Path, pmc: str) -> None:
    """Of each note in turn: teams, states, projects, open actions and roadmap; leads are left to the tests of rules."""
    for note in series(root / pmc):
        meeting = setting.show(note, cwd=root)
        decided = {event["what"] for event in meeting["lifecycle"] if event["outcome"] == "approved"}
        with tempfile.TemporaryDirectory() as name:
            new = Path(name) / "2035-06-07.md"
            setting.run("template", "2035-06-07", "--from", note, "-o", new, "-q", cwd=root).expect_code(0)
            again = setting.show(new, cwd=root)
        if not decided - {"lead", "propose", "move", "split", "merge", "rename"}:
            check_equal(carried_over(again), carried_over(meeting), str(note))
        said = [item["text"] for team in again["teams"] for item in team["items"] if item["done"] is not False]
        check(all(text.startswith("[") for text in said), f"{note}: left over: {said}")
        check(not again["lifecycle"], f"{note}: left over: {again['lifecycle']}")
