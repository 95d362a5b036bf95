# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The council's decision, and the text frozen as it was decided."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import ProgrammingError, transaction

from handlingsplan.access.viewer import MayNot
from handlingsplan.contacts import actions as contacts
from handlingsplan.documents import record
from handlingsplan.documents.models import FrozenDocument
from handlingsplan.guidance.terms import Visibility
from handlingsplan.planning.plans.actions import adopt
from handlingsplan.planning.plans.models import Edition, EditionText, Plan
from handlingsplan.planning.plans.queries.document import document, texts_of
from handlingsplan.workflow.move import NotPossibleNow
from tests.people import Cast

from .small_plan import AT, DECIDED, FLOW, INTAKE, ROLES, SIGNS, TITLE, VISION, adopted, small_plan

pytestmark = pytest.mark.usefixtures("quick_files")
SECRETARIAT = "council_secretariat"
DEPUTY = "Vibeke Vikar"
CALLED = "Stedfortræderens vagtliste"


@pytest.fixture
def waiting(home: Cast) -> Plan:
    """A plan before the council."""
    return small_plan(home.everything(), state="sent_to_council")


@pytest.fixture
def edition(home: Cast, waiting: Plan) -> Edition:
    return adopted(waiting, home.viewer(SECRETARIAT))


def keys(frozen: FrozenDocument) -> set[str]:
    return {section["key"] for part in frozen.content["parts"] for section in part["sections"]}


def test_the_decision_is_kept_as_data(edition: Edition, waiting: Plan) -> None:
    assert waiting.state == "adopted"
    assert (edition.label, edition.body, edition.decided_on, edition.published_on) == ("1", "Byrådet", DECIDED, None)
    assert edition.revise_by == date(2030, 11, 2)


def test_a_printed_end_comes_before_the_four_years(home: Cast, waiting: Plan) -> None:
    edition = adopted(waiting, home.viewer(SECRETARIAT), valid_to=date(2028, 12, 31))
    assert edition.revise_by == date(2028, 12, 31)


def test_both_documents_are_what_stood_in_the_plan(edition: Edition, waiting: Plan) -> None:
    assert edition.texts == texts_of(waiting)
    for view, frozen in (
        (Visibility.PUBLIC, edition.public_document),
        (Visibility.INTERNAL, edition.internal_document),
    ):
        now = json.loads(json.dumps(document(waiting, edition.texts, view=view, decision=adopt.decision_of(edition))))
        assert record.canonical_bytes(frozen.content) == record.canonical_bytes(now)
        assert record.validate(frozen.content)


def test_the_fingerprint_is_that_of_the_content_and_stands_in_it(edition: Edition) -> None:
    for frozen in (edition.public_document, edition.internal_document):
        frozen.refresh_from_db()
        assert frozen.sha256 == record.sha256(frozen.content) == frozen.content["edition"]["sha256"]


def test_the_public_document_has_neither_internal_sections_nor_empty_ones(edition: Edition) -> None:
    assert keys(edition.public_document) == {INTAKE, FLOW, SIGNS}
    assert keys(edition.internal_document) == {INTAKE, FLOW, SIGNS, ROLES}
    assert VISION not in keys(edition.internal_document)
    assert CALLED not in json.dumps(edition.public_document.content, ensure_ascii=False)


def test_a_deputy_stands_in_the_internal_document_only(home: Cast, waiting: Plan) -> None:
    contacts.keep(
        "infohus_lead", label="Infohus", number="70 10 20 30", hours="", deputy=DEPUTY, by=home.everything(), at=AT
    )
    edition = adopted(waiting, home.viewer(SECRETARIAT))
    assert DEPUTY not in json.dumps(edition.public_document.content, ensure_ascii=False)
    assert DEPUTY in json.dumps(edition.internal_document.content, ensure_ascii=False)


def test_the_text_can_be_searched_section_by_section(edition: Edition) -> None:
    rows = {row.section_key: (row.number, row.public) for row in EditionText.objects.filter(edition=edition)}
    assert rows[INTAKE] == ("4.3", True)
    assert rows[ROLES][1] is False
    assert VISION not in rows


@pytest.mark.parametrize(
    "dates",
    [
        {"decided_on": DECIDED + timedelta(days=1)},
        {"valid_to": DECIDED},
        {"valid_to": DECIDED - timedelta(days=1)},
        {"in_force_from": date(2026, 12, 1), "valid_to": date(2026, 11, 30)},
        {"in_force_from": date(2020, 1, 1), "valid_to": date(2021, 1, 1)},
    ],
)
def test_dates_that_do_not_fit_are_refused_and_nothing_happens(
    home: Cast, waiting: Plan, dates: dict[str, date]
) -> None:
    with pytest.raises(adopt.DatesDoNotFit, match=r"\w"):
        adopted(waiting, home.viewer(SECRETARIAT), **dates)
    assert Plan.objects.get().state == "sent_to_council"
    assert not Edition.objects.exists()


def test_today_is_today_in_denmark(home: Cast, waiting: Plan) -> None:
    past_midnight = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)
    tomorrow = date(2026, 11, 3)
    assert adopted(waiting, home.viewer(SECRETARIAT), decided_on=tomorrow, in_force_from=tomorrow, at=past_midnight)


@pytest.mark.parametrize("role", ["plan_coordinator", "approver", "reviewer", "reader"])
def test_only_the_secretariat_records_a_decision(home: Cast, waiting: Plan, role: str) -> None:
    with pytest.raises(MayNot):
        adopted(waiting, home.viewer(role))


@pytest.mark.parametrize("state", ["draft", "management_approved", "adopted", "published"])
def test_only_what_is_before_the_council_is_adopted(home: Cast, state: str) -> None:
    plan = small_plan(home.everything(), state=state)
    with pytest.raises(NotPossibleNow):
        adopted(plan, home.viewer(SECRETARIAT))


def test_what_is_frozen_is_never_changed_nor_removed(edition: Edition) -> None:
    rows = FrozenDocument.objects.filter(pk=edition.public_document_id)
    for change in (lambda: rows.update(title="Noget andet"), lambda: rows._raw_delete("default")):
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            change()
    assert FrozenDocument.objects.get(pk=edition.public_document_id).title == TITLE
