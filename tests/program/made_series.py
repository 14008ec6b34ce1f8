"""Series of notes made for a test, in a folder of its own."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

FIRST = date(2016, 1, 5)


def write_note(folder: Path, day: date, teams: dict[str, list[str]], pmc: str = "Runtime") -> Path:
    """Writes a note of teams (`NAME - LEAD`) and their items; gives its path."""
    body = ""
    for heading, items in teams.items():
        body += f"### {heading}\n\n" + "".join(f"- {item}\n" for item in items) + "\n"
    path = folder / pmc / f"{day.isoformat()}-{pmc.lower()}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"# {pmc} PMC Meeting {day.isoformat()}\n\n## Backlog Reviews\n\n{body}", encoding="utf-8")
    return path


def days(count: int) -> list[date]:
    """Every second Tuesday."""
    return [FIRST + timedelta(weeks=2 * number) for number in range(count)]


def write_series(folder: Path, count: int, teams: int = 4, items: int = 5) -> list[Path]:
    """Notes in which something is finished and something begun at each meeting."""
    paths = []
    for number, day in enumerate(days(count)):
        sections = {
            f"Otters of pond {team} - {chr(65 + (team + number // 7) % 26)}anna Berg": [
                f"Working on part {number + item} of thing {team}{item} for the {team}th gateway"
                if item % 2
                else f"Released thing-{team}-{item} v{number}.{item}"
                for item in range(items)
            ]
            for team in range(teams)
        }
        paths.append(write_note(folder, day, sections))
    return paths
