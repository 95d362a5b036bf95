# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a situation picture says before anybody has written in it: drawn from the lines of the log (AKU-22)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from .terms import HIDDEN_ON_A_WALL, OPEN_TASKS, TaskState


class Line(Protocol):
    """What is read of a line of the log."""

    number: int
    kind: str
    text: str
    source_status: str
    sensitivity: str
    tags: list[str]
    corrects: int | None


class Task(Protocol):
    """What is read of a task."""

    text: str
    owner: str
    state: str
    is_critical: bool


@dataclass(frozen=True)
class Change:
    """What has come and what has gone in one block since the picture before."""

    key: str
    come: tuple[str, ...]
    gone: tuple[str, ...]


def drawn(blocks: Iterable[Mapping[str, Any]], lines: Iterable[Line], tasks: Iterable[Task]) -> dict[str, str]:
    """The text of every block: a line for each line of the log that belongs there, one that was corrected left out.

    What is for the staff or the police alone is not drawn: the picture hangs where many can see it.
    """
    lines, tasks = list(lines), list(tasks)
    corrected = {line.corrects for line in lines}
    shown = [line for line in lines if line.number not in corrected and line.sensitivity not in HIDDEN_ON_A_WALL]
    return {block["key"]: "\n".join(_block(block, shown, tasks)) for block in blocks}


def changes(keys: Iterable[str], before: Mapping[str, str], after: Mapping[str, str]) -> list[Change]:
    """Block by block, the lines that have come and gone; blocks that say the same are left out."""
    found = []
    for key in keys:
        old, new = _lines(before.get(key, "")), _lines(after.get(key, ""))
        come, gone = tuple(one for one in new if one not in old), tuple(one for one in old if one not in new)
        if come or gone:
            found.append(Change(key, come, gone))
    return found


def _block(block: Mapping[str, Any], lines: list[Line], tasks: list[Task]) -> list[str]:
    draws, tag = block.get("draws"), block.get("tag")
    found = [line for line in lines if (draws and _is_drawn(line, draws)) or (tag and tag in line.tags)]
    return [f"{line.text} ({line.number})" for line in found] + [_said(task) for task in _of_tasks(block, tasks)]


def _is_drawn(line: Line, draws: Mapping[str, Any]) -> bool:
    return line.kind in draws["kinds"] and line.source_status in draws["statuses"]


def _of_tasks(block: Mapping[str, Any], tasks: list[Task]) -> list[Task]:
    match block.get("tasks"):
        case "under_way":
            return [task for task in tasks if task.state == TaskState.UNDER_WAY]
        case "critical":
            return [task for task in tasks if task.is_critical and task.state in OPEN_TASKS]
    return []


def _said(task: Task) -> str:
    return f"{task.text} ({task.owner})" if task.owner else task.text


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
