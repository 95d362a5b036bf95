# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The indicators of an effort with their measurements, as those who may see them exactly and as everybody else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from handlingsplan.clocks.models import Clock
from handlingsplan.prevention.efforts import rules, sentences
from handlingsplan.prevention.efforts.models import Effort, Indicator, Measurement
from handlingsplan.prevention.efforts.terms import (
    COUNTED_NAMES,
    DIRECTION_NAMES,
    INTERVAL_NAMES,
    MEASUREMENT,
    Counted,
    Direction,
    Interval,
)
from handlingsplan.prevention.efforts.wording import amount


@dataclass(frozen=True)
class Noted:
    """A measurement as it may be read; `shown` is None where the number is held back."""

    measurement: Measurement
    shown: Decimal | None
    is_small: bool
    is_few: bool
    is_corrected: bool
    counted: str

    @property
    def words(self) -> str:
        return amount(self.shown, self.counted)

    @property
    def point(self) -> rules.Point:
        return rules.Point(self.measurement.measured_on, self.shown, self.measurement.source, self.measurement.caveat)


@dataclass(frozen=True)
class Followed:
    """An indicator with its measurements: `current` those that count, `history` every row ever written."""

    indicator: Indicator
    current: Sequence[Noted]
    history: Sequence[Noted]
    due_on: date | None
    is_overdue: bool
    baseline: Decimal | None
    label: str

    @property
    def counted_name(self) -> str:
        return str(COUNTED_NAMES[Counted(self.indicator.counted)])

    @property
    def direction_name(self) -> str:
        return str(DIRECTION_NAMES[Direction(self.indicator.direction)])

    @property
    def interval_name(self) -> str:
        return str(INTERVAL_NAMES[Interval(self.indicator.interval)])

    @property
    def baseline_words(self) -> str:
        return "" if self.indicator.baseline is None else amount(self.baseline)

    @property
    def points(self) -> list[rules.Point]:
        return [noted.point for noted in self.current]

    @property
    def shows(self) -> list[str]:
        """What can be concluded."""
        return sentences.what_it_shows(
            self.points,
            baseline=self.baseline,
            direction=self.indicator.direction,
            unit=self.indicator.unit,
            is_late=self.indicator.is_late,
            counted=self.indicator.counted,
            few=any(noted.is_few for noted in self.current),
        )

    @property
    def does_not_show(self) -> list[str]:
        """What cannot be concluded."""
        return sentences.what_it_does_not_show(self.label)

    @property
    def has_small(self) -> bool:
        """Whether a number that counts is held back from others."""
        return any(noted.is_small for noted in self.current)

    @property
    def has_corrections(self) -> bool:
        return len(self.history) > len(self.current)


def followed(effort: Effort, *, exact: bool, today: date) -> list[Followed]:
    """The indicators of one effort. Three queries, however many there are."""
    return _followed(list(effort.indicators.all()), {effort.pk: effort.label}, exact=exact, today=today)


def followed_one(indicator: Indicator, *, exact: bool, today: date) -> Followed:
    """One indicator with everything measured of it."""
    return _followed([indicator], {indicator.effort_id: indicator.effort.label}, exact=exact, today=today)[0]


def followed_in_all(efforts: Sequence[Effort], *, exact: bool, today: date) -> dict[int, list[Followed]]:
    """The indicators of many efforts, by effort. Three queries, however many there are."""
    indicators = list(Indicator.objects.filter(effort__in=[effort.pk for effort in efforts]))
    labels = {effort.pk: effort.label for effort in efforts}
    found: dict[int, list[Followed]] = {}
    for each in _followed(indicators, labels, exact=exact, today=today):
        found.setdefault(each.indicator.effort_id, []).append(each)
    return found


def _followed(indicators: Sequence[Indicator], labels: dict[int, str], *, exact: bool, today: date) -> list[Followed]:
    keys = [indicator.pk for indicator in indicators]
    measured: dict[int, list[Measurement]] = {key: [] for key in keys}
    for measurement in Measurement.objects.filter(indicator__in=keys).select_related("by"):
        measured[measurement.indicator_id].append(measurement)
    due = dict(
        Clock.objects.filter(kind=MEASUREMENT, about_id__in=keys, stopped_at=None).values_list("about_id", "due_on")
    )
    return [
        _one(indicator, measured[indicator.pk], due.get(indicator.pk), labels[indicator.effort_id], exact, today)
        for indicator in indicators
    ]


def _one(
    indicator: Indicator, rows: Sequence[Measurement], due: date | None, label: str, exact: bool, today: date
) -> Followed:
    corrected = {row.corrects_id for row in rows if row.corrects_id}
    history = [
        Noted(
            row,
            rules.shown(indicator.counted, row.value, row.answers, exact=exact),
            rules.is_small(indicator.counted, row.value, row.answers),
            rules.is_few(indicator.counted, row.value, row.answers),
            row.pk in corrected,
            indicator.counted,
        )
        for row in rows
    ]
    return Followed(
        indicator=indicator,
        current=[noted for noted in history if not noted.is_corrected],
        history=history,
        due_on=due,
        is_overdue=due is not None and due < today,
        baseline=_baseline(indicator, exact),
        label=label,
    )


def _baseline(indicator: Indicator, exact: bool) -> Decimal | None:
    """The baseline is held back like any other number; how many answered a share of the past, nobody has noted."""
    if indicator.baseline is None:
        return None
    return rules.shown(indicator.counted, indicator.baseline, None, exact=exact)
