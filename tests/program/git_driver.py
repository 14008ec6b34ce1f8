"""`pmcdiff git-diff-driver` as git itself calls it: git diff, log -p, show and difftool."""

from __future__ import annotations

import re
import shlex
from functools import partial

from scratch import TEAMS, Scratch, note
from support import Setting, Test, Tests, check, check_equal

OCTOBER = "Shed/2017-10-18-shed.md"
ESCAPE = "\x1b["


def tests(setting: Setting) -> Tests:
    for test in (
        changes_of_a_note,
        history_with_all_that_can_happen,
        renamed_notes,
        what_is_no_note,
        an_unmerged_note,
        colour_where_git_has_a_pager,
        a_broken_configuration,
        through_the_environment,
        as_a_difftool,
        help_tells_how_to_set_it_up,
        called_otherwise,
    ):
        yield Test(test.__name__.replace("_", " "), partial(test, setting))


def set_up(setting: Setting, scratch: Scratch) -> None:
    """By the lines that `--help` prints, with the program under test in place of the one on the PATH."""
    text = setting.run("git-diff-driver", "--help").expect_code(0).output
    command = re.search(r"git config (\S+) 'pmcdiff (\S+)'", text)
    attributes = re.search(r"^ *(\*\.md diff=\S+)$", text, re.MULTILINE)
    if command is None or attributes is None:
        raise AssertionError(f"no lines to set it up: {text}")
    scratch.git("config", command[1], f"{shlex.quote(str(setting.program))} {command[2]}")
    scratch.write(".gitattributes", attributes[1] + "\n")


def changed_lead(scratch: Scratch) -> None:
    scratch.write(OCTOBER, note("2017-10-18"))
    scratch.commit()
    scratch.write(OCTOBER, note("2017-10-18", teams={**TEAMS, "Spade": "Carla Moreau"}))


def changes_of_a_note(setting: Setting) -> None:
    with Scratch() as scratch:
        set_up(setting, scratch)
        changed_lead(scratch)
        told = scratch.git("diff")
        check(told.startswith(f"note {OCTOBER}\n"), f"no heading: {told}")
        check("Spade  Bruno Keller -> Carla Moreau" in told, f"the lead is not told: {told}")
        check("@@" not in told, f"lines are told too: {told}")
        check("@@" in scratch.git("diff", "--no-ext-diff"), "lines cannot be had any more")


def history_with_all_that_can_happen(setting: Setting) -> None:
    with Scratch() as scratch:
        set_up(setting, scratch)
        changed_lead(scratch)
        scratch.commit()
        scratch.write(OCTOBER, note("2017-10-18", teams={**TEAMS, "Spade": "Carla Moreau"}) + "\n\n")
        scratch.write("broken.md", b"\xff\xfe\x00")
        scratch.commit()
        scratch.git("rm", "--quiet", OCTOBER)
        scratch.commit()
        plain = scratch.git("log", "-p")
        check("note " not in plain, f"without --ext-diff: {plain}")
        told = scratch.git("log", "-p", "--ext-diff")
        for words in (
            f"new note {OCTOBER}\n  2 teams, 2 items, 0 roadmap entries",
            "Spade  Bruno Keller -> Carla Moreau",
            "nothing that the note says of teams, work or roadmap changed\n",
            "new note broken.md\n  no note that can be read: ",
            f"removed note {OCTOBER}\n  it had 2 teams, 2 items, 0 roadmap entries",
        ):
            check(words in told, f"not told: {words}: {told}")
        check_equal(told.count("commit "), 4, "commits")
        check(f"removed note {OCTOBER}" in scratch.git("show", "--ext-diff"), "git show")


def renamed_notes(setting: Setting) -> None:
    with Scratch() as scratch:
        set_up(setting, scratch)
        scratch.write("alt.md", note("2017-10-18", work="Sharpen all the blades that are in the shed by the pond"))
        scratch.commit()
        new_name = "Schuppen für alles/2017-10-18 neu.md"
        scratch.write(new_name, (scratch.path / "alt.md").read_text().replace("Bruno Keller", "Carla Moreau"))
        (scratch.path / "alt.md").unlink()
        scratch.commit()
        told = scratch.git("show", "--ext-diff", "-M")
        check(f"note alt.md -> {new_name}" in told, f"no heading: {told}")
        check("Bruno Keller -> Carla Moreau" in told, f"the lead is not told: {told}")


def what_is_no_note(setting: Setting) -> None:
    with Scratch() as scratch:
        set_up(setting, scratch)
        scratch.write("README.md", "Hello\n")
        scratch.write("link.md", "One\n")
        scratch.write("empty.md", "One\n")
        scratch.write("--color.md", "One\n")
        scratch.commit()
        scratch.write("README.md", "Hello there\n")
        scratch.write("empty.md", "")
        scratch.write("--color.md", "Two\n")
        (scratch.path / "link.md").unlink()
        (scratch.path / "link.md").symlink_to("/etc/passwd")
        told = scratch.git("diff")
        for name in ("README.md", "link.md", "empty.md", "--color.md"):
            check(f"note {name}\n" in told, f"{name}: {told}")
        check("its lines differ: --no-ext-diff shows them" in told, f"not said plainly: {told}")
        check("root:" not in told, "a link was followed")


def an_unmerged_note(setting: Setting) -> None:
    with Scratch() as scratch:
        set_up(setting, scratch)
        changed_lead(scratch)
        scratch.git("stash", "--quiet")
        scratch.write(OCTOBER, note("2017-10-18", teams={**TEAMS, "Spade": "Dora Novak"}))
        scratch.commit()
        try:
            scratch.git("stash", "pop")
        except AssertionError:
            pass  # As it is meant to: both changed one line.
        told = scratch.git("diff", "--ours")
        check(f"note {OCTOBER}\n  not merged yet" in told, f"unmerged: {told}")


def colour_where_git_has_a_pager(setting: Setting) -> None:
    with Scratch() as scratch:
        set_up(setting, scratch)
        changed_lead(scratch)
        check(ESCAPE not in scratch.git("diff"), "colour in a pipe")
        paged = {"GIT_PAGER_IN_USE": "true", "TERM": "xterm"}
        check(ESCAPE in scratch.git("diff", environment=paged), "no colour in a pager")
        check(ESCAPE not in scratch.git("diff", environment={**paged, "NO_COLOR": "1"}), "colour with NO_COLOR")
        command = f"{shlex.quote(str(setting.program))} git-diff-driver --color never"
        scratch.git("config", "diff.pmcdiff.command", command)
        check(ESCAPE not in scratch.git("diff", environment=paged), "colour with --color never")


def a_broken_configuration(setting: Setting) -> None:
    with Scratch() as scratch:
        set_up(setting, scratch)
        scratch.write(".pmcdiff.toml", "[broken\n")
        changed_lead(scratch)
        check("Bruno Keller -> Carla Moreau" in scratch.git("diff"), "git diff fails")


def through_the_environment(setting: Setting) -> None:
    with Scratch() as scratch:
        changed_lead(scratch)
        command = {"GIT_EXTERNAL_DIFF": f"{shlex.quote(str(setting.program))} git-diff-driver"}
        check("Bruno Keller -> Carla Moreau" in scratch.git("diff", environment=command), "not told")


def as_a_difftool(setting: Setting) -> None:
    """By the lines of the documentation."""
    with Scratch() as scratch:
        changed_lead(scratch)
        scratch.write("2017-11-01.md", note("2017-11-01"))
        scratch.git("add", "--all")
        text = (setting.source / "docs" / "git.md").read_text()
        line = re.search(r"git config (difftool\.pmcdiff\.cmd) '(.*)'\n", text)
        if line is None:
            raise AssertionError("no difftool in docs/git.md")
        command = line[2].replace("pmcdiff ", shlex.quote(str(setting.program)) + " ", 1)
        scratch.git("config", line[1], command)
        told = scratch.git("difftool", "--no-prompt", "--tool", "pmcdiff", "HEAD")
        check("Bruno Keller -> Carla Moreau" in told, f"the lead is not told: {told}")
        check("new note 2017-11-01.md" in told, f"the new note is not told: {told}")


def help_tells_how_to_set_it_up(setting: Setting) -> None:
    text = (setting.source / "docs" / "git.md").read_text()
    told = setting.run("git-diff-driver", "--help").expect_code(0).output
    for line in ("git config diff.pmcdiff.command 'pmcdiff git-diff-driver'", "*.md diff=pmcdiff"):
        check(line in told, f"--help lacks {line}")
        check(line in text, f"docs/git.md lacks {line}")


def called_otherwise(setting: Setting) -> None:
    for arguments in ((), ("a.md", "b.md"), ("a.md",) * 8):
        outcome = setting.run("git-diff-driver", *arguments).expect_code(2)
        check_equal(outcome.output, "", "standard output")
    missing = setting.run("git-diff-driver", "a.md", "/nowhere/a.md", "1", "100644", "/nowhere/b.md", "2", "100644")
    check("no note that can be read" in missing.expect_code(0).output, f"missing files: {missing.output}")
