# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a leader sets on the board: the level, the aim, who speaks."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from .plain import ROLE_HELP, SituationForm, long_text, short_text


class LevelForm(SituationForm):
    """Another level, and why."""

    level = forms.ChoiceField(label=_("Level of preparedness"), widget=forms.RadioSelect)
    reason = long_text(_("Why"), 2, longest=1000)

    def offered(self, levels: Iterable[tuple[str, str]]) -> "LevelForm":
        self.offer("level", levels)
        return self


class AimForm(SituationForm):
    """One aim."""

    aim = short_text(
        _("The aim for the next hours"), longest=300, help_text=_("One sentence: what is to be so, and by when.")
    )
    reason = long_text(_("Why"), 2, required=False, longest=1000)


class SpokespersonForm(SituationForm):
    """Who speaks."""

    spokesperson = short_text(_("Who speaks for us"), help_text=ROLE_HELP)
    reason = long_text(_("Why"), 2, required=False, longest=1000)
