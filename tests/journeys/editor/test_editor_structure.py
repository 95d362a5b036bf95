# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a section is built of: text from Word, tables, cards and registers, and the room to write around them."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from handlingsplan.documents.schema import check

from .hands import FROM_WORD, kept, paste, state, text, words_in, write
from .workbench import Bench, paragraph, tree

pytestmark = pytest.mark.browser


def test_a_paste_from_word_keeps_what_a_section_knows_and_nothing_else(page: Page, bench: Bench) -> None:
    bench.body = tree({"type": "paragraph"})
    page.goto(bench.address)
    text(page).click()
    paste(page, FROM_WORD)
    expect(state(page)).to_have_text("Gemt kl. 14.32", timeout=5000)
    check(bench.body)
    blocks = bench.body["content"]
    assert [(each["type"], each.get("attrs", {}).get("level")) for each in blocks] == [
        ("heading", 2),
        ("paragraph", None),
        ("heading", 3),
        ("bulletList", None),
        ("orderedList", None),
        ("table", None),
        ("paragraph", None),
    ]
    assert words_in(blocks[0]) == "Samarbejde og ansvar"
    assert blocks[1]["content"] == [
        {"type": "text", "text": "Kommunen "},
        {"type": "text", "text": "skal", "marks": [{"type": "bold"}]},
        {"type": "text", "text": " drøfte det med "},
        {
            "type": "text",
            "text": "infohuset",
            "marks": [{"type": "link", "attrs": {"href": "https://infohus.example/"}}],
        },
        {"type": "text", "text": ", "},
        {"type": "text", "text": "så tidligt", "marks": [{"type": "italic"}]},
        {"type": "text", "text": " som muligt."},
        {"type": "footnote", "attrs": {"text": "Aftalen er fra 2024 og gælder i hele kredsen."}},
    ]
    bullets = blocks[3]["content"]
    assert [words_in(item["content"][0]) for item in bullets] == ["Skole og klub", "Politi"]
    assert bullets[0]["content"][1]["type"] == "bulletList"
    assert words_in(bullets[0]["content"][1]) == "SSP-lærer"
    assert [words_in(item) for item in blocks[4]["content"]] == ["Ring først.", "Skriv bagefter."]
    rows = blocks[5]["content"]
    assert [cell["type"] for cell in rows[0]["content"]] == ["tableHeader", "tableHeader"]
    assert [words_in(cell) for cell in rows[1]["content"]] == ["Tovholder", "Holder planen levende"]
    assert "marks" not in json.dumps(rows)
    everything = json.dumps(bench.body, ensure_ascii=False)
    for noise in ("Mso", "style", "slettet", "Kommentar", "evil", "javascript", "file:"):
        assert noise not in everything


def test_everything_can_be_put_in_and_is_saved_as_a_tree(page: Page, bench: Bench) -> None:
    page.goto(bench.address)
    write(page, "")
    insert = page.get_by_role("button", name="Indsæt", exact=True)
    insert.click()
    page.get_by_role("menuitem", name="Fodnote").click()
    page.get_by_label("Fodnotens tekst").fill("Se aftalen.")
    page.get_by_role("button", name="OK").click()
    expect(page.locator(".footnote-list")).to_have_text("Se aftalen.")
    insert.click()
    page.get_by_role("menuitem", name="Fælles tekst").click()
    page.get_by_label("Hvilken tekst?").select_option(label="Hvad infohuset er")
    page.get_by_role("button", name="OK").click()
    for name in (
        "Kontaktboks",
        "Når nogen er bekymret",
        "Når det er akut",
        "Organisationsdiagram",
        "Register: Forebyggende indsatser",
    ):
        insert.click()
        page.get_by_role("menuitem", name=name).click()
    insert.click()
    page.get_by_role("menuitem", name="Tabel").click()
    expect(page.locator(".footnote-list")).to_have_text("Se aftalen.")
    page.get_by_role("button", name="Tabel", exact=True).click()
    page.get_by_role("menuitem", name="Tilføj række under").click()
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(state(page)).to_have_text("Gemt kl. 14.32")
    check(bench.body)
    kinds = [each["type"] for each in bench.body["content"]]
    assert [kind for kind in kinds if kind != "paragraph"] == [
        "sharedBlock", "contactBox", "flowChart", "flowChart", "orgChart", "register", "table",
    ]  # fmt: skip
    assert len(bench.body["content"][kinds.index("table")]["content"]) == 4
    assert len(bench.autosaves) <= 3


def test_a_register_is_a_card_with_its_title_and_comes_back_as_it_was(page: Page, bench: Bench) -> None:
    register = {"type": "register", "attrs": {"name": "efforts"}}
    bench.body = tree(paragraph("Før."), register, {"type": "register", "attrs": {"name": "gone"}})
    page.goto(bench.address)
    cards = page.locator('.part-card[data-part="register"]')
    expect(cards).to_have_text(["RegisterForebyggende indsatser", "Registergone"])
    write(page, " Efter.")
    expect(state(page)).to_have_text("Gemt kl. 14.32", timeout=5000)
    assert next(block for block in bench.body["content"] if block["type"] == "register") == register


def table(*rows: list[str]) -> dict[str, Any]:
    def cell(words: str, kind: str) -> dict[str, Any]:
        return {"type": kind, "attrs": {"colspan": 1, "rowspan": 1}, "content": [paragraph(words)]}

    kinds = ["tableHeader"] + ["tableCell"] * (len(rows) - 1)
    written = [
        {"type": "tableRow", "content": [cell(words, kind) for words in row]}
        for row, kind in zip(rows, kinds, strict=True)
    ]
    return {"type": "table", "content": written}


SMALL = table(["Hvem", "Hvad"], ["SSP", "Ringer"])
CARD = {"type": "orgChart", "attrs": {}}


def saved_kinds(page: Page, bench: Bench) -> list[str]:
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(state(page)).to_have_text("Gemt kl. 14.32")
    check(bench.body)
    return [words_in(each) if each["type"] == "paragraph" else each["type"] for each in bench.body["content"]]


@pytest.mark.parametrize("last", [SMALL, CARD], ids=["table", "card"])
def test_one_can_write_after_what_ends_a_section(page: Page, bench: Bench, last: dict[str, Any]) -> None:
    bench.body = tree(paragraph("Først."), last)
    page.goto(bench.address)
    write(page, "Efter.")
    assert saved_kinds(page, bench) == ["Først.", last["type"], "Efter."]


def test_one_walks_and_clicks_out_of_a_table_that_ends_a_section(page: Page, bench: Bench) -> None:
    bench.body = tree(SMALL)
    page.goto(bench.address)
    page.locator("td").last.click()
    page.keyboard.press("ArrowDown")
    page.keyboard.type("Under.")
    page.locator("td").last.click()
    edges = page.locator("[data-editor-surface]").bounding_box()
    assert edges is not None
    page.mouse.click(edges["x"] + 200, edges["y"] + edges["height"] - 8)
    page.keyboard.type(" Klikket.")
    page.locator("th").first.click()
    page.keyboard.press("ArrowUp")
    page.keyboard.type("Over.")
    assert saved_kinds(page, bench) == ["Over.", "table", "Under. Klikket."]


def test_there_is_room_above_and_between(page: Page, bench: Bench) -> None:
    bench.body = tree(SMALL, CARD, CARD)
    page.goto(bench.address)
    page.locator("th").first.click()
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    page.keyboard.type("Over.")
    page.locator("td").last.click()
    page.keyboard.press("ArrowDown")
    page.keyboard.type("Imellem.")
    page.locator(".part-card").first.click()
    page.keyboard.type("Under kortet.")
    assert saved_kinds(page, bench) == ["Over.", "table", "Imellem.", "orgChart", "Under kortet.", "orgChart"]


def test_the_line_that_stands_ready_is_not_content(page: Page, bench: Bench) -> None:
    bench.body = tree(paragraph("Først."), SMALL)
    page.goto(bench.address)
    expect(text(page).locator("> p")).to_have_count(2)
    page.locator("td").last.click()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Backspace")
    page.keyboard.press("ArrowDown")
    text(page).blur()
    page.wait_for_timeout(1800)
    assert bench.autosaves == []
    assert kept(page) is None
    write(page, "x")
    page.keyboard.press("Backspace")
    assert saved_kinds(page, bench) == ["Først.", "table"]


def test_a_table_is_not_offered_inside_a_table_and_a_card_goes_below_it(page: Page, bench: Bench) -> None:
    bench.body = tree(SMALL, paragraph("Efter."))
    page.goto(bench.address)
    page.locator("td").last.click()
    page.get_by_role("button", name="Indsæt", exact=True).click()
    expect(page.get_by_role("menuitem", name="Tabel", exact=True)).to_be_hidden()
    expect(page.get_by_role("menuitem", name="Fodnote")).to_be_focused()
    page.get_by_role("menuitem", name="Organisationsdiagram").click()
    expect(text(page)).to_be_focused()
    page.keyboard.type("Så ")
    assert saved_kinds(page, bench) == ["table", "orgChart", "Så Efter."]


@pytest.mark.parametrize("width", [320, 1280])
def test_a_wide_table_moves_sideways_and_breaks_no_word(page: Page, bench: Bench, width: int) -> None:
    head = ["Indsats", "Planansvarlig", "Samarbejdspartnere", "Tidsfrist", "Opfølgningsmøde", "Status"]
    bench.body = tree(paragraph("Først."), table(head, ["Ord"] * 6))
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(bench.address)
    lines = "th => { const r = document.createRange(); r.selectNodeContents(th); return r.getClientRects().length }"
    frame = page.locator(".table-frame")
    assert page.locator("th").nth(1).evaluate("th => getComputedStyle(th).overflowWrap") == "normal"
    assert frame.evaluate("el => el.scrollWidth > el.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for place in range(6):
        assert page.locator("th p").nth(place).evaluate(lines) == 1
    page.locator("th").first.click()
    for _ in range(5):
        page.keyboard.press("Tab")
    assert frame.evaluate("el => el.scrollLeft") > 0
