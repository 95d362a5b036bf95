# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A plan is not published before what rooms above demand is done; an update without the council waits for nothing."""

import pytest

from handlingsplan.access.viewer import MayNot
from handlingsplan.planning.plans import gates
from handlingsplan.planning.plans.actions import publish
from handlingsplan.planning.plans.gates import Demand
from handlingsplan.planning.plans.models import Edition
from tests.people import Cast

from .pages import Browser, text
from .small_plan import AT, DECIDED, adopted, published, small_plan

pytestmark = pytest.mark.usefixtures("quick_files")
LEADER = "plan_coordinator"
SENTENCE = "Sæt den første bølge, før planen bliver offentlig."


@pytest.fixture
def missing() -> list[Demand]:
    """What is demanded; emptied when it is done."""
    return [Demand(SENTENCE, "contacts")]


@pytest.fixture(autouse=True)
def gate(nothing_is_demanded: None, missing: list[Demand]) -> None:
    gates.before_publication(lambda: list(missing))


@pytest.fixture
def decided(home: Cast) -> Edition:
    return adopted(small_plan(home.everything(), state="sent_to_council"), home.everything())


def test_it_is_refused_with_the_sentence_and_nothing_is_public(home: Cast, decided: Edition) -> None:
    with pytest.raises(publish.NotReadyForPublication, match="første bølge") as refused:
        publish.edition(decided, on=DECIDED, by=home.viewer(LEADER), at=AT)
    assert [demand.url_name for demand in refused.value.missing] == ["contacts"]
    assert not Edition.objects.in_force().exists()
    assert decided.plan.state == "adopted"


def test_who_may_not_publish_is_not_told_what_is_missing(home: Cast, decided: Edition) -> None:
    with pytest.raises(MayNot):
        publish.edition(decided, on=DECIDED, by=home.viewer("section_author"), at=AT)


def test_when_it_is_done_the_plan_is_published(home: Cast, decided: Edition, missing: list[Demand]) -> None:
    missing.clear()
    publish.edition(decided, on=DECIDED, by=home.viewer(LEADER), at=AT)
    assert Edition.objects.in_force().exists()


def test_an_editorial_update_waits_for_nothing(home: Cast, missing: list[Demand]) -> None:
    missing.clear()
    edition = published(home.everything())
    missing.append(Demand(SENTENCE, "contacts"))
    updated = publish.editorial_update(edition, {}, note="Nyt nummer", by=home.viewer(LEADER), at=AT)
    assert updated.label == "1.1"


class TestThePages:
    def test_the_publish_page_says_it_before_the_button(self, home: Cast, decided: Edition) -> None:
        page = text(Browser(home, LEADER, decided.plan).get("publish_plan"))
        link = f'<a href="/m/lysbjerg/kontakter/">{SENTENCE}</a>'
        assert page.index(link) < page.index('<form class="ui-form" method="post"')

    def test_pressing_it_anyway_says_it_again(self, home: Cast, decided: Edition) -> None:
        karen = Browser(home, LEADER, decided.plan)
        answer = karen.post("publish_plan", on=DECIDED.isoformat())
        assert answer.status_code == 200
        assert text(answer).count(SENTENCE) >= 2
        assert not Edition.objects.in_force().exists()

    def test_the_plan_says_it_where_it_says_what_is_missing(self, home: Cast, decided: Edition) -> None:
        page = text(Browser(home, LEADER, decided.plan).get("plan"))
        assert page.index('id="missing"') < page.rindex(SENTENCE) < page.index('id="chapters"')
        assert "Bring det i orden" in page

    def test_a_published_plan_says_nothing_of_it(self, home: Cast, missing: list[Demand]) -> None:
        missing.clear()
        edition = published(home.everything())
        missing.append(Demand(SENTENCE, "contacts"))
        assert SENTENCE not in text(Browser(home, LEADER, edition.plan).get("plan"))
