# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A threat, by the way it came: what was said first, then what that way can tell."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.acute.staff.actions.threats import NewThreat
from handlingsplan.acute.staff.lists import content, items
from handlingsplan.lib.words import in_language

from .plain import SituationForm, long_text, moment, short_text


def fields_of(way: str) -> list[dict[str, Any]]:
    """What is asked for, in order, as the list says it. Raises KeyError for a way there is none of."""
    ways = {one["key"]: one for one in content("threat_form")["ways"]}
    return [*content("threat_form")["common"], *ways[way]["fields"]]


class ThreatForm(SituationForm):
    """Everything but the words may be left out: what is not known is not known."""

    received_at = moment(_("When it was received"), required=True)

    def __init__(self, *args: Any, way: str, **kwargs: Any) -> None:
        self.way = way
        more: dict[str, forms.Field] = {raw["key"]: _field(raw) for raw in fields_of(way)}
        more["words"].required = True
        more["police_told_at"] = moment(
            _("When the police were told"), help_text=_("Leave it empty if they have not been told.")
        )
        super().__init__(*args, more=more, **kwargs)

    def threat(self) -> NewThreat:
        found = self.cleaned_data
        answers = {raw["key"]: found[raw["key"]] for raw in fields_of(self.way) if found.get(raw["key"])}
        return NewThreat(self.way, found["received_at"], answers, found["police_told_at"])


class PoliceForm(SituationForm):
    """When the police were told."""

    told_at = moment(_("When the police were told"), required=True)


def ways() -> list[tuple[str, str, str]]:
    """The ways a threat can come: key, name, and what to do at once."""
    return [(item.key, item.name, in_language(item.more["now"])) for item in items("threat_form", "ways")]


def _field(raw: dict[str, Any]) -> forms.Field:
    label, hint = in_language(raw["name"]), in_language(raw["help"])
    if "choices" in raw:
        choices = [(one["key"], in_language(one["name"])) for one in raw["choices"]]
        return forms.MultipleChoiceField(
            label=label, help_text=hint, required=False, choices=choices, widget=forms.CheckboxSelectMultiple
        )
    if raw.get("long"):
        return long_text(label, 4, required=False, help_text=hint)  # type: ignore[no-any-return]
    return short_text(label, required=False, longest=500, help_text=hint)
