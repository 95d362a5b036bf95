# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Why something was not done to a card. Each message is fit for a user."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from handlingsplan.planning.cards.models import Card
from handlingsplan.planning.cards.rules import Problem, Sentence


class Refused(Exception):
    """Nothing was changed."""

    message: Sentence = _("This cannot be done to the card.")


class NotUsable(Refused):
    """Something on the card may not be written at all: too much, or what belongs elsewhere."""

    message = _("Something on the card cannot stay as it is.")

    def __init__(self, wrong: Sequence[Problem]) -> None:
        super().__init__([str(one.sentence) for one in wrong])
        self.wrong = list(wrong)


class NotOpen(Refused):
    """Only a draft and a card under revision are written on."""

    message = _("The card cannot be changed now. Begin a revision, or take it back first.")


class Stale(Refused):
    """Somebody else has saved the card since this person began to write."""

    message = _("Somebody else has changed the card in the meantime.")

    def __init__(self, saved: Card) -> None:
        super().__init__(saved.pk)
        self.saved = saved


class NotReady(Refused):
    """Something is missing, or a contact cannot be called."""

    message = _("The card is not ready yet. See what is missing.")

    def __init__(self, missing: Sequence[Problem]) -> None:
        super().__init__([str(one.sentence) for one in missing])
        self.missing = list(missing)


class OwnWork(Refused):
    """Nobody approves her own card."""

    message = _("You have written on the card or sent it. Somebody else must approve it.")
