# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Where the flows quote a contact, as the contacts room wants to be told."""

from django.utils.translation import gettext as _

from handlingsplan.contacts.quotes import Place

from .queries import steps_quoting
from .terms import FLOW_NAMES


def places_quoting(contact_key: str) -> list[Place]:
    """The steps of the municipality's own flows that send people to the contact."""
    return [
        Place(
            text=_("The flow “%(flow)s”: %(action)s") % {"flow": FLOW_NAMES[key], "action": step.action},
            url_name="step",
            url_kwargs={"key": key.value, "step_key": step.key},
        )
        for key, step in steps_quoting(contact_key)
    ]
