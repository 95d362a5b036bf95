# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/, one's own and open ones."""

from django.urls import URLPattern, path

from .views import public as visitors

public: list[URLPattern] = [
    path("til/", visitors.entrance, name="audience_entrance"),
    path("til/pligt/", visitors.duty, name="audience_duty"),
    path("til/<slug:audience_slug>/", visitors.audience_page, name="audience_page"),
    path("til/<slug:audience_slug>/fejl/", visitors.report_error, name="report_error"),
    path("til/<slug:audience_slug>/fejl/tak/", visitors.error_reported, name="error_reported"),
]
inner: list[URLPattern] = []
own: list[URLPattern] = []
everyone: list[URLPattern] = []
