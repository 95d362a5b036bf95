# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Publishing an adopted edition, keeping it current without a new decision, beginning a revision, replacing a plan."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.queries import people_who_may
from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.documents.cleaning import clean
from handlingsplan.documents.diff import changed_words
from handlingsplan.documents.editions import freeze
from handlingsplan.documents.tree import words
from handlingsplan.notices.actions import tell
from handlingsplan.planning.plans.gates import Demand, demands
from handlingsplan.planning.plans.models import Edition, Plan
from handlingsplan.planning.plans.queries.document import Decided, published
from handlingsplan.planning.plans.queries.quotes import quoted_in, registers_in
from handlingsplan.planning.plans.queries.quoting import frame_of, with_newer_contacts
from handlingsplan.planning.plans.rules import is_editorial
from handlingsplan.planning.plans.states import PLAN
from handlingsplan.planning.plans.terms import Permission, PlanState
from handlingsplan.workflow.move import NotPossibleNow, move

from .adopt import REVISION, DatesDoNotFit, decision_of, keep
from .write import check_no_cpr, check_quotes_known


class NotReadyForPublication(Exception):
    """Something must be done before a plan is published; `missing` says what, and where it is put right."""

    def __init__(self, missing: list[Demand]) -> None:
        self.message = " ".join(str(demand.text) for demand in missing)
        self.missing = missing
        super().__init__(self.message)


class SayWhatWasChanged(Exception):
    """An editorial update says what was changed, so that everybody can see it was not the substance."""

    message = _("Write what was changed: contacts, links or names. Changes of substance need the council.")


class NeedsTheCouncil(Exception):
    """So much text is changed that it can hardly be contacts, links and names."""

    message = _(
        "So much text is changed that it can hardly be contacts, links and names. "
        "Begin a revision, so that the council can decide; your text stands below."
    )


def edition(adopted: Edition, *, on: date, by: Viewer, at: datetime) -> Edition:
    """Publish an adopted edition: it takes the place of the one before, and its revision clock starts.

    `on` is the day it is made public. Raises MayNot, NotPossibleNow, DatesDoNotFit, NotReadyForPublication.
    """
    by.must(Permission.PUBLISH)
    if on < adopted.decided_on:
        raise DatesDoNotFit(_("The plan cannot be published before the council has adopted it."))
    if on > timezone.localdate(at):
        raise DatesDoNotFit(_("The day lies in the future. Publish the plan on the day it is made public."))
    if missing := demands():
        raise NotReadyForPublication(missing)
    plan = adopted.plan
    move(plan, "publish", lifecycle=PLAN, by=by, at=at, details={"edition": adopted.label})
    Edition.objects.filter(plan=plan).in_force().update(replaced_at=at)
    adopted.published_on = on
    decision = decision_of(adopted)
    adopted.public_document, adopted.internal_document = (
        freeze(published(frozen.content, adopted.facts, decision), at=at)
        for frozen in (adopted.public_document, adopted.internal_document)
    )
    adopted.save(update_fields=["published_on", "public_document", "internal_document"])
    clocks.stop(plan, at=at)
    clocks.start(REVISION, about=plan, on=adopted.decided_on, no_later_than=adopted.valid_to)
    if plan.replaces and plan.replaces.state != PlanState.REPLACED:
        _replace(plan.replaces, by=by, at=at)
    return adopted


def editorial_update(
    current_edition: Edition, texts: dict[str, Any], *, note: str, by: Viewer, at: datetime
) -> Edition:
    """Keep a published edition current: contacts, links, names, newer national facts. The clock is not reset.

    `texts` replaces the sections it names ({key: tree}) and contacts are quoted anew; title, local wordings, steps of
    the flows, the chart and the registers stay as the council decided. A new row is kept and the old one stays as it
    was (concept.md A20). Raises MayNot, NotPossibleNow, SayWhatWasChanged, LooksLikeCpr, TreeNotValid.
    """
    by.must(Permission.EDITORIAL_UPDATE)
    if current_edition.published_on is None or current_edition.replaced_at:
        raise NotPossibleNow("editorial_update")
    if not note.strip():
        raise SayWhatWasChanged
    plan = current_edition.plan
    changed = {key: clean(body) for key, body in texts.items()}
    for key, body in changed.items():
        check_no_cpr(body)
        check_quotes_known(body)
        before = current_edition.texts[key]["body"]
        same_registers = registers_in(quoted_in(before)) == registers_in(quoted_in(body))
        if not same_registers or not is_editorial(changed_words(before, body), words(before)):
            raise NeedsTheCouncil
    texts = {key: {**kept, "body": changed.get(key, kept["body"])} for key, kept in current_edition.texts.items()}
    decision = decision_of(current_edition)
    if not Edition.objects.filter(pk=current_edition.pk).in_force().update(replaced_at=at):
        raise NotPossibleNow("editorial_update")
    decided = Decided(texts, current_edition.facts, with_newer_contacts(current_edition.frame, frame_of(plan)))
    updated = keep(plan, decided, replace(decision, editorial=current_edition.editorial + 1), by=by, at=at, note=note)
    record("plans.edition.updated", about=plan, by=by.user, at=at, details={"edition": updated.label, "note": note})
    for user in people_who_may(Permission.APPROVE):
        tell(
            user,
            subject=gettext("A published plan was kept current"),
            text=gettext("{name} has made an editorial update: {note}").format(name=by.user, note=note),
            link=f"/m/{plan.municipality.slug}/planer/{plan.pk}/udgaver/",
        )
    return updated


def _replace(old: Plan, *, by: Viewer, at: datetime) -> None:
    move(old, "replace", lifecycle=PLAN, by=by, at=at)
    Edition.objects.filter(plan=old).in_force().update(replaced_at=at)
    clocks.stop(old, at=at)
