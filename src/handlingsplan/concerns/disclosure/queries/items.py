# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was passed on, consents, answers from outside, reasons and handovers as items of a case."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.contents import Item
from handlingsplan.concerns.disclosure.models import Consent, Disclosure, Handover, OutsideRequest, RevealRequest
from handlingsplan.concerns.disclosure.terms import Party
from handlingsplan.keys.case_keys import CaseKey

OWN = "disclosure."
RECEIVED = f"{OWN}received:"
"""The refs of this room's items begin so. What tells of passing on is not passed on itself; what came in may be."""


def disclosure_items(keys: Mapping[int, CaseKey]) -> Iterator[Item]:
    """Every sealed word of this room in the cases whose keys are given."""
    yield from _disclosures(keys)
    for consent in Consent.objects.filter(file__in=keys).select_related("noted_by"):
        words = consent.words(keys[consent.file_id])
        text = _joined(words.who, words.what, words.to_whom, words.note, words.withdrawal)
        by = str(consent.noted_by or "")
        yield Item(consent.file_id, f"{OWN}consent:{consent.pk}", _("Consent"), text, consent.noted_at, by)
    for asked in OutsideRequest.objects.filter(file__in=keys).select_related("asked_by"):
        words = asked.words(keys[asked.file_id])
        text = _joined(words.recipient, words.question, words.reason, words.reference, words.answered_by)
        title = _("Question to somebody outside")
        yield Item(asked.file_id, f"{OWN}outside:{asked.pk}", title, text, asked.asked_at, str(asked.asked_by or ""))
    for wish in RevealRequest.objects.filter(file__in=keys).select_related("asked_by"):
        words = wish.words(keys[wish.file_id])
        text = _joined(words.reason, words.decision)
        title = _("Wish to know the sender")
        yield Item(wish.file_id, f"{OWN}reveal:{wish.pk}", title, text, wish.asked_at, str(wish.asked_by))
    for handover in Handover.objects.filter(file__in=keys, incoming=False).select_related("sent_by"):
        words = handover.words(keys[handover.file_id or 0])
        texts = (item["text"] for item in words.items)
        text = _joined(words.person, words.summary, words.why, *texts, words.answer)
        by = str(handover.sent_by or "")
        yield Item(handover.file_id or 0, f"{OWN}handover:{handover.pk}", _("Handover"), text, handover.sent_at, by)


def may_be_chosen(item: Item) -> bool:
    """Whether an item can be passed on."""
    return not item.ref.startswith(OWN) or item.ref.startswith(RECEIVED)


def _disclosures(keys: Mapping[int, CaseKey]) -> Iterator[Item]:
    for told in Disclosure.objects.filter(file__in=keys).select_related("by"):
        words = told.words(keys[told.file_id])
        texts = (item["text"] for item in words.items)
        text = _joined(
            words.sender, words.recipient, words.extract, *texts, words.why, words.lawyer, words.police_agreed
        )
        from_police = told.received and told.sender_kind == Party.POLICE
        title = _("Received from another authority") if told.received else _("Passed on")
        origin = "police" if from_police else ""
        ref = f"{RECEIVED}{told.pk}" if told.received else f"{OWN}told:{told.pk}"
        yield Item(told.file_id, ref, title, text, told.at, str(told.by or ""), origin)


def _joined(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
