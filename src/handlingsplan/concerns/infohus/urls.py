# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/, one's own and open ones."""

from django.urls import URLPattern, path

from .views import board, case, clarify, close, gather, meeting, minutes, recommend, series

CASE = "sager/<int:file_id>/"
POLICE = f"{CASE}politi/"
CONTACT = f"{CASE}kontakt/"
GATHER = f"{CASE}bidrag/"
MEETING = f"{CASE}moede/"
BOARD = f"{CASE}analyse/"
CLOSE = f"{CASE}luk/"
STANDING = "faste-moeder/"

public: list[URLPattern] = [
    path("moede/<uuid:meeting_uid>.ics", meeting.meeting_calendar, name="meeting_calendar"),
]
inner: list[URLPattern] = [
    path(STANDING, series.standing_meetings, name="standing_meetings"),
    path(f"{STANDING}nyt/", series.new_series, name="new_series"),
    path(f"{STANDING}<int:series_number>/slut/", series.end_series, name="end_series"),
    path(CASE, case.infohus_case, name="infohus_case"),
    path(POLICE, clarify.to_police, name="to_police"),
    path(f"{POLICE}spoerg/", clarify.ask_police, name="ask_police"),
    path(f"{POLICE}igen/", clarify.ask_police_again, name="ask_police_again"),
    path(f"{POLICE}svar/", clarify.note_police_answer, name="note_police_answer"),
    path(CONTACT, clarify.note_contact, name="note_contact"),
    path(f"{CONTACT}vurdering/", clarify.assess_contact_risk, name="assess_contact_risk"),
    path(f"{CONTACT}tegn/", clarify.note_control_sign, name="note_control_sign"),
    path(GATHER, gather.infohus_gathering, name="infohus_gathering"),
    path(f"{GATHER}spoerg/<slug:authority>/", gather.invite_authority, name="invite_authority"),
    path(f"{GATHER}<int:asked_id>/", gather.contribute, name="contribute"),
    path(f"{GATHER}<int:asked_id>/afslag/", gather.decline_invitation, name="decline_invitation"),
    path(f"{GATHER}<int:asked_id>/til-moedet/", meeting.call_also, name="call_also"),
    path(MEETING, meeting.infohus_meeting, name="infohus_meeting"),
    path(f"{MEETING}indkald/", meeting.call_meeting, name="call_meeting"),
    path(f"{MEETING}flyt/", meeting.move_meeting, name="move_meeting"),
    path(f"{MEETING}begynd/", meeting.begin_meeting, name="begin_meeting"),
    path(f"{CASE}moeder/<int:meeting_id>/", meeting.meeting_papers, name="meeting_papers"),
    path(BOARD, board.board, name="board"),
    path(f"{BOARD}<int:card_place>/", board.board_card, name="board_card"),
    path(f"{CASE}anbefaling/", recommend.recommendation, name="recommendation"),
    path(f"{CASE}referat.<slug:minutes_kind>", minutes.minutes, name="minutes"),
    path(CLOSE, close.close_case, name="close_case"),
    path(f"{CLOSE}uden-grundlag/", close.unfounded_case, name="unfounded_case"),
    path(f"{CLOSE}underskriv/", close.sign_case, name="sign_case"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
