"""The contents of a long report as Markdown: links that GitHub resolves."""

from __future__ import annotations

import re
import tempfile
import unicodedata
from functools import partial
from pathlib import Path

from made_series import days, write_note
from support import Setting, Test, Tests, check, check_equal

LINK = re.compile(r"^- \[(.+)\]\(#(\S*)\) \((.+)\)$", re.MULTILINE)
HEADING = re.compile(r"^#{2,3} (.+)$", re.MULTILINE)
LONG = ("--notes", "notes", "--pmc", "Runtime", "2016-11-01", "2017-10-18", "--format", "markdown")


def tests(setting: Setting) -> Tests:
    yield Test("links lead to the headings, in their order", partial(links_lead_to_headings, setting))
    yield Test("only long reports have contents", partial(only_long_reports, setting))
    yield Test("names that are hard to link", partial(hard_names, setting))


def is_kept(character: str) -> bool:
    category = unicodedata.category(character)
    return character in " -" or category[0] in "LM" or category in ("Nd", "Nl", "Pc")


def anchors_of(markdown: str) -> list[str]:
    """What GitHub makes of the headings below the first one; it counts too."""
    anchors: list[str] = []
    for heading in HEADING.findall(markdown):
        shown = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", heading).replace("&#64;", "@").replace("&amp;", "&")
        plain = anchor = "".join(filter(is_kept, shown)).lower().replace(" ", "-")
        number = 0
        while anchor in anchors:
            number += 1
            anchor = f"{plain}-{number}"
        anchors.append(anchor)
    return anchors[1:]


def links_lead_to_headings(setting: Setting) -> None:
    markdown = setting.run(*LONG).expect_code(0).output
    links = LINK.findall(markdown)
    check(len(links) > 10, f"only {len(links)} links")
    check_equal([anchor for _, anchor, _ in links], anchors_of(markdown), "anchors")
    check_equal([name for name, _, _ in links], HEADING.findall(markdown)[1:], "names")
    leads = markdown.split("### Leads\n")[1].split("\n### ")[0]
    told = {name: count for name, _, count in links}["Leads"]
    check_equal(told, str(len(re.findall("^- ", leads, re.MULTILINE))), "count of leads")


def only_long_reports(setting: Setting) -> None:
    for arguments in (
        ("--notes", "notes", "2017-10-03", "2017-10-18", "--format", "markdown"),
        (*LONG, "--direct"),
        (*LONG, "--each"),
        (*LONG, "-q"),
        (*LONG, "--kind", "lead-changed"),
    ):
        outcome = setting.run(*arguments).expect_code(0)
        check(not LINK.search(outcome.output), f"{outcome.command}: has contents")


def hard_names(setting: Setting) -> None:
    names = ["Leads", "leads!", "CredHub & CLI", "Dies Köper’s &lt;Team>", "snake_case [x] \\*y\\*"]
    names += ["日本語 チーム", "@all"]
    with tempfile.TemporaryDirectory() as folder:
        for number, day in enumerate(days(8)):
            status = "working on" if number < 5 else "finished"
            lead = "Jo Abbey" if number < 4 else "Kim Berg"
            teams = {f"{name} - {lead}": [f"{status} the pond of number {at}"] for at, name in enumerate(names)}
            write_note(Path(folder), day, teams)
        first, last = days(8)[0].isoformat(), days(8)[-1].isoformat()
        markdown = setting.run("--notes", folder, first, last, "--format", "markdown").expect_code(0).output
    links = LINK.findall(markdown)
    check(len(links) >= len(names), f"links: {links}")
    check_equal([anchor for _, anchor, _ in links], anchors_of(markdown), "anchors")
