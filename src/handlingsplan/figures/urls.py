# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room."""

from django.urls import URLPattern, path

from . import views

public: list[URLPattern] = []
inner: list[URLPattern] = [
    path("tal/", views.figures, name="figures"),
    path("tal/<int:year>/", views.figures_year, name="figures_year"),
    path("tal/<int:year>/tal.csv", views.figures_csv, name="figures_csv"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
