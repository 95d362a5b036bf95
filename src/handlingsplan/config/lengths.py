# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How long a local deadline is here: as long as the municipality's own flow says."""

from handlingsplan.clocks.terms import Length
from handlingsplan.clocks.terms import Unit as ClockUnit
from handlingsplan.planning.groundwork.queries import deadline_of
from handlingsplan.planning.groundwork.terms import Unit

COUNTED_AS = {
    Unit.HOURS: ClockUnit.HOURS,
    Unit.WEEKDAYS: ClockUnit.WEEKDAYS,
    Unit.WORKING_DAYS: ClockUnit.WORKING_DAYS,
    Unit.CALENDAR_DAYS: ClockUnit.DAYS,
    Unit.MONTHS: ClockUnit.MONTHS,
}
"""No deadline of a step that a clock runs for is counted in minutes."""


def length_in_flow(flow_key: str, step_key: str) -> Length | None:
    """The length a step has in the flow here. None where the step is gone, or has none that a clock can count."""
    try:
        found = deadline_of(flow_key, step_key)
    except KeyError:
        return None
    if found is None or found.unit not in COUNTED_AS:
        return None
    return Length(found.amount, COUNTED_AS[found.unit])
