# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0

"""Invented content for the gallery, as a room would hand it over. It stays in Danish in every language."""

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.utils import timezone

from .forms import DayInput, PlainForm
from .pages import Chapter, Comment, Download, FormalCheck, House, Link, Moment, Row, Step, Table

QUESTION = "Afsnittet siger ikke, hvem der ringer.\n\nKan skolen svare?"


class SampleForm(PlainForm):
    """One field of every kind."""

    autocomplete = {"name": "name", "email": "email"}

    name = forms.CharField(label="Navn", help_text="For- og efternavn, som på dit adgangskort.")
    email = forms.EmailField(label="E-mail", required=False)
    day = forms.DateField(label="Mødedato", widget=DayInput)
    text = forms.CharField(label="Begrundelse", widget=forms.Textarea, help_text="To til fem linjer er nok.")
    unit = forms.ChoiceField(label="Forvaltning", choices=[("", "Vælg"), ("s", "Skole"), ("j", "Job")])
    way = forms.ChoiceField(label="Svar", widget=forms.RadioSelect, choices=[("p", "Pr. telefon"), ("m", "Ved møde")])
    groups = forms.MultipleChoiceField(
        label="Målgrupper",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("b", "Børn og unge"), ("f", "Foreninger"), ("m", "Medarbejdere")],
    )
    paper = forms.FileField(label="Bilag", required=False)
    agreed = forms.BooleanField(label="Jeg har læst vejledningen")


def shown() -> dict[str, Any]:
    """Everything the gallery's templates name."""
    now = timezone.localtime()
    return _words(now) | _ways() | _work(now)


def _words(now: datetime) -> dict[str, Any]:
    today = now.date()
    return {
        "now": now,
        "soon": now + timedelta(hours=2, minutes=10),
        "revision": date(today.year + 3, 9, 23),
        "passed": today - timedelta(days=4),
        "empty_form": SampleForm(auto_id="empty_%s"),
        "wrong_form": SampleForm({"name": "Lone Eksempel", "email": "lone@", "day": "i morgen"}, auto_id="wrong_%s"),
        "rows": [
            Row("Vedtaget", "22. november 2026", "Kommunalbestyrelsen, punkt 7"),
            Row("Planansvarlig", "Lone Eksempel", url="#", url_text="Skift"),
            Row("Revision senest", ""),
        ],
        "table": Table(
            "Øvelser i år",
            ["Øvelse", "Dato", "Deltagere", "Rapport"],
            [
                ["Skolesag", "3. marts 2026", 10, Link("Læs", "#")],
                ["Trussel på rådhuset", "16. juni 2026", 14, Link("Læs", "#")],
            ],
            numeric=(2,),
        ),
        "empty_table": Table("Øvelser næste år", ["Øvelse", "Dato"], []),
        "files": [
            Download("Handlingsplan 2026-2030", "#", "PDF", 412_000, "Det vedtagne dokument."),
            Download("Actionkort, lommeformat", "#", "PDF", 88_000),
        ],
    }


def _ways() -> dict[str, Any]:
    return {
        "sample_crumbs": [Link("Forside", "/"), Link("Lysbjerg Kommune", "#"), Link("Plan")],
        "tabs": [Link("Oplysninger", "#", current=True), Link("Møde og analyse", "#"), Link("Log", "#", note="4")],
        "side_links": [
            Link("Overblik", "#", current=True),
            Link("Kapitler", "#", children=[Link("1 Formål", "#"), Link("2 Organisering", "#", note="2 noter")]),
            Link("Formkrav", "#"),
        ],
        "steps": [
            Step("Mandat og arbejdsgruppe", "done", "#", "3 deltagere"),
            Step("Det lokale billede", "done", "#"),
            Step("Parathed og udviklingsområder", "here", "#", "frist 1. december 2026"),
            Step("Skriv planen", "ahead"),
            Step("Høring", "skipped"),
            Step("Vedtag og udgiv", "ahead"),
        ],
        "page": Paginator(range(240), 20).page(5),
        "sample_house": House(
            municipality="Lysbjerg Kommune",
            demo=True,
            exercise="Skolesag, spillet begynder kl. 9.00",
            navigation=[
                Link("Planen", children=[Link("Planer", "#"), Link("Kontakter", "#", current=True)], current=True),
                Link("Forebyggelse", children=[Link("Indsatser", "#"), Link("Lokalt billede", "#")]),
                Link("Beskeder", "#", note="3"),
            ],
        ),
    }


def _work(now: datetime) -> dict[str, Any]:
    today = now.date()
    answer = Comment("Amir Eksempel", now, "Enig. Jeg retter det i dag.", "skoleområdet")
    return {
        "chapters": [
            Chapter("Formål", "filled", "1", "#"),
            Chapter("Organisering", "started", "2", "#", comments=2),
            Chapter("Beredskab", "started", "3", "#", comments=1),
            Chapter("Opfølgning", "empty", "4", "#"),
        ],
        "checks": [
            FormalCheck("Vedtaget af kommunalbestyrelsen", False, "mangler mødedato"),
            FormalCheck("Planen er offentlig", True, "", "kommunens hjemmeside", "#", "kravene, punkt 2"),
            FormalCheck("Gælder i højst fire år", None, "planen har ingen dato endnu"),
        ],
        "moments": [
            Moment(now - timedelta(days=40), "Arbejdsgruppen er sat", "Lone Eksempel"),
            Moment(now - timedelta(days=3), "Sendt i høring", "Lone Eksempel", "Frist om to uger.", "#"),
            Moment(today + timedelta(days=11), "Kommunalbestyrelsens møde", ahead=True),
        ],
        "contact_rows": [
            _contact("Fare lige nu", "112", hours="hele døgnet", national=True),
            _contact("Politiet", "114", hours="hele døgnet", national=True),
            _contact(
                "Infohus Lysbjerg", "55 55 01 20", hours="hverdage kl. 9-15", deputy="Amir", verified_on="2026-11-02"
            ),
            _contact("Børn og familie", "55 55 01 30", note="Uden for åbningstid: socialvagten"),
            _contact("Skolechef", "", national=True),
        ],
        "unverified_rows": [
            _contact("Socialvagten", "55 55 01 40", verified_on="2026-06-30"),
            _contact("Skolechef", "55 55 01 50"),
        ],
        "comments": [
            Comment("Lone Eksempel", now - timedelta(hours=5), QUESTION, "planansvarlig", replies=[answer]),
            Comment("Bo Eksempel", now - timedelta(days=2), "Stavefejl i første linje.", settled=True),
        ],
        "no_comments": (),
        "consequences": [
            "Sagen lukkes i dag.",
            "Din leder skriver også under.",
            "Kun tallet bliver tilbage i statistikken.",
        ],
    }


def _contact(label: str, number: str, **more: Any) -> dict[str, Any]:
    empty = {"hours": "", "note": "", "deputy": "", "verified_on": None, "national": False}
    return {"label": label, "number": number} | empty | more
