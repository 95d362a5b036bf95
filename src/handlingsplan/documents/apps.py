# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Texts as trees: written, compared, frozen and exported."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "handlingsplan.documents"
    label = "documents"
