# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How answers, measures and follow-ups are said on the page."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from handlingsplan.concerns.infohus.terms import AUTHORITY_NAMES, DIMENSION_NAMES, Authority, Dimension
from handlingsplan.ui.pages import Row
from handlingsplan.ui.wording import long_date

from .catalogue import MeasureType
from .models import FollowUp, Measure, OwnerAnswer
from .models.answer import OwnerAnswerWords
from .models.followup import FollowUpWords
from .models.measure import MeasureWords
from .states import MEASURE
from .terms import ANSWER_NAMES, CHANNEL_NAMES, FOLLOWED_UP_NAMES, RESULT_NAMES, Answer, Channel, FollowedUp, Result


def answer_rows(answer: OwnerAnswer, words: OwnerAnswerWords) -> list[Row]:
    """The owner's answer."""
    rows = [
        Row(_("Authority"), str(AUTHORITY_NAMES[Authority(answer.authority)])),
        Row(_("Answer"), str(ANSWER_NAMES[Answer(answer.answer)])),
        Row(_("Reason"), words.reason),
        Row(_("Its own case number"), words.reference or _("Not given")),
        Row(_("Who answers for it"), words.answered_by),
        Row(_("When"), long_date(answer.answered_on), source=str(CHANNEL_NAMES[Channel(answer.channel)])),
    ]
    return [*rows, Row(_("Instead"), words.changed)] if words.changed else rows


def measure_rows(measure: Measure, words: MeasureWords, kind: MeasureType, carried_by: str) -> list[Row]:
    """A measure, with everything R22 asks for."""
    rows = [
        Row(_("State"), str(MEASURE.states[measure.state].label)),
        Row(_("On what ground"), kind.provision),
        Row(_("Authority"), str(AUTHORITY_NAMES[Authority(measure.authority)])),
        Row(_("Purpose"), words.purpose),
        Row(_("In focus"), dimensions(words.focus)),
        Row(_("Carried out by"), carried_by or words.provider),
        Row(_("Contact"), words.contact),
        Row(_("From and to"), f"{long_date(measure.started_on)} – {long_date(measure.ends_on)}"),
        Row(_("Looked at"), long_date(measure.review_on)),
        Row(_("Consent"), _consent(measure, words, kind)),
    ]
    if kind.adults:
        rows += [
            Row(_("Other needs considered"), words.other_needs),
            Row(_("Together with the citizen"), words.cooperation),
        ]
    if measure.result:
        rows += [Row(_("Result"), str(RESULT_NAMES[Result(measure.result)])), Row(_("In words"), words.result)]
    return rows


def followup_rows(followup: FollowUp, words: FollowUpWords) -> list[Row]:
    """A follow-up: the need, and the change of each dimension in words."""
    return [
        Row(_("Still a need to prevent crime?"), str(FOLLOWED_UP_NAMES[FollowedUp(followup.outcome)])),
        Row(_("Reason"), words.why),
        Row(_("How it stands"), words.status),
        *(Row(str(DIMENSION_NAMES[Dimension(code)]), text) for code, text in words.changes.items()),
        Row(_("Until next time"), words.next or _("Nothing was agreed")),
    ]


def dimensions(codes: Iterable[str]) -> str:
    """The names of dimensions, in the order of the tool."""
    chosen = set(codes)
    return ", ".join(str(name) for code, name in DIMENSION_NAMES.items() if code in chosen)


def _consent(measure: Measure, words: MeasureWords, kind: MeasureType) -> str:
    if measure.withdrawn_on:
        return _("Withdrawn %(day)s") % {"day": long_date(measure.withdrawn_on)}
    if measure.consented_on is None:
        return kind.consent_name
    told = {"who": words.consent_of, "day": long_date(measure.consented_on), "what": words.consent_to}
    return _("%(who)s, %(day)s: %(what)s") % told
