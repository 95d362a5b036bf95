# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What must be answered before a concern goes on, decided on plain values (R05, R08, R09; caseflow.md 4.2)."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from .desk_terms import Observation, Risk
from .terms import Answer

SHORTEST = 15
"""So many signs at least: a reason and an observation are sentences, not marks."""


def missing_for_infohus(answers: Mapping[str, Any], *, about_group: bool) -> list[Any]:
    """What stands in the way of taking a concern up in the infohus, in sentences; none where nothing does."""
    missing = []
    if answers["identifiable"] != Answer.YES and not about_group:
        missing.append(_("Nobody can be identified: there is no case about a person."))
    if answers["lives_here"] != Answer.YES:
        missing.append(_("The person lives in another municipality, or it is not known where."))
    if answers["risk"] == Risk.NO:
        missing.append(
            _("There is no concrete concern about future criminal acts. The way by the infohus is not open.")
        )
    if answers["risk"] == Risk.NOT_YET:
        missing.append(_("Whether there is a concrete concern about future criminal acts has not been decided yet."))
    if len(answers["risk_why"].strip()) < SHORTEST:
        missing.append(_("The question about criminal acts has no reason: it takes at least 15 characters."))
    if answers["observation"] == Observation.NONE:
        missing.append(
            _("Belief, statements or looks alone do not carry a concern on. It takes a concrete observation.")
        )
    elif len(answers["observed"].strip()) < SHORTEST:
        missing.append(_("The concrete observation takes a sentence: at least 15 characters."))
    if len(answers["same_otherwise"].strip()) < SHORTEST:
        missing.append(_("Answer in at least 15 characters whether we would do the same if the belief were another."))
    return missing
