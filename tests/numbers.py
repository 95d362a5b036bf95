# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a civil registration number looks like, put together here: no such number stands written in any file."""

BIRTHDAY, LAST_FOUR = "010190", "1234"


def shaped_like_a_number(between: str = "-", *, birthday: str = BIRTHDAY) -> str:
    """A counted-up number that is given to nobody, for tests of where one must be refused."""
    return f"{birthday}{between}{LAST_FOUR}"


NUMBER = shaped_like_a_number()
