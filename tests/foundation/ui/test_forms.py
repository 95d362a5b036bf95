# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0

"""The form renderer: labels, hints and errors are tied to their fields and said in plain words."""

import pytest
from django import forms
from django.http import QueryDict
from django.template import Context, Template
from django.utils import translation

from handlingsplan.ui.forms import DayInput, PlainForm


class ReportForm(PlainForm):
    autocomplete = {"name": "name"}

    name = forms.CharField(label="Navn", help_text="For- og efternavn", max_length=10)
    day = forms.DateField(label="Mødedato", required=False, widget=DayInput)
    way = forms.ChoiceField(label="Svar", widget=forms.RadioSelect, choices=[("t", "Telefon"), ("m", "Møde")])
    mail = forms.EmailField(label="E-mail", required=False)
    own = forms.CharField(label="Egen", required=False, error_messages={"required": "Vores egne ord."})
    paper = forms.FileField(label="Bilag", required=False)


@pytest.fixture(autouse=True)
def _danish():
    with translation.override("da"):
        yield


def drawn(form: forms.Form) -> str:
    return Template("{% load ui %}{% ui_form form %}").render(Context({"form": form}))


def test_a_hint_is_tied_to_its_field() -> None:
    html = drawn(ReportForm())
    assert 'id="id_name_helptext">For- og efternavn' in html
    assert 'aria-describedby="id_name_helptext"' in html


def test_what_has_to_be_filled_in_is_said_in_words() -> None:
    html = drawn(ReportForm())
    assert "(udfyldes)" in html
    assert "(kan udelades)" in html


def test_autocomplete_comes_from_the_form() -> None:
    assert 'autocomplete="name"' in drawn(ReportForm())


def test_a_fresh_form_has_no_error_summary() -> None:
    assert "error-summary" not in drawn(ReportForm())


def test_the_error_summary_leads_to_each_field() -> None:
    html = drawn(ReportForm({"name": ""}))
    assert 'href="#id_name"' in html
    assert 'href="#id_way_0"' in html
    assert 'id="id_way_0"' in html
    assert "Det, du har skrevet, er bevaret." in html
    assert "Filer vælges igen." in html


def test_an_error_is_tied_to_its_field() -> None:
    html = drawn(ReportForm({"name": ""}))
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'aria-invalid="true"' in html


def test_radio_buttons_are_a_named_group_without_aria_invalid() -> None:
    html = drawn(ReportForm({}))
    radios = html[html.index("<fieldset") : html.index("</fieldset>")]
    assert 'aria-describedby="id_way_error"' in radios
    assert "aria-invalid" not in radios


def test_a_chosen_radio_button_stays_chosen() -> None:
    html = drawn(ReportForm({"way": "m"}))
    assert html.count(" checked") == 1


@pytest.mark.parametrize(
    ("sent", "field", "said"),
    [
        ({}, "name", "Feltet er ikke udfyldt."),
        ({"name": "Lone Eksempel"}, "name", "Teksten er på 13 tegn, og der er plads til 10."),
        ({"day": "i morgen"}, "day", "Vi kan ikke læse datoen."),
        ({"mail": "lone@"}, "mail", "E-mailadressen er ikke hel."),
        ({"way": "x"}, "way", "Valget findes ikke længere."),
    ],
)
def test_errors_say_what_happened_and_what_to_do(sent: dict[str, str], field: str, said: str) -> None:
    assert said in ReportForm(sent).errors[field][0]


def test_a_form_s_own_words_are_kept() -> None:
    assert ReportForm().fields["own"].error_messages["required"] == "Vores egne ord."


def test_what_was_typed_is_escaped() -> None:
    html = drawn(ReportForm({"name": '"><script>'}))
    assert "<script>" not in html
    assert "&quot;&gt;&lt;script&gt;" in html


def test_signs_no_file_can_hold_are_left_out_of_what_was_sent() -> None:
    class Secret(PlainForm):
        text = forms.CharField(widget=forms.Textarea, strip=False)
        word = forms.CharField(widget=forms.PasswordInput)

    form = Secret(QueryDict("text=Hele%00 d%01%0b%EF%BF%BF%C3%B8gnet%0D%0Aog&word=a%01b", encoding="utf-8"))
    assert form.is_valid()
    assert form.cleaned_data == {"text": "Hele døgnet\r\nog", "word": "a\x01b"}
    assert "\x01" not in drawn(form).replace("a\x01b", "")
    assert Secret({"text": "a\ud800b", "word": "x"}).data["text"] == "ab"
