# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The way of a case as a drawn path in words: what is done, where it stands, what lies ahead."""

from handlingsplan.ui.pages import Step

from .states import CASE
from .terms import State

WAY = (
    State.POLICE_CLARIFICATION,
    State.GATHERING,
    State.MEETING_CALLED,
    State.ASSESSMENT,
    State.AWAITING_AUTHORITY,
    State.MEASURES,
    State.FOLLOW_UP,
)
"""The way most cases go. What lies beside it is drawn where a case stands there."""
BESIDE = {State.AWAITING_SIGNATURE: 4}
"""After how many steps of the way a state beside it is drawn."""
CLOSED = (State.CLOSED_UNFOUNDED, State.CLOSED_OTHER_HELP, State.CLOSED_POLICE, State.CLOSED_DONE)


def path(state: str) -> list[Step]:
    """The steps from the police's clarification to the end, for a case in this state."""
    now = State(state)
    names = list(WAY)
    if now in BESIDE:
        names.insert(BESIDE[now], now)
    if now in CLOSED:
        passed = names if now is State.CLOSED_DONE else []
        return [*(_step(name, "done" if name in passed else "skipped") for name in names), _step(now, "here")]
    here = names.index(now)
    steps = [_step(name, "done" if place < here else "ahead") for place, name in enumerate(names)]
    steps[here] = _step(now, "here")
    return steps


def _step(name: State, state: str) -> Step:
    return Step(str(CASE.states[name].label), state=state)  # type: ignore[arg-type]
