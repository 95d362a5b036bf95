# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a stolen dump would tell. That no verb leaks is looked for after every test of this wing (`conftest.py`); here
stands the lock on the tables themselves: which columns are in the open, and that all that is sealed is told of."""

import dataclasses
import inspect
import typing
from collections.abc import Callable
from datetime import timedelta
from enum import EnumType
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models

from handlingsplan.concerns.casefiles.contents import items
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.models.sealed import Sealed
from handlingsplan.concerns.casefiles.places import sealed_models
from handlingsplan.concerns.childtrack.models.words import Assessed
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.keys import case_keys, envelope
from handlingsplan.keys.case_keys import CaseKey, KeyGone, Tampered
from handlingsplan.tenancy.scope import within
from tests.concerns.desk import otherwise
from tests.concerns.openly import leaks, parts, written_now
from tests.concerns.reports import MONDAY, SENDER, WORDS, received
from tests.people import Cast
from tests.rows import row

WING = "handlingsplan.concerns."
LONGEST_CODE = 60
TEXT = (models.CharField, models.TextField, models.JSONField, models.FileField)
CODES_IN_THE_OPEN = {
    "casefiles.casefile": {"track", "stage", "due_kind", "outcome"},
    "casefiles.assignment": {"part"},
    "casefiles.personmark": {"kind"},
    "casefiles.dutytoinform": {"status", "ground"},
    "casefiles.journalexport": {"refs", "kle"},
    "casefiles.accessrequest": {"asked_for", "outcome"},
    "casefiles.itemdecision": {"ref", "choice", "ground"},
    "casefiles.citizenremark": {"ref"},
    "intake.inquiry": {
        *("kind", "channel", "reporter_kind", "anonymity", "age_band", "help_now", "violence", "state"),
    },
    "intake.attachment": {"checked"},
    "intake.childdecision": {"choice"},
    "intake.handover": {"kind"},
    "childtrack.notice": {"state", "gets_help", "control_sign", "siblings", "screened"},
    "childtrack.entry": {"step", "answer"},
    "disclosure.consent": {"given_by", "how", "recipient_kind", "purpose"},
    "disclosure.disclosure": {"sender_kind", "recipient_kind", "basis", "purpose"},
    "disclosure.handover": {"track", "basis"},
    "disclosure.outsiderequest": {"kind", "about_type", "answer"},
    "infohus.case": {"state"},
    "infohus.fact": {"dimension"},
    "infohus.assessment": {"dimension"},
    "infohus.clarification": {"answer"},
    "infohus.contact": {"with_whom"},
    "infohus.invitation": {"authority", "basis", "answer"},
    "infohus.meetingseries": {"form"},
    "infohus.participant": {"basis"},
    "measures.owneranswer": {"authority", "answer", "channel"},
    "measures.followup": {"outcome"},
    "measures.measure": {"key", "authority", "state", "result"},
}
"""Every column that may hold letters, and why each may: it holds a code, and is too short for anything else."""
LONGER_THAN_A_CODE = {
    ("casefiles.itemdecision", "ref"): "the name of an item: room, kind and number",
    ("casefiles.citizenremark", "ref"): "the name of an item",
    ("casefiles.journalexport", "refs"): "names of items",
}
NO_CASE = {
    ("intake.standardtext", "key"): "the municipality's own standard texts, which are about nobody",
    ("intake.standardtext", "text"): "the municipality's own standard texts, which are about nobody",
    ("infohus.meetingseries", "place"): "the room where the infohus always meets",
    ("disclosure.handover", "owner_name"): "the employee or authority in the other municipality",
}
TOLD_ELSEWHERE = {
    "casefiles.accessrequest": "under a key of its own: the request itself, and no item of a case",
    "casefiles.itemdecision": "how an item was answered, within the request",
    "intake.reporter": "a known sender is never an item: two must agree to reveal her",
    "casefiles.journalexport": "which items went to the journal, and under which number there",
    "disclosure.draft": "an unfinished guide, gone within days",
}
"""Sealed words that are no item of a case, and why."""


def models_of_the_wing() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith(WING)]


def sealed_ones() -> list[type[Sealed]]:
    return [model for model in models_of_the_wing() if issubclass(model, Sealed)]


@pytest.mark.parametrize("model", models_of_the_wing(), ids=lambda model: model._meta.label_lower)
def test_only_codes_stand_in_the_open(model: type[models.Model]) -> None:
    label = model._meta.label_lower
    for field in model._meta.concrete_fields:
        if not isinstance(field, TEXT) or (label, field.name) in NO_CASE:
            continue
        assert field.name in CODES_IN_THE_OPEN.get(label, set()), f"{label}.{field.name} is in the open: seal it."
        if (label, field.name) not in LONGER_THAN_A_CODE:
            assert field.max_length, f"{label}.{field.name}"
            assert field.max_length <= LONGEST_CODE, f"{label}.{field.name}"


def test_nothing_is_listed_that_is_not_there() -> None:
    listed = {(label, name) for label, names in CODES_IN_THE_OPEN.items() for name in names} | set(NO_CASE)
    there = {(model._meta.label_lower, field.name) for model in models_of_the_wing() for field in model._meta.fields}
    assert listed - there == set()


def test_every_table_of_the_wing_is_in_its_own_schema() -> None:
    assert [model for model in models_of_the_wing() if not model._meta.db_table.startswith('"concerns"."')] == []


def test_whatever_is_sealed_is_destroyed_with_its_case() -> None:
    assert set(sealed_ones()) - set(sealed_models()) <= {apps.get_model("casefiles", "accessrequest")}


@pytest.mark.parametrize("model", sealed_ones(), ids=lambda model: model._meta.label_lower)
def test_whatever_is_sealed_is_told_of(cast: Cast, model: type[Sealed], monkeypatch: pytest.MonkeyPatch) -> None:
    """One row of each, all its words the same word: some reader must bring it before who asks what is held."""
    label = model._meta.label_lower
    if label in TOLD_ELSEWHERE:
        return
    monkeypatch.setattr(CaseKey, "open_bytes", _open_even_what_is_not_sealed(CaseKey.open_bytes))
    with within(cast.home.pk):
        case = received().case
        made = a_row(model, case.file, cast)
        told = list(items({case.file.pk: case.key}))
        refs = [item.ref for item in told if item.ref.endswith(f":{made.pk}") or WORD in item.text]
        assert refs, f"No kept.py tells of {label}: declare it there as Kept."


WORD = "Enestående"
ONE_A_CASE = (Inquiry,)
"""What the case has already: it is made with it."""


def _open_even_what_is_not_sealed(really: Any) -> Any:
    def opened(key: CaseKey, sealed: bytes, *, place: str) -> bytes:
        try:
            return bytes(really(key, sealed, place=place))
        except Tampered:
            return sealed

    return opened


def a_row(model: type[Sealed], file: CaseFile, cast: Cast) -> Any:
    """A row of a sealed model that hangs on this case, with `WORD` for each of its words."""
    there = model._default_manager.filter(file=file).first() if model in ONE_A_CASE else None
    if there is not None:
        return there
    given = {name: value(cast) for name, value in KNOWN.items() if name in _names(model)}
    words = dataclasses.asdict(KNOWN_WORDS.get(model._meta.label_lower) or _words(model.words_class))
    return row(model, cast.home, sealed=envelope.to_bytes(words), **given, **_hanging_on(model, file, cast))


KNOWN: dict[str, Callable[[Cast], Any]] = {
    "step": lambda cast: "assessment",
    "who": lambda cast: cast["receiver"],
    "sent_by": lambda cast: cast["receiver"],
    "sent_at": lambda cast: MONDAY,
    "happened_at": lambda cast: MONDAY - timedelta(days=1),
}
KNOWN_WORDS: dict[str, Any] = {
    "intake.sorting": otherwise(observed=WORD, risk_why=WORD),
    "childtrack.entry": Assessed(WORD),
}


def _names(model: type[models.Model]) -> set[str]:
    return {field.name for field in model._meta.concrete_fields}


def _words(kind: type) -> Any:
    hints = typing.get_type_hints(kind)
    return kind(**{field.name: _word(field, hints[field.name]) for field in dataclasses.fields(kind)})


def _hanging_on(model: type[models.Model], file: CaseFile, cast: Cast) -> dict[str, Any]:
    """The case itself, and the rows between it and a model, made on the way."""
    given: dict[str, Any] = {}
    for field in model._meta.concrete_fields:
        other = field.related_model
        if other is CaseFile:
            given[field.name] = file
        elif isinstance(other, type) and other.__module__.startswith(WING) and not field.null and other is not model:
            given[field.name] = _between(other, file, cast)
    return given


def _between(model: Any, file: CaseFile, cast: Cast) -> Any:
    there = model._default_manager.first()
    if there is not None:
        return there
    return (
        a_row(model, file, cast)
        if issubclass(model, Sealed)
        else row(model, cast.home, **_hanging_on(model, file, cast))
    )


def _word(field: "dataclasses.Field[Any]", kind: Any) -> Any:
    if kind is str:
        return WORD
    if isinstance(kind, EnumType):
        return next(iter(kind)).value  # type: ignore[var-annotated]
    if field.default is not dataclasses.MISSING:
        return field.default
    return {} if "dict" in str(kind) else []


def test_the_watch_after_every_test_would_see_a_leak(cast: Cast) -> None:
    """Whoever watches is tried herself: a name in the open is found as it is, in hexadecimal and in base64."""
    with within(cast.home.pk):
        case = received().case
        assert leaks(parts([WORDS.person, SENDER.name]), written_now()) == []
        for hidden in ("Villads Fiktiv Holm", b"Villads Fiktiv Holm".hex(), "VmlsbGFkcyBGaWt0aXYgSG9sbQ=="):
            found = leaks(parts([WORDS.person]), {"a table": f"(1,{hidden},2)"})
            assert found, hidden
        there = written_now()
        assert str(case.file.key_id) in there["concerns.casefile"]
        assert {"concerns.inquiry", "concerns.reporter", "concerns.person_mark", "public.audit_event"} <= set(there)


def test_without_its_key_a_restored_case_is_unreadable(cast: Cast) -> None:
    """The rows as the dump has them, put back; the key destroyed; no other key of the house opens them."""
    with within(cast.home.pk):
        mine, other = received(), received()
        assert mine.inquiry.words(mine.case.key) == WORDS
        with connection.cursor() as cursor:
            cursor.execute("SELECT t::text FROM concerns.inquiry AS t WHERE id = %s", [mine.inquiry.pk])
            dumped = cursor.fetchone()[0]
            case_keys.destroy([mine.case.file.key_id])
            cursor.execute("SELECT (%s::concerns.inquiry).sealed", [dumped])
            restored = bytes(cursor.fetchone()[0])
        again = Inquiry.objects.get(pk=mine.inquiry.pk)
        again.sealed = restored
        with pytest.raises(KeyGone):
            case_keys.opened(mine.case.file.key_id)
        with pytest.raises(Tampered):
            again.words(other.case.key)


def test_a_key_shows_itself_nowhere(cast: Cast) -> None:
    with within(cast.home.pk):
        case = received().case
    assert "_key" not in repr(case.key)
    assert inspect.signature(CaseKey).parameters.keys() == {"id", "_key"}
