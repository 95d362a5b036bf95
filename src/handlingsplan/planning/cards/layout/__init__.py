# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A card under the headings of a municipality's emergency plan (indsatsplan), out and in again (AKU-15)."""
