# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: pages of the police district and of the national centre."""

from django.urls import URLPattern, path

from . import views

public: list[URLPattern] = []
inner: list[URLPattern] = []
own: list[URLPattern] = [
    path("politikreds/", views.district, name="district"),
    path("nationalt/", views.national_content, name="national_content"),
    path("nationalt/<slug:key>/", views.national_block, name="national_block"),
    path("nationalt/<slug:key>/<int:number>/", views.national_block, name="national_block_version"),
]
everyone: list[URLPattern] = []
