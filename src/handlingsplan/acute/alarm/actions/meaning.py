# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Saying what acute means here, and in which words the level is said."""

from datetime import datetime

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.alarm import content, events
from handlingsplan.acute.alarm.models import Setup
from handlingsplan.acute.alarm.terms import Permission
from handlingsplan.audit.record import record

from .checks import no_cpr
from .refusals import UnknownWords


def set_meaning(*, definition: str, vocabulary: str, has_adults: bool, by: Viewer, at: datetime) -> Setup:
    """Set all three. An empty definition is the national one; so is one that says the same."""
    by.must(Permission.EDIT)
    assert by.municipality is not None
    if vocabulary not in content.vocabularies():
        raise UnknownWords
    definition = definition.strip()
    no_cpr([definition])
    if definition == content.definition()["text"]["da"]:
        definition = ""
    found = Setup.objects.select_for_update().first() or Setup(municipality=by.municipality)
    before = (found.definition, found.vocabulary, found.has_adults)
    if found.pk and before == (definition, vocabulary, has_adults):
        return found
    found.definition, found.vocabulary, found.has_adults = definition, vocabulary, has_adults
    found.changed_by, found.changed_at = by.user, at
    found.save()
    record(events.MEANING_SET, about=found, by=by.user, at=at, details={"vocabulary": vocabulary})
    return found
