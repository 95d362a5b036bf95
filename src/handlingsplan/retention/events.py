# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room records."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

from .terms import HOLD_NAMES, HoldGround

_ground = {"ground": lambda code: str(HOLD_NAMES[HoldGround(code)])}

KINDS = (
    Kind(
        "retention.removed",
        _("{count} of “{group}” were removed, as policy/retention.yaml says: they were older than {days} days"),
    ),
    Kind("retention.hold.placed", _("{thing} must be kept for now: {ground}"), shown=_ground),
    Kind("retention.hold.released", _("{thing} is no longer held: {ground}"), shown=_ground),
    Kind("retention.batch.prepared", _("Batch {batch} for disposal was prepared: {count} in all")),
    Kind("retention.batch.approved", _("Batch {batch} for disposal was approved by somebody else")),
    Kind("retention.batch.decided", _("The council decided on batch {batch} for disposal: {decision}, {day}")),
    Kind("retention.batch.given_up", _("Batch {batch} for disposal was given up; nothing was destroyed")),
    Kind("retention.batch.run", _("Batch {batch} was destroyed: {count} in all, council decision {decision}")),
)
