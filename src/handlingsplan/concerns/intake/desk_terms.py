# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of the desk: what is answered when an inquiry is sorted (caseflow.md 3.2 and 4.2)."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Risk(StrEnum):
    """Is there a concrete concern about future criminal acts with an extremist motive?"""

    YES = "yes"
    NO = "no"
    NOT_YET = "not_yet"


RISK_NAMES = {Risk.YES: _("Yes"), Risk.NO: _("No"), Risk.NOT_YET: _("Cannot be decided yet")}


class Observation(StrEnum):
    """What the concern is carried by. Belief, statements or looks alone carry none past the first sorting."""

    CONDUCT = "conduct"
    RELATIONS = "relations"
    INTENT = "intent"
    NONE = "none"


OBSERVATION_NAMES = {
    Observation.CONDUCT: _("Conduct"),
    Observation.RELATIONS: _("Relations"),
    Observation.INTENT: _("An intent that was stated in words"),
    Observation.NONE: _("None of these: only belief, statements or looks"),
}


class ChildChoice(StrEnum):
    """What a concern about somebody under 18, or of unknown age, is."""

    NOTICE = "notice"
    NOT_NOTICE = "not_notice"
    ADULT = "adult"


CHILD_CHOICE_NAMES = {
    ChildChoice.NOTICE: _("Treated as a notice"),
    ChildChoice.NOT_NOTICE: _("Not a notice"),
    ChildChoice.ADULT: _("It turned out that the person is 18 or over"),
}


class HandedTo(StrEnum):
    OTHER_HELP = "other_help"
    POLICE = "police"
    MUNICIPALITY = "municipality"
    NOTICE = "notice"


HANDED_NAMES = {
    HandedTo.OTHER_HELP: _("Handed to other help"),
    HandedTo.POLICE: _("The police were told"),
    HandedTo.MUNICIPALITY: _("Sent to the right municipality"),
    HandedTo.NOTICE: _("Passed on as a notice about a child"),
}


class Recipient(StrEnum):
    """Who is to hear of it next."""

    POLICE = "police"
    CHILDREN = "children"
    SCHOOL = "school"
    ADULTS = "adults"
    EMPLOYMENT = "employment"
    PSYCHIATRY = "psychiatry"
    NOBODY = "nobody"


RECIPIENT_NAMES = {
    Recipient.POLICE: _("The police's infohus lead"),
    Recipient.CHILDREN: _("The children's authority"),
    Recipient.SCHOOL: _("School or education"),
    Recipient.ADULTS: _("Social support for adults"),
    Recipient.EMPLOYMENT: _("The jobcentre"),
    Recipient.PSYCHIATRY: _("Psychiatry"),
    Recipient.NOBODY: _("Nobody for now"),
}
