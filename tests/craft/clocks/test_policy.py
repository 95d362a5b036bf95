# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The file of deadlines, as the program reads it."""

from django.utils import translation

from handlingsplan.clocks.policy import clock_kinds
from handlingsplan.planning.plans.states import PLAN


def test_the_revision_is_the_law_four_years_without_pause() -> None:
    revision = clock_kinds()["plan_revision"]
    assert (revision.length, revision.unit, revision.may_pause) == (48, "months", False)
    assert (revision.basis, revision.provision) == ("law", "barnets lov § 15, stk. 3")
    assert revision.remind_before == (12, 6, 3, 1)


def test_every_deadline_has_a_name_in_both_languages_and_an_owner() -> None:
    for kind in clock_kinds().values():
        assert kind.basis in {"law", "local"}
        assert bool(kind.provision) == (kind.basis == "law")
        for language in ("da", "en"):
            with translation.override(language):
                assert kind.name


def test_every_clock_that_a_state_names_is_in_the_file() -> None:
    assert {state.clock for state in PLAN.states.values()} - {""} <= set(clock_kinds())
