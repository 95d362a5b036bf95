# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/."""

from django.urls import URLPattern

public: list[URLPattern] = []
inner: list[URLPattern] = []
own: list[URLPattern] = []
everyone: list[URLPattern] = []
