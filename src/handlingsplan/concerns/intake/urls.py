# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/, one's own and open ones."""

from django.urls import URLPattern, path

from .desk_urls import DESK
from .views import phone, receipt, report, sender

public: list[URLPattern] = [
    path("bekymring/", report.raise_concern, name="raise_concern"),
    path("bekymring/raad/", report.get_advice, name="get_advice"),
    path("kvittering/", receipt.conversation, name="open_conversation"),
]
inner: list[URLPattern] = [
    *DESK,
    path("telefonhenvendelse/", phone.enter_call, name="enter_call"),
    path("sager/<int:file_id>/afsender/", sender.sender, name="sender"),
    path("sager/<int:file_id>/afsender/navn/", sender.show_sender, name="show_sender"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
