"""Inputs that are known to be slow for parsers of Markdown, and that are just large, end soon."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

from support import Setting, Test, Tests, check

MOST_SECONDS = 5
LINE = 64 * 1024 - 16  # just within the longest line that is read
HEAD = "# Runtime PMC Meeting {date}\n\n## Backlog Reviews\n\n### Diego - Eric Malm\n\n"


def runs_of(piece: str) -> str:
    """One line as long as lines may be."""
    return piece * (LINE // len(piece))


def nested(opening: str, depth: int) -> str:
    """A list whose every item stands in the one before."""
    return "".join(" " * (2 * level) + f"{opening} item {level}\n" for level in range(depth))


SLOW = {
    **{
        f"a long run of {piece!r}": "- " + runs_of(piece)
        for piece in ("_", "*", "[", "|", ">", "`", "~", "<", "![", "](", "&", "\\")
    },
    **{
        f"a long run of {piece!r}": runs_of(piece) for piece in ("> ", "- ", "* ", "#", "+ ", "1. ", "a ", "= ", "| a ")
    },
    "emphasis that never closes": "- " + runs_of("*a _b "),
    "emphasis that closes late": "- " + runs_of("*a **a "),
    "emphasis closed in the wrong order": "- " + runs_of("**x [a*b**c*](d) "),
    "links that never close": "- " + runs_of("[a]("),
    "links within links": "- " + runs_of("[a](<b"),
    "images within images": "- " + runs_of("![[]()"),
    "back quotes of all lengths": "- " + "".join("e" + "`" * n for n in range(1, 350)),
    "tags that never close": "- " + runs_of("<a b='"),
    "comments that never close": "- " + runs_of("<!-- "),
    "processing instructions": "- " + runs_of("<?"),
    "references to nothing": "- " + runs_of("[a][b] "),
    "addresses": "- " + runs_of("https://a.b/"),
    "addresses in brackets": "- " + runs_of("http://a.b/("),
    "mail addresses": "- " + runs_of("a@b."),
    "www": "- " + runs_of("www."),
    "strikethrough": "- " + runs_of("~~a "),
    "checkboxes": "- " + runs_of("[ ] "),
    "versions": "- " + runs_of("v1.2.3 "),
    "story numbers": "- " + runs_of("#123456789 "),
    "digits": "- " + runs_of("7"),
    "one long word": "- " + runs_of("a"),
    "clauses": "- " + runs_of("done, then working on it; "),
    "commas": "- " + runs_of(","),
    "capitals": "- " + runs_of("Ab Cd "),
    "accents": "- " + ("e" + "\u0301" * 8) * (LINE // 20),
    "mojibake": "- " + "Ã¶" * (LINE // 6),
    "blanks": "- a" + " " * (LINE - 10) + "b",
    "hyphens": "- " + runs_of("a-"),
    "a list 5,000 deep": nested("-", 5000),
    "a numbered list 3,000 deep": "".join(" " * (3 * level) + "1. x\n" for level in range(3000)),
    "quotes 5,000 deep": "> " * 5000 + "a",
    "a list on one line, 5,000 deep": "- " * 5000 + "a",
    "quotes and lists in turn": "> - " * 5000 + "a",
    "20,000 items": "".join(f"- item {n} of many, done\n" for n in range(20000)),
    "20,000 items of the same words": "- working on the same thing again\n" * 20000,
    "20,000 paragraphs": "".join(f"para {n}\n\n" for n in range(20000)),
    "20,000 headings": "".join(f"#### part {n}\n\n- a\n" for n in range(20000)),
    "5,000 teams": "".join(f"### Team {n} - Lead {n}\n\n- work {n}\n\n" for n in range(5000)),
    "5,000 teams of one name": "### Diego - Eric Malm\n\n- work\n\n" * 5000,
    "4,000 leads": "### Many - " + ", ".join(f"Jo Lead{n}" for n in range(4000)) + "\n\n- a\n",
    "5,000 words in a heading": "### " + "word " * 5000 + "- Jo Lead\n\n- a\n",
    "brackets in a heading": "### " + "(" * 20000 + "- Jo Lead\n\n- a\n",
    "dashes in a heading": "### " + " - a" * 10000 + "\n\n- a\n",
    "20,000 references": "".join(f"[a{n}]: https://example.org/{n}\n" for n in range(20000)) + "\n- [a1] [a2]\n",
    "references of one another": "- [a]\n\n" + "[a]: <b>\n" * 20000,
    "a table of 20,000 rows": "## Roadmap\n\nWhen | What\n---|---\n" + "*Soon* | - entry\n| | - entry\n" * 10000,
    "a table of 10,000 columns": "## Roadmap\n\n" + "a|" * 10000 + "\n" + "-|" * 10000 + "\n" + "b|" * 10000 + "\n",
    "a table of 2,000 columns and rows": "## Roadmap\n\n" + "a|" * 2000 + "\n" + "-|" * 2000 + "\n" + "|\n" * 2000,
    "a code block that never closes": "```\n" + "- a\n" * 50000,
    "200,000 empty lines": "\n" * 200000 + "- a\n",
    "200,000 lines of one paragraph": "a\n" * 200000,
    "carriage returns alone": "- a\r" * 20000,
}


def tests(setting: Setting) -> Tests:
    for name, text in SLOW.items():
        yield Test(name, partial(soon, setting, text))


def soon(setting: Setting, text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        old, new = Path(folder) / "2017-10-03.md", Path(folder) / "2017-10-18.md"
        old.write_text(HEAD.format(date="2017-10-03") + text + "\n", encoding="utf-8")
        new.write_text(HEAD.format(date="2017-10-18") + text + " more\n\n- and one more item\n", encoding="utf-8")
        for arguments in (
            ["show", new, "--format", "json"],
            ["diff", old, new],
            ["diff", new, old, "--format", "markdown", "--all"],
        ):
            outcome = setting.run(*arguments, seconds=MOST_SECONDS)
            check(outcome.code in (0, 2), f"{outcome.command}: exit code {outcome.code}: {outcome.errors[:300]}")
            if outcome.code == 2:
                check(
                    outcome.output == "" and outcome.errors.count("\n") == 1,
                    f"{outcome.command}: {outcome.errors[:300]!r}",
                )
