# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The life of a plan, as one table (concept.md A19). Names on screen follow what planners know from Plandata.dk."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.workflow.lifecycle import Lifecycle, Move, State

from .terms import Permission, PlanState

PLAN = Lifecycle(
    "plan",
    [
        State(PlanState.DRAFT, _("Draft"), _("The plan coordinator and the authors"), _("Something is written")),
        State(PlanState.INTERNAL_REVIEW, _("Internal review"), _("The reviewers"), _("A reviewer has approved")),
        State(
            PlanState.CONSULTATION,
            _("Proposal in consultation"),
            _("Departments, police and the approving manager"),
            _("Comments are answered"),
        ),
        State(
            PlanState.MANAGEMENT_APPROVED,
            _("Approved by the management"),
            _("The plan coordinator"),
            _("Formal checks are met"),
        ),
        State(
            PlanState.SENT_TO_COUNCIL,
            _("Before the council"),
            _("The council secretariat"),
            _("The decision is recorded"),
        ),
        State(PlanState.ADOPTED, _("Adopted"), _("The plan coordinator"), _("The public page is looked through")),
        State(PlanState.PUBLISHED, _("Published"), _("The plan coordinator"), _("A reason to revise"), "plan_revision"),
        State(
            PlanState.IN_REVISION,
            _("In revision"),
            _("The plan coordinator and the authors"),
            _("Something is written"),
            "plan_revision",
        ),
        State(PlanState.REPLACED, _("Replaced")),
    ],
    [
        Move(
            "send_to_review",
            (PlanState.DRAFT, PlanState.IN_REVISION),
            PlanState.INTERNAL_REVIEW,
            Permission.LEAD,
            "plans.plan.sent_to_review",
            _("Send to internal review"),
        ),
        Move(
            "return_for_changes",
            (PlanState.INTERNAL_REVIEW, PlanState.CONSULTATION),
            PlanState.DRAFT,
            Permission.REVIEW,
            "plans.plan.returned",
            _("Return for changes"),
            needs_reason=True,
            otherwise=PlanState.IN_REVISION,
        ),
        Move(
            "take_back",
            (PlanState.INTERNAL_REVIEW, PlanState.CONSULTATION, PlanState.MANAGEMENT_APPROVED),
            PlanState.DRAFT,
            Permission.LEAD,
            "plans.plan.taken_back",
            _("Take it back to write more"),
            needs_reason=True,
            otherwise=PlanState.IN_REVISION,
        ),
        Move(
            "open_consultation",
            (PlanState.INTERNAL_REVIEW,),
            PlanState.CONSULTATION,
            Permission.LEAD,
            "plans.plan.sent_to_consultation",
            _("Send to consultation"),
        ),
        Move(
            "approve_for_management",
            (PlanState.INTERNAL_REVIEW, PlanState.CONSULTATION),
            PlanState.MANAGEMENT_APPROVED,
            Permission.APPROVE,
            "plans.plan.approved",
            _("Approve for the management"),
        ),
        Move(
            "decline_for_management",
            (PlanState.INTERNAL_REVIEW, PlanState.CONSULTATION, PlanState.MANAGEMENT_APPROVED),
            PlanState.DRAFT,
            Permission.APPROVE,
            "plans.plan.declined",
            _("Return from the management"),
            needs_reason=True,
            otherwise=PlanState.IN_REVISION,
        ),
        Move(
            "send_to_council",
            (PlanState.MANAGEMENT_APPROVED,),
            PlanState.SENT_TO_COUNCIL,
            Permission.LEAD,
            "plans.plan.sent_to_council",
            _("Send to the council"),
        ),
        Move(
            "withdraw_from_council",
            (PlanState.SENT_TO_COUNCIL,),
            PlanState.DRAFT,
            Permission.RECORD_DECISION,
            "plans.plan.sent_back_by_council",
            _("Not adopted: send back"),
            needs_reason=True,
            otherwise=PlanState.IN_REVISION,
        ),
        Move(
            "adopt",
            (PlanState.SENT_TO_COUNCIL,),
            PlanState.ADOPTED,
            Permission.RECORD_DECISION,
            "plans.plan.adopted",
            _("Record the adoption"),
        ),
        Move(
            "publish",
            (PlanState.ADOPTED,),
            PlanState.PUBLISHED,
            Permission.PUBLISH,
            "plans.plan.published",
            _("Publish"),
        ),
        Move(
            "revise",
            (PlanState.PUBLISHED,),
            PlanState.IN_REVISION,
            Permission.LEAD,
            "plans.plan.revision_begun",
            _("Begin a revision"),
            needs_reason=True,
        ),
        Move(
            "replace",
            tuple(state for state in PlanState if state is not PlanState.REPLACED),
            PlanState.REPLACED,
            Permission.PUBLISH,
            "plans.plan.replaced",
            _("Replace by a newer plan"),
        ),
    ],
    start=PlanState.DRAFT,
)
