# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Marks tell whether two texts are the same in one municipality, and nothing more."""

import pytest

from handlingsplan.keys.marks import mark
from handlingsplan.keys.models import MunicipalityKey
from handlingsplan.keys.rotation import to_new_generation, to_newest_master
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within
from tests.foundation.keys.masters import OLD_AND_NEW
from tests.people import ELSEWHERE, HOME

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> int:
    """A town in which no other test keeps cases: a rotation closes every key of the town anew."""
    return Municipality.objects.exclude(slug__in=(HOME, ELSEWHERE)).earliest("pk").pk


def test_equal_text_gives_an_equal_mark(home: int) -> None:
    with within(home):
        assert mark("somebody", purpose="cpr") == mark("somebody", purpose="cpr")
        assert len(mark("", purpose="cpr")) == 32


def test_other_text_or_another_purpose_gives_another(home: int) -> None:
    with within(home):
        marks = {
            mark("a", purpose="cpr"),
            mark("b", purpose="cpr"),
            mark("a", purpose="name"),
            mark("", purpose="cpra"),
        }
    assert len(marks) == 4


def test_municipalities_cannot_compare(home: int) -> None:
    with within(home):
        here = mark("somebody", purpose="cpr")
    with within(Municipality.objects.get(slug=ELSEWHERE).pk):
        assert mark("somebody", purpose="cpr") != here


def test_marks_outlive_every_rotation(home: int, settings: object) -> None:
    with within(home):
        before = mark("somebody", purpose="cpr")
    settings.MASTER_KEYS = OLD_AND_NEW  # type: ignore[attr-defined]
    to_newest_master(home)
    to_new_generation(home)
    with within(home):
        assert mark("somebody", purpose="cpr") == before
        assert MunicipalityKey.objects.filter(purpose="marks").count() == 1


def test_a_purpose_cannot_run_into_the_text(home: int) -> None:
    with within(home), pytest.raises(ValueError, match="plain word"):
        mark("b", purpose="a\0")
