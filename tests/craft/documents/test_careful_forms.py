# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A careful form refuses CPR numbers and asks once about names."""

from django import forms
from django.http import QueryDict

from handlingsplan.documents.forms import CarefulForm
from tests.numbers import NUMBER


class NoteForm(CarefulForm):
    may_hold_names = ("holder",)
    text = forms.CharField()
    holder = forms.CharField(required=False)


def sent(text: str, **more: str) -> NoteForm:
    data = QueryDict(mutable=True)
    data.update({"text": text, **more})
    return NoteForm(data)


def test_a_cpr_number_is_refused_however_often_one_presses() -> None:
    form = sent(NUMBER)
    assert not form.is_valid()
    assert not form.asks_again


def test_a_name_is_asked_about_once() -> None:
    first = sent("Vi talte med Mette Kragelund.")
    assert not first.is_valid()
    assert first.asks_again
    assert "Mette Kragelund" in first.errors["text"][0]
    assert sent("Vi talte med Mette Kragelund.", seen=first.data["seen"]).is_valid()


def test_names_stand_where_they_belong() -> None:
    assert sent("Vi talte.", holder="Mette Kragelund").is_valid()
