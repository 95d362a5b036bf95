# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of the desk."""

from django.urls import URLPattern, path

from .views import attached, closing, inquiry, sorting

ONE = "sager/<int:file_id>/henvendelse/"

DESK: list[URLPattern] = [
    path("sager/standardtekster/", inquiry.standard_texts, name="standard_texts"),
    path("sager/standardtekster/<slug:text_key>/", inquiry.standard_text, name="standard_text"),
    path(ONE, inquiry.inquiry, name="inquiry"),
    path(f"{ONE}bilag/<int:attachment_id>/", attached.attachment, name="attachment"),
    path(f"{ONE}tag/", inquiry.take_inquiry, name="take_inquiry"),
    path(f"{ONE}svar/", inquiry.answer_sender, name="answer_sender"),
    path(f"{ONE}kvittering/", inquiry.give_receipt, name="give_receipt"),
    path(f"{ONE}sortering/", sorting.sort_inquiry, name="sort_inquiry"),
    path(f"{ONE}vej/", sorting.ways_out, name="ways_out"),
    path(f"{ONE}barn/", sorting.choose_notice, name="choose_notice"),
    path(f"{ONE}anden-hjaelp/", sorting.other_help, name="other_help"),
    path(f"{ONE}anden-kommune/", sorting.forward_inquiry, name="forward_inquiry"),
    path(f"{ONE}politi/", sorting.tell_police, name="tell_police"),
    path(f"{ONE}ubegrundet/", closing.close_unfounded, name="close_unfounded"),
    path(f"{ONE}laes-med/", closing.second_reading, name="second_reading"),
    path(f"{ONE}lukket/", closing.closed_unfounded, name="closed_unfounded"),
]
