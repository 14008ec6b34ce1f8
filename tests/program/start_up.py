"""The program starts at once: it loads nothing that comparing two notes does not need."""

from __future__ import annotations

import shutil
import subprocess
from functools import partial

from support import Setting, Skip, Test, Tests, check

# What only mails, git and the network need is loaded by who uses it.
NOT_AT_START = ("git2", "curl", "gmime", "ssl", "crypto")
MOST_SECONDS = 0.5


def tests(setting: Setting) -> Tests:
    yield Test("mails and git are other programs'", partial(not_for_mails_and_git, setting))
    yield Test("libraries", partial(libraries, setting))
    yield Test("time of --version", partial(time_of, setting, ["--version"]))
    yield Test("time of a diff", partial(time_of, setting, ["--notes", "notes", "2016-11-01", "2017-10-18"]))
    yield Test("runs without a home folder and variables", partial(bare, setting))


def libraries(setting: Setting) -> None:
    if shutil.which("ldd") is None:
        raise Skip("there is no ldd here")
    done = subprocess.run(["ldd", setting.program], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Skip("the program is not linked dynamically")
    loaded = [line.split()[0] for line in done.stdout.splitlines() if line.strip()]
    found = [name for name in loaded if any(part in name for part in NOT_AT_START)]
    check(not found, f"loaded at every start: {', '.join(found)}")
    check("not found" not in done.stdout, f"a library is missing: {done.stdout}")


def not_for_mails_and_git(setting: Setting) -> None:
    """However it is linked: none of these libraries is in it."""
    program = setting.program.read_bytes()
    found = [name for name in (b"g_mime_init", b"curl_easy_init", b"git_libgit2_init") if name in program]
    check(not found, f"linked into the program: {found}")


def time_of(setting: Setting, arguments: list[str]) -> None:
    # The best of some runs: others use this machine too.
    best = min(setting.run(*arguments).expect_code(0).seconds for _ in range(5))
    check(best < MOST_SECONDS * setting.slowness, f"pmcdiff {' '.join(arguments)}: {best:.2f} seconds at best")


def bare(setting: Setting) -> None:
    done = subprocess.run(
        [setting.program, "--notes", "notes", "2016-11-01", "2017-10-18"],
        cwd=setting.fixtures,
        env={},
        capture_output=True,
        check=False,
    )
    check(done.returncode == 0, f"exit code {done.returncode}: {done.stderr!r}")
    check(
        done.stdout.decode() == setting.run("--notes", "notes", "2016-11-01", "2017-10-18").output,
        "prints something else",
    )
