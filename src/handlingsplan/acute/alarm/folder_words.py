# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The fixed words of a folder, the same on paper and in the pages for a PC without network."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


def words() -> dict[str, str]:
    """Every fixed word in the language in force."""
    return {
        "title": _("Acute folder"),
        "first": _("First"),
        "now": _("Danger right now"),
        "later": _("A threat or a plan"),
        "contents": _("In this folder"),
        "gather": _("Where we gather"),
        "gather_unsaid": _("Not set. Write it here:"),
        "know": _("What those who come must know"),
        "sketch": _("Lay the plan of the building behind this sheet: exits, main taps, where to gather."),
        "where": _("Site and where to gather"),
        "chain": _("The alarm chain"),
        "chain_how": _("Call from the top. Without an answer you go on to the next; you do not wait."),
        "deputy": _("Deputy"),
        "gap": _("No number"),
        "called": _("Called at"),
        "no_cards": _("No card is in force for this role yet. Follow the chain."),
        "tried": _("Last tried"),
        "advice": _("While an attack is going on"),
        "threat": _("Threat form"),
        "threat_how": _("Fill it in while you remember it. It is for the police and your manager alone."),
        "common": _("Every threat"),
        "received": _("Received (date and time), by (role)"),
        "agenda": _("The first meeting of the crisis staff"),
        "agenda_how": _("Sixteen points, at most half an hour. Points marked * can be left out of later meetings."),
        "number": _("No."),
        "point": _("Point"),
        "note": _("Decided, and who does it"),
        "log": _("Log sheet"),
        "log_how": _(
            "One line for each message, decision and omission. Nothing is rubbed out: a mistake gets a new line."
        ),
        "message": _("A message to people"),
        "message_how": _("Answer the seven questions. Say only what is confirmed; nothing about persons."),
        "holding": _("Before you can answer"),
        "approved": _("Approved by (role), at"),
        "audiences": _("In this order"),
        "stand_down": _("Standing down"),
        "stand_down_how": _("Everything must be so before the staff stands down. Each open task has a receiver."),
        "outcome": _("How it ended (tick one)"),
        "tasks": _("Open tasks, and who has taken them over (role)"),
        "basis": _("What the folder stands on"),
        "mother": _("Mother document"),
        "law": _("Legal basis"),
        "revised": _("Looked at again no later than"),
        "meaning": _("What is acute"),
        "newest": _("The newest version"),
        "stamp": _("Date and fingerprint"),
        "page": pgettext("of a sheet of paper", "Page"),
        "of": pgettext("of a sheet of paper", "of"),
        "not_checked": _("Not confirmed for 90 days"),
        "home": _("To the first page of the folder"),
        "kept": _("This is a stored copy. It does not change by itself: look at the date."),
    }


def log_head() -> list[str]:
    """The columns of the log sheet."""
    return [
        _("No."),
        _("Happened"),
        _("Written"),
        _("From (role)"),
        _("What"),
        _("Sure?"),
        _("Who does what, until when"),
        _("Initials"),
    ]


def law() -> list[str]:
    """What the law asks for, for persons and for running on."""
    return [
        _("Plan for persons: the Children's Act, section 15; looked at at least every fourth year."),
        _("Plan for continued running: the Emergency Management Act, section 25; looked at in every term."),
    ]
