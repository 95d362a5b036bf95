# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages about contacts, in the hands of those who may and those who may not."""

from datetime import UTC, datetime
from typing import Any

import pytest

from handlingsplan.contacts import actions
from handlingsplan.contacts.models import ContactFunction
from handlingsplan.tenancy.scope import within

LIST = "/m/lysbjerg/kontakter/"
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.fixture
def kept(cast: Any) -> Any:
    with within(cast.home.pk):
        viewer = cast.viewer("plan_coordinator")
        actions.keep("ssp", by=viewer, at=NOW, label="SSP <b>fed</b>", number="70 00 01 30")
    return cast


def contact(cast: Any, key: str = "ssp") -> ContactFunction | None:
    with within(cast.home.pk):
        return ContactFunction.objects.filter(key=key).first()


@pytest.mark.parametrize("path", ["", "ny/", "ssp/", "ssp/fjern/"])
def test_strangers_find_nothing(kept: Any, path: str) -> None:
    assert kept.client(kept.stranger).get(LIST + path).status_code == 404
    assert kept.client(kept.elsewhere).get(LIST + path).status_code == 404
    assert kept.client(None).get(LIST + path).status_code == 302


def test_a_reader_may_see_and_not_edit(kept: Any) -> None:
    reader = kept.client("reader")
    page = reader.get(LIST).content.decode()
    assert "70 00 01 30" in page
    assert "/bekraeft/" not in page
    assert "ui-next-act" not in page
    for path in ("ny/", "ssp/", "ssp/fjern/"):
        assert reader.get(LIST + path).status_code == 404
    assert reader.post(f"{LIST}ssp/bekraeft/").status_code == 404
    assert contact(kept).verified_on is None


def test_what_was_typed_is_shown_as_text(kept: Any) -> None:
    page = kept.client("plan_coordinator").get(LIST).content.decode()
    assert "SSP &lt;b&gt;fed&lt;/b&gt;" in page
    assert "<b>fed" not in page


def test_one_click_confirms_a_number(kept: Any) -> None:
    answer = kept.client("plan_coordinator").post(f"{LIST}ssp/bekraeft/")
    assert (answer.status_code, answer.url) == (302, LIST)
    assert contact(kept).verified_by == kept["plan_coordinator"]


def test_a_missing_function_is_filled_in(kept: Any) -> None:
    client = kept.client("infohus_lead")
    assert f'{LIST}intake/"' in client.get(LIST).content.decode()
    assert "barnets lov § 136" in client.get(f"{LIST}intake/").content.decode()
    client.post(f"{LIST}intake/", {"label": "Modtagelsen", "number": "70 00 01 20"})
    assert contact(kept, "intake").number == "70 00 01 20"


def test_a_national_number_is_refused_and_what_was_typed_is_kept(kept: Any) -> None:
    page = kept.client("plan_coordinator").post(f"{LIST}ssp/", {"label": "Vores <SSP>", "number": "114"})
    assert page.status_code == 200
    assert "Vores &lt;SSP&gt;" in page.content.decode()
    assert contact(kept).number == "70 00 01 30"


def test_a_contact_of_our_own_gets_a_key_of_its_own(kept: Any) -> None:
    client = kept.client("plan_coordinator")
    for _time in range(2):
        client.post(f"{LIST}ny/", {"label": "Ny", "number": "70 00 01 99"})
    assert contact(kept, "ny") is None
    assert contact(kept, "ny_2")
    assert contact(kept, "ny_3")


def test_a_contact_is_removed_after_asking(kept: Any) -> None:
    client = kept.client("plan_coordinator")
    assert client.get(f"{LIST}ssp/fjern/").status_code == 200
    client.post(f"{LIST}ssp/fjern/")
    assert contact(kept) is None


@pytest.mark.parametrize("path", ["hotline/", "nobody/", "nobody/fjern/"])
def test_what_is_not_ours_is_not_found(kept: Any, path: str) -> None:
    assert kept.client("plan_coordinator").get(LIST + path).status_code == 404
