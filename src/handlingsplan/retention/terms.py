# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Reach(StrEnum):
    """Where the rows lie that a removal is about."""

    EACH_MUNICIPALITY = "each_municipality"
    INSTALLATION = "installation"


class HoldGround(StrEnum):
    """Why something may not be destroyed yet. A closed list: what is typed about a case lies in the case."""

    COMPLAINT = "complaint"
    COURT = "court"
    ACCESS = "access"
    SUPERVISION = "supervision"
    ARCHIVE = "archive"


HOLD_NAMES = {
    HoldGround.COMPLAINT: _("A complaint is being dealt with"),
    HoldGround.COURT: _("A court case runs or is expected"),
    HoldGround.ACCESS: _("Somebody has asked what is held about them"),
    HoldGround.SUPERVISION: _("A supervisory authority has asked"),
    HoldGround.ARCHIVE: _("The archive is to decide whether it is kept"),
}
