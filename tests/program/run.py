#!/usr/bin/env python3
"""Tests of the whole program: arguments in; output, files and exit codes out.

    run.py --program PATH --source DIR              runs all tests
    run.py --program PATH --source DIR --only NAME  those whose name contains NAME
    run.py --program PATH --source DIR --update     writes the expected output anew, to be read before it is kept

The last line is `N passed, N failed`; the exit code is 1 where one failed.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import agreement
import bad_input
import browser
import changelog
import check_formats
import contents
import diagnostics
import explanation
import expected_output
import feed
import histories
import mail_delivery
import mail_message
import mutations
import output_options
import pages
import progress
import read_me
import schema
import slow_input
import smuggling
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
    diagnostics,
    output_options,
    explanation,
    histories,
    contents,
    feed,
    changelog,
    progress,
    pages,
    browser,
    smuggling,
    mail_message,
    mail_delivery,
    schema,
    check_formats,
    agreement,
    start_up,
    read_me,
    slow_input,
    mutations,
)


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True, help="the pmcdiff to test")
    parser.add_argument("--source", type=Path, required=True, help="the folder of the sources")
    parser.add_argument("--update", action="store_true", help="write the expected output anew")
    parser.add_argument("--only", default="", metavar="NAME", help="only tests whose name contains NAME")
    parser.add_argument("--times", action="store_true", help="tell how long each test took")
    return parser.parse_args()


def main() -> int:
    arguments = read_arguments()
    if not arguments.program.is_file():
        sys.exit(f"run.py: there is no program {arguments.program}: build it first")
    setting = Setting(arguments.program.resolve(), arguments.source.resolve(), arguments.update)
    passed = failed = skipped = 0
    for subject in SUBJECTS:
        for test in subject.tests(setting):
            name = f"{subject.__name__}: {test.name}"
            if arguments.only not in name:
                continue
            start = time.monotonic()
            try:
                test.run()
            except Skip as reason:
                skipped += 1
                print(f"skipped: {name}: {reason}")
                continue
            except Exception as problem:  # noqa: BLE001 - whatever a test meets is its failure, and the others go on
                failed += 1
                kind = "" if isinstance(problem, AssertionError) else f"{type(problem).__name__}: "
                print(f"FAILED: {name}\n    " + f"{kind}{problem}".replace("\n", "\n    "))
            else:
                passed += 1
            if arguments.times:
                print(f"{time.monotonic() - start:7.2f} s  {name}")
            sys.stdout.flush()
    if passed + failed + skipped == 0:
        print(f"no test is named {arguments.only}")
        failed = 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
