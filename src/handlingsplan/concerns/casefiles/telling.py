# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Telling somebody that a case waits for her, or no longer does: the number, and nothing else (R37)."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from handlingsplan.accounts.models import User
from handlingsplan.notices.actions import tell
from handlingsplan.tenancy.models import Municipality

from .models import CaseFile
from .stages import stage_called


def tell_that_it_waits(file: CaseFile, people: Iterable[User], *, what: str = "") -> int:
    """Tell each of them that the case waits for her; `what` is the name of a deadline. Returns how many were told."""
    municipality = Municipality.objects.get(pk=file.municipality_id)
    link = reverse(stage_called(file.stage).page, args=[municipality.slug, file.pk])
    told = 0
    with translation.override("da"):
        text = _("Case %(number)s waits for you.") % {"number": file.number}
        for user in people:
            tell(user, subject=_("A case waits for you"), text=f"{text} {what}".strip(), link=link)
            told += 1
    return told


def tell_that_it_is_over(file: CaseFile, user: User) -> None:
    """Tell somebody that she is no longer on a case: its number, and the way to her other cases."""
    municipality = Municipality.objects.get(pk=file.municipality_id)
    with translation.override("da"):
        text = _("Case %(number)s is no longer yours to work on.") % {"number": file.number}
        tell(user, subject=_("You are no longer on a case"), text=text, link=reverse("inbox", args=[municipality.slug]))
