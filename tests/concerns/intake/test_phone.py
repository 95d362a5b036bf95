# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is told by telephone is received as fast as it is spoken, noted at once, and never lost."""

from typing import Any

import pytest
from django.urls import reverse

from handlingsplan.concerns.casefiles.models import CaseFile, Note
from handlingsplan.concerns.intake.forms.phone import CHAPTERS, CallForm
from handlingsplan.concerns.intake.models import Inquiry, Reporter
from handlingsplan.keys import case_keys
from handlingsplan.tenancy.scope import within
from tests.concerns.intake.sending import SEEN, code_of, mark
from tests.people import Cast

pytestmark = pytest.mark.django_db
CALL: dict[str, Any] = {
    "danger": "no",
    "violence": "no",
    "channel": "phone",
    "reporter_kind": "citizen",
    "anonymity": "known",
    "name": "Tove Fiktiv Nabo",
    "phone": "70 00 09 99",
    "kind": "concern",
    "person": "Villads Fiktiv Holm",
    "age_band": "18_25",
    "residence": "unknown",
    "seen": SEEN,
    "children_at_home": "no",
    "told": "At vi ser på det i morgen.",
}


def page(cast: Cast) -> str:
    return reverse("enter_call", args=[cast.home.slug])


def entered(cast: Cast, who: str = "receiver", **changes: Any) -> Any:
    return cast.client(who).post(page(cast), {"opened": mark(), **CALL, **changes})


def test_a_receiver_writes_it_down_and_reads_the_code_aloud(cast: Cast) -> None:
    answer = entered(cast)
    assert code_of(answer)
    with within(cast.home.pk):
        file = CaseFile.objects.get()
        assert file.number in answer.content.decode()
        inquiry = Inquiry.objects.get()
        assert (inquiry.channel, inquiry.entered_by) == ("phone", cast["receiver"])


def test_who_was_spoken_to_and_what_was_passed_on_is_noted_at_once(cast: Cast) -> None:
    entered(cast)
    with within(cast.home.pk):
        note = Note.objects.select_related("file").get()
        words = note.words(case_keys.opened(note.file.key_id))
        assert (words.text, words.passed_on) == (SEEN, "At vi ser på det i morgen.")
        assert words.spoke_to == "Borger eller pårørende"
        assert Reporter.objects.count() == 1


def test_of_a_caller_who_is_not_to_be_known_no_name_and_no_minute_is_kept(cast: Cast) -> None:
    entered(cast, anonymity="unknown")
    with within(cast.home.pk):
        assert not Reporter.objects.exists()
        note = Note.objects.get()
        assert {(at.minute, at.second) for at in (note.happened_at, note.written_at)} == {(0, 0)}


def test_the_same_page_sent_twice_is_one_case(cast: Cast) -> None:
    same = mark()
    assert code_of(entered(cast, opened=same)) == code_of(entered(cast, opened=same))
    with within(cast.home.pk):
        assert CaseFile.objects.count() == 1


def test_what_was_typed_stands_there_when_something_is_missing(cast: Cast) -> None:
    answer = entered(cast, age_band="").content.decode()
    assert SEEN in answer
    assert "Tove Fiktiv Nabo" in answer


def test_a_notice_from_somebody_at_work_needs_her_name_and_workplace(cast: Cast) -> None:
    notice = {"kind": "notice", "age_band": "15_17", "reporter_kind": "employee"}
    for lacking in ({"anonymity": "unknown"}, {"name": "", "workplace": "Skolen"}, {"workplace": ""}):
        entered(cast, **{**notice, **lacking})
    with within(cast.home.pk):
        assert not CaseFile.objects.exists()
    entered(cast, **notice, workplace="Skolen")
    with within(cast.home.pk):
        assert CaseFile.objects.get().track == "social"


def test_a_notice_about_a_grown_up_is_none(cast: Cast) -> None:
    entered(cast, kind="notice")
    with within(cast.home.pk):
        assert not CaseFile.objects.exists()


def test_danger_and_the_numbers_stand_first(cast: Cast) -> None:
    text = cast.client("receiver").get(page(cast)).content.decode()
    assert 0 < text.index('href="tel:112"') < text.index('name="danger"') < text.index('name="seen"')
    assert text.count("autofocus") == 1


@pytest.mark.parametrize("who", ["plan_coordinator", "case_leader", "mentor"])
def test_others_cannot_enter_anything(cast: Cast, who: str) -> None:
    assert cast.client(who).get(page(cast)).status_code == 404
    assert entered(cast, who).status_code == 404


def test_a_stranger_sees_nothing(cast: Cast) -> None:
    for stranger in (cast.stranger, cast.elsewhere):
        assert cast.client(stranger).get(page(cast)).status_code == 404


def test_every_question_stands_in_one_chapter() -> None:
    asked = [name for chapter in CHAPTERS for name in (*chapter.asked, *chapter.more)]
    assert sorted(asked) == sorted(CallForm.base_fields)
