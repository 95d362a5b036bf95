# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/, one's own and open ones."""

from django.urls import URLPattern, path

from .views import blocks, editor, matrix, papers
from .views import public as visitors

AUDIENCE = "maalgrupper/<slug:audience_key>/"
BLOCK = f"{AUDIENCE}blok/<slug:block_key>/"

public: list[URLPattern] = [
    path("til/", visitors.entrance, name="audience_entrance"),
    path("til/pligt/", visitors.duty, name="audience_duty"),
    path("til/<slug:audience_slug>/", visitors.audience_page, name="audience_page"),
    path("til/<slug:audience_slug>/fejl/", visitors.report_error, name="report_error"),
    path("til/<slug:audience_slug>/fejl/tak/", visitors.error_reported, name="error_reported"),
]
inner: list[URLPattern] = [
    path("maalgrupper/", matrix.overview, name="audiences"),
    path("maalgrupper/budskab/ny/", matrix.new_message, name="new_message"),
    path("maalgrupper/budskab/<int:message_id>/", matrix.message, name="message"),
    path("maalgrupper/budskab/<int:message_id>/fjern/", matrix.remove_message, name="remove_message"),
    path("maalgrupper/papirer/", papers.printed_papers, name="printed_papers"),
    path("maalgrupper/papirer/<int:printed_id>/taget-ned/", papers.take_down, name="take_down_paper"),
    path(AUDIENCE, editor.edit_audience, name="edit_audience"),
    path(f"{AUDIENCE}laes/", editor.read_audience, name="read_audience"),
    path(f"{AUDIENCE}blokke/", editor.switch_blocks, name="switch_blocks"),
    path(f"{AUDIENCE}ejer/", editor.audience_owner, name="audience_owner"),
    path(f"{AUDIENCE}godkend/", editor.approve_audience, name="approve_audience"),
    path(f"{AUDIENCE}send-tilbage/", editor.send_back_audience, name="send_back_audience"),
    path(BLOCK, blocks.write_block, name="write_block"),
    path(f"{BLOCK}fortryd/", blocks.take_back_block, name="take_back_block"),
    path(f"{BLOCK}jurist/", blocks.lawyer_saw_block, name="lawyer_saw_block"),
    path(f"{BLOCK}sprog/<slug:language>/", blocks.write_block, name="write_block_in"),
    path(f"{BLOCK}sprog/<slug:language>/fortryd/", blocks.take_back_block, name="take_back_block_in"),
    path(f"{AUDIENCE}papirer/", papers.audience_papers, name="audience_papers"),
    path(f"{AUDIENCE}papirer/haenger/", papers.note_paper, name="note_paper"),
    path(f"{AUDIENCE}papirer/<slug:paper>.pdf", papers.paper_file, name="audience_paper"),
    path(f"{AUDIENCE}korte-tekster/<slug:kind>/", papers.short_text, name="short_text"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
