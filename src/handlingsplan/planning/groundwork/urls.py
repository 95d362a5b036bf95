# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/, one's own and open ones."""

from django.urls import URLPattern, path

from .views import flows, organisation, steps

public: list[URLPattern] = []
inner: list[URLPattern] = [
    path("organisation/", organisation.organisation, name="organisation"),
    path("organisation/model/", organisation.models, name="organisation_models"),
    path("organisation/model/<slug:key>/", organisation.choose, name="choose_model"),
    path("organisation/boks/ny/", organisation.new_box, name="new_box"),
    path("organisation/boks/<slug:key>/", organisation.box, name="box"),
    path("organisation/boks/<slug:key>/fjern/", organisation.remove_box, name="remove_box"),
    path("forloeb/", flows.flows, name="flows"),
    path("forloeb/<slug:key>/", flows.flow, name="flow"),
    path("forloeb/<slug:key>/begynd/", flows.begin, name="begin_flow"),
    path("forloeb/<slug:key>/forfra/", flows.restart, name="restart_flow"),
    path("forloeb/<slug:key>/trin/<slug:step_key>/", steps.step, name="step"),
    path("forloeb/<slug:key>/trin/<slug:step_key>/efter/", steps.new_step, name="new_step"),
    path("forloeb/<slug:key>/trin/<slug:step_key>/flyt/", steps.move, name="move_step"),
    path("forloeb/<slug:key>/trin/<slug:step_key>/fjern/", steps.remove, name="remove_step"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
