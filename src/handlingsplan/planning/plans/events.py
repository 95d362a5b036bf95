# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room remembers, and how the codes it keeps are put into words."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind
from handlingsplan.guidance import queries as guidance
from handlingsplan.guidance.terms import Visibility
from handlingsplan.planning.plans.terms import DESCRIBED_NAMES, VERDICT_NAMES, VISIBLE_AS, Verdict


def section_title(key: str) -> str:
    """The title of a section in the newest template that has it; its key where none has."""
    titles = (section.title for template in guidance.templates() for section in template.sections if section.key == key)
    return next(titles, key)


def block_title(key: str) -> str:
    """The title of a national text; its key where it is gone."""
    return next((block.title for block in guidance.blocks() if block.key == key), key)


def facts_in_words(names: str) -> str:
    """The facts of a plan that were changed: "owner, title" as people call them."""
    return ", ".join(str(DESCRIBED_NAMES.get(name, name)) for name in names.split(", "))


def verdict_in_words(verdict: str) -> str:
    return str(VERDICT_NAMES[Verdict(verdict)]).lower()


def visibility_in_words(visibility: str) -> str:
    return str(VISIBLE_AS[Visibility(visibility)])


def day_in_words(day: str) -> str:
    """A day kept as YYYY-MM-DD, as it stands in a letter."""
    return date_format(date.fromisoformat(day), "j. F Y")


SECTION = {"section": section_title}
BLOCK = {"block": block_title}

KINDS = (
    Kind("plans.plan.started", _("The plan “{thing}” was started from the template {template}.")),
    Kind(
        "plans.plan.described",
        _("The facts of the plan “{thing}” were changed: {fields}."),
        shown={"fields": facts_in_words},
    ),
    Kind("plans.plan.sent_to_review", _("“{thing}” was sent to internal review.")),
    Kind("plans.plan.returned", _("“{thing}” was returned for changes: {reason}")),
    Kind("plans.plan.taken_back", _("“{thing}” was taken back to be written on: {reason}")),
    Kind("plans.plan.sent_to_consultation", _("“{thing}” was sent to consultation.")),
    Kind("plans.plan.approved", _("“{thing}” was approved for the management.")),
    Kind("plans.plan.declined", _("“{thing}” was returned from the management: {reason}")),
    Kind("plans.plan.sent_to_council", _("“{thing}” was sent to the council.")),
    Kind("plans.plan.sent_back_by_council", _("“{thing}” was not adopted: {reason}")),
    Kind(
        "plans.plan.adopted", _("“{thing}” was adopted by {body} on {decided_on}."), shown={"decided_on": day_in_words}
    ),
    Kind("plans.plan.published", _("“{thing}” was published, edition {edition}.")),
    Kind("plans.plan.revision_begun", _("Revision of “{thing}” was begun: {reason}")),
    Kind("plans.plan.replaced", _("“{thing}” was replaced by a newer plan.")),
    Kind("plans.review.given", _("A reviewer answered: {verdict}."), shown={"verdict": verdict_in_words}),
    Kind("plans.section.written", _("The section “{section}” was written."), shown=SECTION),
    Kind("plans.section.restored", _("The section “{section}” was set back to version {number}."), shown=SECTION),
    Kind("plans.section.assigned", _("The section “{section}” was assigned to {to}."), personal=("to",), shown=SECTION),
    Kind(
        "plans.section.shown",
        _("The section “{section}” was made {visibility}."),
        shown={**SECTION, "visibility": visibility_in_words},
    ),
    Kind("plans.section.commented", _("A comment was made on the section “{section}”."), shown=SECTION),
    Kind("plans.comment.resolved", _("A comment on the section “{section}” was resolved."), shown=SECTION),
    Kind("plans.block.updated", _("The national text “{block}” was brought to version {version}."), shown=BLOCK),
    Kind("plans.block.reworded", _("The national text “{block}” got a local wording: {reason}"), shown=BLOCK),
    Kind("plans.block.reworded_no_more", _("The local wording of “{block}” was removed."), shown=BLOCK),
    Kind("plans.edition.updated", _("Edition {edition} was editorially updated: {note}")),
)
