"""Repositories in which notes, names of files and folders, and commits try to give orders."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from hostile_words import HOSTILE, in_lead, in_name, marked, note_of_many
from scratch import Scratch

# A committee's name is its folder's.
FOLDER = (
    "Shed \x1b[2J\x9b31m\u202e\u2028\x7f<img src=x onerror=alert(1)>\r\nBcc: evil@example.org\n::error::pmc ##[error]x"
    " | `[a](javascript:x)` @everyone ]]> \"'&amp; $(touch owned)"
)
FIRST_DAY = date(2018, 1, 2)
TEXTS = list(HOSTILE.values())
UNDATED = "no\ndate\x07.md"
# Such as no program that names files by text can write.
NO_TEXT = b"2017-12-05 cut \xff\xfe short.md"


@dataclass(frozen=True)
class Place:
    """A series of notes in a repository, and what to ask of it."""

    root: Path
    pmc: str
    old: str
    new: str
    team: str
    item: str
    roadmap: str
    person: str
    base: str
    """The branch that the change of the notes is to be merged into."""


def file_name(number: int, text: str) -> str:
    """A name with the text in it, as long as files' names may be."""
    day = FIRST_DAY + timedelta(weeks=2 * number)
    within = in_name(text).replace("/", "\\")[:100]
    return f"{day.isoformat()} {within} {marked(number)}.md"


def words_of_notes(scratch: Scratch) -> Place:
    """Each text wherever notes have text; the last note is the change."""
    calm = [f"calm words of {number}" for number, _ in enumerate(TEXTS)]
    scratch.write("Garden/2021-02-09-garden.md", note_of_many("2021-02-09", calm))
    scratch.write("Garden/2021-02-23-garden.md", note_of_many("2021-02-23", TEXTS))
    scratch.commit("Notes of two meetings")
    scratch.git("checkout", "--quiet", "-b", "change")
    scratch.write("Garden/2021-03-09-garden.md", note_of_many("2021-03-09", TEXTS, " at last", "Bo"))
    scratch.commit("::error::owned \x1b[2J\n\n##[error]owned \u202e\n::stop-commands::x")
    team = f"Rake0 {in_name(TEXTS[0])} {marked(0)}"
    person = f"Ada{in_lead(HOSTILE['bidirectional override'])} Lindqvist"
    return Place(
        scratch.path, "Garden", "2021-02-23", "2021-03-09", team, "sharpened quince12", "at last", person, "main"
    )


def names_of_files(scratch: Scratch) -> Place:
    """Each text in the name of a note, of the author of a commit and in its message. The change of the notes writes over what
    each of the authors wrote."""
    empty, sharpened, ordered = (
        "",
        "- Sharpened all blades {}\n- Oiled them\n",
        "- Ordered handles {}\n- Painted them\n",
    )
    folder = FOLDER.replace("/", "\\")
    stream = Stream("main")
    stream.commit("Ada Lindqvist", "Notes of many meetings", {
        **{f"{folder}/{file_name(number, text)}": garden(number, empty, empty) for number, text in enumerate(TEXTS)},
        f"{folder}/{UNDATED}": "# Rules of the shed\n\n::error::owned \x1b[2J\n",
    })  # fmt: skip
    for number, text in enumerate(TEXTS):
        path = f"{folder}/{file_name(number, text)}"
        author = in_name(text).replace("<", "(").replace(">", ")") + " " + marked(number)
        stream.commit(author, text, {path: garden(number, sharpened.format(number), empty)})
    stream.branch = "refs/heads/change"
    stream.commit("Bruno Keller", "Spade's update\n\n::error::owned", {
        f"{folder}/{file_name(number, text)}": garden(number, empty, ordered.format(number))
        for number, text in enumerate(TEXTS)
    }, begin="refs/heads/main")  # fmt: skip
    stream.write(scratch)
    scratch.git("checkout", "--quiet", "change")
    with open(os.fsencode(scratch.path / folder) + b"/" + NO_TEXT, "wb") as file:
        file.write(garden(-2, "- Bought nails\n", empty).encode())
    days = [(FIRST_DAY + timedelta(weeks=2 * number)).isoformat() for number in (0, len(TEXTS) - 1)]
    return Place(scratch.path, folder, *days, "Spade", "handles", "roof", "Bruno Keller", "main")


def garden(number: int, rake: str, spade: str) -> str:
    day = (FIRST_DAY + timedelta(weeks=2 * number)).isoformat()
    return (
        f"# Shed PMC Meeting {day}\n\n## Backlog Reviews\n\n### Rake - Ada Lindqvist\n\n{rake}\n### Spade - Bruno Keller\n\n"
        f"{spade}\n## Feature Roadmap Review\n\nWhen? | What?\n---|---\n*Soon* | - A new roof {number}\n"
    )


class Stream:
    """Commits for `git fast-import`, which makes a hundred of them in one process."""

    def __init__(self, branch: str) -> None:
        self.branch = f"refs/heads/{branch}"
        self.data = b""
        self.minutes = 0

    def commit(self, author: str, message: str, files: dict[str, str], begin: str = "") -> None:
        self.minutes += 1
        when = f"{1_500_000_000 + 60 * self.minutes} +0000"
        name = author.replace("\n", " ").encode()
        self.data += f"commit {self.branch}\n".encode()
        for role in (b"author ", b"committer "):
            self.data += role + name + f" <a@example.org> {when}\n".encode()
        self.data += self.block(message) + (f"from {begin}\n".encode() if begin else b"")
        for path, text in files.items():
            quoted = "".join(f"\\{byte:03o}" for byte in path.encode())
            self.data += f'M 100644 inline "{quoted}"\n'.encode() + self.block(text)

    @staticmethod
    def block(text: str) -> bytes:
        return b"data %d\n" % len(text.encode()) + text.encode() + b"\n"

    def write(self, scratch: Scratch) -> None:
        scratch.git("fast-import", "--quiet", input=self.data)


def toml_text(text: str) -> str:
    """In quotes, as TOML writes any text."""
    plain = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ")
    return '"' + "".join(c if c in plain else f"\\U{ord(c):08x}" for c in text) + '"'


def as_pair(place: Place, **more: str) -> bytes:
    """A line of a batch."""
    asked = {"old": place.old, "new": place.new, "notes": str(place.root), "pmc": place.pmc, **more}
    return json.dumps(asked).encode() + b"\n"
