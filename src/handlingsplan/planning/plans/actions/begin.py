# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Starting a plan and describing it."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.documents.markup import from_markup
from handlingsplan.guidance.queries import blocks
from handlingsplan.guidance.templates_of_plans import TemplateDef
from handlingsplan.planning.plans.models import Plan, Section
from handlingsplan.planning.plans.terms import DESCRIBED_NAMES, Permission, TargetGroup, Word
from handlingsplan.tenancy.scope import municipality_in_scope

from .write import weight_of

DESCRIBED = tuple(DESCRIBED_NAMES)


class DescribedMeanwhile(Exception):
    """Somebody else has changed the facts of the plan meanwhile."""

    message = _(
        "Somebody else has changed the facts of the plan meanwhile. What you typed still stands below; "
        "compare it with what stands now and save again."
    )


class NotWritable(Exception):
    """The plan is before the council or adopted; begin a revision to change it."""

    message = _("The plan cannot be changed now. Begin a revision, or make an editorial update of the published plan.")


def plan(template: TemplateDef, *, title: str, by: Viewer, at: datetime, replaces: Plan | None = None) -> Plan:
    """Start a plan from a national template: one row for each section to write, never a blank page."""
    by.must(Permission.LEAD)
    started = Plan.objects.create(
        municipality_id=municipality_in_scope(),
        title=title,
        word=Word.BEREDSKAB if template.plan_kind == "beredskab" else Word.HANDLINGSPLAN,
        template_key=template.key,
        template_version=template.version,
        target_groups=[TargetGroup.CHILDREN_YOUTH.value, TargetGroup.FAMILIES.value],
        replaces=replaces,
        started_by=by.user,
    )
    newest = {block.key: block.version for block in blocks()}
    for definition in template.sections:
        if definition.is_written:
            body = from_markup(_with_newest_versions(definition.starter, newest))
            Section.objects.create(
                municipality_id=municipality_in_scope(),
                plan=started,
                key=definition.key,
                body=body,
                words=weight_of(body),
                visibility=definition.visibility.value,
            )
    record("plans.plan.started", about=started, by=by.user, at=at, details={"thing": title, "template": template.name})
    return started


def describe(described: Plan, facts: dict[str, Any], *, version: int, by: Viewer, at: datetime) -> None:
    """Set the facts of a plan (those named in DESCRIBED). Raises DescribedMeanwhile when `version` is stale."""
    by.must(Permission.LEAD)
    if not described.is_being_written:
        raise NotWritable
    changed = {name: facts[name] for name in DESCRIBED if name in facts and getattr(described, name) != facts[name]}
    if not changed:
        return
    rows = Plan.objects.filter(pk=described.pk, version=version).update(**changed, version=version + 1)
    if rows != 1:
        raise DescribedMeanwhile
    described.refresh_from_db()
    details = {"thing": described.title, "fields": ", ".join(sorted(changed))}
    record("plans.plan.described", about=described, by=by.user, at=at, details=details)


def _with_newest_versions(starter: str, newest: dict[str, int]) -> str:
    for key, version in newest.items():
        starter = starter.replace(f"{{{{blok: {key}@1}}}}", f"{{{{blok: {key}@{version}}}}}")
    return starter
