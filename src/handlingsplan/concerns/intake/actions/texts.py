# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A municipality words a standard text its own way, or goes back to the national proposal."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.intake.events import TEXT_CHANGED
from handlingsplan.concerns.intake.models import StandardText
from handlingsplan.concerns.intake.standard_texts import standards
from handlingsplan.concerns.intake.terms import Permission
from handlingsplan.lib.text import looks_like_cpr
from handlingsplan.tenancy.scope import municipality_in_scope

from .refusals import Refused


class AboutSomebody(Refused):
    """A standard text is about nobody."""

    message = _("A standard text names no person. Take the number out.")


def word(key: str, text: str, *, by: Viewer, at: datetime) -> None:
    """Keep the municipality's own wording; an empty one brings the national proposal back.

    Raises KeyError for a text there is none of, and AboutSomebody for a CPR number.
    """
    by.must(Permission.SORT)
    assert by.user is not None
    assert by.municipality is not None
    standard = standards()[key]
    if looks_like_cpr(text):
        raise AboutSomebody
    if not text.strip() or text.strip() == standard.text:
        StandardText.objects.filter(key=key).delete()
    else:
        StandardText.objects.update_or_create(
            municipality_id=municipality_in_scope(),
            key=key,
            defaults={"text": text.strip(), "changed_by": by.user, "changed_at": at},
        )
    record(TEXT_CHANGED, about=by.municipality, by=by.user, at=at, details={"key": key})
