# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The register as a table and as JSON, to be shared: small numbers are held back, whoever asks."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from handlingsplan.prevention.efforts import facts, wording
from handlingsplan.prevention.efforts.models import Effort
from handlingsplan.prevention.efforts.terms import (
    FACTOR_NAMES,
    FOCUS_NAMES,
    LABEL_NAMES,
    LEVEL_NAMES,
    PARTICIPATION_NAMES,
    Factor,
    Focus,
    Label,
    Level,
    Participation,
)

from .library import named_arenas
from .numbers import Followed, followed_in_all
from .register import in_order

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
BYTE_ORDER_MARK = "\ufeff"


def as_csv(efforts: Sequence[Effort], today: date) -> str:
    """One line for each effort, with semicolons and a mark at the start, as spreadsheets here expect."""
    paper = io.StringIO()
    writer = csv.writer(paper, delimiter=";", lineterminator="\r\n")
    writer.writerow(_head())
    numbers = followed_in_all(efforts, exact=False, today=today)
    for effort in in_order(efforts):
        writer.writerow([_harmless(cell) for cell in _cells(effort, numbers.get(effort.pk, []))])
    return BYTE_ORDER_MARK + paper.getvalue()


def as_data(efforts: Sequence[Effort], today: date) -> list[dict[str, Any]]:
    """Each effort with its fields by name and its numbers as others may see them."""
    numbers = followed_in_all(efforts, exact=False, today=today)
    return [
        {name: getattr(effort, name) for name in facts.EFFORT}
        | {
            "state": effort.state,
            "library_key": effort.library_key,
            "library_version": effort.library_version,
            "started_on": effort.started_on,
            "started_without": effort.started_without,
            "indicators": [_indicator(each) for each in numbers.get(effort.pk, [])],
        }
        for effort in in_order(efforts)
    ]


def _head() -> list[str]:
    return [
        _("Effort"),
        _("Level"),
        _("General or about extremism"),
        _("Status"),
        _("Arenas"),
        _("Target group"),
        _("Age"),
        _("Purpose"),
        _("Protective factors"),
        _("Owner"),
        _("Provider"),
        _("When"),
        _("Resources"),
        _("Voluntary or with consent"),
        _("Expected effect"),
        _("How it is followed"),
        _("What is known"),
        _("Source"),
        _("Source looked at"),
        _("Counts"),
    ]


def _cells(effort: Effort, numbers: Sequence[Followed]) -> list[str]:
    return [
        effort.title,
        str(LEVEL_NAMES[Level(effort.level)]),
        str(FOCUS_NAMES[Focus(effort.focus)]),
        effort.state_badge[0],
        named_arenas(effort.arenas),
        effort.target_group,
        wording.ages(effort.age_from, effort.age_to),
        effort.purpose,
        ", ".join(str(FACTOR_NAMES[Factor(factor)]) for factor in effort.factors),
        effort.owner,
        effort.provider,
        wording.period(effort.starts_on, effort.ends_on, effort.months),
        effort.resources,
        str(PARTICIPATION_NAMES[Participation(effort.participation)]),
        effort.expected_effect,
        effort.follow_up,
        str(LABEL_NAMES[Label(effort.label)]),
        " ".join(filter(None, (effort.source_title, effort.source_address))),
        effort.source_checked_on.isoformat() if effort.source_checked_on else "",
        " | ".join(_number(each) for each in numbers),
    ]


def _number(each: Followed) -> str:
    last = each.current[-1] if each.current else None
    said = f"{last.words} ({last.measurement.measured_on.isoformat()})" if last else _("not measured yet")
    return f"{each.indicator.name}: {said}"


def _indicator(each: Followed) -> dict[str, Any]:
    indicator = each.indicator
    kept = {name: getattr(indicator, name) for name in facts.INDICATOR if name != "baseline"}
    return kept | {
        "baseline": each.baseline,
        "chosen_on": indicator.chosen_on,
        "chosen_after_start": indicator.is_late,
        "closed_on": indicator.closed_on,
        "measurements": [
            {
                "measured_on": noted.measurement.measured_on,
                "value": noted.shown,
                "held_back": noted.shown is None,
                "source": noted.measurement.source,
                "caveat": noted.measurement.caveat,
            }
            for noted in each.current
        ],
    }


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula begins with an apostrophe."""
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell
