# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The infohus of the demonstration: a case that waits for the police, one that gathers, one with a meeting called."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.disclosure.terms import Basis
from handlingsplan.concerns.infohus.actions import clarify, contact, gather, meet, series
from handlingsplan.concerns.infohus.models import Invitation
from handlingsplan.concerns.infohus.models.clarification import ContactWords, RiskWords
from handlingsplan.concerns.infohus.models.contribution import ContributionWords
from handlingsplan.concerns.infohus.models.invitation import InvitationWords
from handlingsplan.concerns.infohus.models.meeting import MeetingWords
from handlingsplan.concerns.infohus.queries.cases import case_of
from handlingsplan.concerns.infohus.terms import Authority, Contacted, Form, PoliceAnswer
from handlingsplan.lib.dates import day_of
from handlingsplan.tenancy.models import Municipality

from .concerns import before, opened, viewer

Said = Mapping[str, Any]


def seed_infohus(
    town: dict[str, Any],
    folder: Path,
    people: dict[str, User],
    municipality: Municipality,
    files: Mapping[str, CaseFile],
) -> None:
    """What the infohus of one municipality has done since its cases were taken up."""
    all_towns = yaml.safe_load((folder / "infohus.yaml").read_text(encoding="utf-8"))
    raw: dict[str, Any] = all_towns.get(town["slug"], {})
    viewers = {one["key"]: viewer(municipality, people[one["key"]], one["roles"]) for one in town["people"]}
    for one in raw.get("series", ()):
        _standing(one, viewers[one["by"]])
    for key, steps in raw.get("cases", {}).items():
        for step in steps:
            by, at = viewers[step["by"]], before(step["ago"])
            VERBS[step["do"]](opened(files[key], by, at), {**step, "at": at, "people": people}, by)


def _standing(said: Said, by: Viewer) -> None:
    first = day_of(before(said["ago"]))
    series.keep_series(
        form=Form(said["form"]),
        first_on=first,
        starts_at=said["starts_at"],
        every_weeks=said["every_weeks"],
        place=said["place"],
        by=by,
        at=timezone.now(),
    )


def _ask(case: OpenedCase, said: Said, by: Viewer) -> None:
    question = clarify.Question(said["asked"], said["whom"], said["why"], Basis(said["basis"]), not_investigation=True)
    clarify.ask_police(case, question, by=by, at=said["at"])


def _answer(case: OpenedCase, said: Said, by: Viewer) -> None:
    answer = clarify.Answer(PoliceAnswer(said["answer"]), day_of(said["at"]), said["from"], said["said"])
    clarify.note_answer(case, answer, by=by, at=said["at"])


def _invite(case: OpenedCase, said: Said, by: Viewer) -> None:
    words = InvitationWords(**{name: said.get(name, "") for name in ("name", "function", "email", "reason", "asks")})
    user = said["people"][said["user"]] if "user" in said else None
    asked = gather.Asked(Authority(said["authority"]), Basis(said["basis"]), words, user, not_investigation=True)
    gather.invite(case, asked, by=by, at=said["at"])


def _contribute(case: OpenedCase, said: Said, by: Viewer) -> None:
    day = day_of(before(said["seen"])).isoformat()
    names = ("text", "nature", "certainty", "source", "dimensions", "sensitive_why", "crime_basis")
    words = ContributionWords(day=day, **{name: said[name] for name in names if name in said})
    gather.contribute(case, _asked(case, said), gather.Brought(words), by=by, at=said["at"])


def _decline(case: OpenedCase, said: Said, by: Viewer) -> None:
    gather.decline(case, _asked(case, said), by=by, at=said["at"])


def _contact(case: OpenedCase, said: Said, by: Viewer) -> None:
    words = ContactWords(said["spoke_to"], said["text"], said.get("passed_on", ""))
    contact.note_contact(case, Contacted(said["whom"]), words, happened_at=said["at"], by=by, at=said["at"])


def _sign(case: OpenedCase, said: Said, by: Viewer) -> None:
    contact.note_control_sign(case, is_there=True, by=by, at=said["at"])


def _risk(case: OpenedCase, said: Said, by: Viewer) -> None:
    words = RiskWords(said["risk"], said["protection"], said["may_contact"])
    contact.assess_risk(case, words, by=by, at=said["at"])


def _call(case: OpenedCase, said: Said, by: Viewer) -> None:
    starts = timezone.localtime(timezone.now() + timedelta(days=said["ahead"])).replace(
        hour=said["hour"], minute=0, second=0, microsecond=0
    )
    words = MeetingWords(said["place"], said["agenda"])
    asked = list(case_of(case.file).invitations.exclude(answer="declined"))
    meet.call(case, meet.Call(starts, 90, words, asked), by=by, at=said["at"])


def _asked(case: OpenedCase, said: Said) -> Invitation:
    return case_of(case.file).invitations.get(authority=said["authority"])


VERBS: dict[str, Callable[[OpenedCase, Said, Viewer], None]] = {
    "ask_police": _ask,
    "answer": _answer,
    "invite": _invite,
    "contribute": _contribute,
    "decline": _decline,
    "contact": _contact,
    "control_sign": _sign,
    "risk": _risk,
    "call": _call,
}
