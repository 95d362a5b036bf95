# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which department."""

from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    name = "handlingsplan.organisation"
    label = "organisation"
