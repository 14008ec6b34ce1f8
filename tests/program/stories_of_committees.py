"""What happens in the other committees, as fixtures/README.md tells it."""

from __future__ import annotations

from functools import partial

from support import Setting, Test, Tests, check
from told import LEADS_AND_TEAMS, difference, sentences

MEETINGS = {
    ("Extensions", "2017-09-25", "2017-10-30"): ["CredHub = CredHub & CLI", "CF-Extensions Bot = CF-Extensions & Bot"],
    ("Extensions", "2017-10-30", "2017-11-27"): [
        "CF Abacus: Hristo -> Hristo / Martina",
        "Service Fabrik: under-review => incubating",
        "CF Local: under-review => incubating",
        "+ CF-Scheduler",
        "+ Stratos-UI",
        "- Buildpack Metadata",
        "- Multi-Buildpacks",
    ],
    ("Extensions", "2017-11-27", "2018-01-29"): [
        "CredHub & CLI: Dan -> Colin",
        "Kubo = CFCR",
        "CFCR: Colin -> George Lestaris",
        "Stratos-UI: Neil / Cornelius -> Neil",
        "Stratos-UI: under-review => incubating",
        "App Lifecycle Management: vacant -> Nikolay",
        "+ MS SQL Server Broker",
    ],
    ("BOSH", "2017-06-08", "2017-06-22"): ["BOSH Windows: proposed => incubating", "BBR: Therese -> Therese / George"],
    ("Utilities", "2015-05-05", "2015-06-16"): ["CLI: Greg Oehmen is Greg Oehman"],
}


def tests(setting: Setting) -> Tests:
    for (pmc, old, new), story in MEETINGS.items():
        yield Test(f"{pmc}, {old} to {new}", partial(exactly, setting, pmc, old, new, story))


def exactly(setting: Setting, pmc: str, old: str, new: str, story: list[str]) -> None:
    told = sentences(setting.diff(old, new, "--notes", "notes", "--pmc", pmc, "--direct"), LEADS_AND_TEAMS)
    check(told == sorted(story), difference(told, sorted(story)))
