# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A promise of anonymity is known in both languages, and its opposite is not taken for one."""

import pytest

from handlingsplan.lib.anonymity import promises_anonymity


@pytest.mark.parametrize(
    "text",
    [
        "Du er anonym.",
        "Du kan godt være **anonym**.",
        "Du kan ringe anonymt.",
        "Man må gerne ringe helt anonymt til os.",
        "Ring anonymt.",
        "Vi siger ikke dit navn.",
        "Vi siger aldrig dit navn til nogen.",
        "Vi siger ikke, hvem du er.",
        "You can call anonymously.",
        "We don’t pass on your name.",
        "You can stay anonymous.",
    ],
)
def test_a_promise_is_known(text: str) -> None:
    assert promises_anonymity(text)


@pytest.mark.parametrize(
    "text",
    [
        "Du er ikke anonym.",
        "Du kan ikke ringe anonymt.",
        "Ring ikke anonymt.",
        "You cannot call anonymously.",
        "You are not anonymous.",
        "Underretningen bærer dit navn.",
        "Vi siger dit navn til forældrene.",
        "Borgere kan henvende sig anonymt.",
    ],
)
def test_the_opposite_is_no_promise(text: str) -> None:
    assert not promises_anonymity(text)
