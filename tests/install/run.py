#!/usr/bin/env python3
"""Installs a build to a scratch folder and uses it as others do: the programs, and the library by both of the ways that
docs/library.md shows. The program of that page is compiled as it stands there, and must print what is shown.

    run.py --build DIR --source DIR [--compiler COMMAND]
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=Path, required=True, help="the folder that the project was built in")
    parser.add_argument("--source", type=Path, required=True, help="the folder of the sources")
    parser.add_argument("--compiler", default="c++", help="the compiler that built it")
    return parser.parse_args()


class Installed:
    """The scratch folder with the installation in `usr`."""

    def __init__(self, arguments: argparse.Namespace, folder: Path) -> None:
        self._arguments = arguments
        self._folder = folder
        self.prefix = folder / "usr"
        self.page = (arguments.source / "docs" / "library.md").read_text(encoding="utf-8")
        self.run("cmake", "--install", arguments.build, "--prefix", self.prefix)

    def run(self, *command: str | Path, cwd: Path | None = None) -> str:
        done = subprocess.run(
            [str(word) for word in command],
            cwd=cwd or self._arguments.source,
            env={
                **os.environ,
                "CXX": self._arguments.compiler,
                "PKG_CONFIG_PATH": ":".join(str(path) for path in self.prefix.rglob("pkgconfig")),
                "LD_LIBRARY_PATH": ":".join(str(path.parent) for path in self.prefix.rglob("libpmcdiff.so")),
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            raise AssertionError(f"{shlex.join(map(str, command))}: exit code {done.returncode}\n{done.stdout}")
        return done.stdout

    def block(self, kind: str) -> str:
        """The first block of this kind on the page."""
        found = re.search(rf"^```{kind}\n(.*?)^```$", self.page, re.MULTILINE | re.DOTALL)
        if found is None:
            raise AssertionError(f"docs/library.md has no block of {kind}")
        return found.group(1)

    def project(self, name: str) -> Path:
        folder = self._folder / name
        folder.mkdir()
        (folder / "leads.cpp").write_text(self.block("cpp"), encoding="utf-8")
        return folder


def programs(installed: Installed) -> None:
    program = installed.prefix / "bin" / "pmcdiff"
    told = installed.run(program, "--version", "--verbose")
    if "not installed" in told:
        raise AssertionError(f"programs beside pmcdiff are not found: {told}")
    installed.run(program, "--notes", "fixtures/notes", "2016-11-01", "2017-10-18")
    installed.run(program, "check", "--all", "--fail-on", "never", "--notes", "fixtures/check")
    installed.run(program, "email", "--notes", "fixtures/notes", "2016-11-01", "2017-10-18")
    for path in ("share/man/man1/pmcdiff.1", "share/man/man1/pmcdiff-check.1", "share/man/man5/pmcdiff.toml.5",
                 "share/bash-completion/completions/pmcdiff", "share/zsh/vendor-completions/_pmcdiff",
                 "share/fish/vendor_completions.d/pmcdiff.fish", "share/doc/pmcdiff/LICENSE"):
        if not (installed.prefix / path).is_file():
            raise AssertionError(f"{path} is not installed")


def shown_is_printed(installed: Installed, program: Path) -> None:
    call, shown = installed.block("console").split("\n", 1)
    words = shlex.split(call)
    if words[:2] != ["$", "leads"]:
        raise AssertionError(f"docs/library.md shows another call: {call}")
    printed = installed.run(program, *words[2:])
    if printed != shown:
        raise AssertionError(f"docs/library.md shows\n{shown}but printed is\n{printed}")


def by_cmake(installed: Installed) -> None:
    project = installed.project("cmake")
    (project / "CMakeLists.txt").write_text(installed.block("cmake"), encoding="utf-8")
    installed.run("cmake", "-S", project, "-B", project / "build", f"-DCMAKE_PREFIX_PATH={installed.prefix}",
                  "-DCMAKE_BUILD_TYPE=Debug")
    installed.run("cmake", "--build", project / "build")
    shown_is_printed(installed, project / "build" / "leads")


def by_pkg_config(installed: Installed) -> None:
    if shutil.which("pkg-config") is None:
        print("skipped: there is no pkg-config here")
        return
    project = installed.project("pkg-config")
    command = installed.block("sh").strip()
    installed.run("sh", "-c", command.replace("c++", '"$CXX"', 1), cwd=project)
    shown_is_printed(installed, project / "leads")


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="pmcdiff-install-") as folder:
        try:
            installed = Installed(read_arguments(), Path(folder))
            for step in (programs, by_cmake, by_pkg_config):
                step(installed)
                print(f"passed: {step.__name__.replace('_', ' ')}", flush=True)
        except AssertionError as failure:
            print(f"FAILED: {failure}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
