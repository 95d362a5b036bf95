# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which pages a sender sees, in which order, and what her answers come to (caseflow.md 2.1 and 2.2)."""

from typing import Any

import pytest
from django.http import QueryDict

from handlingsplan.concerns.intake.forms.report import STEPS, Answers
from handlingsplan.concerns.intake.forms.report_outcome import report_of
from handlingsplan.concerns.intake.terms import AgeBand, Anonymity, Kind, ReporterKind
from handlingsplan.tenancy.models import Municipality
from tests.concerns.intake.sending import CITIZEN, TEACHER

pytestmark = pytest.mark.django_db
FORBIDDEN = ("religion", "ethnic", "nationality", "party", "sexuality", "union", "risk", "grade", "score", "level")


def answers(**given: Any) -> Answers:
    data = QueryDict(mutable=True)
    for name, value in given.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return Answers(data, Municipality.objects.get(slug="lysbjerg"))


def test_danger_is_asked_before_anything_else() -> None:
    assert next(iter(STEPS)) == "danger"
    assert list(answers().bound("danger").fields) == ["danger"]


@pytest.mark.parametrize(("danger", "stops"), [("yes", True), ("unknown", True), ("no", False)])
def test_danger_or_doubt_shows_the_numbers_before_any_other_question(danger: str, stops: bool) -> None:
    assert ("stop" in answers(danger=danger).steps) is stops


def test_the_order_is_safety_reporter_person_concern_resources_done_expectation() -> None:
    assert answers(**{**TEACHER, "want": "concern", "danger": "yes"}).steps == [
        *("danger", "stop", "who", "want", "sender", "person", "duty", "family"),
        *("seen", "worry", "violence", "resources", "done", "contact"),
    ]
    assert answers(**CITIZEN).steps == [
        *("danger", "who", "want", "anonymity", "person", "family", "seen", "worry", "violence", "resources")
    ]


@pytest.mark.parametrize("kind", list(ReporterKind))
def test_only_professionals_are_asked_for_a_cpr_number_and_told_of_a_duty(kind: ReporterKind) -> None:
    given = answers(**{**CITIZEN, "reporter_kind": kind.value, "age_band": "10_14"})
    is_professional = kind not in (ReporterKind.CITIZEN, ReporterKind.SELF)
    assert ("cpr" in given.bound("person").fields) is is_professional
    assert ("duty" in given.steps) is is_professional
    assert ("done" in given.steps) is is_professional
    assert ("guardians" in given.bound("family").fields) is is_professional
    assert ("notice" in dict(given.bound("want").fields["want"].choices)) is is_professional


def test_who_notifies_at_work_is_never_asked_whether_she_wants_to_be_anonymous() -> None:
    given = answers(**TEACHER, anonymity_="")
    assert "anonymity" not in given.steps
    assert "sender" in given.steps


@pytest.mark.parametrize("age", ["under_10", "10_14", "15_17", "unknown"])
def test_an_unnamed_professional_is_asked_for_her_name_once_it_is_about_a_child(age: str) -> None:
    unnamed = {**CITIZEN, "reporter_kind": "employee", "anonymity": "unknown", "age_band": age, "treat": "concern"}
    given = answers(**unnamed)
    assert given.anonymity is Anonymity.KNOWN
    assert given.after("person", from_review=False) == "sender"


def test_an_unnamed_professional_may_tell_about_a_grown_up() -> None:
    given = answers(**{**CITIZEN, "reporter_kind": "employee", "anonymity": "unknown"})
    assert given.anonymity is Anonymity.UNKNOWN
    assert "sender" not in given.steps


@pytest.mark.parametrize(
    ("want", "treat", "age", "kind"),
    [
        ("notice", "", "15_17", Kind.NOTICE),
        ("notice", "", "unknown", Kind.NOTICE),
        ("concern", "notice", "15_17", Kind.NOTICE),
        ("concern", "concern", "15_17", Kind.CONCERN),
        ("notice", "", "over_25", Kind.CONCERN),
    ],
)
def test_a_notice_is_about_a_child(want: str, treat: str, age: str, kind: Kind) -> None:
    given = answers(**{**TEACHER, "want": want, "treat": treat, "age_band": age})
    assert given.kind is kind


def test_a_citizen_gives_a_concern_also_about_a_child() -> None:
    report = report_of(answers(**{**CITIZEN, "age_band": "15_17"}))
    assert (report.kind, report.age_band, report.reporter) == (Kind.CONCERN, AgeBand.FROM_15, None)


def test_a_notice_is_proposed_to_a_professional() -> None:
    given = answers(**{**TEACHER, "want": "concern"})
    assert given.shown("duty")["treat"].value() == "notice"


def test_a_name_typed_before_choosing_to_be_unknown_goes_nowhere() -> None:
    given = answers(**CITIZEN, name="Tove Fiktiv Træner", phone="70 00 09 99")
    assert "name" not in dict(given.carried(""))
    assert report_of(given).reporter is None


def test_the_reporters_words_are_kept_apart_from_the_report() -> None:
    report = report_of(answers(**TEACHER))
    assert report.reporter is not None
    assert (report.reporter.name, report.reporter.may_contact) == ("Tove Fiktiv Lærer", "yes")
    assert "Tove" not in str(report.words)


def test_about_oneself_no_one_else_is_asked_for() -> None:
    given = answers(**{**CITIZEN, "reporter_kind": "self"})
    assert {"person", "relation", "about_group", "born"}.isdisjoint(given.bound("person").fields)
    assert "how_known" not in given.bound("seen").fields


@pytest.mark.parametrize("field", ["seen", "feared", "resources"])
def test_a_citizen_is_stopped_from_writing_a_cpr_number(field: str) -> None:
    given = answers(**{**CITIZEN, field: "Han hedder noget og har 010190-" + "1234, tror jeg."})
    assert given.unanswered() in {"seen", "worry", "resources"}


def test_nothing_is_asked_that_may_not_be() -> None:
    names = {
        name
        for kind in ReporterKind
        for key in STEPS
        for name in answers(**{**TEACHER, "reporter_kind": kind.value}).bound(key).fields
    }
    assert not [name for name in names for word in FORBIDDEN if word in name]


@pytest.mark.parametrize(
    "field",
    [
        "danger",
        "relation",
        "age_band",
        "residence",
        "children_at_home",
        "seen",
        "how_known",
        "feared",
        "violence",
        "resources",
    ],
)
def test_what_must_be_answered_must_be(field: str) -> None:
    given = dict(CITIZEN)
    given.pop(field)
    assert answers(**given).unanswered() is not None
    assert answers(**CITIZEN).unanswered() is None
