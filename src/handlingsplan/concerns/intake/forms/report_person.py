# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages about the person: who it is, the duty where she is under 18, and the family."""

from enum import StrEnum
from functools import lru_cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.intake.terms import AGE_NAMES, ANSWER_NAMES
from handlingsplan.lib.text import looks_like_cpr
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.queries import municipalities
from handlingsplan.ui.forms import DayInput

from .report_fields import ReportPage, Settled, choices, line, one_of
from .report_sender import Want

NOT_KNOWN = "unknown"


class Relation(StrEnum):
    """From where the sender knows the person."""

    FAMILY = "family"
    FRIEND = "friend"
    LEISURE = "leisure"
    SCHOOL = "school"
    WORK = "work"
    NEIGHBOUR = "neighbour"
    CLIENT = "client"
    OTHER = "other"


RELATION_NAMES = {
    Relation.FAMILY: _("Family"),
    Relation.FRIEND: _("Friend or acquaintance"),
    Relation.LEISURE: _("Club, sport or leisure"),
    Relation.SCHOOL: _("School or education"),
    Relation.WORK: _("Work"),
    Relation.NEIGHBOUR: _("Neighbour or housing"),
    Relation.CLIENT: _("I meet the person in my work"),
    Relation.OTHER: _("Something else"),
}
RELATIONS = Settled([("", _("Choose")), *choices(RELATION_NAMES)])
DUTY_NAMES = {
    Want.NOTICE: _("Send it as a notice to the children's authority"),
    Want.CONCERN: _("Send it as a concern to the infohus"),
}


class PersonPage(ReportPage):
    """Who it is about. There is a field for CPR only where the sender is a professional."""

    cpr_in = "cpr"
    relation = forms.ChoiceField(label=_("Your relation to the person"))
    relation_more = line(_("A few words about it"))
    about_group = forms.BooleanField(
        label=_("It is about a group, a milieu or a place, and not about one person"), required=False
    )
    person = line(_("Who is the concern about? The name, if you know it"))
    cpr = line(_("CPR number"), help_text=_("Only if you have it already. Do not look it up for this."), length=15)
    born = forms.DateField(label=_("Date of birth"), required=False, widget=DayInput)
    age_band = one_of(AGE_NAMES, _("Age"))
    residence = forms.ChoiceField(label=_("The municipality the person lives in"))

    def __init__(
        self, *args: Any, professional: bool, about_self: bool, here: Municipality | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offer("relation", RELATIONS)
        self.offer("residence", places(here))
        if not professional:
            self.leave_out("cpr")
        if about_self:
            self.leave_out("relation", "relation_more", "about_group", "person", "born")
            self.ask("age_band", _("Your age"))
            self.ask("residence", _("The municipality you live in"))

    def clean_cpr(self) -> str:
        cpr: str = self.cleaned_data["cpr"]
        if cpr and not looks_like_cpr(cpr):
            raise ValidationError(_("A CPR number has ten digits: six, a hyphen and four."))
        return cpr


class DutyPage(ReportPage):
    """A professional, and a person who is or may be under 18: as what is it sent? A notice is proposed."""

    treat = one_of(DUTY_NAMES, _("How shall we send it?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["treat"].initial = Want.NOTICE.value


class FamilyPage(ReportPage):
    guardians = line(_("Who has custody? Names, if you know them"), length=300)
    children_at_home = one_of(ANSWER_NAMES, _("Are there children or siblings in the home?"))
    children = line(_("How many, and how old?"), length=300)
    interpreter = line(_("Is an interpreter needed? Into which language?"))

    def __init__(self, *args: Any, asks_guardians: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks_guardians:
            self.leave_out("guardians")


def places(here: Municipality | None) -> Settled:
    """The municipalities: this one first, then those one may not know, then the others in Danish order."""
    return _places(here.code if here else "", tuple((place.code, place.full_name) for place in municipalities()))


@lru_cache(maxsize=200)
def _places(here: str, named: tuple[tuple[str, str], ...]) -> Settled:
    own: list[tuple[str, Any]] = [(code, name) for code, name in named if code == here]
    others = [(code, name) for code, name in named if code != here]
    return Settled([*(own or [("", _("Choose"))]), (NOT_KNOWN, _("Don't know")), *others])
