# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The demonstration's world, made by the same verbs that people use, so that it is as true as anything else here."""

from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from handlingsplan.access.roles import Place, permissions_of, roles_at
from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.contacts import actions as contacts
from handlingsplan.planning.groundwork.actions import flows, organisation
from handlingsplan.planning.plans.models import Plan
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within

from .alarm import seed_alarm
from .audiences import seed_audiences
from .board import seed_boards
from .cards import seed_cards
from .casefiles import seed_answering
from .childtrack import seed_notices
from .concerns import seed_concerns
from .disclosure import seed_disclosure
from .drill import seed_drill
from .efforts import seed_efforts
from .figures import seed_figures
from .followup import seed_followup
from .infohus import seed_infohus
from .measures import seed_measures
from .people import seed_people
from .picture import seed_picture
from .plans import adopt_plan, publish_plan
from .rollout import seed_rollout, tell_since
from .staff import seed_crisis_staff
from .training import seed_training


def seed(folder: Path) -> None:
    """Make the world that `demo.yaml` describes; municipalities that already have a plan are left as they are."""
    world: dict[str, Any] = yaml.safe_load((folder / "demo.yaml").read_text(encoding="utf-8"))
    people = seed_people(world)
    for town in world["municipalities"]:
        municipality = Municipality.objects.get(code=town["code"])
        with within(municipality.pk):
            if not Plan.objects.exists():
                coordinator = next(raw["key"] for raw in town["people"] if "plan_coordinator" in raw["roles"])
                by = viewer_with_every_role(municipality, people[coordinator])
                _fill_in_contacts(town, by)
                _organise(town, by)
                seed_cards(town["slug"], folder, people, by)
                seed_alarm(town["slug"], folder, by)
                seed_crisis_staff(town["slug"], folder, by)
                seed_efforts(town["slug"], folder, by)
                seed_training(folder, town["slug"], people, by)
                seed_picture(folder, town["slug"], by)
                seed_figures(folder, town["slug"])
                seed_audiences(town["slug"], folder, people, by)
                edition = adopt_plan(town, folder, people, by)
                seed_rollout(town, people, by)
                publish_plan(edition, town, people, by)
                tell_since(folder, town, people, by)
                seed_followup(town["slug"], folder, people, edition.plan, by)
                seed_drill(town["slug"], folder, people, by)
                files = seed_concerns(town, folder, people, municipality)
                seed_boards(town, folder, people, municipality, files)
                seed_infohus(town, folder, people, municipality, files)
                seed_answering(town, folder, people, municipality, files)
                seed_disclosure(town, folder, people, municipality, files)
                seed_notices(town, folder, people, municipality)
                seed_measures(town, folder, people, municipality)


def viewer_with_every_role(municipality: Municipality, user: User) -> Viewer:
    """Somebody who may do everything in the municipality, for seeding only."""
    codes = [role.code for role in roles_at(Place.MUNICIPALITY)]
    return Viewer(user=user, municipality=municipality, roles=tuple(codes), permissions=permissions_of(codes))


def _fill_in_contacts(town: dict[str, Any], by: Viewer) -> None:
    for raw in town["contacts"]:
        known: dict[str, Any] = {name: raw.get(name) or "" for name in ("label", "number", "hours", "deputy")}
        kept = contacts.keep(raw["key"], by=by, at=timezone.now(), **known)
        if raw["verified_on"]:
            contacts.verify(kept, by=by, at=timezone.now(), on=raw["verified_on"])


def _organise(town: dict[str, Any], by: Viewer) -> None:
    organisation.choose_model(town["organisation"]["model"], by=by, at=timezone.now())
    flows.begin_flow("concern", by=by, at=timezone.now())
    if town["plan"]["complete"]:
        flows.begin_flow("acute", by=by, at=timezone.now())
