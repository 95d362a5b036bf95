# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Destroying records: a batch that is prepared, approved by other eyes, decided by the council, shown, run, recorded.

The engine knows no room. A room plugs in what its things are called and how they are destroyed.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.tenancy.scope import municipality_in_scope

from .holds import held
from .lock import other_eyes
from .models import Batch, BatchItem


class NothingChosen(Exception):
    """A batch holds something."""

    message = _("Choose at least one that is to be destroyed.")


class InAnotherBatch(Exception):
    """A thing stands in one open batch at a time."""

    message = _("One of them stands in another batch already. Look at the list again.")


class NotReady(Exception):
    """Destroying takes an approval by somebody else and the council's decision."""

    message = _("It cannot be run yet: it takes the approval of somebody else and the decision of the council.")


class OnHold(Exception):
    """Something in the batch must be kept for now."""

    message = _("Something in the batch must be kept for now. Release it, or take it out, and nothing was destroyed.")


@dataclass(frozen=True)
class Command:
    """One thing to be destroyed, as it is shown, approved and run: what it is called, and what becomes of it."""

    about_id: int
    label: str
    acts: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.label}: {', '.join(self.acts)}"


@dataclass(frozen=True)
class Disposable:
    """What a room plugged in: the type of its things, the commands for some of them, and carrying those out."""

    about_type: str
    commands: Callable[[Sequence[int]], list[Command]]
    destroy: Callable[[Sequence[int], datetime], None]


_plugged: dict[str, Disposable] = {}


def plug(group: str, disposable: Disposable) -> None:
    """Say what is destroyed in a group of policy/retention.yaml; called from `apps.py`."""
    _plugged[group] = disposable


def prepare(group: str, ids: Iterable[int], *, analysis: str, by: User, at: datetime) -> Batch:
    """Put things together that are to be destroyed. Raises NothingChosen, InAnotherBatch, OnHold."""
    chosen = sorted(set(ids))
    if not chosen:
        raise NothingChosen
    if in_open_batches(group) & set(chosen):
        raise InAnotherBatch
    _must_not_be_held(group, chosen)
    here = municipality_in_scope()
    batch = Batch.objects.create(municipality_id=here, group=group, analysis=analysis, prepared_by=by, prepared_at=at)
    items = [BatchItem(municipality_id=here, batch=batch, about_id=each) for each in chosen]
    BatchItem.objects.bulk_create(items, batch_size=10_000)  # PostgreSQL takes 65,535 values beside one statement
    record("retention.batch.prepared", about=batch, by=by, at=at, details={"batch": batch.pk, "count": len(chosen)})
    return batch


def approve(batch: Batch, *, by: User, at: datetime) -> None:
    """Agree to a batch; raises `lock.SameEyes` for the one who prepared it."""
    other_eyes(batch.prepared_by, by)
    if _change(batch, approved_at=None, to={"approved_by": by, "approved_at": at}):
        record("retention.batch.approved", about=batch, by=by, at=at, details={"batch": batch.pk})


def council_decided(batch: Batch, *, number: str, on: date, by: User, at: datetime) -> None:
    """Note the council's decision."""
    if _change(batch, run_at=None, to={"decision_number": number, "decided_on": on}):
        details = {"batch": batch.pk, "decision": number, "day": on.isoformat()}
        record("retention.batch.decided", about=batch, by=by, at=at, details=details)


def give_up(batch: Batch, *, by: User, at: datetime) -> None:
    """Let a batch go; nothing of it is destroyed."""
    if _change(batch, run_at=None, given_up_at=None, to={"given_up_at": at}):
        record("retention.batch.given_up", about=batch, by=by, at=at, details={"batch": batch.pk})


def commands(batch: Batch) -> list[Command]:
    """What would be done, thing by thing; changes nothing."""
    return _plugged[batch.group].commands(_things(batch))


def run(batch: Batch, *, by: User, at: datetime) -> list[Command]:
    """Destroy what the batch holds, and record it. Raises NotReady, OnHold; then nothing was destroyed."""
    ready = batch.approved_at is not None and batch.decided_on is not None and batch.is_open
    if not ready:
        raise NotReady
    things = _things(batch)
    _must_not_be_held(batch.group, things)
    done = commands(batch)
    if not _change(batch, run_at=None, given_up_at=None, to={"run_by": by, "run_at": at}):
        raise NotReady
    details = {"batch": batch.pk, "count": len(done), "decision": batch.decision_number}
    record("retention.batch.run", about=batch, by=by, at=at, details=details)
    _plugged[batch.group].destroy(things, at)
    return done


def in_open_batches(group: str) -> set[int]:
    """The things of a group that stand in a batch which is neither run nor given up."""
    items = BatchItem.objects.filter(batch__group=group, batch__run_at=None, batch__given_up_at=None)
    return set(items.values_list("about_id", flat=True))


def _things(batch: Batch) -> list[int]:
    return list(BatchItem.objects.filter(batch=batch).values_list("about_id", flat=True))


def _must_not_be_held(group: str, ids: Sequence[int]) -> None:
    if held(_plugged[group].about_type, ids):
        raise OnHold


def _change(batch: Batch, *, to: dict[str, object], **still: object) -> bool:
    """Change a batch where it still stands as said."""
    changed = Batch.objects.filter(pk=batch.pk, **still).update(**to) == 1
    if changed:
        for name, value in to.items():
            setattr(batch, name, value)
    return changed
