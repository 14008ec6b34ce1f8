"""Pieces of work followed over meetings, as the table of items in fixtures/README.md tells them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Any

from support import Setting, Skip, Test, Tests, check, check_equal


@dataclass(frozen=True)
class Sighting:
    date: str
    team: str
    words: str  # a piece of the item's text
    status: str = ""  # empty: whatever it is


def cli(date: str, words: str, status: str = "") -> Sighting:
    return Sighting(date, "CLI", words, status)


def diego(date: str, words: str, status: str = "") -> Sighting:
    return Sighting(date, "Diego", words, status)


# Each is one piece of work, from one sighting to the next.
WORK = {
    "CLI, sharing": [
        cli("2017-10-03", "Sharing of service instances", "planned"),
        cli("2017-10-18", "Began to rewrite service", "ongoing"),
        cli("2017-10-31", "rewrite almost done"),
    ],
    "GrootFS, cache management": [
        Sighting("2017-08-23", "GrootFS", "Begin cache management", "planned"),
        Sighting("2017-10-03", "GrootFS", "Cache management in flight", "ongoing"),
        Sighting("2017-10-18", "GrootFS", "Finished cache management", "done"),
    ],
    "CATs, the Ruby app": [
        Sighting("2017-09-05", "Release Integration", "Dora, the Ruby app", "ongoing"),
        Sighting("2017-09-20", "Release Integration", "The busiest app of CATs", "done"),
    ],
    "CAPI, bindings in CredHub": [
        Sighting("2017-09-20", "CAPI", "Brokers that keep bindings", "ongoing"),
        Sighting("2017-10-03", "CAPI", "Brokers that keep bindings", "ongoing"),
        Sighting("2017-10-18", "CAPI", "Credhub as a store", "done"),
    ],
    "Diego, the cell rep": [
        diego("2016-11-01", "Almost all of the cell rep API", "ongoing"),
        diego("2016-11-29", "ell rep API speaks mutual TLS only", "done"),
    ],
    "postgres, pre-start": [
        Sighting("2017-10-18", "postgres-release", "PostgreSQL upgrades shall run in pre-start", "planned"),
        Sighting("2017-11-15", "postgres-release", "PostgreSQL upgrades run in pre-start now", "done"),
    ],
    "CLI, Docker apps": [
        cli("2017-09-05", "Docker apps in the app manifest", "ongoing"),
        cli("2017-09-20", "Released CLI 6.31.0", "done"),
    ],
    "MySQL, TLS": [Sighting("2017-10-03", "MySQL", "TLS"), Sighting("2017-11-15", "MySQL", "TLS")],
    "Permissions, the tool": [
        Sighting("2017-10-31", "Permissions", "Next is the tool", "planned"),
        Sighting("2017-11-15", "Permissions", "The tool that carries roles over"),
        Sighting("2018-01-10", "Permissions", "The tool that carries roles over is taken up again"),
    ],
    "CLI, last login, silent on 10-31": [
        cli("2017-10-18", "Last login shown"),
        cli("2017-11-15", "Last login shown"),
    ],
    "Diego, rolling updates, silent on 10-03": [
        diego("2017-09-20", "Rolling updates of LRPs"),
        diego("2017-10-18", "Rolling updates of LRPs"),
    ],
    "Diego, rolling updates, silent for two meetings": [
        diego("2017-10-18", "Rolling updates of LRPs"),
        diego("2017-11-28", "Rolling updates of LRPs"),
    ],
    "Diego, healthchecks": [
        diego("2017-10-18", "Healthchecks that run for long, and Envoy", "planned"),
        diego("2017-10-31", "Long healthchecks move", "ongoing"),
        diego("2017-11-15", "Long healthchecks move", "ongoing"),
        diego("2017-11-28", "Healthchecks and Envoy go to sidecar"),
        diego("2017-12-13", "Sidecar containers run both", "done"),
    ],
    "Diego, Envoy": [
        diego("2017-10-18", "Healthchecks that run for long, and Envoy", "planned"),
        diego("2017-10-31", "Envoy gets a sidecar", "ongoing"),
        diego("2017-11-15", "Envoy gets a sidecar", "ongoing"),
        diego("2017-11-28", "Healthchecks and Envoy go to sidecar"),
    ],
    "sharing, from Services API to CLI": [
        Sighting("2017-11-28", "Services API", "CLI: v3-share-service"),
        cli("2017-12-13", "Merged the Services API pull requests", "done"),
    ],
    "unsharing, from Services API to CLI": [
        Sighting("2017-11-28", "Services API", "CLI: v3-unshare-service"),
        cli("2017-12-13", "Merged the Services API pull requests", "done"),
    ],
    "GrootFS 1.0, with the merged team": [
        Sighting("2017-10-18", "GrootFS", "What is missing for 1.0?"),
        Sighting("2017-12-13", "Garden", "GrootFS 1.0 is what we aim at"),
    ],
    "MySQL, a stale copy": [
        Sighting("2017-11-28", "MySQL", ""),
        Sighting("2017-12-13", "MySQL", ""),
    ],
    "CLI, push by its story": [
        cli("2017-09-20", "push"),
        cli("2017-10-03", "push"),
    ],
}

# Two deliverables are no piece of work that goes on.
NOT_ONE = [
    (Sighting("2017-11-15", "MySQL", "Released v36.8.0"), Sighting("2017-11-28", "MySQL", "Last week: v36.10.0")),
]

# Opened and closed: the kind, the meetings, the words.
ACTIONS = [
    ("action-opened", "Runtime", "2017-05-16", "2017-08-23", "David Sabeti to write down"),
    ("action-closed", "Runtime", "2017-08-23", "2017-09-05", "David Sabeti to write down"),
    ("action-opened", "Runtime", "2017-05-16", "2017-08-23", "choose a name"),
    ("action-closed", "Runtime", "2017-09-05", "2017-09-20", "choose a name"),
    ("action-opened", "Runtime", "2017-10-03", "2017-10-18", "describe how to go from consul"),
    ("action-closed", "Runtime", "2017-10-18", "2017-10-31", "describe how to go from consul"),
]

# A change of status, and under which kind it is told between two meetings.
PROGRESS = [
    ("item-progressed", "2017-10-03", "2017-10-18", "Began to rewrite service"),
    ("item-progressed", "2017-08-23", "2017-10-03", "Cache management in flight"),
    ("item-completed", "2017-10-03", "2017-10-18", "Finished cache management"),
    ("item-completed", "2017-08-23", "2017-10-18", "Finished cache management"),
    ("item-completed", "2017-09-05", "2017-09-20", "The busiest app of CATs"),
    ("item-completed", "2017-10-03", "2017-10-18", "Credhub as a store"),
    ("item-completed", "2016-11-01", "2016-11-29", "ell rep API speaks mutual TLS only"),
    ("item-completed", "2017-10-18", "2017-11-15", "PostgreSQL upgrades run in pre-start now"),
    ("item-completed", "2017-10-18", "2017-12-13", "Sidecar containers run both"),
]

# From one team to another, whatever happened to its status.
MOVED = [("2017-11-28", "2017-12-13", "Merged the Services API pull requests", "Services API", "CLI")]

OTHER_COMMITTEES = [
    ("item-completed", "Extensions", "2017-10-30", "2017-11-27", "Every dependency has a SHA256 sum now"),
]

# What the program does not find out, as the words alone hardly tell it. These are skipped while they fail.
NOT_YET = {
    "CLI, Docker apps, ongoing on 2017-09-05",
    "Diego, Envoy, 2017-10-18 to 2017-10-31",
    "sharing, from Services API to CLI, 2017-11-28 to 2017-12-13",
    "GrootFS 1.0, with the merged team, 2017-10-18 to 2017-12-13",
}


def tests(setting: Setting) -> Tests:
    for test in stories(setting):
        yield Test(test.name, partial(unless_not_yet, test)) if test.name in NOT_YET else test


def unless_not_yet(test: Test) -> None:
    try:
        test.run()
    except AssertionError as problem:
        raise Skip(f"not yet: {problem}") from None
    check(False, "is found out now: take it from NOT_YET")


def stories(setting: Setting) -> Tests:
    for name, sightings in WORK.items():
        for old, new in pairwise(sightings):
            yield Test(f"{name}, {old.date} to {new.date}", partial(linked, setting, old, new))
        for sighting in sightings:
            if sighting.status:
                yield Test(f"{name}, {sighting.status} on {sighting.date}", partial(status, setting, sighting))
    for old, new in NOT_ONE:
        yield Test(f"two releases of {old.team}", partial(not_linked, setting, old, new))
    for kind, pmc, old_date, new_date, words in ACTIONS:
        yield Test(f"{kind} {new_date}: {words}", partial(told_as, setting, kind, pmc, old_date, new_date, words))
    for kind, old_date, new_date, words in PROGRESS:
        yield Test(
            f"{kind} {old_date} to {new_date}: {words}",
            partial(told_as, setting, kind, "Runtime", old_date, new_date, words),
        )
    for old_date, new_date, words, from_team, to_team in MOVED:
        yield Test(
            f"{from_team} to {to_team}: {words}", partial(moved, setting, old_date, new_date, words, from_team, to_team)
        )
    for kind, pmc, old_date, new_date, words in OTHER_COMMITTEES:
        yield Test(f"{kind} {new_date}: {words}", partial(told_as, setting, kind, pmc, old_date, new_date, words))


def linked(setting: Setting, old: Sighting, new: Sighting) -> None:
    if not old.words:
        texts = [[item["text"] for item in items(setting, each)] for each in (old, new)]
        check_equal(texts[1], texts[0], f"{new.team} on {new.date} and {old.date}")
    pairs = aligned(setting, old, new)
    for old_item, new_item in zip(find(setting, old), find(setting, new)):
        check(
            (old_item["line"], new_item["line"]) in pairs,
            f"not linked: {old.date} line {old_item['line']} {old_item['text']!r} and "
            f"{new.date} line {new_item['line']} {new_item['text']!r}; {neighbours(pairs, old_item, new_item)}",
        )


def not_linked(setting: Setting, old: Sighting, new: Sighting) -> None:
    pairs = aligned(setting, old, new)
    for old_item in find(setting, old):
        for new_item in find(setting, new):
            check(
                (old_item["line"], new_item["line"]) not in pairs,
                f"linked: {old_item['text']!r} and {new_item['text']!r}",
            )


def neighbours(pairs: set[tuple[int, int]], old_item: dict[str, Any], new_item: dict[str, Any]) -> str:
    to = sorted(new for old, new in pairs if old == old_item["line"])
    back = sorted(old for old, new in pairs if new == new_item["line"])
    return f"the old one goes to {to or 'nothing'}, the new one comes from {back or 'nothing'}"


def aligned(setting: Setting, old: Sighting, new: Sighting) -> set[tuple[int, int]]:
    diff = setting.diff(old.date, new.date, "--notes", "notes", "--pmc", "Runtime")
    return {(pair["old"]["line"], pair["new"]["line"]) for pair in diff["alignment"]["items"]}


def status(setting: Setting, sighting: Sighting) -> None:
    for item in find(setting, sighting):
        check_equal(item["status"], sighting.status, f"{sighting.date}: {item['text']!r}, by {item['evidence']}")


def items(setting: Setting, sighting: Sighting) -> list[dict[str, Any]]:
    path = f"notes/Runtime/{sighting.date[:4]}/{sighting.date}-runtime.md"
    teams = {team["name"]: team for team in setting.show(path)["teams"]}
    check(sighting.team in teams, f"{path}: no team {sighting.team}")
    return teams[sighting.team]["items"]


def find(setting: Setting, sighting: Sighting) -> list[dict[str, Any]]:
    found = [item for item in items(setting, sighting) if sighting.words in item["text"] and not item["placeholder"]]
    check(bool(found), f"{sighting.date}, {sighting.team}: no item has {sighting.words!r}")
    return found if not sighting.words else found[:1]


def told_as(setting: Setting, kind: str, pmc: str, old: str, new: str, words: str) -> None:
    changes = setting.diff(old, new, "--notes", "notes", "--pmc", pmc)["changes"]
    kinds = [change["kind"] for change in changes if words in change.get("text", "")]
    check(kind in kinds, f"{words!r} is told as {', '.join(kinds) or 'nothing'}")


def moved(setting: Setting, old: str, new: str, words: str, from_team: str, to_team: str) -> None:
    changes = setting.diff(old, new, "--notes", "notes", "--pmc", "Runtime")["changes"]
    found = [(change.get("from_team"), change.get("to_team")) for change in changes if words in change.get("text", "")]
    check((from_team, to_team) in found, f"{words!r} is told as going {found}")
