# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How long things are kept: `policy/retention.yaml`, the check that it is whole, the removal of what is no record
(`purge`), what is shut (`lock`), held (`holds`), and destroyed with approval (`disposal`)."""
