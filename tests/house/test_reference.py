# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The reference says what the code says: lifecycles, roles, deadlines, retention, settings, commands; and in Danish."""

import re
from pathlib import Path

import pytest

from handlingsplan.clocks.policy import clock_kinds
from tests.house.sources import ROOT, calls, texts
from tools import docs, messages

SETTING = re.compile(r"\bHANDLINGSPLAN_[A-Z_]*[A-Z]\b")


def names_in_the_source() -> set[str]:
    """Also those built from a secret's name, which `config.settings_parts.environment` reads."""
    places = texts("src/", "tools/", "tests/database.py", "run", "test", "manage.py")
    found = {name for _, text in places for name in SETTING.findall(text)}
    return found | {f"HANDLINGSPLAN_{call.args[0].value.upper()}" for _, call in calls("secret") if call.args}


def test_every_generated_page_is_current() -> None:
    assert docs.stale() == [], "Run: python -m tools.docs write"


def test_an_old_page_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docs, "roles", lambda: "# Roles\n\nNobody may do anything.")
    assert docs.stale() == ["roles.md"]


def test_every_setting_in_the_source_is_documented() -> None:
    written = set(SETTING.findall((ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")))
    assert sorted(names_in_the_source() - written) == []


def test_every_documented_setting_is_in_the_source() -> None:
    written = set(SETTING.findall((ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")))
    ours = {name for name in written if name.startswith("HANDLINGSPLAN_")}
    assert sorted(ours - names_in_the_source()) == []


def test_every_text_on_screen_is_in_danish() -> None:
    assert messages.untranslated() == []


def test_a_text_is_said_in_one_way_in_danish() -> None:
    assert messages.said_in_two_ways() == []


def test_a_text_said_in_two_ways_would_be_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for app, danish in (("one", "Annullér"), ("other", "Fortryd")):
        path = tmp_path / app / messages.CATALOGUE
        path.parent.mkdir(parents=True)
        path.write_text(f'{messages.HEADER}\nmsgid "Cancel"\nmsgstr "{danish}"\n', encoding="utf-8")
    monkeypatch.setattr(messages, "SOURCES", tmp_path)
    assert messages.said_in_two_ways() == ["two wordings: 'Cancel': ['Annullér', 'Fortryd']"]


@pytest.mark.parametrize("key", clock_kinds())
def test_every_deadline_is_complete(key: str) -> None:
    kind = clock_kinds()[key]
    assert set(kind.name_words) == {"da", "en"}
    assert kind.length > 0
    assert set(kind.starts_words) == {"da", "en"}
    assert kind.provision or kind.basis == "local", "A deadline of law names its provision."
    reminders = [kind.remind_before, kind.remind_days_before, kind.remind_hours_before]
    assert all(list(before) == sorted(set(before), reverse=True) for before in reminders)
    assert sum(map(bool, reminders)) == 1, "A deadline is reminded of by months, days or hours."
    assert bool(kind.remind_hours_before) == (kind.unit == "hours")
    assert not (kind.is_law and (kind.duty or kind.flow_step or kind.is_ceiling or kind.may_pause))
