# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""§ 115 stk. 2: whichever way something is passed on, it is said first that it is not for investigating a crime."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.urls import reverse

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.disclosure.actions import handover
from handlingsplan.concerns.disclosure.actions.pass_on import ForInvestigation, pass_on
from handlingsplan.concerns.disclosure.models import Disclosure, HandoverWords
from handlingsplan.concerns.disclosure.rules import is_for_prevention
from handlingsplan.concerns.disclosure.terms import Basis, Party, Purpose
from handlingsplan.concerns.infohus.actions import clarify, gather
from handlingsplan.concerns.measures.actions.asking import OutsideOwner, ask_through_link
from handlingsplan.tenancy.scope import within
from tests.concerns.disclosure.cases import WHY, WORDS, lead_case, passing
from tests.concerns.infohus.cases import HOUR, QUESTION, asked, gathering, invitation, taken_up
from tests.concerns.measures.cases import recommended
from tests.concerns.reports import MONDAY
from tests.people import Cast

Verb = Callable[[OpenedCase, Viewer, bool], object]
Made = Callable[[Cast], OpenedCase]
LATER = MONDAY + 3 * HOUR
PACKAGE = HandoverWords("Villads Fiktiv Holm", "", "Der er talt med ham to gange.", WHY)
OWNER = OutsideOwner("Kriminalforsorgen", Party.PRISON, "post@kif.example", Basis.SSP, WHY)

WAYS: dict[str, tuple[Made, Verb]] = {
    "the guide": (lead_case, lambda case, by, said: pass_on(case, passing(not_investigation=said), by=by, at=LATER)),
    "ask the police": (
        lambda cast: taken_up(cast)[0],
        lambda case, by, said: clarify.ask_police(case, replace(QUESTION, not_investigation=said), by=by, at=LATER),
    ),
    "ask the police again": (
        lambda cast: gathering(cast)[0],
        lambda case, by, said: clarify.ask_again(
            case, replace(QUESTION, not_investigation=said), violence_mentioned=False, by=by, at=LATER
        ),
    ),
    "hand to the police": (
        lambda cast: asked(cast)[0],
        lambda case, by, said: clarify.hand_to_police(case, replace(QUESTION, not_investigation=said), by=by, at=LATER),
    ),
    "invite": (
        lambda cast: gathering(cast)[0],
        lambda case, by, said: gather.invite(case, replace(invitation(), not_investigation=said), by=by, at=LATER),
    ),
    "ask the owner through a link": (
        recommended,
        lambda case, by, said: ask_through_link(case, replace(OWNER, not_investigation=said), by=by, at=LATER),
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_without_saying_so_nothing_is_passed_on(cast: Cast, way: str) -> None:
    made, verb = WAYS[way]
    with within(cast.home.pk):
        case, lead = made(cast), cast.viewer("infohus_lead")
        before = Disclosure.objects.count()
        with pytest.raises(ForInvestigation):
            verb(case, lead, False)
        assert Disclosure.objects.count() == before


@pytest.mark.parametrize("way", WAYS)
def test_that_it_was_said_is_kept_with_what_was_passed_on(cast: Cast, way: str) -> None:
    made, verb = WAYS[way]
    with within(cast.home.pk):
        case = made(cast)
        verb(case, cast.viewer("infohus_lead"), True)
        assert Disclosure.objects.filter(file=case.file).last().words(case.key).not_investigation  # type: ignore[union-attr]


def test_a_case_is_not_handed_to_another_town_to_be_investigated(cast: Cast) -> None:
    with within(cast.home.pk):
        case, lead = lead_case(cast), cast.viewer("infohus_lead")
        package = handover.Package(cast.away, Basis.SENSITIVE, PACKAGE, lawyer="Juridisk afdeling: ja")
        with pytest.raises(ForInvestigation):
            handover.hand_over(case, package, by=lead, at=LATER)
        assert handover.hand_over(case, replace(package, not_investigation=True), by=lead, at=LATER).pk


def test_danger_waits_for_no_question(cast: Cast) -> None:
    with within(cast.home.pk):
        at_once = passing(basis=Basis.DANGER, purpose=Purpose.AVERT_DANGER, words=WORDS, not_investigation=False)
        assert pass_on(lead_case(cast), at_once, by=cast.viewer("infohus_lead"), at=MONDAY).pk


def test_only_danger_and_a_notice_about_a_child_are_not_asked() -> None:
    free = {basis for basis in Basis if is_for_prevention(basis, not_investigation=False)}
    assert free == {Basis.DANGER, Basis.NOTICE}


PAGES: dict[str, tuple[Made, list[Any], dict[str, str]]] = {
    "ask_police": (
        lambda cast: taken_up(cast)[0],
        [],
        {"asked": "Er der noget til hinder?", "asked_whom": "Politiet", "why": WHY, "basis": "115_ssp"},
    ),
    "ask_police_again": (
        lambda cast: gathering(cast)[0],
        [],
        {"asked": "Er der noget til hinder?", "asked_whom": "Politiet", "why": WHY, "basis": "115_ssp"},
    ),
    "to_police": (
        lambda cast: asked(cast)[0],
        [],
        {"asked": "Det, vi har hørt.", "asked_whom": "Politiet", "why": WHY, "basis": "115_ssp"},
    ),
    "invite_authority": (
        lambda cast: gathering(cast)[0],
        ["school"],
        {"name": "Signe", "function": "Skoleleder", "asks": "Fravær", "reason": WHY, "basis": "115_ssp"},
    ),
    "ask_owner_by_link": (
        recommended,
        [],
        {
            "recipient": "Kriminalforsorgen",
            "recipient_kind": "prison",
            "address": "post@kif.example",
            "basis": "115_ssp",
            "why": WHY,
        },
    ),
    "hand_over": (
        lead_case,
        [],
        {
            "send": "send",
            "to": "aaholm",
            "basis": "sensitive",
            "lawyer": "Juridisk afdeling: ja",
            "person": "Villads",
            "summary": "Der er talt med ham.",
            "why": WHY,
        },
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_each_page_asks_with_one_tick_and_goes_no_further_without(cast: Cast, name: str) -> None:
    made, more, typed = PAGES[name]
    with within(cast.home.pk):
        case = made(cast)
        before = Disclosure.objects.count()
    page = reverse(name, args=[cast.home.slug, case.file.pk, *more])
    browser = cast.client("infohus_lead")
    assert browser.get(page).text.count('name="not_investigation"') == 1
    refused = browser.post(page, typed)
    assert refused.status_code == 200
    assert "Er det formålet, så del intet her" in refused.text
    assert WHY in refused.text, "What was typed is gone."
    with within(cast.home.pk):
        assert Disclosure.objects.count() == before
    assert browser.post(page, {**typed, "not_investigation": "on"}).status_code == 302
    with within(cast.home.pk):
        assert Disclosure.objects.count() == before + 1
