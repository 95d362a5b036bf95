# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The yearly follow-up shows what the case work counted, keeps it when signed, and lets nobody type the same."""

from datetime import date
from typing import Any

from django.utils import timezone

from handlingsplan.figures.actions import count
from handlingsplan.figures.models import Tally
from handlingsplan.figures.rules import newest_out
from handlingsplan.planning.followup import paper
from handlingsplan.planning.followup.queries.yearly import counted

from .test_yearly_followup import begin, sign, write


def closed(times: int, how: str) -> None:
    day = date(newest_out(timezone.localdate()), 5, 6)
    for _time in range(times):
        count("inquiry_closed", {"closed_as": how, "days_to_closing": "up_to_7"}, on=day, today=day)


def test_what_was_counted_stands_in_the_signed_record_as_it_stood(home: Any, plan: Any) -> None:
    closed(12, "unfounded")
    closed(8, "other_help")
    closed(1, "police")
    signed = sign(home, write(home, begin(home, plan)))
    Tally.objects.update(count=99)

    found = counted(signed.facts)
    assert found is not None
    assert "henvendelser lukket uden infohusmøde: 21" in found.sentence
    _totals, table = found.tables
    assert dict(row[:2] for row in table.rows) == {
        "Ubegrundet": "12",
        "Anden hjælp": "vises ikke",
        "Overgivet til politiet": "vises ikke",
        "Overdraget til anden kommune": "0",
        "Børnefagligt vurderet, ikke mere at gøre": "0",
    }


def test_the_page_and_the_paper_show_it_instead_of_typed_counts(home: Any, plan: Any) -> None:
    closed(12, "unfounded")
    signed = sign(home, write(home, begin(home, plan)))
    page = home.client("plan_coordinator").get(f"/m/lysbjerg/opfoelgning/aarlig/{signed.pk}/").content.decode()
    assert "Tallene fra sagsgangen" in page
    assert "Forældre og pårørende" not in page
    titles = [part.title for part in paper.status(signed, signed.facts).parts]
    assert "Tallene fra sagsgangen" in titles
    assert not [title for title in titles if title.startswith("Henvendelser: ")]


def test_a_reader_is_not_led_to_a_page_she_may_not_open(home: Any, plan: Any) -> None:
    closed(12, "unfounded")
    signed = sign(home, write(home, begin(home, plan)))
    address = f"/m/lysbjerg/opfoelgning/aarlig/{signed.pk}/"
    assert "/m/lysbjerg/tal/" in home.client("plan_coordinator").get(address).content.decode()
    assert "/m/lysbjerg/tal/" not in home.client("reader").get(address).content.decode()


def test_nobody_is_asked_to_type_what_is_counted_and_what_was_typed_is_kept(home: Any, plan: Any) -> None:
    begun = write(home, begin(home, plan))
    typed = begun.asked_by
    address = f"/m/lysbjerg/opfoelgning/aarlig/{begun.pk}/skriv/"
    client = home.client("plan_coordinator")
    assert "count_relatives" in client.get(address).content.decode()
    closed(12, "unfounded")
    assert "count_relatives" not in client.get(address).content.decode()
    client.post(address, {"version": begun.version, "exercise": "yes", "exercise_note": "Holdt."})
    begun.refresh_from_db()
    assert (begun.exercise_note, begun.asked_by) == ("Holdt.", typed)
