# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room: levels, states, evidence labels, what is counted and in which direction."""

from enum import IntEnum, StrEnum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Permission(StrEnum):
    READ = "efforts.read"
    EDIT = "efforts.edit"


class Level(StrEnum):
    """The three levels of the prevention triangle, broadest first. Acute action is not a fourth."""

    BUILDING = "building"
    PRE_EMPTIVE = "pre_emptive"
    INTERVENING = "intervening"


class EffortState(StrEnum):
    """Where an effort stands. `RETIRED` is said of what the nation no longer offers (udgået nationalt)."""

    IDEA = "idea"
    PLANNED = "planned"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"
    RETIRED = "retired"


class Focus(StrEnum):
    """Whether an effort is about extremism, or a general one that reaches beyond it (concept.md B04)."""

    GENERAL = "general"
    SPECIFIC = "specific"


class Participation(StrEnum):
    """On what people take part."""

    EVERYBODY = "everybody"
    VOLUNTARY = "voluntary"
    CONSENT = "consent"
    STAFF = "staff"


class Factor(StrEnum):
    """A protective factor that an effort strengthens (concept.md B09)."""

    BELONGING = "belonging"
    FAMILY = "family"
    LEISURE = "leisure"
    INFLUENCE = "influence"
    WELLBEING = "wellbeing"
    SCHOOL = "school"
    WORK = "work"
    JUDGEMENT = "judgement"


class Label(StrEnum):
    """What is known about the effect (communication.md 8); compulsory on every effort."""

    POSITIVE = "positive"
    UNCLEAR = "unclear"
    DESCRIBED = "described"
    LITERATURE = "literature"
    LOCAL = "local"
    NO_SOURCE = "no_source"


class LibraryStatus(StrEnum):
    """Whether an effort of the national library is offered still."""

    CURRENT = "current"
    CHECK = "check"
    RETIRED = "retired"


class Counted(StrEnum):
    """What an indicator counts. Numbers of people and answers are held back when they are small."""

    PEOPLE = "people"
    ACTIVITIES = "activities"
    PERCENT = "percent"
    AVERAGE = "average"


class Direction(StrEnum):
    """Which way a number is expected to go, said before the effort starts."""

    UP = "up"
    DOWN = "down"
    STEADY = "steady"
    OPEN = "open"


class Interval(IntEnum):
    """How often an indicator is measured, in months."""

    QUARTER = 3
    HALF_YEAR = 6
    YEAR = 12


LEVEL_NAMES = {
    Level.BUILDING: _("Building"),
    Level.PRE_EMPTIVE: _("Pre-emptive"),
    Level.INTERVENING: _("Intervening"),
}
LEVEL_FOR = {
    Level.BUILDING: _("For everybody: wellbeing, democracy and belonging"),
    Level.PRE_EMPTIVE: _("For groups and places where a development can be stopped early"),
    Level.INTERVENING: _("For people in or on the way out of an extremist circle"),
}
STATE_NAMES = {
    EffortState.IDEA: pgettext_lazy("effort", "Idea"),
    EffortState.PLANNED: pgettext_lazy("effort", "Planned"),
    EffortState.RUNNING: pgettext_lazy("effort", "Running"),
    EffortState.PAUSED: pgettext_lazy("effort", "Paused"),
    EffortState.ENDED: pgettext_lazy("effort", "Ended"),
    EffortState.RETIRED: pgettext_lazy("effort", "No longer offered nationally"),
}
STATE_SHAPES = {
    EffortState.IDEA: ("ring", "plain"),
    EffortState.PLANNED: ("clock", "plain"),
    EffortState.RUNNING: ("done", "good"),
    EffortState.PAUSED: ("half", "plain"),
    EffortState.ENDED: ("lock", "plain"),
    EffortState.RETIRED: ("skip", "attention"),
}
"""The shape and the tone that go with the word of a state."""
FOCUS_NAMES = {Focus.GENERAL: _("General, reaches beyond extremism"), Focus.SPECIFIC: _("About extremism")}
PARTICIPATION_NAMES = {
    Participation.EVERYBODY: _("Part of everyday life for everybody"),
    Participation.VOLUNTARY: _("Voluntary"),
    Participation.CONSENT: _("With consent"),
    Participation.STAFF: _("Part of the job for staff"),
}
FACTOR_NAMES = {
    Factor.BELONGING: _("Belonging"),
    Factor.FAMILY: _("Family"),
    Factor.LEISURE: _("Leisure"),
    Factor.INFLUENCE: _("Influence"),
    Factor.WELLBEING: _("Wellbeing"),
    Factor.SCHOOL: _("School and education"),
    Factor.WORK: _("Work"),
    Factor.JUDGEMENT: _("Critical judgement"),
}
LABEL_NAMES = {
    Label.POSITIVE: _("Evaluated: positive"),
    Label.UNCLEAR: _("Evaluated: effect unclear"),
    Label.DESCRIBED: _("Described"),
    Label.LITERATURE: _("Literature study"),
    Label.LOCAL: _("Local practice"),
    Label.NO_SOURCE: _("Source missing"),
}
LABEL_MEANS = {
    Label.POSITIVE: _("An evaluation elsewhere found a positive result. That does not show how it goes here."),
    Label.UNCLEAR: _("It has been evaluated, and the effect could not be shown."),
    Label.DESCRIBED: _("It has been described, and its effect has not been measured."),
    Label.LITERATURE: _("It builds on a reading of research, and has not been tried as a whole."),
    Label.LOCAL: _("It is local practice, and nobody outside has looked at its effect."),
    Label.NO_SOURCE: _("No source has been found for it."),
}
COUNTED_NAMES = {
    Counted.PEOPLE: _("A number of people"),
    Counted.ACTIVITIES: _("A number of activities, classes or meetings"),
    Counted.PERCENT: _("A percentage of answers"),
    Counted.AVERAGE: _("An average of answers"),
}
DIRECTION_NAMES = {
    Direction.UP: _("Up"),
    Direction.DOWN: _("Down"),
    Direction.STEADY: _("About the same"),
    Direction.OPEN: _("We do not know"),
}
INTERVAL_NAMES = {
    Interval.QUARTER: _("Every third month"),
    Interval.HALF_YEAR: _("Every half year"),
    Interval.YEAR: _("Every year"),
}

IN_THE_PLAN = (EffortState.PLANNED, EffortState.RUNNING, EffortState.PAUSED)
"""The states in which an effort stands in the plan and in the pictures."""
OVER = (EffortState.ENDED, EffortState.RETIRED)
FEWEST, MOST = 2, 3
"""How many indicators an effort has: few, and chosen before it starts."""
MEASUREMENT = "effort_measurement"
"""The deadline of policy/clocks.yaml that runs for an indicator."""
