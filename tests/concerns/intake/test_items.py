# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What an inquiry holds, as it is told to the person who asks: all of it in words; and what is never passed on."""

from dataclasses import replace

import pytest
from django.utils import translation

from handlingsplan.concerns.casefiles.contents import items
from handlingsplan.concerns.disclosure.actions.pass_on import NothingChosen, pass_on
from handlingsplan.concerns.disclosure.kept import may_be_chosen
from handlingsplan.tenancy.scope import within
from tests.concerns.disclosure.cases import WORDS as TELLING
from tests.concerns.disclosure.cases import passing
from tests.concerns.reports import MONDAY, WORDS, received
from tests.people import Cast

CPR = "050401-" + "9999"
TOLD = replace(
    WORDS,
    cpr=CPR,
    children_at_home="yes",
    how_known=["seen", "told_by_others"],
    subjects=["statements", "wellbeing"],
    notice_given="yes",
)


def test_everything_that_was_told_is_an_item_in_words(cast: Cast) -> None:
    with within(cast.home.pk):
        case = received(words=replace(TOLD, residence=cast.home.code)).case
        told = {item.ref.split(":")[0]: item for item in items({case.file.pk: case.key})}
    text = told["intake.inquiry"].text
    for words in (cast.home.full_name, "Selv set eller hørt", "Udtalelser", "Trivsel", "hjemmet: Ja"):
        assert words in text
    assert not any(code in text for code in ("told_by_others", "wellbeing", "statements", "yes", CPR))
    assert told["intake.cpr"].text == CPR
    assert may_be_chosen(told["intake.inquiry"])
    assert not may_be_chosen(told["intake.cpr"]), "A number that nobody asked for goes along."


def test_what_was_not_told_is_no_item_and_a_code_that_no_list_knows_is_shown_as_it_is(cast: Cast) -> None:
    with within(cast.home.pk):
        case = received(words=replace(WORDS, cpr="", residence="0000")).case
        (told,) = items({case.file.pk: case.key})
    assert "0000" in told.text
    assert "unknown" not in told.text


def test_a_number_that_is_asked_for_by_its_name_is_not_passed_on(cast: Cast) -> None:
    with within(cast.home.pk):
        got = received(words=TOLD)
        only_that = passing(refs=(f"intake.cpr:{got.inquiry.pk}",), words=replace(TELLING, extract=""))
        with pytest.raises(NothingChosen):
            pass_on(got.case, only_that, by=cast.viewer("infohus_lead"), at=MONDAY)


def test_an_item_reads_the_same_in_whatever_language_the_page_is(cast: Cast) -> None:
    with within(cast.home.pk):
        case = received(words=replace(TOLD, residence=cast.home.code)).case
        danish = [item.text for item in items({case.file.pk: case.key})]
        with translation.override("en"):
            english = [item.text for item in items({case.file.pk: case.key})]
    assert english == danish
