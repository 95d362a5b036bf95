# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/, one's own and open ones."""

from django.urls import URLPattern, path

from .views import action, board, introductions, reasons, yearly

ACTION = "opfoelgning/<int:action_id>/"
YEARLY = "opfoelgning/aarlig/<int:followup_id>/"

public: list[URLPattern] = []
inner: list[URLPattern] = [
    path("opfoelgning/", board.followup, name="followup"),
    path("opfoelgning/ny/", action.new_followup_action, name="new_followup_action"),
    path(ACTION, action.followup_action, name="followup_action"),
    path(f"{ACTION}ret/", action.change_followup_action, name="change_followup_action"),
    path(f"{ACTION}bemaerk/", action.remark_on_action, name="remark_on_action"),
    path(f"{ACTION}gjort/", action.finish_action, name="finish_action"),
    path(f"{ACTION}opgiv/", action.settle_action, {"how": "drop"}, name="drop_action"),
    path(f"{ACTION}genaabn/", action.settle_action, {"how": "reopen"}, name="reopen_action"),
    path("opfoelgning/anledning/", reasons.note_reason, name="note_reason"),
    path("opfoelgning/aarlig/", yearly.begin_yearly, name="begin_yearly"),
    path(YEARLY, yearly.yearly, name="yearly"),
    path(f"{YEARLY}skriv/", yearly.write_yearly, name="write_yearly"),
    path(f"{YEARLY}underskriv/", yearly.sign_yearly, name="sign_yearly"),
    path(f"{YEARLY}status.pdf", yearly.yearly_file, {"kind": "pdf"}, name="yearly_pdf"),
    path(f"{YEARLY}status.docx", yearly.yearly_file, {"kind": "docx"}, name="yearly_docx"),
    path("opfoelgning/ny-i-funktionen/", introductions.introduce, name="introduce"),
    path("opfoelgning/ny-i-funktionen/<int:introduction_id>/", introductions.introduction, name="introduction"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
