# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room: what one may do, the states of a plan, whom it is for, how wide it is."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from handlingsplan.guidance.terms import Visibility


class Permission(StrEnum):
    READ_INTERNAL = "plans.read_internal"
    WRITE = "plans.write"
    WRITE_ASSIGNED = "plans.write_assigned"
    COMMENT = "plans.comment"
    LEAD = "plans.lead"
    REVIEW = "plans.review"
    APPROVE = "plans.approve"
    RECORD_DECISION = "plans.record_decision"
    PUBLISH = "plans.publish"
    EDITORIAL_UPDATE = "plans.editorial_update"


class PlanState(StrEnum):
    """Where a plan is on its way (concept.md A19)."""

    DRAFT = "draft"
    INTERNAL_REVIEW = "internal_review"
    CONSULTATION = "consultation"
    MANAGEMENT_APPROVED = "management_approved"
    SENT_TO_COUNCIL = "sent_to_council"
    ADOPTED = "adopted"
    PUBLISHED = "published"
    IN_REVISION = "in_revision"
    REPLACED = "replaced"


BEING_WRITTEN = frozenset({PlanState.DRAFT, PlanState.IN_REVISION})
"""The text lies still while it is read: what reviewers and the management approve is what goes to the council."""


class Scope(StrEnum):
    """Which of the fields of barnets lov § 15, stk. 3 the plan covers."""

    EXTREMISM = "extremism"
    COMBINED = "combined"


class TargetGroup(StrEnum):
    """Whom the plan is for (concept.md 1.9)."""

    CHILDREN_YOUTH = "children_youth"
    FAMILIES = "families"
    ADULTS = "adults"


class Verdict(StrEnum):
    """What a reviewer says."""

    APPROVED = "approved"
    RETURNED = "returned"


class Word(StrEnum):
    """What the municipality calls its plan (concept.md G06)."""

    HANDLINGSPLAN = "handlingsplan"
    HANDLEPLAN = "handleplan"
    BEREDSKAB = "beredskab"
    BEREDSKABSPLAN = "beredskabsplan"
    STRATEGI = "strategi"


STATE_BADGES = {
    PlanState.DRAFT: "draft",
    PlanState.INTERNAL_REVIEW: "review",
    PlanState.CONSULTATION: "review",
    PlanState.MANAGEMENT_APPROVED: "approved",
    PlanState.SENT_TO_COUNCIL: "open",
    PlanState.ADOPTED: "adopted",
    PlanState.PUBLISHED: "published",
    PlanState.IN_REVISION: "draft",
    PlanState.REPLACED: "archived",
}
"""The shape that goes with the name of a state."""
SCOPE_NAMES = {
    Scope.EXTREMISM: _("Extremism only"),
    Scope.COMBINED: _("Extremism, negative social control and honour-related conflicts together"),
}
TARGET_GROUP_NAMES = {
    TargetGroup.CHILDREN_YOUTH: _("Children and young people"),
    TargetGroup.FAMILIES: _("Their families"),
    TargetGroup.ADULTS: _("Adults over 18"),
}
VERDICT_NAMES = {Verdict.APPROVED: _("Approved"), Verdict.RETURNED: _("Returned")}
DESCRIBED_NAMES = {
    "title": _("title"),
    "word": _("what you call it"),
    "scope": _("what it covers"),
    "sister_title": _("sister plan"),
    "sister_address": _("address of the sister plan"),
    "target_groups": _("target groups"),
    "owner": _("responsible department"),
    "maintained_by": _("kept current by"),
    "period_ends_on": _("printed end of the plan period"),
}
"""The facts of a plan by name, as they stand in the middle of a sentence."""
VISIBLE_AS = {
    Visibility.PUBLIC: pgettext_lazy("a section", "public"),
    Visibility.INTERNAL: pgettext_lazy("a section", "internal"),
}
WORD_NAMES = {
    Word.HANDLINGSPLAN: "Handlingsplan",
    Word.HANDLEPLAN: "Handleplan",
    Word.BEREDSKAB: "Beredskab",
    Word.BEREDSKABSPLAN: "Beredskabsplan",
    Word.STRATEGI: "Strategi",
}
