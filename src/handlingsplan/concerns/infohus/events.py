# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of an infohus case: numbers and codes, never a word of it."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

BEGUN = "infohus.case.begun"

KINDS = (
    Kind(BEGUN, _("Case {number} was taken up in the infohus")),
    Kind("infohus.case.police_answered", _("Case {thing}: the police have answered")),
    Kind("infohus.case.meeting_called", _("Case {thing}: the meeting was called")),
    Kind("infohus.case.assessment_begun", _("Case {thing}: the assessment was begun")),
    Kind("infohus.case.recommended", _("Case {thing}: the recommendation was sent")),
    Kind("infohus.case.gathers_more", _("Case {thing}: more is needed before it can be assessed")),
    Kind("infohus.case.proposed_unfounded", _("Case {thing}: proposed to be closed as unfounded")),
    Kind("infohus.case.signed_unfounded", _("Case {thing} was closed as unfounded by two people")),
    Kind("infohus.case.sent_back", _("Case {thing}: the second reader sent it back")),
    Kind("infohus.case.authority_answered", _("Case {thing}: the authority has answered")),
    Kind("infohus.case.followed_up", _("Case {thing} was followed up")),
    Kind("infohus.case.back_to_police", _("Case {thing}: the police are asked again")),
    Kind("infohus.case.other_help", _("Case {thing} was closed: other help")),
    Kind("infohus.case.handed_to_police", _("Case {thing} was handed to the police")),
    Kind("infohus.case.finished", _("Case {thing} was closed: finished")),
)
