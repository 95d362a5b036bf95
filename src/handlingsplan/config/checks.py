# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A demonstration that could be mistaken for the real thing does not start."""

import ipaddress
import os
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.core.exceptions import ImproperlyConfigured

LOCAL_ENDINGS = (".localhost", ".local", ".test", ".example", ".internal")


def is_local(host: str) -> bool:
    """Whether a host name or address can only be one's own machine or network, never a public name."""
    bare = host.strip("[]").lower()
    try:
        address = ipaddress.ip_address(bare)
    except ValueError:
        return bare in {"", "localhost"} or bare.endswith(LOCAL_ENDINGS)
    return address.is_loopback or address.is_private or address.is_unspecified or address.is_link_local


@register()
def a_demonstration_stays_at_home(**_: Any) -> list[CheckMessage]:
    """Demo mode lets anyone choose any role, so it refuses public host names and databases of others."""
    if not settings.DEMO:
        return []
    found: list[CheckMessage] = []
    public = [host for host in settings.ALLOWED_HOSTS if host == "*" or not is_local(host)]
    if public or not is_local(urlsplit(settings.SITE_ADDRESS).hostname or ""):
        names = ", ".join(public) or settings.SITE_ADDRESS
        found.append(
            Error(
                f"Demo mode would answer to a public name ({names}): anyone there could choose any role.",
                hint="Start with --no-demo, or remove the name from HANDLINGSPLAN_HOSTS / HANDLINGSPLAN_ADDRESS.",
                id="config.E001",
            )
        )
    if os.environ.get("HANDLINGSPLAN_EMBEDDED", "1") != "1" and not is_local(
        settings.DATABASES["default"]["HOST"].split("/")[0] or "localhost"
    ):
        found.append(
            Error(
                "Demo mode would write fictional people into the database of another machine.",
                hint="Start with --no-demo, or leave DATABASE_URL out.",
                id="config.E002",
            )
        )
    return found


@register(Tags.security, deploy=True)
def what_is_served_by_name_stands_behind_a_proxy(**_: Any) -> list[CheckMessage]:
    """Without it every visitor seems to come from the proxy, and the brakes on public forms hold all as one."""
    named = os.environ.get("HANDLINGSPLAN_HOSTS")
    if settings.DEMO or not named or "HANDLINGSPLAN_BEHIND_PROXY" in os.environ:
        return []
    hint = "Set HANDLINGSPLAN_BEHIND_PROXY=1 behind a proxy that sets X-Forwarded-For and -Proto, or 0 without one."
    return [Warning("Served by name, and nothing says whether behind a proxy.", hint=hint, id="config.W001")]


def refuse_to_start_away_from_home() -> None:
    """For programs that manage.py does not check. Raises ImproperlyConfigured, saying why and what to do."""
    found = a_demonstration_stays_at_home()
    if found:
        raise ImproperlyConfigured(" ".join(f"{each.msg} {each.hint}" for each in found))
