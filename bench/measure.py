#!/usr/bin/env python3
"""Measures pmcdiff beside other programs and writes docs/performance.md; script/bench runs it."""

from __future__ import annotations

import argparse
import math
import os
import re
import shlex
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import growth
import made_notes
import programs
from page import Page, Target, table

DATED = re.compile(r"(\d{4}-\d{2}-\d{2})|(\d{2}-\d{2}-\d{4})")
EXTENSIONS = [part for name in ("table", "strikethrough", "autolink", "tasklist") for part in ("-e", name)]


@dataclass
class Settings:
    source: Path
    pmcdiff: Path
    bench: Path
    notes: Path | None
    quick: bool

    @property
    def runs(self) -> int:
        return 30 if self.quick else 200


def date_of(note: Path) -> str:
    found = DATED.search(note.name).group(0)
    return found if found[4] == "-" else f"{found[6:]}-{found[:2]}-{found[3:5]}"


def series_in(folder: Path) -> list[list[Path]]:
    """The dated notes of each committee, oldest first; the longest series first."""
    by_committee: dict[str, list[Path]] = {}
    for note in sorted(folder.rglob("*.md")):
        if DATED.search(note.name) and len(note.relative_to(folder).parts) > 1:
            by_committee.setdefault(note.relative_to(folder).parts[0], []).append(note)
    for notes in by_committee.values():
        notes.sort(key=date_of)
    return sorted(by_committee.values(), key=len, reverse=True)


def neighbours_by_size(folder: Path) -> list[tuple[Path, Path]]:
    pairs = [pair for notes in series_in(folder) for pair in zip(notes, notes[1:])]
    return sorted(pairs, key=lambda pair: sum(note.stat().st_size for note in pair))


def shown(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


# ---- A pair ----


def pairs_to_measure(settings: Settings) -> list[tuple[str, Path, Path]]:
    garden = settings.source / "fixtures" / "notes"
    runtime = garden / "Runtime"
    chosen = [
        (
            "the fixtures' 2016-11-01 and 2017-10-18",
            runtime / "2016" / "2016-11-01-runtime.md",
            runtime / "2017" / "2017-10-18-runtime.md",
        )
    ]
    if settings.notes:
        pairs = neighbours_by_size(settings.notes)
        chosen.append(("neighbouring notes of median size", *pairs[len(pairs) // 2]))
        chosen.append(("the two largest neighbouring notes", *pairs[-1]))
    return chosen


def measure_pairs(settings: Settings, page: Page) -> None:
    rows, of_git, of_others = [], [], []
    for name, old, new in pairs_to_measure(settings):
        files = [str(old), str(new)]
        commands = [
            [str(settings.pmcdiff), "--direct", *files],
            ["git", "diff", "--no-index", "--word-diff", *files],
            ["diff", *files],
            ["wdiff", *files],
            ["dwdiff", *files],
        ]
        times = programs.side_by_side(commands, settings.runs, settings.source)
        of_git.append(times[0] / times[1])
        of_others.append(times[0] / min(times[3], times[4]))
        size = old.stat().st_size + new.stat().st_size
        rows.append([name, f"{size / 1000:.1f} KB", *map(shown, times), f"{of_git[-1]:.2f}"])
    page.section(
        "Two notes",
        "Whole processes side by side in one run of hyperfine, medians of wall time. The last column is `pmcdiff` "
        "against `git diff --word-diff`.",
        "pmcdiff --direct OLD NEW\ngit diff --no-index --word-diff OLD NEW\ndiff OLD NEW\nwdiff OLD NEW\ndwdiff OLD NEW",
        table(["pair", "size", "pmcdiff", "git --word-diff", "diff", "wdiff", "dwdiff", "ratio"], rows),
    )
    page.target(Target("pair", "a pair against `git diff --word-diff`, wall time", 2.0, max(of_git), "x"))
    page.target(Target("others", "a pair against the faster of `wdiff` and `dwdiff`", 1.0, max(of_others), "x"))


# ---- Reading ----


def measure_reading(settings: Settings, page: Page) -> None:
    folder = settings.notes or settings.source / "fixtures" / "notes"
    notes = [note for notes in series_in(folder) for note in notes]
    size = sum(note.stat().st_size for note in notes)
    times = 1 if settings.quick else 5
    show = sum(programs.best_of(times, [str(settings.pmcdiff), "show", str(note)]).processor for note in notes)
    bare = sum(programs.best_of(times, ["cmark-gfm", *EXTENSIONS, str(note)]).processor for note in notes)
    inside = in_process(settings, folder)
    read, parsed, rendered = (inside[name] for name in ("notes/read", "notes/cmark parse", "notes/cmark render"))
    rows = [
        ["a process a note", "`pmcdiff show NOTE`", shown(show), "`cmark-gfm NOTE`", shown(bare), f"{show / bare:.2f}"],
        ["one process", "NoteReader", shown(read), "cmark's parser", shown(parsed), f"{read / parsed:.2f}"],
        ["one process", "NoteReader", shown(read), "parser and HTML writer", shown(rendered), f"{read / rendered:.2f}"],
    ]
    page.section(
        "Reading notes",
        f"Processor time for {len(notes)} notes of {size / 1000:.0f} KB in all, the least of several runs. `show` reads "
        "a note and prints what it found; in one process, the library reads each note without printing, cmark parses it "
        "with the same extensions, with and without writing HTML.",
        "pmcdiff show NOTE\ncmark-gfm -e table -e strikethrough -e autolink -e tasklist NOTE\n"
        "pmcdiff_bench --benchmark_filter=notes/",
        table(["how", "pmcdiff", "takes", "beside", "takes", "ratio"], rows),
    )
    page.target(
        Target("reading", "reading against cmark-gfm's parser and writer, processor time", 2.0, read / rendered, "x")
    )


def in_process(settings: Settings, folder: Path) -> dict[str, float]:
    """The processor time of the benchmarks over all notes, in seconds."""
    import json

    told = subprocess.run(
        [str(settings.bench), "--benchmark_filter=notes/", "--benchmark_format=json"]
        + ["--benchmark_repetitions=5", "--benchmark_min_time=" + ("0.05" if settings.quick else "0.5")],
        env={**os.environ, "PMCDIFF_BENCH_NOTES": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    units = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1}
    best: dict[str, float] = {}
    for one in json.loads(told.stdout)["benchmarks"]:
        if one["run_type"] != "iteration":
            continue
        seconds = one["cpu_time"] * units[one["time_unit"]]
        best[one["run_name"]] = min(seconds, best.get(one["run_name"], math.inf))
    return best


# ---- Series ----


def follow(settings: Settings, folder: Path, notes: list[Path]) -> list[str]:
    committee = notes[0].relative_to(folder).parts[0]
    dates = [date_of(notes[0]), date_of(notes[-1])]
    return [str(settings.pmcdiff), *dates, "--notes", str(folder), "--pmc", committee]


def measure_series(settings: Settings, page: Page, made: Path) -> None:
    garden = settings.source / "fixtures" / "notes"
    rows = []
    year_folder, whole_folder = (settings.notes or made, settings.notes or garden)
    longest = series_in(year_folder)[0]
    year = longest[-25:]

    def measured(name: str, folder: Path, several: list[list[Path]]) -> float:
        runs = max(10, settings.runs // 10)
        commands = [follow(settings, folder, notes) for notes in several]
        wall = sum(programs.side_by_side(commands, runs, settings.source))
        meetings = sum(map(len, several))
        size = sum(note.stat().st_size for notes in several for note in notes)
        rows.append([name, str(meetings), f"{size / 1000:.0f} KB", shown(wall)])
        return wall

    fixture_year = [
        note for note in series_in(garden)[0] if "2016-11-01" <= date_of(note) <= "2017-10-18"
    ]
    measured("the fixtures' 2016-11-01 to 2017-10-18", garden, [fixture_year])
    of_year = measured("a year of a series: 25 meetings", year_folder, [year])
    whole = [notes for notes in series_in(whole_folder) if len(notes) > 1]
    of_all = measured("all committees, each from its first to its last meeting", whole_folder, whole)
    page.section(
        "Series",
        "Wall time of whole processes, medians. The meetings are followed from one to the next; where several "
        "committees are followed, one process each, added up.",
        "pmcdiff FIRST LAST --pmc COMMITTEE",
        table(["what", "meetings", "size", "takes"], rows),
    )
    page.target(Target("year", "a year of a series (25 meetings), wall time", 40.0, of_year * 1000, " ms"))
    page.target(Target("all", "all notes of a repository, wall time", 150.0, of_all * 1000, " ms"))


# ---- Growth ----


def measure_growth(settings: Settings, page: Page, scratch: Path) -> None:
    start = programs.best_of(20, [str(settings.pmcdiff), "--version"]).processor
    shrink = settings.quick
    for line in growth.lines(shrink):
        points = []
        for size in line.sizes:
            folder = scratch / f"{line.name.replace(' ', '-')}-{size}"
            made = line.make(folder, size)
            dates = [date_of(made[0]), date_of(made[-1])]
            times = 1 if shrink or size >= 100_000 else 5
            command = [str(settings.pmcdiff), *dates, "--notes", str(folder), *growth.BEYOND_LIMITS]
            taken = programs.best_of(times, command)
            size_in_bytes = sum(note.stat().st_size for note in made)
            points.append(growth.Point(size, taken.processor - start, taken.wall, taken.peak, size_in_bytes))
            for note in made:
                note.unlink()
        exponent = growth.exponent([(point.size, point.processor) for point in points])
        rows = [
            [f"{point.size:,}", f"{point.input / 1e6:.1f} MB", shown(point.processor), shown(point.wall)]
            + [f"{point.peak / 1e6:.0f} MB", f"{point.peak / point.input:.1f}"]
            for point in points
        ]
        page.section(
            f"Growth: {line.name}",
            f"{line.about} Least-squares exponent of processor time, start-up taken off: **{exponent:.2f}**.",
            line.command,
            table([line.unit, "input", "processor", "wall", "peak memory", "peak / input"], rows),
        )
        if line.target in ("items", "meetings"):
            page.target(Target(line.target, f"growth exponent: {line.name}", 1.15, exponent, ""))
        if line.target == "memory":
            largest = points[-1]
            page.target(Target("memory", "peak memory against the input", 12.0, largest.peak / largest.input, "x"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--notes", type=Path)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args()
    notes = given.notes.resolve() if given.notes else None
    settings = Settings(
        given.source, given.build / "pmcdiff", given.build / "bench" / "pmcdiff_bench", notes, given.quick
    )
    default = given.source / ("build" if given.quick else "docs") / "performance.md"
    page = Page(settings.source, programs.machine(), given.notes is not None)
    if settings.notes:
        count = sum(len(notes) for notes in series_in(settings.notes))
        page.notes = f"a public repository of {count} notes"
    with tempfile.TemporaryDirectory(prefix="pmcdiff-bench-") as scratch:
        made = Path(scratch) / "year"
        made_notes.write_series(made, meetings=25, teams=12, items=60, edits=0.4, seed=1, roadmap=20)
        measure_pairs(settings, page)
        measure_reading(settings, page)
        measure_series(settings, page, made)
        measure_growth(settings, page, Path(scratch))
    output = given.output or default
    output.write_text(page.text(), encoding="utf-8")
    print(shlex.quote(str(output)))


if __name__ == "__main__":
    main()
