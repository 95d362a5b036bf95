# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room records: that keys were closed anew, how many and by which; never a key."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

from .terms import Rotated

ROTATED = "keys.rotated"


def _what(code: Any) -> str:
    return gettext("the municipality's keys") if code == Rotated.MASTER else gettext("keys of cases")


KINDS = (Kind(ROTATED, _("Closed {count} of {what} anew, with the key {now}."), shown={"what": _what}),)
