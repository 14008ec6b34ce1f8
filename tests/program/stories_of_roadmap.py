"""The roadmap of the Runtime fixtures, as fixtures/README.md tells it."""

from __future__ import annotations

from functools import partial

from support import Setting, Test, Tests, check, check_equal
from told import ROADMAP, difference, sentences

LAYERS = "Droplets mounted as layers, without StreamIn"
LAYERS_LONG = LAYERS + ", so that big droplets start faster"
BIG_DROPLETS = "Big droplets start faster, as their layers stay on the cell"
MANIFESTS = "Manifests applied by the server (CAPI, CLI)"
DROPLET_UPLOAD = "Upload of a finished droplet from the CLI"
CONSUL = "Consul no longer needed to find management components"

MEETINGS = {
    ("2017-10-03", "2017-10-18"): [
        "soon ~ Route integrity by means of app identity certificates (Diego, Routing, Garden)",
        "future ~ Large apps find a cell even when spare capacity is small (Diego)",
        "- next: Platform processes in containers of their own, as Garden sidecars (Diego, Garden)",
        f"+ next: {CONSUL} (Infrastructure, RelInt, BOSH)",
    ],
    ("2017-10-18", "2017-10-31"): [f"next ~ {CONSUL} (Infrastructure, RelInt)", f"+ future: {MANIFESTS}"],
    ("2017-10-31", "2017-11-15"): [f"soon: {LAYERS_LONG} < {BIG_DROPLETS} & {LAYERS}"],
    ("2017-11-15", "2017-11-28"): [
        "soon => completed: cf-deployment is GA, the two months' notice for cf-release runs (mail)",
        f"next => soon: {DROPLET_UPLOAD}",
        "- completed: Network policies have commands of their own in the CLI (6.30.0)",
        "- soon: Release Integration guides foundations away from cf-release",
    ],
    ("2017-11-28", "2017-12-13"): [f"soon => next: {DROPLET_UPLOAD}", f"future => next: {MANIFESTS}"],
    ("2017-12-26", "2018-01-10"): [
        "soon => completed: cf-deployment is GA, cf-release ends with the month (mail)",
        "- completed: CLI 6.32.0 speaks V3: several processes and buildpacks an app (release)",
        "- completed: Network policies have commands of their own in the CLI (6.30.0)",
        "+ completed: Old app manifest features are deprecated in the CLI (6.34.0)",
        "+ completed: A better push, once known as v2-push (6.34.0)",
        "soon: One service instance for several orgs (Services API) & Service instances shared between spaces"
        " > Service instances shared between spaces and orgs, once the CLI is built (Services API, CLI)",
        "+ next: The experimental v3 commands become the usual ones",
        f"future => next: {MANIFESTS}",
        f"soon: {LAYERS_LONG} < {BIG_DROPLETS} & {LAYERS}",
    ],
}

# The old table copied into 2017-12-26 undoes these, whatever else it does.
UNDONE = [
    "completed => soon: Two months' notice for cf-release begins (plan)",
    f"next => future: {MANIFESTS}",
    "+ completed: Network policies have commands of their own in the CLI (6.30.0)",
    "+ soon: Release Integration guides foundations away from cf-release",
]


def tests(setting: Setting) -> Tests:
    for pair, story in MEETINGS.items():
        yield Test(" to ".join(pair), partial(exactly, setting, pair, story))
    yield Test("the old table copied", partial(old_table, setting))
    yield Test("no roadmap before 2017-10-03", partial(none_before, setting))
    yield Test("directions and groups", partial(directions, setting))
    yield Test("there and back over several meetings is no move", partial(there_and_back, setting))
    yield Test("a move of a range first showed at one meeting", partial(since_when, setting))


def runtime(setting: Setting, old: str, new: str, *options: str):
    return setting.diff(old, new, "--notes", "notes", "--pmc", "Runtime", *options)


def exactly(setting: Setting, pair: tuple[str, str], story: list[str]) -> None:
    told = sentences(runtime(setting, *pair, "--direct"), ROADMAP)
    check(told == sorted(story), difference(told, sorted(story)))


def old_table(setting: Setting) -> None:
    told = sentences(runtime(setting, "2017-12-13", "2017-12-26", "--direct"), ROADMAP)
    missing = [text for text in UNDONE if text not in told]
    check(not missing, difference(told, UNDONE))


def none_before(setting: Setting) -> None:
    told = sentences(runtime(setting, "2017-09-20", "2017-10-03", "--direct"), ROADMAP)
    check(
        len(told) == 15 and all(text.startswith("+ ") for text in told),
        f"the first roadmap has 15 entries, all added: {told}",
    )


def directions(setting: Setting) -> None:
    forward = [
        each
        for each in runtime(setting, "2017-11-15", "2017-11-28", "--direct")["changes"]
        if each["kind"] == "roadmap-moved"
    ]
    check_equal(
        [(each["direction"], each["reworded"]) for each in forward],
        [("forward", True), ("forward", False)],
        "to 2017-11-28",
    )
    back = [
        each
        for each in runtime(setting, "2017-11-28", "2017-12-13", "--direct")["changes"]
        if each["kind"] == "roadmap-moved"
    ]
    check_equal(
        {each["entry"]: each["direction"] for each in back},
        {DROPLET_UPLOAD: "back", MANIFESTS: "forward"},
        "to 2017-12-13",
    )
    roadmap = setting.show("notes/Runtime/2017/2017-11-15-runtime.md")["roadmap"]
    groups = {entry["text"]: entry["group"] for entry in roadmap}
    notice = [group for text, group in groups.items() if "two months' notice" in text.lower()]
    check_equal(notice, ["cf-deployment GA"], "the group of the two months' notice")


def there_and_back(setting: Setting) -> None:
    told = sentences(runtime(setting, "2017-11-15", "2017-12-13"), ROADMAP)
    check(not any(DROPLET_UPLOAD in text for text in told), f"next to soon and back to next: {told}")


def since_when(setting: Setting) -> None:
    changes = runtime(setting, "2017-10-31", "2017-12-13")["changes"]
    since = {each["entry"]: each["since"] for each in changes if each["kind"] == "roadmap-moved"}
    check_equal(since.get(MANIFESTS), "2017-12-13", "since when the manifests moved")
    notice = [date for entry, date in since.items() if "two months' notice" in entry]
    check_equal(notice, ["2017-11-28"], "since when the two months' notice is completed")
