# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The weight of the front page over the wire, all in all: HTML, stylesheets, scripts and the fonts it draws with."""

import re
from html.parser import HTMLParser
from urllib.parse import urljoin

from tools.bench import bars
from tools.bench.browser import Answer, Browser
from tools.bench.figures import Figure

FETCHED_LINKS = {"stylesheet", "icon", "preload", "manifest", "modulepreload"}
FACE = re.compile(r"@font-face\s*{([^}]*)}")
ADDRESS = re.compile(r"url\(\s*[\"']?([^\"')]+)")
IMPORT = re.compile(r"@import\s+(?:url\()?\s*[\"']([^\"']+)")
IS_ITALIC = re.compile(r"font-style:\s*italic")
ITALIC_MARKS = {"em", "i", "cite"}


class Wanted(HTMLParser):
    """What a browser fetches for a page before anybody clicks, and the marks it has to draw."""

    def __init__(self) -> None:
        super().__init__()
        self.stylesheets: list[str] = []
        self.others: list[str] = []
        self.marks: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        self.marks.add(tag)
        if tag == "link" and said.get("media") != "print" and FETCHED_LINKS & set(said.get("rel", "").split()):
            (self.stylesheets if "stylesheet" in said["rel"] else self.others).append(said.get("href", ""))
        elif tag in {"script", "img", "use"}:
            source = said.get("src") or said.get("href") or said.get("xlink:href") or ""
            self.others.append(source.partition("#")[0])


def weigh(browser: Browser) -> list[Figure]:
    """The whole page, then each kind of thing in it. Print stylesheets and faces no text is set in are left out."""
    page = browser.get("/")
    wanted = Wanted()
    wanted.feed(page.body.decode())
    sheets = _sheets(browser, wanted.stylesheets)
    fonts = {address for path, sheet in sheets.items() for address in _fonts(path, sheet, wanted)}
    weights = {
        "HTML": page.weight,
        "stylesheets": sum(sheet.weight for sheet in sheets.values()),
        "scripts and pictures": _weight_of(browser, {path for path in wanted.others if path.startswith("/")} - fonts),
        "fonts": _weight_of(browser, fonts),
    }
    whole = sum(weights.values())
    note = ", ".join(f"{kind} {weight:,}" for kind, weight in weights.items())
    return [Figure("front page over the wire", whole, whole, "bytes", bars.FRONT_PAGE, note)]


def _sheets(browser: Browser, addresses: list[str]) -> dict[str, Answer]:
    """The stylesheets and those they import."""
    found: dict[str, Answer] = {}
    waiting = list(addresses)
    while waiting:
        path = waiting.pop()
        if path not in found:
            found[path] = browser.get(path)
            waiting += [urljoin(path, address) for address in IMPORT.findall(found[path].body.decode())]
    return found


def _fonts(path: str, sheet: Answer, wanted: Wanted) -> set[str]:
    """The faces a page draws with: upright ones always, italic ones where the page has italics."""
    italics = bool(ITALIC_MARKS & wanted.marks)
    return {
        urljoin(path, address)
        for face in FACE.findall(sheet.body.decode())
        if italics or not IS_ITALIC.search(face)
        for address in ADDRESS.findall(face)[:1]
    }


def _weight_of(browser: Browser, paths: set[str]) -> int:
    total = 0
    for path in sorted(paths):
        answer = browser.get(path)
        if answer.status != 200:
            raise LookupError(f"The front page names {path}, which answers {answer.status}.")
        total += answer.weight
    return total
