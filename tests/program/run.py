#!/usr/bin/env python3
"""Tests of the whole program: arguments in; output, files and exit codes out.

    run.py --program PATH --source DIR              runs all tests
    run.py --program PATH --source DIR --only NAME  those whose name contains NAME
    run.py --program PATH --source DIR --update     writes the expected output anew, to be read before it is kept

Two subjects are tested at a time, as --jobs says; what is told keeps their order.
The last line is `N passed, N failed`; the exit code is 1 where one failed.
"""

from __future__ import annotations

import argparse
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import agreement
import bad_input
import batch
import browser
import changelog
import check_command
import check_formats
import contents
import diagnostics
import explanation
import expected_output
import faults
import feed
import git_driver
import git_revisions
import help_and_slips
import histories
import hostile
import hostile_notes
import integrations_forges
import integrations_hooks
import mail_delivery
import mail_message
import man_pages
import mutations
import output_options
import pages
import processors
import progress
import read_me
import schema
import shell_completion
import slow_input
import skeletons
import start_up
import stories_of_committees
import stories_of_items
import stories_of_ranges
import stories_of_roadmap
import stories_of_teams
from support import Setting, Skip

SUBJECTS = (
    expected_output,
    stories_of_teams,
    stories_of_roadmap,
    stories_of_items,
    stories_of_ranges,
    stories_of_committees,
    bad_input,
    faults,
    batch,
    diagnostics,
    output_options,
    help_and_slips,
    shell_completion,
    man_pages,
    explanation,
    histories,
    contents,
    feed,
    changelog,
    skeletons,
    progress,
    processors,
    pages,
    browser,
    hostile,
    mail_message,
    mail_delivery,
    git_revisions,
    git_driver,
    schema,
    check_command,
    check_formats,
    integrations_hooks,
    integrations_forges,
    agreement,
    start_up,
    read_me,
    slow_input,
    hostile_notes,
    mutations,
)

# Begun first, so that none of them is left to run alone at the end.
SLOW_SUBJECTS = (histories, schema, slow_input, hostile, hostile_notes, browser)


@dataclass
class Result:
    """What the tests of one subject gave."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    lines: list[str] = field(default_factory=list)


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True, help="the pmcdiff to test")
    parser.add_argument("--source", type=Path, required=True, help="the folder of the sources")
    parser.add_argument("--update", action="store_true", help="write the expected output anew")
    parser.add_argument("--only", default="", metavar="NAME", help="only tests whose name contains NAME")
    parser.add_argument("--times", action="store_true", help="tell how long each test took")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="test N subjects at a time (default: 2)")
    return parser.parse_args()


def run_subject(name: str, setting: Setting, only: str, times: bool) -> Result:
    result = Result()
    for test in sys.modules[name].tests(setting):
        title = f"{name}: {test.name}"
        if only not in title:
            continue
        start = time.monotonic()
        try:
            test.run()
        except Skip as reason:
            result.skipped += 1
            result.lines.append(f"skipped: {title}: {reason}")
            continue
        except Exception as problem:  # noqa: BLE001 - whatever a test meets is its failure, and the others go on
            result.failed += 1
            kind = "" if isinstance(problem, AssertionError) else f"{type(problem).__name__}: "
            result.lines.append(f"FAILED: {title}\n    " + f"{kind}{problem}".replace("\n", "\n    "))
        else:
            result.passed += 1
        if times:
            result.lines.append(f"{time.monotonic() - start:7.2f} s  {title}")
    return result


def main() -> int:
    arguments = read_arguments()
    if not arguments.program.is_file():
        sys.exit(f"run.py: there is no program {arguments.program}: build it first")
    setting = Setting(arguments.program.resolve(), arguments.source.resolve(), arguments.update)
    passed = failed = skipped = 0
    with ProcessPoolExecutor(max_workers=max(1, arguments.jobs)) as pool:
        begun = {
            subject: pool.submit(run_subject, subject.__name__, setting, arguments.only, arguments.times)
            for subject in sorted(SUBJECTS, key=lambda subject: subject not in SLOW_SUBJECTS)
        }
        for subject in SUBJECTS:
            result = begun[subject].result()
            passed += result.passed
            failed += result.failed
            skipped += result.skipped
            for line in result.lines:
                print(line, flush=True)
    if passed + failed + skipped == 0:
        print(f"no test is named {arguments.only}")
        failed = 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
