# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The codes under which inquiries and advice are counted (policy/figures.yaml): a way in and no way back."""

from .terms import AgeBand, ReporterKind

REPORTER_CODES = {
    ReporterKind.CITIZEN: "citizen",
    ReporterKind.EMPLOYEE: "municipal_professional",
    ReporterKind.PROFESSIONAL: "other_professional",
    ReporterKind.AUTHORITY: "other_authority",
    ReporterKind.POLICE: "police",
    ReporterKind.HOTLINE: "hotline",
    ReporterKind.SELF: "self",
}
AGE_CODES = {
    AgeBand.UNDER_10: "under_10",
    AgeBand.FROM_10: "from_10_to_14",
    AgeBand.FROM_15: "from_15_to_17",
    AgeBand.FROM_18: "from_18_to_25",
    AgeBand.OVER_25: "over_25",
    AgeBand.UNKNOWN: "not_stated",
}
