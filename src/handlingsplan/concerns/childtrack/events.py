# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of a notice: numbers and codes, never a word of it."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

from .terms import STEP_NAMES, Step

TAKEN = "childtrack.notice.taken"
ENTERED = "childtrack.notice.entered"

KINDS = (
    Kind(TAKEN, _("Notice {number} was taken by the children's authority")),
    Kind(
        ENTERED,
        _("Notice {number}: {step}"),
        shown={"step": lambda code: str(STEP_NAMES[Step(code)])},
    ),
    Kind("childtrack.notice.assessed", _("Notice {thing}: it was assessed whether anything is acute")),
    Kind("childtrack.notice.second_agreed", _("Notice {thing} was read by a second assessor")),
    Kind("childtrack.notice.screened", _("Notice {thing} was screened")),
    Kind("childtrack.notice.closed", _("Notice {thing} was closed")),
)
