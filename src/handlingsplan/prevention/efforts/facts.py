# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The fields people fill in, by name: of an effort, of an indicator, of a measurement."""

EFFORT = (
    "title",
    "synonyms",
    "level",
    "focus",
    "arenas",
    "target_group",
    "age_from",
    "age_to",
    "purpose",
    "factors",
    "content",
    "extent",
    "provider",
    "owner",
    "participation",
    "resources",
    "expected_effect",
    "follow_up",
    "starts_on",
    "ends_on",
    "months",
    "label",
    "label_note",
    "source_title",
    "source_address",
    "source_checked_on",
)
INDICATOR = (
    "name",
    "definition",
    "counted",
    "unit",
    "method",
    "interval",
    "baseline",
    "baseline_note",
    "direction",
)
MEASUREMENT = ("measured_on", "value", "answers", "source", "caveat")
