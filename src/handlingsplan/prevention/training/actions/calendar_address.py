# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One's own calendar address: made, shown once, closed."""

import secrets
from datetime import datetime

from handlingsplan.access.queries import fingerprint_of
from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.prevention.training import events
from handlingsplan.prevention.training.models import Feed
from handlingsplan.prevention.training.terms import Permission


def make_feed(*, by: Viewer, at: datetime) -> str:
    """A new secret address; an older one is closed. Returns the secret, which is kept nowhere."""
    by.must(Permission.READ)
    assert by.municipality is not None
    assert by.user is not None
    Feed.objects.filter(user=by.user, revoked_at=None).update(revoked_at=at)
    secret = secrets.token_urlsafe(32)
    feed = Feed.objects.create(
        municipality=by.municipality, user=by.user, secret_digest=fingerprint_of(secret), made_at=at
    )
    record(events.FEED_MADE, about=feed, by=by.user, at=at)
    return secret


def revoke_feed(feed: Feed, *, by: Viewer, at: datetime) -> None:
    """Close the address: calendars that fetch from it get nothing more."""
    by.must(Permission.READ)
    feed.revoked_at = at
    feed.save(update_fields=["revoked_at"])
    record(events.FEED_REVOKED, about=feed, by=by.user, at=at)
