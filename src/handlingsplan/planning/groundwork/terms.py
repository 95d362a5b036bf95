# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room."""

from enum import StrEnum


class Permission(StrEnum):
    READ = "groundwork.read"
    EDIT = "groundwork.edit"


class FlowKey(StrEnum):
    """The two flows every plan sets out."""

    CONCERN = "concern"
    ACUTE = "acute"
