# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The page part is well formed, says everything, and lets nothing through unescaped."""

from html.parser import HTMLParser

import pytest
from django.utils.safestring import SafeString
from hypothesis import given, settings

from handlingsplan.documents.html import html
from handlingsplan.documents.markup import from_markup
from handlingsplan.documents.tree import clean, resolve

from . import samples
from .trees import trees

VOID = {"br", "img", "path", "rect"}
KNOWN = {
    *("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "div", "section", "span", "strong", "em", "a", "br", "sup"),
    *("table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "figure", "figcaption"),
    *("svg", "title", "text", "rect", "path", "polygon", "circle"),
}


class Reader(HTMLParser):
    """Fails on a tag that is unknown or closed out of order; remembers ids and links."""

    def __init__(self, content):
        super().__init__()
        self.open, self.ids, self.links, self.attributes = [], [], [], set()
        self.feed(content)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        assert tag in KNOWN, tag
        found = dict(attrs)
        self.attributes |= set(found)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        assert tag in KNOWN

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@settings(max_examples=100, deadline=None)
@given(trees)
def test_any_tree_becomes_a_well_formed_page_part(tree):
    content = html(resolve(clean(tree), samples.quote))
    reader = Reader(content)
    assert len(reader.ids) == len(set(reader.ids))
    assert not {name for name in reader.attributes if name.startswith("on") or name == "style"}


@pytest.fixture(scope="module")
def page():
    return html(samples.body(), heading_shift=1, footnotes_prefix="s1")


def test_it_is_safe_and_whole(page):
    assert isinstance(page, SafeString)
    reader = Reader(page)
    inside = [link[1:] for link in reader.links if link.startswith("#s1")]
    assert inside
    assert set(inside) <= set(reader.ids)


def test_headings_move_down_and_have_places(page):
    assert '<h3 id="s1-forløbet">Forløbet</h3>' in page
    assert '<a href="#s1-a">x</a>' in html(from_markup("## A\n\n[x](#a)"), footnotes_prefix="s1")


def test_tables_scroll_and_name_their_headers(page):
    assert '<div class="table-scroll" tabindex="0" role="region" aria-label=' in page
    assert '<th scope="col">Hvem</th>' in page
    merged = html({"type": "doc", "content": [samples.merged_table()]})
    assert '<th scope="col" colspan="2">Ansvar</th>' in merged
    assert '<th scope="row">Vagt</th>' in merged
    assert '<td rowspan="2">Fælles</td>' in merged


def test_the_contact_box_puts_112_and_114_first(page):
    places = [page.index(f'<dd class="contact-number"><a href="tel:{number}"') for number in ("112", "114", "70000001")]
    assert places == sorted(places)
    assert "Nummeret er ikke kontrolleret" in page


def test_a_shared_text_says_where_it_comes_from(page):
    assert '<div class="shared-block shared-block-national" role="group" aria-label="Hvad er ekstremisme?">' in page
    assert "National tekst, version 2, gælder fra 1. april 2024." in page
    assert "Lokal tilføjelse 3. oktober 2026. Begrundelse: Udvalget bad om det." in page


def test_drawings_are_said_in_words_too(page):
    assert page.count('role="img"') == 2
    assert '<ol class="flow-steps"><li value="1">Medarbejder: Taler med sin leder' in page
    assert "<li>Tovholder: Holder planen ved lige</li>" in page


def test_what_a_person_wrote_is_never_markup():
    evil = "<img src=x onerror=alert(1)>\"'&"
    quotes = {
        "contactBox": {"rows": [{"key": "x", "label": evil, "number": evil, "note": evil, "national": False}]},
        "flowChart": {"title": evil, "steps": [samples.step(1, evil, evil, evil, evil, evil, evil)]},
        "orgChart": {"title": evil, "boxes": [{"key": evil, "label": evil, "role": evil, "parent": None}]},
        "sharedBlock": {
            **samples.SHARED,
            "title": evil,
            "source": evil,
            "body": from_markup(evil),
            "override": {"body": from_markup(evil), "on": evil, "reason": evil},
        },
    }
    quoting = "{{kontakt}}\n{{forløb: acute}}\n{{organisation}}\n{{blok: a@1}}"
    tree = from_markup(f"{evil}^[{evil}]\n\n{quoting}")
    content = html(resolve(tree, lambda node: quotes[node["type"]]))
    assert "<img" not in content
    Reader(content)


def test_a_reference_that_was_not_found_is_said_to_be_missing():
    assert "quoted-missing" in html({"type": "doc", "content": [{"type": "orgChart"}]})
