# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The alarm as forms. Contacts are chosen from the directory; no number is typed here."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from handlingsplan.contacts.queries import directory, entry, missing_functions
from handlingsplan.documents.forms import CarefulForm
from handlingsplan.lib.words import in_language
from handlingsplan.ui.second_look import Sentence

from . import content, queries
from .models import Link, Trigger
from .rules import POLICE_FIRST
from .terms import BAND_HOURS, BAND_NAMES, LINES, MOST_MINUTES, SKIP_AFTER_MINUTES, Band


class LinesField(forms.CharField):
    """One thing on each line."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 4}), required=False, max_length=2000, **kwargs)


class MeaningForm(CarefulForm):
    """What acute means here. What is left out of the three elements is asked about once."""

    definition = forms.CharField(
        label=_("What acute means here"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("It should be concrete, about harm to life and body, and soon. Empty: the national proposal."),
    )
    vocabulary = forms.ChoiceField(
        label=_("How you say the level of preparedness"),
        widget=forms.RadioSelect,
        help_text=_("Words only, and never the level of a concern about a person."),
    )
    has_adults = forms.BooleanField(
        label=_("The plan covers adults too"),
        required=False,
        help_text=_("The law asks for children, young people and their families. Adults are your own choice."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = content.vocabularies().values()
        self.offer(
            "vocabulary",
            [(each.key, f"{each.name}: {', '.join(level.name for level in each.levels)}") for each in words],
        )

    def second_look(self, cleaned: Mapping[str, Any]) -> Mapping[str, Sentence]:
        found = dict(super().second_look(cleaned))
        text = str(cleaned.get("definition", "")).casefold()
        missing = [
            in_language(element["name"]).lower()
            for element in content.definition()["elements"]
            if not any(word in text for word in element["looks_for"])
        ]
        if text and missing:
            said = _now("This does not seem to stand there: %(missing)s. Save anyway if it does in other words.")
            found["definition"] = said % {"missing": ", ".join(missing)}
        return found


class TriggerForm(CarefulForm):
    """An acute situation of the municipality's own."""

    title = forms.CharField(
        label=_("What happens here"), max_length=120, help_text=_("As a frightened person would say it.")
    )
    group = forms.ChoiceField(label=_("Where it stands on the page"))
    first_call = forms.ChoiceField(label=_("Who is called first"), required=False)
    then_call = forms.ChoiceField(label=_("Then"), required=False)
    recognise = LinesField(label=_("How you recognise it"), help_text=_("One thing on each line."))
    owner = forms.CharField(
        label=_("Who takes charge"), max_length=200, required=False, help_text=_("A function, never a name.")
    )
    does = LinesField(label=_("The municipality does"), help_text=_("One thing on each line."))
    does_not = LinesField(label=_("The municipality does not"), help_text=_("One thing on each line."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("group", [(group["key"], in_language(group["name"])) for group in content.groups()])
        for name in ("first_call", "then_call"):
            self.offer(name, [("", _("Nobody")), *_callable(police=True)])

    def written(self) -> dict[str, Any]:
        """What the verbs ask for."""
        cleaned = self.cleaned_data
        facts = {name: cleaned[name] for name in ("title", "group", "owner")}
        calls = [key for key in (cleaned["first_call"], cleaned["then_call"]) if key]
        return {**facts, "first_call": calls, **{name: cleaned[name].splitlines() for name in LINES}}


class LinkForm(CarefulForm):
    """One link of the chain."""

    contact_key = forms.ChoiceField(
        label=_("Who is called"), help_text=_("Numbers and hours stand among the contacts and are changed there.")
    )
    deputy_key = forms.ChoiceField(
        label=_("Deputy"), required=False, help_text=_("Without one, the deputy that stands by the contact is shown.")
    )
    skip_after = forms.IntegerField(
        label=_("Go on without an answer after (minutes)"),
        min_value=1,
        max_value=MOST_MINUTES,
        initial=SKIP_AFTER_MINUTES,
    )
    bands = forms.MultipleChoiceField(label=_("When it is called"), widget=forms.CheckboxSelectMultiple)
    triggers = forms.MultipleChoiceField(
        label=_("For which situations"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("None chosen means all."),
    )
    words = forms.CharField(label=_("What to say or ask for"), max_length=200, required=False)
    is_public = forms.BooleanField(
        label=_("Shown to everybody"),
        required=False,
        help_text=_("On the public page. Only contacts that are public themselves."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        contacts = _callable(police=False)
        self.offer("contact_key", contacts)
        self.offer("deputy_key", [("", _("None")), *contacts])
        self.offer("bands", [(band.value, f"{BAND_NAMES[band]}, {BAND_HOURS[band]}") for band in Band])
        known = queries.kinds(also_unused=True)
        self.offer("triggers", [(kind.code, f"{kind.code} {kind.title}") for kind in known])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        key = cleaned.get("contact_key")
        if cleaned.get("is_public") and key and not entry(key, internal=True).public:
            self.add_error("is_public", _("This contact is not public, so everybody cannot be sent to it."))
        return cleaned


def of_meaning(found: queries.Meaning) -> dict[str, Any]:
    """What the form shows at first."""
    return {
        "definition": found.text if found.is_own else "",
        "vocabulary": found.vocabulary.key,
        "has_adults": found.has_adults,
    }


def of_trigger(row: Trigger) -> dict[str, Any]:
    written = row.content
    calls = [*written.get("first_call", ()), "", ""]
    lines = {name: "\n".join(written.get(name, ())) for name in LINES}
    facts = {"title": row.title, "group": written.get("group", ""), "owner": written.get("owner", "")}
    return {**facts, "first_call": calls[0], "then_call": calls[1], **lines}


def of_link(row: Link) -> dict[str, Any]:
    return {name: getattr(row, name) for name in LinkForm.base_fields}


def _callable(*, police: bool) -> list[tuple[str, str]]:
    """Every contact of the directory by key, with its number or the word that it is missing."""
    found = [entry for entry in directory(internal=True) if police or entry.key not in POLICE_FIRST]
    filled = [(entry.key, f"{entry.label}, {entry.number}") for entry in found if entry.is_filled]
    known = {key for key, _label in filled}
    gaps = [(gap.key, f"{gap.label} ({_now('number missing')})") for gap in missing_functions() if gap.key not in known]
    return filled + gaps
