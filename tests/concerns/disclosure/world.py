# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One of each thing of this room in the world of tests, sealed so that its pages can open it."""

from datetime import date, timedelta
from typing import Any

from django.db import models
from django.utils import timezone

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.disclosure.actions.outside import digest
from handlingsplan.concerns.disclosure.models import (
    Consent,
    ConsentWords,
    Disclosure,
    DisclosureWords,
    Handover,
    HandoverWords,
    OutsideRequest,
    OutsideWords,
    RevealRequest,
    RevealWords,
)
from handlingsplan.concerns.disclosure.terms import PLAIN_QUESTION
from handlingsplan.keys import case_keys
from handlingsplan.tenancy.models import Municipality

SECRET = "the-secret-of-a-question-to-somebody-outside"


def share(file: CaseFile, home: Municipality, away: Municipality, asker: User) -> dict[type[models.Model], Any]:
    """Something passed on, a consent, a question, a wish of somebody else's, and a handover each way."""
    key, now = case_keys.opened(file.key_id), timezone.now()
    case = {"municipality": home, "file": file}
    told = Disclosure(
        **case, sender_kind="infohus", recipient_kind="police", basis="115_ssp", purpose="prevent_crime", at=now
    )
    told.day = told.review_on = date(2026, 11, 2)
    told.keep(DisclosureWords(recipient="Politiet", extract="Det nødvendige"), key=key)
    given = Consent(**case, given_by="citizen", how="oral", recipient_kind="private", purpose="help", noted_at=now)
    given.given_on, given.until = date(2026, 11, 2), date(2030, 11, 2)
    given.keep(ConsentWords("Villads", "At han vil have en mentor", "Klubben"), key=key)
    wish = RevealRequest(**case, asked_by=asker, asked_at=now)
    wish.keep(RevealWords("Vi må spørge om dagen og stedet, før der kan sorteres."), key=key)
    sent = Handover(**case, other=away, track=file.track, basis="sensitive", sent_at=now)
    sent.keep(HandoverWords("Villads", "", "Vurderet", "Han er flyttet."), key=key)
    own = case_keys.new()
    came = Handover(municipality=home, other=away, track=file.track, basis="sensitive", sent_at=now, key_id=own.id)
    came.incoming, came.delivered_at = True, now
    came.keep(HandoverWords("Villads", "", "Vurderet", "Han er flyttet hertil."), key=own)
    for thing in (told, given, wish, sent, came):
        thing.save()
    asked = OutsideRequest(**case, disclosure=told, kind=PLAIN_QUESTION, secret=digest(SECRET), code=b"x" * 32)
    asked.tries_left, asked.asked_at, asked.valid_until = 5, now, now + timedelta(days=9)
    asked.keep(OutsideWords(recipient="Politiet", address="politi@lysbjerg.example", code="123456"), key=key)
    asked.save()
    return {Disclosure: told, Consent: given, RevealRequest: wish, OutsideRequest: asked, Handover: came}


def known(things: dict[type[models.Model], Any]) -> dict[str, Any]:
    """What stands in the addresses of this room."""
    return {
        "disclosure_id": things[Disclosure].pk,
        "disclosure_extract.format": "pdf",
        "consent_id": things[Consent].pk,
        "disclosure.request_id": things[OutsideRequest].pk,
        "disclosure.handover_id": things[Handover].pk,
        "handover_sent.handover_id": things[Handover].pk - 1,  # the one sent, made just before the one that came
        "reveal_id": things[RevealRequest].pk,
        "step_number": 1,
        "disclosure.secret": SECRET,
    }
