# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The section editor in a real browser, under the strict policy, against a server that fails in every way."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from handlingsplan.documents.schema import check

from .editor_bench import HOUSE, Bench, paragraph, running, tree

pytestmark = pytest.mark.browser

KEY = "handlingsplan:u-4f:12"
FROM_WORD = (Path(__file__).parent / "word_paste.html").read_text(encoding="utf-8")


@pytest.fixture
def bench() -> Iterator[Bench]:
    with running() as bench:
        yield bench


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.add_init_script(
        "addEventListener('securitypolicyviolation', (e) => console.error('CSP', e.violatedDirective))"
    )
    yield page
    context.close()
    assert [each for each in complaints if "Failed to load resource" not in each] == []


def text(page: Page) -> Any:
    return page.get_by_role("textbox", name="Afsnittets tekst")


def state(page: Page) -> Any:
    return page.locator("[data-save-state]")


def write(page: Page, words: str) -> None:
    text(page).click()
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def kept(page: Page) -> Any:
    return json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or "null")


def paste(page: Page, html: str) -> None:
    page.evaluate(
        """html => {
            const data = new DataTransfer();
            data.setData("text/html", html);
            const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
            document.querySelector(".paper-text").dispatchEvent(event);
        }""",
        html,
    )


def words_in(node: dict[str, Any]) -> str:
    return node.get("text", "") + "".join(words_in(child) for child in node.get("content", []))


def test_what_is_typed_is_saved_by_itself(page: Page, bench: Bench) -> None:
    page.goto(bench.address)
    write(page, " Og med skolerne.")
    assert words_in(kept(page)["body"]).endswith("Og med skolerne.")
    expect(state(page)).to_have_text("Gemt kl. 14.32", timeout=5000)
    assert bench.autosaves[-1]["version"] == 7
    assert bench.autosaves[-1]["csrf"] == "from-the-form"
    assert words_in(bench.body) == "Kommunen samarbejder med politiet. Og med skolerne."
    assert kept(page) is None
    write(page, " Og klubberne.")
    text(page).blur()
    expect(state(page)).to_have_text("Gemt kl. 14.32")
    assert [each["version"] for each in bench.autosaves] == [7, 8]
    check(bench.body)


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


def test_without_connection_the_text_stays_here_and_is_saved_later(page: Page, bench: Bench) -> None:
    page.goto(bench.address)
    page.context.set_offline(True)
    write(page, " Skrevet i toget.")
    expect(state(page)).to_contain_text("Ingen forbindelse", timeout=5000)
    assert words_in(kept(page)["body"]).endswith("Skrevet i toget.")
    assert kept(page)["base"] == 7
    page.context.set_offline(False)
    expect(state(page)).to_have_text("Gemt kl. 14.32", timeout=8000)
    assert words_in(bench.body).endswith("Skrevet i toget.")
    assert kept(page) is None


def test_a_text_left_behind_is_offered_back(page: Page, bench: Bench) -> None:
    bench.answers = [(500, {})] * 20
    page.goto(bench.address)
    write(page, " Næsten tabt.")
    expect(state(page)).to_contain_text("Serveren svarer ikke", timeout=5000)
    page.reload()
    expect(page.get_by_text("Du har tekst her, som ikke nåede at blive gemt")).to_be_visible()
    page.get_by_role("button", name="Smid den væk").click()
    page.get_by_role("button", name="Annullér").click()
    bench.answers = []
    page.get_by_role("button", name="Hent min tekst frem").click()
    expect(text(page)).to_contain_text("Næsten tabt.")
    expect(state(page)).to_have_text("Gemt kl. 14.32", timeout=5000)
    assert words_in(bench.body).endswith("Næsten tabt.")


def test_two_writers_see_both_texts_and_choose(page: Page, bench: Bench) -> None:
    page.goto(bench.address)
    bench.version, bench.body = 9, tree(paragraph("Bos udgave af afsnittet."))
    write(page, " Min udgave.")
    panel = page.locator("[data-conflict]")
    expect(panel).to_contain_text("Ændret af Bo Lind kl. 14.30", timeout=5000)
    expect(panel).to_contain_text("Bos udgave af afsnittet.")
    expect(text(page)).to_contain_text("Min udgave.")
    assert words_in(kept(page)["body"]).endswith("Min udgave.")
    page.get_by_role("button", name="Behold min tekst").click()
    expect(state(page)).to_have_text("Gemt kl. 14.32", timeout=5000)
    expect(panel).to_be_hidden()
    assert (bench.version, words_in(bench.body)) == (10, "Kommunen samarbejder med politiet. Min udgave.")


def test_the_other_text_can_be_taken_and_regretted(page: Page, bench: Bench) -> None:
    page.goto(bench.address)
    bench.version, bench.body = 9, tree(paragraph("Bos udgave af afsnittet."))
    write(page, " Min udgave.")
    page.get_by_role("button", name="Brug den andens tekst").click(timeout=5000)
    expect(text(page)).to_have_text("Bos udgave af afsnittet.")
    assert kept(page) is None
    text(page).click()
    page.keyboard.press("Control+Z")
    expect(text(page)).to_contain_text("Min udgave.")


def test_logged_out_the_text_is_kept_and_saved_after_login(page: Page, bench: Bench) -> None:
    bench.answers = [(401, {})]
    page.goto(bench.address)
    write(page, " Uden adgang.")
    expect(state(page)).to_contain_text("Du er logget ud", timeout=5000)
    assert words_in(kept(page)["body"]).endswith("Uden adgang.")
    expect(state(page)).to_have_text("Gemt kl. 14.32", timeout=8000)
    assert words_in(bench.body).endswith("Uden adgang.")


def test_a_refusal_is_shown_and_the_text_stays(page: Page, bench: Bench) -> None:
    bench.answers = [(422, {"error": "En overskrift kan ikke stå i en tabel."})]
    page.goto(bench.address)
    write(page, " Afvist.")
    expect(state(page)).to_have_text("En overskrift kan ikke stå i en tabel.", timeout=5000)
    expect(text(page)).to_contain_text("Afvist.")
    assert words_in(kept(page)["body"]).endswith("Afvist.")


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


def test_a_name_is_pointed_out_and_never_refused(page: Page, bench: Bench) -> None:
    page.goto(bench.address)
    warning = page.locator("[data-names] p")
    expect(warning).to_be_hidden()
    write(page, " Ring til Ida Eksempel.")
    expect(warning).to_have_text("“Ida Eksempel” ligner et navn.", timeout=5000)
    expect(state(page)).to_have_text("Gemt kl. 14.32")
    page.keyboard.press("Control+Z")
    expect(warning).to_be_hidden(timeout=5000)


def test_the_keyboard_reaches_everything(page: Page, bench: Bench) -> None:
    page.goto(bench.address)
    write(page, " ")
    page.keyboard.press("Control+B")
    bold = page.get_by_role("button", name="Fed")
    expect(bold).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Alt+F10")
    expect(page.get_by_role("button", name="Brødtekst")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(bold).to_be_focused()
    assert page.locator("[data-editor-toolbar] button[tabindex='0']").count() == 1
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(text(page).locator("h2")).to_have_count(1)
    expect(text(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Gem", exact=True)).to_be_focused()


def test_no_accessibility_rule_is_broken(page: Page, bench: Bench) -> None:
    page.goto(bench.address)
    text(page).click()
    paste(page, FROM_WORD)
    script = next((HOUSE / "tests/vendor").glob("axe-core-*/axe.min.js")).read_text(encoding="utf-8")
    page.evaluate(script)
    found = page.evaluate("axe.run().then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))")
    assert found == []


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


@pytest.mark.parametrize("size", [(1280, 720), (320, 640)])
def test_the_line_one_types_on_is_never_behind_the_bar(page: Page, bench: Bench, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(bench.address)
    text(page).click()
    page.keyboard.press("Control+End")
    page.wait_for_timeout(80)
    for number in range(30):
        page.keyboard.press("Enter")
        page.keyboard.type(f"Linje {number}")
        line = text(page).locator("p").last.bounding_box()
        foot = page.locator(".plan-save-bar").bounding_box()
        assert line is not None
        assert foot is not None
        assert line["y"] + line["height"] <= foot["y"]
    page.keyboard.press("Control+Home")
    page.wait_for_function(
        """() => {
            const first = document.querySelector("[role=textbox] p").getBoundingClientRect()
            const tools = document.querySelector("[data-editor-toolbar]").getBoundingClientRect()
            return first.top >= tools.bottom - 1
        }"""
    )


def test_the_tools_lie_on_the_paper(page: Page, bench: Bench) -> None:
    page.goto(bench.address)
    text(page).click()
    tools = page.locator("[data-editor-toolbar]").bounding_box()
    paper = page.locator("[data-editor-surface]").bounding_box()
    assert tools is not None
    assert paper is not None
    assert abs(tools["y"] + tools["height"] - paper["y"]) < 1


def test_gem_sends_one_letter_and_a_note_goes_into_one_entry(page: Page, bench: Bench) -> None:
    posts: list[str] = []
    page.on("request", lambda request: posts.append(request.url) if request.method == "POST" else None)
    page.goto(bench.address)
    press = page.get_by_role("button", name="Gem", exact=True)
    write(page, " Mere.")
    press.click()
    expect(state(page)).to_have_text("Gemt kl. 14.32")
    press.click()
    expect(page.locator("[data-save-state][data-fresh]")).to_have_text("Gemt kl. 14.32")
    assert posts == [f"{bench.address}autosave"]
    page.get_by_label("Note til historikken").fill("Efter mødet")
    press.click()
    expect(page.get_by_label("Note til historikken")).to_have_value("")
    write(page, " Og mere.")
    press.click()
    expect(text(page)).to_contain_text("Og mere.")
    expect(state(page)).to_have_text("Gemt kl. 14.32")
    assert [each["note"] for each in bench.autosaves] == ["", "Efter mødet", ""]
    assert len(posts) == 3


def test_the_page_fits_a_narrow_phone(page: Page, bench: Bench) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(bench.address)
    text(page).click()
    paste(page, FROM_WORD)
    page.get_by_role("button", name="Indsæt", exact=True).click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    edges = page.locator(".tool-menu:not([hidden])").bounding_box()
    assert edges is not None
    assert edges["x"] >= 0
    assert edges["x"] + edges["width"] <= 320


def test_without_scripts_the_plain_form_remains(browser: Browser, bench: Bench) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(bench.address)
    expect(page.get_by_role("textbox", name="Afsnittets tekst")).to_have_value("Kommunen samarbejder med politiet.")
    expect(page.get_by_role("button", name="Gem")).to_be_visible()
    context.close()
