# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Mend what a machine can mend: style, format, templates, catalogues and the generated reference."""

import sys

from tools import check

MENDS = {
    "style": ["ruff", "check", "--fix", "."],
    "format": ["ruff", "format", "."],
    "templates": ["djhtml", "--tabwidth", "2", *check.TEMPLATES],
    "words": ["python", "-m", "tools.messages", "update"],
    "reference": ["python", "-m", "tools.docs", "write"],
}


def main(words: list[str]) -> int:
    check.CHECKS.update(MENDS)
    return 1 if check.run(words or list(MENDS)) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
