# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the answers come to: the report as it is received, and the list the sender looks through before she sends."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from handlingsplan.concerns.intake.actions.receive import Report
from handlingsplan.concerns.intake.models import InquiryWords, ReporterWords
from handlingsplan.concerns.intake.terms import REPORTER_NAMES, Answer, Channel, ReporterKind
from handlingsplan.ui.wording import long_date

from .report import STEPS, Answers
from .report_person import NOT_KNOWN, RELATION_NAMES, Relation

REAL_TEXT = 40
"""Signs of a text that somebody has written herself; a single word is none."""


@dataclass(frozen=True)
class Told:
    """A page as the sender looks it through: its questions, and her answers in words."""

    key: str
    title: str | Promise
    rows: list[tuple[Any, str]]


def told(answers: Answers) -> Iterator[Told]:
    """Everything that will be sent, page by page."""
    for key in answers.steps:
        page = answers.bound(key)
        page.is_valid()
        rows = [(field.label, _in_words(field, page.cleaned_data.get(name))) for name, field in page.fields.items()]
        if rows:
            yield Told(key, STEPS[key].title, [(label, words) for label, words in rows if words])


def report_of(answers: Answers, channel: Channel = Channel.WEB) -> Report:
    """The report, from answers that are all valid."""
    given: dict[str, Any] = {}
    for key in answers.steps:
        page = answers.bound(key)
        page.is_valid()
        given |= page.cleaned_data
    about_self = answers.is_about_self
    with translation.override("da"):  # whoever reads it at the desk reads Danish
        words = inquiry_words(given, about_self=about_self)
    assert answers.age_band is not None
    return Report(
        kind=answers.kind,
        channel=channel,
        reporter_kind=ReporterKind(given["reporter_kind"]),
        anonymity=answers.anonymity,
        age_band=answers.age_band,
        danger=Answer(given["danger"]),
        violence=Answer(given["violence"]),
        about_group=bool(given.get("about_group")),
        reporter=sender_words(given) if answers.is_known else None,
        words=words,
    )


def sender_words(given: dict[str, Any]) -> ReporterWords:
    """The sender's own part, which is kept apart."""
    return ReporterWords(**{name: str(given.get(name) or "") for name in SENDER})


def inquiry_words(given: dict[str, Any], *, about_self: bool) -> InquiryWords:
    """The words of the report; dates as ISO text, choices as codes."""
    born = given.get("born")
    residence = given.get("residence") or ""
    said = {name: str(given.get(name) or "") for name in PLAIN}
    return InquiryWords(
        **said,
        relation=str(REPORTER_NAMES[ReporterKind.SELF]) if about_self else relation(given),
        person=str(given.get("name") or "") if about_self else str(given.get("person") or ""),
        born=born.isoformat() if isinstance(born, date) else "",
        residence="" if residence == NOT_KNOWN else str(residence),
        children_at_home=str(given["children_at_home"]),
        how_known=list(given.get("how_known") or []),
        subjects=list(given.get("subjects") or []),
        violence=str(given.get("violence_more") or ""),
        informed=_with(given.get("informed"), given.get("informed_more")),
    )


SENDER = ("name", "phone", "email", "workplace", "may_contact")
PLAIN = (
    *("cpr", "guardians", "interpreter", "children", "seen", "changed", "feared", "crisis", "resources", "done"),
    "notice_given",
)


def relation(given: dict[str, Any]) -> str:
    """The relation in words: what was chosen, and what was added."""
    chosen = given.get("relation") or ""
    name = str(RELATION_NAMES[Relation(chosen)]) if chosen else ""
    return ": ".join(part for part in (name, str(given.get("relation_more") or "")) if part)


def has_real_text(answers: Answers) -> bool:
    """Whether somebody wrote in sentences: what is still taken in when a flood of forms comes."""
    words = f"{answers.data.get('seen', '')} {answers.data.get('feared', '')}"
    return len(words.strip()) >= REAL_TEXT and len(set(words.casefold().split())) >= 6


def _with(code: Any, more: Any) -> str:
    answer = {Answer.YES.value: _("Yes"), Answer.NO.value: _("No")}.get(str(code or ""), "")
    return ": ".join(part for part in (answer, str(more or "")) if part)


def _in_words(field: forms.Field, value: Any) -> str:
    if isinstance(field, forms.ChoiceField):
        offered: Any = field.choices
        names = {str(code): str(name) for code, name in offered}
        return ", ".join(names.get(str(code), "") for code in (value if isinstance(value, list) else [value or ""]))
    if isinstance(value, bool):
        return _("Yes") if value else ""
    return long_date(value) if isinstance(value, date) else str(value or "")
