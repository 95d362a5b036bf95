# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages that belong to the whole house."""

from django.urls import URLPattern

everyone: list[URLPattern] = []
