# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was passed on in the demonstration's cases: to whom and why, a consent taken back, a question to somebody
outside, a wish to know a sender, and a case handed over from the neighbouring town."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.disclosure.actions import consents, handover, outside, pass_on, reveal
from handlingsplan.concerns.disclosure.actions.carrying import carry
from handlingsplan.concerns.disclosure.models import ConsentWords, Disclosure, DisclosureWords, HandoverWords
from handlingsplan.concerns.disclosure.terms import Basis, GivenBy, How, Party, Purpose
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.queries import municipality_called

from .concerns import before, opened, viewer

Cases = Mapping[str, CaseFile]
People = Mapping[str, Viewer]


def seed_disclosure(
    town: dict[str, Any], folder: Path, people: dict[str, User], municipality: Municipality, files: Cases
) -> None:
    """What `disclosure.yaml` says of the town, on the cases of `concerns.yaml`."""
    raw: dict[str, Any] = yaml.safe_load((folder / "disclosure.yaml").read_text(encoding="utf-8")).get(town["slug"], {})
    by = {each["key"]: viewer(municipality, people[each["key"]], each["roles"]) for each in town["people"]}
    for given in raw.get("consents", []):
        _consent(given, files, by)
    for told in raw.get("told", []):
        _told(told, files, by)
    for wish in raw.get("reveal", []):
        at = before(wish["ago"])
        case = opened(files[wish["case"]], by[wish["by"]], at)
        reveal.ask(case, reason=wish["reason"], by=by[wish["by"]], at=at)
    for sent in raw.get("handovers", []):
        _handover(sent, files, by, municipality)


def _consent(raw: dict[str, Any], files: Cases, by: People) -> None:
    at, who = before(raw["ago"]), by[raw["by"]]
    case, day = opened(files[raw["case"]], who, at), timezone.localdate(at)
    given = consents.Given(
        GivenBy(raw["given_by"]),
        How(raw["how"]),
        Party(raw["to"]),
        Purpose(raw["for"]),
        day,
        day + timedelta(days=raw["days"]),
        ConsentWords(**raw["words"]),
    )
    kept = consents.note_consent(case, given, by=who, at=at)
    if "taken_back" in raw:
        when = before(raw["taken_back"]["ago"])
        said, back = raw["taken_back"]["said"], timezone.localdate(when)
        consents.take_back(case, kept, said=said, day=back, by=who, at=when)


def _told(raw: dict[str, Any], files: Cases, by: People) -> None:
    at, who = before(raw["ago"]), by[raw["by"]]
    case = opened(files[raw["case"]], who, at)
    passing = pass_on.Passing(
        Party(raw["to"]),
        Basis(raw["basis"]),
        Purpose(raw["for"]),
        DisclosureWords(**raw["words"]),
        day=timezone.localdate(at),
        not_investigation=True,
    )
    if "from" in raw:
        pass_on.note_received(case, passing, sender=Party(raw["from"]), by=who, at=at)
        return
    made: Disclosure = pass_on.pass_on(case, passing, by=who, at=at)
    if "ask" in raw:
        outside.ask_outside(case, made, by=who, at=before(raw["ask"]["ago"]), **raw["ask"]["what"])


def _handover(raw: dict[str, Any], files: Cases, by: People, here: Municipality) -> None:
    at, who, there = before(raw["ago"]), by[raw["by"]], municipality_called(raw["to"])
    assert there is not None
    package = handover.Package(there, Basis(raw["basis"]), HandoverWords(**raw["words"]), not_investigation=True)
    sent = handover.hand_over(opened(files[raw["case"]], who, at), package, by=who, at=at)
    carry(sent.pk, sender=here.pk, at=at)
