"""What a range of meetings tells of a piece of work: one change, with the path that it took (see fixtures/README.md)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from support import Setting, Test, Tests, check, check_equal


@dataclass(frozen=True)
class Story:
    old: str
    new: str
    kind: str
    words: str  # a piece of the text that the change tells
    path: dict[str, str]  # by date: the status that the meeting told


STORIES = [
    Story(
        "2017-09-05",
        "2017-10-31",
        "item-completed",
        "Credhub as a store",
        {"2017-09-20": "ongoing", "2017-10-03": "ongoing", "2017-10-18": "done"},
    ),
    Story(
        "2017-08-23",
        "2017-11-15",
        "item-completed",
        "Finished cache management",
        {"2017-10-03": "ongoing", "2017-10-18": "done"},
    ),
    Story(
        "2017-10-18",
        "2017-12-13",
        "item-completed",
        "Sidecar containers run both",
        {"2017-10-18": "planned", "2017-10-31": "ongoing", "2017-11-15": "ongoing", "2017-12-13": "done"},
    ),
    Story(
        "2017-05-16",
        "2017-10-18",
        "action-closed",
        "David Sabeti to write down",
        {"2017-08-23": "planned", "2017-09-05": "done"},
    ),
    Story(
        "2017-05-16",
        "2017-10-18",
        "action-closed",
        "choose a name",
        {"2017-08-23": "planned", "2017-09-05": "planned", "2017-09-20": "done"},
    ),
    Story(
        "2017-10-18",
        "2017-10-31",
        "action-closed",
        "describe how to go from consul",
        {},
    ),
    Story(
        "2017-09-20",
        "2017-11-15",
        "",  # told by both ends, so there is nothing to tell
        "Last login shown",
        {},
    ),
]

# The horizons by date, over all meetings that had the entry.
ROUTES = [
    (
        "2017-11-15",
        "2018-01-10",
        "cf-deployment is GA",
        {"2017-11-15": "soon", "2017-11-28": "completed", "2017-12-26": "soon", "2018-01-10": "completed"},
    ),
    (
        "2017-10-31",
        "2018-01-10",
        "Manifests applied by the server",
        {"2017-10-31": "future", "2017-12-13": "next", "2017-12-26": "future", "2018-01-10": "next"},
    ),
]


def tests(setting: Setting) -> Tests:
    for story in STORIES:
        yield Test(f"{story.old} to {story.new}: {story.words}", partial(told, setting, story))
    for old, new, words, route in ROUTES:
        yield Test(f"route {old} to {new}: {words}", partial(routed, setting, old, new, words, route))
    yield Test("a year tells what two notes alone cannot", partial(more_than_two_notes, setting))
    yield Test("every date of a path is a meeting of the range", partial(dates_of_paths, setting))


def diff(setting: Setting, old: str, new: str, *options: str) -> dict[str, Any]:
    return setting.diff(old, new, "--notes", "notes", "--pmc", "Runtime", *options)


def told(setting: Setting, story: Story) -> None:
    changes = diff(setting, story.old, story.new)["changes"]
    found = [change for change in changes if story.words in change.get("text", "")]
    kinds = [change["kind"] for change in found]
    if not story.kind:
        check_equal(kinds, [], f"kinds of {story.words!r}")
        return
    check(story.kind in kinds, f"{story.words!r} is told as {', '.join(kinds) or 'nothing'}")
    change = found[kinds.index(story.kind)]
    path = {each["date"]: each["status"] for each in change.get("path", [])}
    for date, status in story.path.items():
        check_equal(path.get(date), status, f"{story.words!r} on {date}, of {path}")


def routed(setting: Setting, old: str, new: str, words: str, route: dict[str, str]) -> None:
    changes = diff(setting, old, new)["changes"]
    found = [change for change in changes if change["kind"].startswith("roadmap") and words in str(change["entry"])]
    check(bool(found), f"no change of {words!r}")
    horizons = {each["date"]: each["horizon"] for each in found[0]["route"]}
    for date, horizon in route.items():
        check_equal(horizons.get(date), horizon, f"{words!r} on {date}, of {horizons}")


def more_than_two_notes(setting: Setting) -> None:
    followed = diff(setting, "2016-11-01", "2017-10-18")["summary"]
    direct = diff(setting, "2016-11-01", "2017-10-18", "--direct")["summary"]
    check(
        followed["item-completed"] > 3 * direct.get("item-completed", 0),
        f"completed: {followed['item-completed']} over the meetings, {direct.get('item-completed', 0)} of two notes",
    )


def dates_of_paths(setting: Setting) -> None:
    whole = diff(setting, "2016-11-01", "2017-10-18")
    dates = {whole["old"]["date"], whole["new"]["date"], *whole["through"]}
    for change in whole["changes"]:
        if not change["kind"].startswith(("item-", "action-")):
            continue
        path = [each["date"] for each in change["path"]]
        check(bool(path), f"no path: {change['text']!r}")
        check_equal(path, sorted(set(path)), "dates in order, each once")
        check(set(path) <= dates, f"{path} of {change['text']!r}")
