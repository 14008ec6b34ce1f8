"""Reports of a check are what those say that read them; its rules are told as the schema says.

The reports are those of fixtures/check_formats, which a unit test keeps true. What the published schemas say is checked where
they are: PMCDIFF_SARIF_SCHEMA names that of SARIF 2.1.0 (sarif-schema-2.1.0.json), PMCDIFF_JUNIT_XSD one of JUnit's XML
(Jenkins's junit.xsd), which needs xmllint.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from functools import partial
from pathlib import Path
from typing import Any

from schema import schema_of, validate, validator
from support import Setting, Skip, Test, Tests, check, check_equal

REPORTS = ("found", "nothing")
ANNOTATION = re.compile(
    r"::(error|warning|notice) (file=[^:,]+,line=\d+(,col=\d+(,endColumn=\d+)?)?,)?title=[^:,]+::\S.*"
)


def tests(setting: Setting) -> Tests:
    for name in REPORTS:
        yield Test(f"{name} as JSON", partial(as_json, setting, name))
        yield Test(f"{name} as SARIF, the part that is written", partial(as_sarif, setting, name))
        yield Test(f"{name} as SARIF, the published schema", partial(as_published_sarif, setting, name))
        yield Test(f"{name} for GitHub", partial(for_github, setting, name))
        yield Test(f"{name} for GitLab", partial(for_gitlab, setting, name))
        yield Test(f"{name} as JUnit's XML", partial(as_junit, setting, name))
        yield Test(f"{name} as JUnit's XML, a published schema", partial(as_published_junit, setting, name))
    yield Test("rules as JSON, all and each", partial(rules_as_json, setting))
    yield Test("rules as text", partial(rules_as_text, setting))
    yield Test("the schema of SARIF's part refuses what is wrong", partial(sarif_refuses, setting))


def report(setting: Setting, name: str, format: str) -> Path:
    return setting.fixtures / "check_formats" / f"{name}.{format}"


def load(setting: Setting, name: str, format: str) -> Any:
    return json.loads(report(setting, name, format).read_text(encoding="utf-8"))


def own_schema(setting: Setting, name: str) -> Any:
    return validator(setting.source / "tests" / "program" / "schemas" / f"{name}.schema.json")


def named_by(variable: str) -> Path:
    name = os.environ.get(variable, "")
    if not name:
        raise Skip(f"{variable} names no schema")
    check(Path(name).is_file(), f"{variable}: there is no file {name}")
    return Path(name)


def as_json(setting: Setting, name: str) -> None:
    told = load(setting, name, "json")
    validate(schema_of(setting, "check"), told, name)
    levels = [finding["level"] for finding in told["findings"]]
    check_equal(told["summary"], {level: levels.count(level) for level in ("error", "warning", "note")}, "summary")


def as_sarif(setting: Setting, name: str) -> None:
    told = load(setting, name, "sarif")
    validate(own_schema(setting, "sarif-subset"), told, name)
    [run] = told["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    check_equal(len(rules), len(set(rules)), "rules, each once")
    for result in run["results"]:
        check_equal(rules[result["ruleIndex"]], result["ruleId"], "the rule of ruleIndex")


def sarif_refuses(setting: Setting) -> None:
    checker = own_schema(setting, "sarif-subset")
    for name, mend in {
        "a path that is no URI": lambda place: place["artifactLocation"].update(uri="a b.md"),
        "a column without its end": lambda place: place["region"].pop("endColumn"),
        "line 0": lambda place: place["region"].update(startLine=0),
        "a field too many": lambda place: place.update(more=1),
    }.items():
        told = load(setting, "found", "sarif")
        mend(told["runs"][0]["results"][0]["locations"][0]["physicalLocation"])
        check(not checker.is_valid(told), f"lets pass: {name}")


def as_published_sarif(setting: Setting, name: str) -> None:
    import jsonschema

    schema = json.loads(named_by("PMCDIFF_SARIF_SCHEMA").read_text(encoding="utf-8-sig"))
    of_draft = jsonschema.validators.validator_for(schema)
    checker = of_draft(schema, format_checker=of_draft.FORMAT_CHECKER)
    validate(checker, load(setting, name, "sarif"), name)


def for_github(setting: Setting, name: str) -> None:
    *annotations, last = report(setting, name, "github").read_text(encoding="utf-8").splitlines()
    for line in annotations:
        check(ANNOTATION.fullmatch(line) is not None, f"no annotation: {line}")
    check(not last.startswith("::"), f"the counts are a command: {last}")
    levels = [line[2:].split(" ")[0] for line in annotations]
    check_equal(levels, sorted(levels, key=("error", "warning", "notice").index), "worst first")


def for_gitlab(setting: Setting, name: str) -> None:
    told = load(setting, name, "gitlab")
    validate(own_schema(setting, "gitlab-code-quality"), told, name)
    check_equal(len({each["fingerprint"] for each in told}), len(told), "fingerprints, each once")


def as_junit(setting: Setting, name: str) -> None:
    suites = ElementTree.parse(report(setting, name, "junit")).getroot()
    check_equal(suites.tag, "testsuites", "the root")
    cases = suites.findall("testsuite/testcase")
    check(len(cases) > 0, "a file without a test is taken for a fault")
    check_equal(int(suites.attrib["tests"]), len(cases), "tests")
    check_equal(int(suites.attrib["failures"]), len(suites.findall("testsuite/testcase/failure")), "failures")


def as_published_junit(setting: Setting, name: str) -> None:
    schema = named_by("PMCDIFF_JUNIT_XSD")
    if shutil.which("xmllint") is None:
        raise Skip("xmllint is not here (Debian package libxml2-utils)")
    command = ["xmllint", "--nonet", "--noout", "--schema", str(schema), str(report(setting, name, "junit"))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    check_equal(done.returncode, 0, f"xmllint says {done.stderr}")


def all_rules(setting: Setting) -> list[dict[str, Any]]:
    told = setting.run("rules", "--format", "json").expect_code(0).json()
    validate(schema_of(setting, "rules"), told, "rules")
    return list(told["rules"])


def rules_as_json(setting: Setting) -> None:
    rules = all_rules(setting)
    ids = [rule["id"] for rule in rules]
    check_equal(ids, sorted(set(ids)), "ids, each once and in order")
    for rule in rules:
        one = setting.run("rules", rule["id"], "--format", "json").expect_code(0).json()
        validate(schema_of(setting, "rules"), one, rule["id"])
        check_equal(one["rules"], [rule], f"{rule['id']} alone")


def rules_as_text(setting: Setting) -> None:
    lines = setting.run("rules", "--width", "0").expect_code(0).output.splitlines()
    check_equal([line.split()[:2] for line in lines], [[r["id"], r["level"]] for r in all_rules(setting)], "the list")
    for rule in all_rules(setting):
        told = setting.run("rules", rule["id"], "--width", "0").expect_code(0).output.splitlines()
        check(told[0].startswith(f"{rule['id']} ({rule['level']}"), f"{rule['id']}: {told[0]}")
        check_equal(told[1], rule["summary"], "the second line")
        for line in (rule["example"] + "\n" + rule["mended"]).splitlines():
            check(not line or f"  | {line}" in told, f"{rule['id']}: its example lacks {line!r}")
    slip = all_rules(setting)[0]["id"] + "s"
    outcome = setting.run("rules", slip).expect_code(2)
    check(f'did you mean "{slip[:-1]}"?' in outcome.errors, outcome.errors)
