# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Around the demonstration's cases: a shut one that is asked for, one the person is not told of yet, one who asks what
is held about him, and a batch for disposal."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.actions import disposal, inform, requests, unlocking
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.models.requests import AskingWords
from handlingsplan.concerns.casefiles.terms import AskedFor, Exemption, InformStatus
from handlingsplan.tenancy.models import Municipality

from .concerns import before, opened, viewer


def seed_answering(
    town: dict[str, Any],
    folder: Path,
    people: dict[str, User],
    municipality: Municipality,
    files: Mapping[str, CaseFile],
) -> None:
    """What `casefiles.yaml` says of the town, on the cases of `concerns.yaml`."""
    raw: dict[str, Any] = yaml.safe_load((folder / "casefiles.yaml").read_text(encoding="utf-8")).get(town["slug"], {})
    by = {each["key"]: viewer(municipality, people[each["key"]], each["roles"]) for each in town["people"]}
    for asked in raw.get("unlock", []):
        unlocking.ask(files[asked["case"]], reason=asked["reason"], by=by[asked["by"]], at=before(asked["ago"]))
    for duty in raw.get("not_told", []):
        _not_told(duty, files, by)
    for batch in raw.get("disposal", []):
        chosen = [files[key].pk for key in batch["cases"]]
        disposal.prepare(chosen, analysis=batch["analysis"], by=by[batch["by"]], at=before(batch["ago"]))
    for request in raw.get("requests", []):
        at = before(request["ago"])
        words = AskingWords(**request["words"])
        requests.register(words, AskedFor(request["asked_for"]), received_at=at, by=by[request["by"]], at=at)


def _not_told(raw: dict[str, Any], files: Mapping[str, CaseFile], by: Mapping[str, Viewer]) -> None:
    at = before(raw["ago"])
    inform.propose(
        opened(files[raw["case"]], by[raw["by"]], at),
        InformStatus(raw["status"]),
        ground=Exemption(raw["ground"]),
        reason=raw["reason"],
        review_on=timezone.localdate(at) + timedelta(days=raw["days"]),
        by=by[raw["by"]],
        at=at,
    )
