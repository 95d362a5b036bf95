# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A page's own statements, sent again by psycopg alone as the same role: how near is the page to its own limit?"""

import statistics
import time

import psycopg
from psycopg import ClientCursor


def time_of(statements: list[str], runtime_url: str, *, times: int) -> float | None:
    """The sum, in milliseconds, of each statement's median; None where one cannot be sent twice. Nothing is kept."""
    with psycopg.connect(runtime_url, cursor_factory=ClientCursor) as connection:
        connection.prepare_threshold = None
        taken: list[list[float]] = [[] for _ in statements]
        for _again in range(times):
            try:
                for place, statement in enumerate(statements):
                    taken[place].append(_run(connection, statement))
            except psycopg.Error:
                return None
            finally:
                connection.rollback()
        return sum(statistics.median(each) for each in taken)


def _run(connection: psycopg.Connection, statement: str) -> float:
    started = time.perf_counter()
    cursor = connection.execute(statement.encode())
    if cursor.description:
        cursor.fetchall()
    return (time.perf_counter() - started) * 1000
