# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of those who lead: the board, the wall, meetings, tasks, pictures, messages out, threats."""

from django.urls import URLPattern, path

from .paths import Page
from .views import board, meetings, pictures, statements, tasks, threats

MEETING = "moeder/<int:meeting_number>/"
STATEMENT = "meldinger/<int:statement_number>/"
PAGES: tuple[Page, ...] = (
    Page("", board.situation_board, "board"),
    Page("vaeg/", board.situation_wall, "wall"),
    Page("vaeg/nu/", board.situation_wall_now, "wall_now"),
    Page("niveau/", board.level, "level"),
    Page("maal/", board.aim, "aim"),
    Page("talsperson/", board.spokesperson, "spokesperson"),
    Page("opgaver/", tasks.tasks, "tasks"),
    Page("opgaver/<int:task_number>/", tasks.task, "task"),
    Page("moeder/", meetings.meetings, "meetings"),
    Page("moeder/begynd/", meetings.begin_meeting, "begin_meeting"),
    Page(MEETING, meetings.meeting, "meeting"),
    Page(f"{MEETING}deltagere/", meetings.attendance, "attendance"),
    Page(f"{MEETING}punkt/<slug:point_key>/", meetings.meeting_point, "meeting_point"),
    Page(f"{MEETING}slut/", meetings.close_meeting, "close_meeting"),
    Page(f"{MEETING}godkend/", meetings.approve_minutes, "approve_minutes"),
    Page(f"{MEETING}referat.<slug:minutes_kind>", meetings.meeting_minutes, "meeting_minutes"),
    Page("billeder/", pictures.pictures, "pictures"),
    Page("billeder/nyt/", pictures.new_picture, "new_picture"),
    Page("billeder/<int:picture_number>/", pictures.picture, "picture"),
    Page("meldinger/", statements.statements, "statements"),
    Page("meldinger/ny/", statements.new_statement, "new_statement"),
    Page(STATEMENT, statements.statement, "statement"),
    Page(f"{STATEMENT}ret/", statements.edit_statement, "edit_statement"),
    Page(f"{STATEMENT}godkend/", statements.approve_statement, "approve_statement"),
    Page(f"{STATEMENT}sendt/", statements.send_statement, "send_statement"),
    Page(f"{STATEMENT}traek-tilbage/", statements.withdraw_statement, "withdraw_statement"),
    Page("trusler/", threats.threats, "threats"),
    Page("trusler/ny/<slug:threat_way>/", threats.new_threat, "new_threat"),
    Page("trusler/<int:threat_number>/", threats.threat, "threat"),
)
inner: list[URLPattern] = [
    path("akut/trussel/", threats.threats_outside, name="threats_outside"),
    path("akut/trussel/papir/", threats.threat_paper, name="threat_paper"),
    path("akut/trussel/ny/<slug:threat_way>/", threats.new_threat_outside, name="new_threat_outside"),
    path("akut/trussel/<int:threat_number>/", threats.threat_outside, name="threat_outside"),
]
