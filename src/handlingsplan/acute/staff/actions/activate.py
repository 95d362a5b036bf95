# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Activating the crisis staff: the four answers, the level, the first lines of the log, and everybody called in."""

import uuid
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.staff import codes, events, levels
from handlingsplan.acute.staff.book import DRILL, REAL, Book
from handlingsplan.acute.staff.models import Situation, SituationShape
from handlingsplan.acute.staff.terms import MEETING_NAMES, LineKind, MeetingForm, Permission, SourceStatus
from handlingsplan.audit.record import record, together
from handlingsplan.tenancy.scope import municipality_in_scope

from . import log
from .calling import call_in
from .codes import opens, spend
from .refusals import Refused, UnknownCode, check_texts

ANSWERS = ("what", "where", "how", "begun")
LONGEST_TITLE = 120


@dataclass(frozen=True)
class Report:
    """What whoever activates says. `uid` is given by the page, so that a page sent twice is one situation."""

    what: str
    where: str
    how: str
    begun: str
    level: str
    trigger: str = ""
    meeting_form: str = MeetingForm.PHONE.value
    meeting_place: str = ""
    uid: uuid.UUID = field(default_factory=uuid.uuid4)


def activate(report: Report, *, by: Viewer, at: datetime, is_drill: bool = False) -> SituationShape:
    """Activate the crisis staff, or begin a drill of it. The same page sent again is the situation it made."""
    by.must(Permission.ACTIVATE)
    return _activate(DRILL if is_drill else REAL, report, by=by, author=log.author_of(by), at=at)


def activate_by_code(report: Report, code: str, *, at: datetime) -> tuple[Situation, str]:
    """Activate with the sealed code, without an account: the situation, and the secret of the page it opens.

    Raises UnknownCode for one that is wrong, used or withdrawn. The same page sent again leads to the same place.
    """
    key = codes.key_of(report.uid, code)
    digest = codes.digest_of_secret(key)
    known = Situation.objects.filter(uid=report.uid, secret_digest=digest)
    if not known.exists():
        check(report)
        if not opens(code):
            raise UnknownCode
    with together():
        again = known.all().first()
        if again is not None:
            return again, key
        if spend(code, at=at) is None:
            raise UnknownCode
        author = author_by_code()
        more = {"by_code": True, "secret_digest": digest}
        situation = _activate(REAL, report, by=None, author=author, at=at, **more)
        assert isinstance(situation, Situation)
        return situation, key


def author_by_code() -> str:
    """Who writes in the log without an account, as the log says it: in Danish."""
    with translation.override("da"):
        return _("Emergency code")


def check(report: Report) -> None:
    """The four answers are there, the level is one of ours, and no civil registration number stands anywhere."""
    facts = asdict(report)
    check_texts(facts)
    for name in ANSWERS:
        if not facts[name].strip():
            raise Refused(gettext_lazy("Write it in one line; write that you do not know, if you do not."), name)
    if report.level not in [level.key for level in levels.levels(levels.vocabulary())]:
        raise Refused(gettext_lazy("Choose a level. In doubt, choose the higher."), "level")
    if report.meeting_form not in list(MeetingForm):
        raise Refused(gettext_lazy("Choose how you meet."), "meeting_form")
    if report.trigger and report.trigger not in [trigger.key for trigger in levels.triggers()]:
        raise Refused(gettext_lazy("Choose one of those shown, or none."), "trigger")


def _activate(
    book: Book, report: Report, *, by: Viewer | None, author: str, at: datetime, **more: Any
) -> SituationShape:
    with together():
        again: SituationShape | None = book.situation.objects.filter(uid=report.uid).first()
        if again is not None:
            return again
        check(report)
        situation = _new(book, report, by=by, at=at, **more)
        _first_lines(situation, by=by, author=author, at=at)
        call_in(situation, at=at, here=by.user if by else None)
        kind = events.DRILL_BEGUN if book.is_drill else events.ACTIVATED
        details = {"number": situation.number, "trigger": situation.trigger, "level": situation.level}
        record(kind, about=situation, by=by.user if by else None, at=at, details=details)
    return situation


def _new(book: Book, report: Report, *, by: Viewer | None, at: datetime, **more: Any) -> SituationShape:
    last = book.situation.objects.order_by("-number").values_list("number", flat=True).first() or 0
    with translation.override("da"):
        title = levels.trigger_name(report.trigger) or _("Acute situation")
    situation: SituationShape = book.situation.objects.create(
        municipality_id=municipality_in_scope(),
        number=last + 1,
        uid=report.uid,
        trigger=report.trigger,
        title=title[:LONGEST_TITLE],
        vocabulary=levels.vocabulary(),
        level=report.level,
        meeting_form=report.meeting_form,
        meeting_place=report.meeting_place.strip(),
        activated_at=at,
        activated_by=by.user if by else None,
        **{name: getattr(report, name).strip() for name in ANSWERS},
        **more,
    )
    return situation


def _first_lines(situation: SituationShape, *, by: Viewer | None, author: str, at: datetime) -> None:
    """The report as it was given, and the decision to activate: the log begins here."""
    with translation.override("da"):
        asked = ("What has happened?", "Where?", "How is the situation?", "What has been started?")
        told = " ".join(
            f"{_(question)} {_ended(getattr(situation, name))}" for question, name in zip(asked, ANSWERS, strict=True)
        )
        decided = _("The crisis staff is activated. Level: %(level)s. Meeting: %(form)s %(place)s") % {
            "level": levels.level_name(situation.vocabulary, situation.level),
            "form": str(MEETING_NAMES[MeetingForm(situation.meeting_form)]).lower(),
            "place": situation.meeting_place,
        }
    first = log.NewLine(
        told,
        kind=LineKind.MESSAGE.value,
        uid=situation.uid,
        source=author,
        source_status=SourceStatus.UNCONFIRMED.value,
    )
    second = log.NewLine(f"{decided.strip()}.", kind=LineKind.DECISION.value, reason=situation.title, decided_by=author)
    log.append(situation, [first, second], by=by, author=author, at=at)


def _ended(said: str) -> str:
    """A sentence with its end, so that the next question does not run into it."""
    return said if said.endswith((".", "!", "?")) else f"{said}."
