# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room keeps in a case: the entries of a notice."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.contents import Kept
from handlingsplan.concerns.casefiles.labels import Fields, Labelled, chosen, column, day

from .models import Entry
from .terms import (
    AGREEMENT_NAMES,
    ANSWER_NAMES,
    CONTACTED_NAMES,
    HEARD_NAMES,
    SCREENED_NAMES,
    STEP_NAMES,
    WAY_NAMES,
    Step,
)

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def _step(code: str) -> "StrOrPromise":
    return STEP_NAMES[Step(code)]


LETTER = (Labelled("way", _("How it was told"), chosen(WAY_NAMES)), Labelled("text", _("The letter")))
REASON = (Labelled("text", _("Reason")),)
FIELDS: dict[str, Fields] = {
    Step.ASSESSMENT: (
        column("answer", _("Whether help was needed at once"), chosen(ANSWER_NAMES)),
        Labelled("reason", _("Reason")),
        Labelled("done_at_once", _("Done at once")),
        Labelled("late_why", _("After the 24 hours, because")),
        Labelled("on_call", _("Assessed by the on-call service")),
    ),
    Step.SECOND: (column("answer", _("Judges"), chosen(AGREEMENT_NAMES)), *REASON),
    Step.SIBLING: (Labelled("number", _("The number of that notice")),),
    Step.SAFETY: (Labelled("text", _("What was judged of safety")),),
    Step.CONTACT: (
        column("answer", _("Who was contacted"), chosen(CONTACTED_NAMES)),
        Labelled("whom", _("Spoken to")),
        Labelled("said", _("What was said")),
    ),
    Step.RECEIPT: LETTER,
    Step.RESULT: LETTER,
    Step.SCREENING: (
        column("answer", _("Outcome"), chosen(SCREENED_NAMES)),
        Labelled("reason", _("Reason")),
        Labelled("heard", _("Whether the child has been heard"), chosen(HEARD_NAMES)),
        Labelled("view", _("The child's own view")),
        Labelled("support", _("Support person")),
    ),
    Step.BOARD: REASON,
    Step.POINTER: (
        Labelled("system", _("System")),
        Labelled("number", _("Case number there")),
        Labelled("since", _("Since"), day),
        Labelled("answered_by", _("Who answered")),
    ),
    Step.CROSSING: (Labelled("reason", _("Reason")),),
    Step.CLOSING: REASON,
}

KEPT = (
    # `inquiry` is no word of anybody's: it only finds the inquiry that a notice became.
    Kept(Entry, "childtrack.entry", _step, FIELDS, at="happened_at", by="by", code="step", untold=("inquiry",)),
)
