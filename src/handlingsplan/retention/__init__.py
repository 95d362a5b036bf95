# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How long things are kept: `policy/retention.yaml`, the check that it is whole, and the removal of what is no record.

Locking, holding and destroying records with approval (`lock`, `holds`, `disposal`) belong to the case wing and are
built with it: a plan is not locked, and no record of a plan is destroyed by this program.
"""
