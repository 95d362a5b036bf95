# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: one inner page under /m/<slug>/."""

from django.urls import URLPattern, path

from . import views

public: list[URLPattern] = []
inner: list[URLPattern] = [path("beskeder/", views.notices, name="notices")]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
