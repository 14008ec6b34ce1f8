"""What an output must be like so that whoever reads it, a terminal, a browser, a mail reader or a runner of jobs, takes words
of notes for words. One check a kind of output."""

from __future__ import annotations

import json
import re
from typing import Callable
from xml.etree import ElementTree

from changelog import MARKER
from check_formats import ANNOTATION
from feed import Feed
from hostile_words import CONTROL
from html_page import ATTRIBUTES, TAGS, TagReader, read_page
from mail_message import Page, parsed, part
from support import check, check_equal

OUR_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
# Runners cut off blanks before they look for a command; older ones and others look for theirs in the middle of a line too.
COMMAND = re.compile(r"^\s*::[^:\n].*|##[A-Za-z]*\[.*", re.MULTILINE)
MAIL_HEADERS = {
    "Date", "From", "Subject", "Message-Id", "In-Reply-To", "References", "Auto-Submitted", "MIME-Version", "Content-Type",
}  # fmt: skip
MAIL_TAGS = {
    "html", "head", "meta", "title", "body", "div", "h1", "h2", "p", "ul", "li", "b", "i", "br", "a", "span", "ins", "del",
}  # fmt: skip
MAIL_ATTRIBUTES = {"lang", "charset", "name", "content", "style", "href"}

Check = Callable[[str], None]


def no_controls(text: str) -> None:
    found = CONTROL.search(text)
    check(found is None, f"a control character: {found and text[max(found.start() - 40, 0) : found.end() + 40]!r}")


def no_commands(text: str) -> None:
    found = COMMAND.search(text)
    check(found is None, f"a command of a runner: {found and found[0][:80]!r}")


def on_terminal(text: str) -> None:
    no_controls(text)
    no_commands(text)


def in_colour(text: str) -> None:
    """Only our own colours: digits and semicolons up to an m, and each taken back at the end of its line."""
    on_terminal(OUR_COLOUR.sub("", text))
    for line in text.splitlines():
        codes = OUR_COLOUR.findall(line)
        check(not codes or codes[-1] == "\x1b[0m", f"a colour goes on behind its line: {line!r}")


def markdown_line(line: str) -> None:
    """Our own lines are headings, bullets and rows of tables; in them every mark of the note is escaped."""
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", line)
    for mark, what in (("<", "a tag"), ("`", "a code span"), ("![", "an image"), ("](", "a link")):
        check(mark not in bare, f"{what}: {line!r}")
    check(re.search(r"(?<![A-Za-z0-9])@[A-Za-z0-9]", bare) is None, f"a mention: {line!r}")
    if line.startswith("#"):
        check(re.match(r"#{1,4} \S", line) is not None, f"a heading of the note: {line!r}")


def columns_of_tables(text: str) -> None:
    """Each row of a table has as many columns as the first one."""
    columns = 0
    for line in text.splitlines():
        if not line.startswith("|"):
            columns = 0
            continue
        marks = len(re.findall(r"(?<!\\)\|", line))
        check_equal(marks, columns or marks, f"marks of columns in {line!r}")
        columns = marks


def as_markdown(text: str) -> None:
    on_terminal(text)
    columns_of_tables(text)
    for line in text.splitlines():
        # Links within the page and to notes are ours.
        markdown_line(re.sub(r"\]\(#[a-z0-9_-]*\)", "", line))


def as_summary(text: str) -> None:
    """The summary of a job: Markdown whose cells have breaks of ours."""
    as_markdown(text.replace("<br>", ""))


def as_changelog(text: str) -> None:
    entries = MARKER.findall(text)
    dates = [date for date, _ in entries]
    check(bool(dates) and dates[::2] == dates[1::2], f"markers of a note: {entries}")
    check_equal([what.split()[0] for _, what in entries], ["begin", "end"] * (len(entries) // 2), "markers")
    check_equal(len(set(dates)), len(dates) // 2, "entries of a day")
    head, _, told = text.partition("<!-- pmcdiff ")
    as_markdown(head.replace("`pmcdiff changelog`", ""))
    as_markdown(MARKER.sub("", "<!-- pmcdiff " + told))


def as_json(text: str) -> None:
    on_terminal(text)
    check(isinstance(json.loads(text), (dict, list)), "no JSON object")


def as_json_lines(text: str) -> None:
    on_terminal(text)
    check(all(isinstance(json.loads(line), dict) for line in text.splitlines()), "a line is no object")


def as_page(text: str) -> None:
    on_terminal(text)
    page = read_page(text, TagReader)
    check_equal({element.tag for element in page.elements} - TAGS, set(), "tags of the note")
    attributes = {name for element in page.elements for name in element.attributes}
    check_equal(attributes - ATTRIBUTES, set(), "attributes of the note")
    for tag in ("script", "style", "main", "h1"):
        page.one(tag)
    for element in page.all("a"):
        href = element.attributes["href"]
        check(re.match(r"(#|https?://|mailto:)[!-~]*$", href) is not None, f"a link to {href!r}")


def as_feed(text: str) -> None:
    on_terminal(text)
    for entry in Feed(text).entries:
        on_terminal("".join(entry.page.words.splitlines(keepends=True)).replace("\n", " "))
        for link in (*entry.page.links, *entry.links.values()):
            check(re.match(r"https?://[!-~]*$", link) is not None, f"a link to {link!r}")


def as_tests(text: str) -> None:
    on_terminal(text)
    tags = {element.tag for element in ElementTree.fromstring(text.encode()).iter()}
    check_equal(tags - {"testsuites", "testsuite", "testcase", "failure", "skipped", "system-out"}, set(), "tags")


def as_annotations(text: str) -> None:
    no_controls(text)
    *annotations, last = text.splitlines()
    for line in annotations:
        ours = ANNOTATION.fullmatch(line) or line.startswith("::notice title=Not seen::")
        check(bool(ours), f"a command of the note: {line!r}")
    check(re.match(r"pmcdiff check: [a-z0-9 ,;]+$", last) is not None, f"the last line: {last!r}")


def as_mail(text: str) -> None:
    on_terminal(text.replace("\n\t", "\n "))
    head = text.split("\n\n", 1)[0]
    names = set(re.findall(r"^([^\s:]+):", head, re.MULTILINE))
    check_equal(names - MAIL_HEADERS, set(), "headers of the note")
    found = parsed(text)
    check_equal([each.get_content_type() for each in found.iter_parts()], ["text/plain", "text/html"], "parts")
    for each in (part(found, "plain"), part(found, "html"), str(found["Subject"])):
        no_controls(each)
    page = Page(part(found, "html"))
    check_equal(page.tags - MAIL_TAGS, set(), "tags of the note")
    check_equal(page.attributes - MAIL_ATTRIBUTES, set(), "attributes of the note")
    check_equal(page.links, [], "links of the note")


def as_skeleton(text: str) -> None:
    """The next note is Markdown of the notes' own, tabs and all, that a terminal may show."""
    on_terminal(text.replace("\t", " "))


# What each check must refuse, as a program without escapes would print it.
REFUSED: tuple[tuple[Check, str], ...] = (
    *((on_terminal, f"an item {control} of a note\n") for control in "\x1b\x9b\r\x08\x7f\x00\u202e\u2066\u200f\u061c\u2028\x85"),
    (on_terminal, "an item\n  ::error::owned\n"),
    (on_terminal, "an item ##[error]owned\n"),
    (on_terminal, "##vso[task.setvariable variable=x]y\n"),
    (in_colour, "\x1b[2Jan item\n"),
    (in_colour, "\x1b[31man item\n"),
    (in_colour, "\x1b]0;owned\x07\n"),
    (as_markdown, "- an item <b>\n"),
    (as_markdown, "- an item `code`\n"),
    (as_markdown, "- an item [click](javascript:alert)\n"),
    (as_markdown, "- an item of @everyone\n"),
    (as_markdown, "| a | b |\n| --- | --- |\n| a | b | c |\n"),
    (as_changelog, "<!-- pmcdiff 2021-02-09 begin 0123456789ab -->\n<!-- pmcdiff 2021-02-23 end -->\n"),
    (as_changelog, "<!-- pmcdiff 2021-02-09 begin 0123456789ab -->\n- <b>\n<!-- pmcdiff 2021-02-09 end -->\n"),
    (as_json, '{"text": "an item \x9b31m"}\n'),
    (as_json, '{"text": "an item \u202e"}\n'),
    (as_json_lines, '{"text": "an item"}\n[]\n'),
    (as_annotations, "::error file=a.md,line=1,title=a-rule::words\n::stop-commands::x\npmcdiff check: nothing found\n"),
    (as_annotations, "::error file=a.md,line=1,title=a-rule::words\n::set-output name=a::b\n"),
    (as_skeleton, "- an item \x1b[31m\n"),
)  # fmt: skip


def refuses(checker: Check, text: str) -> bool:
    try:
        checker(text)
    except (AssertionError, ValueError, ElementTree.ParseError):
        return True
    return False


def refuse_what_is_wrong() -> None:
    for checker, text in REFUSED:
        check(refuses(checker, text), f"{checker.__name__} lets pass {text!r}")
