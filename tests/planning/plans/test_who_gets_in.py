# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Every inner page is there for those inside and nobody else, and asks no more when there is more."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from handlingsplan.planning.plans.actions import talk
from handlingsplan.planning.plans.models import Edition, Plan, SectionVersion
from tests.people import Cast

from .pages import Browser, address
from .small_plan import AT, INTAKE, published, save, section_of, small_plan

pytestmark = pytest.mark.usefixtures("quick_files")
INSIDE = ["plan_coordinator", "section_author", "reviewer", "approver", "council_secretariat", "reader", "infohus_lead"]
OUTSIDE = ["stranger", "elsewhere", "municipal_admin", "log_reviewer", "police_lead", "centre_editor"]
AT_MOST, MANY = 12, 30
BEFORE_ANSWERING = ("SAVEPOINT", "RELEASE", "SELECT set_config")
PAGES = [
    ("plan",), ("plan_facts",), ("formal_check",), ("plan_preview",), ("compare_plan",), ("plan_way",),
    ("council_case",),
    ("plan_blocks",), ("plan_block", "law"), ("editions",), ("section", INTAKE), ("section_history", INTAKE),
]  # fmt: skip
LEADS_ONLY = [("assign", INTAKE), ("editorial_update",)]
POSTS = [
    ("section", INTAKE), ("autosave", INTAKE), ("comment", INTAKE), ("assign", INTAKE), ("show_section", INTAKE),
    ("restore_section", INTAKE, 1), ("resolve_comment", INTAKE, 1), ("plan_facts",), ("plan_step", "revise"),
    ("review_plan",), ("adopt_plan",), ("publish_plan",), ("plan_block", "law"), ("editorial_update",),
]  # fmt: skip


@pytest.fixture
def edition(home: Cast) -> Edition:
    """A published plan with a comment and a version."""
    plan = small_plan(home.everything())
    save(plan, "Ring til modtagelsen.\n\n{{blok: law@1}}", by=home.everything())
    talk.comment(section_of(plan), "Godt.", by=home.everything(), at=AT, colleagues=[])
    Plan.objects.update(state="sent_to_council")
    plan.refresh_from_db()
    return published(home.everything(), plan)


@pytest.mark.parametrize("role", INSIDE)
def test_those_inside_read_every_page(home: Cast, edition: Edition, role: str) -> None:
    browser = Browser(home, role, edition.plan)
    for name, *more in [*PAGES, ("edition", edition.pk)]:
        assert browser.get(name, *more).status_code == 200, name
    for name, *more in LEADS_ONLY:
        assert browser.get(name, *more).status_code == (200 if role == "plan_coordinator" else 404), name


@pytest.mark.parametrize("who", OUTSIDE)
def test_everybody_else_finds_nothing(home: Cast, edition: Edition, who: str) -> None:
    browser = Browser(home, getattr(home, who, None) or home[who], edition.plan)
    for name, *more in [*PAGES, *LEADS_ONLY, ("edition", edition.pk), ("edition_public_pdf", edition.pk)]:
        assert browser.get(name, *more).status_code == 404, name
    for name, *more in POSTS:
        assert browser.post(name, *more).status_code == 404, name
    assert browser.client.get("/m/lysbjerg/").status_code == 404
    assert Plan.objects.get().state == "published"


def test_the_signed_out_are_asked_to_sign_in(home: Cast, edition: Edition) -> None:
    browser = Browser(home, None, edition.plan)
    for name, *more in PAGES:
        assert browser.get(name, *more).status_code == 302, name
    for name, *more in POSTS:
        assert browser.post(name, *more).status_code == 401, name


def test_a_plan_is_not_found_under_the_other_towns_address(home: Cast, edition: Edition) -> None:
    there = address("plan", edition.plan).replace("lysbjerg", "aaholm")
    assert home.client(home.elsewhere).get(there).status_code == 404


def test_what_does_not_exist_is_not_found(home: Cast, edition: Edition) -> None:
    karen = Browser(home, "plan_coordinator", edition.plan)
    assert karen.get("section", "9_nothing").status_code == 404
    assert karen.get("edition", 999_999).status_code == 404
    karen.plan.pk += 999
    assert karen.get("plan").status_code == 404


def questions(browser: Browser, edition: Edition) -> Iterator[tuple[str, int]]:
    """How much each page asks the database, once what is national is in memory."""
    for name, *more in [*PAGES, *LEADS_ONLY, ("edition", edition.pk)]:
        browser.get(name, *more)
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(name, *more).status_code == 200
        yield name, sum(not query["sql"].startswith(BEFORE_ANSWERING) for query in asked.captured_queries)


def make_much(cast: Cast, edition: Edition) -> None:
    """Thirty comments, versions and plans where there was one."""
    section = section_of(edition.plan)
    for number in range(MANY):
        talk.comment(section, "Også godt.", by=cast.everything(), at=AT, colleagues=[])
        at = AT + timedelta(hours=number)
        SectionVersion.objects.create(
            municipality=cast.home, section=section, number=number + 2, body=section.body, at=at
        )
        Plan.objects.create(
            municipality=cast.home, title=f"Plan {number}", template_key="plan_2019", template_version=1
        )


def test_a_page_asks_little_and_no_more_when_there_is_much(home: Cast, edition: Edition) -> None:
    browser = Browser(home, "plan_coordinator", edition.plan)
    section = section_of(edition.plan)
    SectionVersion.objects.create(municipality=home.home, section=section, number=1, body=section.body, at=AT)
    little = dict(questions(browser, edition))
    make_much(home, edition)
    assert dict(questions(browser, edition)) == little
    assert {name: count for name, count in little.items() if count > AT_MOST} == {}


def test_so_does_the_list_of_plans(home: Cast, edition: Edition) -> None:
    client = home.client("reader")

    def ask() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get("/m/lysbjerg/").status_code == 200
        return sum(not query["sql"].startswith(BEFORE_ANSWERING) for query in asked.captured_queries)

    ask()
    little = ask()
    make_much(home, edition)
    assert ask() == little <= AT_MOST
