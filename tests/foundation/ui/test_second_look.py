# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A form asks once and saves on the second press, without losing a word."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.template import Context, Template
from django.utils import translation

from handlingsplan.ui.forms import PlainForm
from handlingsplan.ui.second_look import SecondLookMixin, Sentence


class NoteForm(SecondLookMixin, PlainForm):
    text = forms.CharField(label="Tekst", max_length=20)

    def second_look(self, cleaned: Mapping[str, Any]) -> Mapping[str, Sentence]:
        return {"text": f"{cleaned['text']}?"} if "!" in cleaned["text"] else {}


def sent(**values: str) -> NoteForm:
    return NoteForm(QueryDict("&".join(f"{name}={value}" for name, value in values.items())))


def test_a_text_with_nothing_to_see_is_saved_at_once() -> None:
    form = sent(text="Ro")
    assert form.is_valid()
    assert form.cleaned_data == {"text": "Ro"}


def test_the_first_press_asks_and_the_second_saves() -> None:
    first = sent(text="Hov!")
    assert not first.is_valid()
    with translation.override("da"):
        assert str(first.save_anyway) == "Gem alligevel"
        html = Template("{% load ui %}{% ui_form form %}").render(Context({"form": first}))
    assert "Se en gang til" in html
    assert 'value="Hov!"' in html
    seen = first.data["seen"]
    assert f'name="seen" value="{seen}"' in html
    second = sent(text="Hov!", seen=seen)
    assert second.is_valid()
    assert not second.save_anyway


def test_something_new_is_asked_about_again() -> None:
    first = sent(text="Hov!")
    first.is_valid()
    assert not sent(text="Av!", seen=first.data["seen"]).is_valid()


def test_what_is_wrong_comes_before_what_is_asked() -> None:
    form = sent(text="Det her er alt for langt!")
    assert not form.is_valid()
    assert not form.asks_again
