# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Headers, cookies and hosts; strict by default, loosened only where a local address makes it necessary."""

import os

from csp.constants import NONE, SELF

from .base import DEMO, HOST
from .environment import flag, secret

SECRET_KEY = secret("secret_key")

_named = [name for name in os.environ.get("HANDLINGSPLAN_HOSTS", "").split(",") if name]
_own_machine = ["localhost", "127.0.0.1", "[::1]"]
_is_local = DEMO or (HOST in _own_machine and not _named)
# Named hosts take the place of the one listened on, except in a demonstration, which must see where it is.
ALLOWED_HOSTS = [*_named, *([HOST] if DEMO or not _named else []), *(_own_machine if _is_local else [])]
CSRF_TRUSTED_ORIGINS = [f"https://{name}" for name in _named]

# Over plain http on one's own machine, browsers would drop secure cookies; everywhere else they are secure.
BEHIND_TLS = flag("HANDLINGSPLAN_TLS", default=not DEMO and HOST not in {"127.0.0.1", "localhost"})
SESSION_COOKIE_SECURE = BEHIND_TLS
CSRF_COOKIE_SECURE = BEHIND_TLS
LANGUAGE_COOKIE_SECURE = BEHIND_TLS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "handlingsplan.config.errors.csrf_failure"
SECURE_SSL_REDIRECT = BEHIND_TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if flag("HANDLINGSPLAN_BEHIND_PROXY") else None
SECURE_REDIRECT_EXEMPT = [r"^sund$"]
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 3 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
FILE_UPLOAD_PERMISSIONS = 0o600
