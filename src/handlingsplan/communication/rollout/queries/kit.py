# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The briefing kit for a leader: what is shown, said and asked at a meeting of twenty minutes.

Everything comes from somewhere else: the plan in force, the page of the audience, the contacts of today, the cards in
force, and the dilemma of the wave. It is in Danish, whatever language the leader reads the site in.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from handlingsplan.communication.audiences.queries import AudiencePage, page_of
from handlingsplan.communication.audiences.terms import AFTERWARDS, ANONYMITY, DUTY, HELP, STEPS
from handlingsplan.communication.rollout.models import Group
from handlingsplan.communication.rollout.terms import CARD, PAGE, PLAN, Reader
from handlingsplan.planning.plans.models import Edition
from handlingsplan.planning.plans.queries.published import in_force
from handlingsplan.tenancy.models import Municipality
from handlingsplan.ui.wording import long_date

from .check import Question, questions_for
from .dilemmas import Dilemma, dilemma_of
from .material import Material, chosen

MOST_POINTS, MOST_LETTERS = 5, 150
_SENTENCE = re.compile(r"(?<=[.!?:])\s+(?=[A-ZÆØÅ0-9“”\"])")


@dataclass(frozen=True)
class Slide:
    """What the room sees, what the leader says, and how long it takes."""

    title: str
    points: tuple[str, ...]
    notes: tuple[str, ...]
    minutes: int
    rows: tuple[tuple[str, str], ...] = ()
    is_dilemma: bool = False


@dataclass(frozen=True)
class Kit:
    """Everything a leader needs for her meeting. `addresses` are the material's full addresses by its code."""

    municipality: str
    group: str
    title: str
    slides: tuple[Slide, ...]
    dilemma: Dilemma
    questions: tuple[Question, ...]
    material: tuple[Material, ...]
    addresses: Mapping[str, str] = field(default_factory=dict)

    @property
    def minutes(self) -> int:
        return sum(slide.minutes for slide in self.slides)


def kit_for(group: Group, municipality: Municipality) -> Kit:
    """The kit for a group in its wave. About eight questions to the database."""
    with translation.override("da"):
        audience = _audience(group.reader)
        page = page_of(audience, language="da")
        edition = in_force().first()
        material = chosen(_codes(group, audience), internal=True, edition=edition)
        addresses = {
            each.code: f"{settings.SITE_ADDRESS}{each.url(municipality)}" for each in material if each.url_name
        }
        dilemma = dilemma_of(group.wave.key, group.reader)
        return Kit(
            municipality=municipality.full_name,
            group=group.name,
            title=_("When you become worried"),
            slides=_slides(municipality, edition, page, material, addresses, dilemma),
            dilemma=dilemma,
            questions=tuple(questions_for(group.reader, municipality)),
            material=tuple(material),
            addresses=addresses,
        )


def _audience(reader: str) -> str:
    """The page a reader is shown; those who answer for the whole flow read what leaders read."""
    return Reader.LEADER.value if reader == Reader.CORE else reader


def _codes(group: Group, audience: str) -> list[str]:
    """The wave's material, with the page of the group's own field and the plan always among it."""
    return [f"{PAGE}{audience}", *group.wave.material, PLAN]


def _slides(
    municipality: Municipality,
    edition: Edition | None,
    page: AudiencePage,
    material: Sequence[Material],
    addresses: Mapping[str, str],
    dilemma: Dilemma,
) -> tuple[Slide, ...]:
    """Ten slides and a dilemma, twenty minutes in all."""
    return (
        Slide(
            title=_("When you become worried"),
            points=(municipality.full_name, page.name),
            notes=(
                _("Welcome. In twenty minutes everybody knows whom to call and what happens next."),
                _("We speak of the way through the municipality today, never of particular people."),
            ),
            minutes=1,
        ),
        _why(municipality, edition),
        _danger(page),
        _from_block(
            page,
            STEPS,
            _("What you do"),
            (_("Read the steps aloud. Nobody is asked to investigate; the task is to notice and to pass it on."),),
            3,
        ),
        _contacts(page),
        _from_block(
            page,
            DUTY,
            _("What your duty is"),
            (_("Say it plainly: what the law asks differs with the age of the person and with who you are."),),
            2,
        ),
        _from_block(
            page,
            ANONYMITY,
            _("What is written down, and who is told"),
            (_("Never promise more than the page does: neither secrecy nor that no note is taken."),),
            1,
        ),
        _from_block(
            page,
            AFTERWARDS,
            _("What happens next"),
            (_("Most concerns end early, with advice or ordinary help. Say that too."),),
            1,
        ),
        _where(material, addresses),
        _dilemma(dilemma),
        _last(),
    )


def _why(municipality: Municipality, edition: Edition | None) -> Slide:
    facts = [_("Everybody who works here is to find the next step without asking around.")]
    if edition is not None:
        facts.append(
            _("%(body)s adopted the plan on %(day)s. It is public.")
            % {"body": edition.body, "day": long_date(edition.decided_on)}
        )
    else:
        facts.append(_("The plan has not been published yet."))
    facts.append(_("Three tasks: prevent, handle concerns, act when it is acute."))
    return Slide(
        title=_("Why we take twenty minutes"),
        points=tuple(facts),
        notes=(
            _("The plan is long. You need not know it by heart; you need to know where the way begins."),
            _("Ask: who would you have called yesterday?"),
        ),
        minutes=1,
    )


def _danger(page: AudiencePage) -> Slide:
    block = page.block("B1")
    rows = _rows(block.contacts if block else ())
    lines = _lines(block.text if block else "")
    return Slide(
        title=_("Is anybody in danger right now?"),
        points=_points(lines)[:2],
        rows=rows,
        notes=(*lines, _("112 and 114 come before managers, and before the municipality.")),
        minutes=2,
    )


def _contacts(page: AudiencePage) -> Slide:
    block = page.block(HELP)
    rows = [row for row in (block.contacts if block else ()) if row["key"] not in {"alarm_112", "police_114"}]
    return Slide(
        title=_("Whom you call"),
        points=(),
        rows=_rows(rows),
        notes=(
            _("Point out who answers by day, and who answers on a Saturday at 22."),
            _("Let everybody put the numbers in the telephone now. That takes a minute."),
        ),
        minutes=2,
    )


def _from_block(page: AudiencePage, key: str, title: str, notes: tuple[str, ...], minutes: int) -> Slide:
    block = page.block(key)
    lines = _lines(block.text if block else "")
    return Slide(title=title, points=_points(lines), notes=(*notes, *lines), minutes=minutes)


def _where(material: Sequence[Material], addresses: Mapping[str, str]) -> Slide:
    there = [each for each in material if each.code in addresses][:MOST_POINTS]
    cards = [each.title for each in material if each.code.startswith(CARD)]
    notes = [_("Hand out the card, or show where it hangs.")] if cards else []
    return Slide(
        title=_("Where you find it again"),
        points=(),
        rows=tuple((_("The plan") if each.code == PLAN else each.title, addresses[each.code]) for each in there),
        notes=(*notes, _("Open the page on a telephone together, and save it.")),
        minutes=1,
    )


def _dilemma(dilemma: Dilemma) -> Slide:
    return Slide(
        title=_("Dilemma: %(title)s") % {"title": dilemma.title},
        points=(dilemma.story, *dilemma.ask),
        notes=(
            _("Two minutes in pairs, then together. There is no right person in the story, only a next step."),
            _("What the plan answers:"),
            *dilemma.answers,
        ),
        minutes=5,
        is_dilemma=True,
    )


def _last() -> Slide:
    return Slide(
        title=_("Three things to take with you"),
        points=(
            _("In danger: 112. A threat or a plan: 114."),
            _("In doubt: ask for advice. You need not be sure, and you need not name anybody."),
            _("Write down what you have seen and heard, with the day."),
        ),
        notes=(
            _("Put the three questions. They are about the way, and nobody is marked."),
            _("Afterwards: tick “Gone through at a meeting” with the number of people present. No names."),
        ),
        minutes=1,
    )


def _rows(contacts: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, str], ...]:
    missing = _("the number is missing")
    return tuple(
        (row["label"], " · ".join(part for part in (row["number"] or missing, row["hours"]) if part))
        for row in contacts[:6]
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _points(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines as points of a slide: whole sentences, short enough to be read from the back of the room."""
    points: list[str] = []
    for line in lines:
        point = ""
        for sentence in _SENTENCE.split(line):
            longer = f"{point} {sentence}".strip()
            if point and len(longer) > MOST_LETTERS:
                points.append(point)
                longer = sentence
            point = longer
        points.append(point)
    return tuple(points[:MOST_POINTS])
