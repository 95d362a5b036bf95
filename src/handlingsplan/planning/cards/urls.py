# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room: public ones under /k/<slug>/, inner ones under /m/<slug>/, one's own and open ones."""

from django.urls import URLPattern, path

from .views import bring_in, cards, edit, files, moves
from .views import public as everybody

public: list[URLPattern] = [
    path("kort/", everybody.public_cards, name="public_cards"),
    path("kort/<slug:card_key>/", everybody.public_card, name="public_card"),
    path("kort/<slug:card_key>/a4.pdf", files.public_card_a4, name="public_card_a4"),
    path("kort/<slug:card_key>/lomme.pdf", files.public_card_pocket, name="public_card_pocket"),
    path("kort/<slug:card_key>/kort.docx", files.public_card_docx, name="public_card_docx"),
]
inner: list[URLPattern] = [
    path("kort/", cards.cards, name="cards"),
    path("kort/national/", edit.card_library, name="card_library"),
    path("kort/national/<slug:national_key>/", edit.library_card, name="library_card"),
    path("kort/ny/", edit.new_card, name="new_card"),
    path("kort/ny/fra-indsatsplan/", bring_in.bring_in, name="bring_in_card"),
    path("kort/<slug:card_key>/", cards.card, name="card"),
    path("kort/<slug:card_key>/skriv/", edit.edit_card, name="edit_card"),
    path("kort/<slug:card_key>/variant/", edit.card_variant, name="card_variant"),
    path("kort/<slug:card_key>/national/", edit.card_national, name="card_national"),
    path("kort/<slug:card_key>/trin/<slug:card_verb>/", moves.move_card, name="move_card"),
    path("kort/<slug:card_key>/versioner/", cards.card_versions, name="card_versions"),
    path("kort/<slug:card_key>/versioner/<int:card_number>/", cards.card_version, name="card_version"),
    path("kort/<slug:card_key>/a4.pdf", files.card_a4, name="card_a4"),
    path("kort/<slug:card_key>/lomme.pdf", files.card_pocket, name="card_pocket"),
    path("kort/<slug:card_key>/kort.docx", files.card_docx, name="card_docx"),
    path("kort/<slug:card_key>/indsatsplan.docx", files.card_plan_docx, name="card_plan_docx"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
