"""Reads an HTML page as strictly as is needed to say that it is well-formed, and tells what stands in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from support import check

# What the page is made of; a tag or attribute from elsewhere would be a note's.
TAGS = set(
    "html head meta title style body a header h1 h2 h3 h4 h5 p ul li nav main form label input select option button "
    "section div span b strong em s code ins del small time figure figcaption details summary table thead tbody tr th "
    "td br svg desc g rect circle path text footer script".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name class href rel id data-k data-t aria-label aria-labelledby aria-describedby "
    "tabindex role "
    "hidden for type autocomplete spellcheck placeholder value datetime scope viewbox width height x y rx cx cy r d "
    "text-anchor".split()
)

VOID = {"meta", "br", "input", "link", "hr", "img"}
# SVG elements that we close at once.
SELF_CLOSING = {"rect", "circle", "path"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class PageReader(HTMLParser):
    elements: list[Element] = field(default_factory=list)
    open_elements: list[Element] = field(default_factory=list)
    declarations: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_decl(self, decl: str) -> None:
        self.declarations.append(decl)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        check(len(names) == len(set(names)), f"<{tag}> has an attribute twice: {attrs}")
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self.open_elements.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        check(tag in SELF_CLOSING, f"<{tag}/> is closed at once")
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        check(bool(self.open_elements), f"</{tag}> closes nothing")
        last = self.open_elements.pop()
        check(last.tag == tag, f"</{tag}> closes <{last.tag}> at line {self.getpos()[0]}")

    def handle_data(self, data: str) -> None:
        for element in self.open_elements:
            element.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data!r}")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"a declaration: {data!r}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"a processing instruction: {data!r}")

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]

    def one(self, tag: str) -> Element:
        found = self.all(tag)
        check(len(found) == 1, f"{len(found)} of <{tag}>")
        return found[0]


class TagReader(PageReader):
    """Leaves the text out, which takes long to gather in a large page."""

    def handle_data(self, data: str) -> None:
        pass


def read_page(source: str, reader: type[PageReader] = PageReader) -> PageReader:
    check(source.startswith("<!DOCTYPE html>\n"), "no doctype")
    page = reader()
    page.feed(source)
    page.close()
    check(not page.open_elements, f"never closed: {[element.tag for element in page.open_elements]}")
    return page


def colours(style: str) -> dict[str, dict[str, str]]:
    """The palette of each colour scheme, from the variables of `:root`."""
    palettes = {}
    for scheme, start in (("light", style.index(":root")), ("dark", style.index("prefers-color-scheme: dark"))):
        block = style[style.index("{", style.index(":root", start)) : style.index("}", style.index(":root", start))]
        palettes[scheme] = dict(re.findall(r"--([a-z0-9-]+):\s*(#[0-9a-f]{6})\b", block))
    return palettes


def contrast(first: str, second: str) -> float:
    """WCAG 2.2, contrast ratio of two colours `#rrggbb`."""

    def luminance(colour: str) -> float:
        channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dim = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)
