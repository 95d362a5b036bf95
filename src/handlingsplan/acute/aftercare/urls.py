# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room. Pages about a situation stand twice: under real situations, and under drills."""

from django.urls import URLPattern, path

from handlingsplan.acute.staff.paths import Page, twice

from .views import ending, followups, releases

PAGES = (
    Page("afmeld/", ending.stand_down, "stand_down"),
    Page("afmeld/begynd/", ending.begin_standing_down, "begin_standing_down"),
    Page("afmeld/fortsaet/", ending.go_on, "go_on"),
    Page("laering/", ending.debrief, "debrief"),
    Page("stoette/", followups.support, "support"),
    Page("stoette/<int:followup_id>/", followups.support_done, "support_done"),
)
RELEASES = "akut/loesladelser/"

public: list[URLPattern] = []
inner: list[URLPattern] = [
    path("akut/opfoelgning/", followups.aftercare, name="aftercare"),
    path("akut/opfoelgning/<int:followup_id>/", followups.followup_done, name="followup_done"),
    path(RELEASES, releases.releases, name="releases"),
    path(f"{RELEASES}<int:release_id>/<slug:step>/", releases.release_step, name="release_step"),
    path(f"{RELEASES}<int:release_id>/slut/nu/", releases.end_release, name="end_release"),
    *twice(PAGES),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
