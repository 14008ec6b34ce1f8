"""Every command in every format, asked of a place, and what each must print."""

from __future__ import annotations

from dataclasses import dataclass

from hostile_checks import (
    Check,
    as_annotations,
    as_changelog,
    as_feed,
    as_json,
    as_json_lines,
    as_mail,
    as_markdown,
    as_page,
    as_skeleton,
    as_tests,
    in_colour,
    on_terminal,
)
from hostile_places import Place, as_pair

BASE = "https://example.org/notes/blob/main"

# How each format of a report is written on the command line, and what it must be like.
FORMATS: dict[str, tuple[tuple[str, ...], Check]] = {
    "text": (("--color", "never"), on_terminal),
    "text in colour": (("--color", "always"), in_colour),
    "text in a narrow window": (("--width", "20"), on_terminal),
    "markdown": (("--format", "markdown"), as_markdown),
    "json": (("--format", "json"), as_json),
    "jsonl": (("--format", "jsonl"), as_json_lines),
    "html": (("--format", "html"), as_page),
}
CHECK_FORMATS: dict[str, tuple[tuple[str, ...], Check]] = {
    "text": (("--color", "never"), on_terminal),
    "text in colour": (("--color", "always"), in_colour),
    "text in a narrow window": (("--width", "20"), on_terminal),
    "json": (("--format", "json"), as_json),
    "sarif": (("--format", "sarif"), as_json),
    "github": (("--format", "github"), as_annotations),
    "gitlab": (("--format", "gitlab"), as_json),
    "junit": (("--format", "junit"), as_tests),
}
# Where all of a place's words must come out; lines of text say little of files.
CARRIED = {
    "words_of_notes": {(report, format) for report in ("diff", "show") for format in FORMATS},
    "names_of_files": {
        *((report, format) for report in ("each step", "list") for format in ("json", "jsonl")),
        ("list", "html"),
        *(("check", format) for format in CHECK_FORMATS),
    },
}


@dataclass(frozen=True)
class Sink:
    """One call of the program, and what it must print."""

    name: str
    arguments: tuple[str, ...]
    check: Check
    codes: tuple[int, ...] = (0,)
    input: bytes = b""
    may_be_empty: bool = False


def reports(place: Place) -> dict[str, tuple[str, ...]]:
    """What every format can tell."""
    where = ("--notes", str(place.root), "--pmc", place.pmc)
    past = (*where, "--from", place.old)
    pair = ("diff", place.old, place.new, *where)
    return {
        "diff": (*pair, "--all", "--explain"),
        "diff told backwards": ("diff", place.new, place.old, *where),
        "each step": (*pair, "--each"),
        "diff of a team": (*pair, "--team", place.team),
        "show": ("show", place.new, *where),
        "list": ("list", "--notes", str(place.root)),
        "history of a team": ("history", "team", place.team, *past),
        "history of a person": ("history", "person", place.person, *past),
        "history of items": ("history", "item", place.item, *past, "--all"),
        "history of the roadmap": ("history", "roadmap", place.roadmap, *past, "--all"),
    }


def sinks(place: Place) -> list[Sink]:
    where = ("--notes", str(place.root), "--pmc", place.pmc)
    found = [
        Sink(f"{name} as {format}", (*arguments, *options), checker)
        for name, arguments in reports(place).items()
        for format, (options, checker) in FORMATS.items()
    ]
    checks = ("check", "--base", place.base, "--notes", str(place.root))
    found += [
        Sink(f"check as {format}", (*checks, *options), checker, (0, 1))
        for format, (options, checker) in CHECK_FORMATS.items()
    ]
    found += [
        Sink(
            "diff with links", ("diff", place.old, place.new, *where, "--format", "html", "--base-url", BASE), as_page
        ),
        Sink("feed", ("feed", *where), as_feed),
        Sink("feed with links", ("feed", *where, "--base-url", BASE, "--title", place.pmc), as_feed),
        Sink("changelog", ("changelog", "-", *where), as_changelog),
        Sink("email", ("email", place.old, place.new, *where, "--all", "--explain"), as_mail),
        Sink("email of a team", ("email", place.old, place.new, *where, "--team", place.team), as_mail),
        Sink("template", ("template", "next", *where), as_skeleton),
        Sink("all notes checked", ("check", "--all", "--notes", str(place.root)), on_terminal, (0, 1)),
        Sink("fixes shown", (*checks, "--fix", "--dry-run"), on_terminal, (0, 1), may_be_empty=True),
        Sink("batch", ("diff", "--batch", "-"), as_json_lines, input=as_pair(place) + as_pair(place, new=place.pmc)),
        Sink("notes of the past", ("list", "--rev", place.base, "--notes", str(place.root)), on_terminal),
    ]
    return found
