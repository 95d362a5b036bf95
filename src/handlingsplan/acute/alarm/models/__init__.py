# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a municipality decides about its alarm: the triggers, the chain, the sites and the printed folders."""

from .chain import Link
from .folder import Print, Site
from .setup import Setup, Trigger

__all__ = ["Link", "Print", "Setup", "Site", "Trigger"]
