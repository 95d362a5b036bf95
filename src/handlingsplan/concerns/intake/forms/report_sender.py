# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The first pages: danger, who turns to us, what she wants, and whether we are to know her."""

from enum import StrEnum
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.intake.terms import (
    ANONYMITY_NAMES,
    ANSWER_NAMES,
    REPORTER_NAMES,
    Anonymity,
    Answer,
    ReporterKind,
)

from .report_fields import ReportPage, choices, line, one_of

YES_NO = {Answer.YES: _("Yes"), Answer.NO: _("No")}


class Want(StrEnum):
    """What somebody comes for. Advice keeps no person, and no text."""

    ADVICE = "advice"
    CONCERN = "concern"
    NOTICE = "notice"


WANT_NAMES = {
    Want.ADVICE: _("I want advice, without telling who it is about"),
    Want.CONCERN: _("I want to tell about somebody I am worried about"),
}
OWN_WANT_NAMES = {
    Want.ADVICE: _("I want advice, without saying who I am"),
    Want.CONCERN: _("I want to tell how things are, and be helped"),
}
PROFESSIONAL_WANT_NAMES = {
    Want.ADVICE: _("Advice, without telling who it is about"),
    Want.CONCERN: _("To tell the infohus about a concern"),
    Want.NOTICE: _("To notify about a child or young person under 18"),
}


class DangerPage(ReportPage):
    danger = one_of(ANSWER_NAMES, _("Is anybody's life or health in danger, now or in the near future?"))


class StopPage(ReportPage):
    """No question: the numbers, and what to do."""


SENDER_NAMES = {
    ReporterKind.CITIZEN: _("Citizen, relative, trainer or volunteer"),
    ReporterKind.SELF: REPORTER_NAMES[ReporterKind.SELF],
    ReporterKind.EMPLOYEE: REPORTER_NAMES[ReporterKind.EMPLOYEE],
    ReporterKind.PROFESSIONAL: REPORTER_NAMES[ReporterKind.PROFESSIONAL],
    ReporterKind.AUTHORITY: REPORTER_NAMES[ReporterKind.AUTHORITY],
    ReporterKind.POLICE: _("The police"),
    ReporterKind.HOTLINE: _("A hotline that passes a call on"),
}
"""As the senders would say it themselves, citizens first."""


class WhoPage(ReportPage):
    reporter_kind = one_of(SENDER_NAMES, _("I turn to you as"))


class WantPage(ReportPage):
    want = one_of({}, _("What do you want?"))

    def __init__(self, *args: Any, professional: bool, about_self: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = PROFESSIONAL_WANT_NAMES if professional else OWN_WANT_NAMES if about_self else WANT_NAMES
        self.offer("want", choices(names))


class AnonymityPage(ReportPage):
    anonymity = one_of(ANONYMITY_NAMES, _("Do you wish to be anonymous?"))


class SenderPage(ReportPage):
    name = line(_("Name"))
    phone = line(_("Telephone"), length=30)
    email = forms.EmailField(label=_("E-mail"), required=False, max_length=200)
    workplace = line(_("Position and workplace"))
    autocomplete = {"name": "name", "phone": "tel", "email": "email", "workplace": "organization-title"}

    def __init__(self, *args: Any, professional: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if professional:
            self.must("name", "workplace")
            self.ask("phone", _("Telephone at work"), _("Never a private number or address: your work is enough."))
            self.ask("email", _("E-mail at work"))
        else:
            self.leave_out("workplace")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not (cleaned.get("phone") or cleaned.get("email") or {"phone", "email"} & self.errors.keys()):
            self.add_error("phone", _("Write a telephone number or an e-mail address, so that we can reach you."))
        return cleaned


class ContactPage(ReportPage):
    may_contact = one_of(YES_NO, _("May we contact you again?"))


def knows(anonymity: str) -> bool:
    """Whether the sender is to be known to us."""
    return anonymity != Anonymity.UNKNOWN
