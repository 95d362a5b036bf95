# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Telling people: the row is written in the transaction of the change, the e-mail leaves after it."""

from django.conf import settings
from django.core.mail import send_mail
from django.utils import timezone
from procrastinate.contrib.django import app

from handlingsplan.accounts.models import User
from handlingsplan.accounts.seal import seal, unseal
from handlingsplan.tenancy.scope import municipality_in_scope

from .models import Notice

LINK = "notices.link"


def tell(user: User, *, subject: str, text: str, link: str) -> Notice:
    """Tell a person something: `link` is a path on this site. The e-mail is a job in the same transaction."""
    return _keep(Notice(to=user, to_address=user.email, subject=subject, text=text, link=link))


def write_to(address: str, *, subject: str, text: str, link: str) -> Notice:
    """Write to an address that may have no account: an invitation. The link is sealed, since it opens one."""
    return _keep(Notice(to_address=address, subject=subject, text=text, link=seal(link, purpose=LINK)))


def _keep(notice: Notice) -> Notice:
    notice.municipality_id = municipality_in_scope()
    notice.save()
    app.configure_task("notices.send").defer(notice=notice.pk, municipality=notice.municipality_id)
    return notice


def send(notice: Notice) -> None:
    """Send the e-mail of a notice, once. In a demonstration nothing leaves the machine; the notice is only shown."""
    if notice.sent_at is not None:
        return
    link = unseal(notice.link, purpose=LINK) if notice.to_id is None else notice.link
    body = f"{notice.text}\n\n{settings.SITE_ADDRESS}{link}\n"
    send_mail(notice.subject, body, None, [notice.to_address])
    kept = {"link": ""} if notice.to_id is None else {}
    Notice.objects.filter(pk=notice.pk, sent_at=None).update(sent_at=timezone.now(), **kept)


def mark_read(user: User) -> int:
    """Note that a person has seen her notices; returns how many were new."""
    return Notice.objects.filter(to=user, read_at=None).update(read_at=timezone.now())
