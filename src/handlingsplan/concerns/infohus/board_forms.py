# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The forms of the board, the recommendation and the closing. A refused form keeps what was typed."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.intake.desk_terms import OBSERVATION_NAMES
from handlingsplan.figures.policy import topic
from handlingsplan.ui.forms import DayInput, PlainForm

from .counted import ASKED, TOPIC
from .forms import CaseForm
from .terms import AUTHORITY_NAMES, CERTAINTY_NAMES, CONCLUSION_NAMES, DIMENSION_NAMES, Dimension

MUCH, ONE_PAGE, SHORT = 6000, 3000, 200
YES_NO = (("yes", _("Yes")), ("no", _("No")))


def _words(label: Any, help_text: Any = "", *, rows: int = 3, length: int = MUCH) -> forms.CharField:
    box = forms.Textarea({"rows": rows})
    return forms.CharField(label=label, help_text=help_text, required=False, max_length=length, widget=box)


def _line(label: Any, help_text: Any = "") -> forms.CharField:
    return forms.CharField(label=label, help_text=help_text, required=False, max_length=SHORT)


def _one_of(label: Any, choices: Any, help_text: Any = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, help_text=help_text, required=False, choices=list(choices), widget=forms.RadioSelect
    )


def _tick(label: Any, help_text: Any = "") -> forms.BooleanField:
    return forms.BooleanField(label=label, help_text=help_text, required=False)


class FactForm(PlainForm):
    """One fact, with its source beside it. `corrects` is the fact it corrects."""

    corrects = forms.IntegerField(widget=forms.HiddenInput, required=False)
    text = forms.CharField(label=_("What is known?"), max_length=MUCH, widget=forms.Textarea({"rows": 2}))
    source = forms.CharField(label=_("Who is it from?"), max_length=SHORT)
    day = forms.DateField(label=_("Of which day?"), widget=DayInput)
    certainty = forms.ChoiceField(
        label=_("How is it known?"), choices=list(CERTAINTY_NAMES.items()), widget=forms.RadioSelect
    )
    from_police = _tick(_("The police's information"), _("It is not passed on again without the police."))


class TakeForm(PlainForm):
    """Which of the authorities' contributions are put on the card."""

    chosen = forms.TypedMultipleChoiceField(
        label=_("What the authorities have brought"), coerce=int, widget=forms.CheckboxSelectMultiple
    )


class Versioned(PlainForm):
    """A form over something that is kept version by version; `version` is the one that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def over(self, version: int) -> None:
        """Keep what was typed, and take it that the other text has been seen."""
        self.data = self.data.copy()
        self.data[self.add_prefix("version")] = str(version)


class AssessForm(Versioned):
    """What is judged of a dimension."""

    needs = {
        "resources": _("needed before the recommendation is sent, or tick that none are known"),
        "attention": _("needed before the recommendation is sent"),
    }

    resources = _words(_("What helps and protects?"))
    none_known = _tick(_("None known"))
    unknown = _words(_("What do we not know?"), rows=2)
    not_lit = _tick(_("Nothing is known of this dimension"))
    judged = _words(_("Professional assessment"), rows=4)
    attention = _one_of(_("Attention in the further work?"), YES_NO)


class RecommendationForm(Versioned):
    """The whole recommendation; it may be kept with gaps, and is sent without."""

    resources = _words(_("Resources"))
    problems = _words(_("Main problems"))
    focus = forms.MultipleChoiceField(
        label=_("What is to have attention?"),
        required=False,
        choices=list(DIMENSION_NAMES.items()),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Taken from the board. You may change it."),
    )
    observed = _words(
        _("Which concrete observation carries it?"), _("What was done or said, by whom it was seen, and when."), rows=2
    )
    observation = _one_of(_("What is it an observation of?"), OBSERVATION_NAMES.items())
    same_otherwise = _one_of(
        _("Would we do the same if the belief were another?"),
        YES_NO,
        _("Say it in two sentences: once with this belief, once with another. They must end alike."),
    )
    conclusion = _one_of(
        _("Conclusion"),
        [(code.value, f"{code.value} · {name}") for code, name in CONCLUSION_NAMES.items()],
        _("The letters are names and no order."),
    )
    action = _words(_("What is recommended?"), rows=3)
    owner_kind = forms.ChoiceField(
        label=_("Which authority owns the provision, and decides?"),
        required=False,
        choices=[("", "–"), *AUTHORITY_NAMES.items()],
    )
    owner_name = _line(_("Its name"), _("A department or an office, no person."))
    involved = _one_of(_("Is the citizen involved?"), YES_NO)
    involved_how = _words(_("How and when? Or why not yet?"), rows=2)
    dissent = _words(_("Does somebody see it otherwise? What, and why?"), rows=2)
    dissent_by = _line(_("Whose view is it?"))
    missing = _words(
        _("Only for X: what must be known first?"), _("More time can be taken once; then another is chosen."), rows=2
    )
    needs = dict.fromkeys(
        (
            *("resources", "problems", "focus", "observed", "observation", "same_otherwise", "conclusion", "action"),
            *("owner_kind", "owner_name", "involved", "involved_how"),
        ),
        _("needed before it is sent"),
    )
    field_order = (
        "version",
        "problems",
        "resources",
        "focus",
        "observed",
        "observation",
        "same_otherwise",
        "conclusion",
        "missing",
        "action",
        "owner_kind",
        "owner_name",
        "involved",
        "involved_how",
        "dissent",
        "dissent_by",
    )


class CloseForm(CaseForm):
    """The closing checklist, with a line of words for each dimension that had attention."""

    outcome = forms.ChoiceField(label=_("How does it end?"), widget=forms.RadioSelect)
    summary = forms.CharField(
        label=_("Summary"), help_text=_("One page at most."), max_length=ONE_PAGE, widget=forms.Textarea({"rows": 8})
    )
    handed_to = _line(_("Handed to whom?"), _("For other help and for the police: function, and the day."))
    ground = _line(_("On what ground?"), _("For other help: the consent, or the provision."))
    informed = forms.CharField(label=_("Who is informed?"), max_length=1000, widget=forms.Textarea({"rows": 2}))
    open_elsewhere = _words(_("What is still open with other authorities?"), rows=2)
    journal_number = _line(_("Number in the journal (ESDH)"))
    sharing_seen = forms.BooleanField(
        label=_("What has been passed on is looked through; nothing more is shared"),
        help_text=_("When there is no need to prevent crime any more, sharing under § 115 stops."),
    )

    def __init__(
        self, *args: Any, outcomes: Iterable[tuple[str, Any]], focus: Iterable[Dimension], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offer("outcome", outcomes)
        self.focus = [(dimension, f"focus_{dimension}") for dimension in focus]
        for dimension, name in self.focus:
            label = _("How it stands with: %(dimension)s") % {"dimension": DIMENSION_NAMES[dimension].lower()}
            self.fields[name] = _words(label, rows=2, length=1000)
        for key in ASKED:
            asked = topic(TOPIC).dimensions[key]
            codes = [(code.key, code.name) for code in asked.codes.values()]
            self.fields[key] = forms.ChoiceField(label=asked.name, choices=codes, initial=asked.unsaid)
        names = [name for _dimension, name in self.focus]
        self.order_fields(["version", "outcome", "summary", *names, *self.fields])

    @property
    def figures(self) -> dict[str, str]:
        """What is counted, without a person."""
        return {name: self.cleaned_data[name] for name in ASKED if name in self.cleaned_data}

    @property
    def on_focus(self) -> dict[str, str]:
        """The words on each dimension that had attention."""
        return {dimension.value: self.cleaned_data[name] for dimension, name in self.focus}
