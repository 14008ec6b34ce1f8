"""The Atom feed: valid by RFC 4287, the same bytes for the same notes, and no words of a note in its marks."""

from __future__ import annotations

import re
import shutil
import tempfile
import uuid
from datetime import date
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

from made_series import days, write_note, write_series
from support import Setting, Skip, Test, Tests, check, check_equal

RUNTIME = ("feed", "--notes", "notes", "--pmc", "Runtime")
ATOM = "{http://www.w3.org/2005/Atom}"
TIME = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")
HARMLESS_TAGS = {"p", "h3", "ul", "li", "strong", "em", "del", "ins", "a"}
# Every entry of the whole corpus, on a machine that others use too.
MOST_SECONDS = 1


def tests(setting: Setting) -> Tests:
    for test in (
        as_the_standard_asks,
        what_entries_say,
        newest_and_limited,
        the_first_meeting_has_its_entry_too,
        same_bytes,
        identifiers_stay,
        identifiers_of_series_differ,
        links,
        title,
        two_notes_of_one_date,
        wrong_calls,
        quick_for_a_whole_series,
    ):
        yield Test(test.__name__.replace("_", " "), partial(test, setting))


class Feed:
    """A feed that was found valid."""

    def __init__(self, text: str) -> None:
        check(text.startswith('<?xml version="1.0" encoding="utf-8"?>\n<feed '), f"begins with {text[:80]!r}")
        root = ElementTree.fromstring(text.encode())
        check_equal(root.tag, f"{ATOM}feed", "root")
        self.id, self.title, self.updated = (only(root, name) for name in ("id", "title", "updated"))
        author = root.findall(f"{ATOM}author")
        check_equal(len(author), 1, "authors")
        check(only(author[0], "name") != "", "the author has no name")
        self.links = links_of(root)
        self.entries = [Entry(element) for element in root.findall(f"{ATOM}entry")]
        check(bool(self.entries), "no entry")
        identifiers = [self.id, *(entry.id for entry in self.entries)]
        check_equal(len(set(identifiers)), len(identifiers), "different identifiers")
        for identifier in identifiers:
            check(identifier.startswith("urn:uuid:"), identifier)
            check_equal(uuid.UUID(identifier[9:]).version, 5, f"version of {identifier}")
        times = [entry.updated for entry in self.entries]
        check(all(TIME.fullmatch(time) for time in (self.updated, *times)), f"times: {times}")
        check_equal(times, sorted(times, reverse=True), "newest first")
        check_equal(self.updated, times[0], "updated of the feed")
        known = {"id", "title", "updated", "author", "link", "generator", "entry"}
        check_equal({child.tag.removeprefix(ATOM) for child in root} - known, set(), "elements that Atom has not")


class Entry:
    def __init__(self, element: ElementTree.Element) -> None:
        self.id, self.title, self.updated = (only(element, name) for name in ("id", "title", "updated"))
        self.summary = only(element, "summary")
        self.links = links_of(element)
        contents = element.findall(f"{ATOM}content")
        check_equal([content.get("type") for content in contents], ["html"], "contents")
        self.html = contents[0].text or ""
        self.page = Page(self.html)


class Page(HTMLParser):
    """HTML whose tags are harmless and closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.links: list[str] = []
        self.words = ""
        self.feed(text)
        self.close()
        check_equal(self.open, [], f"tags left open in {text!r}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        check(tag in HARMLESS_TAGS, f"tag {tag}")
        check({name for name, _ in attrs} <= ({"href"} if tag == "a" else set()), f"attributes {attrs}")
        self.links += [value or "" for _, value in attrs]
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        check_equal(self.open.pop() if self.open else None, tag, "tag that is closed")
        self.words += "\n" if tag in ("p", "li", "h3") else ""

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        check(False, f"comment {data!r}")


def only(element: ElementTree.Element, name: str) -> str:
    found = element.findall(ATOM + name)
    check_equal(len(found), 1, f"elements {name}")
    check(bool(found[0].text), f"empty {name}")
    return found[0].text or ""


def links_of(element: ElementTree.Element) -> dict[str, str]:
    links = element.findall(f"{ATOM}link")
    relations = [link.get("rel", "alternate") for link in links]
    check_equal(len(set(relations)), len(relations), "links of one relation")
    return {relation: link.get("href", "") for relation, link in zip(relations, links)}


def read(setting: Setting, *arguments: str | Path) -> Feed:
    return Feed(setting.run(*arguments).expect_code(0).output)


def as_the_standard_asks(setting: Setting) -> None:
    for pmc in ("Runtime", "Extensions", "Utilities", "Buildpacks", "Services", "BOSH"):
        feed = read(setting, "feed", "--notes", "notes", "--pmc", pmc, "--limit", "1000")
        check(feed.title.startswith(pmc), feed.title)
        for entry in feed.entries:
            check(entry.title.startswith(f"{pmc} {entry.updated[:10]}: "), entry.title)


def what_entries_say(setting: Setting) -> None:
    feed = read(setting, *RUNTIME)
    entry = next(entry for entry in feed.entries if entry.updated.startswith("2017-10-18"))
    summary = setting.diff("2017-10-03", "2017-10-18", "--notes", "notes")["summary"]
    check(f"{summary['lead-changed']} lead changes" in entry.title, entry.title)
    check(entry.title.endswith(f"{summary['item-completed']} items completed"), entry.title)
    check(f"{summary['item-added']} new items" in entry.summary, entry.summary)
    for words in ("Leads\n", "CAPI: Zach Robinson → Greg Cobb\n", "Completed\n", "Compared with 2017-10-03."):
        check(words in entry.page.words, f"no {words!r} in {entry.page.words}")
    check_equal(entry.page.links, [], "links without an address of the notes")


def newest_and_limited(setting: Setting) -> None:
    everything = read(setting, *RUNTIME, "--limit", "1000")
    for limit in (1, 3):
        newest = read(setting, *RUNTIME, "--limit", str(limit))
        for part in ("id", "title", "html"):
            found = [getattr(entry, part) for entry in newest.entries]
            expected = [getattr(entry, part) for entry in everything.entries[:limit]]
            check_equal(found, expected, f"{part} with --limit {limit}")
    check_equal(len(read(setting, *RUNTIME).entries), min(20, len(everything.entries)), "entries without --limit")


def the_first_meeting_has_its_entry_too(setting: Setting) -> None:
    listed = setting.run("list", "--notes", "notes", "--pmc", "Services", "--format", "json").json()
    dates = [each["date"] for each in listed["series"][0]["notes"]]
    feed = read(setting, "feed", "--notes", "notes", "--pmc", "Services")
    check_equal([entry.updated[:10] for entry in feed.entries], dates[::-1], "dates")
    check("first notes" in feed.entries[-1].title, feed.entries[-1].title)


def same_bytes(setting: Setting) -> None:
    first = setting.run(*RUNTIME).output
    check(all(setting.run(*RUNTIME).output == first for _ in range(3)), "not the same each time")
    with tempfile.TemporaryDirectory() as folder:
        moved = Path(folder) / "elsewhere"
        shutil.copytree(setting.fixtures / "notes", moved)
        for path in moved.rglob("*.md"):
            path.touch()
        check_equal(setting.run("feed", "--notes", moved, "--pmc", "Runtime").output, first, "from another folder")
        target = Path(folder) / "feed.xml"
        setting.run(*RUNTIME, "-o", target).expect_code(0)
        check_equal(target.read_text(encoding="utf-8"), first, "-o")


def identifiers_stay(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = write_series(folder, 6)
        before = read(setting, "feed", "--notes", folder)
        mended = paths[3]
        text = mended.read_text(encoding="utf-8")
        mended.write_text(text + "\n### Otters - Kim Berg\n\n- Swimming\n", encoding="utf-8")
        (folder / "Runtime" / "2016").mkdir()
        paths[0].rename(folder / "Runtime" / "2016" / paths[0].name)
        write_note(folder, date(2016, 6, 1), {"Otters - Kim Berg": ["Finished swimming"]})
        after = read(setting, "feed", "--notes", folder)
    check_equal(after.id, before.id, "identifier of the feed")
    check_equal([entry.id for entry in after.entries[1:]], [entry.id for entry in before.entries], "identifiers")
    check(any(a.html != b.html for a, b in zip(after.entries[1:], before.entries)), "the mended note changed nothing")


def identifiers_of_series_differ(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as name:
        for pmc in ("Runtime", "Extensions"):
            for day in days(2):
                write_note(Path(name), day, {"Otters - Kim Berg": ["Swimming"]}, pmc)
        feeds = [read(setting, "feed", "--notes", name, "--pmc", pmc) for pmc in ("Runtime", "Extensions")]
    first, second = ({feed.id, *(entry.id for entry in feed.entries)} for feed in feeds)
    check(not first & second, f"in both: {first & second}")


def links(setting: Setting) -> None:
    base = "https://example.org/o/notes/blob/main"
    feed = read(setting, *RUNTIME, "--base-url", base, "--self-url", "https://example.org/feed.xml?a=1&b=2")
    check_equal(feed.links, {"alternate": base, "self": "https://example.org/feed.xml?a=1&b=2"}, "links of the feed")
    entry = next(entry for entry in feed.entries if entry.updated.startswith("2017-10-18"))
    check_equal(entry.links, {"alternate": f"{base}/Runtime/2017/2017-10-18-runtime.md"}, "links of an entry")
    check_equal(entry.page.links, [f"{base}/Runtime/2017/2017-10-03-runtime.md"], "links in an entry")

    feed = read(setting, *RUNTIME, "--base-url", "https://example.org/?note={path}&plain=1")
    check_equal(feed.links, {}, "a pattern is no page of its own")
    addresses = [entry.links["alternate"] for entry in feed.entries]
    check("https://example.org/?note=Runtime/2017/2017-10-18-runtime.md&plain=1" in addresses, f"links: {addresses}")
    check_equal(read(setting, *RUNTIME).links, {}, "links without an address")


def title(setting: Setting) -> None:
    check_equal(read(setting, *RUNTIME, "--title", "What's <new> & ]]>").title, "What's <new> & ]]>", "title")


def two_notes_of_one_date(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as name:
        paths = write_series(Path(name), 3)
        twin = paths[1].with_name(paths[1].name.replace("runtime", "twin"))
        shutil.copy(paths[1], twin)
        outcome = setting.run("feed", "--notes", name).expect_code(0)
        check_equal(len(Feed(outcome.output).entries), 3, "entries")
        check(outcome.errors.count("\n") == 1 and paths[1].name in outcome.errors, outcome.errors)
        check_equal(setting.run("feed", "--notes", name, "-q").errors, "", "errors with -q")


def wrong_calls(setting: Setting) -> None:
    for arguments, words in (
        (("feed", "--notes", "notes"), "choose one with --pmc"),
        (("feed", "--notes", "notes", "--pmc", "Runtme"), 'did you mean "Runtime"?'),
        (("feed", "--notes", "nowhere"), "nowhere"),
        ((*RUNTIME, "--limit", "0"), "--limit"),
        ((*RUNTIME, "--base-url", "javascript:alert(1)"), "--base-url"),
        ((*RUNTIME, "--base-url", "https://example.org/a b"), "--base-url"),
        ((*RUNTIME, "--self-url", "feed.xml"), "--self-url"),
        (("fead", "--notes", "notes"), 'did you mean "feed"?'),
    ):
        outcome = setting.run(*arguments).expect_code(2)
        check_equal(outcome.output, "", f"output of {outcome.command}")
        check(words in outcome.errors and outcome.errors.count("\n") == 1, f"{outcome.command}: {outcome.errors}")


def quick_for_a_whole_series(setting: Setting) -> None:
    if not (setting.corpus / "Runtime").is_dir():
        raise Skip("there is no corpus here")
    outcome = setting.run("feed", "--notes", setting.corpus, "--pmc", "Runtime", "--limit", "1000").expect_code(0)
    check(len(Feed(outcome.output).entries) > 50, "too few entries")
    check(outcome.seconds < MOST_SECONDS * setting.slowness, f"{outcome.seconds:.2f} seconds")
