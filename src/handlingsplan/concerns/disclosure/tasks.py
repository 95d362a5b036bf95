# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The jobs that carry a handover to another municipality, and its answer back."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

RETRY = RetryStrategy(max_attempts=8, exponential_wait=5)


@app.task(name="disclosure.deliver", retry=RETRY)
def deliver(handover: int, municipality: int) -> None:
    """Bring a handover of this municipality to its receiver."""
    from django.utils import timezone

    from .actions.carrying import carry

    carry(handover, sender=municipality, at=timezone.now())


@app.task(name="disclosure.carry_back", retry=RETRY)
def carry_back(handover: int, municipality: int) -> None:
    """Bring what this municipality answered to the one that handed over."""
    from django.utils import timezone

    from .actions.carrying import bring_answer

    bring_answer(handover, receiver=municipality, at=timezone.now())
