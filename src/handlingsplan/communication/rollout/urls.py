# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: the personal link under /k/<slug>/, the work on the waves under /m/<slug>/."""

from django.urls import URLPattern, path

from .views import groups, leader, receiver, waves

HERE = "udbredelse/"
WAVE = f"{HERE}<int:wave_id>/"
GROUP = f"{HERE}gruppe/<int:group_id>/"
MEETING = f"{HERE}mine-moeder/<int:group_id>/"

public: list[URLPattern] = [
    path("laes/<str:link_secret>/", receiver.personal_link, name="personal_link"),
    path("laes/<str:link_secret>/spoergsmaal/", receiver.personal_check, name="personal_check"),
]
inner: list[URLPattern] = [
    path(HERE, waves.rollout, name="rollout"),
    path(f"{HERE}forslag/", waves.propose_waves, name="propose_waves"),
    path(f"{HERE}ny/", waves.new_wave, name="new_wave"),
    path(f"{HERE}mine-moeder/", leader.briefings, name="briefings"),
    path(MEETING, leader.briefing, name="briefing"),
    path(f"{MEETING}personalemoede.pptx", leader.briefing_slides, name="briefing_slides"),
    path(f"{MEETING}personalemoede-tale.docx", leader.briefing_notes, name="briefing_notes"),
    path(WAVE, waves.wave, name="wave"),
    path(f"{WAVE}ret/", waves.change_wave, name="change_wave"),
    path(f"{WAVE}flyt/", waves.move_wave, name="move_wave"),
    path(f"{WAVE}fjern/", waves.remove_wave, name="remove_wave"),
    path(f"{WAVE}trin/<slug:wave_verb>/", waves.step_wave, name="step_wave"),
    path(f"{WAVE}gruppe/ny/", groups.new_group, name="new_group"),
    path(GROUP, groups.change_group, name="change_group"),
    path(f"{GROUP}fjern/", groups.remove_group, name="remove_group"),
    path(f"{GROUP}send/", groups.send_links, name="send_links"),
    path(f"{GROUP}stop/", groups.withdraw_links, name="withdraw_links"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
