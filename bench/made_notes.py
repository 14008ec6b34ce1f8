#!/usr/bin/env python3
"""Makes the notes of a series of any size, the same ones for the same seed.

    bench/made_notes.py FOLDER --meetings 25 --teams 12 --items 60 --edits 0.4 --seed 1

Writes FOLDER/Garden/YYYY-MM-DD-garden.md, a meeting every two weeks. Between two meetings a share of the items
(--edits) changes: half of those are told on in other words, half make room for new work. Words are as frequent as in
real notes: a few all the time, most of them hardly ever.
"""

from __future__ import annotations

import argparse
import random
from datetime import date, timedelta
from pathlib import Path

FIRST = date(1980, 1, 1)
STOCK = (
    "work release support update tests new team fix cluster deploy routes broker config story bug version"
).split()
OPENINGS = ["Working on ", "Released ", "Plan to ", "", "Fixed ", "Exploring "]
CONSONANTS = "bcdfghjklmnprstvwxyz"
VOWELS = "aeiou"
GIVEN = "Ada Bruno Clara Dario Edda Felix Greta Hugo Ines Jakob".split()
FAMILY = "Lindqvist Keller Moreau Novak Okafor Petrov Quist Rossi Santos Tanaka".split()
HORIZONS = ["Completed", "Soon", "Next", "Future"]


class Maker:
    """Texts out of one stream of random numbers."""

    def __init__(self, seed: int, rare_words: int, words_an_item: int) -> None:
        self.random = random.Random(seed)
        self.rare_words = rare_words
        self.words_an_item = words_an_item

    def word(self) -> str:
        if self.random.random() < 2 / 3:
            return self.random.choice(STOCK)
        number = int(self.rare_words * self.random.random() ** 2) + 25
        made = ""
        while number:
            number, letter = divmod(number, 20)
            made += CONSONANTS[letter] + VOWELS[letter % 5]
        return made

    def words(self, least: int, most: int) -> str:
        return " ".join(self.word() for _ in range(self.random.randint(least, most)))

    def item(self) -> str:
        text = self.random.choice(OPENINGS) + self.words(self.words_an_item - 2, self.words_an_item + 2)
        chance = self.random.random()
        if chance < 0.15:
            text += f" (#{self.random.randint(10**8, 10**9)})"
        elif chance < 0.25:
            text += f" v1.{self.random.randint(0, 400)}.0"
        return text

    def reworded(self, item: str) -> str:
        return "Finished " + item.split(" ", 2)[-1] + " " + self.words(1, 2)

    def edited(self, items: list[str], edits: float) -> list[str]:
        return [self._next(item, edits) for item in items]

    def _next(self, item: str, edits: float) -> str:
        chance = self.random.random()
        if chance >= edits:
            return item
        return self.reworded(item) if chance < edits / 2 else self.item()


def heading(team: int) -> str:
    lead = f"{GIVEN[team % len(GIVEN)]} {FAMILY[team // len(GIVEN) % len(FAMILY)]}"
    number, name = team + 1, ""
    while number:
        number, letter = divmod(number, 20)
        name = CONSONANTS[letter] + VOWELS[(letter + len(name)) % 5] + name
    return f"### {name.capitalize()} - {lead}"


def write_note(path: Path, day: date, teams: list[list[str]], roadmap: list[str]) -> None:
    with path.open("w", encoding="utf-8") as note:
        note.write(f"# Garden PMC Meeting {day.isoformat()}\n\n## Backlog Reviews\n")
        for team, items in enumerate(teams):
            note.write(f"\n{heading(team)}\n\n")
            note.writelines(f"- {item}\n" for item in items)
        if roadmap:
            note.write("\n## Roadmap\n\n| Horizon | Entry |\n| --- | --- |\n")
            for at, entry in enumerate(roadmap):
                horizon = HORIZONS[at * len(HORIZONS) // len(roadmap)]
                note.write(f"| {horizon} | {entry} |\n")


def write_series(
    folder: Path,
    meetings: int,
    teams: int,
    items: int,
    edits: float,
    seed: int,
    roadmap: int = 0,
    words: int = 10,
) -> list[Path]:
    """Writes the notes, `items` a note over all its teams; gives their paths, oldest first."""
    maker = Maker(seed, rare_words=max(20_000, items), words_an_item=words)
    sections = [[maker.item() for _ in range(items // teams)] for _ in range(teams)]
    entries = [maker.words(4, 7) for _ in range(roadmap)]
    target = folder / "Garden"
    target.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(meetings):
        day = FIRST + timedelta(weeks=2 * number)
        path = target / f"{day.isoformat()}-garden.md"
        write_note(path, day, sections, entries)
        paths.append(path)
        sections = [maker.edited(section, edits) for section in sections]
        entries = maker.edited(entries, edits / 4)
    return paths


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--meetings", type=int, default=25)
    parser.add_argument("--teams", type=int, default=12)
    parser.add_argument("--items", type=int, default=60, help="of one note, over all its teams")
    parser.add_argument("--edits", type=float, default=0.4, help="share of the items that change from one to the next")
    parser.add_argument("--roadmap", type=int, default=0, help="entries of the roadmap's table")
    parser.add_argument("--words", type=int, default=10, help="of an item, two more or less")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write_series(
        given.folder,
        given.meetings,
        given.teams,
        given.items,
        given.edits,
        given.seed,
        roadmap=given.roadmap,
        words=given.words,
    )


if __name__ == "__main__":
    main()
