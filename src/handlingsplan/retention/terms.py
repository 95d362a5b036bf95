# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room."""

from enum import StrEnum


class Reach(StrEnum):
    """Where the rows lie that a removal is about."""

    EACH_MUNICIPALITY = "each_municipality"
    INSTALLATION = "installation"
