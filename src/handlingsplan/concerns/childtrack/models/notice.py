# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A notice about a child that the children's authority has taken."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.concerns.childtrack.states import NOTICE
from handlingsplan.concerns.childtrack.terms import Answer, Screened, State
from handlingsplan.tenancy.models import TenantOwned
from handlingsplan.workflow.move import state_constraint


class Notice(TenantOwned):
    """A notice (underretning); its file is on the social track. One for each child.

    `gets_help` says that the child already receives help, so that a second assessor is needed (barnets lov § 137),
    `control_sign` whether there are signs of social control or honour (R20), `siblings` whether there are other
    children. Empty where nobody has answered yet.
    """

    file = models.OneToOneField(CaseFile, on_delete=models.PROTECT, related_name="notice")
    state = models.CharField(max_length=20, default=State.ACUTE_ASSESSMENT.value)
    taken_at = models.DateTimeField()
    taken_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    gets_help = models.CharField(max_length=8, blank=True)
    control_sign = models.CharField(max_length=8, blank=True)
    siblings = models.CharField(max_length=8, blank=True)
    screened = models.CharField(max_length=16, blank=True)

    class Meta:
        db_table = table("notice")
        verbose_name = _("notice about a child")
        ordering = ("pk",)
        constraints = [
            state_constraint(NOTICE, name="a_notice_is_in_a_known_state"),
            models.CheckConstraint(
                condition=Q(screened="") | Q(screened__in=[outcome.value for outcome in Screened]),
                name="a_notice_is_screened_to_a_known_outcome",
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{name: ""}) | Q(**{f"{name}__in": [answer.value for answer in Answer]}),
                    name=f"a_notice_answers_{name}",
                )
                for name in ("gets_help", "control_sign", "siblings")
            ),
        ]

    def __str__(self) -> str:
        return str(self.file)
