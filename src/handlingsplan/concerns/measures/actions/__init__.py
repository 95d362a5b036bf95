# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The verbs of measures: the owner answers, a measure begins and ends, somebody carries it out, it is followed up."""
