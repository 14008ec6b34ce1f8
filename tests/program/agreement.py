"""All formats tell the same changes, and what is told and what is counted make up the whole of both notes."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from support import Setting, Test, Tests, check, check_equal, series

TITLE = ("notes/Runtime/2016/2016-11-01-runtime.md", "notes/Runtime/2017/2017-10-18-runtime.md")

# Every change is a line: two blanks deep as text, a bullet as Markdown (links in front are its contents). Remarks stand
# deeper, and so does what else became the item just told, which is a change of its own.
CHANGE = {
    "text": re.compile(r"^  (?!released )\S|^ +\(and was: ", re.MULTILINE),
    "markdown": re.compile(r"^- (?!\*\*released|\[.*\]\(#)|^  - _and was: ", re.MULTILINE),
}
# What is counted and not listed. The releases of a series are a summary besides.
COUNTED = r"(\d+) (?:finished items? not told again|more items? (?:was|were) done when first told|open items? (?:was|were) told once and not again)"
FOLDED = {
    "text": re.compile(rf"^  {COUNTED}$", re.MULTILINE),
    "markdown": re.compile(rf"^- _{COUNTED}_$", re.MULTILINE),
}


def tests(setting: Setting) -> Tests:
    pairs: list[tuple[str | Path, str | Path]] = [TITLE]
    for committee in ("Runtime", "Extensions", "BOSH", "Utilities", "Buildpacks", "Services"):
        notes = [path.relative_to(setting.fixtures) for path in series(setting.fixtures / "notes" / committee)]
        pairs += pairwise(notes)
    for old, new in pairs:
        name = f"{Path(old).stem.strip()} and {Path(new).stem.strip()}"
        yield Test(f"formats of {name}", partial(formats_agree, setting, old, new))
        yield Test(f"whole of {name}", partial(nothing_is_lost, setting, old, new))
    yield Test("formats of a range", partial(formats_agree, setting, *TITLE, followed=True))
    yield Test("sections of --each", partial(each_is_every_pair, setting))


def formats_agree(setting: Setting, old: str | Path, new: str | Path, followed: bool = False) -> None:
    how = ["diff", old, new, *([] if followed else ["--direct"])]
    changes = setting.run(*how, "--format", "jsonl").expect_code(0).json_lines()
    diff = setting.run(*how, "--format", "json").expect_code(0).json()
    check_equal(changes, diff["changes"], "changes of jsonl and json")

    text = setting.run(*how, "--width", "0").expect_code(0).output
    text_all = setting.run(*how, "--all", "--width", "0").expect_code(0).output
    markdown = setting.run(*how, "--format", "markdown").expect_code(0).output
    markdown_all = setting.run(*how, "--all", "--format", "markdown").expect_code(0).output
    check_equal(lines_told(text_all, "text"), len(changes), "lines of text --all")
    check_equal(lines_told(markdown_all, "markdown"), len(changes), "bullets of markdown --all")
    for name, output in (("text", text), ("markdown", markdown)):
        folded = list(map(int, FOLDED[name].findall(output)))
        told = lines_told(output, name) - len(folded) + sum(folded)
        check_equal(told, len(changes), f"told and folded of {name}")

    # Names and words stand in all of them.
    plain = unescaped(markdown_all)
    for change in changes:
        for word in names_of(change):
            check(word in text_all, f"text --all does not say {word!r} of {change['kind']}")
            check(word in plain, f"markdown --all does not say {word!r} of {change['kind']}")
    check_counts(text_all, diff)


def lines_told(output: str, name: str) -> int:
    return len(CHANGE[name].findall(output))


def unescaped(markdown: str) -> str:
    text = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown)
    return text.replace("&#64;", "@").replace("&amp;", "&")


def names_of(change: dict[str, Any]) -> list[str]:
    """The teams, people and projects that a line about the change must name."""
    kind = change["kind"]
    names = [change["project"]] if change.get("project") else []
    if kind.startswith(("team", "item", "action")) or kind in ("lead-changed", "lead-respelled", "stand-in"):
        names.append(change["team"])
    if kind == "lead-changed":
        names += change["joined"] + change["left"] + change["to"]
    if kind in ("lead-respelled", "team-renamed", "project-renamed"):
        names += [change["from"], change["to"]]
    if kind in ("team-split", "team-merged"):
        for side in (change["from"], change["to"]):
            names += [side] if isinstance(side, str) else side
    if kind in ("team-added", "team-removed"):
        names += change["leads"]
    if kind == "stand-in":
        names += [change["person"], *change["for"]]
    if kind == "lead-proposed" and change["person"]:
        names.append(change["person"])
    if kind in ("item-added", "item-dropped"):
        names.append(change["text"])
    if kind in ("roadmap-added", "roadmap-removed"):
        names.append(change["entry"])
    return [re.sub(r" +", " ", name) for name in names if name]


def check_counts(text: str, diff: dict[str, Any]) -> None:
    """The counts above the changes and below them are those of the JSON."""
    head = "\n".join(text.splitlines()[:2])
    numbers = sorted(map(int, re.findall(r"(?:^|, | and )(\d+) ", text.splitlines()[1])))
    check_equal(numbers, sorted(counts_told(diff)), f"counts of {head!r}")
    untouched = diff["untouched"]
    foot = text.splitlines()[-1]
    for key, word in (
        ("teams", r"(\d+) teams?\b"),
        ("items", r"(\d+) items?\b"),
        ("roadmap_entries", r"(\d+) roadmap entr"),
    ):
        found = re.search(word, foot) if foot.endswith("unchanged.") else None
        check_equal(int(found.group(1)) if found else 0, untouched[key], f"unchanged {key} in {foot!r}")


def counts_told(diff: dict[str, Any]) -> list[int]:
    """By kind; in a series, what was done when first told and what was finished before are counted apart."""
    counts = Counter(
        (change["kind"], bool(diff["through"]) and change["kind"] in ("item-added", "item-dropped") and change["status"] == "done")
        for change in diff["changes"]
    )
    return list(counts.values())


def nothing_is_lost(setting: Setting, old: str | Path, new: str | Path) -> None:
    diff = setting.diff(old, new, "--direct")
    meetings = {"old": setting.show(old), "new": setting.show(new)}
    changes = diff["changes"]
    untouched = diff["untouched"]

    aligned = {side: [pair[side]["line"] for pair in diff["alignment"]["items"]] for side in meetings}
    silent = 0
    for side, meeting in meetings.items():
        told = lines_of(changes, side, ("item-", "action-"))
        for team in meeting["teams"]:
            for item in team["items"]:
                if item["line"] in told or item["line"] in aligned[side]:
                    continue
                where = f"{meeting['path']}:{item['line']}"
                check(item["placeholder"] or item["status"] == "label", f"{where}: lost: {item['text']!r}")
                silent += 1
    check_equal(untouched["silent_items"], silent, "items of both sides that report no work")
    old_told, new_told = (lines_of(changes, side, ("item-", "action-")) for side in meetings)
    unchanged = [
        pair
        for pair in diff["alignment"]["items"]
        if pair["new"]["line"] not in new_told and pair["old"]["line"] not in old_told
    ]
    check_equal(untouched["items"], len(unchanged), "items as they were")

    for side, meeting in meetings.items():
        names = {pair[side] for pair in diff["alignment"]["teams"]} | {
            name for each in changes for name in teams_named(each)
        }
        for team in meeting["teams"]:
            check(team["name"] in names, f"{meeting['path']}:{team['line']}: the team {team['name']} is lost")
        entries = lines_of(changes, side, ("roadmap-",)) | {pair[side]["line"] for pair in diff["alignment"]["roadmap"]}
        for entry in meeting["roadmap"]:
            check(entry["line"] in entries, f"{meeting['path']}:{entry['line']}: the roadmap entry is lost")
    told_entries = lines_of(changes, "new", ("roadmap-",))
    as_they_were = [pair for pair in diff["alignment"]["roadmap"] if pair["new"]["line"] not in told_entries]
    check_equal(untouched["roadmap_entries"], len(as_they_were), "roadmap entries as they were")

    touched = {name for change in changes if not change["kind"].startswith("roadmap") for name in teams_named(change)}
    still = [pair for pair in diff["alignment"]["teams"] if pair["new"] not in touched and pair["old"] not in touched]
    check_equal(untouched["teams"], len(still), f"teams as they were, of {[pair['new'] for pair in still]}")


def lines_of(changes: list[dict[str, Any]], side: str, kinds: tuple[str, ...]) -> set[int]:
    lines = set()
    for change in changes:
        if change["kind"].startswith(kinds):
            places = change.get(side) or []
            lines |= {place["line"] for place in ([places] if isinstance(places, dict) else places)}
    return lines


def teams_named(change: dict[str, Any]) -> list[str]:
    names = [change.get("team"), change.get("from_team"), change.get("to_team")]
    if change["kind"] in ("team-renamed", "team-split", "team-merged"):
        for side in (change["from"], change["to"]):
            names += [side] if isinstance(side, str) else side
    return [name for name in names if name]


def each_is_every_pair(setting: Setting) -> None:
    dates = ["2017-10-03", "2017-10-18", "2017-10-31", "2017-11-15"]
    where = ["--notes", "notes", "--pmc", "Runtime"]
    sections = setting.diff(dates[0], dates[-1], "--each", *where)
    alone = [setting.diff(old, new, "--direct", *where) for old, new in pairwise(dates)]
    check_equal(sections, alone, "--each and the pairs alone")
    text = setting.run("diff", dates[0], dates[-1], "--each", "--width", "0", *where).expect_code(0).output
    for old, new in pairwise(dates):
        pair = setting.run("diff", old, new, "--direct", "--width", "0", *where).output
        check(pair in text, f"the section of {old} to {new} is not that of the pair alone")
    lines = setting.run("diff", dates[0], dates[-1], "--each", "--format", "jsonl", *where).json_lines()
    check_equal(
        Counter(line["kind"] for line in lines),
        Counter(each["kind"] for diff in alone for each in diff["changes"]),
        "jsonl",
    )
