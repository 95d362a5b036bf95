# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One effort as its page shows it, beside the national text it was copied from."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from handlingsplan.prevention.efforts import wording
from handlingsplan.prevention.efforts.models import Effort, Indicator
from handlingsplan.prevention.efforts.rules import Point
from handlingsplan.prevention.efforts.terms import (
    FACTOR_NAMES,
    FOCUS_NAMES,
    LABEL_NAMES,
    LEVEL_FOR,
    LEVEL_NAMES,
    PARTICIPATION_NAMES,
    Factor,
    Focus,
    Label,
    Level,
    Participation,
)
from handlingsplan.ui.pages import Row
from handlingsplan.ui.wording import long_date
from handlingsplan.workflow.lifecycle import Move

from .library import Count, LibraryEffort, library_effort, named_arenas


@dataclass(frozen=True)
class National:
    """The national text in its newest version, and whether somebody here has looked at it."""

    effort: LibraryEffort
    is_newer: bool
    is_retired: bool


def sections(effort: Effort) -> list[tuple[str, list[Row]]]:
    """Everything written of it under three headings; what is empty is drawn as a gap."""
    level = Level(effort.level)
    what = [
        Row(_("Level"), f"{LEVEL_NAMES[level]}: {LEVEL_FOR[level]}"),
        Row(_("General or about extremism"), FOCUS_NAMES[Focus(effort.focus)]),
        Row(_("Purpose"), effort.purpose),
        Row(_("What it strengthens"), ", ".join(str(FACTOR_NAMES[Factor(key)]) for key in effort.factors)),
        Row(_("What happens"), effort.content),
        Row(_("Where"), named_arenas(effort.arenas)),
        Row(_("Target group"), effort.target_group),
        Row(_("Age"), wording.ages(effort.age_from, effort.age_to)),
        Row(_("Voluntary or with consent"), PARTICIPATION_NAMES[Participation(effort.participation)]),
    ]
    if effort.synonyms:
        what.insert(0, Row(_("Also called"), effort.synonyms))
    who = [
        Row(_("Owner"), effort.owner),
        Row(_("Provider"), effort.provider),
        Row(_("Price and resources"), effort.resources),
        Row(_("Extent"), effort.extent),
        Row(_("When"), wording.period(effort.starts_on, effort.ends_on, effort.months)),
    ]
    comes = [
        Row(_("Expected effect"), effort.expected_effect),
        Row(_("How it is followed"), effort.follow_up),
        Row(
            _("What is known"),
            ". ".join(filter(None, (str(LABEL_NAMES[Label(effort.label)]), effort.label_note))),
        ),
        Row(_("Source"), effort.source_title, url=effort.source_address, url_text=effort.source_address),
        Row(_("Source looked at"), long_date(effort.source_checked_on) if effort.source_checked_on else ""),
    ]
    return [(_("What it is"), what), (_("Who, with what and when"), who), (_("What comes of it"), comes)]


def national_beside(effort: Effort) -> National | None:
    """The national text it was copied from; None for one of the municipality's own, or when it has gone."""
    if not effort.library_key:
        return None
    try:
        newest = library_effort(effort.library_key)
    except KeyError:
        return None
    return National(newest, newest.version > (effort.library_version or 0), newest.is_retired)


def proposals(effort: Effort, chosen: Collection[str]) -> list[tuple[int, Count]]:
    """The numbers the library proposes and nobody has chosen yet, with their places."""
    national = national_beside(effort)
    counts: Sequence[Count] = national.effort.counts if national else ()
    return [(place, count) for place, count in enumerate(counts) if count.name not in chosen]


def open_indicators(effort: Effort) -> int:
    """How many numbers are followed."""
    return effort.indicators.filter(closed_on=None).count()


def reason_asked(step: Move, unmeasured: bool) -> str:
    """What the reason is asked for."""
    if unmeasured:
        return _("Why does it start with fewer than two indicators? It is shown on the page of the effort.")
    match step.verb:
        case "end":
            return _("What was learned, and what is taken on? Never about single persons.")
        case "pause":
            return _("Why does it rest, and what would make it go on?")
    return ""


def last_of(indicator: Indicator) -> Point | None:
    """The last number that has not been corrected. One question to the database."""
    last = indicator.measurements.filter(corrected_by=None).last()
    return Point(last.measured_on, last.value) if last else None
