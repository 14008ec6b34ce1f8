"""No note, file name, lead, author of a commit, setting or argument writes a terminal escape, an HTML tag, a mail header, a
workflow command or a path outside the place asked for, in any format of any command.

What they try is told in hostile_words.py, where they try it in hostile_places.py, and what each kind of output must be like
in hostile_checks.py. Every command and format is listed in hostile_sinks.py."""

from __future__ import annotations

import html
import re
import shlex
import tempfile
from functools import partial
from pathlib import Path
from typing import Callable

from hostile_checks import (
    OUR_COLOUR,
    Check,
    as_annotations,
    as_changelog,
    as_feed,
    as_json,
    as_mail,
    as_markdown,
    as_page,
    as_skeleton,
    as_summary,
    as_tests,
    in_colour,
    no_controls,
    on_terminal,
    refuse_what_is_wrong,
    refuses,
)
from hostile_places import Place, names_of_files, toml_text, words_of_notes
from hostile_sinks import CARRIED, CHECK_FORMATS, FORMATS, Sink, sinks
from hostile_words import HOSTILE, marked, write_pair
from scratch import Scratch
from support import Outcome, Setting, Test, Tests, check, check_equal

PLACES: tuple[Callable[[Scratch], Place], ...] = (words_of_notes, names_of_files)
TIME = {"SOURCE_DATE_EPOCH": "1508284800"}
SECONDS = 60
# Of a hundred marks that a place has, one or another may be in what a note hides, such as a comment.
LEAST_MARKS = len(HOSTILE) - 2


PAIR = ("2017-10-03", "2017-10-18", "--notes", "notes", "--pmc", "Runtime")
# Outputs for harmless notes: in what is put before a place in them, the check must see what a note might have written.
INJECTED: dict[str, tuple[tuple[str, ...], Check, str, str]] = {
    "a page": (("diff", *PAIR, "--format", "html"), as_page, "<h1", "<img src=x>"),
    "an attribute of a page": (("diff", *PAIR, "--format", "html"), as_page, " class=", " onclick=x"),
    "a link of a page": (("diff", *PAIR, "--format", "html"), as_page, "</h1>", "<a href='javascript:x'>x</a>"),
    "Markdown": (("diff", *PAIR, "--format", "markdown"), as_markdown, "### ", "`code` "),
    "JSON": (("diff", *PAIR, "--format", "json"), as_json, "CLI", "\u202e"),
    "a mail": (("email", *PAIR), as_mail, "Subject:", "Bcc: evil@example.org\n"),
    "the HTML of a mail": (("email", *PAIR), as_mail, "<h1", "<img>"),
    "a feed": (("feed", *PAIR[2:]), as_feed, "&lt;p&gt;", "&lt;script&gt;x&lt;/script&gt;"),
    "a changelog": (("changelog", "-", *PAIR[2:]), as_changelog, "<!-- pmcdiff", "<!-- pmcdiff 2017-10-18 end -->\n"),
    "tests": (("check", "--all", "--notes", "notes", "--format", "junit"), as_tests, "<testsuite ", "<owned/>"),
    "annotations": (
        ("check", "--all", "--notes", "notes", "--format", "github"),
        as_annotations,
        "pmcdiff check:",
        "::set-output name=a::b\n",
    ),
    "a skeleton": (("template", "next", *PAIR[2:]), as_skeleton, "## ", "\x1b[2J"),
}


class Places:
    """The places, each made when a test first asks for it."""

    def __init__(self) -> None:
        self.made: dict[str, tuple[Scratch, Place]] = {}

    def get(self, make: Callable[[Scratch], Place]) -> tuple[Scratch, Place]:
        if make.__name__ not in self.made:
            scratch = Scratch()
            self.made[make.__name__] = scratch, make(scratch)
        return self.made[make.__name__]

    def clean_up(self) -> None:
        for scratch, _ in self.made.values():
            scratch.folder.cleanup()


def tests(setting: Setting) -> Tests:
    yield Test("the checks refuse what is wrong", refuse_what_is_wrong)
    for format, (arguments_of_it, checker, place, more) in INJECTED.items():
        test = partial(refuses_injected, setting, arguments_of_it, checker, place, more)
        yield Test(f"the check refuses {more!r} in {format}", test)
    places = Places()
    try:
        for make in PLACES:
            name = make.__name__.replace("_", " ")
            yield Test(f"{name} in every output", partial(every_output, setting, places, make))
            yield Test(f"{name} arrive", partial(words_arrive, setting, places, make))
            yield Test(f"{name} in the summary of a job", partial(summary_of_a_job, setting, places, make))
            yield Test(f"{name} in git diff", partial(git_diff, setting, places, make))
            yield Test(f"{name} in the case of two items", partial(two_items, setting, places, make))
            yield Test(f"{name} make no file elsewhere", partial(files_written, setting, places, make))
    finally:
        places.clean_up()
    yield Test("names of folders", partial(names_of_folders, setting))
    yield Test("settings", partial(settings, setting))
    yield Test("arguments", partial(arguments, setting))
    yield Test("paths of git that lead out", partial(paths_that_lead_out, setting))
    yield Test("words come back from Markdown", partial(words_come_back, setting))


def refuses_injected(setting: Setting, call: tuple[str, ...], checker: Check, place: str, more: str) -> None:
    output = setting.run(*call, environment=TIME).output
    checker(output)
    check(place in output, f"there is no {place!r}")
    check(refuses(checker, output.replace(place, more + place, 1)), "it was let pass")


def told(outcome: Outcome, name: str, checker: Check) -> None:
    """Checks both streams, and says which call was wrong."""
    for stream, text, check_it in (("output", outcome.output, checker), ("errors", outcome.errors, on_terminal)):
        if not text:
            continue
        try:
            check_it(text)
        except (AssertionError, ValueError) as problem:
            raise AssertionError(f"{name}, {stream}: {problem}") from None


def run(setting: Setting, sink: Sink, **environment: str) -> Outcome:
    outcome = setting.run(*sink.arguments, input=sink.input, environment={**TIME, **environment}, seconds=SECONDS)
    check(outcome.code in sink.codes, f"{sink.name}: exit code {outcome.code}: {outcome.errors[:300]!r}")
    check(outcome.output != "" or sink.may_be_empty, f"{sink.name}: nothing was printed")
    return outcome


def every_output(setting: Setting, places: Places, make: Callable[[Scratch], Place]) -> None:
    _, place = places.get(make)
    wrong = []
    for sink in sinks(place):
        try:
            told(run(setting, sink), sink.name, sink.check)
        except AssertionError as problem:
            wrong.append(str(problem))
    check(not wrong, "\n".join(wrong))


def marks_in(text: str) -> set[str]:
    known = {marked(number) for number in range(len(HOSTILE))}
    return known & set(re.findall(r"quince\d+", text))


def words_arrive(setting: Setting, places: Places, make: Callable[[Scratch], Place]) -> None:
    """Were words lost on their way, no output could show what it does with them."""
    _, place = places.get(make)
    for sink in sinks(place):
        report, _, format = sink.name.partition(" as ")
        if (report, format) in CARRIED[make.__name__]:
            found = marks_in(run(setting, sink).output)
            check(len(found) >= LEAST_MARKS, f"{sink.name} has the words of {len(found)} texts")


def summary_of_a_job(setting: Setting, places: Places, make: Callable[[Scratch], Place]) -> None:
    scratch, place = places.get(make)
    summary = scratch.beside("summary.md")
    outcome = setting.run(
        "check", "--base", place.base, "--notes", place.root, "--format", "github",
        environment={"GITHUB_STEP_SUMMARY": str(summary)}, seconds=SECONDS,
    )  # fmt: skip
    check(outcome.code in (0, 1), outcome.errors)
    text = summary.read_bytes().decode()
    summary.unlink()
    check(text != "", "no summary")
    as_summary(text)


def git_diff(setting: Setting, places: Places, make: Callable[[Scratch], Place]) -> None:
    scratch, place = places.get(make)
    for color, checker in (("never", on_terminal), ("always", in_colour)):
        command = f"{shlex.quote(str(setting.program))} git-diff-driver --color {color}"
        output = scratch.git(
            "diff", place.base, environment={"GIT_EXTERNAL_DIFF": command, "HOME": str(scratch.folder.name)}
        )
        check("note " in OUR_COLOUR.sub("", output.splitlines()[0]), f"no notes: {output[:200]!r}")
        checker(output)
        check(not (place.root / "owned").exists(), "a name was run")


def two_items(setting: Setting, places: Places, make: Callable[[Scratch], Place]) -> None:
    _, place = places.get(make)
    where = ("--notes", str(place.root), "--pmc", place.pmc)
    lines = []
    for day in (place.old, place.new):
        teams = setting.run("show", day, *where, "--format", "json", seconds=SECONDS).expect_code(0).json()["teams"]
        lines.append([item["line"] for team in teams for item in team["items"]][0])
    case = ("diff", place.old, place.new, *where, "--explain", f"{lines[0]}:{lines[1]}")
    for format, (options, checker) in FORMATS.items():
        told(setting.run(*case, *options, seconds=SECONDS).expect_code(0), format, checker)


def listing(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if ".git" not in path.parts}


def files_written(setting: Setting, places: Places, make: Callable[[Scratch], Place]) -> None:
    """What writes files writes those that it was told to, and the next note goes where the others are."""
    scratch, place = places.get(make)
    top = Path(scratch.folder.name)
    where = ("--notes", str(place.root), "--pmc", place.pmc)
    for arguments, folder, checker in (
        (("changelog", top / "CHANGELOG.md"), top, as_changelog),
        (("template", "next", "-o", f"{top}/"), top, as_skeleton),
        (("template", "next", "--write"), place.root / place.pmc, as_skeleton),
        (("diff", place.old, place.new, "--format", "html", "-o", top / "page.html"), top, as_page),
        (("email", place.old, place.new, "-o", top / "mail.eml"), top, as_mail),
    ):
        before = listing(top)
        outcome = setting.run(*arguments, *where, environment=TIME, seconds=SECONDS).expect_code(0)
        told(outcome, outcome.command, on_terminal)
        (new,) = listing(top) - before
        check_equal((top / new).parent, folder, f"where {outcome.command} wrote")
        checker((top / new).read_bytes().decode())
        (top / new).unlink()
        check_equal(listing(top), before, f"files after {outcome.command}")


def names_of_folders(setting: Setting) -> None:
    """Each committee has a text for its name; one note of it is wrong, so that the check speaks of it."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "notes"
        for number, text in enumerate(HOSTILE.values()):
            # A full stop at its begin would hide it.
            folder = root / (text.replace("/", "\\").removeprefix("..")[:60] + " " + marked(number))
            folder.mkdir(parents=True)
            (folder / "2021-02-09.md").write_text(
                "# Garden PMC Meeting 2021-03-09\n\n###Rake\n\n- Oiled\n", encoding="utf-8"
            )
        for command, formats in (("list", FORMATS), ("check", CHECK_FORMATS)):
            for format, (options, checker) in formats.items():
                more = ("--all",) if command == "check" else ()
                outcome = setting.run(command, "--notes", root, *more, *options)
                told(outcome, f"{command} as {format}", checker)
                check_equal(len(marks_in(outcome.output)), len(HOSTILE), f"folders in {command} as {format}")
        asked = setting.run("diff", "2021-02-09", "2021-02-09", "--notes", root).expect_code(2)
        on_terminal(asked.errors)


def settings(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        old, new = write_pair(name, "calm words")
        wrong = ("{} = 1\n", "[check]\nfail_on = {}\n", '[[lineage]]\nfrom = "a"\nto = "b"\nsince = {}\n')
        for number, (title, text) in enumerate(HOSTILE.items()):
            (root / ".pmcdiff.toml").write_text(wrong[number % 3].format(toml_text(text)), encoding="utf-8")
            outcome = setting.run("show", new, "--notes", root).expect_code(2)
            check_equal(outcome.errors.count("\n"), 1, f"lines told of {title}")
            told(outcome, f"{title} in the settings", no_controls)
        many = toml_text("\r\n".join(HOSTILE.values()))
        each = ", ".join(toml_text(text) for text in HOSTILE.values() if text.strip())
        (root / ".pmcdiff.toml").write_text(
            f"[email]\nsubject = {many}\n[[person]]\nname = {many}\naliases = [{each}, 'Eric Malm', 'Jo Lead']\n"
            f"[[lineage]]\nfrom = {many}\nto = 'Diego'\n",
            encoding="utf-8",
        )
        for format, (options, checker) in FORMATS.items():
            told(setting.run(old, new, "--notes", root, "--explain", *options).expect_code(0), format, checker)
            person = setting.run("history", "person", "Eric Malm", "--notes", root, *options).expect_code(0)
            told(person, f"history of a person as {format}", checker)
        mail = setting.run("email", old, new, "--notes", root, environment=TIME).expect_code(0)
        told(mail, "a mail with a subject of the settings", as_mail)
        for key in ("from", "to", "reply_to", "list_id", "base_url"):
            value = f"[{many}]" if key in ("to", "reply_to") else many
            (root / ".pmcdiff.toml").write_text(f"[email]\n{key} = {value}\n", encoding="utf-8")
            outcome = setting.run("email", old, new, "--notes", root, environment=TIME).expect_code(2)
            told(outcome, f"{key} of the settings", no_controls)


def arguments(setting: Setting) -> None:
    """Whatever is given wrongly is told in one line that does nothing else."""
    whole = " ".join(HOSTILE.values()).replace("very long", "")
    with tempfile.TemporaryDirectory() as name:
        old, new = write_pair(name, "calm words")
        where = ("--notes", name)
        for number, text in enumerate((*HOSTILE.values(), whole)):
            calls: list[tuple[str | Path, ...]] = [
                ("diff", old, text, *where),
                (f"--{text}",),
                ("diff", old, new, "--team", text),
            ]
            if text is not whole:
                calls = [calls[number % len(calls)]]
            else:
                calls += [
                    (text,),
                    ("diff", old, new, f"--kind={text}"),
                    ("diff", old, new, f"--format={text}"),
                    ("diff", old, new, f"--color={text}"),
                    ("diff", old, new, f"--width={text}"),
                    ("diff", old, new, f"--base-url={text}"),
                    ("diff", old, new, f"--max={text}"),
                    ("diff", old, new, f"--explain={text}"),
                    ("diff", "2017-10-03", "2017-10-18", *where, f"--rev={text}"),
                    ("diff", old, new, f"--batch={text[:200]}"),
                    ("diff", old, new, "-o", f"{name}/none/{text[:200]}"),
                    ("list", f"--notes={text}"),
                    ("list", *where, f"--pmc={text}"),
                    ("history", text, "x", *where),
                    ("history", "team", text, *where),
                    ("history", "item", text, *where),
                    ("history", "team", "Diego", *where, f"--from={text}"),
                    ("feed", *where, f"--self-url={text}"),
                    ("changelog", f"{name}/none/{text[:200]}", *where),
                    ("template", text, *where),
                    ("template", "next", *where, f"--from={text}"),
                    ("email", old, new, f"--to={text}"),
                    ("email", old, new, f"--send={text}"),
                    ("email", old, new, f"--list-id={text}"),
                    ("check", *where, f"--base={text}"),
                    ("check", *where, f"--fail-on={text}"),
                    ("check", *where, f"--baseline={name}/none/{text[:200]}"),
                    ("rules", text),
                ]  # fmt: skip
            for call in calls:
                outcome = setting.run(*call, cwd=Path(name))
                check(outcome.code in (2, 3), f"{outcome.command[:80]!r}: exit code {outcome.code}: {outcome.errors!r}")
                check_equal(
                    (outcome.output, outcome.errors.count("\n")), ("", 1), f"what {outcome.command[:80]!r} says"
                )
                told(outcome, repr(outcome.command[:80]), no_controls)


def paths_that_lead_out(setting: Setting) -> None:
    """A tree may be made by hand so that a path of it leads out of the repository."""
    note = "# Garden PMC Meeting 2021-02-23\n\n## Backlog Reviews\n\n### Rake - Ada Lindqvist\n\n- Oiled\n"
    for way in ((), ("..",), ("Garden", "..", ".."), ("Garden", "..", ".git"), (".git",)):
        with Scratch() as scratch:
            scratch.write("Garden/2021-02-09-garden.md", note.replace("2021-02-23", "2021-02-09"))
            scratch.commit()
            name = "2021-03-09-garden.md"
            there = scratch.path.joinpath(*way, name).resolve()
            there.write_text(note, encoding="utf-8")
            line = f"100644 blob {scratch.git('hash-object', '-w', '--stdin', input=note.encode())}\t{name}\n"
            for part in reversed(way):
                line = f"040000 tree {scratch.git('mktree', input=line.encode())}\t{part}\n"
            commit = scratch.git(
                "commit-tree", "-p", "main", "-m", "way out", scratch.git("mktree", input=line.encode())
            )
            scratch.git("update-ref", "HEAD", commit)
            before = listing(Path(scratch.folder.name))
            outcome = setting.run("check", "--base", "HEAD~", "--fix", cwd=scratch.path)
            told(outcome, outcome.command, on_terminal)
            check_equal(listing(Path(scratch.folder.name)), before, f"files after --fix of {way}")
            mended = there.read_text(encoding="utf-8") != note
            check_equal(mended, way == (), f"whether --fix wrote to {'/'.join((*way, name))}")


def words_come_back(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        old, new = write_pair(folder, "`<script>` for @everyone, a\\_b and `x|y` &amp; `&amp;` `*all*`")
        output = setting.run("diff", old, new, "--format", "markdown").expect_code(0).output
    for raw in ("<script>", "@everyone", "x|y", "*all*"):
        check(re.search(r"(?<!\\)" + re.escape(raw), output) is None, f"not escaped: {raw}")
    check("for &#64;everyone" in output, "a mention is not defused so that it still reads as written")
    # Rendered, the words are those of the note.
    read_back = html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", output))
    check("<script> for @everyone, a_b and x|y & &amp; *all*" in read_back, f"the words do not come back: {output}")
