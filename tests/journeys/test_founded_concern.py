# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Journey "founded concern to shielding": the police answer, the authorities contribute and meet, the board is filled
by keyboard, the owner decides, it is followed up, closed, and a month later nobody finds it."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import House, breaches, enter, shut_closed_cases

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("journeys")]

LEAD = "Infohus-tovholder, Afsnitsforfatter"
INBOX = "/m/lysbjerg/sager/"
TODAY = date.today()
FACT = "Han har vist de andre i klubben videoer af angreb."
CARDS = 9


def test_a_founded_concern_to_shielding(page: Page, house: House) -> None:
    enter(page, house, LEAD)
    number, file_id = a_case_with_the_police(house)
    case = f"{house.address}{INBOX}{file_id}/"
    page.goto(case)
    the_police_answer(page)
    the_jobcentre_contributes(page)
    the_meeting_is_called_and_begun(page)
    the_board_is_filled(page)
    it_is_recommended(page)
    the_owner_accepts(page, case)
    a_measure_is_begun_and_followed_up(page)
    she_tells_the_person(page, case)
    she_closes(page, case)

    assert page.request.get(case).status == 200
    shut_closed_cases(house, days=31)
    page.goto(f"{house.address}{INBOX}?vis=alle")
    expect(page.get_by_role("heading", name="Sager", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name=f"Sag {number}", exact=True)).to_have_count(0)
    assert page.request.get(case).status == 404


def a_case_with_the_police(house: House) -> tuple[str, int]:
    """Its number and its case: the police have been asked, and have not answered."""
    rows = house.asked(
        "SELECT f.year, f.running, f.id FROM concerns.casefile f JOIN concerns.infohus_case c ON c.file_id = f.id"
        " JOIN tenancy_municipality m ON m.id = f.municipality_id"
        " WHERE m.slug = 'lysbjerg' AND c.state = 'police_clarification' ORDER BY f.running DESC LIMIT 1"
    )
    year, running, file_id = rows[0]
    return f"{year}-{running}", int(str(file_id))


def press(page: Page, name: str, *, role: str = "button") -> None:
    """Press it, on a page that axe has nothing against."""
    assert breaches(page) == []
    page.get_by_role(role, name=name, exact=True).first.click()  # type: ignore[arg-type]


def fill(page: Page, words: dict[str, str]) -> None:
    for label, text in words.items():
        page.get_by_label(label).fill(text)


def choose(page: Page, question: str, answer: str) -> None:
    page.get_by_role("group", name=question).get_by_label(answer).check()


def the_police_answer(page: Page) -> None:
    press(page, "Notér svaret", role="link")
    choose(page, "Hvad svarede politiet?", "Kan behandles i infohus")
    fill(page, {"Hvem svarede?": "Infohus-tovholderen hos politiet"})
    press(page, "Gem svaret")
    expect(page.get_by_role("heading", name="Bed myndighederne om at bidrage")).to_be_visible()


def the_jobcentre_contributes(page: Page) -> None:
    press(page, "Gå til indsamlingen", role="link")
    press(page, "Jobcenter", role="link")
    fill(
        page,
        {
            "Hvem spørges?": "Frej Bakkehave",
            "I hvilken funktion?": "Jobkonsulent",
            "Hvad beder du om?": "Hans plan og fremmøde.",
            "Hvorfor netop denne myndighed?": "Jobkonsulenten ser ham hver uge og kender planen for hans hverdag.",
        },
    )
    page.get_by_label("Formålet er ikke at opklare").check()
    press(page, "Gem, at der er spurgt")
    press(page, "Skriv deres bidrag", role="link")
    fill(
        page,
        {
            "Hvad ved du?": "Han møder til tiden og er glad for værkstedet.",
            "Hvor kommer det fra?": "Jobkonsulenten",
            "Fra hvilken dag er det?": TODAY.isoformat(),
        },
    )
    choose(page, "Er det en kendsgerning eller en faglig vurdering?", "Kendsgerning")
    choose(page, "Hvordan ved man det?", "Observeret")
    choose(page, "Hvilke dimensioner hører det til?", "Uddannelse og beskæftigelse")
    press(page, "Gem")
    expect(page.get_by_text("Han møder til tiden")).to_be_visible()


def the_meeting_is_called_and_begun(page: Page) -> None:
    press(page, "Oplysninger", role="link")
    press(page, "Indkald til mødet", role="link")
    fill(page, {"Hvornår?": f"{TODAY + timedelta(days=1)}T10:00", "Hvor?": "Rådhuset, lokale 214"})
    press(page, "Indkald til mødet")
    press(page, "Begynd mødet", role="link")
    expect(page.get_by_text("Ingen har pligt til at dele", exact=False).first).to_be_visible()
    press(page, "Begynd")
    expect(page.get_by_role("link", name="Skriv anbefalingen")).to_be_visible()
    assert breaches(page) == []


def the_board_is_filled(page: Page) -> None:
    """The first card by keyboard alone; the others are said to be unlit, and one takes what the jobcentre brought."""
    board = page.url
    page.goto(f"{board}1/")
    first = page.get_by_role("heading", level=1).inner_text()
    by_keyboard(page)
    for place in range(2, CARDS + 1):
        page.goto(f"{board}{place}/")
        if page.get_by_label("Han møder til tiden").count():
            page.get_by_label("Han møder til tiden").check()
            press(page, "Sæt på kortet")
        else:
            page.get_by_label("Dimensionen er ikke belyst").check()
        page.get_by_role("checkbox", name="Ingen kendte").check()
        choose(page, "Opmærksomhed i det videre arbejde?", "Nej")
        page.get_by_role("button", name="Gem", exact=True).click()
        expect(page.get_by_text("Gemt.")).to_be_visible()
    page.goto(board)
    expect(page.get_by_text(FACT, exact=True).first).to_be_visible()
    expect(page.get_by_role("heading", name=first)).to_be_visible()
    assert breaches(page) == []


def by_keyboard(page: Page) -> None:
    """A fact with its source, what helps, what it is judged to be: without touching the mouse."""
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/2/")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/1/")
    reach(page, page.locator("summary", has_text="Skriv en oplysning"))
    page.keyboard.press("Enter")
    write(page, page.get_by_label("Hvad vides?"), FACT)
    write(page, page.get_by_label("Hvem kommer det fra?"), "Klubmedarbejderen")
    write(page, page.get_by_label("Hvilken dag er det fra?"), "11112025")
    reach(page, page.get_by_role("group", name="Hvordan ved man det?").get_by_role("radio").first)
    page.keyboard.press("Space")
    reach(page, page.get_by_role("button", name="Sæt på kortet"))
    page.keyboard.press("Enter")
    expect(page.get_by_text(FACT, exact=True).first).to_be_visible()
    assert breaches(page) == []
    write(page, page.get_by_label("Hvad hjælper og beskytter?"), "Han er stadig med i klubben hver uge.")
    write(page, page.get_by_label("Faglig vurdering"), "Han leder efter nogen at høre til hos.")
    reach(page, page.get_by_role("group", name="Opmærksomhed i det videre arbejde?").get_by_label("Ja"))
    page.keyboard.press("Space")
    reach(page, page.get_by_role("button", name="Gem", exact=True))
    page.keyboard.press("Enter")
    expect(page.get_by_text("Gemt.")).to_be_visible()


def reach(page: Page, wanted: Locator) -> None:
    """Go there with the tab key, as somebody who cannot use a mouse."""
    for _ in range(80):
        if wanted.evaluate("it => it === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"The tab key does not come to {wanted}")


def write(page: Page, field: Locator, words: str) -> None:
    reach(page, field)
    page.keyboard.type(words)


def it_is_recommended(page: Page) -> None:
    press(page, "Skriv anbefalingen", role="link")
    fill(
        page,
        {
            "Vigtigste problemer": "Han søger fællesskab hos nogle, der hylder vold.",
            "Ressourcer": "Klubben og værkstedet.",
            "Hvilken konkret iagttagelse bærer anbefalingen?": FACT,
            "Hvad anbefales?": "En mentor i et halvt år.",
            "Navn": "Jobcenter Lysbjerg",
            "Hvordan og hvornår?": "Tovholderen taler med ham på onsdag.",
        },
    )
    page.get_by_role("group", name="Hvad er det en iagttagelse af?").get_by_role("radio").first.check()
    choose(page, "Ville vi gøre det samme, hvis holdningen var en anden?", "Ja")
    choose(page, "Konklusion", "C · ")
    page.get_by_label("Hvilken myndighed træffer afgørelsen efter sin egen lov?").select_option(label="Jobcenter")
    choose(page, "Er borgeren inddraget?", "Ja")
    press(page, "Afslut og send")
    expect(page.get_by_text("Anbefalingen er sendt.")).to_be_visible()


def the_owner_accepts(page: Page, case: str) -> None:
    page.goto(f"{case}indsatser/")
    press(page, "Notér svaret", role="link")
    choose(page, "Hvad svarer myndigheden?", "Tager imod")
    fill(
        page,
        {
            "Hvorfor?": "Jobcentret kan give en mentor efter sin egen lov.",
            "Myndighedens eget sagsnummer": "J-2026-118",
            "Hvem svarer for den?": "Afdelingslederen",
        },
    )
    press(page, "Gem svaret, og gå videre")
    expect(page.get_by_text("Svaret er gemt, og sagen går videre.")).to_be_visible()


def a_measure_is_begun_and_followed_up(page: Page) -> None:
    press(page, "Vælg en indsats", role="link")
    assert breaches(page) == []
    page.locator('a[href$="/ny/mentor_adult/"]').click()
    fill(
        page,
        {
            "Hvad er formålet?": "At han har et fællesskab uden vold.",
            "Hvem udfører den?": "Mentor i Jobcenter Lysbjerg",
            "Hvem er borgerens kontakt?": "Jobkonsulenten",
            "Ses på igen": (TODAY + timedelta(days=30)).isoformat(),
            "Forventes at slutte": (TODAY + timedelta(days=180)).isoformat(),
            "Hvem har givet samtykke?": "Han selv",
            "Til hvad, og til hvornår?": "Mentor, et halvt år.",
            "Hvilke andre støttebehov er overvejet?": "Bolig og økonomi: intet behov nu.",
            "Hvordan sker det sammen med borgeren?": "Han vælger selv mentoren.",
        },
    )
    page.get_by_role("textbox", name="Hvornår? (kan udelades)", exact=True).fill(TODAY.isoformat())
    press(page, "Begynd indsatsen")
    expect(page.get_by_text("Indsatsen er i gang.")).to_be_visible()
    press(page, "Følg op", role="link")
    choose(page, "Er der stadig et kriminalitetsforebyggende behov?", "Nej")
    fill(
        page,
        {
            "Hvorfor vurderer du sådan?": "Han er fast i klubben og ser ikke de andre mere.",
            "Hvordan går det med det, der blev begyndt?": "Mentoren ser ham hver uge.",
        },
    )
    for change in page.locator("textarea[name^=change_]").all():
        change.fill("Han taler ikke længere om angreb.")
    press(page, "Gem opfølgningen")
    expect(page.get_by_text("Opfølgningen er gemt.")).to_be_visible()
    assert breaches(page) == []


def she_tells_the_person(page: Page, case: str) -> None:
    page.goto(f"{case}oplysningspligt/")
    page.get_by_role("group", name="Hvor det står").get_by_role("radio").first.check()
    fill(page, {"Hvordan personen fik besked": "Brev afleveret i hånden."})
    press(page, "Notér det")
    expect(page.get_by_text("Brev afleveret i hånden.")).to_be_visible()


def she_closes(page: Page, case: str) -> None:
    page.goto(f"{case}luk/")
    page.get_by_role("group", name="Hvordan slutter sagen?").get_by_role("radio").first.check()
    fill(page, {"Resumé": "Han har fået en mentor og et fællesskab.", "Hvem er orienteret?": "Han selv."})
    for line in page.locator("textarea[name^=focus_]").all():
        line.fill("Ingen bekymring mere.")
    page.get_by_label("Det, der er delt, er set igennem").check()
    press(page, "Luk sagen")
    expect(page.get_by_text("er lukket").first).to_be_visible()
    assert breaches(page) == []
