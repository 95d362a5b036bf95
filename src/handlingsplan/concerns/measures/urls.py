# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/, one's own and open ones."""

from django.urls import URLPattern, path

from .views import answers, followup, measures, overview, tasks

HERE = "sager/<int:file_id>/indsatser/"

public: list[URLPattern] = []
inner: list[URLPattern] = [
    path(HERE, overview.measures, name="measures"),
    path(f"{HERE}spoerg/", answers.ask, name="ask_owner"),
    path(f"{HERE}link/", answers.ask_by_link, name="ask_owner_by_link"),
    path(f"{HERE}notat/", answers.note, name="note_owner_answer"),
    path(f"{HERE}svar/", answers.give, name="give_owner_answer"),
    path(f"{HERE}modtaget/", overview.take, name="take_owner_answer"),
    path(f"{HERE}ny/", measures.choose, name="choose_measure"),
    path(f"{HERE}ny/<slug:measure_type_key>/", measures.begin, name="begin_measure"),
    path(f"{HERE}<int:case_measure_id>/slut/", measures.end, name="end_measure"),
    path(f"{HERE}<int:case_measure_id>/samtykke/", measures.withdraw, name="withdraw_measure"),
    path(f"{HERE}<int:case_measure_id>/mentor/", measures.assign_mentor, name="assign_mentor"),
    path(f"{HERE}opfoelgning/", followup.followup, name="follow_up_case"),
    path("opgaver/", tasks.my_assignments, name="my_assignments"),
    path("opgaver/<int:task_id>/", tasks.my_assignment, name="my_assignment"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
