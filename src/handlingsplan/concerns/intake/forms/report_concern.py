# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages about the concern: what was seen, what is feared, what holds the person up, and what is done."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.intake.terms import ANSWER_NAMES, HOW_KNOWN_NAMES, SUBJECT_NAMES, Answer

from .report_fields import ReportPage, one_of, some_of, text
from .report_sender import YES_NO

GIVEN_NAMES = {Answer.YES: _("Yes"), Answer.NO: _("No"), Answer.UNKNOWN: _("Not relevant")}


class SeenPage(ReportPage):
    seen = text(
        _("What have you actually seen or heard? When and where?"),
        help_text=_("Write what happened, as you would tell it to a friend. You need not be sure."),
        required=True,
        rows=7,
    )
    how_known = some_of(HOW_KNOWN_NAMES, _("How do you know?"), required=True)

    def __init__(self, *args: Any, about_self: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if about_self:
            self.leave_out("how_known")
            self.ask("seen", _("What has happened? What do you want help with?"), _("Write it in your own words."))


class WorryPage(ReportPage):
    feared = text(_("What are you worried may happen?"), required=True, rows=5)
    changed = text(_("What is new or has changed?"), help_text=_("A change says more than how things are."), rows=3)
    subjects = some_of(
        SUBJECT_NAMES,
        _("The worry is about"),
        help_text=_("Only to help your memory. Nothing is counted. What people think and believe is lawful."),
        required=False,
    )

    def __init__(self, *args: Any, about_self: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if about_self:
            self.leave_out("subjects")


class ViolencePage(ReportPage):
    violence = one_of(
        ANSWER_NAMES, _("Is there talk of violence, threats, weapons, definite targets or of leaving the country?")
    )
    violence_more = text(_("What was said, and when?"), rows=3)
    crisis = text(_("Has the person recently been through a crisis or a loss?"), rows=3)

    def __init__(self, *args: Any, about_self: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if about_self:
            self.ask("crisis", _("Have you recently been through a crisis or a loss?"))


class ResourcesPage(ReportPage):
    resources = text(
        _("What goes well? Who and what supports the person?"),
        help_text=_("Write “don't know” if you do not know."),
        required=True,
        rows=5,
    )

    def __init__(self, *args: Any, about_self: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if about_self:
            self.ask("resources", _("What goes well? Who and what supports you?"), _("Write “don't know” if so."))


class DonePage(ReportPage):
    """Professionals only."""

    done = text(_("What has been done already?"), required=True, rows=4)
    informed = one_of(
        YES_NO,
        _("Does the person, or do the parents, know that you turn to us?"),
        help_text=_(
            "Tell nobody before the police have looked, if there may be danger. Never tell first where there may be"
            " violence in the family or conflicts about honour."
        ),
    )
    informed_more = text(_("When, and how was it taken? Or why not?"), required=True, rows=3)
    notice_given = one_of(GIVEN_NAMES, _("Has a notice been given under the Children's Act?"))

    def __init__(self, *args: Any, asks_notice: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks_notice:
            self.leave_out("notice_given")
