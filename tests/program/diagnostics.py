"""What is wrong with a note, yet does not keep it from being read: read on, mended, and told."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from typing import Any

from support import Setting, Test, Tests, check, check_equal

# The note of broken/: what it tells of itself (rule and line), or nothing where the fault does no harm.
FAULTS = {
    "no-team.md": [("no-team", 1)],
    "torn-rows.md": [("torn-table", 34)],
    "torn-table.md": [("torn-table", 26)],
    "two-of-one-name.md": [("duplicate-section", 23)],
    "mojibake.md": [("mojibake", 13)],
    "crlf.md": [],
    "bom.md": [],
    "tabs.md": [],
    "nbsp.md": [],
}

# These say the same in other bytes.
SAME = ["bom.md", "crlf.md"]


def tests(setting: Setting) -> Tests:
    for name, expected in FAULTS.items():
        yield Test(f"{name} tells what is wrong", partial(told, setting, name, expected))
    for name in SAME:
        yield Test(f"{name} reads as the clean note", partial(reads_as_clean, setting, name))
    for test in (
        tabs_read_as_blanks,
        no_break_spaces_read_as_blanks,
        two_sections_read_as_one,
        mojibake_is_mended,
        mojibake_gives_the_same_changes,
        mojibake_against_clean_is_no_change,
        told_by_diff,
        silent_when_quiet,
        old_newer_than_new,
        backwards_is_the_reverse,
        a_broken_note_between_is_left_out,
    ):
        yield Test(test.__name__.replace("_", " "), partial(test, setting))


def told(setting: Setting, name: str, expected: list[tuple[str, int]]) -> None:
    found = setting.show(f"broken/{name}")["diagnostics"]
    check_equal([(each["rule"], each["line"]) for each in found], expected, name)
    text = setting.run("show", f"broken/{name}").expect_code(0).output
    for rule, line in expected:
        check(f"line {line}:" in text, f"{name}: show does not tell of {rule} in line {line}")


def content(meeting: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in meeting.items() if key not in ("path", "diagnostics")}


def reads_as_clean(setting: Setting, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clean = Path(folder) / "clean.md"
        clean.write_bytes((setting.fixtures / "broken" / "crlf.md").read_bytes().replace(b"\r\n", b"\n"))
        check_equal(content(setting.show(f"broken/{name}")), content(setting.show(clean)), name)


def tabs_read_as_blanks(setting: Setting) -> None:
    teams = setting.show("broken/tabs.md")["teams"]
    check_equal(
        [(team["name"], team["leads"]) for team in teams], [("CLI", ["Dies Köper"]), ("Diego", ["Eric Malm"])], "teams"
    )
    depths = [(item["text"], item["depth"]) for item in teams[0]["items"]]
    check(("Droplet upload", 2) in depths and ("by URL", 3) in depths, f"depths by tabs: {depths}")


def no_break_spaces_read_as_blanks(setting: Setting) -> None:
    teams = setting.show("broken/nbsp.md")["teams"]
    check_equal(
        [(team["name"], team["leads"]) for team in teams], [("CLI", ["Dies Köper"]), ("Diego", ["Eric Malm"])], "teams"
    )
    texts = [item["text"] for team in teams for item in team["items"]]
    check("Locket is on by default" in texts and "Rebalancing of large apps: exploring" in texts, f"items: {texts}")


def two_sections_read_as_one(setting: Setting) -> None:
    teams = setting.show("broken/two-of-one-name.md")["teams"]
    check_equal([team["name"] for team in teams], ["CLI", "Diego", "Routing"], "teams")


def mojibake_is_mended(setting: Setting) -> None:
    teams = setting.show("broken/mojibake.md")["teams"]
    check_equal(teams[0]["leads"], ["Dies Köper"], "lead")
    check_equal(teams[1]["items"][0]["text"], "Locket isn’t optional any more – it is “on”", "item")


def changes(diff: dict[str, Any]) -> list[dict[str, Any]]:
    places = ("old", "new")
    return [{key: value for key, value in change.items() if key not in places} for change in diff["changes"]]


def mojibake_gives_the_same_changes(setting: Setting) -> None:
    clean = setting.diff(
        "notes/Runtime/2016/2016-11-01-runtime.md", "notes/Runtime/2017/2017-10-18-runtime.md", "--direct"
    )
    broken = setting.diff(
        "mojibake/2016-11-01-runtime.md", "mojibake/2017-10-18-runtime.md", "--direct", "--pmc", "Runtime"
    )
    check_equal(changes(broken), changes(clean), "changes")
    check_equal({each["rule"] for each in broken["diagnostics"]}, {"mojibake"}, "diagnostics of the pair")


def mojibake_against_clean_is_no_change(setting: Setting) -> None:
    diff = setting.diff("mojibake/2017-10-18-runtime.md", "notes/Runtime/2017/2017-10-18-runtime.md", "--direct")
    check_equal(changes(diff), [], "a note and its mojibake")


def told_by_diff(setting: Setting) -> None:
    outcome = setting.run("broken/crlf.md", "broken/two-of-one-name.md").expect_code(0)
    check("broken/two-of-one-name.md:23:" in outcome.errors, f"standard error: {outcome.errors!r}")
    check_equal(len(outcome.errors.splitlines()), 1, "lines on standard error")


def silent_when_quiet(setting: Setting) -> None:
    outcome = setting.run("broken/crlf.md", "broken/two-of-one-name.md", "-q").expect_code(0)
    check_equal(outcome.errors, "", "standard error of -q")


def old_newer_than_new(setting: Setting) -> None:
    for how in ([], ["--direct"], ["--each"]):
        outcome = setting.run("--notes", "notes", "2017-10-18", "2017-10-03", *how).expect_code(0)
        check("2017-10-18" in outcome.errors and "newer" in outcome.errors, f"{outcome.command}: {outcome.errors!r}")
        check(outcome.output != "", f"{outcome.command}: printed nothing")


def backwards_is_the_reverse(setting: Setting) -> None:
    there = setting.diff("2016-11-01", "2017-10-18", "--notes", "notes", "--pmc", "Runtime")["summary"]
    back = setting.diff("2017-10-18", "2016-11-01", "--notes", "notes", "--pmc", "Runtime")["summary"]
    for one, other in (
        ("team-added", "team-removed"),
        ("project-added", "project-removed"),
        ("roadmap-added", "roadmap-removed"),
    ):
        check_equal(back.get(one, 0), there.get(other, 0), f"{one} backwards and {other}")
    for kind in ("lead-changed", "team-renamed", "team-lifecycle"):
        check_equal(back.get(kind, 0), there.get(kind, 0), f"{kind} backwards")


def a_broken_note_between_is_left_out(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "Runtime"
        root.mkdir()
        for date in ("2017-10-03", "2017-10-31"):
            (root / f"{date}.md").write_bytes((setting.fixtures / f"notes/Runtime/2017/{date}-runtime.md").read_bytes())
        (root / "2017-10-18.md").write_bytes(b"# K\xf6per\n")
        outcome = setting.run("--notes", folder, "2017-10-03", "2017-10-31", "--format", "json").expect_code(0)
        check("2017-10-18.md:1:" in outcome.errors, f"standard error: {outcome.errors!r}")
        check_equal(outcome.json()["through"], [], "through")
