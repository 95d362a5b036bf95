# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How a crisis staff is called in: the SMS gateway of the installation, if it has one."""

import os

SMS_URL = os.environ.get("HANDLINGSPLAN_SMS_URL", "")
SMS_TOKEN = os.environ.get("HANDLINGSPLAN_SMS_TOKEN", "")
SMS_SENDER = os.environ.get("HANDLINGSPLAN_SMS_SENDER", "Kommunen")
