# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How many reports in an hour are taken in without further ado, before a form must hold whole sentences."""

from django.conf import settings


def here_an_hour() -> int:
    """In one municipality, by each web process."""
    return int(settings.REPORTS_AN_HOUR)


def installation_an_hour() -> int:
    """In all municipalities together, by each web process."""
    return int(settings.REPORTS_AN_HOUR) * 20
