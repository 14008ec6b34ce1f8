"""Leads, teams, lifecycle and projects of the Runtime fixtures, as fixtures/README.md tells them."""

from __future__ import annotations

from functools import partial

from support import Setting, Test, Tests, check, check_equal
from told import LEADS_AND_TEAMS, PROJECTS, difference, sentence, sentences

# All that happens to leads and teams from one meeting to the next, and nothing else.
MEETINGS = {
    ("2015-09-08", "2015-09-22"): ["LAMB = LAMD", "Diego: Onsi Fakhouri -> Eric Malm"],
    ("2015-09-22", "2015-10-06"): ["LAMD: Erik Jasiak -> Erik Jasiak / Jim Campbell"],
    ("2015-10-06", "2015-11-03"): ["LAMD = Loggregator", "Loggregator: Erik Jasiak / Jim Campbell -> Jim Campbell"],
    ("2015-11-03", "2016-03-22"): ["+ CAPI", "+ Container Networking", "+ Runtime OG", "- Lattice"],
    ("2016-03-22", "2016-04-19"): [
        "MEGA < Infrastructure & Release Integration",
        "CAPI: Dieu Cao / Nicholas Calugar -> Nicholas Calugar",
    ],
    ("2016-11-01", "2016-11-29"): [],
    ("2016-11-29", "2017-01-11"): [
        "+ MySQL",
        "GrootFS: Will Pragnell -> George Lestaris",
        "Greenhouse: David Morhovich -> A William Martin",
        "Infrastructure: Adrian Zankich -> Evan Farrar",
    ],
    ("2017-01-11", "2017-05-16"): ["+ HAProxy boshrelease", "CAPI: Nicholas Calugar -> Zach Robinson"],
    ("2017-05-16", "2017-08-23"): [
        "- Runtime OG",
        "HAProxy boshrelease = HAProxy",
        "Greenhouse: A William Martin -> Colin Jackson",
    ],
    ("2017-08-23", "2017-09-05"): [],
    ("2017-09-05", "2017-09-20"): ["Greenhouse = Garden-Windows", "+ Services API", "+ Permissions"],
    ("2017-09-20", "2017-10-03"): [
        "Container Networking: incubating => active",
        "Permissions: proposed => incubating",
        "Permissions: Chris Brown is Christopher Brown",
        "Garden-Windows: Colin Jackson -> A William Martin / Colin Jackson",
    ],
    ("2017-10-03", "2017-10-18"): [
        "CAPI: Zach Robinson -> Greg Cobb",
        "Container Networking: Usha Ramachandran -> Usha Ramachandran / Rhea Kaw",
        "Garden-Windows: A William Martin / Colin Jackson -> A William Martin",
    ],
    ("2017-10-18", "2017-10-31"): [
        "CAPI: Greg Cobb -> Zach Robinson",
        "Container Networking: Usha Ramachandran / Rhea Kaw -> Usha Ramachandran",
        "Garden-Windows: A William Martin -> A William Martin / Colin Jackson",
    ],
    ("2017-10-31", "2017-11-15"): [
        "- HAProxy",
        "CAPI: Greg Cobb for Zach Robinson",
        "Garden-Windows: A William Martin / Colin Jackson -> A William Martin",
    ],
    ("2017-11-15", "2017-11-28"): ["+ HAProxy", "GrootFS: George Lestaris -> vacant"],
    ("2017-11-28", "2017-12-13"): ["GrootFS > Garden", "Bits-Service: Peter Goetz for Simon Moser"],
    ("2017-12-13", "2017-12-26"): ["Container Networking = Container Netwoking"],
    ("2017-12-26", "2018-01-10"): ["Container Netwoking = Container Networking"],
}

# All that happens to projects.
PROJECTS_OF_MEETINGS = {
    ("2016-03-22", "2016-04-19"): ["Garden/Guardian = Garden-runC"],
    ("2016-11-29", "2017-01-11"): ["- postgres-release/postgres-release"],
    ("2017-08-23", "2017-09-05"): [
        "+ Release Integration/uptimer",
        "+ Release Integration/cf-deployment-concourse-tasks",
    ],
    ("2017-09-20", "2017-10-03"): [
        "- Release Integration/uptimer",
        "- Release Integration/cf-deployment-concourse-tasks",
        "- postgres-release/postgres-release",
    ],
    ("2017-11-15", "2017-11-28"): ["+ Release Integration/nats-release"],
    ("2017-12-26", "2018-01-10"): ["Release Integration > Routing/nats-release"],
}

# Who is put forward, besides other announcements.
PROPOSALS = {
    ("2016-04-19", "2016-11-01"): [
        "Loggregator: Adam Hevenor, proposed",
        "Loggregator: Matthew Sykes, proposed",
        "Release Integration: David Sabeti, proposed",
        "Infrastructure: Adrian Zankich, proposed",
    ],
    ("2016-11-01", "2016-11-29"): [
        "GrootFS: nobody, open-call",
        "Greenhouse: nobody, open-call",
        "GrootFS: George Lestaris, proposed",
    ],
    ("2017-12-26", "2018-01-10"): ["CLI: nobody, open-call", "CLI: Jay Badenhope, proposed"],
}

TITLE = ("2016-11-01", "2017-10-18")
# What only the meetings between tell: a year later, the renamed team has another lead and other work.
ONLY_FOLLOWED = ("Garden-Windows", "Greenhouse")
TITLE_LEADS_AND_TEAMS = [
    "GrootFS: Will Pragnell -> George Lestaris",
    "Infrastructure: Adrian Zankich -> Evan Farrar",
    "CAPI: Nicholas Calugar -> Greg Cobb",
    "Container Networking: Usha Ramachandran -> Usha Ramachandran / Rhea Kaw",
    "Garden-Windows: David Morhovich -> A William Martin",
    "Greenhouse = Garden-Windows",
    "+ MySQL",
    "+ HAProxy",
    "+ Services API",
    "+ Permissions",
    "- Runtime OG",
    "Container Networking: incubating => active",
]

# At which meeting each change of a range first showed.
SINCE = {
    "GrootFS: Will Pragnell -> George Lestaris": "2017-01-11",
    "Infrastructure: Adrian Zankich -> Evan Farrar": "2017-01-11",
    "CAPI: Nicholas Calugar -> Greg Cobb": "2017-10-18",
    "Container Networking: Usha Ramachandran -> Usha Ramachandran / Rhea Kaw": "2017-10-18",
    "Garden-Windows: David Morhovich -> A William Martin": "2017-10-18",
    "Greenhouse = Garden-Windows": "2017-09-20",
    "+ MySQL": "2017-01-11",
    "+ HAProxy": "2017-05-16",
    "+ Services API": "2017-09-20",
    "+ Permissions": "2017-09-20",
    "- Runtime OG": "2017-08-23",
    "Container Networking: incubating => active": "2017-10-03",
}


def tests(setting: Setting) -> Tests:
    for pair, story in MEETINGS.items():
        yield Test(f"leads and teams, {' to '.join(pair)}", partial(exactly, setting, pair, story, LEADS_AND_TEAMS))
    for pair, story in PROJECTS_OF_MEETINGS.items():
        yield Test(f"projects, {' to '.join(pair)}", partial(exactly, setting, pair, story, PROJECTS))
    for pair, story in PROPOSALS.items():
        yield Test(
            f"proposals, {' to '.join(pair)}", partial(exactly, setting, pair, story, frozenset(["lead-proposed"]))
        )
    yield Test(
        "the title meetings, followed",
        partial(exactly, setting, TITLE, TITLE_LEADS_AND_TEAMS, LEADS_AND_TEAMS, followed=True),
    )
    yield Test("the title meetings, alone", partial(title_alone, setting))
    yield Test("the project that ended between the title meetings", partial(title_project, setting))
    yield Test("since when", partial(since_when, setting))
    yield Test("the meetings followed are named", partial(meetings_followed, setting))
    yield Test("renamed twice is one team", partial(renamed_twice, setting))
    yield Test("a slip that is mended is no change", partial(mended_slip, setting))
    yield Test("leads that flip to and fro", partial(flips, setting))
    yield Test("missing once is neither removed nor added", partial(missing_once, setting))
    yield Test("other letter case is no change", partial(letter_case, setting))
    yield Test("a heading without a blank is a team", partial(heading_without_blank, setting))
    yield Test("what was inferred says why", partial(inferred_says_why, setting))


def runtime(setting: Setting, pair: tuple[str, str], *options: str):
    return setting.diff(*pair, "--notes", "notes", "--pmc", "Runtime", *options)


def exactly(
    setting: Setting, pair: tuple[str, str], story: list[str], kinds: frozenset[str], followed: bool = False
) -> None:
    told = sentences(runtime(setting, pair, *([] if followed else ["--direct"])), kinds)
    check(told == sorted(story), difference(told, sorted(story)))


def title_alone(setting: Setting) -> None:
    def certain(texts: list[str]) -> list[str]:
        return sorted(text for text in texts if not any(name in text for name in ONLY_FOLLOWED))

    told = certain(sentences(runtime(setting, TITLE, "--direct"), LEADS_AND_TEAMS))
    check(told == certain(TITLE_LEADS_AND_TEAMS), difference(told, certain(TITLE_LEADS_AND_TEAMS)))


def title_project(setting: Setting) -> None:
    told = sentences(runtime(setting, TITLE), PROJECTS)
    check("- postgres-release/postgres-release" in told, f"found only {told}")


def since_when(setting: Setting) -> None:
    changes = {
        sentence(each): each["since"] for each in runtime(setting, TITLE)["changes"] if each["kind"] in LEADS_AND_TEAMS
    }
    check_equal({text: changes.get(text) for text in SINCE}, SINCE, "since")


def meetings_followed(setting: Setting) -> None:
    between = ["2016-11-29", "2017-01-11", "2017-05-16", "2017-08-23", "2017-09-05", "2017-09-20", "2017-10-03"]
    check_equal(runtime(setting, TITLE)["through"], between, "through")
    check_equal(runtime(setting, TITLE, "--direct")["through"], [], "through of --direct")


def renamed_twice(setting: Setting) -> None:
    told = sentences(
        runtime(setting, ("2015-09-08", "2015-11-03")), frozenset(["team-renamed", "team-added", "team-removed"])
    )
    check_equal(told, ["LAMB = Loggregator"], "over LAMB, LAMD, Loggregator")


def mended_slip(setting: Setting) -> None:
    told = sentences(runtime(setting, ("2017-12-13", "2018-01-10")), LEADS_AND_TEAMS)
    check(not any("Netwo" in text for text in told), f"Container Networking: {told}")


def flips(setting: Setting) -> None:
    changes = runtime(setting, ("2017-10-03", "2017-11-15"))["changes"]
    leads = [change for change in changes if change["kind"] == "lead-changed"]
    check_equal(
        [change["team"] for change in leads], ["Garden-Windows"], "only Garden-Windows has another lead in the end"
    )
    change = leads[0]
    check_equal(change["since"], "2017-11-15", "since")
    remarks = " ".join(change.get("remarks", []))
    check("2017-10-18" in remarks and "2017-10-31" in remarks, f"the way there and back is not told: {remarks!r}")


def missing_once(setting: Setting) -> None:
    told = sentences(runtime(setting, ("2017-10-31", "2017-11-28")), LEADS_AND_TEAMS)
    check(not any("HAProxy" in text for text in told), f"HAProxy: {told}")


def letter_case(setting: Setting) -> None:
    diff = runtime(setting, ("2015-11-03", "2016-03-22"), "--direct")
    check({"old": "Mega", "new": "MEGA"} in diff["alignment"]["teams"], "Mega and MEGA are not aligned")


def heading_without_blank(setting: Setting) -> None:
    meeting = setting.show("notes/Runtime/2016/2016-11-29-runtime.md")
    check("Routing" in [team["name"] for team in meeting["teams"]], "###Routing is no team")


def inferred_says_why(setting: Setting) -> None:
    kinds = {"team-renamed", "team-split", "team-merged"}
    for pair in MEETINGS:
        for change in runtime(setting, pair, "--direct")["changes"]:
            if change["kind"] in kinds:
                check(
                    0 < change.get("confidence", -1) <= 1 and bool(change.get("evidence")),
                    f"{change['kind']} of {pair} says no why",
                )
