# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reminders of telling the person, of journalising and of answering; they carry a number and nothing else."""

from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.clocks.models import Clock
from handlingsplan.concerns.casefiles.models import AccessRequest, CaseFile
from handlingsplan.notices.actions import tell
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import municipality_in_scope

ABOUT_A_CASE = {"duty_to_inform": "duty_to_inform", "exemption_review": "duty_to_inform", "journalise": "case_journal"}
ABOUT_A_REQUEST = ("subject_access", "access_request", "request_extended", "rights_request", "consult_police")
KINDS = (*ABOUT_A_CASE, *ABOUT_A_REQUEST)


def remind(clock: Clock, before: int) -> None:
    """Tell the one who works the case, or answers the request, that a day is near."""
    slug = Municipality.objects.get(pk=municipality_in_scope()).slug
    if clock.kind in ABOUT_A_CASE:
        file = CaseFile.objects.select_related("lead").filter(pk=clock.about_id, shut_at=None).first()
        if file is None or file.lead is None:
            return
        who, number, link = file.lead, file.number, reverse(ABOUT_A_CASE[clock.kind], args=[slug, file.pk])
    else:
        request = AccessRequest.objects.select_related("registered_by").filter(pk=clock.about_id).first()
        if request is None or not request.is_open:
            return
        who, number, link = request.registered_by, str(request), reverse("access_request", args=[slug, request.pk])
    tell(
        who,
        subject=_("A day is near"),
        text=_("Case %(number)s: something is due on %(day)s. The page says what.")
        % {"number": number, "day": clock.due_on.strftime("%d-%m-%Y")},
        link=link,
    )
