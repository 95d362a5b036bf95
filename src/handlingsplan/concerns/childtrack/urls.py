# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/, one's own and open ones."""

from django.urls import URLPattern, path

from .views import notice, onward, steps

HERE = "sager/<int:file_id>/underretning/"

public: list[URLPattern] = []
inner: list[URLPattern] = [
    path(HERE, notice.notice, name="notice"),
    path(f"{HERE}tag/", notice.take, name="take_notice"),
    path(f"{HERE}vurder/", steps.assess, name="assess_notice"),
    path(f"{HERE}anden/", steps.second, name="second_notice"),
    path(f"{HERE}soeskende/", steps.sibling, name="sibling_notice"),
    path(f"{HERE}sikkerhed/", steps.safety, name="safety_notice"),
    path(f"{HERE}kontakt/", steps.contact, name="contact_notice"),
    path(f"{HERE}kvittering/", onward.receipt, name="receipt_notice"),
    path(f"{HERE}besked/", onward.result, name="result_notice"),
    path(f"{HERE}screening/", onward.screening, name="screen_notice"),
    path(f"{HERE}naevn/", onward.board, name="board_notice"),
    path(f"{HERE}socialsag/", onward.point, name="point_notice"),
    path(f"{HERE}infohus/", onward.cross, name="cross_notice"),
    path(f"{HERE}luk/", onward.close, name="close_notice"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
