# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/."""

from django.urls import URLPattern, path

from .views import desk, register
from .views import public as open_pages

DESK = "oplaeg-og-kurser/"
BOOKING = f"{DESK}<int:booking_id>/"

public: list[URLPattern] = [
    path("oplaeg/", open_pages.request_booking, name="request_booking"),
    path("oplaeg/<str:booking_code>/", open_pages.booking_status, name="booking_status"),
    path("oplaeg/<str:booking_code>/moede.ics", open_pages.booking_status_calendar, name="booking_status_calendar"),
    path("vurdering/<str:evaluation_code>/", open_pages.evaluate, name="evaluate"),
    path("kalender/<str:feed_secret>.ics", open_pages.calendar_feed, name="calendar_feed"),
]
inner: list[URLPattern] = [
    path(DESK, desk.training, name="training"),
    path(f"{DESK}uddannede/", register.trained, name="trained"),
    path(f"{DESK}uddannede/ny/", register.new_training, name="new_training"),
    path(f"{DESK}uddannede/antal/", register.count_people, name="count_people"),
    path(f"{DESK}uddannede/<int:training_id>/", register.training_line, name="training_line"),
    path(f"{DESK}uddannede/<int:training_id>/fjern/", register.remove_training, name="remove_training"),
    path(f"{DESK}kalender/", register.own_calendar, name="own_calendar"),
    path(BOOKING, desk.booking, name="booking"),
    path(f"{BOOKING}moede.ics", desk.booking_calendar, name="booking_calendar"),
    path(f"{BOOKING}bekraeft/", desk.confirm_booking, name="confirm_booking"),
    path(f"{BOOKING}flyt/", desk.move_booking, name="move_booking"),
    path(f"{BOOKING}afvis/", desk.decline_booking, name="decline_booking"),
    path(f"{BOOKING}aflys/", desk.cancel_booking, name="cancel_booking"),
    path(f"{BOOKING}afholdt/", desk.hold_booking, name="hold_booking"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
