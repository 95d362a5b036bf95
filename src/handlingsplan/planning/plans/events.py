# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room remembers."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

KINDS = (
    Kind("plans.plan.started", _("The plan “{thing}” was started from the template {template}.")),
    Kind("plans.plan.described", _("The facts of the plan “{thing}” were changed: {fields}.")),
    Kind("plans.plan.sent_to_review", _("“{thing}” was sent to internal review.")),
    Kind("plans.plan.returned", _("“{thing}” was returned for changes: {reason}")),
    Kind("plans.plan.sent_to_consultation", _("“{thing}” was sent to consultation.")),
    Kind("plans.plan.approved", _("“{thing}” was approved for the management.")),
    Kind("plans.plan.declined", _("“{thing}” was returned from the management: {reason}")),
    Kind("plans.plan.sent_to_council", _("“{thing}” was sent to the council.")),
    Kind("plans.plan.sent_back_by_council", _("“{thing}” was not adopted: {reason}")),
    Kind("plans.plan.adopted", _("“{thing}” was adopted by {body} on {decided_on}.")),
    Kind("plans.plan.published", _("“{thing}” was published, edition {edition}.")),
    Kind("plans.plan.revision_begun", _("Revision of “{thing}” was begun: {reason}")),
    Kind("plans.plan.replaced", _("“{thing}” was replaced by a newer plan.")),
    Kind("plans.review.given", _("A reviewer answered: {verdict}.")),
    Kind("plans.section.written", _("The section {section} was written.")),
    Kind("plans.section.restored", _("The section {section} was set back to version {number}.")),
    Kind("plans.section.assigned", _("The section {section} was assigned to {to}."), personal=("to",)),
    Kind("plans.section.shown", _("The section {section} was made {visibility}.")),
    Kind("plans.section.commented", _("A comment was made on the section {section}.")),
    Kind("plans.comment.resolved", _("A comment on the section {section} was resolved.")),
    Kind("plans.block.updated", _("The national text {block} was brought to version {version}.")),
    Kind("plans.block.reworded", _("The national text {block} got a local wording: {reason}")),
    Kind("plans.block.reworded_no_more", _("The local wording of {block} was removed.")),
    Kind("plans.edition.updated", _("Edition {edition} was editorially updated: {note}")),
)
