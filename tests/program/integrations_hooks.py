"""The check in hooks, as the project and docs/check.md offer them: pre-commit, and git's own."""

from __future__ import annotations

import json
import os
import shutil
from functools import partial
from pathlib import Path

from check_command import NOTE, RAKE, SPADE, clobber, note
from offered import Done, Place, documented, place, read_yaml
from scratch import ScratchRepository
from support import Setting, Skip, Test, Tests, check, check_equal


def tests(setting: Setting) -> Tests:
    yield Test("pre-commit: the hook of the project", partial(pre_commit_hook, setting))
    yield Test("pre-commit: a local hook", partial(pre_commit_local_hook, setting))
    yield Test("a git hook before a commit", partial(git_hook, setting))
    yield Test("a git hook on a server", partial(update_hook, setting))


# pre-commit


def pre_commit_hook(setting: Setting) -> None:
    with place(setting) as here:
        hooks = ScratchRepository(here.beside / "hooks")
        shutil.copy(setting.source / ".pre-commit-hooks.yaml", hooks.path)
        shutil.copytree(here.beside / "script", hooks.path / "script")
        revision = hooks.commit("Hooks", "Ada Lindqvist", "2021-03-01")
        check(os.access(setting.source / "script" / "pmcdiff", os.X_OK), "script/pmcdiff cannot be run")
        configuration = read_yaml(documented(setting, "yaml", "rev: "))
        configuration["repos"][0].update(repo=str(hooks.path), rev=revision)
        guards_commits_by_pre_commit(here, json.dumps(configuration))


def pre_commit_local_hook(setting: Setting) -> None:
    local = documented(setting, "yaml", "repo: local")
    (hook,) = read_yaml(local)["repos"][0]["hooks"]
    (offered,) = read_yaml((setting.source / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    for key in ("id", "name", "files", "pass_filenames", "require_serial"):
        check_equal(hook[key], offered[key], f"{key} of the local hook")
    with place(setting) as here:
        guards_commits_by_pre_commit(here, local)


def guards_commits_by_pre_commit(here: Place, configuration: str) -> None:
    if shutil.which("pre-commit") is None:
        raise Skip("there is no pre-commit here")
    here.repository.write(".pre-commit-config.yaml", configuration)  # JSON is YAML
    here.repository.commit("pre-commit", "Cleo Marchetti", "2021-03-08")
    here.run("pre-commit", "install").expect(0)
    guards_commits(here)

    def commit(words: str) -> Done:
        here.repository.git("add", "--all")
        return here.run("git", "commit", "-m", words)

    # Not a note: the hook has nothing to do.
    here.repository.write("rakes.csv", "rake,2\n")
    commit("Rakes").expect(0, "Skipped")
    # Settings alone: they are checked too.
    here.repository.write(".pmcdiff.toml", '[check.rules]\nstale-lead = "of"\n')
    commit("Settings").expect(1, ".pmcdiff.toml:2")
    here.repository.write(".pmcdiff.toml", '[check.rules]\nstale-lead = "off"\n')
    commit("Settings").expect(0, "Passed")


def guards_commits(here: Place) -> None:
    """A commit that clobbers a section is refused, also where the working folder is right; one that does not is taken."""
    repository = here.repository
    before = repository.git("rev-parse", "HEAD")
    repository.write(NOTE, note("2021-03-09", "", SPADE))
    repository.git("add", "--all")
    here.run("git", "commit", "-m", "Spade's update").expect(1, "clobbered-section", f"{NOTE}:7")
    repository.write(NOTE, note("2021-03-09", RAKE, SPADE))
    here.run("git", "commit", "-m", "What is staged is not what lies there").expect(1, "clobbered-section")
    check_equal(repository.git("rev-parse", "HEAD"), before, "HEAD after commits that were refused")
    repository.git("add", "--all")
    here.run("git", "commit", "-m", "Spade's update").expect(0)
    check(repository.git("rev-parse", "HEAD^") == before, "the good commit is not there")


# Git's own hooks


def put_hook(setting: Setting, git_folder: Path, name: str, words: str) -> None:
    hook = git_folder / "hooks" / name
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(documented(setting, "sh", words), encoding="utf-8")
    hook.chmod(0o755)


def git_hook(setting: Setting) -> None:
    with place(setting) as here:
        put_hook(setting, here.repository.path / ".git", "pre-commit", "# .git/hooks/pre-commit")
        guards_commits(here)
        here.repository.write(NOTE, note("2021-03-09", "", SPADE + "- Handles of ash\n"))
        here.run("git", "commit", "-am", "All").expect(1, "clobbered-section")
        here.run("git", "commit", "-m", "One path", "--", NOTE).expect(1, "clobbered-section")
        # A worktree, whose hooks are those of the repository.
        here.repository.git("checkout", "-q", "--", ".")
        here.repository.git("worktree", "add", "-q", "-b", "other", str(here.beside / "worktree"))
        there = here.beside / "worktree" / NOTE
        there.write_text(note("2021-03-09", "", SPADE + "- Handles of ash\n"), encoding="utf-8")
        here.run("git", "commit", "-am", "There", cwd=here.beside / "worktree").expect(1, "clobbered-section")
        # The first commit of all has nothing to be compared with.
        first = ScratchRepository(here.beside / "first")
        put_hook(setting, first.path / ".git", "pre-commit", "# .git/hooks/pre-commit")
        first.write("Garden/2021-03-09-garden.md", note("2021-02-23"))
        first.git("add", "--all")
        here.run("git", "commit", "-m", "First", cwd=first.path).expect(1, "title-date-mismatch")
        first.write("Garden/2021-03-09-garden.md", note("2021-03-09"))
        here.run("git", "commit", "-am", "First", cwd=first.path).expect(0)


def update_hook(setting: Setting) -> None:
    with place(setting) as here:
        repository = here.repository
        bare = here.beside / "bare.git"
        repository.git("clone", "-q", "--bare", ".", str(bare))
        put_hook(setting, bare, "update", "# hooks/update")
        repository.git("remote", "add", "server", str(bare))
        before = repository.git("rev-parse", "main")
        clobber(repository)
        here.run("git", "push", "server", "spade:main").expect(1, "clobbered-section", "hook declined")
        check_equal(repository.git("ls-remote", "server", "main").split()[0], before.strip(), "main on the server")
        here.run("git", "push", "server", "spade", "spade:refs/heads/other").expect(0)
        repository.git("checkout", "-q", "main")
        repository.write(NOTE, note("2021-03-09", RAKE, SPADE))
        repository.commit("Spade's update", "Bruno Keller", "2021-03-09")
        here.run("git", "push", "server", "main").expect(0)
        # The first push of all, and a branch that goes away.
        empty = here.beside / "empty.git"
        repository.git("init", "-q", "--bare", "-b", "other", str(empty))
        put_hook(setting, empty, "update", "# hooks/update")
        here.run("git", "push", str(empty), "main").expect(0)
        here.run("git", "push", str(empty), ":main").expect(0)
