# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Fills the channel for SMS in `acute.staff.gateways`."""

from urllib.parse import urlsplit

from handlingsplan.acute.staff.gateways import NotSent

from .client import HttpSms, NoAnswer

NEARBY = ("localhost", "127.0.0.1", "::1")


class SmsGateway:
    """Sends through an HTTP gateway. An SMS has no subject; the text says it all."""

    stays_here = False

    def __init__(self, client: HttpSms) -> None:
        self.client = client

    def send(self, address: str, *, subject: str, text: str) -> None:
        try:
            self.client.send(address, text)
        except NoAnswer as away:
            raise NotSent(away.why) from away


def gateway(url: str, *, token: str, sender: str) -> SmsGateway:
    """The gateway at an address. Raises ValueError for one that is not encrypted and not on this machine."""
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in NEARBY):
        raise ValueError("HANDLINGSPLAN_SMS_URL must begin with https://")
    return SmsGateway(HttpSms(url, token, sender))
