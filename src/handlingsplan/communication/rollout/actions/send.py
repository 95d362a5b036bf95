# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Sending personal links to pasted addresses, and withdrawing them. Nobody is shown whose link was used."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.db.models import F
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.seal import seal
from handlingsplan.audit.record import record
from handlingsplan.communication.rollout import events, rules
from handlingsplan.communication.rollout.models import Group, PersonalLink, Wave
from handlingsplan.communication.rollout.terms import MOST_ADDRESSES, Permission, WaveState
from handlingsplan.notices.actions import write_to
from handlingsplan.ui.wording import long_date

from .refusals import NoAddresses, NotUnderWay, TooManyAddresses

PURPOSE = "rollout.link"


@dataclass
class Sent:
    """What was done: the new links as paths (kept nowhere readable), and how many had one that still works."""

    links: list[str] = field(default_factory=list)
    known: int = 0


def print_of(address: str, wave: Wave) -> str:
    """Recognises an address in this wave, and tells nobody what it was."""
    return salted_hmac("rollout.address", f"{wave.pk} {address}", algorithm="sha256").hexdigest()


def send(group: Group, addresses: list[str], *, by: Viewer, at: datetime) -> Sent:
    """Send each address its own link, once in the whole wave. A link that no longer works is made anew."""
    by.must(Permission.LEAD)
    wave = Wave.objects.select_for_update().get(pk=group.wave_id)
    check_under_way(wave)
    if not addresses:
        raise NoAddresses
    if len(addresses) > MOST_ADDRESSES:
        raise TooManyAddresses
    prints = {print_of(address, wave): address for address in addresses}
    there = PersonalLink.objects.filter(group__wave=wave, address_print__in=prints)
    known = {link.address_print: link for link in there}
    sent, fresh = Sent(), 0
    for address_print, address in prints.items():
        link = known.get(address_print)
        if link is not None and link.is_open(at):
            sent.known += 1
            continue
        if link is None:
            link = PersonalLink(municipality_id=group.municipality_id, group=group, address_print=address_print)
            fresh += 1
        secret = secrets.token_urlsafe(32)
        _renew(link, address, secret, at)
        path = path_of(group, secret)
        write(address, path, wave=wave, expires_at=rules.expiry(at), reminded=False)
        sent.links.append(path)
    Group.objects.filter(pk=group.pk).update(sent_count=F("sent_count") + fresh)
    details = {"count": len(sent.links), "group": group.name, "wave": wave.title}
    record(events.LINKS_SENT, about=wave, by=by.user, at=at, details=details)
    return sent


def check_under_way(wave: Wave) -> None:
    """Raise unless letters can be sent in the wave now."""
    if wave.state != WaveState.UNDER_WAY:
        raise NotUnderWay


def _renew(link: PersonalLink, address: str, secret: str, at: datetime) -> None:
    """Give the row its new secret. It stays where it was counted; who has given a receipt is not remembered anew."""
    link.secret_digest, link.sent_at, link.expires_at = rules.fingerprint_of(secret), at, rules.expiry(at)
    link.withdrawn_at, link.reminders = None, 0
    if not link.is_read:
        link.address, link.sealed_secret = address, seal(secret, purpose=PURPOSE)
    link.save()


def withdraw(group: Group, address: str, *, by: Viewer, at: datetime) -> None:
    """Stop the link of one address, if it has one. Says nothing of whether it was used, and the counts stay."""
    by.must(Permission.LEAD)
    address_print = print_of(address.strip().lower(), group.wave)
    links = PersonalLink.objects.filter(group=group, address_print=address_print, withdrawn_at=None)
    links.update(withdrawn_at=at, address="", sealed_secret="")
    record(events.LINK_WITHDRAWN, about=group.wave, by=by.user, at=at, details={"group": group.name})


def withdraw_all(group: Group, *, by: Viewer, at: datetime) -> int:
    """Stop every link of the group that works; returns how many they were."""
    by.must(Permission.LEAD)
    links = PersonalLink.objects.filter(group=group, withdrawn_at=None, expires_at__gt=at)
    stopped = links.update(withdrawn_at=at, address="", sealed_secret="")
    details = {"count": stopped, "group": group.name}
    record(events.LINKS_WITHDRAWN, about=group.wave, by=by.user, at=at, details=details)
    return stopped


def path_of(group: Group, secret: str) -> str:
    """Where the link leads, on this site."""
    return reverse("personal_link", args=[group.municipality.slug, secret])


def write(address: str, path: str, *, wave: Wave, expires_at: datetime, reminded: bool) -> None:
    """The letter, in the municipality's own language. Its subject tells nothing to whoever passes the screen."""
    with translation.override(settings.LANGUAGE_CODE):
        text = _(
            "Hello\n\n%(sender)s in %(municipality)s asks you to read something short about how we work here. "
            "It takes about five minutes. The link is yours alone and works until %(day)s. "
            "You need no account, and nobody sees what you answer."
        ) % {
            "sender": wave.sender,
            "municipality": wave.municipality.full_name,
            "day": long_date(timezone.localtime(expires_at)),
        }
        if reminded:
            text = _("This is a reminder, sent by the system.") + "\n\n" + text
        write_to(address, subject=_("Please read and confirm"), text=text, link=path)
