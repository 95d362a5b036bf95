# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether a form stood on another site, for the open forms that carry no token: a token would set a cookie."""

from django.http import HttpRequest


def stands_elsewhere(request: HttpRequest) -> bool:
    """Whether the browser says that the form stood on another site. One that says nothing is believed."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = request.headers.get("Origin", "null")
    return origin not in ("null", f"{request.scheme}://{request.get_host()}")
