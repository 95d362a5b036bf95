# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A notice about a child: the 24-hour clock, the receipt, the pointer to the social system."""

from django.apps import AppConfig


class ChildtrackConfig(AppConfig):
    name = "handlingsplan.concerns.childtrack"
    label = "childtrack"
