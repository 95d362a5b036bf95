# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The page of a notice: how long there is, what to do next, and everything that was told and done."""

from dataclasses import dataclass
from datetime import datetime

from handlingsplan.clocks.models import Clock
from handlingsplan.clocks.wording import Left, left
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.childtrack.models import Entry, Notice
from handlingsplan.concerns.childtrack.rules import Situation, needs_safety, next_step
from handlingsplan.concerns.childtrack.terms import ACUTE_CLOCK, ADULT_CLOCK, RECEIPT_CLOCK, Contacted, Step
from handlingsplan.concerns.childtrack.wording import age_hints, entry_rows, title_of, told_rows
from handlingsplan.concerns.intake.models import Attachment, Checked, Inquiry
from handlingsplan.concerns.intake.models.attachment import CHECKED_NAMES
from handlingsplan.concerns.intake.terms import PROFESSIONALS
from handlingsplan.lib.dates import day_of
from handlingsplan.ui.pages import Row

from .clocks import running_of_both

MAY_BE_FETCHED = (Checked.CLEAN, Checked.UNCHECKED)


@dataclass(frozen=True)
class Line:
    """One deadline as it stands: how much is left of it, and whether somebody has read its provision at the source."""

    clock: Clock
    left: Left

    @property
    def verified(self) -> bool:
        return self.clock.policy.verified


@dataclass(frozen=True)
class Done:
    """One thing that was done: when, by whom, and in which words."""

    title: str
    at: datetime
    by: str
    rows: list[Row]


@dataclass(frozen=True)
class Attached:
    """A file that came with it: its neutral name, how its check stands, and whether it may be fetched."""

    pk: int
    name: str
    stand: str
    may_be_fetched: bool


@dataclass(frozen=True)
class Overview:
    """What the page shows. `notice` is None until somebody has taken it; `hours` is None once they have ended."""

    inquiry: Inquiry
    notice: Notice | None
    told: list[Row]
    attached: list[Attached]
    hours: Line | None
    lines: list[Line]
    next: Step | None
    done: list[Done]
    steps: frozenset[str]
    hints: list[str]
    waits_for_safety: bool
    by_professional: bool


def overview(case: OpenedCase, *, now: datetime) -> Overview:
    """Read a notice for its page: four questions to the database, however much was done."""
    inquiry = Inquiry.objects.select_related("file__notice").get(file=case.file)
    notice: Notice | None = getattr(inquiry.file, "notice", None)
    entries = list(Entry.objects.filter(notice=notice).select_related("who", "by")) if notice else []
    lines = [Line(clock, left(clock, now)) for clock in running_of_both(inquiry, notice)]
    kinds = {line.clock.kind: line for line in lines}
    words = inquiry.words(case.key)
    steps = frozenset(entry.step for entry in entries)
    return Overview(
        inquiry=inquiry,
        notice=notice,
        told=told_rows(inquiry, words),
        attached=[_attached(row, case) for row in Attachment.objects.filter(inquiry=inquiry).defer("content")],
        hours=kinds.get(ACUTE_CLOCK),
        lines=[line for line in lines if line.clock.kind not in (ACUTE_CLOCK, ADULT_CLOCK)],
        next=_next(notice, steps, receipt_owed=RECEIPT_CLOCK in kinds) if notice else None,
        done=[_done(entry, case) for entry in reversed(entries)],
        steps=steps,
        hints=age_hints(words.born, inquiry.age_band, day_of(now)),
        waits_for_safety=bool(notice and needs_safety(notice.control_sign) and Step.SAFETY not in steps),
        by_professional=inquiry.reporter_kind in PROFESSIONALS,
    )


def _next(notice: Notice, steps: frozenset[str], *, receipt_owed: bool) -> Step | None:
    return next_step(Situation(notice.state, steps, notice.siblings, notice.screened, receipt_owed))


def parents_are_told(case: OpenedCase, notice: Notice) -> bool:
    """Whether the case says that the parents know: from the sender, or by a contact with them."""
    if Entry.objects.filter(notice=notice, step=Step.CONTACT, answer=Contacted.PARENTS).exists():
        return True
    inquiry = Inquiry.objects.get(file=case.file)
    return bool(inquiry.words(case.key).informed)


def _attached(row: Attachment, case: OpenedCase) -> Attached:
    checked = Checked(row.checked)
    return Attached(row.pk, row.words(case.key).name, str(CHECKED_NAMES[checked]), checked in MAY_BE_FETCHED)


def _done(entry: Entry, case: OpenedCase) -> Done:
    rows = entry_rows(entry, entry.words(case.key))
    return Done(title_of(entry), entry.happened_at, str(entry.by or ""), rows)
