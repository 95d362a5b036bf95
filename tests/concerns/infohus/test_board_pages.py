# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages of board, recommendation, minutes and closing: for the lead, and for nobody else."""

from io import BytesIO
from typing import Any

import docx
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from handlingsplan.audit.models import Event
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.terms import Outcome
from handlingsplan.concerns.infohus.actions.assess import add_fact, assess
from handlingsplan.concerns.infohus.models import Assessment, Case, Fact
from handlingsplan.concerns.infohus.queries.recommendations import last_conclusion
from handlingsplan.concerns.infohus.terms import Dimension, State
from handlingsplan.tenancy.scope import within
from tests.concerns.infohus.boards import FACT, JUDGED, WORDS, filled, in_infohus, told
from tests.concerns.infohus.test_close_actions import deputy
from tests.concerns.reports import MONDAY
from tests.people import Cast

NETWORK_PLACE = list(Dimension).index(Dimension.NETWORK) + 1
PAGES: list[tuple[str, tuple[Any, ...]]] = [
    ("board", ()),
    ("board_card", (1,)),
    ("recommendation", ()),
    ("minutes", ("pdf",)),
    ("minutes", ("docx",)),
    ("close_case", ()),
    ("unfounded_case", ()),
]
SENT = {
    "version": "0",
    "conclusion": "C",
    "problems": WORDS.problems,
    "resources": WORDS.resources,
    "focus": ["network"],
    "action": WORDS.action,
    "owner_kind": "jobcentre",
    "owner_name": WORDS.owner_name,
    "observation": "intent",
    "observed": WORDS.observed,
    "same_otherwise": "yes",
    "involved": "yes",
    "involved_how": WORDS.involved_how,
}


def text(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize(("page", "args"), PAGES)
def test_a_page_is_the_leads_and_hidden_from_strangers(
    cast: Cast, visit: Any, page: str, args: tuple[Any, ...]
) -> None:
    with within(cast.home.pk):
        case = filled(in_infohus(cast.viewer("infohus_lead")), cast.viewer("infohus_lead"))
    assert visit("infohus_lead", case).get(page, *args).status_code == 200
    for stranger in (cast.stranger, cast.elsewhere, "case_participant", "childrens_adviser", "case_leader", "mentor"):
        assert visit(stranger, case).get(page, *args).status_code == 404
    assert visit(None, case).get(page, *args).status_code == 302


def test_nine_cards_are_drawn_alike_and_in_few_questions(cast: Cast, visit: Any) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead)
    counts = []
    for full in (False, True):
        if full:
            with within(cast.home.pk):
                filled(case, lead)
        visitor = visit("infohus_lead", case)
        visitor.get("board")
        with CaptureQueriesContext(
            connection,
        ) as asked:
            page = text(visitor.get("board"))
        counts.append(len(asked))
    assert page.count('<article class="board-card"') == len(Dimension)
    assert f"De ni dimensioner, sag {case.file.number} · Lysbjerg Kommune · Fortroligt" in page, "It may be printed."
    assert "Risiko og trussel" in page
    assert "Trivsel og modstandskraft" in page
    assert counts[0] == counts[1]


def test_a_card_leads_on_without_a_script(cast: Cast, visit: Any) -> None:
    with within(cast.home.pk):
        case = in_infohus(cast.viewer("infohus_lead"))
    page = text(visit("infohus_lead", case).get("board_card", 2))
    for rel, place in (("prev", 1), ("next", 3)):
        url = visit("infohus_lead", case).url("board_card", place)
        assert f'rel="{rel}" accesskey="{"f" if rel == "prev" else "n"}" href="{url}"' in page
    assert visit("infohus_lead", case).get("board_card", 10).status_code == 404
    assert visit("infohus_lead", case).get("board_card", 0).status_code == 404


def test_facts_and_judgement_are_written_in_the_meeting(cast: Cast, visit: Any) -> None:
    with within(cast.home.pk):
        case = in_infohus(cast.viewer("infohus_lead"))
    visitor = visit("infohus_lead", case)
    fact = {"verb": "fact", "text": FACT.text, "source": "Træneren", "day": "2026-11-01", "certainty": "told"}
    assert visitor.post("board_card", NETWORK_PLACE, **fact).status_code == 302
    said = {"verb": "assess", "version": "0", "resources": "Storebror.", "judged": "Hold fast.", "attention": "yes"}
    assert visitor.post("board_card", NETWORK_PLACE, **said).status_code == 302
    page = text(visitor.get("board"))
    assert FACT.text in page
    assert "1. november 2026" in page
    assert "Fortalt" in page or "Oplyst" in page


def test_whichever_button_is_pressed_everything_typed_is_saved(cast: Cast, visit: Any) -> None:
    with within(cast.home.pk):
        case = in_infohus(cast.viewer("infohus_lead"))
    visitor = visit("infohus_lead", case)
    fact = {"text": FACT.text, "source": "Træneren", "day": "2026-11-01", "certainty": "told"}
    said = {"version": "0", "resources": "Storebror.", "judged": "Hold fast."}
    assert visitor.post("board_card", 1, verb="assess", **fact, **said).status_code == 302
    assert visitor.post("board_card", 2, verb="fact", **fact, **said).status_code == 302
    half = text(visitor.post("board_card", 3, verb="assess", text="Kun det her.", **said))
    assert "Kun det her." in half
    assert "Hold fast." in half
    with within(cast.home.pk):
        assert (Fact.objects.count(), Assessment.objects.count()) == (2, 2)


def test_a_refused_fact_keeps_what_was_typed(cast: Cast, visit: Any) -> None:
    with within(cast.home.pk):
        case = in_infohus(cast.viewer("infohus_lead"))
    page = text(visit("infohus_lead", case).post("board_card", 1, verb="fact", text="Kun det her."))
    assert "Kun det her." in page
    with within(cast.home.pk):
        assert not Fact.objects.exists()


def test_two_write_at_once_and_both_texts_are_shown(cast: Cast, visit: Any) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead)
        assess(case, Dimension.NETWORK, JUDGED, version=0, by=lead, at=MONDAY)
    mine = {"verb": "assess", "version": "0", "resources": "Min ressource.", "judged": "Min tekst."}
    page = text(visit("infohus_lead", case).post("board_card", NETWORK_PLACE, **mine))
    assert "Min tekst." in page
    assert JUDGED.judged in page
    assert 'name="version" value="1"' in page
    visit("infohus_lead", case).post("board_card", NETWORK_PLACE, **{**mine, "version": "1"})
    with within(cast.home.pk):
        assert Assessment.objects.count() == 2


def test_vulnerability_asks_for_psychiatry(cast: Cast, visit: Any) -> None:
    lead = cast.viewer("infohus_lead")
    place = list(Dimension).index(Dimension.VULNERABILITY) + 1
    with within(cast.home.pk):
        case = in_infohus(lead)
    url = visit("infohus_lead", case).url("invite_authority", "psychiatry")
    assert url not in text(visit("infohus_lead", case).get("board_card", place))
    with within(cast.home.pk):
        add_fact(case, Dimension.VULNERABILITY, FACT, by=lead, at=MONDAY)
    assert url in text(visit("infohus_lead", case).get("board_card", place))


def test_a_recommendation_is_kept_with_gaps_and_sent_without(cast: Cast, visit: Any) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead)
    visitor = visit("infohus_lead", case)
    assert visitor.post("recommendation", verb="keep", version="0", problems="Alene.").status_code == 302
    refused = visitor.post("recommendation", **{**SENT, "verb": "send", "version": "1", "observation": "none"})
    assert WORDS.action in text(refused)
    assert refused.status_code == 200
    with within(cast.home.pk):
        filled(case, lead)
    assert visitor.post("recommendation", **{**SENT, "verb": "send", "version": "1"}).status_code == 302
    with within(cast.home.pk):
        assert Case.objects.get(file=case.file).state == State.AWAITING_AUTHORITY
        assert last_conclusion(case) == "C"
    page = text(visitor.get("recommendation"))
    assert "Infohus træffer ikke afgørelser" in page or "Infohus træffer ingen afgørelser" in page
    assert "Anbefaling" in page


@pytest.mark.parametrize(("conclusion", "page"), [("U", "unfounded_case"), ("A", "close_case"), ("D", "close_case")])
def test_a_conclusion_leads_on(cast: Cast, visit: Any, conclusion: str, page: str) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = filled(in_infohus(lead), lead)
    visitor = visit("infohus_lead", case)
    answer = visitor.post("recommendation", **{**SENT, "verb": "send", "conclusion": conclusion})
    assert answer.url.startswith(visitor.url(page))
    assert visitor.client.get(answer.url).status_code == 200


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_minutes_are_neutral_outside_and_an_export_in_the_log(cast: Cast, visit: Any, ending: str) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead)
        add_fact(case, Dimension.NETWORK, FACT, by=lead, at=MONDAY, from_police=True)
    answer = visit("infohus_lead", case).get("minutes", ending)
    assert f'filename="sag-{case.file.number}-referat.{ending}"' in answer["Content-Disposition"]
    with within(cast.home.pk):
        last = Event.objects.filter(kind="casefiles.file.read").order_by("number").last()
        assert last is not None
        assert last.details == {"number": case.file.number, "why": "export"}
    if ending == "docx":
        file = docx.Document(BytesIO(answer.content))
        told_ = "\n".join(paragraph.text for paragraph in file.paragraphs)
        assert "Politiets oplysning" in told_
        assert FACT.text in told_
        assert file.core_properties.title == f"Referat, sag {case.file.number}"
    else:
        assert answer.content.startswith(b"%PDF")
        assert b"Villads" not in answer.content
    assert visit("infohus_lead", case).get("minutes", "csv").status_code == 404


def test_closing_as_finished(cast: Cast, visit: Any) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case = in_infohus(lead, state=State.FOLLOW_UP)
    visitor = visit("infohus_lead", case)
    said = {
        "version": str(case.file.version),
        "outcome": "done",
        "summary": "Forløbet er slut.",
        "informed": "Familien.",
        "form": "unknown",
        "gender": "not_stated",
        "online": "not_stated",
        "vulnerability": "not_stated",
        "citizen_involved": "yes",
    }
    refused = visitor.post("close_case", **said)
    assert refused.status_code == 200
    assert "Forløbet er slut." in text(refused)
    with within(cast.home.pk):
        told(case, lead)
    assert visitor.post("close_case", **said).status_code == 302
    with within(cast.home.pk):
        assert CaseFile.objects.get(pk=case.file.pk).outcome == Outcome.DONE
    assert "Forløbet er slut." in text(visitor.get("close_case"))


def test_unfounded_by_two_on_two_screens(cast: Cast, visit: Any) -> None:
    lead = cast.viewer("infohus_lead")
    with within(cast.home.pk):
        case, other = in_infohus(lead), deputy(cast)
    first = visit("infohus_lead", case)
    words = {"reason": "En misforståelse.", "not_shown": "Ingen planer om noget.", "informed": "Ingen."}
    assert first.post("unfounded_case", **words).status_code == 302
    assert first.get("close_case").url == first.url("sign_case")
    assert "En misforståelse." in text(first.get("sign_case"))
    assert first.post("sign_case", verb="sign").status_code == 200
    second = visit(other.user, case)
    with within(cast.home.pk):
        from handlingsplan.concerns.casefiles.actions import people

        people.declare(case.file, is_biased=False, by=other, at=MONDAY)
    assert "Der er ikke fundet grundlag for bekymringen." in text(second.get("sign_case"))
    for stranger in (cast.stranger, cast.elsewhere, "case_participant", "childrens_adviser", "case_leader"):
        assert visit(stranger, case).get("sign_case").status_code == 404
    assert second.post("sign_case", verb="sign").status_code == 302
    with within(cast.home.pk):
        assert CaseFile.objects.get(pk=case.file.pk).shut_at is not None
    assert first.get("board").status_code == 404
