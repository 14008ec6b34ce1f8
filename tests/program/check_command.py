"""The check before a merge, in repositories made for it: what it finds, mends, prints and refuses."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Iterator

from scratch import ScratchRepository
from support import Outcome, Setting, Skip, Test, Tests, check, check_equal

NOTE = "Garden/2021/2021-03-09-garden.md"
BEFORE = "Garden/2021/2021-02-23-garden.md"
FORMATS = ["text", "json", "sarif", "github", "gitlab", "junit"]


def note(date: str, rake: str = "", spade: str = "", title: str | None = None, rake_lead: str = "Ada Lindqvist") -> str:
    return (
        f"# Garden PMC Meeting {title or date}\n\n## Announcements\n\n## Backlog Reviews\n\n"
        f"### Rake - {rake_lead}\n{rake}\n### Spade - Bruno Keller\n{spade}"
    )


RAKE = "- Sharpened the tines of every rake\n- Next: longer handles\n"
SPADE = "- The new blade is out\n- Looking into lighter shafts\n"


@contextmanager
def garden() -> Iterator[ScratchRepository]:
    """A repository of two notes, the newer of which two people write into one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        repository = ScratchRepository(Path(folder) / "notes of the garden, größer")
        repository.write(BEFORE, note("2021-02-23", "- Ordered rakes\n", "- Ordered spades\n"))
        repository.write(NOTE, note("2021-03-09"))
        repository.commit("Notes of two meetings", "Cleo Marchetti", "2021-02-22")
        repository.write(NOTE, note("2021-03-09", RAKE))
        repository.commit("Rake's update", "Ada Lindqvist", "2021-03-08")
        yield repository


def clobber(repository: ScratchRepository) -> None:
    """Bruno writes an old copy over the note, with his own update in it."""
    repository.git("checkout", "-q", "-b", "spade")
    repository.write(NOTE, note("2021-03-09", "", SPADE))
    repository.commit("Spade's update", "Bruno Keller", "2021-03-09")


def tests(setting: Setting) -> Tests:
    yield Test("a clobbered section in a branch", partial(finds_clobber, setting))
    yield Test("the working tree", partial(checks_working_tree, setting))
    yield Test("only what the change brings in", partial(leaves_the_past_alone, setting))
    yield Test("--all tells what stood there before", partial(tells_all, setting))
    yield Test("a path from where one stands", partial(takes_paths, setting))
    yield Test("a folder outside git", partial(checks_plain_folder, setting))
    yield Test("a bare repository", partial(checks_bare_repository, setting))
    yield Test("a shallow clone says what it cannot see", partial(tells_of_shallow_clone, setting))
    yield Test("a merge commit", partial(checks_merge, setting))
    yield Test("a note that moves to an archive is quiet", partial(allows_archive, setting))
    for name in FORMATS:
        yield Test(f"{name}: a clean check says so, a failed one says nothing", partial(never_clean_by_mistake, setting, name))
        yield Test(f"{name}: fingerprints stay when lines move", partial(keeps_fingerprints, setting, name))
    yield Test("--fail-on", partial(fails_on_level, setting))
    yield Test("a summary of the job on GitHub", partial(writes_summary, setting))
    yield Test("--fix in the working tree", partial(fixes_working_tree, setting))
    yield Test("--fix --dry-run writes nothing", partial(shows_fixes, setting))
    yield Test("--fix of a branch mends the files that are checked out", partial(fixes_branch, setting))
    yield Test("--fix writes through no symbolic link", partial(fixes_no_link, setting))
    yield Test("a baseline", partial(uses_baseline, setting))
    yield Test("a comment suppresses, and is told when it is not needed", partial(suppresses, setting))
    yield Test("levels of the configuration", partial(obeys_configuration, setting))
    yield Test("nothing is found in a note from the template", partial(is_silent_on_templates, setting, setting.fixtures / "notes"))
    yield Test("nothing is found in a note from the template of public notes", partial(is_silent_on_templates, setting, setting.corpus))
    for name, arguments, code, says in WRONG:
        yield Test(f"refused: {name}", partial(refuses, setting, arguments, code, says))
    yield Test("refused: a repository without notes", partial(refuses_without_notes, setting))
    yield Test("a note that is no text is a finding in every format", partial(finds_binary_note, setting))
    yield Test("refused: a wrong configuration", partial(refuses_configuration, setting))
    yield Test("refused: an object that git lacks", partial(refuses_missing_object, setting))


def run(setting: Setting, repository: ScratchRepository, *arguments: str, **more: Any) -> Outcome:
    return setting.run("check", *arguments, cwd=repository.path, **more)


def rules(outcome: Outcome) -> list[str]:
    return [finding["rule"] for finding in outcome.json()["findings"]]


def finds_clobber(setting: Setting) -> None:
    with garden() as repository:
        clobber(repository)
        outcome = run(setting, repository, "--base", "main", "--format", "json").expect_code(1)
        report = outcome.json()
        check_equal([finding["rule"] for finding in report["findings"]], ["clobbered-section"], "rules")
        finding = report["findings"][0]
        check_equal((finding["level"], finding["team"], finding["line"]), ("error", "Rake", 7), "finding")
        check("Ada Lindqvist on 2021-03-08" in finding["message"], finding["message"])
        check_equal(report["head"], repository.git("rev-parse", "HEAD").strip(), "head")
        check_equal(report["base"], repository.git("rev-parse", "main").strip(), "base")
        text = run(setting, repository, "--base", "main").expect_code(1).output
        check(f"{NOTE}:7" in text and "### Rake - Ada Lindqvist" in text, text)


def checks_working_tree(setting: Setting) -> None:
    with garden() as repository:
        run(setting, repository).expect_code(0)
        new = "Garden/2021/2021-03-23-garden.md"
        repository.write(new, note("2021-03-23", title="2021-03-09"))
        found = run(setting, repository, "--format", "json").expect_code(1).json()["findings"]
        check_equal([(item["rule"], item["path"]) for item in found], [("title-date-mismatch", new)], "findings")
        repository.write(new, note("2021-03-23"))
        run(setting, repository).expect_code(0)


def leaves_the_past_alone(setting: Setting) -> None:
    with garden() as repository:
        repository.write(NOTE, note("2021-03-09", RAKE, title="2021-02-23"))
        repository.commit("A wrong date", "Ada Lindqvist", "2021-03-08")
        repository.write(NOTE, note("2021-03-09", RAKE, SPADE, title="2021-02-23"))
        check_equal(rules(run(setting, repository, "--format", "json").expect_code(0)), [], "rules")


def tells_all(setting: Setting) -> None:
    with garden() as repository:
        repository.write(NOTE, note("2021-03-09", RAKE, title="2021-02-23"))
        repository.commit("A wrong date", "Ada Lindqvist", "2021-03-08")
        found = run(setting, repository, "--all", "--format", "json").expect_code(1)
        check("title-date-mismatch" in rules(found), found.output)


def takes_paths(setting: Setting) -> None:
    with garden() as repository:
        clobber(repository)
        arguments = ["check", "--base", "main", "--format", "json"]
        folder = repository.path / "Garden/2021"
        here = setting.run(*arguments, "2021-03-09-garden.md", cwd=folder).expect_code(1)
        check_equal(rules(here), ["clobbered-section"], "rules")
        elsewhere = setting.run(*arguments, "2021-02-23-garden.md", cwd=folder).expect_code(0)
        check_equal(rules(elsewhere), [], "rules")


def checks_plain_folder(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "Garden" / "2021-03-09-garden.md"
        place.parent.mkdir()
        place.write_text(note("2021-02-23"), encoding="utf-8")
        found = setting.run("check", "--format", "json", cwd=Path(folder)).expect_code(1)
        check_equal(rules(found), ["title-date-mismatch"], "rules")
        setting.run("check", "--base", "main", cwd=Path(folder)).expect_code(2)


def checks_bare_repository(setting: Setting) -> None:
    with garden() as repository:
        clobber(repository)
        bare = repository.path.parent / "bare.git"
        repository.git("clone", "-q", "--bare", ".", str(bare))
        found = setting.run("check", "--notes", bare, "--base", "main", "--head", "spade", "--format", "json")
        check_equal(rules(found.expect_code(1)), ["clobbered-section"], "rules")
        refused = setting.run("check", "--notes", bare, "--format", "json").expect_code(2)
        check("--base" in refused.errors, refused.errors)


def tells_of_shallow_clone(setting: Setting) -> None:
    with garden() as repository:
        clobber(repository)
        shallow = repository.path.parent / "shallow"
        repository.git("clone", "-q", "--depth", "2", "--branch", "spade", f"file://{repository.path}", str(shallow))
        outcome = setting.run("check", "--base", "HEAD^", "--format", "json", cwd=shallow).expect_code(1)
        check_equal(rules(outcome), ["clobbered-section"], "rules")
        check(any("shallow" in remark for remark in outcome.json()["remarks"]), outcome.output)
        text = setting.run("check", "--base", "HEAD^", cwd=shallow).expect_code(1)
        check("shallow" in text.output + text.errors, text.output)


def checks_merge(setting: Setting) -> None:
    with garden() as repository:
        clobber(repository)
        repository.git("checkout", "-q", "main")
        repository.git("merge", "-q", "--no-ff", "-m", "Merge Spade's update", "spade")
        outcome = run(setting, repository, "--base", "HEAD^", "--head", "HEAD", "--format", "json").expect_code(1)
        check_equal(rules(outcome), ["clobbered-section"], "rules")


def allows_archive(setting: Setting) -> None:
    with garden() as repository:
        (repository.path / "Garden/2020").mkdir()
        repository.git("mv", BEFORE, "Garden/2020/2021-02-23-garden.md")
        repository.commit("Archive", "Cleo Marchetti", "2021-03-10")
        check_equal(rules(run(setting, repository, "--base", "HEAD^", "--format", "json").expect_code(0)), [], "rules")


def never_clean_by_mistake(setting: Setting, name: str) -> None:
    with garden() as repository:
        clean = run(setting, repository, "--base", "HEAD", "--format", name).expect_code(0)
        check(name == "github" or clean.output != "", f"{name} says nothing of a clean check")
        target = repository.path.parent / "report"
        failed = run(setting, repository, "--base", "nowhere", "--format", name, "-o", str(target)).expect_code(2)
        check_equal((failed.output, target.exists()), ("", False), "output of a check that could not be made")


def keeps_fingerprints(setting: Setting, name: str) -> None:
    """What a format calls its fingerprint is the same after lines were put in above."""
    with garden() as repository:
        clobber(repository)
        first = run(setting, repository, "--base", "main", "--format", "json").json()["findings"][0]["fingerprint"]
        moved = note("2021-03-09", "", SPADE).replace("## Announcements\n", "## Announcements\n\n- Spring is here\n")
        repository.write(NOTE, moved)
        repository.commit("News", "Bruno Keller", "2021-03-09")
        again = run(setting, repository, "--base", "main", "--format", "json").json()["findings"][0]
        check_equal(again["fingerprint"], first, "fingerprint")
        if name in ("sarif", "gitlab"):
            check(first in run(setting, repository, "--base", "main", "--format", name).output, f"{name}: no {first}")


def fails_on_level(setting: Setting) -> None:
    with garden() as repository:
        repository.write(NOTE, note("2021-03-09", RAKE + "- [the plan] (https://example.org/plan)\n"))
        run(setting, repository, "--fail-on", "error").expect_code(0)
        run(setting, repository, "--fail-on", "warning").expect_code(1)
        run(setting, repository, "--fail-on", "never").expect_code(0)
        clobber(repository)
        run(setting, repository, "--base", "main", "--fail-on", "error").expect_code(1)
        run(setting, repository, "--base", "main", "--fail-on", "never").expect_code(0)


def writes_summary(setting: Setting) -> None:
    with garden() as repository:
        clobber(repository)
        summary = repository.path.parent / "summary.md"
        summary.write_text("before\n", encoding="utf-8")
        outcome = run(
            setting, repository, "--base", "main", "--format", "github", environment={"GITHUB_STEP_SUMMARY": str(summary)}
        ).expect_code(1)
        check(outcome.output.startswith("::error file=Garden/2021/2021-03-09-garden.md,line=7"), outcome.output)
        text = summary.read_text(encoding="utf-8")
        check(text.startswith("before\n"), "the summary of earlier steps is gone")
        for words in ("clobbered-section", "The new blade is out"):
            check(words in text, f"the summary does not tell of {words}: {text}")


def fixes_working_tree(setting: Setting) -> None:
    with garden() as repository:
        path = repository.path / NOTE
        path.write_bytes(note("2021-03-09", RAKE, title="2021-02-23").replace("\n", "\r\n").encode())
        outcome = run(setting, repository, "--fix").expect_code(0)
        check("mended 1 finding" in outcome.errors, outcome.errors)
        check_equal(path.read_bytes(), note("2021-03-09", RAKE).replace("\n", "\r\n").encode(), "the note")
        check("mended" not in run(setting, repository, "--fix").expect_code(0).errors, "mended twice")


def shows_fixes(setting: Setting) -> None:
    with garden() as repository:
        clobbered = note("2021-03-09", "", SPADE)
        repository.write(NOTE, clobbered)
        outcome = run(setting, repository, "--fix", "--dry-run").expect_code(1)
        check(f"--- a/{NOTE}\n+++ b/{NOTE}\n" in outcome.output and "\n+- Next: longer handles\n" in outcome.output, outcome.output)
        check_equal((repository.path / NOTE).read_text(encoding="utf-8"), clobbered, "the note")
        repository.write("mends.patch", outcome.output)
        repository.git("apply", "mends.patch")
        check_equal((repository.path / NOTE).read_text(encoding="utf-8"), note("2021-03-09", RAKE, SPADE), "the patch")


def fixes_branch(setting: Setting) -> None:
    with garden() as repository:
        clobber(repository)
        run(setting, repository, "--base", "main", "--fix").expect_code(0)
        check_equal((repository.path / NOTE).read_text(encoding="utf-8"), note("2021-03-09", RAKE, SPADE), "the note")
        repository.commit("Rake's update is back", "Bruno Keller", "2021-03-09")
        run(setting, repository, "--base", "main").expect_code(0)
        run(setting, repository, "--base", "main", "--head", "HEAD", "--fix").expect_code(2)


def fixes_no_link(setting: Setting) -> None:
    """A folder of the notes that has become a link leads nowhere that could be written to."""
    with garden() as repository:
        outside = repository.path.parent / "outside"
        (repository.path / "Garden/2021").rename(outside)
        (repository.path / "Garden/2021").symlink_to(outside, target_is_directory=True)
        (outside / "2021-03-09-garden.md").write_text(note("2021-03-09", RAKE, title="2021-02-23"), encoding="utf-8")
        before = (outside / "2021-03-09-garden.md").read_bytes()
        run(setting, repository, "--fix")
        check_equal((outside / "2021-03-09-garden.md").read_bytes(), before, "a file outside")


def uses_baseline(setting: Setting) -> None:
    with garden() as repository:
        repository.write(NOTE, note("2021-03-09", RAKE, title="2021-02-23"))
        repository.commit("A wrong date", "Ada Lindqvist", "2021-03-08")
        known = ["--all", "--baseline", "known.json"]
        run(setting, repository, *known).expect_code(2)
        run(setting, repository, *known, "--write-baseline").expect_code(0)
        check_equal(rules(run(setting, repository, *known, "--format", "json").expect_code(0)), [], "rules")
        repository.write(NOTE, note("2021-03-09", RAKE, title="2021-02-16"))
        check_equal(rules(run(setting, repository, *known, "--format", "json").expect_code(1)), ["title-date-mismatch"], "rules")
        repository.write("known.json", "{")
        check("known.json:1" in run(setting, repository, *known).expect_code(2).errors, "a broken baseline is told")


def suppresses(setting: Setting) -> None:
    with garden() as repository:
        comment = "<!-- pmcdiff-ignore title-date-mismatch the meeting was moved -->\n"
        wrong = note("2021-03-09", RAKE, title="2021-02-23")
        repository.write(NOTE, wrong.replace("\n\n## Ann", f"\n\n{comment}\n## Ann"))
        report = run(setting, repository, "--format", "json").expect_code(0).json()
        check_equal((report["findings"], report["suppressed"]), ([], 1), "report")
        right = note("2021-03-09", RAKE).replace("\n\n## Ann", f"\n\n{comment}\n## Ann")
        repository.write(NOTE, right)
        check_equal(rules(run(setting, repository, "--format", "json").expect_code(1)), ["unused-suppression"], "rules")
        repository.write(NOTE, right.replace("title-date-mismatch", "title-date-mismach"))
        check_equal(rules(run(setting, repository, "--format", "json").expect_code(1)), ["malformed-suppression"], "rules")


def obeys_configuration(setting: Setting) -> None:
    with garden() as repository:
        repository.write(NOTE, note("2021-03-09", RAKE, title="2021-02-23"))
        repository.write(".pmcdiff.toml", '[check.rules]\ntitle-date-mismatch = "note"\n')
        run(setting, repository).expect_code(0)
        repository.write(".pmcdiff.toml", '[check]\nfail_on = "never"\n')
        run(setting, repository).expect_code(0)
        run(setting, repository, "--fail-on", "error").expect_code(1)
        repository.write(".pmcdiff.toml", '[[check.paths]]\npaths = ["Garden/2021"]\nrules = { "*" = "off" }\n')
        check_equal(rules(run(setting, repository, "--format", "json").expect_code(0)), [], "rules")


def is_silent_on_templates(setting: Setting, notes: Path) -> None:
    if not notes.is_dir():
        raise Skip("there are no public notes beside the project")
    with tempfile.TemporaryDirectory() as folder:
        repository = ScratchRepository(Path(folder) / "notes")
        shutil.copytree(notes, repository.path, dirs_exist_ok=True)
        repository.commit("All notes", "Cleo Marchetti", "2018-12-31")
        listed = setting.run("list", "--format", "json", cwd=repository.path).expect_code(0).json()
        for committee in [series["pmc"] for series in listed["series"]]:
            setting.run("template", "next", "--pmc", committee, "--write", cwd=repository.path).expect_code(0)
            new = setting.run("list", "--pmc", committee, "--format", "json", cwd=repository.path).json()
            # Each is written on the day of its own meeting.
            repository.commit("The next note", "Cleo Marchetti", new["series"][0]["notes"][-1]["date"])
            report = run(setting, repository, "--base", "HEAD^", "--format", "json").json()
            check_equal(report["checked_notes"], 1, f"notes of {committee} that were checked")
            told = [f"{item['path']}:{item['line']} {item['rule']} {item['message']}" for item in report["findings"]]
            check_equal(told, [], "findings")


WRONG: list[tuple[str, list[str], int, list[str]]] = [
    ("a base that is no commit", ["--base", "nowhere"], 2, ["nowhere"]),
    ("a base that looks like an option", ["--base=--exec=true"], 2, ["--exec=true"]),
    ("a head that is no commit", ["--base", "main", "--head", "v9"], 2, ["v9"]),
    ("a path that is not there", ["Garden/2022"], 2, ["Garden/2022"]),
    ("a path of which nothing is there", ["nowhere"], 2, ["nowhere"]),
    ("an empty path", [""], 2, ["there is no such note"]),
    ("a path outside", ["/etc"], 2, ["/etc"]),
    ("a format that is not there", ["--format", "html"], 2, ["html"]),
    ("a level that is not there", ["--fail-on", "often"], 2, ["often"]),
    ("a folder that is not there", ["--notes", "nowhere"], 2, ["nowhere"]),
]


def refuses(setting: Setting, arguments: list[str], code: int, says: list[str]) -> None:
    with garden() as repository:
        outcome = run(setting, repository, *arguments).expect_code(code)
        check_equal(outcome.output, "", "standard output")
        for words in says:
            check(words in outcome.errors, f"{outcome.command} does not say {words}: {outcome.errors}")
        check(len(outcome.errors.strip().splitlines()) == 1, outcome.errors)


def refuses_without_notes(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        repository = ScratchRepository(Path(folder) / "code")
        repository.write("README.md", "# Code\n")
        repository.commit("Code", "Ada Lindqvist", "2021-03-08")
        outcome = run(setting, repository).expect_code(2)
        check("no notes here" in outcome.errors and outcome.output == "", outcome.errors)


def finds_binary_note(setting: Setting) -> None:
    for name in FORMATS:
        with garden() as repository:
            (repository.path / NOTE).write_bytes(b"# Garden\n\xff\xfe\n")
            outcome = run(setting, repository, "--format", name).expect_code(1)
            check("not valid UTF-8" in outcome.output, f"{name}: {outcome.output}")
            check(NOTE in outcome.output or name == "gitlab", f"{name}: {outcome.output}")


def refuses_configuration(setting: Setting) -> None:
    with garden() as repository:
        repository.write(".pmcdiff.toml", '[check.rules]\nstale-leads = "off"\n')
        outcome = run(setting, repository).expect_code(2)
        check(".pmcdiff.toml:2" in outcome.errors and "stale-lead" in outcome.errors, outcome.errors)


def refuses_missing_object(setting: Setting) -> None:
    with garden() as repository:
        clobber(repository)
        blob = repository.git("rev-parse", f"HEAD:{NOTE}").strip()
        (repository.path / ".git/objects" / blob[:2] / blob[2:]).unlink()
        outcome = run(setting, repository, "--base", "main", "--format", "json").expect_code(3)
        check_equal(outcome.output, "", "standard output")
