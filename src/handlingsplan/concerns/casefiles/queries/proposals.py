# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Proposals to close as items of a case."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.contents import Item
from handlingsplan.concerns.casefiles.models import ClosingProposal
from handlingsplan.keys.case_keys import CaseKey


def proposal_items(keys: Mapping[int, CaseKey]) -> Iterator[Item]:
    """Every proposal to close among the cases whose keys are given; the record's first line stands first."""
    for proposal in ClosingProposal.objects.filter(file__in=keys).select_related("proposed_by"):
        words = proposal.words(keys[proposal.file_id])
        text = "\n\n".join(part for part in (words.record, words.sent_back) if part)
        yield Item(
            proposal.file_id,
            f"casefiles.closing:{proposal.pk}",
            _("Proposal to close as unfounded"),
            text,
            proposal.proposed_at,
            str(proposal.proposed_by),
        )
