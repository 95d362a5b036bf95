# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is written around a case, as its items: why to open it again, why not to tell, the citizen's remarks."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.contents import Item
from handlingsplan.concerns.casefiles.models import CitizenRemark, DutyToInform, UnlockRequest
from handlingsplan.keys.case_keys import CaseKey


def items_of_answering(keys: Mapping[int, CaseKey]) -> Iterator[Item]:
    """Of all the cases whose keys are given; three questions."""
    for unlock in UnlockRequest.objects.filter(file__in=keys).select_related("asked_by"):
        asked = unlock.words(keys[unlock.file_id])
        text = "\n".join(part for part in (asked.reason, asked.answer) if part)
        ref, by = f"casefiles.unlock:{unlock.pk}", str(unlock.asked_by)
        yield Item(unlock.file_id, ref, _("Request to open the shut case"), text, unlock.asked_at, by)
    for duty in DutyToInform.objects.filter(file__in=keys).select_related("decided_by"):
        ref, by = f"casefiles.inform:{duty.pk}", str(duty.decided_by)
        reason = duty.words(keys[duty.file_id]).reason
        yield Item(duty.file_id, ref, _("Whether the person is told"), reason, duty.decided_at, by)
    for remark in CitizenRemark.objects.filter(file__in=keys):
        ref, said = f"casefiles.remark:{remark.pk}", remark.words(keys[remark.file_id]).text
        yield Item(remark.file_id, ref, _("The citizen's remark"), said, remark.written_at)
