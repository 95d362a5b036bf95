# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""National texts in a plan: taking a newer version, and rewording one locally where that is allowed."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.documents.cleaning import clean
from handlingsplan.guidance.blocks import Block
from handlingsplan.planning.plans.models import BlockOverride, Plan, Section
from handlingsplan.planning.plans.terms import Permission
from handlingsplan.tenancy.scope import municipality_in_scope

from . import write
from .write import NotWritableNow, check_no_cpr, check_quotes_known


class NoLocalWording(Exception):
    """This national text stands as it is; it cannot be reworded locally."""

    message = _("This national text stands as it is and cannot be reworded locally. Write your own text beside it.")


def take_newest(plan: Plan, newest: Block, *, by: Viewer, at: datetime) -> int:
    """Let every section quote the newest version of a block; returns how many sections changed."""
    by.must(Permission.WRITE)
    _check_writable(plan)
    changed = 0
    for section in Section.objects.filter(plan=plan).select_related("plan").select_for_update(of=("self",)):
        body = _with_version(section.body, newest.key, newest.version)
        if body != section.body:
            note = str(_("National text “{block}”, version {version}")).format(
                block=newest.title, version=newest.version
            )
            write.section(section, body, version=section.version, by=by, at=at, note=note)
            changed += 1
    details = {"block": newest.key, "version": newest.version}
    record("plans.block.updated", about=plan, by=by.user, at=at, details=details)
    return changed


def reword(plan: Plan, block: Block, body: Any, *, reason: str, by: Viewer, at: datetime) -> BlockOverride:
    """Put the municipality's own wording in the place of a national text, marked and dated.

    Raises NoLocalWording, NotWritableNow, LooksLikeCpr, TreeNotValid.
    """
    by.must(Permission.WRITE)
    _check_writable(plan)
    if not block.may_override:
        raise NoLocalWording
    wording = clean(body)
    check_no_cpr(wording)
    check_quotes_known(wording)
    kept, _new = BlockOverride.objects.update_or_create(
        plan=plan,
        block_key=block.key,
        defaults={
            "municipality_id": municipality_in_scope(),
            "block_version": block.version,
            "body": wording,
            "reason": reason,
            "on": timezone.localdate(at),
            "by": by.user,
        },
    )
    record("plans.block.reworded", about=plan, by=by.user, at=at, details={"block": block.key, "reason": reason})
    return kept


def use_national_again(plan: Plan, key: str, *, by: Viewer, at: datetime) -> None:
    """Let the national text stand again."""
    by.must(Permission.WRITE)
    _check_writable(plan)
    BlockOverride.objects.filter(plan=plan, block_key=key).delete()
    record("plans.block.reworded_no_more", about=plan, by=by.user, at=at, details={"block": key})


def _check_writable(plan: Plan) -> None:
    if not plan.is_being_written:
        raise NotWritableNow


def _with_version(node: dict[str, Any], key: str, version: int) -> dict[str, Any]:
    if node["type"] == "sharedBlock" and node["attrs"]["key"] == key:
        return {**node, "attrs": {**node["attrs"], "version": version}}
    if "content" in node:
        return {**node, "content": [_with_version(child, key, version) for child in node["content"]]}
    return node
