# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/, one's own and open ones."""

from django.urls import URLPattern, path

from .views import bias, inbox, notes, search

public: list[URLPattern] = []
inner: list[URLPattern] = [
    path("sager/", inbox.inbox_page, name="inbox"),
    path("sager/soeg/", search.search_cases, name="search_cases"),
    path("sager/<int:file_id>/inhabil/", bias.declare_bias, name="declare_bias"),
    path("sager/<int:file_id>/notat/", notes.write_note, name="write_note"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
