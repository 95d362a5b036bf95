# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/."""

from django.urls import URLPattern, path

from .views import folders, setup
from .views import inner as inside
from .views import public as everybody

public: list[URLPattern] = [
    path("akut/", everybody.alarm, name="alarm"),
    path("akut/sw.js", everybody.alarm_worker, name="alarm_worker"),
    path("akut/kort/<slug:card_key>/", everybody.alarm_card, name="alarm_card"),
    path("akut/<slug:trigger_code>/", everybody.alarm_trigger, name="alarm_trigger"),
]
inner: list[URLPattern] = [
    path("akut/", inside.alarm_inner, name="alarm_inner"),
    path("akut/type/<slug:trigger_code>/", inside.alarm_inner_trigger, name="alarm_inner_trigger"),
    path("akut/opsaetning/", setup.alarm_setup, name="alarm_setup"),
    path("akut/opsaetning/akut-er/", setup.alarm_definition, name="alarm_definition"),
    path("akut/opsaetning/typer/ny/", setup.alarm_new_trigger, name="alarm_new_trigger"),
    path("akut/opsaetning/typer/<slug:trigger_code>/", setup.alarm_change_trigger, name="alarm_change_trigger"),
    path("akut/opsaetning/typer/<slug:trigger_code>/brug/", setup.alarm_switch_trigger, name="alarm_switch_trigger"),
    path("akut/opsaetning/kaede/begynd/", setup.alarm_begin_chain, name="alarm_begin_chain"),
    path("akut/opsaetning/kaede/national/", setup.alarm_leave_chain, name="alarm_leave_chain"),
    path("akut/opsaetning/kaede/ny/", setup.alarm_new_link, name="alarm_new_link"),
    path("akut/opsaetning/kaede/<int:link_id>/", setup.alarm_change_link, name="alarm_change_link"),
    path("akut/opsaetning/kaede/<int:link_id>/flyt/", setup.alarm_move_link, name="alarm_move_link"),
    path("akut/opsaetning/kaede/<int:link_id>/fjern/", setup.alarm_remove_link, name="alarm_remove_link"),
    path("akut/mapper/", folders.folders_page, name="folders"),
    path("akut/mapper/hent/mappe/", folders.folder_pdf, name="folder_pdf"),
    path("akut/mapper/hent/lommekort/", folders.folder_wallet, name="folder_wallet"),
    path("akut/mapper/hent/sider/", folders.folder_bundle, name="folder_bundle"),
    path("akut/mapper/steder/nyt/", folders.folder_new_site, name="folder_new_site"),
    path("akut/mapper/steder/<int:site_id>/", folders.folder_change_site, name="folder_change_site"),
    path("akut/mapper/steder/<int:site_id>/luk/", folders.folder_close_site, name="folder_close_site"),
    path("akut/mapper/udskrifter/<int:print_id>/", folders.folder_print, name="folder_print"),
    path("akut/mapper/udskrifter/<int:print_id>/fjern/", folders.folder_retire_print, name="folder_retire_print"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
