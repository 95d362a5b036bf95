# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The way out of the house for an SMS or e-mail: one replaceable gateway for each channel, plugged in from above.

No drill comes this way: only the task for real messages asks here, and a drill's message is held where it is written.
"""

import smtplib
from dataclasses import dataclass, field
from typing import Protocol

from django.core.mail import EmailMessage, get_connection

from .terms import Channel

SECONDS = 15


class NotSent(Exception):
    """The message did not leave. `why` is a code, without address or text: it is kept and shown."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why[:200]


class Gateway(Protocol):
    """Sends one message. Raises NotSent. `stays_here` where nothing leaves: then it is shown on the page instead."""

    stays_here: bool

    def send(self, address: str, *, subject: str, text: str) -> None: ...


_plugged: dict[Channel, Gateway] = {}


def plug(channel: Channel, gateway: Gateway | None) -> None:
    """Put a gateway in the place of the one a channel has; None takes it out, and everybody is called by telephone."""
    if gateway is None:
        _plugged.pop(channel, None)
    else:
        _plugged[channel] = gateway


def plugged(channel: str) -> Gateway | None:
    """The gateway of a channel, if it has one."""
    return _plugged.get(Channel(channel))


class Mail:
    """E-mail, through the mail server of the installation."""

    stays_here = False

    def send(self, address: str, *, subject: str, text: str) -> None:
        try:
            with get_connection(timeout=SECONDS) as connection:
                EmailMessage(subject, text, None, [address], connection=connection).send()
        except smtplib.SMTPResponseException as refused:
            raise NotSent(f"smtp {refused.smtp_code}") from refused
        except (smtplib.SMTPException, OSError, ValueError) as broken:
            raise NotSent(type(broken).__name__) from broken


@dataclass
class Kept:
    """The test gateway: keeps what it is given in the memory of the process, for the demonstration and for tests."""

    stays_here: bool = True
    messages: list[tuple[str, str, str]] = field(default_factory=list)

    def send(self, address: str, *, subject: str, text: str) -> None:
        self.messages.append((address, subject, text))
