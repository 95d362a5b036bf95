# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a plan says about the things it quotes. In the language of the document, which is Danish."""

from collections.abc import Iterator
from datetime import date
from typing import Any

Quoted = dict[str, Any]

MONTHS = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
]
SOURCES = {"national": "National tekst", "proposal": "Foreløbigt forslag"}
URGENT = ("112", "114")
TABLE = "Tabel"
CONTACTS = "Kontakt"
LOCAL = "Lokal tilføjelse"
END = "Forløbet slutter her."
NOTHING_REGISTERED = "Der står endnu ikke noget her."


def danish_date(value: str | None) -> str:
    """“2024-04-01” as “1. april 2024”; anything else as it stands."""
    try:
        day = date.fromisoformat(value or "")
    except ValueError:
        return value or ""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def source_line(quoted: Quoted) -> str:
    """Where a shared text comes from, which version it is and from when it holds."""
    kind = SOURCES.get(quoted.get("evidence", ""), SOURCES["proposal"])
    parts = [kind, f"version {quoted.get('version', '')}"]
    if quoted.get("valid_from"):
        parts.append(f"gælder fra {danish_date(quoted['valid_from'])}")
    line = ", ".join(parts) + "."
    return f"{line} Kilde: {quoted['source']}" if quoted.get("source") else line


def override_line(override: Quoted) -> str:
    """When and why a municipality wrote its own version of a shared text."""
    line = f"{LOCAL} {danish_date(override.get('on'))}."
    return f"{line} Begrundelse: {override['reason']}" if override.get("reason") else line


def contact_rows(quoted: Quoted) -> list[Quoted]:
    """112 and 114 first; the others as they were put."""
    rows = quoted.get("rows", [])
    order = {number: place for place, number in enumerate(URGENT)}
    return sorted(rows, key=lambda row: order.get(digits(row.get("number")), len(order)))


def digits(number: str | None) -> str:
    return "".join(sign for sign in number or "" if sign.isdigit() or sign == "+")


def contact_details(row: Quoted) -> list[str]:
    """The small print under a number."""
    details = [row.get("hours") or "", row.get("note") or ""]
    if row.get("deputy"):
        details.append(f"Stedfortræder: {row['deputy']}")
    if row.get("verified_on"):
        details.append(f"Kontrolleret {danish_date(row['verified_on'])}")
    elif not row.get("national"):
        details.append("Nummeret er ikke kontrolleret")
    return [detail for detail in details if detail]


def step_facts(step: Quoted) -> list[tuple[str, str]]:
    """Everything a step says beyond who does what."""
    facts = [
        ("Hvornår", step.get("condition")),
        ("Frist", step.get("deadline")),
        ("Kontakt", step.get("contact")),
        ("Resultat", step.get("outcome")),
    ]
    return [(label, text) for label, text in facts if text]


def next_line(step: Quoted) -> str:
    following = [str(number) for number in step.get("next", [])]
    if not following:
        return END
    if len(following) == 1:
        return f"Gå til trin {following[0]}."
    return f"Gå til trin {', '.join(following[:-1])} eller {following[-1]}."


def step_sentence(step: Quoted) -> str:
    """One step in words: who, what, when, by when, whom to call, what comes next."""
    actor = f"{step['actor']}: " if step.get("actor") else ""
    facts = [f"{label}: {text}" for label, text in step_facts(step)]
    parts = [actor + (step.get("action") or ""), *facts]
    return " ".join(_stopped(part) for part in [*parts, next_line(step)] if part)


def _stopped(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?", ":")) else text + "."


def chart_tree(quoted: Quoted) -> Iterator[tuple[int, Quoted]]:
    """The boxes of an organisation chart with their depth, each under the one it answers to."""
    boxes = quoted.get("boxes", [])
    known = {box["key"] for box in boxes}
    seen: set[str] = set()

    def below(parent: str | None, depth: int) -> Iterator[tuple[int, Quoted]]:
        for box in boxes:
            belongs = box.get("parent") == parent if parent else box.get("parent") not in known
            if belongs and box["key"] not in seen:
                seen.add(box["key"])
                yield depth, box
                yield from below(box["key"], depth + 1)

    yield from below(None, 0)
    for box in boxes:
        if box["key"] not in seen:
            seen.add(box["key"])
            yield 0, box


def flow_alt(quoted: Quoted) -> str:
    count = len(quoted.get("steps", []))
    return f"{quoted.get('title') or 'Forløb'}: tegning af {count} trin. De samme trin står som liste efter tegningen."


def chart_alt(quoted: Quoted) -> str:
    count = len(quoted.get("boxes", []))
    title = quoted.get("title") or "Organisation"
    return f"{title}: tegning af {count} funktioner. De samme funktioner står som liste efter tegningen."
