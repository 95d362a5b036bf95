# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: inner ones under /m/<slug>/."""

from django.urls import URLPattern, path

from . import views

public: list[URLPattern] = []
inner: list[URLPattern] = [
    path("lokalt-billede/", views.picture, name="picture"),
    path("lokalt-billede/note/", views.new_note, name="new_note"),
    path("lokalt-billede/note/<int:note_id>/", views.note, name="note"),
    path("lokalt-billede/note/<int:note_id>/fjern/", views.remove_note, name="remove_note"),
    path("lokalt-billede/tal/", views.new_series, name="new_series"),
    path("lokalt-billede/tal/<int:series_id>/", views.series, name="series"),
    path("lokalt-billede/tal/<int:series_id>/fjern/", views.remove_series, name="remove_series"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
