# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A case in the world of tests, and rows whose sealed words its key opens."""

from dataclasses import MISSING, asdict, fields
from typing import Any
from uuid import uuid4

from django.db import models
from django.utils import timezone

from handlingsplan.access.roles import Place, permissions_of, roles_at
from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.actions import people
from handlingsplan.concerns.casefiles.models import CaseFile, Sealed
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.keys import case_keys
from handlingsplan.tenancy.models import Municipality
from tests.concerns.reports import received


def begin_case(home: Municipality, worked_by: User) -> CaseFile:
    """A concern that somebody with every role works, and is not biased in. Needs the scope of `home`."""
    codes = [role.code for role in roles_at(Place.MUNICIPALITY)]
    by = Viewer(user=worked_by, municipality=home, roles=tuple(codes), permissions=permissions_of(codes))
    now = timezone.now()
    file = received(at=now).inquiry.file
    people.assign(file, worked_by, Part.LEAD, by=by, at=now)
    people.declare(file, is_biased=False, by=by, at=now)
    return CaseFile.objects.get(pk=file.pk)


def sealed_for(model: type[models.Model], file: CaseFile) -> dict[str, Any]:
    """For a row of a model with sealed words: words that the key of this case opens. Nothing for other models."""
    if not issubclass(model, Sealed):
        return {}
    given = {
        field.name: "Ord."
        for field in fields(model.words_class)
        if field.default is MISSING and field.default_factory is MISSING
    }
    place = uuid4()
    key = case_keys.opened(file.key_id)
    words = key.seal(asdict(model.words_class(**given)), place=f"{model._meta.label_lower}:{place}")
    return {"place": place, "sealed": words}
