# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/, one's own and open ones."""

from django.urls import URLPattern, path

from . import views

public: list[URLPattern] = []
inner: list[URLPattern] = [
    path("kontakter/", views.contacts, name="contacts"),
    path("kontakter/ny/", views.new_contact, name="new_contact"),
    path("kontakter/<slug:key>/", views.contact, name="contact"),
    path("kontakter/<slug:key>/bekraeft/", views.verify_contact, name="verify_contact"),
    path("kontakter/<slug:key>/fjern/", views.remove_contact, name="remove_contact"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
