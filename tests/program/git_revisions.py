"""Notes at a revision of git: REV:path, REV:date and --rev, in work trees and bare repositories."""

from __future__ import annotations

import shutil
import tempfile
from functools import partial
from pathlib import Path

from scratch import TEAMS, Scratch, note
from support import Outcome, Setting, Test, Tests, check, check_equal

OCTOBER = "Shed/2017/2017-10-18-shed.md"
NOVEMBER = "Shed/2017/2017-11-01-shed.md"
DECEMBER = "Shed/2017/2017-12-13-shed.md"


def tests(setting: Setting) -> Tests:
    for test in (
        one_note_at_two_revisions,
        a_note_against_the_one_on_disk,
        dates_at_a_revision,
        meetings_between_are_followed,
        paths_from_here_and_from_the_root,
        bare_repositories,
        names_with_blanks_and_colons,
        files_come_before_revisions,
        the_configuration_of_the_revision,
        lists,
        mails,
        no_such_revision,
        no_such_note,
        paths_that_lead_outside,
        outside_git,
        lacking_objects,
        shallow_clones,
        the_program_is_missing,
    ):
        yield Test(test.__name__.replace("_", " "), partial(test, setting))


def series(scratch: Scratch) -> None:
    """October; then November, and October's note with a lead put right; then only December is new."""
    scratch.write(OCTOBER, note("2017-10-18"))
    scratch.commit()
    scratch.write(OCTOBER, note("2017-10-18", teams={**TEAMS, "Spade": "Carla Moreau"}))
    scratch.write(NOVEMBER, note("2017-11-01", teams={**TEAMS, "Spade": "Dora Novak"}))
    scratch.commit()
    scratch.write(DECEMBER, note("2017-12-13", teams={**TEAMS, "Spade": "Emil Sato"}))
    scratch.commit()


def leads(outcome: Outcome) -> list[tuple[list[str], list[str], str]]:
    diff = outcome.expect_code(0).json()
    return [(c["from"], c["to"], c.get("since", "")) for c in diff["changes"] if c["kind"] == "lead-changed"]


def refused(outcome: Outcome, code: int, *words: str) -> None:
    outcome.expect_code(code)
    check_equal(outcome.output, "", f"{outcome.command}: standard output")
    check(outcome.errors.count("\n") == 1, f"{outcome.command}: not one line: {outcome.errors}")
    for word in words:
        check(word in outcome.errors, f"{outcome.command}: says nothing of {word}: {outcome.errors}")


def one_note_at_two_revisions(setting: Setting) -> None:
    with Scratch() as scratch:
        series(scratch)
        found = setting.run(f"HEAD~2:{OCTOBER}", f"HEAD:{OCTOBER}", "--format", "json", cwd=scratch.path)
        check_equal([lead[:2] for lead in leads(found)], [(["Bruno Keller"], ["Carla Moreau"])], "leads")
        check_equal(found.json()["old"]["path"], f"HEAD~2:{OCTOBER}", "path")
        same = setting.run(f"HEAD:{OCTOBER}", f"main:{OCTOBER}", "--exit-code", cwd=scratch.path)
        same.expect_code(0)


def a_note_against_the_one_on_disk(setting: Setting) -> None:
    with Scratch() as scratch:
        series(scratch)
        scratch.write(OCTOBER, note("2017-10-18", teams={**TEAMS, "Spade": "Fritz Weber"}))
        found = setting.run("diff", f"HEAD:{OCTOBER}", OCTOBER, "--format", "json", cwd=scratch.path)
        check_equal([lead[:2] for lead in leads(found)], [(["Carla Moreau"], ["Fritz Weber"])], "leads")
        back = setting.run("diff", OCTOBER, f"HEAD:{OCTOBER}", "--format", "json", cwd=scratch.path)
        check_equal([lead[:2] for lead in leads(back)], [(["Fritz Weber"], ["Carla Moreau"])], "leads backwards")


def dates_at_a_revision(setting: Setting) -> None:
    with Scratch() as scratch:
        series(scratch)
        shown = setting.run("show", "latest", "--rev", "HEAD~1", "--format", "json", cwd=scratch.path)
        check_equal(shown.expect_code(0).json()["date"], "2017-11-01", "the latest note then")
        check_equal(shown.json()["path"], NOVEMBER, "path")
        shown = setting.run("show", "HEAD~1:latest", "--format", "json", cwd=scratch.path)
        check_equal(shown.expect_code(0).json()["path"], f"HEAD~1:{NOVEMBER}", "path")
        found = setting.run("previous", "latest", "--rev", "HEAD~1", "--format", "json", cwd=scratch.path)
        check_equal(leads(found), [(["Carla Moreau"], ["Dora Novak"], "2017-11-01")], "leads")
        found = setting.run("HEAD~2:2017-10-18", "HEAD:2017-10-18", "--format", "json", cwd=scratch.path)
        check_equal([lead[:2] for lead in leads(found)], [(["Bruno Keller"], ["Carla Moreau"])], "leads of one date")
        found = setting.run("HEAD~2:2017-10-18", "2017-10-18", "--format", "json", cwd=scratch.path)
        check_equal([lead[:2] for lead in leads(found)], [(["Bruno Keller"], ["Carla Moreau"])], "leads until now")
        refused(setting.run("show", "2017-12-13", "--rev", "HEAD~1", cwd=scratch.path), 2, "2017-12-13", "2017-11-01")


def meetings_between_are_followed(setting: Setting) -> None:
    with Scratch() as scratch:
        series(scratch)
        for old, new, options in (
            (f"HEAD:{OCTOBER}", f"HEAD:{DECEMBER}", ()),
            (OCTOBER, DECEMBER, ("--rev", "HEAD")),
            ("2017-10-18", "2017-12-13", ("--rev", "HEAD")),
            ("HEAD:2017-10-18", "HEAD:2017-12-13", ()),
        ):
            found = setting.run(old, new, *options, "--format", "json", cwd=scratch.path).expect_code(0).json()
            check_equal(found["through"], ["2017-11-01"], f"{old} {new}: meetings between")
            direct = setting.run(old, new, *options, "--direct", "--format", "json", cwd=scratch.path)
            check_equal(direct.expect_code(0).json()["through"], [], f"{old} {new}: meetings between, --direct")


def paths_from_here_and_from_the_root(setting: Setting) -> None:
    with Scratch() as scratch:
        series(scratch)
        folder = scratch.path / "Shed" / "2017"
        name = Path(OCTOBER).name
        for reference in (f"HEAD:{OCTOBER}", f"HEAD:./{name}", f"HEAD:{name}", f"HEAD:../2017/{name}"):
            shown = setting.run("show", reference, "--format", "json", cwd=folder).expect_code(0).json()
            check_equal(shown["path"], f"HEAD:{OCTOBER}", reference)
        shown = setting.run("show", "--rev", "HEAD~2", name, "--format", "json", cwd=folder).expect_code(0).json()
        check_equal(shown["path"], OCTOBER, "with --rev")
        check("Bruno Keller" in str(shown["teams"]), "with --rev: not the note as it was then")


def bare_repositories(setting: Setting) -> None:
    with Scratch() as scratch:
        series(scratch)
        bare = scratch.beside("bare notes.git")
        scratch.git("clone", "--quiet", "--bare", ".", bare)
        options = ("--notes", bare, "--format", "json")
        found = setting.run("previous", "latest", "--rev", "main", *options, cwd=Path("/"))
        check_equal([lead[:2] for lead in leads(found)], [(["Dora Novak"], ["Emil Sato"])], "leads")
        found = setting.run("show", f"main~2:{OCTOBER}", "--format", "json", cwd=bare).expect_code(0).json()
        check_equal(found["date"], "2017-10-18", "date")


def names_with_blanks_and_colons(setting: Setting) -> None:
    with Scratch() as scratch:
        name = "Gartengeräte/2017: alt/2017-10-18 Protokoll.md"
        scratch.write(name, note("2017-10-18"))
        scratch.commit()
        for reference in (f"HEAD:{name}", f"HEAD^{{/^change$}}:{name}", f"HEAD^{{/ch:?ange}}:{name}"):
            shown = setting.run("show", reference, "--format", "json", cwd=scratch.path).expect_code(0).json()
            check_equal(shown["date"], "2017-10-18", reference)


def files_come_before_revisions(setting: Setting) -> None:
    with Scratch() as scratch:
        scratch.write("2017-10-18.md", note("2017-10-18", title="Committed"))
        scratch.commit()
        scratch.write("HEAD:2017-10-18.md", note("2017-10-18", title="On disk"))
        shown = setting.run("show", "HEAD:2017-10-18.md", "--format", "json", cwd=scratch.path).expect_code(0).json()
        check("On disk" in shown["title"], f"title: {shown['title']}")


def the_configuration_of_the_revision(setting: Setting) -> None:
    with Scratch() as scratch:
        series(scratch)
        scratch.write(".pmcdiff.toml", "[broken\n")
        scratch.commit()
        bare = scratch.beside("bare.git")
        scratch.git("clone", "--quiet", "--bare", ".", bare)
        setting.run("show", "latest", "--rev", "main~1", "--notes", bare).expect_code(0)
        refused(setting.run("show", "latest", "--rev", "main", "--notes", bare), 2, "main:.pmcdiff.toml")


def lists(setting: Setting) -> None:
    with Scratch() as scratch:
        series(scratch)
        listed = setting.run("list", "--rev", "HEAD~1", cwd=scratch.path).expect_code(0).output
        check(NOVEMBER in listed and DECEMBER not in listed, f"listed: {listed}")


def mails(setting: Setting) -> None:
    with Scratch() as scratch:
        series(scratch)
        mail = setting.run("email", "previous", "latest", "--rev", "HEAD~1", cwd=scratch.path).expect_code(0).output
        check("Subject: " in mail and "2017-11-01" in mail and "2017-12-13" not in mail, f"mail: {mail[:500]}")


def no_such_revision(setting: Setting) -> None:
    with Scratch() as scratch:
        series(scratch)
        for revision in ("nowhere", "HEAD~9", "--output=x", "HEAD..HEAD", "0123456789abcdef0123456789abcdef01234567"):
            refused(setting.run("show", "latest", f"--rev={revision}", cwd=scratch.path), 2, revision)
        refused(setting.run("diff", f"nowhere:{OCTOBER}", f"HEAD:{OCTOBER}", cwd=scratch.path), 2, "nowhere")
        refused(setting.run("show", "--rev", "", "latest", cwd=scratch.path), 2, "revision")
        check(not (scratch.path / "x").exists(), "a revision was taken for an option")


def no_such_note(setting: Setting) -> None:
    with Scratch() as scratch:
        series(scratch)
        for reference in ("HEAD:Shed/2017/2017-10-19-shed.md", "HEAD:Shed", "HEAD:", f"HEAD~2:{DECEMBER}"):
            refused(setting.run("show", reference, cwd=scratch.path), 2, reference, "no such note", "2017-10-18")
        escape = setting.run("show", "HEAD:\x1b[31m.md", cwd=scratch.path)
        refused(escape, 2)
        check("\x1b" not in escape.errors, "an escape sequence is told as it is")


def paths_that_lead_outside(setting: Setting) -> None:
    with Scratch() as scratch:
        series(scratch)
        scratch.beside("secret.md").write_text(note("2017-10-18", title="Secret"))
        (scratch.path / "link.md").symlink_to(scratch.beside("secret.md"))
        scratch.commit()
        for path in ("../secret.md", "Shed/../../secret.md", "../../../../etc/passwd"):
            refused(setting.run("show", f"HEAD:{path}", cwd=scratch.path), 2, "outside")
        refused(setting.run("show", f"HEAD:{scratch.beside('secret.md')}", cwd=scratch.path), 2, "absolute")
        refused(setting.run("show", "HEAD:link.md", cwd=scratch.path), 2, "no such note")


def outside_git(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "2017-10-18.md").write_text(note("2017-10-18"))
        refused(setting.run("show", "HEAD:2017-10-18.md", cwd=Path(folder)), 2, "not in a git repository")
        refused(setting.run("show", "latest", "--rev", "HEAD", cwd=Path(folder)), 2, "not in a git repository")


def lacking_objects(setting: Setting) -> None:
    with Scratch() as scratch:
        series(scratch)
        blob = scratch.git("rev-parse", f"HEAD~2:{OCTOBER}")
        (scratch.path / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
        refused(setting.run("show", f"HEAD~2:{OCTOBER}", cwd=scratch.path), 3, blob)
        refused(setting.run("HEAD~2:2017-10-18", "latest", cwd=scratch.path), 3, blob)
        setting.run("show", f"HEAD:{OCTOBER}", cwd=scratch.path).expect_code(0)


def shallow_clones(setting: Setting) -> None:
    with Scratch() as scratch:
        series(scratch)
        clone = scratch.beside("shallow")
        scratch.git("clone", "--quiet", "--depth", "1", f"file://{scratch.path}", clone)
        setting.run("previous", "latest", "--rev", "HEAD", cwd=clone).expect_code(0)
        refused(setting.run("show", f"HEAD~1:{OCTOBER}", cwd=clone), 2, "HEAD~1", "--unshallow")
        whole_id = scratch.git("rev-parse", "HEAD~1")
        refused(setting.run("show", f"{whole_id}:{OCTOBER}", cwd=clone), 3, whole_id, "--unshallow")


def the_program_is_missing(setting: Setting) -> None:
    with Scratch() as scratch, tempfile.TemporaryDirectory() as folder:
        series(scratch)
        alone = Setting(Path(shutil.copy(setting.program, folder)), setting.source)
        alone.run("show", "latest", cwd=scratch.path).expect_code(0)
        outcome = alone.run("show", "HEAD:latest", cwd=scratch.path)
        if outcome.code != 0:  # Where the project is installed, that one is found.
            refused(outcome, 3, "pmcdiff-git")
