# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The waves in their order: what each lacks, who is told first, and how far each has come."""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import Prefetch
from django.utils import translation
from django.utils.translation import gettext as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.communication.rollout import rules
from handlingsplan.communication.rollout.access import visible_to
from handlingsplan.communication.rollout.models import Group, Wave
from handlingsplan.communication.rollout.rules import Count, Sentence, Setting
from handlingsplan.communication.rollout.terms import CHANNEL_NAMES, Channel, WaveState
from handlingsplan.contacts.terms import NOT_FILLED_IN
from handlingsplan.documents.registers import Table
from handlingsplan.planning.plans.gates import Demand
from handlingsplan.ui.wording import long_date


@dataclass(frozen=True)
class WaveView:
    """One wave as it is shown: its place in the row, what is missing, and how many have been told.

    `waits_for` is the wave that must begin before this one can.
    """

    wave: Wave
    place: int
    groups: list[Group]
    missing: list[Sentence]
    counts: list[Count]
    total: Count
    waits_for: Wave | None = None
    may_go_up: bool = False
    may_go_down: bool = False

    @property
    def names(self) -> str:
        return in_a_row([group.name for group in self.groups])

    @property
    def lacks_people(self) -> bool:
        """Whether nobody is told in the wave yet, which is set elsewhere than the rest of what may be missing."""
        return not self.groups

    @property
    def channel_name(self) -> str:
        return channel_name(self.wave.channel)

    @property
    def goal(self) -> int:
        """How many the target asks for, over all groups."""
        return sum(rules.goal(count, self.wave.target, self.wave.target_number) for count in self.counts)


def waves(viewer: Viewer) -> list[WaveView]:
    """All waves in order. Two questions to the database."""
    return _views(visible_to(viewer))


def wave_view(wave: Wave) -> WaveView:
    """One wave among the others. Two questions to the database."""
    return next(view for view in _views(Wave.objects.all()) if view.wave.pk == wave.pk)


def _views(rows: Any) -> list[WaveView]:
    groups = Group.objects.select_related("leader", "unit")
    found = list(rows.prefetch_related(Prefetch("groups", queryset=groups)))
    begun = [wave.state != WaveState.PLANNED for wave in found]
    views = []
    for place, wave in enumerate(found):
        told = list(wave.groups.all())
        all_counts = [count_of(group) for group in told]
        views.append(
            WaveView(
                wave=wave,
                place=place + 1,
                groups=told,
                missing=rules.missing(setting_of(wave)),
                counts=rules.folded(all_counts, _("The smallest groups, together")),
                total=rules.together(wave.title, all_counts),
                waits_for=next((other for other in found[:place] if other.state == WaveState.PLANNED), None),
                may_go_up=place > 0 and rules.may_change_places(begun[place - 1], begun[place]),
                may_go_down=place + 1 < len(found) and rules.may_change_places(begun[place], begun[place + 1]),
            )
        )
    return views


def setting_of(wave: Wave) -> Setting:
    """What has been decided of a wave, as the rules see it."""
    return Setting(
        groups=len(wave.groups.all()),
        starts_on=wave.starts_on,
        channel=wave.channel,
        material=wave.material,
        sender=wave.sender,
    )


def count_of(group: Group) -> Count:
    """How far a group has come, as the rules see it."""
    return Count(
        name=group.name,
        people=group.head_count,
        sent=group.sent_count,
        read=group.read_count,
        briefed=group.briefed_count or 0,
    )


def told_first(found: list[WaveView]) -> str:
    """Who is told first, in one sentence; what is missing of it is said."""
    if not found or not found[0].groups:
        return _("Nobody has decided yet who is told first.")
    first = found[0]
    has_begun = first.wave.state != WaveState.PLANNED
    words = {"who": first.names, "day": long_date(first.wave.starts_on), "sender": first.wave.sender}
    if has_begun and first.wave.starts_on:
        return _("%(who)s were told first, on %(day)s, by %(sender)s.") % words
    if first.wave.starts_on and first.wave.sender:
        return _("%(who)s are told first, on %(day)s, by %(sender)s.") % words
    if first.wave.starts_on:
        return _("%(who)s are told first, on %(day)s; nobody has said by whom.") % words
    return _("%(who)s are told first; nobody has said when.") % words


def before_publication() -> list[Demand]:
    """What publication waits for: that wave 1 is set (concept.md D01)."""
    first = Wave.objects.prefetch_related("groups").order_by("position", "pk").first()
    if first is None:
        return [Demand(_("Decide who is told first: the first wave has not been set."), "rollout")]
    missing = rules.missing(setting_of(first))
    if not missing:
        return []
    lacking = ", ".join(str(sentence).lower() for sentence in missing)
    return [Demand(_("Set the first wave. This is missing: %(what)s.") % {"what": lacking}, "rollout")]


def as_table(internal: bool) -> Table:
    """The information plan as it stands in a document. In public, without the sender."""
    head = ("Rækkefølge", "Hvem", "Hvornår", "Hvordan", *(("Afsender",) if internal else ()))
    rows = []
    names_of_groups = StringAgg("groups__name", delimiter=", ", order_by="groups__pk")
    for place, wave in enumerate(Wave.objects.annotate(names=names_of_groups), start=1):
        names = wave.names or NOT_FILLED_IN
        day = wave.starts_on.strftime("%d.%m.%Y") if wave.starts_on else NOT_FILLED_IN
        sender = (wave.sender or NOT_FILLED_IN,) if internal else ()
        rows.append((f"{place}. {wave.title}", names, day, _danish_channel(wave.channel), *sender))
    return Table(head=head, rows=tuple(rows))


def channel_name(channel: str) -> str:
    return str(CHANNEL_NAMES[Channel(channel)]) if channel else ""


def _danish_channel(channel: str) -> str:
    with translation.override("da"):
        return channel_name(channel) or NOT_FILLED_IN


def in_a_row(names: list[str]) -> str:
    """ "A, B og C"."""
    if len(names) < 2:
        return "".join(names)
    return _("%(most)s and %(last)s") % {"most": ", ".join(names[:-1]), "last": names[-1]}
