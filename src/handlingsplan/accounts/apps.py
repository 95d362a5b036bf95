# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which person."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "handlingsplan.accounts"
    label = "accounts"
