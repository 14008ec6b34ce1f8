"""Every JSON that the program prints is as docs/schema says, on all fixtures and on the public notes where they are."""

from __future__ import annotations

import json
import re
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from support import Setting, Skip, Test, Tests, check, check_equal, series

MOST_PROBLEMS = 5
# Validating takes far longer than diffing, so only every so many pairs of the public notes are looked at.
STRIDE_OF_PUBLIC_PAIRS = 6


def tests(setting: Setting) -> Tests:
    for path in sorted((setting.source / "docs" / "schema").glob("*.json")):
        yield Test(f"{path.name} is a schema", partial(is_schema, path))
    yield Test("every kind of change is in the schema", partial(kinds_in_schema, setting))
    yield Test("the schema refuses what is wrong", partial(refuses, setting))
    yield Test("meetings", partial(meetings, setting, setting.fixtures, setting.all_notes()))
    for folder in committees(setting.fixtures / "notes"):
        yield Test(f"diffs of {folder.name}", partial(diffs, setting, folder))
    for part in ("broken", "mojibake"):
        yield Test(f"diffs of {part}", partial(diffs_of_part, setting, part))
    yield Test("diffs with filters and of several meetings", partial(other_diffs, setting))
    yield Test("lists of notes", partial(lists, setting))
    yield Test("public notes, meetings", partial(public_meetings, setting))
    yield Test("public notes, diffs", partial(public_diffs, setting))


def committees(notes: Path) -> list[Path]:
    return sorted(path for path in notes.iterdir() if path.is_dir() and not path.name.startswith("."))


def validator(schema: Path, part: str = "") -> Any:
    """A validator for a schema, or for one of its definitions."""
    try:
        import jsonschema
    except ImportError:
        raise AssertionError("Python's jsonschema is missing (Debian package python3-jsonschema)") from None
    text = json.loads(schema.read_text(encoding="utf-8"))
    if part:
        text = {"$schema": text["$schema"], "$defs": text["$defs"], "$ref": f"#/$defs/{part}"}
    return jsonschema.Draft202012Validator(text)


def schema_of(setting: Setting, name: str, part: str = "") -> Any:
    return validator(setting.source / "docs" / "schema" / f"{name}-1.schema.json", part)


def is_schema(path: Path) -> None:
    import jsonschema

    jsonschema.Draft202012Validator.check_schema(json.loads(path.read_text(encoding="utf-8")))


def validate(checker: Any, value: Any, what: str) -> None:
    told: dict[str, list[str]] = {}
    for error in map(deepest, checker.iter_errors(value)):
        told.setdefault("/".join(map(str, error.absolute_path)), []).append(error.message[:300])
    # What fits no alternative has fields that none has looked at: that says nothing more.
    problems = [
        f"{place}: {message}"
        for place, messages in told.items()
        for message in messages
        if len(messages) == 1 or not message.startswith("Unevaluated")
    ]
    more = len(problems) - MOST_PROBLEMS
    check(not problems, f"{what}\n" + "\n".join(problems[:MOST_PROBLEMS]) + (f"\nand {more} more" if more > 0 else ""))


def deepest(error: Any) -> Any:
    """Of the alternatives that did not fit, the one that is meant says what is wrong: the one of the same kind."""
    while error.context:
        of_other_kinds = {each.schema_path[0] for each in error.context if list(each.absolute_path)[-1:] == ["kind"]}
        meant = [each for each in error.context if each.schema_path[0] not in of_other_kinds]
        error = (meant or error.context)[0]
    return error


def kinds_in_schema(setting: Setting) -> None:
    schema = json.loads((setting.source / "docs" / "schema" / "diff-1.schema.json").read_text(encoding="utf-8"))
    kinds = schema["properties"]["summary"]["propertyNames"]["enum"]
    check_equal(len(kinds), len(schema["$defs"]["change"]["oneOf"]) + 1, "kinds; two share a definition")
    for kind in kinds:
        setting.run("--notes", "notes", "2017-10-03", "2017-10-18", "--kind", kind).expect_code(0)
    # Where no kind is near, the program lists the first ones and says how many more there are.
    said = setting.run("--notes", "notes", "2017-10-03", "2017-10-18", "--kind", "x").expect_code(2).errors
    listed = re.findall(r"[a-z]+(?:-[a-z]+)+|(?<=, )lifecycle", said.partition("there are: ")[2])
    more = re.search(r"(\d+) more", said)
    check_equal(len(listed) + (int(more.group(1)) if more else 0), len(kinds), f"kinds in {said!r}")


def refuses(setting: Setting) -> None:
    checker = schema_of(setting, "diff", "change")
    good = setting.diff("2017-10-03", "2017-10-18", "--notes", "notes", "--kind", "lead-changed")["changes"][0]
    check(checker.is_valid(good), "the change itself")
    for name, change in {
        "a field too many": {**good, "more": 1},
        "a field missing": {key: value for key, value in good.items() if key != "joined"},
        "another kind's field": {**good, "owner": None},
        "a kind that is not there": {**good, "kind": "lead-lost"},
        "a place as text": {**good, "old": "notes:12"},
        "a confidence without evidence": {**good, "confidence": 0.5},
        "a fingerprint cut short": {**good, "fingerprint": "12ab"},
    }.items():
        check(not checker.is_valid(change), f"lets pass: {name}")


def meetings(setting: Setting, folder: Path, notes: list[Path]) -> None:
    checker = schema_of(setting, "meeting")
    for note in notes:
        shown = setting.run("show", note, "--format", "json", cwd=folder).expect_code(0).json()
        validate(checker, shown, f"show {note}")
        check_meeting(shown, (folder / note).read_text(encoding="utf-8-sig").splitlines())


def check_meeting(shown: dict[str, Any], lines: list[str]) -> None:
    """What a schema cannot say: lines are those of the note, parents are items above."""
    for team in shown["teams"]:
        seen: dict[int, dict[str, Any]] = {}
        for item in team["items"]:
            where = f"{shown['path']}:{item['line']}"
            check(item["line"] <= len(lines), f"{where}: the note has {len(lines)} lines")
            if item["parent"] is None:
                check_equal(item["depth"], 1, f"{where}: depth without a parent")
            else:
                check(item["parent"] in seen, f"{where}: the parent {item['parent']} is no item before it")
                check_equal(item["depth"], seen[item["parent"]]["depth"] + 1, f"{where}: depth below its parent")
            check(
                item["project"] is None or item["project"] in [each["name"] for each in team["projects"]],
                f"{where}: project",
            )
            check(item["line"] not in seen, f"{where}: two items of one line")
            seen[item["line"]] = item


def check_diff(diff: dict[str, Any], what: str) -> None:
    kinds = [change["kind"] for change in diff["changes"]]
    check_equal(diff["summary"], {kind: kinds.count(kind) for kind in set(kinds)}, f"summary of {what}")
    prints = [change["fingerprint"] for change in diff["changes"]]
    twice = [change for change in diff["changes"] if prints.count(change["fingerprint"]) > 1]
    check(not twice, f"{what}: two changes of one fingerprint: {twice[:2]}")


def one_diff(setting: Setting, checker: Any, old: Path | str, new: Path | str, *options: str) -> None:
    diff = setting.diff(old, new, *options)
    what = f"diff {old} {new} {' '.join(options)}"
    validate(checker, diff, what)
    check_diff(diff, what)


def diffs(setting: Setting, folder: Path) -> None:
    checker = schema_of(setting, "diff")
    notes = [path.relative_to(setting.fixtures) for path in series(folder)]
    for old, new in pairwise(notes):
        one_diff(setting, checker, old, new, "--direct")
    one_diff(setting, checker, notes[0], notes[-1])
    one_diff(setting, checker, notes[-1], notes[0])


def diffs_of_part(setting: Setting, part: str) -> None:
    checker = schema_of(setting, "diff")
    for old, new in pairwise(path for path in setting.all_notes() if path.parts[0] == part):
        one_diff(setting, checker, old, new, "--direct")
        one_diff(setting, checker, new, old, "--direct")


def other_diffs(setting: Setting) -> None:
    checker, of_change = schema_of(setting, "diff"), schema_of(setting, "diff", "change")
    title = ("2016-11-01", "2017-10-18", "--notes", "notes")
    for options in (["--team", "CAPI"], ["--kind", "lead-changed"], ["--direct"], ["--all", "--explain", "-q"]):
        one_diff(setting, checker, *title[:2], "--notes", "notes", *options)
    each = setting.diff("2017-10-03", "2017-11-15", "--notes", "notes", "--each")
    check_equal(len(each), 3, "sections of --each")
    for diff in each:
        validate(checker, diff, "--each")
    for line in setting.run("diff", *title, "--format", "jsonl").expect_code(0).json_lines():
        validate(of_change, line, "jsonl")


def lists(setting: Setting) -> None:
    checker, of_note = schema_of(setting, "notes"), schema_of(setting, "notes", "listed_note")
    for options in ([], ["--pmc", "Runtime"]):
        validate(
            checker, setting.run("list", "--notes", "notes", *options, "--format", "json").expect_code(0).json(), "list"
        )
        for line in setting.run("list", "--notes", "notes", *options, "--format", "jsonl").expect_code(0).json_lines():
            validate(of_note, line, "list as jsonl")
    of_meeting = schema_of(setting, "meeting")
    for line in setting.run("show", "--notes", "notes", "2017-10-18", "--format", "jsonl").expect_code(0).json_lines():
        validate(of_meeting, line, "show as jsonl")


def public_notes(setting: Setting) -> list[list[Path]]:
    if not setting.corpus.is_dir():
        raise Skip("the public notes are not here")
    return [series(folder) for folder in committees(setting.corpus)]


def public_meetings(setting: Setting) -> None:
    for notes in public_notes(setting):
        meetings(setting, setting.corpus, [note.relative_to(setting.corpus) for note in notes])


def public_diffs(setting: Setting) -> None:
    checker = schema_of(setting, "diff")
    for notes in public_notes(setting):
        for old, new in list(pairwise(notes))[::STRIDE_OF_PUBLIC_PAIRS]:
            one_diff(setting, checker, old, new, "--direct")
