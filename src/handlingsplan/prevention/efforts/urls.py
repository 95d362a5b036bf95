# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/, one's own and open ones."""

from django.urls import URLPattern, path

from .views import drawn, effort, files, library, numbers, register

public: list[URLPattern] = []
inner: list[URLPattern] = [
    path("indsatser/", register.efforts, name="efforts"),
    path("indsatser/trekant/", drawn.triangle, name="efforts_triangle"),
    path("indsatser/steder/", drawn.arenas, name="efforts_arenas"),
    path("indsatser/aarshjul/", drawn.year, name="efforts_year"),
    path("indsatser/udskrift/", register.printed, name="efforts_print"),
    path("indsatser/indsatser.csv", files.efforts_csv, name="efforts_csv"),
    path("indsatser/indsatser.json", files.efforts_json, name="efforts_json"),
    path("indsatser/katalog/", library.library, name="effort_library"),
    path("indsatser/katalog/<slug:library_key>/", library.library_effort, name="library_effort"),
    path("indsatser/katalog/<slug:library_key>/hent/", library.copy, name="copy_effort"),
    path("indsatser/ny/", effort.new, name="new_effort"),
    path("indsatser/<int:effort_id>/", effort.effort, name="effort"),
    path("indsatser/<int:effort_id>/ret/", effort.change, name="change_effort"),
    path("indsatser/<int:effort_id>/skift/<slug:effort_verb>/", effort.move, name="move_effort"),
    path("indsatser/<int:effort_id>/set/", effort.look_at_national, name="look_at_national"),
    path("indsatser/<int:effort_id>/tal/ny/", numbers.choose, name="new_indicator"),
    path("indsatser/tal/<int:indicator_id>/", numbers.indicator, name="indicator"),
    path("indsatser/tal/<int:indicator_id>/ret/", numbers.change, name="change_indicator"),
    path("indsatser/tal/<int:indicator_id>/afslut/", numbers.close, name="close_indicator"),
    path("indsatser/tal/<int:indicator_id>/maaling/", numbers.measure, name="measure"),
    path("indsatser/maaling/<int:measurement_id>/ret/", numbers.correct, name="correct_measurement"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
