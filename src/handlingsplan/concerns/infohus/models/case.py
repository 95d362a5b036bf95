# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A concern that the infohus has taken up."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.concerns.infohus.states import CASE
from handlingsplan.concerns.infohus.terms import State
from handlingsplan.tenancy.models import TenantOwned
from handlingsplan.workflow.move import state_constraint


class Case(TenantOwned):
    """A case in Infohus Kommune; its file is on the infohus track. `no_contact` says that neither citizen, family nor
    school is contacted before the police have answered (R09), `control_sign` that there are signs of social control
    or honour, so that parents and network are contacted only after a risk assessment (R20)."""

    file = models.OneToOneField(CaseFile, on_delete=models.PROTECT, related_name="infohus")
    state = models.CharField(max_length=24, default=State.POLICE_CLARIFICATION.value)
    no_contact = models.BooleanField(default=False)
    control_sign = models.BooleanField(default=False)
    begun_at = models.DateTimeField()
    extended = models.BooleanField(default=False)

    class Meta:
        db_table = table("infohus_case")
        verbose_name = _("infohus case")
        ordering = ("pk",)
        constraints = [state_constraint(CASE, name="an_infohus_case_is_in_a_known_state")]

    def __str__(self) -> str:
        return str(self.file)
