# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Every field has its time, and the file cannot promise what the program does not do."""

from pathlib import Path

import pytest

from handlingsplan.retention import checks, policy, purge

GROUP = """
groups:
  one: {name: Et, about: Noget, record: RECORD, ground: x, kle: x, lock: x, review: x, end: x,
        purge_after_days: 3, fields: {plans.Plan: [FIELDS]}}
"""


def write(folder: Path, *, record: str = "false", fields: str = "id, title") -> Path:
    path = folder / "retention.yaml"
    path.write_text(GROUP.replace("RECORD", record).replace("FIELDS", fields))
    return path


def test_every_field_of_every_table_stands_in_exactly_one_group() -> None:
    assert checks.every_field_has_its_time() == []


def test_what_is_promised_is_done_and_nothing_more() -> None:
    assert checks.every_promise_to_remove_is_kept() == []


def test_it_says_what_is_forgotten_repeated_and_unknown(tmp_path: Path) -> None:
    groups = policy.load(write(tmp_path))
    found = policy.compare([groups["one"], groups["one"]], [("plans.Plan", "id"), ("plans.Plan", "state")])
    assert found.forgotten == [("plans.Plan", "state")]
    assert found.repeated == [("plans.Plan", "id"), ("plans.Plan", "title")]
    assert found.unknown == [("plans.Plan", "title")]


def test_a_new_field_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "fields_that_exist", lambda: [("plans.Plan", "mood")])
    found = checks.every_field_has_its_time()
    assert "plans.Plan.mood" in str(found[0].msg)
    assert {error.id for error in found} == {"retention.E001", "retention.E003"}


def test_a_promise_nobody_can_keep_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(purge, "_plugged", {"surprise": None})
    assert {error.id for error in checks.every_promise_to_remove_is_kept()} == {"retention.E004", "retention.E005"}


def test_a_record_is_never_removed_by_the_night_work(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="record"):
        policy.load(write(tmp_path, record="true"))


def test_a_field_stands_once_in_a_group(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="twice"):
        policy.load(write(tmp_path, fields="id, id"))
