"""Made notes of growing size, and how time grows with them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import made_notes


@dataclass
class Point:
    size: int
    processor: float  # Seconds.
    wall: float
    peak: int  # Bytes.
    input: int


@dataclass
class Line:
    """Sizes of one kind that are measured one after the other."""

    name: str
    unit: str
    about: str
    command: str
    sizes: list[int]
    make: Callable[[Path, int], list[Path]]
    target: str = ""


def exponent(points: list[tuple[int, float]]) -> float:
    """The slope of the least-squares line through the logarithms."""
    logs = [(math.log(size), math.log(max(seconds, 1e-6))) for size, seconds in points]
    middle_size = sum(size for size, _ in logs) / len(logs)
    middle_time = sum(time for _, time in logs) / len(logs)
    spread = sum((size - middle_size) ** 2 for size, _ in logs)
    return sum((size - middle_size) * (time - middle_time) for size, time in logs) / spread


# Made notes are larger than any that people write.
BEYOND_LIMITS = ["--max", "file-size=64M", "--max", "items=10000000", "--max", "headings=1000000", "--max", "leads=1000000"]

# A million items of more words are more than a note may have bytes.
SHORT_ITEMS = 7
USUAL_ITEMS = 10


def two_notes(folder: Path, teams: int, items: int, words: int = USUAL_ITEMS) -> list[Path]:
    return made_notes.write_series(folder, meetings=2, teams=teams, items=items, edits=0.4, seed=7, words=words)


def lines(quick: bool) -> list[Line]:
    powers = [1_000, 10_000, 100_000] + ([] if quick else [1_000_000])
    team_counts = [10, 100, 1_000] + ([] if quick else [10_000])
    meetings = [10, 30, 100] + ([] if quick else [300, 1_000])
    items_of_teams = 10_000 if quick else 50_000
    made = "bench/made_notes.py FOLDER"
    return [
        Line(
            "items a side, 10 teams",
            "items",
            "Two meetings of short items; two fifths of them change, half of those told on in other words.",
            f"{made} --meetings 2 --teams 10 --items N --words 7 --seed 7\npmcdiff FIRST LAST --notes FOLDER --max file-size=64M ...",
            powers,
            lambda folder, size: two_notes(folder, 10, size, SHORT_ITEMS),
            "items",
        ),
        Line(
            "items a side, teams of 50",
            "items",
            "As above, with items of usual length and a team for every 50 of them.",
            f"{made} --meetings 2 --teams N/50 --items N --seed 7\npmcdiff FIRST LAST --notes FOLDER --max file-size=64M ...",
            [size for size in powers if size <= 100_000],
            lambda folder, size: two_notes(folder, size // 50, size),
            "memory",
        ),
        Line(
            "teams",
            "teams",
            f"Two meetings of {items_of_teams:,} items in more and more teams.",
            f"{made} --meetings 2 --teams N --items {items_of_teams} --seed 7\npmcdiff FIRST LAST --notes FOLDER --max file-size=64M ...",
            team_counts,
            lambda folder, size: two_notes(folder, size, items_of_teams),
        ),
        Line(
            "meetings",
            "meetings",
            "A series of 12 teams, 60 items and 20 roadmap entries a meeting, followed from its first to its last.",
            f"{made} --meetings N --teams 12 --items 60 --roadmap 20 --seed 7\npmcdiff FIRST LAST --notes FOLDER --max file-size=64M ...",
            meetings,
            lambda folder, size: made_notes.write_series(folder, size, 12, 60, 0.4, 7, roadmap=20),
            "meetings",
        ),
    ]
