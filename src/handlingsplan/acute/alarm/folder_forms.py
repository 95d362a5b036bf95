# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Sites and folders as forms."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from handlingsplan.documents.forms import CarefulForm

from .folder import roles
from .models import Site

INTERNAL, PUBLIC = "internal", "public"


class SiteForm(CarefulForm):
    """A place people work."""

    may_hold_names = ("name", "address", "assembly")

    name = forms.CharField(label=_("What the place is called"), max_length=120)
    address = forms.CharField(label=_("Address"), max_length=200, required=False)
    assembly = forms.CharField(
        label=_("Where we gather"),
        max_length=200,
        required=False,
        help_text=_("Outside, and in which order of choice."),
    )
    note = forms.CharField(
        label=_("What those who come must know"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Way in, keys, taps and switches, where there are children. One thing on each line; no names."),
    )


class PlacedForm(CarefulForm):
    """Where a print lies."""

    may_hold_names = ("placed",)

    placed = forms.CharField(
        label=_("Where it will lie"),
        max_length=200,
        required=False,
        help_text=_("For example: the cabinet in the reception. A newer one for the same place replaces it."),
    )


class FolderForm(PlacedForm):
    """Which folder is taken."""

    site = forms.ChoiceField(label=_("For which site"), required=False)
    role = forms.ChoiceField(label=_("For whom"), required=False)
    edition = forms.ChoiceField(label=_("Edition"), widget=forms.RadioSelect, initial=INTERNAL)

    field_order = ("site", "role", "edition", "placed")

    def __init__(self, sites: Iterable[Site], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("site", [("", _now("The whole municipality")), *((str(site.pk), site.name) for site in sites)])
        self.offer("role", list(roles().items()))
        self.offer(
            "edition",
            [
                (INTERNAL, _now("Internal: with every number and what those who come must know")),
                (PUBLIC, _now("Public: without names and internal numbers")),
            ],
        )


def of_site(site: Site) -> dict[str, Any]:
    return {name: getattr(site, name) for name in SiteForm.base_fields}
