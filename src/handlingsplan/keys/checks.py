# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A master key in the wrong shape stops the start: better now than at the first concern."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register

from .masters import NoMasterKey, parse


@register()
def the_master_keys_can_be_read(**_: Any) -> list[CheckMessage]:
    """Missing is a warning, since much can be done without; unreadable is an error."""
    if not settings.MASTER_KEYS:
        return [Warning("No master key, so no case can be opened: set HANDLINGSPLAN_MASTER_KEYS.", id="keys.W001")]
    try:
        parse(settings.MASTER_KEYS)
    except NoMasterKey as missing:
        return [Error(str(missing), id="keys.E001")]
    return []
