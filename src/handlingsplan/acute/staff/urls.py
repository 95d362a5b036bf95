# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room. Pages about a situation stand twice: under real situations, and under drills."""

from django.urls import URLPattern, path

from . import leading_urls
from .paths import Page, twice
from .views import activate, calling, log, members, sync
from .views import open as opened

LOG = (
    Page("log/", log.log, "log"),
    Page("log/linjer/", log.log_lines, "log_lines"),
    Page("log/send/", sync.log_sync, "log_sync"),
    Page("log/log.pdf", log.log_pdf, "log_pdf"),
    Page("log/log.csv", log.log_csv, "log_csv"),
    Page("log/log.json", log.log_json, "log_json"),
)
CALLING = (
    Page("indkaldelse/", calling.calls, "calls"),
    Page("indkaldelse/<int:call_id>/", calling.answer, "call"),
    Page("indkaldelse/<int:call_id>/kald/", calling.ask, "ask"),
)
PAGES: tuple[Page, ...] = (
    *LOG,
    *CALLING,
    *leading_urls.PAGES,
)


public: list[URLPattern] = [
    path("akut/aktiver/", opened.activate_by_code, name="activate_by_code"),
    path("akut/kvitter/<str:call_secret>/", opened.acknowledge_call, name="acknowledge_call"),
    path("akut/noegle/<str:key_secret>/", opened.emergency_key, name="emergency_key"),
    path("akut/noegle/<str:key_secret>/log/", opened.emergency_key_log, name="emergency_key_log"),
    path(
        "akut/noegle/<str:key_secret>/indkaldelse/<int:call_id>/", opened.emergency_key_call, name="emergency_key_call"
    ),
    path("akut/logark/", sync.log_sheet, name="log_sheet"),
    path("akut/logark.js", sync.log_worker, name="log_worker"),
]
inner: list[URLPattern] = [
    path("akut/aktiver/", activate.activate, name="activate"),
    path("akut/haendelser/", activate.situations, name="situations"),
    path("akut/oevelser/", activate.drills, name="drills"),
    path("akut/oevelser/ny/", activate.new_drill, name="new_drill"),
    path("akut/krisestab/", members.crisis_staff, name="crisis_staff"),
    path("akut/krisestab/ny/", members.new_member, name="new_member"),
    path("akut/krisestab/koder/", members.emergency_codes, name="emergency_codes"),
    path("akut/krisestab/koder/<int:code_id>/traek-tilbage/", members.withdraw_code, name="withdraw_code"),
    path("akut/krisestab/<int:member_id>/ret/", members.change_member, name="change_member"),
    path("akut/krisestab/<int:member_id>/stedfortraeder/", members.new_deputy, name="new_deputy"),
    path("akut/krisestab/<int:member_id>/fjern/", members.remove_member, name="remove_member"),
    path("akut/krisestab/<int:member_id>/flyt/", members.move_member, name="move_member"),
    path("akut/krisestab/<int:member_id>/bekraeft/", members.confirm_member, name="confirm_member"),
    *leading_urls.inner,
    *twice(PAGES),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
