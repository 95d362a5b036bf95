# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/, one's own and open ones."""

from django.urls import URLPattern, path

from .views import consents, guide, handover, outside, records, reveal

CASE = "sager/<int:file_id>/"
LINK = "svar/<str:secret>/"
"""Its end is a secret, covered in every log (config/logs.py)."""

public: list[URLPattern] = [
    path(LINK, outside.answer_outside, name="answer_outside"),
    path(f"{LINK}send/", outside.take_outside_answer, name="take_outside_answer"),
]
inner: list[URLPattern] = [
    path(f"{CASE}delinger/", records.disclosures, name="disclosures"),
    path(f"{CASE}delinger/modtaget/", records.note_received, name="note_received"),
    path(f"{CASE}delinger/<int:disclosure_id>/", records.disclosure, name="disclosure"),
    path(
        f"{CASE}delinger/<int:disclosure_id>/uddrag.<str:format>", records.disclosure_extract, name="disclosure_extract"
    ),
    path(f"{CASE}delinger/<int:disclosure_id>/spoerg/", outside.ask_outside, name="ask_outside"),
    path(f"{CASE}deling/ny/", guide.new_disclosure, name="new_disclosure"),
    path(f"{CASE}deling/ny/opgiv/", guide.drop_disclosure, name="drop_disclosure"),
    path(f"{CASE}deling/ny/<int:step_number>/", guide.disclosure_step, name="disclosure_step"),
    path(f"{CASE}deling/ny/<int:step_number>/svar/", guide.disclosure_stop, name="disclosure_stop"),
    path(f"{CASE}spoergsmaal/<int:request_id>/", outside.outside_request, name="outside_request"),
    path(f"{CASE}samtykker/nyt/", consents.new_consent, name="new_consent"),
    path(f"{CASE}samtykker/blanket.pdf", consents.empty_consent, name="empty_consent"),
    path(f"{CASE}samtykker/<int:consent_id>/", consents.consent, name="consent"),
    path(f"{CASE}samtykker/<int:consent_id>/blanket.pdf", consents.consent_paper, name="consent_paper"),
    path(f"{CASE}overdragelse/ny/", handover.hand_over, name="hand_over"),
    path(f"{CASE}overdragelse/<int:handover_id>/", handover.handover_sent, name="handover_sent"),
    path("overdragelser/", handover.handovers_in, name="handovers_in"),
    path("overdragelser/<int:handover_id>/", handover.handover_in, name="handover_in"),
    path("overdragelser/<int:handover_id>/tag/", handover.accept_handover, name="accept_handover"),
    path("overdragelser/<int:handover_id>/afvis/", handover.decline_handover, name="decline_handover"),
    path("afsendere/", reveal.reveal_requests, name="reveal_requests"),
    path("afsendere/<int:reveal_id>/", reveal.decide_reveal, name="decide_reveal"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
