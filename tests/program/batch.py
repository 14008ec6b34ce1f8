"""Many pairs of notes in one run: `diff --batch`."""

from __future__ import annotations

import json
import os
import select
import subprocess
import tempfile
import time
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from schema import schema_of
from scratch import Scratch, note
from support import Setting, Skip, Test, Tests, check, check_equal, series

OLD, NEW = "2016-11-01", "2017-10-18"


def tests(setting: Setting) -> Tests:
    for test in (
        answers_are_the_diffs,
        answers_keep_the_order,
        options_hold_for_all_pairs,
        a_pair_has_its_own_folder,
        pairs_in_git,
        ids_come_back,
        faults_are_told_in_their_line,
        a_batch_of_nothing,
        a_file_of_pairs,
        last_line_without_an_end,
        answers_come_at_once,
        what_does_not_go_with_it,
        a_batch_that_is_not_there,
        all_answers_are_in_the_schema,
        spread_by_gnu_parallel,
    ):
        yield Test(test.__name__.replace("_", " "), partial(test, setting))


def run(setting: Setting, pairs: list[Any], *options: str) -> list[dict[str, Any]]:
    """What `--batch` answers; text is handed on as it is."""
    lines = [pair if isinstance(pair, str) else json.dumps(pair) for pair in pairs]
    outcome = setting.run(
        "diff", "--notes", "notes", "--batch", "-", *options, input="".join(line + "\n" for line in lines).encode()
    ).expect_code(0)
    return [json.loads(line) for line in outcome.output.splitlines()]


def pairs_of(setting: Setting, committee: str) -> list[dict[str, str]]:
    paths = [str(path.relative_to(setting.fixtures)) for path in series(setting.fixtures / "notes" / committee)]
    return [{"old": old, "new": new} for old, new in pairwise(paths)]


def answers_are_the_diffs(setting: Setting) -> None:
    (answer,) = run(setting, [{"old": OLD, "new": NEW}])
    check_equal(answer["diff"], setting.diff(OLD, NEW, "--notes", "notes"), "the diff of the pair")
    check_equal(answer["line"], 1, "its line")


def answers_keep_the_order(setting: Setting) -> None:
    pairs = pairs_of(setting, "Runtime")
    answers = run(setting, pairs)
    check_equal([a["diff"]["old"]["path"] for a in answers], [pair["old"] for pair in pairs], "old notes")
    check_equal([a["diff"]["new"]["path"] for a in answers], [pair["new"] for pair in pairs], "new notes")
    check_equal([a["line"] for a in answers], list(range(1, len(pairs) + 1)), "lines")


def options_hold_for_all_pairs(setting: Setting) -> None:
    (answer,) = run(setting, [{"old": OLD, "new": NEW}], "--direct", "--kind", "lead-changed")
    expected = setting.diff(OLD, NEW, "--notes", "notes", "--direct", "--kind", "lead-changed")
    check(len(expected["changes"]) > 0, "no lead changed")
    check_equal(answer["diff"], expected, "the diff of the pair")


def a_pair_has_its_own_folder(setting: Setting) -> None:
    with Scratch() as scratch:
        scratch.write("Shed/2021-03-02-shed.md", note("2021-03-02"))
        scratch.write("Shed/2021-03-16-shed.md", note("2021-03-16", work="Oil the hinges"))
        elsewhere = {"old": "2021-03-02", "new": "2021-03-16", "notes": str(scratch.path)}
        answers = run(setting, [elsewhere, {"old": OLD, "new": NEW}])
        check_equal(answers[0]["diff"]["new"]["date"], "2021-03-16", "the pair of the other folder")
        check_equal(answers[1]["diff"]["new"]["date"], NEW, "the pair after it")


def pairs_in_git(setting: Setting) -> None:
    with Scratch() as scratch:
        scratch.write("Shed/2021-03-02-shed.md", note("2021-03-02"))
        scratch.commit("first")
        scratch.write("Shed/2021-03-02-shed.md", note("2021-03-02", work="Oil the hinges"))
        pair = {"old": "HEAD:Shed/2021-03-02-shed.md", "new": "Shed/2021-03-02-shed.md"}
        outcome = setting.run("diff", "--batch", "-", cwd=scratch.path, input=json.dumps(pair).encode())
        answer = json.loads(outcome.expect_code(0).output)
        check("Oil the hinges" in json.dumps(answer["diff"]["changes"]), "the change since the commit is not told")


def ids_come_back(setting: Setting) -> None:
    for identity in ("a", 7, None, [1, {"b": "\u202e"}]):
        (good,) = run(setting, [{"old": OLD, "new": OLD, "id": identity}])
        check_equal(good["id"], identity, "the id")
        (bad,) = run(setting, [{"old": OLD, "new": "never", "id": identity}])
        check_equal(bad["id"], identity, "the id of a pair that cannot be compared")
    (without,) = run(setting, [{"old": OLD, "new": OLD}])
    check("id" not in without, "an id was made up")


FAULTS = {
    "no JSON": ("nonsense", ["no JSON"]),
    "no object": ("[1]", ["no pair"]),
    "a key that there is not": ({"old": OLD, "nwe": NEW}, ["nwe", "new"]),
    "one note": ({"old": OLD}, ['"new"']),
    "a number": ({"old": OLD, "new": 20171018}, ['"new"', "text"]),
    "standard input": ({"old": "-", "new": NEW}, ["standard input"]),
    "no such date": ({"old": OLD, "new": "2017-10-19"}, ["2017-10-19", "2017-10-18"]),
    "no such file": ({"old": OLD, "new": "gone.md"}, ["gone.md"]),
    "a note that is not UTF-8": ({"old": OLD, "new": "broken/not-utf8.md"}, ["UTF-8"]),
    "a folder that is not there": ({"old": OLD, "new": NEW, "notes": "nowhere"}, ["nowhere"]),
    "very long": ('{"old": "' + "x" * 70000 + '"}', ["longer than"]),
    "deeply nested": ("[" * 60000, ["no JSON"]),
    "bytes that are no text": ('{"old": "\\udc00", "new": "x"}', []),
}


def faults_are_told_in_their_line(setting: Setting) -> None:
    good = {"old": OLD, "new": NEW}
    asked: list[Any] = []
    for pair, _ in FAULTS.values():
        asked += [pair, good]
    answers = run(setting, asked)
    check_equal(len(answers), len(asked), "answers")
    for at, (name, (_, words)) in enumerate(FAULTS.items()):
        answer = answers[2 * at]
        check("error" in answer and "diff" not in answer, f"{name}: no error: {str(answer)[:200]}")
        told = json.dumps(answer["error"], ensure_ascii=False).replace('\\"', '"')
        for word in words:
            check(word in told, f'{name}: "{word}" is not said: {told}')
        check("diff" in answers[2 * at + 1], f"the pair after {name} has no diff")
    outcome = setting.run("diff", "--batch", "-", input=b"nonsense\n").expect_code(0)
    check("could not compare 1 pair" in outcome.errors, "standard error does not count what failed")
    outcome = setting.run("diff", "--batch", "-", "--quiet", input=b"nonsense\n").expect_code(0)
    check_equal(outcome.errors, "", "standard error, quiet")


def a_batch_of_nothing(setting: Setting) -> None:
    for nothing in (b"", b"\n", b"\n  \n\r\n"):
        outcome = setting.run("diff", "--batch", "-", input=nothing).expect_code(0)
        check_equal(outcome.output + outcome.errors, "", f"answer to {nothing!r}")


def a_file_of_pairs(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        pairs = Path(folder) / "pairs.jsonl"
        pairs.write_text(json.dumps({"old": OLD, "new": NEW}) + "\r\n", encoding="utf-8")
        outcome = setting.run("diff", "--notes", "notes", "--batch", pairs).expect_code(0)
        check_equal(json.loads(outcome.output)["diff"], setting.diff(OLD, NEW, "--notes", "notes"), "the diff")


def last_line_without_an_end(setting: Setting) -> None:
    pair = json.dumps({"old": OLD, "new": NEW})
    outcome = setting.run("diff", "--notes", "notes", "--batch", "-", input=f"{pair}\n{pair}".encode()).expect_code(0)
    check_equal(outcome.output.count("\n"), 2, "lines")


def answers_come_at_once(setting: Setting) -> None:
    """Whoever asks one pair after the other need not close the input to be answered."""
    process = subprocess.Popen(
        [str(setting.program), "diff", "--notes", str(setting.fixtures / "notes"), "--batch", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin is not None and process.stdout is not None
    try:
        for _ in range(2):
            process.stdin.write(json.dumps({"old": OLD, "new": NEW}).encode() + b"\n")
            process.stdin.flush()
            answer = b""
            end = time.monotonic() + 20 * setting.slowness
            while not answer.endswith(b"\n"):
                ready, _, _ = select.select([process.stdout], [], [], max(0.0, end - time.monotonic()))
                check(bool(ready), "no answer while the input is open")
                answer += os.read(process.stdout.fileno(), 1 << 20)
            check("diff" in json.loads(answer), "the answer is no diff")
        process.stdin.close()
        check_equal(process.wait(20 * setting.slowness), 0, "exit code")
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def what_does_not_go_with_it(setting: Setting) -> None:
    for extra in ([OLD], [OLD, NEW], ["--each"], ["--format", "html"], ["--output", "x"], ["--exit-code"], ["--explain"]):
        outcome = setting.run("diff", "--batch", "-", *extra).expect_code(2)
        check_equal(outcome.output, "", f"output with {extra}")
        check("--batch" in outcome.errors, f"with {extra}: {outcome.errors}")
    outcome = setting.run("diff").expect_code(2)
    check("OLD" in outcome.errors, f"without notes: {outcome.errors}")


def a_batch_that_is_not_there(setting: Setting) -> None:
    outcome = setting.run("diff", "--batch", "nowhere.jsonl").expect_code(2)
    check("nowhere.jsonl" in outcome.errors, outcome.errors)
    outcome = setting.run("diff", "--batch", "notes").expect_code(2)
    check("notes" in outcome.errors, outcome.errors)


def all_answers_are_in_the_schema(setting: Setting) -> None:
    batch, diff = schema_of(setting, "batch"), schema_of(setting, "diff")
    asked = [pair for pair, _ in FAULTS.values()] + pairs_of(setting, "Runtime")[:2]
    for answer in run(setting, asked):
        problems = [problem.message for problem in batch.iter_errors(answer)]
        if "diff" in answer:
            problems += [problem.message for problem in diff.iter_errors(answer["diff"])]
        check(not problems, f"line {answer['line']}: {problems[:2]}")
    check(bool(list(batch.iter_errors({"schema": "pmcdiff.batch/1", "line": 1}))), "an answer of nothing is allowed")


def spread_by_gnu_parallel(setting: Setting) -> None:
    pairs = "".join(json.dumps({**pair, "id": at}) + "\n" for at, pair in enumerate(pairs_of(setting, "Runtime")))
    try:
        spread = subprocess.run(
            ["parallel", "--pipe", "--keep-order", "--block", "200", "-j2", str(setting.program), "diff", "--batch", "-"],
            cwd=setting.fixtures,
            input=pairs.encode(),
            capture_output=True,
            timeout=60 * setting.slowness,
            check=True,
        )
    except FileNotFoundError:
        raise Skip("GNU parallel is not here") from None
    alone = setting.run("diff", "--batch", "-", input=pairs.encode()).expect_code(0)

    def answers(text: str) -> list[tuple[int, Any]]:
        return [(answer["id"], answer["diff"]) for answer in map(json.loads, text.splitlines())]

    check_equal(answers(spread.stdout.decode()), answers(alone.output), "the answers of several processes")
