# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a receiver does: confirm that she has read, and answer three questions. Neither is recorded of her."""

from collections.abc import Mapping
from datetime import datetime

from django.db.models import F

from handlingsplan.communication.rollout.models import AnswerCount, Group, PersonalLink

from .refusals import ConfirmFirst, LinkClosed


def confirm(link: PersonalLink, *, at: datetime) -> None:
    """Read and understood. The address is forgotten; that somebody in the group has read is counted, once."""
    if not link.is_open(at):
        raise LinkClosed
    fresh = PersonalLink.objects.filter(pk=link.pk, is_read=False)
    if fresh.update(is_read=True, address="", sealed_secret=""):
        Group.objects.filter(pk=link.group_id).update(read_count=F("read_count") + 1)


def answer(link: PersonalLink, choices: Mapping[str, str], *, at: datetime) -> None:
    """Count the answers (question to choice) with those of the group, once; nothing ties them to the link."""
    if not link.is_open(at):
        raise LinkClosed
    if not PersonalLink.objects.filter(pk=link.pk, is_read=True).exists():
        raise ConfirmFirst
    if not PersonalLink.objects.filter(pk=link.pk, is_checked=False).update(is_checked=True):
        return
    for question, choice in choices.items():
        row, _new = AnswerCount.objects.get_or_create(
            municipality_id=link.municipality_id, group_id=link.group_id, question_key=question, choice_key=choice
        )
        AnswerCount.objects.filter(pk=row.pk).update(count=F("count") + 1)
