# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of follow-up. Names of owners are kept apart, so that they can be forgotten."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

ACTION_ADDED = "followup.action.added"
ACTION_CHANGED = "followup.action.changed"
REMARKED = "followup.action.remarked"
REASON_NOTED = "followup.reason.noted"
REASON_FOUND = "followup.reason.found"
YEARLY_BEGUN = "followup.yearly.begun"
YEARLY_KEPT = "followup.yearly.kept"
YEARLY_SIGNED = "followup.yearly.signed"
INTRODUCED = "followup.introduction.begun"
TICKED = "followup.introduction.ticked"

KINDS = (
    Kind(ACTION_ADDED, _("“{thing}” is to be done by {day}")),
    Kind(ACTION_CHANGED, _("“{thing}” was changed; it is to be done by {day}")),
    Kind(REMARKED, _("Something was said about “{thing}”")),
    Kind("followup.action.done", _("“{thing}” has been done. {reason}")),
    Kind("followup.action.dropped", _("“{thing}” was dropped: {reason}")),
    Kind("followup.action.reopened", _("“{thing}” was opened again: {reason}")),
    Kind(REASON_NOTED, _("A reason to revise the plan was noted: {reason}")),
    Kind(REASON_FOUND, _("The program found a reason to revise the plan: {reason}")),
    Kind(YEARLY_BEGUN, _("The yearly follow-up of “{plan}” was begun")),
    Kind(YEARLY_KEPT, _("The yearly follow-up of “{plan}” was written on")),
    Kind(YEARLY_SIGNED, _("The yearly follow-up of “{plan}” was signed")),
    Kind(INTRODUCED, _("The function {label} has somebody new")),
    Kind(TICKED, _("A step of the introduction to {label} was ticked or unticked")),
)
