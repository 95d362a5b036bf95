# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One acute situation under way in the measured municipality, led as the drill of the demonstration was; a long log."""

from datetime import timedelta
from typing import Any

import yaml
from django.conf import settings
from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.acute.aftercare.actions import followups, releases
from handlingsplan.acute.aftercare.terms import FollowUpKind
from handlingsplan.acute.staff import codes
from handlingsplan.acute.staff.actions import statements, threats
from handlingsplan.acute.staff.actions.log import NewLine, append
from handlingsplan.acute.staff.models import Call
from handlingsplan.config.demo.drill import Scene, begin, go_through
from handlingsplan.config.demo.world import viewer_with_every_role
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within
from tools.bench.seed.people import SECRET, address_of
from tools.bench.seed.scale import HERE

LINES = 300
BEGAN_HOURS_AGO = 3


def lead() -> None:
    """Through the verbs, as the runtime role. Its links open with the secret that every measured link has."""
    town = Municipality.objects.get(slug=HERE)
    raw: dict[str, Any] = yaml.safe_load((settings.CONTENT / "demo" / "drill.yaml").read_text(encoding="utf-8"))[HERE]
    leader, writer = (User.objects.get(email=address_of(role)) for role in ("duty_leader", "crisis_member"))
    with within(town.pk):
        by = viewer_with_every_role(town, leader)
        began = timezone.now() - timedelta(hours=BEGAN_HOURS_AGO)
        people = {raw["leader"]: leader, raw["writer"]: writer}
        scene = begin(raw, people, by, began=began, is_drill=False)
        go_through(raw, scene)
        _write_at_length(scene)
        _say_more(raw["statement"], scene)
        _beside_it(by)
        _open_with_the_secret(scene)


def _write_at_length(scene: Scene) -> None:
    lines = [NewLine(f"Linje {number}: skolen melder, at alt er roligt.", kind="message") for number in range(LINES)]
    append(scene.situation, lines, **scene.written(40))


def _say_more(raw: dict[str, Any], scene: Scene) -> None:
    """A draft, and one that is approved and not sent."""
    again = timezone.now() + timedelta(hours=2)
    message = statements.Message(raw["answers"], raw["audiences"], raw["claims"], again)
    statements.write_statement(scene.situation, message, **scene.written(50))
    approved = statements.write_statement(scene.situation, message, **scene.written(51))
    seen: dict[str, Any] = {"version": approved.version, "agreed_with_police_at": None, "alone": False}
    statements.approve_statement(scene.situation, approved, **seen, **scene.led(52))


def _beside_it(by: Viewer) -> None:
    """A threat with no situation, what is followed up, and somebody who will be released."""
    now = timezone.now()
    threats.write_threat(threats.NewThreat("call", now), situation=None, by=by, author="Reception", at=now)
    followups.plan(FollowUpKind.EMPLOYEE, situation=None, about="Sagsbehandler", happened_at=now, by=by, at=now)
    day = now.date()
    releases.add_release("R-1", admitted_on=day, released_on=day, is_sudden=False, by=by, at=now)


def _open_with_the_secret(scene: Scene) -> None:
    digest = codes.digest_of_secret(SECRET)
    type(scene.situation).objects.filter(pk=scene.situation.pk).update(secret_digest=digest)
    call = Call.objects.filter(situation=scene.situation.pk).order_by("pk")[0]
    Call.objects.filter(pk=call.pk).update(secret_digest=digest)
