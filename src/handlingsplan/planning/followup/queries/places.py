# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Where follow-up names a contact, as the contacts room wants to be told."""

from django.utils.translation import gettext as _

from handlingsplan.contacts.quotes import Place
from handlingsplan.planning.followup.models import Action
from handlingsplan.planning.followup.terms import ActionState


def actions_of(contact_key: str) -> list[Place]:
    """What the function is to do still."""
    rows = Action.objects.filter(owner_contact=contact_key, state=ActionState.OPEN)
    return [
        Place(_("To be done: %(text)s") % {"text": action.text}, "followup_action", {"action_id": action.pk})
        for action in rows
    ]
