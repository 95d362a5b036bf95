# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How the person was told, or why not yet."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.terms import EXEMPTION_NAMES, INFORM_NAMES, InformStatus
from handlingsplan.ui.forms import DayInput, PlainForm

from .shut import LONG, text


class InformForm(PlainForm):
    """What is decided about telling the person. Ground and day are asked for where she is not told."""

    status = forms.ChoiceField(
        label=_("Where it stands"),
        widget=forms.RadioSelect,
        choices=[(status.value, name) for status, name in INFORM_NAMES.items()],
    )
    reason = forms.CharField(
        label=_("How the person was told, or the concrete reason not to"),
        max_length=LONG,
        widget=text(),
        help_text=_("A reason is about this case: what would happen, to whom, if the person were told now."),
    )
    ground = forms.ChoiceField(
        label=_("Ground, where the person is not told now (databeskyttelsesloven)"),
        required=False,
        choices=[("", _("Not needed: the person has been told")), *((g.value, n) for g, n in EXEMPTION_NAMES.items())],
    )
    review_on = forms.DateField(
        label=_("Looked at again on"),
        required=False,
        widget=DayInput,
        help_text=_("At most 90 days ahead. If nobody looks at it, the duty is back by itself."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("status") not in (None, InformStatus.FULFILLED):
            for name in ("ground", "review_on"):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, _("Not telling takes a provision and a day on which it is looked at again."))
        return cleaned
