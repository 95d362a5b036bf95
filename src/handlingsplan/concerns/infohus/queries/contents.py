# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room holds, item by item, for search, requests for access and the journal."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.contents import Item
from handlingsplan.concerns.infohus.models import (
    Clarification,
    Contact,
    Contribution,
    Invitation,
    Meeting,
    RiskAssessment,
)
from handlingsplan.concerns.infohus.terms import AUTHORITY_NAMES, Authority
from handlingsplan.keys.case_keys import CaseKey

Keys = Mapping[int, CaseKey]
POLICE = "police"


def items_of_meetings(keys: Keys) -> Iterator[Item]:
    """Everything sealed from police clarification to meeting, of the cases whose keys are given."""
    yield from _clarifications(keys)
    yield from _around_contacts(keys)
    yield from _invitations(keys)
    yield from _contributions(keys)
    yield from _meetings(keys)


def _clarifications(keys: Keys) -> Iterator[Item]:
    rows = Clarification.objects.filter(case__file__in=keys).select_related("case", "asked_by", "noted_by")
    for row in rows:
        words = row.words(keys[row.case.file_id])
        asked = _text(words.asked, words.asked_whom)
        yield _item(row, "asked", _("Question to the police"), asked, row.asked_at, row.asked_by)
        if row.answer:
            said = _text(words.answered_by, words.said)
            yield _item(row, "answer", _("Answer of the police"), said, row.noted_at, row.noted_by, origin=POLICE)


def _around_contacts(keys: Keys) -> Iterator[Item]:
    for risk in RiskAssessment.objects.filter(case__file__in=keys).select_related("case", "by"):
        weighed = risk.words(keys[risk.case.file_id])
        text = _text(weighed.risk, weighed.protection, weighed.may_contact)
        yield _item(risk, "risk", _("Risk assessment before contact"), text, risk.made_at, risk.by)
    for contact in Contact.objects.filter(case__file__in=keys).select_related("case", "by"):
        said = contact.words(keys[contact.case.file_id])
        text = _text(said.spoke_to, said.text, said.passed_on)
        yield _item(contact, "contact", _("Contact"), text, contact.happened_at, contact.by)


def _invitations(keys: Keys) -> Iterator[Item]:
    for row in Invitation.objects.filter(case__file__in=keys).select_related("case", "invited_by"):
        words = row.words(keys[row.case.file_id])
        text = _text(words.name, words.function, words.email, words.reason, words.asks)
        yield _item(row, "invitation", _("Invitation to contribute"), text, row.invited_at, row.invited_by)


def _contributions(keys: Keys) -> Iterator[Item]:
    for row in Contribution.objects.filter(case__file__in=keys).select_related("case", "by", "invitation"):
        words = row.words(keys[row.case.file_id])
        authority = Authority(row.invitation.authority)
        title = _("Contribution: %(authority)s") % {"authority": AUTHORITY_NAMES[authority]}
        text = _text(words.text, words.source, words.sensitive_why)
        origin = POLICE if row.from_police else authority
        yield _item(row, "contribution", title, text, row.written_at, row.by, origin=origin)


def _meetings(keys: Keys) -> Iterator[Item]:
    for row in Meeting.objects.filter(case__file__in=keys).select_related("case", "called_by"):
        words = row.words(keys[row.case.file_id])
        yield _item(row, "meeting", _("Meeting"), _text(words.place, words.agenda), row.starts_at, row.called_by)


def _item(
    row: Any, kind: str, title: Any, text: str, at: datetime | None, by: User | None, *, origin: str = ""
) -> Item:
    return Item(row.case.file_id, f"infohus.{kind}:{row.pk}", title, text, at, _who(by), origin=origin)


def _text(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _who(user: User | None) -> str:
    return str(user or "")
