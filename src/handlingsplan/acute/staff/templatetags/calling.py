# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a message would have said, where nothing really leaves the house."""

from cryptography.fernet import InvalidToken
from django import template

from handlingsplan.acute.staff.actions.sending import whole_text
from handlingsplan.acute.staff.models import DispatchShape

register = template.Library()


@register.simple_tag
def message_text(message: DispatchShape) -> str:
    """The text with its link; empty where the link has been forgotten, as it is when a message has left."""
    try:
        return whole_text(message) if message.link else ""
    except InvalidToken:
        return ""
