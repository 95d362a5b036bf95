# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was sealed must stand nowhere in the open: which texts were sealed, in which forms they could hide, where."""

import base64
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import connection

from handlingsplan.accounts.models import User
from handlingsplan.keys.case_keys import CaseKey
from handlingsplan.notices.models import Notice
from handlingsplan.tenancy.everywhere import everywhere
from handlingsplan.tenancy.models import Municipality

SHORTEST, IN_A_ROW = 8, 4
CODE = re.compile(r"[a-z0-9_.:/-]*")
OPEN_BY_NATURE = frozenset({"accounts_user", "accounts_employment", "standard_text"})
"""Employees and their e-mail stand in the open, and so do the municipality's own standard texts."""


class Sealed:
    """Listens to everything that is sealed while it is plugged in."""

    def __init__(self, monkeypatch: Any) -> None:
        self.texts: set[str] = set()
        seal = CaseKey.seal

        def listening(key: CaseKey, words: Any, *, place: str) -> bytes:
            self.texts |= set(strings(words))
            return seal(key, words, place=place)

        monkeypatch.setattr(CaseKey, "seal", listening)


def strings(value: Any) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from strings(each)


def parts(texts: Iterable[str], *, known: Iterable[str] = ()) -> set[str]:
    """The texts that tell something, whole and in parts: a few words in a row, and the words of a short one.

    Codes tell nothing, nor do the names of employees, who are `known`.
    """
    found: set[str] = set()
    for text in texts:
        if CODE.fullmatch(text):
            continue
        words = text.split()
        found.add(text.strip())
        found |= {" ".join(words[at : at + IN_A_ROW]) for at in range(len(words) - IN_A_ROW + 1)}
        if len(words) <= IN_A_ROW:  # a name, a number, an address
            found |= {word.strip(".,:;()") for word in words}
    told = " ".join(known).casefold()
    return {part for part in found if len(part) >= SHORTEST and part.casefold() not in told}


def forms(text: str) -> Iterator[str]:
    """A text as it is, escaped as JSON, in hexadecimal, and in base64 wherever in a longer text it begins."""
    plain = text.encode()
    yield text
    yield json.dumps(text)[1:-1]
    yield plain.hex()
    for offset in range(3):
        yield base64.b64encode(b"\0" * offset + plain).decode()[-(-offset * 4 // 3) : -4]


def written_now() -> dict[str, str]:
    """Every row of every table that the running transaction has written in, past every wall: what a dump would hold."""
    with everywhere(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT schemaname, relname FROM pg_stat_xact_user_tables WHERE n_tup_ins + n_tup_upd > 0 ORDER BY 1, 2"
        )
        found = {}
        for schema, table in cursor.fetchall():
            if table not in OPEN_BY_NATURE:
                cursor.execute(f'SELECT t::text FROM "{schema}"."{table}" AS t')
                found[f"{schema}.{table}"] = "\n".join(row for (row,) in cursor.fetchall())
    return found


def leaks(secret: Iterable[str], where: dict[str, str]) -> list[str]:
    """Where one of the texts stands in the open, in any form."""
    wanted = [(text, form) for text in secret for form in forms(text) if len(form) >= SHORTEST]
    return [f"{place}: {text!r}" for place, dump in where.items() for text, form in wanted if form in dump]


def employees() -> list[str]:
    """Names and addresses of everybody with an account, addresses of those who were written to at work, and the names
    of municipalities: none of them is about anybody."""
    with everywhere():
        written_to = list(Notice.objects.values_list("to_address", flat=True))
    towns = [town.full_name for town in Municipality.objects.all()]
    return [*(f"{user.full_name} {user.email}" for user in User.objects.all()), *written_to, *towns]
