"""Words that try to give orders, and notes that have them wherever notes have words."""

from __future__ import annotations

import re
from pathlib import Path

# What must reach no terminal: C0 but line feed, DEL, C1, what turns the direction of text or ends a line.
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")

TERMINAL = {
    "escape sequence": "red \x1b[31malert\x1b[0m",
    "screen wiped": "\x1b[2J\x1b[1;1Hclean",
    "title of the terminal": "\x1b]0;owned\x07",
    "link of the terminal": "\x1b]8;;https://evil.example.org\x1b\\click\x1b]8;;\x1b\\",
    "clipboard of the terminal": "\x1b]52;c;ZXZpbA==\x07",
    "device control string": '\x1bP$q"p\x1b\\ and \x9eprivacy\x9c',
    "carriage return": "harmless\roverwritten",
    "carriage return as a reference": "harmless&#13;overwritten",
    "escape as a reference": "red &#27;[31malert",
    "C1 control": "red \x9b31malert",
    "C1 control as a reference": "red &#x9b;31malert &#155;31m",
    "C1 operating system command": "\x9d0;owned\x9c",
    "backspace and DEL": "abc\x08\x08\x7f",
    "form feed and vertical tab": "one\x0ctwo\x0bthree",
    "other control characters": "bell \x07 shift \x0e\x0f cancel \x18 unit \x1f",
    "NUL as a reference": "cut &#0; short",
}
DIRECTION = {
    "bidirectional override": "safe \u202etxt.exe\u202c",
    "bidirectional override as a reference": "safe &#x202e;txt.exe&#8236;",
    "bidirectional embeddings": "\u202aone\u202c \u202btwo\u202c \u202dthree",
    "bidirectional isolate": "safe \u2067txt\u2069",
    "other isolates": "\u2066one\u2069 \u2068two",
    "marks of direction": "one\u200e \u200ftwo \u061cthree",
    "separators of lines": "one\u2028two\u2029three\x85four",
    "blanks without width": "one\u200btwo\u2060three\ufefffour\u00ad",
    "no characters": "one \ufffe two \uffff three \U0001fffe",
}
MARKUP = {
    "script": "<script>alert(1)</script>",
    "script in a code span": "`<script>alert(1)</script>`",
    "script as a reference": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "attribute that ends": '"><img src=x onerror=alert(1)>',
    "attribute that ends with an apostrophe": "' onmouseover='alert(1)",
    "picture that acts": "`<svg/onload=alert(1)>`",
    "title that ends": "`</title></style></textarea><b>`",
    "comment that opens": "<!-- hidden",
    "comment in code": "`--><b>x</b><!--`",
    "end of a section": "a ]]> b `<![CDATA[` c",
    "end of content": "`</content></entry></feed></testsuite>`",
    "entities": "&lt;b&gt; &amp;amp; &#x1; &nbsp; &unknown;",
    "processing instruction": "`<?php echo 1 ?>`",
    "image": "![x](https://example.org/track.png)",
    "image as code": "`![x](https://example.org/track.png)`",
    "link": "`[click](javascript:alert(1))`",
    "link that runs": "[click](javascript:alert(1))",
    "link that runs in disguise": "[click](JaVa&#x09;ScRiPt:alert(1)) and [click](vbscript:x)",
    "link with data": "[click](data:text/html;base64,PHNjcmlwdD4=)",
    "address that runs": "<javascript:alert(1)>",
    "mention": "thanks to @everyone and @team-name, and a@b",
    "mention in code": "`@everyone`",
    "pipes": "a | b | c",
    "pipes in code": "`a | b`",
    "heading": "# not a heading",
    "heading in code": "`# not a heading`",
    "line of dashes": "`---`",
    "emphasis": "`**bold** and _more_ and ~~gone~~`",
    "back quotes": "`` `ls` ``",
    "fence": "`` ```sh ``",
    "marker of a changelog": "<!-- pmcdiff 2017-10-18 end -->",
    "marker of a changelog in code": "`<!-- pmcdiff 2017-10-03 begin 0123456789ab -->`",
}
PROGRAMS = {
    "workflow command": "::error file=x::owned",
    "workflow commands": "::stop-commands::x ::set-output name=a::b ::add-mask::c",
    "workflow command after a break": "one%0A::error::two%0D%0A::warning::three",
    "workflow command after a break as a reference": "one&#10;::error::two&#13;&#10;::warning::three",
    "workflow command in the middle of words": " ".join(["::error::owned"] * 30),
    "command of an old runner": "##[error]owned and ##[add-mask]x",
    "commands of other runners": "##vso[task.setvariable variable=x]y ##teamcity[testFailed name='x']",
    "header of a mail": "Garden\r\nBcc: evil@example.org",
    "header of a mail as a reference": "Garden&#13;&#10;Bcc: evil@example.org&#13;&#10;&#13;&#10;body",
    "encoded word": "=?utf-8?q?=0D=0ABcc:_evil@example.org?=",
    "address within a name": "Ada <evil@example.org>, Bo",
    "part of a mail": "--=-boundary Content-Type: text/html",
    "quotes and backslashes": 'say "hi" \\ and \\u0041 \\"',
    "end of JSON": '"}],"changes":[{"x":"',
    "words for a shell": "$(touch owned) `touch owned`; touch owned && 'x' \"y\" | tee owned",
    "fields of a pattern": "{default} {path} {{0}} %s %n ${HOME}",
    "way up": "../../owned",
    "path from the top": "/tmp/owned",
    "option": "--output=owned",
    "very long": "long words " * 500,
}

HOSTILE = {**TERMINAL, **DIRECTION, **MARKUP, **PROGRAMS}


def marked(number: int) -> str:
    """A word that tells which text of HOSTILE a piece of output comes from."""
    return f"quince{number}"


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


def write_pair(folder: str, text: str) -> tuple[Path, Path]:
    root = Path(folder)
    old, new = root / "2017-10-03.md", root / "2017-10-18.md"
    old.write_text(note("2017-10-03", "calm words of the old note"), encoding="utf-8")
    new.write_text(note("2017-10-18", text, " at last"), encoding="utf-8")
    return old, new


def in_line(text: str) -> str:
    """The text as it may stand in one line of a note."""
    return text.replace("\n", " ")


def in_name(text: str) -> str:
    """As in_line(), and not so long that it is no name."""
    return in_line(text)[:200]


def in_lead(text: str) -> str:
    """In place of a person's second first name: without blanks, which would make it too many names."""
    return in_line(text)[:40].replace(" ", "")


def note_of_many(date: str, texts: list[str], extra: str = "", lead: str = "Ada") -> str:
    """A note that has each of the texts wherever notes have text, and behind it what marked() says."""
    told = [f"{in_line(text)} {marked(number)}" for number, text in enumerate(texts)]
    named = [f"{in_name(text)} {marked(number)}" for number, text in enumerate(texts)]
    parts = [f"# Garden PMC Meeting {date} {in_name(texts[0])}\n", "## Announcements\n"]
    parts += [f"- {text}{extra}" for text in told]
    parts += ["\n## PMC Lifecycle Activities\n", *(f"- Proposal to incubate {text}{extra}" for text in told)]
    parts += ["\n## Backlog Reviews"]
    for number, text in enumerate(texts):
        parts += [
            f"\n### Rake{number} {named[number]} - Ada Lindqvist\n",
            f"- Sharpened {told[number]}{extra}",
            f"  - [ ] Below it: {told[number]}",
            f"- {told[number]}: released v1.{number}",
            f"\n#### {named[number]}\n\n- {told[number]}{extra}",
            f"\n### Spade{number} - {lead}{in_lead(text)} Lindqvist\n\n- Ordered blades {number}{extra}",
        ]
    parts += ["\n## Feature Roadmap Review\n\nWhen? | What?\n---|---"]
    parts += [f"*Soon* | - {text.replace('|', '&#124;')}{extra}" for text in told]
    return "\n".join(parts) + "\n"
