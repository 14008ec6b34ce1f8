"""`--explain LINE:LINE` tells the case of two items; `--explain` alone stays a flag wherever it stands."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from schema import schema_of, validate
from support import Setting, Test, Tests, check, check_equal

NOTES = ("--notes", "notes")
PAIR = ("2016-11-01", "2016-11-29")
JSON = ("--format", "json")


def tests(setting: Setting) -> Tests:
    for test in (
        as_the_schema_says,
        wherever_it_stands,
        alone_it_is_a_flag,
        agrees_with_the_diff,
        any_line_of_an_item,
        parts_add_up,
        line_without_an_item,
        what_does_not_go_with_it,
        from_standard_input,
    ):
        yield Test(test.__name__.replace("_", " "), partial(test, setting))


def as_the_schema_says(setting: Setting) -> None:
    checker = schema_of(setting, "explanation")
    for lines in ("56:51", "56:52", "55:51"):
        told = setting.run(*NOTES, *PAIR, "--explain", lines, *JSON).expect_code(0).json()
        validate(checker, told, f"--explain {lines}")
    (line,) = setting.run(*NOTES, *PAIR, "--explain", "56:51", "--format", "jsonl").expect_code(0).json_lines()
    validate(checker, line, "as jsonl")


def wherever_it_stands(setting: Setting) -> None:
    expected = setting.run("diff", *NOTES, *PAIR, "--explain", "56:51").expect_code(0).output
    for arguments in (
        ("diff", "--explain", "56:51", *NOTES, *PAIR),
        ("--explain", "56:51", "diff", *NOTES, *PAIR),
        ("--explain=56:51", *PAIR, *NOTES),
        (*NOTES, PAIR[0], "--explain", "56:51", PAIR[1]),
    ):
        check_equal(setting.run(*arguments).expect_code(0).output, expected, " ".join(arguments))


def alone_it_is_a_flag(setting: Setting) -> None:
    kind = ("--kind", "item-completed")
    expected = setting.run("diff", *NOTES, *PAIR, *kind, "--explain").expect_code(0).output
    check("why:" in expected, "no evidence")
    for arguments in (
        ("diff", "--explain", *PAIR, *NOTES, *kind),
        ("--explain", "diff", *PAIR, *NOTES, *kind),
        ("--explain", *PAIR, *NOTES, *kind),
        (*NOTES, PAIR[0], "--explain", PAIR[1], *kind),
    ):
        check_equal(setting.run(*arguments).expect_code(0).output, expected, " ".join(arguments))


def agrees_with_the_diff(setting: Setting) -> None:
    joined = setting.diff(*PAIR, *NOTES, "--direct")["alignment"]["items"]
    check(len(joined) > 2, "few items are joined")
    for pair in joined:
        lines = f"{pair['old']['line']}:{pair['new']['line']}"
        told = setting.run(*NOTES, *PAIR, "--explain", lines, *JSON).expect_code(0).json()
        check_equal((told["joined"], told["score"], told["evidence"]), (True, pair["score"], pair["evidence"]), lines)


def any_line_of_an_item(setting: Setting) -> None:
    note = "## Backlog Reviews\n\n### Rake - Ada Field\n\n- Dig a pond\n  for the carp\n  - lined with clay\n- Mow\n"
    path = setting.fixtures / NOTES[1] / "Runtime" / "2016" / "2016-11-01-runtime.md"
    for line, expected in ((5, 5), (6, 5), (7, 7), (8, 8)):
        run = setting.run("diff", path, "-", "--explain", f"56:{line}", *JSON, input=note.encode()).expect_code(0)
        check_equal(run.json()["new"]["line"], expected, f"item of line {line}")


def parts_add_up(setting: Setting) -> None:
    told = setting.run(*NOTES, *PAIR, "--explain", "56:51", *JSON).expect_code(0).json()
    parts = [feature["part"] for feature in told["features"]]
    check(abs(sum(parts) + told["bias"] - told["sum"]) < 0.01, f"{parts} and {told['bias']} are not {told['sum']}")
    check_equal(parts, sorted(parts, key=abs, reverse=True), "the weightiest first")


def line_without_an_item(setting: Setting) -> None:
    outcome = setting.run(*NOTES, *PAIR, "--explain", "56:1").expect_code(2)
    check_equal(outcome.output, "", "printed")
    check("2016-11-29-runtime.md:1:" in outcome.errors and "nearest are on line 30" in outcome.errors, outcome.errors)


def what_does_not_go_with_it(setting: Setting) -> None:
    for more in (["--each"], ["--exit-code"], ["--team", "Diego"], ["--kind", "item-added"]):
        outcome = setting.run(*NOTES, *PAIR, "--explain", "56:51", *more).expect_code(2)
        check("leave out" in outcome.errors, outcome.errors)
    for value in ("56", "a:b", "0:1", "5:", "-1:2", "99999999999999:1"):
        outcome = setting.run(*NOTES, *PAIR, f"--explain={value}").expect_code(2)
        check("--explain 31:30" in outcome.errors, outcome.errors)


def from_standard_input(setting: Setting) -> None:
    note = Path("notes") / "Runtime" / "2016" / "2016-11-29-runtime.md"
    outcome = setting.run("-", note, "--explain", "5:51", input=b"## Backlog Reviews\n\n### Rake - Ada Field\n\n- Cell rep API\n").expect_code(0)
    check("-:5, Rake" in outcome.output, outcome.output)
