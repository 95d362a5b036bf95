# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The register as pages show it, as pictures draw it, as plans quote it and as files carry it."""
