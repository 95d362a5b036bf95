# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The section editor: nothing that is typed is lost, the keyboard reaches everything, and the page fits a phone."""

import pytest
from playwright.sync_api import Browser, Page, expect

from handlingsplan.documents.schema import check

from .hands import FROM_WORD, kept, paste, state, text, words_in, write
from .workbench import HOUSE, Bench, paragraph, tree

pytestmark = pytest.mark.browser


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
