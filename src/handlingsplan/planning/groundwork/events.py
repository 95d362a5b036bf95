# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of organisation and flows. No event carries a person."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

MODEL_CHOSEN = "groundwork.organisation.chosen"
BOX_ADDED = "groundwork.box.added"
BOX_CHANGED = "groundwork.box.changed"
BOX_REMOVED = "groundwork.box.removed"
FLOW_BEGUN = "groundwork.flow.begun"
FLOW_RESTARTED = "groundwork.flow.restarted"
STEP_ADDED = "groundwork.step.added"
STEP_CHANGED = "groundwork.step.changed"
STEP_MOVED = "groundwork.step.moved"
STEP_REMOVED = "groundwork.step.removed"

KINDS = (
    Kind(MODEL_CHOSEN, _("The organisation model {name} was chosen")),
    Kind(BOX_ADDED, _("{label} was added to the organisation")),
    Kind(BOX_CHANGED, _("{label} was changed in the organisation")),
    Kind(BOX_REMOVED, _("{label} was removed from the organisation")),
    Kind(FLOW_BEGUN, _("The flow “{title}” was begun from the national default")),
    Kind(FLOW_RESTARTED, _("The flow “{title}” was started over from the national default")),
    Kind(STEP_ADDED, _("A step was added to the flow “{title}”: {action}")),
    Kind(STEP_CHANGED, _("A step of the flow “{title}” was changed: {action}")),
    Kind(STEP_MOVED, _("A step of the flow “{title}” was moved: {action}")),
    Kind(STEP_REMOVED, _("A step of the flow “{title}” was removed: {action}")),
)
