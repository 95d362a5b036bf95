# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Addresses of databases: the same server, another account or another database."""

from urllib.parse import quote, urlsplit, urlunsplit


def with_account(url: str, *, user: str, password: str, database: str) -> str:
    """`url` keeps its host, port and settings; who and where within it change."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    account = f"{quote(user, safe='')}:{quote(password, safe='')}"
    return urlunsplit(parts._replace(netloc=f"{account}@{host}", path=f"/{quote(database, safe='')}"))


def with_database(url: str, database: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{quote(database, safe='')}"))
