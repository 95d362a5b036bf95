# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Choosing an organisation model and fitting its boxes to the municipality."""

from datetime import datetime

from django.db.models import F, Max
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.lib.text import address
from handlingsplan.planning.groundwork import events, queries, rules
from handlingsplan.planning.groundwork.models import Box, OrganisationChoice
from handlingsplan.planning.groundwork.terms import Permission

from .refusals import NotAllowed, Stale, WouldOverwrite

ITS_OWN_SUPERIOR = _("A box cannot answer to itself, directly or through others. Choose another.")
NO_SUCH_SUPERIOR = _("The box it should answer to does not exist. Choose one of those shown.")


def choose_model(model_key: str, *, by: Viewer, at: datetime, overwrite: bool = False) -> OrganisationChoice:
    """Copy a national model's boxes. Raises KeyError for an unknown model, WouldOverwrite when boxes were adapted here
    and `overwrite` is not said."""
    by.must(Permission.EDIT)
    boxes = queries.boxes_of_model(model_key)
    choice = OrganisationChoice.objects.select_for_update().first()
    if choice and not overwrite and _is_adapted(choice):
        raise WouldOverwrite
    assert by.municipality is not None
    choice = choice or OrganisationChoice(municipality=by.municipality, version=0)
    choice.model_key, choice.chosen_by, choice.chosen_at = model_key, by.user, at
    choice.version += 1
    choice.save()
    Box.objects.all().delete()
    Box.objects.bulk_create(
        Box(municipality=by.municipality, position=position, version=choice.version, **box)
        for position, box in enumerate(boxes, start=1)
    )
    name = next(model.name for model in queries.models_to_choose_from() if model.key == model_key)
    record(events.MODEL_CHOSEN, about=choice, by=by.user, at=at, details={"name": name, "model": model_key})
    return choice


def keep_box(
    box: Box, *, by: Viewer, at: datetime, version: int, label: str, role: str = "", parent_key: str = ""
) -> Box:
    """Change a box. `version` is the chart's version when the person began to write."""
    by.must(Permission.EDIT)
    choice = _locked(box, version)
    _check_parent(box.key, parent_key)
    box.label, box.role, box.parent_key = label.strip(), role.strip(), parent_key
    box.version = _next_version(choice)
    box.save(update_fields=["label", "role", "parent_key", "version"])
    record(events.BOX_CHANGED, about=box, by=by.user, at=at, details={"label": box.label})
    return box


def add_box(
    choice: OrganisationChoice, *, by: Viewer, at: datetime, label: str, role: str = "", parent_key: str = ""
) -> Box:
    """Draw one more box."""
    by.must(Permission.EDIT)
    choice = OrganisationChoice.objects.select_for_update().get(pk=choice.pk)
    _check_parent("", parent_key)
    last = Box.objects.aggregate(last=Max("position"))["last"] or 0
    box = Box.objects.create(
        municipality_id=choice.municipality_id,
        key=_free_key(label),
        label=label.strip(),
        role=role.strip(),
        parent_key=parent_key,
        position=last + 1,
        version=_next_version(choice),
    )
    record(events.BOX_ADDED, about=box, by=by.user, at=at, details={"label": box.label})
    return box


def remove_box(box: Box, *, by: Viewer, at: datetime, version: int) -> None:
    """Take a box out; those that answered to it answer to the one above."""
    by.must(Permission.EDIT)
    choice = _locked(box, version)
    Box.objects.filter(parent_key=box.key).update(parent_key=box.parent_key, version=_next_version(choice))
    record(events.BOX_REMOVED, about=box, by=by.user, at=at, details={"label": box.label})
    box.delete()


def _locked(box: Box, version: int) -> OrganisationChoice:
    choice = OrganisationChoice.objects.select_for_update().get()
    box.refresh_from_db()
    if box.version > version:
        raise Stale(box)
    return choice


def _next_version(choice: OrganisationChoice) -> int:
    OrganisationChoice.objects.filter(pk=choice.pk).update(version=F("version") + 1)
    choice.refresh_from_db(fields=["version"])
    return choice.version


def _check_parent(key: str, parent_key: str) -> None:
    parents = dict(Box.objects.values_list("key", "parent_key"))
    if parent_key and parent_key not in parents:
        raise NotAllowed(NO_SUCH_SUPERIOR)
    if key and rules.would_loop(parents, key, parent_key):
        raise NotAllowed(ITS_OWN_SUPERIOR)


def _is_adapted(choice: OrganisationChoice) -> bool:
    kept = list(Box.objects.values("key", "label", "role", "parent_key"))
    try:
        return kept != queries.boxes_of_model(choice.model_key)
    except KeyError:
        return True


def _free_key(label: str) -> str:
    taken = set(Box.objects.values_list("key", flat=True)) | {"ny"}
    stem = address(label).replace("-", "_")[:50] or "boks"
    names = (stem, *(f"{stem}_{number}" for number in range(2, 1000)))
    return next(name for name in names if name not in taken)
