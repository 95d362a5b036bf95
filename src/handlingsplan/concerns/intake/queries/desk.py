# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How an inquiry stands at the desk: its sorting, its child choice, and the deadline that falls first."""

from dataclasses import asdict
from typing import Any

from handlingsplan.clocks.models import Clock
from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.intake.desk_rules import missing_for_infohus
from handlingsplan.concerns.intake.models import Inquiry, Sorting, SortingWords
from handlingsplan.concerns.intake.rules import treated_as_child
from handlingsplan.concerns.intake.terms import AgeBand

CHILD_CLOCK = "child_acute_assessment"


def inquiry_of(case: OpenedCase) -> Inquiry:
    """The inquiry a case began with; raises Inquiry.DoesNotExist where there is none."""
    inquiry: Inquiry = case.file.inquiry
    return inquiry


def deadlines(inquiry: Inquiry) -> list[Clock]:
    """What runs for an inquiry, the one due first before the others."""
    return list(running(inquiry).order_by("due_at", "pk"))


def soonest(inquiry: Inquiry) -> Clock | None:
    """The deadline that falls first; None where none runs."""
    return running(inquiry).order_by("due_at", "pk").first()


def is_about_child(inquiry: Inquiry) -> bool:
    """Whether the rules for children hold: under 18, or not known."""
    return treated_as_child(AgeBand(inquiry.age_band))


def child_clock(inquiry: Inquiry) -> Clock | None:
    """The child's 24 hours, while nobody has judged; None where they do not run."""
    return running(inquiry).filter(kind=CHILD_CLOCK).first()


def last_sorting(case: OpenedCase, inquiry: Inquiry) -> SortingWords | None:
    """The answers that hold; None before the first sorting."""
    found = Sorting.objects.filter(inquiry=inquiry).order_by("-at", "-pk").first()
    return found.words(case.key) if found else None


def in_the_way_of_infohus(words: SortingWords | None, inquiry: Inquiry) -> list[Any]:
    """What stands in the way of the infohus, in sentences; none where nothing does."""
    answers = asdict(words if words is not None else SortingWords())
    return missing_for_infohus(answers, about_group=inquiry.about_group)
