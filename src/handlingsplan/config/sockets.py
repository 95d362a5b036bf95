# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What rooms below cannot know, plugged in here: which rows are removed by night, how long a deadline is in a flow."""

from datetime import datetime
from typing import Any

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db.models import Q, QuerySet
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateEvent, ProcrastinateJob

from handlingsplan.access.models import Invitation
from handlingsplan.acute.staff import gateways
from handlingsplan.acute.staff.terms import Channel
from handlingsplan.clocks.policy import decides_lengths
from handlingsplan.communication.rollout.queries.links import links_of_closed_waves
from handlingsplan.concerns.intake import viruscheck
from handlingsplan.integrations.clamav import adapter as clamav
from handlingsplan.integrations.sms import adapter as sms
from handlingsplan.notices.models import Notice
from handlingsplan.retention.purge import plug
from handlingsplan.retention.terms import Reach

from .lengths import length_in_flow

FINISHED = ("succeeded", "failed", "cancelled", "aborted")


def fill() -> None:
    """Plug in everything."""
    decides_lengths(length_in_flow)
    viruscheck.plug(clamav.checker(settings.CLAMD) if settings.CLAMD else None)
    plug_gateways()
    plug("invitations", invitations_no_one_can_use)
    plug("read_notices", notices_read)
    plug("personal_links", links_of_closed_waves)
    plug("ended_sessions", sessions_ended, reach=Reach.INSTALLATION)
    plug("places_signed_in", places_without_a_session, reach=Reach.INSTALLATION)
    plug("finished_jobs", jobs_finished, reach=Reach.INSTALLATION)


def plug_gateways() -> None:
    """The ways out of the house. In a demonstration nothing leaves it: the page shows what would have been sent."""
    if settings.DEMO:
        for channel in Channel:
            gateways.plug(channel, gateways.Kept())
        return
    gateways.plug(Channel.EMAIL, gateways.Mail())
    if settings.SMS_URL:
        found = sms.gateway(settings.SMS_URL, token=settings.SMS_TOKEN, sender=settings.SMS_SENDER)
        gateways.plug(Channel.SMS, found)


def invitations_no_one_can_use(before: datetime) -> QuerySet[Any]:
    """Accepted, withdrawn or expired before a time."""
    return Invitation.objects.filter(Q(accepted_at__lt=before) | Q(withdrawn_at__lt=before) | Q(expires_at__lt=before))


def notices_read(before: datetime) -> QuerySet[Any]:
    """Read before a time; a notice to somebody without an account counts as read when it is sent."""
    return Notice.objects.filter(Q(read_at__lt=before) | Q(to=None, sent_at__lt=before))


def sessions_ended(before: datetime) -> QuerySet[Any]:
    """Run out before a time."""
    return Session.objects.filter(expire_date__lt=before)


def places_without_a_session(before: datetime) -> QuerySet[Any]:
    """Where somebody was signed in, last seen before a time and signed in no more."""
    alive = Session.objects.filter(expire_date__gte=timezone.now()).values("session_key")
    rows: QuerySet[Any] = UserSession.objects.filter(last_seen_at__lt=before)
    return rows.exclude(session_key__in=alive)


def jobs_finished(before: datetime) -> QuerySet[Any]:
    """Ended, with nothing said of them since a time."""
    spoken_of = ProcrastinateEvent.objects.filter(at__gte=before).values("job")
    return QuerySet(ProcrastinateJob).filter(status__in=FINISHED).exclude(pk__in=spoken_of)
