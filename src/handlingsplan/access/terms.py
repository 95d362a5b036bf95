# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room lets people do."""

from enum import StrEnum


class Permission(StrEnum):
    MANAGE_PEOPLE = "access.manage_people"
    READ_LOG = "access.read_log"


ADMINISTRATOR = "municipal_admin"
"""The role that every municipality must keep somebody in."""
