# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The council's decision: recorded as data, and the text frozen as it was decided."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.clocks.policy import clock_kinds
from handlingsplan.clocks.rules import due_on
from handlingsplan.documents.editions import freeze
from handlingsplan.documents.tree import plain_text
from handlingsplan.guidance.terms import Visibility
from handlingsplan.planning.plans.models import Edition, EditionText, Plan
from handlingsplan.planning.plans.queries.document import Decided, Decision, decided_of, document
from handlingsplan.planning.plans.states import PLAN
from handlingsplan.tenancy.scope import municipality_in_scope
from handlingsplan.workflow.move import move

REVISION = "plan_revision"
MUNICIPALITIES_BEGAN = date(2007, 1, 1)
"""No council of today has decided anything before the municipalities of today began."""


class DatesDoNotFit(Exception):
    """The dates of the decision contradict each other."""

    def __init__(self, message: Any) -> None:
        super().__init__(message)
        self.message = message


def by_council(
    plan: Plan,
    *,
    body: str,
    decided_on: date,
    agenda_reference: str,
    in_force_from: date,
    valid_to: date | None,
    by: Viewer,
    at: datetime,
) -> Edition:
    """Record that the municipal council has adopted the plan, and freeze the text it adopted.

    Only the council itself can adopt (barnets lov § 15, stk. 3): `body` is its name, kommunalbestyrelsen or byrådet.
    The revision deadline is the earlier of four years after `decided_on` and `valid_to`. Raises MayNot,
    NotPossibleNow, DatesDoNotFit.
    """
    if decided_on > timezone.localdate(at):
        raise DatesDoNotFit(_("The date of the decision lies in the future. Record the decision after the meeting."))
    previous = Edition.objects.filter(plan=plan).defer("texts", "frame").first()
    if decided_on < (previous.decided_on if previous else MUNICIPALITIES_BEGAN):
        raise DatesDoNotFit(_("The date of the decision lies before the decision on the edition before. Correct it."))
    if in_force_from < decided_on:
        raise DatesDoNotFit(_("The plan cannot be in force before the council has adopted it. Correct the dates."))
    if valid_to and valid_to <= in_force_from:
        raise DatesDoNotFit(_("The plan ends before it begins. Correct the dates."))
    details = {"body": body, "decided_on": decided_on.isoformat()}
    move(plan, "adopt", lifecycle=PLAN, by=by, at=at, details=details)
    decision = Decision(
        number=previous.number + 1 if previous else 1,
        editorial=0,
        body=body,
        decided_on=decided_on,
        agenda_reference=agenda_reference,
        in_force_from=in_force_from,
        valid_to=valid_to,
        revise_by=due_on(decided_on, clock_kinds()[REVISION].length, no_later_than=valid_to),
    )
    sent = Plan.objects.values_list("before_council", flat=True).get(pk=plan.pk)
    Plan.objects.filter(pk=plan.pk).update(before_council=None)
    return keep(plan, Decided(**sent) if sent else decided_of(plan), decision, by=by, at=at)


def keep(plan: Plan, decided: Decided, decision: Decision, *, by: Viewer, at: datetime, note: str = "") -> Edition:
    """Freeze what was decided in both views and keep it as an edition that can be searched."""
    public, internal = (
        freeze(
            document(plan, decided.texts, view=view, decision=decision, facts=decided.facts, frame=decided.frame), at=at
        )
        for view in (Visibility.PUBLIC, Visibility.INTERNAL)
    )
    edition = Edition.objects.create(
        municipality_id=municipality_in_scope(),
        plan=plan,
        number=decision.number,
        editorial=decision.editorial,
        body=decision.body,
        decided_on=decision.decided_on,
        agenda_reference=decision.agenda_reference,
        in_force_from=decision.in_force_from,
        valid_to=decision.valid_to,
        revise_by=decision.revise_by,
        published_on=decision.published_on,
        texts=decided.texts,
        facts=decided.facts,
        frame=decided.frame,
        public_document=public,
        internal_document=internal,
        change_note=note,
        made_by=by.user,
        made_at=at,
    )
    make_searchable(edition)
    return edition


def make_searchable(edition: Edition) -> None:
    """Write down the plain text of each section, for searching in Danish."""
    content = edition.internal_document.content
    EditionText.objects.filter(edition=edition).delete()
    EditionText.objects.bulk_create(
        EditionText(
            municipality_id=edition.municipality_id,
            edition=edition,
            section_key=section["key"],
            number=section["number"],
            title=section["title"],
            public=section["visibility"] == Visibility.PUBLIC,
            text=plain_text(section["body"]),
        )
        for part in content["parts"]
        for section in part["sections"]
    )


def decision_of(edition: Edition) -> Decision:
    """The decision an edition rests on."""
    return Decision(
        number=edition.number,
        editorial=edition.editorial,
        body=edition.body,
        decided_on=edition.decided_on,
        agenda_reference=edition.agenda_reference,
        in_force_from=edition.in_force_from,
        valid_to=edition.valid_to,
        revise_by=edition.revise_by,
        published_on=edition.published_on,
    )
