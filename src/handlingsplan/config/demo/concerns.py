# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The inquiries of the demonstration: invented people, received and worked by the same verbs that people use."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from handlingsplan.access.roles import permissions_of
from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.actions import asking, notes
from handlingsplan.concerns.casefiles.actions import people as on_case
from handlingsplan.concerns.casefiles.models import CaseFile, ClosingWords
from handlingsplan.concerns.casefiles.models.note import NoteWords
from handlingsplan.concerns.casefiles.opened import OpenedCase, open_case
from handlingsplan.concerns.intake.actions import child, close, conversation, exits, receipt, sort
from handlingsplan.concerns.intake.actions.child import ChildAnswer
from handlingsplan.concerns.intake.actions.receive import Report, receive
from handlingsplan.concerns.intake.desk_terms import ChildChoice
from handlingsplan.concerns.intake.models import HandOverWords, Inquiry, InquiryWords, ReporterWords, SortingWords
from handlingsplan.concerns.intake.queries.desk import inquiry_of
from handlingsplan.concerns.intake.terms import AgeBand, Anonymity, Answer, Channel, Kind, ReporterKind
from handlingsplan.tenancy.models import Municipality

UNITS = {"m": "minutes", "h": "hours", "d": "days"}


@dataclass(frozen=True)
class Doing:
    """One step of an inquiry: who does it, when, on which case, with which words."""

    case: OpenedCase
    inquiry: Inquiry
    by: Viewer
    at: datetime
    raw: Mapping[str, Any]
    people: Mapping[str, Viewer]

    def words(self, *names: str) -> dict[str, Any]:
        return {name: self.raw[name] for name in names if name in self.raw}


def seed_concerns(
    town: dict[str, Any], folder: Path, people: dict[str, User], municipality: Municipality
) -> dict[str, CaseFile]:
    """The inquiries of one municipality, oldest first; returns their case files by key, to be worked on by others."""
    found: dict[str, list[dict[str, Any]]] = yaml.safe_load((folder / "concerns.yaml").read_text(encoding="utf-8"))
    viewers = {raw["key"]: viewer(municipality, people[raw["key"]], raw["roles"]) for raw in town["people"]}
    return {raw["key"]: _inquiry(raw, viewers) for raw in found.get(town["slug"], [])}


def viewer(municipality: Municipality, user: User, roles: list[str]) -> Viewer:
    """A person of the demonstration in the roles she holds, and no others."""
    return Viewer(user=user, municipality=municipality, roles=tuple(roles), permissions=permissions_of(roles))


def before(ago: str) -> datetime:
    """ "25m", "5h" or "20d" ago."""
    return timezone.now() - timedelta(**{UNITS[ago[-1]]: int(ago[:-1])})


def opened(file: CaseFile, by: Viewer, at: datetime) -> OpenedCase:
    """The case as this person opens it, after saying that she is not biased."""
    fresh = CaseFile.objects.get(pk=file.pk)
    on_case.declare(fresh, is_biased=False, by=by, at=at)
    return open_case(fresh, by=by, at=at)


def _inquiry(raw: dict[str, Any], people: Mapping[str, Viewer]) -> CaseFile:
    sender = ReporterWords(**raw["sender"]) if "sender" in raw else None
    report = Report(
        kind=Kind(raw.get("kind", Kind.CONCERN)),
        channel=Channel(raw.get("channel", Channel.WEB)),
        reporter_kind=ReporterKind(raw["from"]),
        anonymity=Anonymity(raw.get("anonymity", Anonymity.KNOWN)),
        age_band=AgeBand(raw["age"]),
        danger=Answer(raw.get("danger", Answer.NO)),
        violence=Answer(raw.get("violence", Answer.NO)),
        words=InquiryWords(**raw["words"]),
        about_group=raw.get("group", False),
        reporter=sender,
    )
    entered_by = people[raw["entered_by"]] if "entered_by" in raw else None
    received = receive(report, by=entered_by, at=before(raw["ago"]))
    for step in raw.get("then", ()):
        at = before(step["ago"])
        if step["do"] == "sender_writes":
            conversation.add(OpenedCase(received.inquiry.file, received.case.key), step["text"], at=at)
            continue
        by = people[step["by"]]
        case = opened(received.inquiry.file, by, at)
        VERBS[step["do"]](Doing(case, inquiry_of(case), by, at, step, people))
    return CaseFile.objects.get(pk=received.inquiry.file.pk)


def _note(doing: Doing) -> None:
    words = NoteWords(**doing.words("text", "spoke_to", "passed_on"))
    note = notes.write(doing.case, words, by=doing.by, at=doing.at)
    if "ask" in doing.raw:
        colleague = doing.people[doing.raw["ask"]].user
        assert colleague is not None
        asking.ask(doing.case, colleague, note, by=doing.by, at=doing.at)


def _child(doing: Doing) -> None:
    answer = ChildAnswer(ChildChoice(doing.raw["choice"]), **doing.words("why", "passed_on", "not_acute"))
    child.choose(doing.case, doing.inquiry, answer, by=doing.by, at=doing.at)


def _propose(doing: Doing) -> None:
    words = ClosingWords(**doing.words("reason", "not_shown", "informed"))
    close.propose_unfounded(doing.case, doing.inquiry, words, by=doing.by, at=doing.at)


def _other_help(doing: Doing) -> None:
    words = HandOverWords(**doing.words("to", "what", "ground"))
    exits.give_other_help(doing.case, doing.inquiry, words, by=doing.by, at=doing.at)


def _police(doing: Doing) -> None:
    words = HandOverWords(**doing.words("to", "what", "ground"))
    exits.tell_police(doing.case, doing.inquiry, words, happened_at=doing.at, by=doing.by, at=doing.at)


def _sort(doing: Doing) -> None:
    sort.sort(doing.case, doing.inquiry, SortingWords(**doing.raw["answers"]), by=doing.by, at=doing.at)


VERBS: dict[str, Callable[[Doing], object]] = {
    "take": lambda doing: sort.take(doing.case, doing.inquiry, by=doing.by, at=doing.at),
    "sort": _sort,
    "take_up": lambda doing: sort.take_up(doing.case, doing.inquiry, by=doing.by, at=doing.at),
    "child": _child,
    "note": _note,
    "tell_police": _police,
    "other_help": _other_help,
    "propose": _propose,
    "sign": lambda doing: close.sign_unfounded(doing.case, doing.inquiry, by=doing.by, at=doing.at),
    "answer": lambda doing: conversation.answer(doing.case, doing.raw["text"], by=doing.by, at=doing.at),
    "receipt": lambda doing: receipt.note_receipt(doing.case, doing.inquiry, by=doing.by, at=doing.at),
}
