"""No note can give orders: to the terminal, by HTML or Markdown, by mentions, or by breaking out of JSON."""

from __future__ import annotations

import html
import json
import re
import tempfile
from functools import partial
from pathlib import Path

from support import Setting, Test, Tests, check, check_equal

# What must reach no terminal: C0 but line feed, DEL, C1, and what turns the direction of text or hides it.
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f\x80-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")

HOSTILE = {
    "escape sequence": "red \x1b[31malert\x1b[0m",
    "title of the terminal": "\x1b]0;owned\x07",
    "carriage return": "harmless\roverwritten",
    "carriage return as a reference": "harmless&#13;overwritten",
    "escape as a reference": "red &#27;[31malert",
    "C1 control": "red \x9b31malert",
    "bidirectional override": "safe \u202etxt.exe\u202c",
    "bidirectional isolate": "safe \u2067txt\u2069",
    "backspace and DEL": "abc\x08\x08\x7f",
    "form feed and vertical tab": "one\x0ctwo\x0bthree",
    "script": "<script>alert(1)</script>",
    "script in a code span": "`<script>alert(1)</script>`",
    "script as a reference": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "comment that opens": "<!-- hidden",
    "image": "![x](https://example.org/track.png)",
    "image as code": "`![x](https://example.org/track.png)`",
    "mention": "thanks to @everyone and @team-name, and a@b",
    "mention in code": "`@everyone`",
    "pipes": "a | b | c",
    "pipes in code": "`a | b`",
    "heading": "# not a heading",
    "heading in code": "`# not a heading`",
    "line of dashes": "`---`",
    "emphasis": "`**bold** and _more_ and ~~gone~~`",
    "link": "`[click](javascript:alert(1))`",
    "link that runs": "[click](javascript:alert(1))",
    "back quotes": "`` `ls` ``",
    "workflow command": "::error file=x::owned",
    "quotes and backslashes": 'say "hi" \\ and \\u0041',
}


def note(date: str, text: str, extra: str = "") -> str:
    """A note that has the text wherever notes have text."""
    heading = text.replace("#", "")
    return (
        f"# Runtime PMC Meeting {date}\n\n## Announcements\n\n- {text}\n\n## PMC Lifecycle Activities\n\n"
        f"- Proposal to incubate {text}{extra}\n\n## Backlog Reviews\n\n### Diego - Eric Malm\n\n"
        f"- Locket is on by default\n- {text}{extra}\n  - under it: {text}\n\n#### {heading}\n\n- work on it\n\n"
        f"### Team {heading} - Jo Lead\n\n- {text} in a team\n\n### Routing - {heading}\n\n- {text}\n\n"
        f"## CF Feature Roadmap Review\n\nWhen? | What?\n---|---\n*Soon* | - {text.replace('|', '&#124;')}{extra}\n"
    )


def tests(setting: Setting) -> Tests:
    for name, text in HOSTILE.items():
        yield Test(f"{name} to the terminal", partial(to_the_terminal, setting, text))
        yield Test(f"{name} in JSON", partial(in_json, setting, text))
        yield Test(f"{name} in Markdown", partial(in_markdown, setting, text))
    yield Test("names of files", partial(names_of_files, setting))
    yield Test("markdown escapes", partial(markdown_escapes, setting))
    yield Test("markdown tables keep their columns", partial(markdown_tables, setting))


def write_pair(folder: str, text: str) -> tuple[Path, Path]:
    root = Path(folder)
    old, new = root / "2017-10-03.md", root / "2017-10-18.md"
    old.write_text(note("2017-10-03", "calm words of the old note"), encoding="utf-8")
    new.write_text(note("2017-10-18", text, " at last"), encoding="utf-8")
    return old, new


def runs(old: Path, new: Path) -> list[list[str | Path]]:
    return [
        ["diff", old, new, "--all", "--explain"],
        ["diff", new, old, "--all", "--explain"],
        ["diff", old, new, "--each", "--width", "0"],
        ["show", new],
        ["list", "--notes", old.parent],
        ["history", "team", "Diego", "--notes", old.parent],
        ["history", "item", "Diego", "--notes", old.parent, "--all"],
        ["history", "roadmap", "at last", "--notes", old.parent],
    ]


def to_the_terminal(setting: Setting, text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for arguments in runs(*write_pair(folder, text)):
            for color in ("never", "always"):
                outcome = setting.run(*arguments, "--color", color).expect_code(0)
                # Only our own colours remain: digits and semicolons up to an m.
                plain = re.sub(r"\x1b\[[0-9;]*m", "", outcome.output) if color == "always" else outcome.output
                for stream in (plain, outcome.errors):
                    found = CONTROL.search(stream)
                    check(
                        found is None,
                        f"{outcome.command}: {found and stream[max(found.start() - 30, 0) : found.end() + 30]!r}",
                    )
        old, new = Path(folder) / "2017-10-03.md", Path(folder) / "2017-10-18.md"
        # Escape sequences of ours colour and do no more, so those of the note must not be among them.
        coloured = setting.run("diff", old, new, "--color", "always").output
        check("\x1b[31malert" not in coloured, "the note's own escape sequence got through")


def in_json(setting: Setting, text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        old, new = write_pair(folder, text)
        for arguments in runs(old, new)[:2] + runs(old, new)[-3:] + [["show", new]]:
            outcome = setting.run(*arguments, "--format", "json").expect_code(0)
            value = outcome.json()
            check(isinstance(value, dict) and "\x1b" not in outcome.output, f"{outcome.command}: no JSON object")
        lines = setting.run("diff", old, new, "--format", "jsonl").expect_code(0).output.splitlines()
        check(all(isinstance(json.loads(line), dict) for line in lines), "a line of jsonl is no object")
        check_equal(len(lines), len(setting.diff(old, new)["changes"]), "lines of jsonl")


def in_markdown(setting: Setting, text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        old, new = write_pair(folder, text)
        for arguments in runs(old, new):
            outcome = setting.run(*arguments, "--format", "markdown").expect_code(0)
            check(CONTROL.search(outcome.output) is None, f"{outcome.command}: a control character")
            check(
                not outcome.output.startswith("::") and "\n::" not in outcome.output,
                f"{outcome.command}: a workflow command",
            )
            for line in outcome.output.splitlines():
                check_line(outcome.command, line)


def check_line(command: str, line: str) -> None:
    """Our own lines are headings, bullets and rows of tables; in them every mark of the note is escaped."""
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", line)
    for mark, what in (("<", "a tag"), ("`", "a code span"), ("![", "an image"), ("](", "a link")):
        check(mark not in bare, f"{command}: {what}: {line!r}")
    check(re.search(r"(?<![A-Za-z0-9])@[A-Za-z0-9]", bare) is None, f"{command}: a mention: {line!r}")
    if line.startswith("#"):
        check(re.match(r"#{1,4} \S", line) is not None, f"{command}: a heading of the note: {line!r}")


def names_of_files(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "Run\x1b[31mtime"
        root.mkdir()
        (root / "2017-10-03 \u202e<b>@all.md").write_text(note("2017-10-03", "words"), encoding="utf-8")
        (root / "no\ndate\x07.md").write_text("x\n", encoding="utf-8")
        for format in ("text", "markdown"):
            outcome = setting.run("list", "--notes", folder, "--format", format).expect_code(0)
            check(CONTROL.search(outcome.output) is None, f"list as {format}: {outcome.output!r}")
        for line in setting.run("list", "--notes", folder, "--format", "markdown").output.splitlines():
            check_line("list", line)
        setting.run("list", "--notes", folder, "--format", "json").expect_code(0).json()


def markdown_escapes(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        old, new = write_pair(folder, "`<script>` for @everyone, a\\_b and `x|y` &amp; `&amp;` `*all*`")
        output = setting.run("diff", old, new, "--format", "markdown").expect_code(0).output
        for raw in ("<script>", "@everyone", "x|y", "*all*"):
            check(re.search(r"(?<!\\)" + re.escape(raw), output) is None, f"not escaped: {raw}")
        check("for &#64;everyone" in output, "a mention is not defused so that it still reads as written")
        # Rendered, the words are those of the note.
        read_back = html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", output))
        check("<script> for @everyone, a_b and x|y & &amp; *all*" in read_back, f"the words do not come back: {output}")


def markdown_tables(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _, new = write_pair(folder, "`a | b` and | c \\| d")
        for arguments in (["show", new], ["list", "--notes", folder]):
            output = setting.run(*arguments, "--format", "markdown").expect_code(0).output
            rows = [line for line in output.splitlines() if line.startswith("|")]
            columns = {len(re.findall(r"(?<!\\)\|", row)) for row in rows}
            check(len(rows) >= 3 and len(columns) == 1, f"rows of other lengths: {rows}")
