# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who holds a seat, and where the sealed code lies."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.acute.staff.roles import roles
from handlingsplan.ui.forms import PlainForm


class MemberForm(PlainForm):
    """A seat of the crisis staff. A deputy has the role of her seat, so she is not asked for one."""

    role = forms.ChoiceField(label=_("Seat"))
    name = forms.CharField(label=_("Who"), max_length=120)
    phone = forms.CharField(
        label=_("Telephone"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel"}),
        help_text=_("The number that is answered at night. An SMS is sent to it."),
    )
    email = forms.EmailField(label=_("E-mail"), required=False)
    autocomplete = {"name": "off", "phone": "off", "email": "off"}

    def __init__(self, *args: Any, is_deputy: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_deputy:
            del self.fields["role"]
        else:
            self.offer("role", [(role.key, role.name) for role in roles().values()])


class CodeForm(PlainForm):
    """Where the envelope with a new code will lie."""

    lies = forms.CharField(
        label=_("Where will the envelope lie?"),
        max_length=200,
        help_text=_("For example: the acute folder at the town hall's reception"),
    )
