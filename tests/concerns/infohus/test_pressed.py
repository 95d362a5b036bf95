# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A button pressed twice, or too late, is answered in words and does nothing twice."""

from django.urls import reverse
from django.utils import timezone

from handlingsplan.concerns.infohus.models import Case, Invitation
from handlingsplan.concerns.infohus.terms import InvitationAnswer
from handlingsplan.tenancy.scope import within
from tests.concerns.infohus import cases
from tests.people import Cast


def test_one_more_is_called_once(cast: Cast) -> None:
    with within(cast.home.pk):
        case, _lead, meeting = cases.called(cast, at=timezone.now())
        asked = meeting.participants.get().invitation_id
    page = reverse("call_also", args=[cast.home.slug, case.file.pk, asked])
    answer = cast.client("infohus_lead").post(page, follow=True)
    assert answer.status_code == 200
    assert "allerede indkaldt" in answer.text
    with within(cast.home.pk):
        assert meeting.participants.count() == 1


def test_nobody_is_called_where_there_is_no_meeting(cast: Cast) -> None:
    with within(cast.home.pk):
        case, _lead, asked, _item = cases.contributed(cast)
    page = reverse("call_also", args=[cast.home.slug, case.file.pk, asked.pk])
    assert cast.client("infohus_lead").post(page).status_code == 302


def test_declining_too_late_changes_nothing(cast: Cast) -> None:
    with within(cast.home.pk):
        case, _lead, asked, _item = cases.contributed(cast)
        Case.objects.filter(file=case.file).update(state="awaiting_authority")
    page = reverse("decline_invitation", args=[cast.home.slug, case.file.pk, asked.pk])
    assert cast.client("infohus_lead").post(page).status_code == 302
    with within(cast.home.pk):
        assert Invitation.objects.get(pk=asked.pk).answer != InvitationAnswer.DECLINED
