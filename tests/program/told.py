"""Changes as short sentences, so that a story can be compared with what the program tells.

| kind | sentence |
| --- | --- |
| lead-changed | `CAPI: Zach Robinson -> Greg Cobb` |
| lead-respelled | `Permissions: Chris Brown is Christopher Brown` |
| stand-in | `CAPI: Greg Cobb for Zach Robinson` |
| lead-proposed | `Loggregator: Adam Hevenor, proposed` (nobody: an open call) |
| team-added, team-removed | `+ HAProxy`, `- HAProxy` |
| team-renamed | `Greenhouse = Garden-Windows` |
| team-split, team-merged | `MEGA < Infrastructure & Release Integration`, `GrootFS > Garden` |
| team-lifecycle | `Permissions: proposed => incubating` |
| project-... | `+ Release Integration/uptimer`, `Garden/Guardian = Garden-runC`, `Release Integration > Routing/nats-release` |
| roadmap-... | `+ next: ENTRY`, `- soon: ENTRY`, `soon => next: ENTRY`, `soon ~ ENTRY`, `soon: ENTRY < ENTRIES` |
"""

from __future__ import annotations

from typing import Any

Change = dict[str, Any]

LEADS_AND_TEAMS = frozenset(
    ("lead-changed", "lead-respelled", "stand-in", "team-added", "team-removed", "team-renamed")
    + ("team-split", "team-merged", "team-lifecycle")
)
PROJECTS = frozenset(("project-added", "project-removed", "project-renamed", "project-moved"))
ROADMAP = frozenset(
    ("roadmap-added", "roadmap-removed", "roadmap-reworded", "roadmap-moved", "roadmap-split", "roadmap-merged")
)


def sentences(diff: dict[str, Any], kinds: frozenset[str]) -> list[str]:
    return sorted(sentence(change) for change in diff["changes"] if change["kind"] in kinds)


def sentence(change: Change) -> str:
    kind = change["kind"]
    if kind.startswith("roadmap"):
        return roadmap_sentence(change)
    if kind.startswith("project"):
        return project_sentence(change)
    team = change.get("team") or "?"
    if kind == "lead-changed":
        return f"{team}: {names(change['from'])} -> {names(change['to'])}"
    if kind == "lead-respelled":
        return f"{team}: {change['from']} is {change['to']}"
    if kind == "stand-in":
        return f"{team}: {change['person']} for {names(change['for'])}"
    if kind == "lead-proposed":
        return f"{team}: {change['person'] or 'nobody'}, {change['outcome']}"
    if kind == "team-lifecycle":
        return f"{team}: {change['from']} => {change['to']}"
    if kind == "team-renamed":
        return f"{change['from']} = {change['to']}"
    if kind == "team-split":
        return f"{change['from']} < {parts(change['to'])}"
    if kind == "team-merged":
        return f"{parts(change['from'])} > {change['to']}"
    return f"{sign(kind)} {team}"


def project_sentence(change: Change) -> str:
    name = f"{change['team']}/{change['project']}"
    if change["kind"] == "project-renamed":
        return f"{change['team']}/{change['from']} = {change['to']}"
    if change["kind"] == "project-moved":
        return f"{change['from_team']} > {name}"
    return f"{sign(change['kind'])} {name}"


def roadmap_sentence(change: Change) -> str:
    kind, entry = change["kind"], change["entry"]
    if kind == "roadmap-moved":
        return f"{change['from']} => {change['to']}: {entry}"
    if kind == "roadmap-reworded":
        return f"{change['horizon']} ~ {entry}"
    if kind == "roadmap-split":
        return f"{horizons(change)}: {change['was']} < {parts(entry)}"
    if kind == "roadmap-merged":
        return f"{horizons(change)}: {parts(change['was'])} > {entry}"
    return f"{sign(kind)} {change['horizon']}: {entry}"


def horizons(change: Change) -> str:
    given = change["horizon"]
    return given if isinstance(given, str) else "/".join(sorted(set(given)))


def names(people: list[str]) -> str:
    return " / ".join(people) or "vacant"


def parts(texts: str | list[str]) -> str:
    return texts if isinstance(texts, str) else " & ".join(sorted(texts))


def sign(kind: str) -> str:
    return "+" if kind.endswith("added") else "-"


def difference(found: list[str], expected: list[str]) -> str:
    """What is too much and what is missing, a line each."""
    lines = [f"not expected: {text}" for text in found if text not in expected]
    lines += [f"missing: {text}" for text in expected if text not in found]
    return "\n".join(lines)
