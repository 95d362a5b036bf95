# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Threats: by the way they came, in a situation and before there is one."""

from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from handlingsplan.acute.staff.models import Threat
from handlingsplan.notices.models import Notice
from handlingsplan.tenancy.scope import within
from tests.acute.staff.room import A_CPR, MEMBER, Room, told
from tests.people import Cast


def now() -> str:
    return timezone.localtime().strftime("%Y-%m-%dT%H:%M")


def said(**more: Any) -> dict[str, Any]:
    return {"received_at": now(), "words": "Der ligger en bombe", "voice": ["man", "old"]} | more


def outside(cast: Cast, name: str, **more: Any) -> str:
    return reverse(name, kwargs={"slug": cast.home.slug, **more})


@pytest.mark.parametrize("way", ["call", "letter", "online", "object"])
def test_each_way_has_its_form_without_a_file(cast: Cast, way: str) -> None:
    page = told(Room(cast).get("new_threat", threat_way=way))
    assert "De præcise ord" in page
    assert 'type="file"' not in page
    assert "multipart" not in page


def test_in_a_situation_it_is_a_line_without_the_words(cast: Cast) -> None:
    room = Room(cast)
    answer = room.post("new_threat", said(), MEMBER, threat_way="call")
    page = told(cast.client(MEMBER).get(answer.headers["Location"]))
    assert "Mand, Ældre" in page
    assert 'href="tel:112"' in page
    assert 'href="tel:114"' in page
    [(kind, text)] = room.log()
    assert kind == "message"
    assert "bombe" not in text
    room.post("threat", {"told_at": now()}, MEMBER, threat_number=1)
    room.post("threat", {"told_at": now()}, MEMBER, threat_number=1)
    assert len(room.log()) == 2
    assert 'class="ui-button ui-button-call"' not in told(room.get("threat", threat_number=1))


def test_before_there_is_a_situation(cast: Cast) -> None:
    client = cast.client(MEMBER)
    answer = client.post(outside(cast, "new_threat_outside", threat_way="online"), said(platform="En app"))
    assert "En app" in told(client.get(answer.headers["Location"]))
    assert client.get(outside(cast, "threats_outside")).status_code == 200
    paper = told(client.get(outside(cast, "threat_paper")))
    for way in ("Telefonopkald", "Brev eller mail", "På nettet", "En genstand"):
        assert way in paper
    with within(cast.home.pk):
        assert Threat.objects.get().situation is None
        told_of = Notice.objects.get()
        assert told_of.to == cast["duty_leader"]
        assert "bombe" not in f"{told_of.subject} {told_of.text} {told_of.link}"
    assert Room(cast).get("threat", threat_number=1).status_code == 404


def test_no_civil_registration_number(cast: Cast) -> None:
    room = Room(cast)
    assert room.post("new_threat", said(words=f"Find {A_CPR}"), threat_way="call").status_code == 200
    assert room.log() == []


def test_unknown_ways_and_strangers_find_nothing(cast: Cast) -> None:
    room = Room(cast)
    assert room.get("new_threat", threat_way="pigeon").status_code == 404
    room.post("new_threat", said(), threat_way="call")
    for who in (cast.stranger, cast.elsewhere):
        assert room.get("threat", who, threat_number=1).status_code == 404
        assert room.get("new_threat", who, threat_way="call").status_code == 404
        for page in ("threats_outside", "threat_paper"):
            assert cast.client(who).get(outside(cast, page)).status_code == 404


@pytest.mark.parametrize(
    ("told_at", "next_step"), [("", "Ring nu til politiet på 114"), (now(), "Sig det også til din")]
)
def test_whoever_takes_the_telephone_writes_it_down_and_reads_no_others(
    cast: Cast, told_at: str, next_step: str
) -> None:
    client = cast.client("reader")
    form = outside(cast, "new_threat_outside", threat_way="call")
    assert client.get(form).status_code == 200
    kept = client.post(form, said(police_told_at=told_at), follow=True)
    assert next_step in told(kept)
    assert "Skrevet ned" not in told(kept)
    assert client.get(outside(cast, "threat_outside", threat_number=1)).status_code == 404
    assert "Der ligger en bombe" in told(cast.client(MEMBER).get(outside(cast, "threat_outside", threat_number=1)))
