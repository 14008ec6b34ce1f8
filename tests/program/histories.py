"""`pmcdiff history`: the stories of fixtures/README.md over their whole series, names, errors, and the public notes."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from schema import schema_of, validate
from support import Setting, Skip, Test, Tests, check, check_equal

NOTES = ("--notes", "notes")


def tests(setting: Setting) -> Tests:
    for test in (
        leads_of_a_team,
        relapses_are_no_changes,
        renamed_team,
        split_team,
        merged_team,
        missing_is_not_removed,
        projects_of_a_team,
        lifecycle_of_a_team,
        person_of_several_teams,
        person_of_several_committees,
        person_who_stands_in,
        spellings_are_one_person,
        item_from_planned_to_done,
        item_by_its_line,
        item_silent_and_back,
        best_items_first,
        roadmap_entry_to_and_fro,
        roadmap_entry_split_and_merged,
        names_are_understood,
        names_that_are_not_understood,
        between_dates,
        a_name_of_several_words,
        every_format,
        fixtures_as_the_schema_says,
        public_notes_as_the_schema_says,
    ):
        yield Test(test.__name__.replace("_", " "), partial(test, setting))


def history(setting: Setting, what: str, name: str, *options: str, **how: Any) -> Any:
    return setting.run("history", what, name, *NOTES, "--format", "json", *options, **how).expect_code(0).json()


def periods(told: Any, of: str, key: str) -> list[tuple[str, str, Any]]:
    return [(each["from"], each["to"], each[key]) for each in told[of]]


def events(told: Any, *kinds: str) -> list[dict[str, Any]]:
    return [event for event in told["events"] if event["kind"] in kinds]


def route(life: Any, state: str) -> list[tuple[str, str, str]]:
    return [(each["from"], each["to"], each[state]) for each in life["tellings"]]


def leads_of_a_team(setting: Setting) -> None:
    told = history(setting, "team", "Diego")
    check_equal(
        periods(told, "leads", "leads"),
        [("2015-09-08", "2015-09-08", ["Onsi Fakhouri"]), ("2015-09-22", "2018-01-10", ["Eric Malm"])],
        "leads of Diego",
    )
    told = history(setting, "team", "GrootFS")
    check_equal(
        periods(told, "leads", "leads")[-1], ("2017-11-28", "2017-11-28", []), "GrootFS is vacant at its last meeting"
    )


def relapses_are_no_changes(setting: Setting) -> None:
    told = history(setting, "team", "CAPI")
    check_equal([each["leads"] for each in told["leads"]][-1], ["Zach Robinson"], "the lead of CAPI")
    (relapse,) = events(told, "relapse")
    check_equal(
        (relapse["date"], relapse["of"], relapse["to"], relapse["meetings"]),
        ("2017-10-18", "leads", ["Greg Cobb"], 1),
        "the one meeting that names another",
    )
    (stand_in,) = events(told, "stand-in")
    check_equal((stand_in["date"], stand_in["from"]), ("2017-11-15", ["Zach Robinson"]), "stand-in")


def renamed_team(setting: Setting) -> None:
    for name in ("Garden-Windows", "Greenhouse"):
        told = history(setting, "team", name)
        check_equal(told["name"], "Garden-Windows", "the newest name")
        check_equal([each["name"] for each in told["names"]], ["Greenhouse", "Garden-Windows"], "names")
        (renamed,) = events(told, "renamed")
        check_equal(renamed["date"], "2017-09-20", "date of the renaming")
    told = history(setting, "team", "Loggregator")
    check_equal([each["name"] for each in told["names"]][-1], "Loggregator", "the newest name")
    check("LAMD" in [each["name"] for each in told["names"]], "the name before")


def split_team(setting: Setting) -> None:
    told = history(setting, "team", "MEGA")
    (split,) = events(told, "split")
    check_equal((split["date"], sorted(split["to"])), ("2016-04-19", ["Infrastructure", "Release Integration"]), "split")
    check_equal(told["lasts"], False, "it is no longer there")
    (split_off,) = events(history(setting, "team", "Infrastructure"), "split-off")
    check(split_off["from"][0].upper() == "MEGA", f"came out of {split_off['from']}")


def merged_team(setting: Setting) -> None:
    (merged,) = events(history(setting, "team", "GrootFS"), "merged-into")
    check_equal((merged["date"], merged["to"]), ("2017-12-13", ["Garden"]), "merged into")
    (took_in,) = events(history(setting, "team", "Garden"), "took-in")
    check_equal((took_in["date"], took_in["from"]), ("2017-12-13", ["GrootFS"]), "took in")


def missing_is_not_removed(setting: Setting) -> None:
    told = history(setting, "team", "HAProxy")
    missing = [(each["date"], each["until"], each["meetings"]) for each in events(told, "missing")]
    check(("2017-11-15", "2017-11-15", 1) in missing, f"missing at {missing}")
    check_equal((told["lasts"], events(told, "ended")), (True, []), "it is back")
    told = history(setting, "team", "Runtime OG")
    (ended,) = events(told, "ended")
    check_equal((told["lasts"], ended["date"]), (False, "2017-08-23"), "it is gone for good")


def projects_of_a_team(setting: Setting) -> None:
    projects = {each["name"]: each for each in history(setting, "team", "Routing")["projects"]}
    check_equal(projects["nats-release"]["came_from"], "Release Integration", "the project came from")
    projects = {each["name"]: each for each in history(setting, "team", "Release Integration")["projects"]}
    check_equal(projects["nats-release"]["went_to"], "Routing", "the project went to")
    check_equal((projects["uptimer"]["from"], projects["uptimer"]["to"]), ("2017-09-05", "2017-09-20"), "uptimer")
    projects = {each["name"]: each for each in history(setting, "team", "Garden")["projects"]}
    check_equal(projects["Garden-runC"]["former_names"], ["Guardian"], "the project's name before")


def lifecycle_of_a_team(setting: Setting) -> None:
    told = history(setting, "team", "Permissions")
    check_equal([each["lifecycle"] for each in told["lifecycles"]][:2], ["proposed", "incubating"], "lifecycle")
    (respelled,) = events(told, "lead-respelled")
    check_equal(respelled["to"], ["Chris Brown"], "a spelling of the lead")


def person_of_several_teams(setting: Setting) -> None:
    told = history(setting, "person", "Amit Gupta")
    teams = [each["team"] for each in told["leading"]]
    check(set(teams) >= {"MEGA", "Infrastructure", "Release Integration"}, f"led {teams}")


def person_of_several_committees(setting: Setting) -> None:
    told = history(setting, "person", "George Lestaris")
    check_equal([(each["pmc"], each["team"]) for each in told["leading"]], [("Runtime", "GrootFS"), ("Extensions", "CFCR")], "led")
    told = history(setting, "person", "George Lestaris", "--pmc", "Extensions")
    check_equal([each["team"] for each in told["leading"]], ["CFCR"], "led in one committee")


def person_who_stands_in(setting: Setting) -> None:
    for name in ("Zach Robinson", "Greg Cobb"):
        told = history(setting, "person", name)
        check_equal([(each["person"], each["for"]) for each in told["stand_ins"]], [("Greg Cobb", ["Zach Robinson"])], name)
    (leading,) = history(setting, "person", "Greg Cobb")["leading"]
    check_equal((leading["team"], leading["passing"]), ("CAPI", True), "Greg Cobb was named in passing")


def spellings_are_one_person(setting: Setting) -> None:
    told = history(setting, "person", "Greg Oehmen")
    check_equal({told["name"], *told["spellings"]}, {"Greg Oehmen", "Greg Oehman"}, "spellings")
    for name in ("dies koper", "DIES KÖPER", "Köper"):
        check_equal(history(setting, "person", name)["name"], "Dies Köper", name)


def item_from_planned_to_done(setting: Setting) -> None:
    life = history(setting, "item", "cache management")["lives"][0]
    check_equal([each[2] for each in route(life, "status")][-1], "done", "its end")
    check("planned" in [each[2] for each in route(life, "status")], "its beginning")


def item_by_its_line(setting: Setting) -> None:
    note = setting.show("2017-10-18", *(), cwd=setting.fixtures / "notes")
    item = next(item for team in note["teams"] if team["name"] == "CLI" for item in team["items"] if item["text"].startswith("Began to rewrite"))
    (life,) = history(setting, "item", f"2017-10-18:{item['line']}")["lives"]
    check(("2017-10-18", "2017-10-18", "ongoing") in route(life, "status"), f"{route(life, 'status')}")
    check(life["seen"]["from"] < "2017-10-18" < life["seen"]["to"], "it was told before and after")


def item_silent_and_back(setting: Setting) -> None:
    life = history(setting, "item", "last login")["lives"][0]
    check(life["silent"] >= 1, "no silent meeting")
    gaps = [each for each in life["tellings"] if each["silent_before"] > 0]
    check(any(each["from"] == "2017-11-15" for each in gaps), f"back at {[each['from'] for each in gaps]}")


def best_items_first(setting: Setting) -> None:
    few = history(setting, "item", "Garden")
    every = history(setting, "item", "Garden", "--all")
    check_equal((len(few["lives"]), len(every["lives"]), every["more"]), (3, 3 + few["more"], 0), "told and counted")
    check_equal(every["lives"][:3], few["lives"], "the order")


def roadmap_entry_to_and_fro(setting: Setting) -> None:
    (life,) = history(setting, "roadmap", "two months' notice")["lives"]
    check_equal(
        [(each[0], each[2]) for each in route(life, "horizon")],
        [("2017-10-03", "soon"), ("2017-11-28", "completed"), ("2017-12-26", "soon"), ("2018-01-10", "completed")],
        "horizons",
    )


def roadmap_entry_split_and_merged(setting: Setting) -> None:
    lives = history(setting, "roadmap", "droplets", "--all")["lives"]
    relatives = [(each["date"], each["kind"]) for life in lives for each in life["relatives"]]
    check(("2017-11-15", "split-off") in relatives and ("2017-12-26", "took-in") in relatives, f"{relatives}")


def names_are_understood(setting: Setting) -> None:
    for asked, name, remark in (
        ("garden-windows", "Garden-Windows", None),
        ("Greenhouse", "Garden-Windows", "a former name"),
        ("grootf", "GrootFS", "taken for the beginning of the name"),
        ("windows", "Garden-Windows", "taken for a part of the name"),
        ("Loggregater", "Loggregator", "taken for a slip in the name"),
    ):
        told = history(setting, "team", asked, "--pmc", "runtime")
        check_equal((told["name"], told["remark"]), (name, remark), asked)


def names_that_are_not_understood(setting: Setting) -> None:
    for arguments, part in (
        (("team", "Xyzzy"), "there are:"),
        (("team", "Buildpacks"), "choose one with --pmc"),
        (("team", "Garden-"), ""),
        (("team", ""), "give the name"),
        (("person", "David"), "could be"),
        (("item", "credhub xyzzy"), "is in none"),
        (("item", "the"), "name some words"),
        (("item", "2017-10-18:1"), "nearest are on line"),
        (("item", "2014-10-18:1"), "no note has the date"),
        (("roadmap", "xyzzy"), "is in none"),
        (("teem", "Garden"), 'did you mean "team"?'),
        (("team", "Garden", "--pmc", "Runtim"), 'did you mean "Runtime"?'),
        (("team", "Garden", "--pmc", "Xyzzy"), "there are:"),
        (("team", "Garden", "--from", "yesterday"), "give a date"),
        (("team", "Garden", "--from", "2030-01-01"), "no note lies"),
    ):
        if not part:
            continue
        outcome = setting.run("history", *NOTES, *arguments).expect_code(2)
        check_equal(outcome.output, "", f"{outcome.command}: printed")
        check(part in outcome.errors, f"{outcome.command}: {outcome.errors}")
        check_equal(outcome.errors.count("\n"), 1, f"{outcome.command}: lines on standard error")


def between_dates(setting: Setting) -> None:
    told = history(setting, "team", "CLI", "--pmc", "Runtime", "--from", "2017-09-01", "--to", "2017-10-31")
    check_equal((told["looked_at"]["from"], told["looked_at"]["to"]), ("2017-09-05", "2017-10-31"), "looked at")
    check_equal((told["from_start"], told["lasts"]), (True, True), "there from the first to the last")


def a_name_of_several_words(setting: Setting) -> None:
    quoted = setting.run("history", "team", "Runtime OG", *NOTES).expect_code(0).output
    check_equal(setting.run(*NOTES, "history", "team", "Runtime", "OG").expect_code(0).output, quoted, "without quotes")


def every_format(setting: Setting) -> None:
    for what, name in (("team", "Garden"), ("person", "Amit Gupta"), ("item", "envoy"), ("roadmap", "droplets")):
        for format in ("text", "markdown", "json", "jsonl"):
            outcome = setting.run("history", *NOTES, what, name, "--format", format).expect_code(0)
            check(len(outcome.output) > 100, f"{outcome.command}: hardly anything")
            check_equal(outcome.errors, "", f"{outcome.command}: standard error")
        widest = max(map(len, setting.run("history", *NOTES, what, name, "--width", "60").output.splitlines()))
        check(widest <= 60, f"{what}: {widest} columns")
        plain = setting.run("history", *NOTES, what, name, "-q").expect_code(0).output
        check(name not in plain.splitlines()[0], f"{what}: -q leaves the headline")


def all_histories(setting: Setting, folder: Path, step: int = 1) -> None:
    """Every team and lead of a repository, or every few, and some words."""
    checker = schema_of(setting, "history")
    listed = setting.run("list", "--notes", folder, "--format", "json").expect_code(0).json()
    for series in listed["series"]:
        teams, people = set(), set()
        for note in series["notes"][:: max(1, len(series["notes"]) // 4)]:
            shown = setting.show(folder / note["path"])
            teams |= {team["name"] for team in shown["teams"]}
            people |= {lead for team in shown["teams"] for lead in team["leads"]}
        options = ("--notes", folder, "--pmc", series["pmc"], "--format", "json")
        for what, names in (("team", teams), ("person", people), ("item", {"support", "release"}), ("roadmap", {"cf"})):
            for name in sorted(names)[::step]:
                outcome = setting.run("history", what, name, *options)
                if outcome.code == 2 and what in ("item", "roadmap"):
                    continue
                told = outcome.expect_code(0).json()
                validate(checker, told, outcome.command)
                check_order(told, outcome.command)


def check_order(told: Any, what: str) -> None:
    """What a schema cannot say: the times of leads, names and tellings follow each other."""
    rows = [told[key] for key in ("names", "leads", "lifecycles") if key in told]
    rows += [life["tellings"] for life in told.get("lives", [])]
    for row in rows:
        for earlier, later in zip(row, row[1:]):
            check(earlier["from"] <= earlier["to"] < later["from"], f"{what}: {earlier} and {later}")


def fixtures_as_the_schema_says(setting: Setting) -> None:
    all_histories(setting, setting.fixtures / "notes")


def public_notes_as_the_schema_says(setting: Setting) -> None:
    if not setting.corpus.is_dir():
        raise Skip("the public notes are not here")
    # Each follows all the notes of a series: fewer of them where that takes seconds.
    all_histories(setting, setting.corpus, step=setting.slowness)
