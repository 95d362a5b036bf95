# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Whose a table is: every model must say."""

from enum import StrEnum


class Ownership(StrEnum):
    """Who owns the rows of a table.

    TENANT rows belong to one municipality and are walled off by manager and by row-level security.
    SHARED rows are national or reference data that everybody may read and nobody's secret.
    GLOBAL rows belong to the installation or to one person (accounts, sessions, jobs).
    """

    TENANT = "tenant"
    SHARED = "shared"
    GLOBAL = "global"
