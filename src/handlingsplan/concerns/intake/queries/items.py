# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Inquiries, messages and what was attached, as items of a case."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.contents import Item
from handlingsplan.concerns.intake.models import Attachment, Inquiry, InquiryWords, Message
from handlingsplan.concerns.intake.terms import ReporterKind
from handlingsplan.keys.case_keys import CaseKey

TEXTS = (
    *("relation", "person", "born", "guardians", "interpreter", "children", "seen", "changed", "feared", "violence"),
    *("crisis", "resources", "done", "informed", "notice_given"),
)


def text_of(words: InquiryWords) -> str:
    """Everything that was told, line by line."""
    return "\n".join(found for name in TEXTS if (found := getattr(words, name)))


def inquiry_items(keys: Mapping[int, CaseKey]) -> Iterator[Item]:
    """Every inquiry, message and file of the cases whose keys are given."""
    for inquiry in Inquiry.objects.filter(file__in=keys):
        origin = "police" if inquiry.reporter_kind == ReporterKind.POLICE else ""
        text = text_of(inquiry.words(keys[inquiry.file_id]))
        yield Item(inquiry.file_id, f"intake.inquiry:{inquiry.pk}", _("Inquiry"), text, inquiry.received_at, "", origin)
    for message in Message.objects.filter(inquiry__file__in=keys).select_related("inquiry", "by"):
        file = message.inquiry.file_id
        words = message.words(keys[file])
        yield Item(
            file,
            f"intake.message:{message.pk}",
            _("Message in the conversation"),
            words.text,
            message.at,
            str(message.by or ""),
        )
    for attached in Attachment.objects.filter(inquiry__file__in=keys).select_related("inquiry"):
        inquiry = attached.inquiry
        words = attached.words(keys[inquiry.file_id])
        ref, text = f"intake.attachment:{attached.pk}", f"{words.name} ({words.mime})"
        yield Item(inquiry.file_id, ref, _("Attached"), text, inquiry.received_at)
