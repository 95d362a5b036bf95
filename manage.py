# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The door to Django's commands; `./run` and `./test` use it for you."""

import os
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent / "src"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "handlingsplan.config.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
