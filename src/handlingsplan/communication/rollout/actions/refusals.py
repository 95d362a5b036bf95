# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Why something was not done, in words fit for a user."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.communication.rollout.rules import Sentence


class Refused(Exception):
    """The rollout was not changed; `message` says why."""

    message: Sentence = _("This cannot be done.")


class ChangedMeanwhile(Refused):
    message = _("Somebody has changed the wave while you wrote. Look at it as it stands now, and write again.")


class AlreadyProposed(Refused):
    message = _("There are waves already. Change them, or add one of your own.")


class HasBegun(Refused):
    message = _("The wave has begun. It keeps its place, and those it has told stay told.")


class WhatIsToldStays(Refused):
    message = _("Letters have been sent to this group, or it has been at a meeting. It stays in the wave.")


class NotAllSet(Refused):
    """Carries the words for what is missing."""

    def __init__(self, missing: list[Sentence]) -> None:
        super().__init__()
        self.missing = missing
        self.message = _("The wave cannot begin yet. This is missing: %(what)s.") % {
            "what": ", ".join(str(sentence).lower() for sentence in missing)
        }


class NotItsTurn(Refused):
    message = _("A wave before this one has not begun. Begin that first, or give this one an earlier place.")


class Nameless(Refused):
    message = _("Write a name.")


class StandsThere(Refused):
    message = _("This group is already told in the wave.")


class NotUnderWay(Refused):
    message = _("Letters are sent while the wave is under way. Begin the wave first, or take it up again.")


class NoAddresses(Refused):
    message = _("There are no addresses to write to.")


class TooManyAddresses(Refused):
    message = _("There are more than 300 addresses. Send them in smaller portions.")


class LinkClosed(Refused):
    message = _("The link no longer works.")


class ConfirmFirst(Refused):
    message = _("Press “Read and understood” first; then come the three questions.")


class NotYourGroup(Refused):
    message = _("Only the leader of the group reports of its meeting.")


class NotBegun(Refused):
    message = _("The wave is not under way. There is nothing to report yet.")


class NotYet(Refused):
    message = _("The meeting lies ahead. Report of it when it has been held.")


class MoreThanThere(Refused):
    message = _("That is more people than the group has. Correct the number, or ask the coordinator to correct hers.")
