# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/, one's own and open ones."""

from django.urls import URLPattern, path

from .views import answers, directory, proposals

LETTER = "nummer/<str:secret>/"
"""Its end is a secret, covered in every log (config/logs.py)."""

public: list[URLPattern] = [
    path(LETTER, answers.verification, name="verification"),
    path(f"{LETTER}passer/", answers.confirm_number, name="confirm_number"),
    path(f"{LETTER}aendret/", answers.suggest_change, name="suggest_change"),
]
inner: list[URLPattern] = [
    path("kontakter/", directory.contacts, name="contacts"),
    path("kontakter/ny/", directory.new_contact, name="new_contact"),
    path("kontakter/forslag/<int:proposal_id>/", proposals.contact_proposal, name="contact_proposal"),
    path("kontakter/<slug:key>/", directory.contact, name="contact"),
    path("kontakter/<slug:key>/bekraeft/", directory.verify_contact, name="verify_contact"),
    path("kontakter/<slug:key>/spoerg/", directory.ask_contact, name="ask_contact"),
    path("kontakter/<slug:key>/fjern/", directory.remove_contact, name="remove_contact"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
