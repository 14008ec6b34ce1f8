"""The check on GitHub and on GitLab, by action.yml and by what docs/check.md shows.

The scripts are run as they stand. Only the forges are played: their variables, and what they put in the place of expressions.
"""

from __future__ import annotations

import json
import re
import subprocess
import xml.etree.ElementTree
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from check_command import NOTE, RAKE, SPADE, clobber, note
from offered import Done, Place, documented, place, read_yaml
from scratch import ScratchRepository
from support import Setting, Test, Tests, check, check_equal

NOTHING = "0" * 40
WORKFLOW_EXPRESSION = re.compile(r"\$\{\{\s*([^}]*?)\s*\}\}")


def tests(setting: Setting) -> Tests:
    yield Test("GitHub: a pull request", partial(github_pull_request, setting))
    yield Test("GitHub: the base moved on", partial(github_moved_base, setting))
    yield Test("GitHub: a pull request whose head is not checked out", partial(github_pull_request_target, setting))
    yield Test("GitHub: a push", partial(github_push, setting))
    yield Test("GitHub: a push that makes a branch", partial(github_new_branch, setting))
    yield Test("GitHub: a forced push", partial(github_forced_push, setting))
    yield Test("GitHub: the first commit", partial(github_first_commit, setting))
    yield Test("GitHub: a shallow clone", partial(github_shallow_clone, setting))
    yield Test("GitHub: inputs", partial(github_inputs, setting))
    yield Test("GitHub: a file for code scanning", partial(github_sarif_file, setting))
    yield Test("GitHub: hostile inputs", partial(github_hostile_inputs, setting))
    yield Test("GitHub: the documented workflow", partial(github_workflow, setting))
    yield Test("GitLab: a merge request", partial(gitlab_merge_request, setting))


# GitHub


@dataclass
class Event:
    """What GitHub tells an action of its run."""

    pull_request_base: str = ""
    before: str = ""
    name: str = "push"
    sha: str = ""
    inputs: dict[str, str] = field(default_factory=dict)


def run_action(setting: Setting, here: Place, event: Event, cwd: Path | None = None) -> Done:
    """Runs the action's steps as GitHub does."""
    action = read_yaml((setting.source / "action.yml").read_text(encoding="utf-8"))
    unknown = set(event.inputs) - set(action["inputs"])
    check(not unknown, f"the action has no inputs {unknown}")
    values = {f"inputs.{name}": event.inputs.get(name, given["default"]) for name, given in action["inputs"].items()}
    values["github.event.pull_request.base.sha"] = event.pull_request_base
    values["github.event.before"] = event.before
    check_equal(action["runs"]["using"], "composite", "kind of action")
    (step,) = action["runs"]["steps"]
    check_equal(step["shell"], "bash", "shell")
    check("${{" not in step["run"], "an expression within the script")
    folder = cwd or here.repository.path
    head = subprocess.run(["git", "rev-parse", "HEAD"], cwd=folder, capture_output=True, text=True, check=True)
    script = here.beside / "step.sh"
    script.write_text(step["run"], encoding="utf-8")
    return here.run(
        *("bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)),
        cwd=folder,
        GITHUB_ACTIONS="true",
        GITHUB_ACTION_PATH=str(here.beside),
        GITHUB_EVENT_NAME=event.name,
        GITHUB_SHA=event.sha or head.stdout.strip(),
        GITHUB_STEP_SUMMARY=str(here.beside / "summary.md"),
        **{name: WORKFLOW_EXPRESSION.sub(lambda match: values[match[1]], text) for name, text in step["env"].items()},
    )


CLOBBERED = f"::error file={NOTE},line=7"


def merge_spade(repository: ScratchRepository) -> None:
    """Checks out what GitHub does for a pull request: its merge into main."""
    repository.git("checkout", "-q", "--detach", "main")
    repository.git("merge", "-q", "--no-ff", "-m", "Merge spade into main", "spade")


def github_pull_request(setting: Setting) -> None:
    with place(setting) as here:
        main = here.repository.git("rev-parse", "main").strip()
        clobber(here.repository)
        event = Event(pull_request_base=main, name="pull_request")
        run_action(setting, here, event).expect(1, CLOBBERED)
        check("clobbered-section" in (here.beside / "summary.md").read_text(encoding="utf-8"), "nothing in the summary")
        merge_spade(here.repository)
        run_action(setting, here, event).expect(1, CLOBBERED)
        here.repository.git("checkout", "-q", "-B", "spade", "main")
        here.repository.write(NOTE, note("2021-03-09", RAKE, SPADE))
        here.repository.commit("Spade's update", "Bruno Keller", "2021-03-09")
        merge_spade(here.repository)
        check("::" not in run_action(setting, here, event).expect(0).told, "findings in a good change")


def github_moved_base(setting: Setting) -> None:
    """What others merged into the base since the pull request was opened is not the pull request's."""
    with place(setting) as here:
        repository = here.repository
        main = repository.git("rev-parse", "main").strip()
        repository.git("checkout", "-q", "-b", "spade")
        repository.write("Garden/2021/2021-03-23-garden.md", note("2021-03-23"))
        repository.commit("The next note", "Bruno Keller", "2021-03-09")
        repository.git("checkout", "-q", "main")
        repository.write(NOTE, note("2021-03-09", "", SPADE))
        repository.commit("A mistake of somebody else", "Bruno Keller", "2021-03-09")
        merge_spade(repository)
        done = run_action(setting, here, Event(pull_request_base=main, name="pull_request")).expect(0)
        check("clobbered-section" not in done.told, done.told)


def github_pull_request_target(setting: Setting) -> None:
    with place(setting) as here:
        main = here.repository.git("rev-parse", "main").strip()
        event = Event(pull_request_base=main, name="pull_request_target", sha=main)
        run_action(setting, here, event).expect(2, "::error", "use pull_request")
        clobber(here.repository)
        run_action(setting, here, event).expect(1, CLOBBERED)


def github_push(setting: Setting) -> None:
    with place(setting) as here:
        before = here.repository.git("rev-parse", "main").strip()
        clobber(here.repository)
        here.repository.write("README.md", "# Notes\n")
        here.repository.commit("A second commit of the push", "Bruno Keller", "2021-03-09")
        run_action(setting, here, Event(before=before)).expect(1, CLOBBERED)
        done = run_action(setting, here, Event(before=here.repository.git("rev-parse", "HEAD^").strip())).expect(0)
        check("::" not in done.told, done.told)


def github_new_branch(setting: Setting) -> None:
    with place(setting) as here:
        run_action(setting, here, Event(before=NOTHING)).expect(0, "::notice")
        clobber(here.repository)
        run_action(setting, here, Event(before=NOTHING)).expect(1, "::notice", "only the last commit", CLOBBERED)
        run_action(setting, here, Event(name="workflow_dispatch")).expect(1, "::notice", CLOBBERED)


def github_forced_push(setting: Setting) -> None:
    with place(setting) as here:
        clobber(here.repository)
        run_action(setting, here, Event(before="12" * 20)).expect(1, "::notice", "only the last commit", CLOBBERED)


def github_first_commit(setting: Setting) -> None:
    with place(setting) as here:
        first = ScratchRepository(here.beside / "first")
        first.write("Garden/2021-03-09-garden.md", note("2021-02-23"))
        first.commit("First", "Ada Lindqvist", "2021-03-08")
        run_action(setting, here, Event(before=NOTHING), first.path).expect(1, "title-date-mismatch")


def github_shallow_clone(setting: Setting) -> None:
    """As actions/checkout makes it when nothing is said: never clean by mistake."""
    with place(setting) as here:
        before = here.repository.git("rev-parse", "main").strip()
        clobber(here.repository)
        source = f"file://{here.repository.path}"
        for depth in ("1", "2"):
            shallow = here.beside / f"shallow{depth}"
            here.repository.git("clone", "-q", "--depth", depth, "--branch", "spade", source, str(shallow))
            run_action(setting, here, Event(before="12" * 20), shallow).expect(3, "shallow")
        one = here.beside / "shallow1"
        run_action(setting, here, Event(before=before), one).expect(3, "shallow")
        run_action(setting, here, Event(before=NOTHING), one).expect(2, "shallow")
        run_action(setting, here, Event(pull_request_base=before, name="pull_request"), one).expect(3, "shallow")


def github_inputs(setting: Setting) -> None:
    with place(setting) as here:
        repository = here.repository
        clobber(repository)
        repository.git("checkout", "-q", "main")
        given = {"base": "main", "head": "spade", "notes": "Garden"}
        run_action(setting, here, Event(inputs=given)).expect(1, CLOBBERED)
        run_action(setting, here, Event(inputs={**given, "fail-on": "never"})).expect(0, CLOBBERED)
        arguments = "--baseline\n  known.json   --write-baseline\n"
        run_action(setting, here, Event(inputs={**given, "arguments": arguments}))
        check((repository.path / "known.json").is_file(), "the arguments did not arrive")
        known = {**given, "arguments": "--baseline known.json"}
        check("::" not in run_action(setting, here, Event(inputs=known)).expect(0).told, "told although it is known")
        run_action(setting, here, Event(inputs={**given, "base": "nowhere"})).expect(2, "nowhere")


def github_sarif_file(setting: Setting) -> None:
    with place(setting) as here:
        clobber(here.repository)
        given = {"base": "main", "sarif-file": "with blank.sarif"}
        run_action(setting, here, Event(inputs=given)).expect(1, CLOBBERED)
        report = json.loads((here.repository.path / "with blank.sarif").read_text(encoding="utf-8"))
        check_equal([found["ruleId"] for found in report["runs"][0]["results"]], ["clobbered-section"], "rules")
        unwritable = {**given, "fail-on": "never", "sarif-file": "nowhere/report.sarif"}
        check(run_action(setting, here, Event(inputs=unwritable)).code >= 2, "a report that is not there, and no word")
        (here.repository.path / "with blank.sarif").unlink()
        run_action(setting, here, Event(inputs={**given, "base": "nowhere"})).expect(2)
        check(not (here.repository.path / "with blank.sarif").exists(), "a report of a check that was not made")


HOSTILE = (
    "$(touch harm)",
    "`touch harm`",
    "; touch harm;",
    "' ; touch harm ; '",
    '" ; touch harm ; "',
    "main && touch harm",
    "x\ntouch harm\n",
    "--output=harm",
    "a[$(touch harm)]",
    "-c core.fsmonitor=touch harm",
)


def github_hostile_inputs(setting: Setting) -> None:
    with place(setting) as here:
        clobber(here.repository)
        listing = sorted(path.name for path in here.repository.path.iterdir())
        for text in HOSTILE:
            for name in ("base", "head", "notes", "fail-on", "arguments"):
                if name == "arguments" and text == "--output=harm":
                    continue  # It is an argument, as the input promises.
                done = run_action(setting, here, Event(inputs={"base": "main", name: text}))
                # Words among the arguments are paths, or options that there are not.
                allowed = (2,)
                check(done.code in allowed, f"{name} {text!r}: exit code {done.code}: {done.told}")
            run_action(setting, here, Event(pull_request_base=text, before=text)).expect(2)
            after = sorted(path.name for path in here.repository.path.iterdir())
            check_equal(after, listing, f"files after {text!r}")
        run_action(setting, here, Event(inputs={"base": "main", "sarif-file": "$(touch harm)"})).expect(1)
        check((here.repository.path / "$(touch harm)").is_file(), "the file is not named as given")
        check(not (here.repository.path / "harm").exists(), "a name was run")


def github_workflow(setting: Setting) -> None:
    """The workflow of the documentation uses the action as it is."""
    workflow = read_yaml(documented(setting, "yaml", "uses: example/pmcdiff@"))
    action = read_yaml((setting.source / "action.yml").read_text(encoding="utf-8"))
    steps = workflow["jobs"]["check"]["steps"]
    (used,) = [step for step in steps if step.get("uses", "").startswith("example/pmcdiff@")]
    (checkout,) = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    (upload,) = [step for step in steps if "upload-sarif@" in step.get("uses", "")]
    check_equal(checkout["with"]["fetch-depth"], 0, "depth")
    check_equal(upload["with"]["sarif_file"], used["with"]["sarif-file"], "file for code scanning")
    check(set(used["with"]) <= set(action["inputs"]), "the workflow has an input that the action has not")
    text = (setting.source / "docs" / "check.md").read_text(encoding="utf-8")
    for name in action["inputs"]:
        check(f"`{name}`" in text, f"docs/check.md does not tell of the input {name}")


# GitLab


def gitlab_merge_request(setting: Setting) -> None:
    job = read_yaml(documented(setting, "yaml", "GIT_DEPTH"))["check-notes"]
    check_equal(str(job["variables"]["GIT_DEPTH"]), "0", "depth")
    with place(setting) as here:
        base = here.repository.git("rev-parse", "main").strip()
        script = here.beside / "job.sh"
        script.write_text("set -eo pipefail\n" + "\n".join(job["script"]) + "\n", encoding="utf-8")

        def run(**variables: str) -> tuple[Done, list[Any], Any]:
            done = here.run("bash", str(script), CI="true", GITLAB_CI="true", **variables)
            if done.code > 1:
                return done, [], None
            reports = {kind: here.repository.path / name for kind, name in job["artifacts"]["reports"].items()}
            quality = json.loads(reports["codequality"].read_text(encoding="utf-8"))
            junit = xml.etree.ElementTree.parse(reports["junit"]).getroot()
            return done, quality, junit

        clobber(here.repository)
        # Both pipelines there are: of the branch, and of its merge.
        for variables in (
            {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base},
            {"CI_MERGE_REQUEST_DIFF_BASE_SHA": NOTHING, "CI_MERGE_REQUEST_TARGET_BRANCH_SHA": base},
        ):
            done, quality, junit = run(**variables)
            done.expect(1, "clobbered-section")
            check_equal([item["check_name"] for item in quality], ["clobbered-section"], "code quality")
            check_equal(quality[0]["location"]["path"], NOTE, "path")
            check_equal(len(list(junit.iter("failure"))), 1, "failures")
        run(CI_MERGE_REQUEST_DIFF_BASE_SHA="12" * 20)[0].expect(2)
        here.repository.write(NOTE, note("2021-03-09", RAKE, SPADE))
        here.repository.commit("Rake's section is back", "Bruno Keller", "2021-03-09")
        done, quality, junit = run(CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
        done.expect(0)
        check_equal(quality, [], "code quality")
        check_equal(len(list(junit.iter("failure"))), 0, "failures")
