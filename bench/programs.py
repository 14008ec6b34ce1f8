"""Runs programs and tells what they took."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Taken:
    """What one run of a program took."""

    wall: float  # Seconds.
    processor: float  # Seconds, in the program and in the kernel for it.
    peak: int  # Bytes that it had in memory at most.


def run(command: list[str], folder: Path | None = None) -> Taken:
    """Runs a program to its end; its output is left unread."""
    with tempfile.NamedTemporaryFile("r", encoding="utf-8") as told:
        # A process begins with the peak of the one that started it, so a small one stands between.
        timed = ["/usr/bin/time", "--quiet", "--format=%M", f"--output={told.name}", *command]
        began = time.perf_counter()
        process = subprocess.Popen(timed, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        took = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = int(told.read().split()[-1]) * 1024
    if process.returncode not in (0, 1):  # diff and its kin give 1 for "they differ".
        raise RuntimeError(f"{shlex.join(command)} ended with {process.returncode}")
    return Taken(took, usage.ru_utime + usage.ru_stime, peak)


def best_of(times: int, command: list[str], folder: Path | None = None) -> Taken:
    """The least that several runs took: what else the machine does only ever adds."""
    runs = [run(command, folder) for _ in range(times)]
    return Taken(min(one.wall for one in runs), min(one.processor for one in runs), min(one.peak for one in runs))


def side_by_side(commands: list[list[str]], runs: int, folder: Path) -> list[float]:
    """The median wall time of each, in seconds, in one run of hyperfine."""
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        subprocess.run(
            ["hyperfine", "-N", "--ignore-failure", "--warmup", "20", "--runs", str(runs), "--style", "none"]
            + ["--export-json", report.name]
            + [shlex.join(command) for command in commands],
            check=True,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        return [result["median"] for result in json.load(open(report.name, encoding="utf-8"))["results"]]


def version(command: str, *arguments: str) -> str:
    """The first line that a program tells of itself."""
    told = subprocess.run([command, *(arguments or ("--version",))], capture_output=True, text=True, check=False)
    return (told.stdout or told.stderr).strip().splitlines()[0]


def machine() -> str:
    """Processor, memory and system, without a name."""
    model = next(
        (line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8") if "model name" in line),
        "unknown processor",
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = next(
        (
            line.split("=", 1)[1].strip().strip('"')
            for line in open("/etc/os-release", encoding="utf-8")
            if line.startswith("PRETTY_NAME")
        ),
        "unknown system",
    )
    return f"{model}, {len(os.sched_getaffinity(0))} processors, {memory:.0f} GiB of memory, {system}"
