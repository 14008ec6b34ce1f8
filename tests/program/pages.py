"""`--format html`: well-formed, by itself, readable for everybody, and not to be broken by what notes say."""

from __future__ import annotations

import base64
import difflib
import hashlib
import math
import re
import tempfile
from functools import partial
from pathlib import Path

from html_page import ATTRIBUTES, TAGS, PageReader, colours, contrast, read_page
from hostile_words import CONTROL, note, write_pair
from support import Setting, Test, Tests, check, check_equal

RANGE = ("--notes", "notes", "--pmc", "Runtime", "2016-11-01", "2018-01-10")
PAIR = ("--notes", "notes", "2017-10-03", "2017-10-18")
BASE = "https://example.org/notes/blob/main"
MOST_BYTES = 1_000_000


def tests(setting: Setting) -> Tests:
    for name, arguments in pages().items():
        yield Test(f"{name} is well-formed", partial(well_formed, setting, arguments))
        yield Test(f"{name} asks nothing of anybody", partial(by_itself, setting, arguments))
        yield Test(f"{name} can be found one's way in", partial(way_around, setting, arguments))
        yield Test(f"{name} draws numbers", partial(draws_numbers, setting, arguments))
    for test in (
        every_change_has_its_link,
        every_change_is_there,
        contrasts,
        small_page,
        size_of_a_year,
        links_to_lines,
        links_by_a_pattern,
        addresses_that_are_none,
        no_links_out_of_the_folder,
        links_of_items,
        names_of_files,
        no_changes,
        pictures_tell_the_same_as_tables,
    ):
        yield Test(test.__name__.replace("_", " "), partial(test, setting))


def pages() -> dict[str, tuple[str, ...]]:
    return {
        "a range": RANGE,
        "a range in full": (*RANGE, "--all", "--explain", "--base-url", BASE),
        "two notes": PAIR,
        "two notes told backwards": ("--notes", "notes", "2017-10-18", "2017-10-03"),
        "a range told backwards": ("--notes", "notes", "2018-01-10", "2017-08-23", "--pmc", "Runtime"),
        "each step": ("--notes", "notes", "2017-08-23", "2017-10-18", "--each"),
        "a renamed team": (*RANGE, "--team", "Greenhouse"),
        "no change": ("--notes", "notes", "2017-10-18", "2017-10-18"),
        "one meeting": ("show", "2017-10-18", "--notes", "notes", "--base-url", BASE),
        "one meeting of another committee": ("show", "2015-10-14", "--notes", "notes", "--pmc", "Utilities"),
        "the life of a team": ("history", "team", "Garden-Windows", "--notes", "notes", "--pmc", "Runtime"),
        "the life of a person": ("history", "person", "Zach Robinson", "--notes", "notes", "--pmc", "Runtime"),
        "the case of two items": (*PAIR, "--explain", "20:19"),
        "the list": ("list", "--notes", "notes"),
    }


def page_of(setting: Setting, *arguments: str | Path) -> tuple[PageReader, str]:
    source = setting.run(*arguments, "--format", "html").expect_code(0).output
    return read_page(source), source


def well_formed(setting: Setting, arguments: tuple[str, ...]) -> None:
    page, source = page_of(setting, *arguments)
    check_equal({element.tag for element in page.elements} - TAGS, set(), "tags")
    check_equal({name for element in page.elements for name in element.attributes} - ATTRIBUTES, set(), "attributes")
    ids = [element.attributes["id"] for element in page.elements if "id" in element.attributes]
    check_equal(sorted({name for name in ids if ids.count(name) > 1}), [], "ids given twice")
    for element in page.elements:
        for attribute in ("aria-labelledby", "aria-describedby", "for"):
            missing = set(element.attributes.get(attribute, "").split()) - set(ids)
            check(not missing, f"<{element.tag}> {attribute} names {missing}")
        href = element.attributes.get("href", "")
        if href.startswith("#"):
            check(href[1:] in ids, f"a link to {href}, which is not there")
    check(CONTROL.search(source.replace("\n", "")) is None, "a control character")


def by_itself(setting: Setting, arguments: tuple[str, ...]) -> None:
    page, source = page_of(setting, *arguments)
    for element in page.elements:
        href = element.attributes.get("href", "#")
        if not href.startswith("#"):
            check(re.match(r"(https?://|mailto:)", href) is not None, f"a link to {href!r}")
            check_equal(element.attributes.get("rel"), "noopener noreferrer", f"rel of the link to {href}")
    check(not re.search(r"@import|url\(", page.one("style").text), "the style sheet asks for something")
    policy = next(e.attributes["content"] for e in page.all("meta") if "http-equiv" in e.attributes)
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    check_equal(directives["default-src"], "'none'", "default-src")
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        inner = re.search(rf"<{tag}>(.*?)</{tag}>", source, re.DOTALL)
        check(inner is not None, f"no <{tag}>")
        digest = hashlib.sha256(inner.group(1).encode()).digest()  # type: ignore[union-attr]
        check_equal(directives[directive], f"'sha256-{base64.b64encode(digest).decode()}'", directive)
        check_equal(len(page.all(tag)), 1, f"<{tag}>")


def way_around(setting: Setting, arguments: tuple[str, ...]) -> None:
    """Landmarks, one first heading, no level left out, a name for every region and field."""
    page, _ = page_of(setting, *arguments)
    page.one("main"), page.one("h1"), page.one("footer")
    check_equal(page.one("html").attributes.get("lang"), "en", "language")
    check(page.one("head").text.strip() != "" and page.elements is not None, "no title")
    level = 0
    for element in page.elements:
        if re.fullmatch(r"h[1-6]", element.tag):
            check(int(element.tag[1]) <= level + 1, f"from a heading of level {level} to <{element.tag}>: {element.text}")
            check(element.text.strip() != "", f"an empty <{element.tag}>")
            level = int(element.tag[1])
    first_link = page.all("a")[0]
    check_equal(first_link.attributes.get("href"), "#main", "the first link")
    labelled = {label.attributes["for"] for label in page.all("label")}
    for field in page.all("input", "select"):
        check(field.attributes.get("id") in labelled, f"<{field.tag}> without a label")
    for element in page.elements:
        if element.attributes.get("role") in ("region", "search", "img") or element.tag in ("nav", "svg"):
            named = element.attributes.get("aria-label") or element.attributes.get("aria-labelledby")
            check(bool(named), f"<{element.tag}> without a name")


def draws_numbers(setting: Setting, arguments: tuple[str, ...]) -> None:
    page, _ = page_of(setting, *arguments)
    box: list[float] = []
    for element in page.elements:
        if element.tag == "svg":
            box = [float(number) for number in element.attributes["viewbox"].split()]
        for name in ("x", "y", "cx", "cy", "r", "width", "height"):
            if name in element.attributes:
                value = float(element.attributes[name])
                check(math.isfinite(value) and value >= 0, f"<{element.tag}> {name}={value}")
        if element.tag == "rect":
            right = float(element.attributes["x"]) + float(element.attributes["width"])
            bottom = float(element.attributes["y"]) + float(element.attributes["height"])
            check(right <= box[2] + 0.1 and bottom <= box[3] + 0.1, f"a bar out of the picture: {element.attributes}")
        if element.tag == "path":
            drawn = element.attributes["d"]
            check(re.fullmatch(r"[MHVCqvml0-9. -]+", drawn) is not None, f"a path of {drawn}")


def every_change_has_its_link(setting: Setting) -> None:
    for arguments in (RANGE, PAIR):
        page, _ = page_of(setting, *arguments)
        ids = {element.attributes["id"]: element for element in page.all("li") if "data-k" in element.attributes}
        changes = setting.run(*arguments, "--format", "json").expect_code(0).json()["changes"]
        check_equal(set(ids), {change["fingerprint"] for change in changes}, "fingerprints")
        for change in changes:
            check_equal(ids[change["fingerprint"]].attributes["data-k"], change["kind"], "kind")
        links = {element.attributes["href"] for element in page.all("a")}
        check(all("#" + name in links for name in ids), "a change without a link to itself")


def every_change_is_there(setting: Setting) -> None:
    """The words of every item, whether listed or folded."""
    page, _ = page_of(setting, *RANGE)
    rows = {element.attributes["id"]: element.text for element in page.all("li") if "data-k" in element.attributes}
    for change in setting.run(*RANGE, "--format", "json").expect_code(0).json()["changes"]:
        if change["kind"].startswith("item-"):
            check(change["text"] in rows[change["fingerprint"]], f"not told: {change['text']!r}")


def contrasts(setting: Setting) -> None:
    page, _ = page_of(setting, *PAIR)
    for scheme, palette in colours(page.one("style").text).items():
        pairs = [(ink, ground) for ink in ("ink", "soft", "accent") for ground in ("ground", "raised", "lane")]
        pairs += [(name, f"{name}-ground") for name in palette if f"{name}-ground" in palette]
        pairs += [("ink", name) for name in palette if name.startswith("tint")]
        pairs += [(name, "ground") for name in ("done", "ongoing", "planned")]
        # A change that a link led to stands on another ground, with all it may hold.
        pairs += [(name, "ongoing-ground") for name in ("ink", "accent", "done", "planned", "ongoing")]
        pairs += [("accent", f"{name}-ground") for name in ("ins",)]
        check(len(pairs) > 30, f"few colours: {palette}")
        for text, ground in pairs:
            ratio = contrast(palette[text], palette[ground])
            check(ratio >= 4.5, f"{scheme}: {text} on {ground} has a contrast of {ratio:.2f}")


def small_page(setting: Setting) -> None:
    """The body of a small page, as it is to be; style and script have tests of their own."""
    path = setting.fixtures / "pages" / "leads-and-roadmap.html"
    kinds = ("--kind", "lead-changed", "--kind", "roadmap-reworded", "--kind", "item-completed")
    source = setting.run(*PAIR, *kinds, "--base-url", BASE, "--format", "html").expect_code(0).output
    body = source[source.index("<body>") : source.index("<script>")]
    if setting.update:
        path.parent.mkdir(exist_ok=True)
        path.write_text(body, encoding="utf-8")
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    lines = difflib.unified_diff(expected.splitlines(), body.splitlines(), "expected", "found", lineterm="", n=0)
    check(body == expected, "\n".join(list(lines)[:40]))


def size_of_a_year(setting: Setting) -> None:
    ranges = [RANGE]
    if setting.corpus.is_dir():
        ranges.append(("--notes", str(setting.corpus), "--pmc", "Runtime", "2017-01-11", "2017-12-26"))
    for arguments in ranges:
        size = len(setting.run(*arguments, "--format", "html", "--base-url", BASE).expect_code(0).output.encode())
        check(size < MOST_BYTES, f"{size} bytes for {arguments}")


def links_to_lines(setting: Setting) -> None:
    for base in (BASE, BASE + "/"):
        page, _ = page_of(setting, *PAIR, "--base-url", base)
        found = {element.attributes["href"] for element in page.all("a")}
        for change in setting.diff(*PAIR[2:], *PAIR[:2])["changes"]:
            for side in ("old", "new"):
                places = change.get(side) or []
                for place in places if isinstance(places, list) else [places]:
                    wanted = f"{BASE}/{place['path']}#L{place['line']}"
                    check(wanted in found, f"no link to {wanted}")
    page, _ = page_of(setting, *RANGE, "--base-url", BASE)
    dates = [e for e in page.all("a") if re.fullmatch(r"\d{4}-\d{2}-\d{2}", e.text) and "#L" in e.attributes["href"]]
    check(len(dates) > 100, f"only {len(dates)} dates of the ways lead to their lines")
    page, _ = page_of(setting, *PAIR)
    check(not any("example.org/notes" in e.attributes["href"] for e in page.all("a")), "links without --base-url")


def links_by_a_pattern(setting: Setting) -> None:
    page, _ = page_of(setting, *PAIR, "--base-url", "https://example.org/{path}?plain=1#L{line}")
    links = {element.attributes["href"] for element in page.all("a")}
    wanted = re.compile(r"https://example\.org/Runtime/2017/2017-10-18-runtime\.md\?plain=1#L\d+")
    check(any(wanted.fullmatch(link) for link in links), "no link by the pattern")


def addresses_that_are_none(setting: Setting) -> None:
    for base in ("javascript:alert(1)//", "data:text/html,", "example.org", "//example.org", " https://x", "file:///"):
        outcome = setting.run(*PAIR, "--format", "html", "--base-url", base).expect_code(2)
        check("--base-url" in outcome.errors and outcome.output == "", f"{outcome.command}: {outcome.errors}")
    hostile = 'https://example.org/"><script>alert(1)</script>/'
    page, source = page_of(setting, *PAIR, "--base-url", hostile)
    page.one("script")
    check("<script>alert" not in source, "the address breaks out of its attribute")


def no_links_out_of_the_folder(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        old, new = write_pair(folder, "calm words")
        for first, second in ((old, new), (f"../{Path(folder).name}/{old.name}", new)):
            cwd = Path(folder)
            source = setting.run(first, second, "--format", "html", "--base-url", BASE, cwd=cwd).expect_code(0).output
            links = [e.attributes["href"] for e in read_page(source).all("a") if BASE in e.attributes["href"]]
            check(not any("/tmp/" in link or ".." in link for link in links), f"links out of the folder: {links}")


def links_of_items(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        old, new = write_pair(
            folder,
            "see [the **bold** `code`](https://example.org/a?b=1&c=%20x) and [run](JaVaScRiPt:alert(1)) and "
            '[data](data:text/html,x) and [quote](https://example.org/"onx=1) and <https://example.org/ä>',
        )
        page, source = page_of(setting, old, new)
    links = [element for element in page.all("a") if element.attributes.get("rel")]
    check_equal(
        {element.attributes["href"] for element in links},
        {"https://example.org/a?b=1&c=%20x", "https://example.org/%22onx=1", "https://example.org/%C3%A4"},
        "links",
    )
    check("the bold code" in {element.text for element in links}, "words of the link")
    check("<strong>bold</strong>" in source and "<code>code</code>" in source, "what the note marks")


def names_of_files(setting: Setting) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "notes" / 'Run"><script>x'
        root.mkdir(parents=True)
        for day in ("03", "18"):
            (root / f"2017-10-{day} <b>&'\" #?.md").write_text(note(f"2017-10-{day}", f"words {day}"), encoding="utf-8")
        where = ("--notes", str(root.parent))
        for arguments in (("list", *where), ("2017-10-03", "2017-10-18", *where, "--base-url", BASE)):
            page, source = page_of(setting, *arguments)
            page.one("script")
            check("<script>x" not in source and "<b>&'" not in source, f"a name breaks out: {arguments}")
        found = {element.attributes["href"] for element in page.all("a")}
        check(any("%3Cb%3E%26'%22%20%23%3F.md#L" in link for link in found), "a file's name is not encoded in links")


def no_changes(setting: Setting) -> None:
    page, _ = page_of(setting, "--notes", "notes", "2017-10-18", "2017-10-18")
    check("Nothing changed" in page.one("main").text or page.all("figure") != [], "an empty page says nothing")
    check_equal(page.all("form"), [], "filters of nothing")


def pictures_tell_the_same_as_tables(setting: Setting) -> None:
    page, _ = page_of(setting, *RANGE)
    figures = page.all("figure")
    check_equal(len(figures), 2, "pictures")
    teams = [row.text for row in page.all("th") if row.attributes.get("scope") == "row"]
    for name in ("Garden-Windows", "CAPI", "Runtime OG"):
        check(name in teams, f"{name} is not in the table")
    titles = [element.text for element in page.all("title")]
    check(any("Greenhouse renamed to Garden-Windows, 2017-09-20" in title for title in titles), "the rename")
    check(any(title.startswith("CAPI: Nicholas Calugar, 2016-11-01") for title in titles), "the leads of CAPI")
