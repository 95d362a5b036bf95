# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room: readers, blocks, languages, papers."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Permission(StrEnum):
    READ = "audiences.read"
    EDIT = "audiences.edit"
    APPROVE = "audiences.approve"


class Stand(StrEnum):
    """How a block stands to an audience: the three signs of the matrix."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    FORBIDDEN = "forbidden"


class Local(StrEnum):
    """What a municipality may do with the national text of a block."""

    FORBIDDEN = "forbidden"
    ADDITION = "addition"
    OVERRIDE = "override"


class Mode(StrEnum):
    """What a local text is: beside the national one, in its place, a translation of it, or nothing any more."""

    ADDITION = "addition"
    OVERRIDE = "override"
    TRANSLATION = "translation"
    NONE = "none"


class Reader(StrEnum):
    """Who reads, as far as duty and anonymity follow from it."""

    EMPLOYEE = "employee"
    PROFESSIONAL = "professional"
    VOLUNTEER = "volunteer"
    RELATIVE = "relative"
    CITIZEN = "citizen"
    SELF = "self"
    CHILD = "child"
    POLITICIAN = "politician"


class Age(StrEnum):
    """The age of the person one is worried about."""

    UNDER_18 = "under_18"
    ADULT = "adult"
    UNKNOWN = "unknown"


class Paper(StrEnum):
    """The papers made from a page."""

    SHEET = "sheet"
    POSTER = "poster"
    WALLET = "wallet"


class Channel(StrEnum):
    """The way a message is brought to its audience."""

    MEETING = "meeting"
    INTRANET = "intranet"
    MAIL = "mail"
    AULA = "aula"
    SMS = "sms"
    WEBSITE = "website"
    NOTICEBOARD = "noticeboard"
    PARTNER = "partner"


class Material(StrEnum):
    """What is handed over or shown."""

    PAGE = "page"
    SHEET = "sheet"
    POSTER = "poster"
    WALLET = "wallet"
    SHORT_TEXT = "short_text"
    SLIDES = "slides"
    CARD = "card"


DANGER, SIGNS, NOT_SIGNS, STEPS, TALK, HELP = "B1", "B3", "B4", "B5", "B6", "B7"
DUTY, ANONYMITY, AFTERWARDS, EXAMPLE, EVERYDAY, ABOUT = "B8", "B9", "B10", "B13", "B14", "B16"

READING_ORDER = (
    *(DANGER, STEPS, ANONYMITY, HELP, AFTERWARDS, DUTY, SIGNS, NOT_SIGNS, EVERYDAY),
    *("B2", TALK, "B11", "B12", EXAMPLE, "B15", ABOUT),
)
"""What to do now, what happens next, who has which duty, what is worth noticing, then the reader's questions."""

FIRST_SCREENS = (DANGER, STEPS, ANONYMITY, HELP, AFTERWARDS, DUTY)
"""Open from the start; the rest folds, so that what matters takes at most two screens of a phone."""

LEAVE_QUICKLY = frozenset({Reader.RELATIVE, Reader.SELF, Reader.CHILD})
"""Readers somebody at home may be looking over the shoulder of."""
ELSEWHERE = "https://www.dmi.dk/"
"""Where “leave this page quickly” leads: the weather, which everybody looks at."""

COMPLETE = ("da", "en")
LANGUAGE_NAMES = {
    "da": "Dansk",
    "en": "English",
    "ar": "العربية",
    "so": "Soomaali",
    "tr": "Türkçe",
    "uk": "Українська",
    "fa": "فارسی",
}
"""Each language by its own name. Danish and English are national; the others are written per block in the town."""
RIGHT_TO_LEFT = frozenset({"ar", "fa"})

READER_NAMES = {
    Reader.EMPLOYEE: _("employed by the municipality"),
    Reader.PROFESSIONAL: _("a professional outside the municipality"),
    Reader.VOLUNTEER: _("a volunteer, a coach or on a board"),
    Reader.RELATIVE: _("a parent or a relative"),
    Reader.CITIZEN: _("a citizen, a neighbour or a colleague"),
}
AGE_NAMES = {
    Age.UNDER_18: _("under 18"),
    Age.ADULT: _("18 or older"),
    Age.UNKNOWN: _("of an age I do not know"),
}
PAPER_NAMES = {
    Paper.SHEET: _("One-page sheet, A4"),
    Paper.POSTER: _("Poster, A3"),
    Paper.WALLET: _("Wallet card, two sides"),
}
MODE_NAMES = {
    Mode.ADDITION: _("Addition to the national text"),
    Mode.OVERRIDE: _("Our own text in its place"),
    Mode.TRANSLATION: _("Translation"),
    Mode.NONE: _("The national text only"),
}
CHANNEL_NAMES = {
    Channel.MEETING: pgettext_lazy("channel", "Meeting"),
    Channel.INTRANET: pgettext_lazy("channel", "Intranet"),
    Channel.MAIL: pgettext_lazy("channel", "E-mail"),
    Channel.AULA: pgettext_lazy("channel", "Aula"),
    Channel.SMS: pgettext_lazy("channel", "SMS"),
    Channel.WEBSITE: pgettext_lazy("channel", "The municipality's website"),
    Channel.NOTICEBOARD: pgettext_lazy("channel", "Notice board or screen"),
    Channel.PARTNER: pgettext_lazy("channel", "A partner passes it on"),
}
MATERIAL_NAMES = {
    Material.PAGE: pgettext_lazy("material", "The public page"),
    Material.SHEET: pgettext_lazy("material", "One-page sheet"),
    Material.POSTER: pgettext_lazy("material", "Poster"),
    Material.WALLET: pgettext_lazy("material", "Wallet card"),
    Material.SHORT_TEXT: pgettext_lazy("material", "Short text"),
    Material.SLIDES: pgettext_lazy("material", "Slides"),
    Material.CARD: pgettext_lazy("material", "Action card"),
}
