# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Adding a task, and saying how it stands."""

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.acute.staff.terms import TASK_NAMES

from .plain import ROLE_HELP, SituationForm, moment, short_text


class TaskForm(SituationForm):
    """A task in one line; the rest if it is known."""

    text = short_text(_("What is to be done"), longest=300)
    owner = short_text(_("Who does it"), required=False, help_text=ROLE_HELP)
    due_at = moment(_("When it is to be done"))
    is_critical = forms.BooleanField(label=_("Critical: life, safety or the aim depends on it"), required=False)


class TaskStateForm(SituationForm):
    """How a task stands now."""

    state = forms.ChoiceField(label=_("How it stands"), choices=list(TASK_NAMES.items()), widget=forms.RadioSelect)
    owner = short_text(_("Who does it"), required=False, help_text=ROLE_HELP)
    note = short_text(_("Note"), required=False, longest=300, help_text=_("Always where it is dropped: why?"))
    version = forms.IntegerField(widget=forms.HiddenInput)
