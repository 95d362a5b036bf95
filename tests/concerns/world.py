# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The cases of the world in tests/world.py: made by the verbs, since nothing else can seal their words."""

from typing import TYPE_CHECKING, Any

from django.db import models

from handlingsplan.access.roles import permissions_of
from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.opened import open_case
from handlingsplan.concerns.casefiles.terms import SCHEMA
from handlingsplan.concerns.infohus.actions import contact, gather
from handlingsplan.concerns.infohus.models import Case, Invitation, Meeting, MeetingSeries
from handlingsplan.concerns.infohus.models.clarification import ContactWords
from handlingsplan.concerns.infohus.terms import Contacted
from tests.concerns.infohus.cases import called, item
from tests.concerns.reports import MONDAY, received
from tests.rows import row

if TYPE_CHECKING:
    from tests.world import World


class Everybody:
    """Stands in for the cast: every role is one person, who holds them all."""

    def __init__(self, world: "World") -> None:
        codes = [code for code in world.people if code not in ("everything", "elsewhere", "nobody", "colleague")]
        held = tuple(code for code in codes if code != "without_factor")
        self.one = Viewer(
            user=world.with_every_role(), municipality=world.home, roles=held, permissions=permissions_of(held)
        )

    def viewer(self, role: str) -> Viewer:
        return self.one


def make_cases(world: "World") -> None:
    """One case in the infohus, with everything up to its meeting. Needs the scope of the home town."""
    kept: dict[Any, Any] = world.things
    somebody: Any = Everybody(world)
    opened, _lead, meeting = called(somebody, world.with_every_role())
    kept[CaseFile], kept[Case], kept[Meeting] = opened.file, meeting.case, meeting
    kept[Invitation] = meeting.case.invitations.get()
    kept[MeetingSeries] = row(MeetingSeries, world.home, form="standing", place="Lokale 2")


def is_of_a_case(model: type[models.Model]) -> bool:
    """Whether its rows belong to cases: nothing but the verbs can seal what stands in them."""
    return model._meta.db_table.startswith(f'"{SCHEMA}"')


def more_cases(world: "World", times: int) -> None:
    """More in the case there is, and more cases."""
    kept: dict[Any, Any] = world.things
    somebody: Any = Everybody(world)
    by = somebody.viewer("infohus_lead")
    opened = open_case(CaseFile.objects.get(pk=kept[CaseFile].pk), by=by, at=MONDAY)
    for _ in range(times):
        received()
        gather.contribute(opened, kept[Invitation], gather.Brought(item()), by=by, at=MONDAY)
        said = ContactWords("Moren", "Hun er bekymret.")
        contact.note_contact(opened, Contacted.FAMILY, said, happened_at=MONDAY, by=by, at=MONDAY)
        row(MeetingSeries, world.home, form="standing", place="Lokale 3")


def known_of_cases(world: "World") -> dict[str, Any]:
    """What stands in the addresses of cases."""
    kept: dict[Any, Any] = world.things
    return {
        "file_id": kept[CaseFile].pk,
        "meeting_id": kept[Meeting].pk,
        "meeting_uid": kept[Meeting].uid,
        "asked_id": kept[Invitation].pk,
        "authority": "school",
        "series_number": kept[MeetingSeries].pk,
    }
