# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The file of deadlines, as the program reads it."""

import yaml
from django.conf import settings
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


def test_what_the_law_says_of_a_child() -> None:
    acute, receipt = clock_kinds()["child_acute_assessment"], clock_kinds()["receipt_to_notifier"]
    assert (acute.length, acute.unit, acute.is_law, acute.may_pause) == (24, "hours", True, False)
    assert (receipt.length, receipt.unit, receipt.is_law, receipt.saturday_counts) == (6, "weekdays", True, True)


def test_no_deadline_of_law_may_pause_or_be_decided_here() -> None:
    for kind in clock_kinds().values():
        assert not (kind.is_law and (kind.may_pause or kind.flow_step or kind.accepts(kind.whole_length)))


def test_every_step_a_deadline_names_is_in_the_national_flow() -> None:
    for kind in clock_kinds().values():
        if kind.flow_step:
            flow, step = kind.flow_step.split("/")
            raw = yaml.safe_load((settings.CONTENT / "flows" / f"{flow}.yaml").read_text(encoding="utf-8"))
            deadline = next(each["deadline"] for each in raw["steps"] if each["key"] == step)
            assert deadline["amount"] == kind.length
            assert deadline["unit"].removeprefix("calendar_") == kind.unit
            assert deadline["basis"] == kind.basis
            assert deadline["may_pause"] == kind.may_pause
