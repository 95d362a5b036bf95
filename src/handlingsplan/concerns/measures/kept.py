# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room keeps in a case, kind by kind."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.contents import Kept
from handlingsplan.concerns.casefiles.labels import Labelled, chosen, column, day, each
from handlingsplan.concerns.infohus.terms import AUTHORITY_NAMES, DIMENSION_NAMES

from .catalogue import measure_type
from .models import FollowUp, Measure, OwnerAnswer, Task
from .terms import ANSWER_NAMES, FOLLOWED_UP_NAMES, RESULT_NAMES


def _type(key: str) -> str:
    """The measure by its name; by its key where the national list has it no more."""
    try:
        return measure_type(key).name
    except KeyError:
        return key


KEPT = (
    Kept(
        OwnerAnswer,
        "measures.answer",
        _("Answer of the owner authority"),
        (
            column("authority", _("Authority"), chosen(AUTHORITY_NAMES)),
            column("answer", _("Answer"), chosen(ANSWER_NAMES)),
            column("answered_on", _("Answered on"), day),
            Labelled("reason", _("Reason")),
            Labelled("changed", _("Instead")),
            Labelled("reference", _("Its own case number")),
            Labelled("answered_by", _("Who answers for it")),
        ),
        at="written_at",
    ),
    Kept(
        Measure,
        "measures.measure",
        _("Measure"),
        (
            column("key", _("Which measure"), _type),
            column("authority", _("Authority"), chosen(AUTHORITY_NAMES)),
            Labelled("purpose", _("Purpose")),
            Labelled("focus", _("In focus"), chosen(DIMENSION_NAMES)),
            Labelled("provider", _("Carried out by")),
            Labelled("contact", _("Contact")),
            column("started_on", _("Begins on"), day),
            column("review_on", _("Looked at"), day),
            column("ends_on", _("Ends on"), day),
            Labelled("consent_of", _("Who consents")),
            Labelled("consent_to", _("What is consented to")),
            column("consented_on", _("Day of the consent"), day),
            column("withdrawn_on", _("Taken back on"), day),
            Labelled("withdrawn", _("What was said when the consent was taken back")),
            Labelled("other_needs", _("Other needs considered")),
            Labelled("cooperation", _("Together with the citizen")),
            column("result", _("Result"), chosen(RESULT_NAMES)),
            Labelled("result", _("What came of the measure")),
        ),
        at="begun_at",
    ),
    Kept(Task, "measures.task", _("Assignment of who carries it out"), (Labelled("text", ""),), at="given_at"),
    Kept(
        FollowUp,
        "measures.followup",
        _("Follow-up"),
        (
            column("held_on", _("Day of the follow-up"), day),
            column("outcome", _("Still a need to prevent crime?"), chosen(FOLLOWED_UP_NAMES)),
            Labelled("why", _("Reason")),
            Labelled("status", _("How it stands")),
            Labelled("changes", _("What has changed since last time"), each(DIMENSION_NAMES)),
            Labelled("next", _("Until next time")),
        ),
        at="written_at",
    ),
)
