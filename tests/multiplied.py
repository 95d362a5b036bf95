# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Another row beside each in the world of tests, for whoever asks whether a page asks more when there is more."""

import secrets
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.db import IntegrityError, models, transaction
from django.db.models.signals import post_save

from handlingsplan.accounts.models import Employment
from handlingsplan.audit.models import Event
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.childtrack.models import Notice as ChildNotice
from handlingsplan.concerns.infohus.models import Case
from handlingsplan.concerns.infohus.models import Invitation as Asked
from handlingsplan.concerns.measures.models import Measure
from handlingsplan.organisation.models import Unit
from handlingsplan.planning.plans.models import Edition, Plan
from handlingsplan.prevention.training.models import Booking
from handlingsplan.tenancy.scope import within
from tests.cases import sealed_for
from tests.rows import row

if TYPE_CHECKING:
    from tests.world import World

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
WORDS = {"type": "text", "text": "Vi hjælper tidligt."}
BODY: dict[str, Any] = {"type": "doc", "content": [{"type": "paragraph", "content": [WORDS]}]}
FEW_BY_NATURE = {
    "plans.Section",
    "plans.EditionText",
    "groundwork.Flow",
    "groundwork.OrganisationChoice",
    "followup.Readiness",
    "keys.MunicipalityKey",
    "casefiles.ClosingProposal",
    "casefiles.NumberSeries",
    "casefiles.Declaration",
    "casefiles.Assignment",
    "intake.Inquiry",
    "intake.Reporter",
    "alarm.Setup",
}
"""A template, not people, decides how many sections there are; a municipality has one of each of the others."""


class NotInTheWorld(AssertionError):
    """A route asks for something `tests/world.py` has not got."""


@dataclass(frozen=True)
class Multiplied:
    """Every row that people can make more of, several times: made once, one by one, and put in place in one go."""

    times: int
    rows: dict[type[models.Model], list[models.Model]]

    def put_in_place(self, world: "World") -> None:
        """An event is the next link of its chain, wherever that has come to, so each is made anew."""
        with within(world.home.pk):
            for model, rows in self.rows.items():
                model._default_manager.bulk_create(rows)
            for _ in range(self.times):
                one_more(Event, world)


def multiplied(kinds: list[type[models.Model]], world: "World", times: int) -> Multiplied:
    """Make `times` more of each kind, and what they hang on; take it away again, and keep it in memory."""
    kept: dict[type[models.Model], list[models.Model]] = defaultdict(list)

    def keep(sender: type[models.Model], instance: models.Model, **about: Any) -> None:
        kept[sender].append(instance)

    post_save.connect(keep)
    try:
        with transaction.atomic(), within(world.home.pk):
            for model in kinds:
                if model._meta.label not in FEW_BY_NATURE and model is not Event:
                    for _ in range(times):
                        one_more(model, world)
            transaction.set_rollback(True)
    finally:
        post_save.disconnect(keep)
    return Multiplied(times, dict(kept))


def one_more(model: type[models.Model], world: "World") -> None:
    """Another row beside the first, hanging on the same things; a rule that allows only one is obeyed."""
    fixed: dict[str, Any] = {}
    things = world.things | _around(model, world)
    for column in model._meta.concrete_fields:
        parent = things.get(column.related_model) if column.related_model else None
        if parent is not None and not column.null:
            fixed[column.name] = parent
    fixed.update(sealed_for(model, things[CaseFile]))
    fixed.update(_sensible(model, world))
    try:
        with transaction.atomic():
            row(model, world.home, **fixed)
    except IntegrityError as refused:
        raise NotInTheWorld(
            f"{model._meta.label} cannot be multiplied: say in tests/multiplied.py how. {refused}"
        ) from None


def _around(model: type[models.Model], world: "World") -> dict[type[models.Model], Any]:
    """The case that the pages of a room show: a notice has its own, and what is done hangs on a third."""
    match model._meta.app_label:
        case "childtrack":
            return {CaseFile: world.things[ChildNotice].file}
        case "measures":
            case = world.things[Measure].case
            return {Case: case, CaseFile: case.file}
    return {}


def _sensible(model: type[models.Model], world: "World") -> dict[str, Any]:
    plan = world.things[Plan]
    match model._meta.label:
        case "access.Grant" | "access.Invitation":
            return {"role": "reader"}
        case "plans.Plan":
            return {"template_key": plan.template_key, "template_version": plan.template_version}
        case "plans.Edition":
            return {"replaced_at": NOW, "published_on": date(2026, 11, 2)} | _documents(world)
        case "plans.SectionVersion":
            return {"body": BODY}
        case "plans.Review":
            return {"verdict": "approved"}
        case "plans.BlockOverride":
            return {"body": BODY}
        case "notices.Notice":
            return {"to": world.with_every_role()}
        case "audit.Event":
            return {"kind": "retention.removed", "details": {"count": 1, "group": "x", "days": 1}}
        case "retention.Batch":
            return {"group": "concern_case"}
        case "casefiles.RequestedFile":
            return {"file": row(CaseFile, world.home, stage="intake.received", track="infohus")}
        case "childtrack.Notice":
            return {"file": row(CaseFile, world.home, stage="intake.received", track="social"), "state": "screening"}
        case "infohus.Case":
            return {"file": row(CaseFile, world.home, stage="intake.received")}
        case "childtrack.Entry":
            return {"step": "safety", "happened_at": NOW, "written_at": NOW}
        case "measures.Measure":
            return {"key": "mentor_adult", "authority": "adults", "state": "running"}
        case "measures.Task":
            return {"ended_at": NOW}
        case "measures.FollowUp":
            return {"outcome": "continues"}
        case "audiences.LocalText":
            return {"block_key": "B5", "mode": "addition"}
        case "audiences.Message":
            return {"audience_key": "volunteer", "channel": "", "material": ""}
        case "audiences.PrintedPaper":
            return {"audience_key": "volunteer", "paper": "sheet"}
        case "followup.YearlyFollowup":
            return {"signed_at": NOW, "decision": "later", "next_on": date(2027, 11, 2)}
        case "casefiles.CaseFile":
            return {"stage": "intake.received", "track": "infohus"}
        case "casefiles.PersonMark":
            return {"mark": secrets.token_bytes(32)}
        case "casefiles.Asking":
            return {"asked": world.with_every_role(), "asked_by": world.with_every_role()}
        case "casefiles.Note":
            return {"happened_at": NOW, "written_at": NOW}
        case "staff.DrillDispatch":
            return {"state": "held"}
        case "staff.Line" | "staff.DrillLine":
            return {"kind": "action"}
        case "aftercare.FollowUp" | "aftercare.DrillFollowUp":
            return {"kind": "support", "step": "after_3_days"}
        case "aftercare.Lesson" | "aftercare.DrillLesson":
            return {"core_task": "running"}
        case "alarm.Print":
            return {"form": "pdf"}
        case "disclosure.Handover":
            return {"file": world.things[CaseFile], "other": world.away, "track": "infohus", "basis": "sensitive"}
        case "disclosure.OutsideRequest":
            return {"secret": uuid4().bytes, "kind": "disclosure.question"}
        case "disclosure.Draft":
            return {"by": row(Employment, world.home).user}
        case "intake.HandOver":
            return {"happened_at": NOW, "at": NOW}
        case "efforts.Effort":
            return {"level": "building", "label": "local", "state": "running"}
        case "groundwork.Step":
            return {"deadline_unit": ""}
        case "training.Requester":
            return {"booking": row(Booking, world.home)}
        case "training.Headcount":
            return {"unit": row(Unit, world.home)}
        case "infohus.Round" | "infohus.Recommendation" | "infohus.Closure":
            another = row(CaseFile, world.home, track="infohus", stage="infohus.gathering")
            return {"case": row(Case, world.home, file=another)}
        case "infohus.Contact":
            return {"happened_at": NOW, "written_at": NOW}
        case "infohus.Clarification":
            return {"answer": "can_be_handled", "answered_on": date(2026, 11, 2), "noted_at": NOW}
        case "infohus.Meeting":
            return {"held_at": NOW}
        case "infohus.Participant":
            words = sealed_for(Asked, world.things[CaseFile])
            other = row(Asked, world.home, case=world.things[Case], basis="115_ssp", **words)
            return {"invitation": other, "basis": "115_ssp"}
        case "infohus.Invitation":
            return {"basis": "115_ssp"}
        case "workflow.Movement":
            return {"about_type": "plans.plan", "about_id": plan.pk, "source": "draft", "target": "adopted"}
    return {}


def _documents(world: "World") -> dict[str, Any]:
    edition = world.things[Edition]
    return {"public_document": edition.public_document, "internal_document": edition.internal_document, "texts": {}}
