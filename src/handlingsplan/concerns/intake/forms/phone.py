# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is told by telephone, in the order it is spoken: one long page, written while somebody talks."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.intake.actions.enter import Call
from handlingsplan.concerns.intake.actions.receive import Report
from handlingsplan.concerns.intake.rules import treated_as_child
from handlingsplan.concerns.intake.terms import (
    AGE_NAMES,
    ANONYMITY_NAMES,
    ANSWER_NAMES,
    CHANNEL_NAMES,
    HOW_KNOWN_NAMES,
    KIND_NAMES,
    PROFESSIONALS,
    REPORTER_NAMES,
    AgeBand,
    Anonymity,
    Answer,
    Channel,
    Kind,
    ReporterKind,
)
from handlingsplan.tenancy.models import Municipality
from handlingsplan.ui.forms import MomentInput

from .report_fields import ReportPage, choices, line, one_of, some_of, text
from .report_outcome import inquiry_words, sender_words
from .report_person import places
from .report_sender import YES_NO

SPOKEN = {
    channel: name
    for channel, name in CHANNEL_NAMES.items()
    if channel not in (Channel.WEB, Channel.CROSSING, Channel.ACUTE)
}


@dataclass(frozen=True)
class Chapter:
    """A part of the call: what is always asked, and what is written down only when it is said."""

    key: str
    title: Any
    asked: tuple[str, ...]
    more: tuple[str, ...] = ()


CHAPTERS = (
    Chapter("danger", _("Danger"), asked=("danger", "violence", "violence_more")),
    Chapter("seen", _("What it is about"), asked=("seen", "feared"), more=("how_known", "changed", "crisis")),
    Chapter(
        "person",
        _("The person"),
        asked=("person", "age_band", "kind", "residence"),
        more=("about_group", "relation_more", "born", "cpr"),
    ),
    Chapter(
        "around",
        _("Around the person"),
        asked=("children_at_home", "resources"),
        more=("children", "guardians", "interpreter", "done"),
    ),
    Chapter(
        "sender",
        _("Who calls"),
        asked=("channel", "reporter_kind", "anonymity", "name", "phone"),
        more=("email", "workplace", "may_contact"),
    ),
    Chapter("after", _("To finish"), asked=("told",), more=("informed", "informed_more", "came_at")),
)
"""In the order it is spoken: danger first, who calls when the story has been told."""


class FirstChoice(forms.RadioSelect):
    """Answers of which the first has the keyboard when the page opens."""

    def create_option(self, *args: Any, **kwargs: Any) -> Any:
        option = super().create_option(*args, **kwargs)
        if option["index"] == "0":
            option["attrs"]["autofocus"] = True
        return option


class CallForm(ReportPage):
    """Only what cannot be done without is asked for; the rest may be added in the case."""

    cpr_in = "cpr"
    danger = forms.ChoiceField(
        label=_("Is anybody's life or health in danger, now or in the near future?"),
        choices=choices(ANSWER_NAMES),
        widget=FirstChoice,
    )
    violence = one_of(
        ANSWER_NAMES, _("Is there talk of violence, threats, weapons, definite targets or of leaving the country?")
    )
    violence_more = text(_("What was said, and when?"), rows=2)
    channel = one_of(SPOKEN, _("How does it come?"))
    reporter_kind = forms.ChoiceField(label=_("Who turns to us?"), choices=choices(REPORTER_NAMES))
    anonymity = one_of(ANONYMITY_NAMES, _("Does the sender wish to be anonymous?"))
    name = line(_("Name of the sender"))
    phone = line(_("Telephone"), length=30)
    email = forms.EmailField(label=_("E-mail"), required=False, max_length=200)
    workplace = line(_("Position and workplace"))
    kind = one_of(KIND_NAMES, _("What is it?"))
    relation_more = line(_("Relation to the person"))
    person = line(_("Who is the concern about? The name, if it is known"))
    about_group = forms.BooleanField(
        label=_("It is about a group, a milieu or a place, and not about one person"), required=False
    )
    age_band = one_of(AGE_NAMES, _("Age"))
    cpr = line(_("CPR number"), length=15)
    born = forms.DateField(
        label=_("Date of birth"), required=False, widget=forms.DateInput(attrs={"placeholder": "31-12-2009"})
    )
    residence = forms.ChoiceField(label=_("The municipality the person lives in"))
    seen = text(_("What has been seen or heard? When and where?"), required=True, rows=7)
    how_known = some_of(HOW_KNOWN_NAMES, _("How does the sender know?"), required=False)
    feared = text(_("What is the sender worried may happen?"), rows=3)
    resources = text(_("What goes well? Who and what supports the person?"), rows=3)
    children_at_home = one_of(ANSWER_NAMES, _("Are there children or siblings in the home?"))
    children = line(_("How many, and how old?"), length=300)
    guardians = line(_("Who has custody? Names, if you know them"), length=300)
    interpreter = line(_("Is an interpreter needed? Into which language?"))
    changed = text(_("What is new or has changed?"), rows=2)
    crisis = text(_("Has the person recently been through a crisis or a loss?"), rows=2)
    done = text(_("What has been done already?"), rows=3)
    informed = one_of(
        YES_NO, _("Does the person, or do the parents, know that we have been turned to?"), required=False
    )
    informed_more = text(_("When, and how was it taken? Or why not?"), rows=2)
    may_contact = one_of(YES_NO, _("May we contact the sender again?"), required=False)
    told = text(
        _("What did you tell the sender?"),
        help_text=_("Stands in the note: exactly what was passed on, if anything was."),
        rows=2,
    )
    came_at = forms.DateTimeField(
        label=_("When did it come?"),
        help_text=_("Leave it empty if it is now. The deadlines count from here."),
        required=False,
        widget=MomentInput,
    )

    def __init__(self, *args: Any, here: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("residence", places(here))
        self.fields["channel"].initial = Channel.PHONE.value

    @property
    def chapters(self) -> list[dict[str, Any]]:
        """The parts with their fields; `opens` where something is wrong or written among what is folded."""
        return [
            {
                "key": chapter.key,
                "title": chapter.title,
                "asked": [self[name] for name in chapter.asked],
                "more": [self[name] for name in chapter.more],
                "opens": any(self[name].errors or (self.is_bound and self[name].value()) for name in chapter.more),
            }
            for chapter in CHAPTERS
        ]

    def clean_came_at(self) -> Any:
        came_at = self.cleaned_data["came_at"]
        if came_at and came_at > timezone.now():
            raise ValidationError(_("The time lies ahead. Write when it came."))
        return came_at

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        kind, age = cleaned.get("kind"), cleaned.get("age_band")
        if kind == Kind.NOTICE and age and not treated_as_child(AgeBand(age)):
            self.add_error("kind", _("A notice is about somebody under 18. Choose concern, or look at the age again."))
        at_work = cleaned.get("reporter_kind") in PROFESSIONALS
        if kind == Kind.NOTICE and at_work:
            if cleaned.get("anonymity") == Anonymity.UNKNOWN:
                self.add_error("anonymity", _("Who notifies in her work cannot be anonymous. Offer advice instead."))
            for name in ("name", "workplace"):
                if not cleaned.get(name):
                    self.add_error(name, _("A notice from somebody at work needs name and workplace."))
        return cleaned


def call_of(form: CallForm) -> Call:
    """What was told, as it is entered."""
    given = form.cleaned_data
    anonymity = Anonymity(given["anonymity"])
    report = Report(
        kind=Kind(given["kind"]),
        channel=Channel(given["channel"]),
        reporter_kind=ReporterKind(given["reporter_kind"]),
        anonymity=anonymity,
        age_band=AgeBand(given["age_band"]),
        danger=Answer(given["danger"]),
        violence=Answer(given["violence"]),
        about_group=given["about_group"],
        reporter=None if anonymity is Anonymity.UNKNOWN else sender_words(given),
        words=inquiry_words(given, about_self=False),
    )
    return Call(report, told=given["told"], came_at=given["came_at"])
