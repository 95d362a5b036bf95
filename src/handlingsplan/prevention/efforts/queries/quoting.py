# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The register as it stands in a plan, in the plan's Danish, on the day it is quoted."""

from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from handlingsplan.documents.registers import Table
from handlingsplan.prevention.efforts import wording
from handlingsplan.prevention.efforts.models import Effort
from handlingsplan.prevention.efforts.terms import LEVEL_NAMES, Level
from handlingsplan.ui.wording import long_date

from .register import LEVELS, alive, in_order

TITLE = gettext_lazy("Preventive efforts")
NOT_SAID = "–"


def register_in_words(internal: bool) -> Table:
    """What is planned, runs or rests; ideas and what is over are left out. Inside, resources are said too."""
    with translation.override("da"):
        efforts = in_order(Effort.objects.filter(alive()))
        head = [_("Effort"), _("Level"), _("Target group"), _("Owner"), _("When"), _("How it is followed"), _("Status")]
        if internal:
            head.append(_("Resources"))
        return Table(tuple(head), tuple(_row(effort, internal=internal) for effort in efforts), _note(efforts))


def _row(effort: Effort, *, internal: bool) -> tuple[str, ...]:
    said = (
        effort.title,
        str(LEVEL_NAMES[Level(effort.level)]),
        _target(effort),
        effort.owner or _("Nobody named yet"),
        wording.period(effort.starts_on, effort.ends_on, effort.months) or NOT_SAID,
        effort.follow_up or NOT_SAID,
        effort.state_badge[0],
    )
    return (*said, effort.resources or NOT_SAID) if internal else said


def _target(effort: Effort) -> str:
    ages = wording.ages(effort.age_from, effort.age_to)
    return f"{effort.target_group} ({ages})" if effort.target_group else ages


def _note(efforts: list[Effort]) -> str:
    count = len(efforts)
    said = ngettext(
        "The register as of %(day)s: %(count)d effort.", "The register as of %(day)s: %(count)d efforts.", count
    ) % {"day": long_date(timezone.localdate()), "count": count}
    levels = {effort.level for effort in efforts}
    empty = [str(LEVEL_NAMES[level]) for level in LEVELS if level not in levels]
    if empty:
        said += " " + _("Nothing stands on the level: %(levels)s.") % {"levels": ", ".join(empty)}
    return said + " " + _("Acute action is not a fourth level; it has a part of the plan of its own.")
