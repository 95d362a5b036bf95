# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Contact with the citizen and those around her: refused while the police have not answered, or the risk is not
weighed."""

from datetime import datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.infohus.events import CONTACTED, RISK_ASSESSED, SIGN_NOTED
from handlingsplan.concerns.infohus.models import Contact, RiskAssessment
from handlingsplan.concerns.infohus.models.clarification import ContactWords, RiskWords
from handlingsplan.concerns.infohus.queries.cases import case_of, standing
from handlingsplan.concerns.infohus.rules import before_contact
from handlingsplan.concerns.infohus.terms import Contacted, Permission
from handlingsplan.tenancy.scope import municipality_in_scope

from .refusals import NotReady, NotYetHappened


def note_contact(
    opened: OpenedCase, whom: Contacted, words: ContactWords, *, happened_at: datetime, by: Viewer, at: datetime
) -> Contact:
    """Note a contact: who, what was said, and exactly what was passed on (R25).

    Raises NotReady where it is not allowed yet (R09, R20) and NotYetHappened for a time ahead.
    """
    by.must(Permission.LEAD)
    case = case_of(opened.file)
    missing = before_contact(standing(case), whom)
    if missing is not None:
        raise NotReady(missing)
    if happened_at > at:
        raise NotYetHappened
    contact = Contact(
        municipality_id=municipality_in_scope(),
        case=case,
        with_whom=whom,
        happened_at=happened_at,
        written_at=at,
        by=by.user,
    )
    contact.keep(words, key=opened.key)
    contact.save()
    details = {"number": opened.file.number, "whom": str(whom)}
    record(CONTACTED, about=case, by=by.user, at=at, details=details)
    return contact


def assess_risk(opened: OpenedCase, words: RiskWords, *, by: Viewer, at: datetime) -> RiskAssessment:
    """Weigh what a contact with parents or network could lead to, before it is made (R20)."""
    by.must(Permission.LEAD)
    case = case_of(opened.file)
    weighed = RiskAssessment(municipality_id=municipality_in_scope(), case=case, made_at=at, by=by.user)
    weighed.keep(words, key=opened.key)
    weighed.save()
    record(RISK_ASSESSED, about=case, by=by.user, at=at, details={"number": opened.file.number})
    return weighed


def note_control_sign(opened: OpenedCase, *, is_there: bool, by: Viewer, at: datetime) -> None:
    """Say whether there are signs of social control or honour."""
    by.must(Permission.LEAD)
    case = case_of(opened.file)
    if case.control_sign != is_there:
        case.control_sign = is_there
        case.save(update_fields=["control_sign"])
        record(SIGN_NOTED, about=case, by=by.user, at=at, details={"number": opened.file.number})
