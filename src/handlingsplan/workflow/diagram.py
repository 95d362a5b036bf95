# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A lifecycle as a Mermaid diagram and as a table, for `docs/reference/`; a test holds them current."""

from .lifecycle import Lifecycle


def mermaid(lifecycle: Lifecycle) -> str:
    """The picture as text."""
    lines = ["stateDiagram-v2", f"    [*] --> {lifecycle.start}"]
    lines += [f"    {state.name}: {state.label}" for state in lifecycle.states.values()]
    lines += [
        f"    {source} --> {target}: {move.verb}"
        for move in lifecycle.moves
        for source in move.sources
        for target in move.targets
    ]
    return "\n".join(lines)


def page(lifecycle: Lifecycle) -> str:
    """A page of the reference: picture, states, moves."""
    states = [
        f"| `{s.name}` | {s.label} | {s.acts} | {s.before_leaving} | {s.clock} |" for s in lifecycle.states.values()
    ]
    moves = [
        f"| {m.label} | `{m.verb}` | {', '.join(m.sources)} | {' or '.join(m.targets)} | "
        f"`{m.permission}` | `{m.event}` | "
        f"{'yes' if m.needs_reason else ''} |"
        for m in lifecycle.moves
    ]
    return "\n".join(
        [
            f"# Lifecycle: {lifecycle.name}",
            "",
            "Generated from the code by `tools/docs.py`; do not edit.",
            "",
            "```mermaid",
            mermaid(lifecycle),
            "```",
            "",
            "| state | on screen | who acts | before leaving | clock |",
            "|---|---|---|---|---|",
            *states,
            "",
            "| on screen | verb | from | to | permission | event | reason asked |",
            "|---|---|---|---|---|---|---|",
            *moves,
            "",
        ]
    )
