# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room: the two kinds of cards, for whom they are, their states and their limits."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Permission(StrEnum):
    READ = "cards.read"
    EDIT = "cards.edit"
    APPROVE = "cards.approve"


class CardKind(StrEnum):
    """Two kinds that never mix: a concern card (bekymringskort) has time, an acute card (akutkort) has none."""

    CONCERN = "concern"
    ACUTE = "acute"


class CardState(StrEnum):
    DRAFT = "draft"
    SENT = "sent"
    APPROVED = "approved"
    IN_REVISION = "in_revision"
    WITHDRAWN = "withdrawn"


class AgeGroup(StrEnum):
    """Whom the situation is about."""

    UNDER_18 = "under_18"
    ADULT = "adult"
    ALL = "all"


class Reader(StrEnum):
    """Whom the card is written for."""

    EMPLOYEE = "employee"
    LEADER = "leader"
    EXTERNAL = "external"
    VOLUNTEER = "volunteer"
    RELATIVE = "relative"
    CITIZEN = "citizen"


KIND_NAMES = {CardKind.CONCERN: _("Concern card"), CardKind.ACUTE: _("Acute card")}
KIND_WORDS = {
    CardKind.CONCERN: pgettext_lazy("mark on a card", "Concern"),
    CardKind.ACUTE: pgettext_lazy("mark on a card", "Acute"),
}
KIND_SHAPES = {CardKind.CONCERN: "comment", CardKind.ACUTE: "warning"}
"""The shape beside the word, so that the two are told apart without colour."""

KIND_LEADS = {
    CardKind.CONCERN: _("You are worried, and there is time to talk about it."),
    CardKind.ACUTE: _("It cannot wait. The police come first."),
}
AGE_NAMES = {
    AgeGroup.UNDER_18: _("Under 18"),
    AgeGroup.ADULT: _("18 and over"),
    AgeGroup.ALL: _("All ages"),
}
READER_NAMES = {
    Reader.EMPLOYEE: _("Employee"),
    Reader.LEADER: _("Manager"),
    Reader.EXTERNAL: _("Professional outside the municipality"),
    Reader.VOLUNTEER: _("Volunteer"),
    Reader.RELATIVE: _("Parent or relative"),
    Reader.CITIZEN: _("Citizen"),
}
LANGUAGE_NAMES = {"da": _("Danish"), "en": _("English")}

MOST_WORDS = 250
FEWEST_STEPS, MOST_STEPS = 3, 7
MOST_SIGNS = 7
MOST_LETTERS_IN_STEP = 140
MOST_LETTERS_IN_TITLE = 90
MONTHS_TRIED_IS_FRESH = 12
MONTHS_TRIED_IS_OLD = 24
