# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of an infohus case: numbers and codes, never a word of it."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

from .terms import AUTHORITY_NAMES, CONTACTED_NAMES, Authority, Contacted

BEGUN = "infohus.case.begun"
POLICE_ASKED = "infohus.police.asked"
RISK_ASSESSED = "infohus.risk.assessed"
CONTACTED = "infohus.contact.noted"
SIGN_NOTED = "infohus.sign.noted"
INVITED = "infohus.authority.invited"
DECLINED = "infohus.authority.declined"
CONTRIBUTED = "infohus.authority.contributed"
CORRECTED = "infohus.contribution.corrected"
CALLED = "infohus.meeting.participant_called"
MOVED = "infohus.meeting.moved"
GIVEN_UP = "infohus.meeting.given_up"
SERIES_KEPT = "infohus.series.kept"
SERIES_ENDED = "infohus.series.ended"
FACT_ADDED = "infohus.board.fact_added"
ASSESSED = "infohus.board.assessed"
RECOMMENDATION_KEPT = "infohus.recommendation.kept"
CONCLUDED = "infohus.recommendation.concluded"
CHECKLIST_KEPT = "infohus.closing.checklist_kept"

_whom = {"whom": lambda code: str(CONTACTED_NAMES[Contacted(code)])}
_authority = {"authority": lambda code: str(AUTHORITY_NAMES[Authority(code)])}

KINDS = (
    Kind(BEGUN, _("Case {number} was taken up in the infohus")),
    Kind(POLICE_ASKED, _("Case {number}: the police were asked")),
    Kind(RISK_ASSESSED, _("Case {number}: the risk of a contact was assessed")),
    Kind(CONTACTED, _("Case {number}: a contact was noted: {whom}"), shown=_whom),
    Kind(SIGN_NOTED, _("Case {number}: it was noted whether the risk must be assessed before a contact")),
    Kind(INVITED, _("Case {number}: asked to contribute: {authority}"), shown=_authority),
    Kind(DECLINED, _("Case {number}: does not contribute: {authority}"), shown=_authority),
    Kind(CONTRIBUTED, _("Case {number}: has contributed: {authority}"), shown=_authority),
    Kind(CORRECTED, _("Case {number}: a contribution was corrected by an addition")),
    Kind(CALLED, _("Case {number}: called to the meeting: {authority}"), shown=_authority),
    Kind(MOVED, _("Case {number}: the meeting was moved")),
    Kind(GIVEN_UP, _("Case {number}: the meeting was called off")),
    Kind(SERIES_KEPT, _("A standing meeting was set")),
    Kind(SERIES_ENDED, _("A standing meeting was ended")),
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
    Kind(FACT_ADDED, _("Case {number}: a fact was put on the board")),
    Kind(ASSESSED, _("Case {number}: a dimension was assessed")),
    Kind(RECOMMENDATION_KEPT, _("Case {number}: the recommendation was written")),
    Kind(CONCLUDED, _("Case {number}: the infohus has concluded")),
    Kind(CHECKLIST_KEPT, _("Case {number}: the checklist of closing was kept")),
)
