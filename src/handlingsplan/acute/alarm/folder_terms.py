# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of the acute folder: what it comes as, what it consists of, and how long its sheets are."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Form(StrEnum):
    """What a folder comes as."""

    PDF = "pdf"
    WALLET = "wallet"
    BUNDLE = "bundle"


FORM_NAMES: dict[str, Promise] = {
    Form.PDF: _("Folder on paper"),
    Form.WALLET: _("Wallet card"),
    Form.BUNDLE: _("Pages for a PC without network"),
}


class Part(StrEnum):
    """What a folder consists of; each has a fingerprint of its own. Cards are parts too, by the key of the card."""

    SITE = "site"
    NUMBERS = "numbers"
    CHAIN = "chain"
    ADVICE = "advice"
    THREAT = "threat"
    AGENDA = "agenda"
    LOG = "log"
    MESSAGE = "message"
    STAND_DOWN = "stand_down"
    BASIS = "basis"
    TRIED = "tried"


PART_NAMES: dict[str, Promise] = {
    Part.SITE: _("The site and where to gather"),
    Part.NUMBERS: _("Telephone numbers and hours"),
    Part.CHAIN: _("The alarm chain"),
    Part.ADVICE: _("What to do in an attack"),
    Part.THREAT: _("The threat form"),
    Part.AGENDA: _("The agenda of the first meeting"),
    Part.LOG: _("The log sheet"),
    Part.MESSAGE: _("The message form"),
    Part.STAND_DOWN: _("The list for standing down"),
    Part.BASIS: _("Law and plan behind the folder"),
    Part.TRIED: _("When the cards were last tried"),
}

CARD = "card:"
"""Before the key of a card, where it is a part."""

IN_WALLET = (Part.SITE, Part.NUMBERS, Part.CHAIN)
"""The parts of a wallet card."""

CITIZEN = "citizen"
"""Who stands before the acute page but has no folder."""

ROWS_OF_LOG = 15
ROWS_OF_MESSAGE = 3
"""Lines to write on by hand."""
