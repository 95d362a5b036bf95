# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The local picture at general level: dated, sourced notes and figures, never about persons."""

from django.apps import AppConfig


class PictureConfig(AppConfig):
    name = "handlingsplan.prevention.picture"
    label = "picture"
