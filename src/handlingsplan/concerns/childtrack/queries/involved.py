# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who has assessed this child before: in this notice, or in another one about the same person."""

from handlingsplan.concerns.casefiles.models import CaseFile, PersonMark
from handlingsplan.concerns.casefiles.terms import Track
from handlingsplan.concerns.childtrack.models import Entry, Notice
from handlingsplan.concerns.childtrack.terms import Step


def involved_before(file: CaseFile) -> set[int]:
    """Primary keys of everybody who assessed, wrote the assessment down, read as the second, or took a notice about the
    same child, this one among them."""
    marks = PersonMark.objects.filter(file=file).values("mark")
    same = CaseFile.objects.filter(marks__mark__in=marks, track=Track.SOCIAL).values("pk")
    notices = Notice.objects.filter(file__in=same) | Notice.objects.filter(file=file)
    assessed = Entry.objects.filter(notice__in=notices.values("pk"), step__in=(Step.ASSESSMENT, Step.SECOND))
    judged = {pk for pair in assessed.values_list("who", "by") for pk in pair if pk}
    return judged | set(notices.values_list("taken_by", flat=True))
