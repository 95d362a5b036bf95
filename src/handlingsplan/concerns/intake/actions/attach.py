# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Files that come with an inquiry: sealed once they are without metadata, and looked at for viruses behind a queue."""

from collections.abc import Iterable

from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.intake.cleaning import MOST_FILES, TOO_MANY, CleanFile, NotTaken, cleaned
from handlingsplan.concerns.intake.models import Attachment, AttachmentWords, Checked, Inquiry
from handlingsplan.concerns.intake.viruscheck import CheckerAway, check, is_plugged
from handlingsplan.keys import case_keys
from handlingsplan.tenancy.scope import municipality_in_scope

A_ROUND = 20
"""Files that are looked at in one go, so that a municipality with many does not hold up the others."""


def made_clean(files: Iterable[bytes], *, already: int = 0) -> list[CleanFile]:
    """The files without metadata, each under a neutral name. Raises NotTaken, in words for the sender."""
    sent = list(files)
    if len(sent) > MOST_FILES:
        raise NotTaken(TOO_MANY)
    return [cleaned(data, number=number) for number, data in enumerate(sent, already + 1)]


def attach(case: OpenedCase, inquiry: Inquiry, files: Iterable[CleanFile]) -> list[Attachment]:
    """Keep files with an inquiry, sealed. No job is begun for them: when it was begun would tell when they came."""
    kept = []
    for file in files:
        attachment = Attachment(municipality_id=municipality_in_scope(), inquiry=inquiry)
        attachment.checked = Checked.WAITING if is_plugged() else Checked.UNCHECKED
        attachment.keep(AttachmentWords(name=file.name, mime=file.mime), key=case.key)
        attachment.put(file.data, key=case.key)
        attachment.save()
        kept.append(attachment)
    return kept


def check_those_waiting() -> int:
    """Have the files that wait looked at; what holds a virus is thrown away. Returns how many were looked at.

    For the worker, in a municipality's scope. A checker that is away is asked again in the next round.
    """
    waiting = Attachment.objects.filter(checked=Checked.WAITING).select_related("inquiry__file")[:A_ROUND]
    done = 0
    for attachment in waiting:
        try:
            key = case_keys.opened(attachment.inquiry.file.key_id)
        except case_keys.KeyGone:
            _settle(attachment, Checked.REFUSED)
            continue
        try:
            verdict = check(attachment.data(key))
        except CheckerAway:
            break
        _settle(attachment, verdict)
        done += 1
    return done


def _settle(attachment: Attachment, verdict: Checked) -> None:
    attachment.checked = verdict
    if verdict is Checked.REFUSED:
        attachment.content = None
    attachment.save(update_fields=["checked", "content"])
