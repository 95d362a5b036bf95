# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Where local texts quote a contact, and how the communication matrix stands in a plan."""

from django.utils.translation import override

from handlingsplan.communication.audiences.models import LocalText, Message
from handlingsplan.communication.audiences.terms import CHANNEL_NAMES, MATERIAL_NAMES, Channel, Material
from handlingsplan.contacts.quotes import Place
from handlingsplan.documents.registers import Table

from .local import in_force
from .national import audience, audiences

HEAD = ("Målgruppe", "Budskab", "Kanal", "Materiale", "Hvem sørger for det", "Dato")
NOT_DECIDED = "Ikke besluttet endnu"


def places_quoting(key: str) -> list[Place]:
    """The pages whose local texts send people to this contact."""
    rows = LocalText.objects.select_related("page").order_by("at", "pk")
    last: dict[str, list[LocalText]] = {}
    for text in rows:
        last.setdefault(text.page.audience_key, []).append(text)
    found = []
    for audience_key, texts in last.items():
        kept = in_force(texts, draft=True).by_place.values()
        if any(f"{{kontakt:{key}}}" in text.body for text in kept):
            found.append(Place(audience(audience_key).name, "edit_audience", {"audience_key": audience_key}))
    return found


def matrix_table(internal: bool) -> Table:
    """The communication matrix in the plan's Danish; what is not decided says so."""
    names = {each.key: each.said("name", "da") for each in audiences()}
    with override("da"):
        rows = tuple(_row(line, names) for line in Message.objects.all())
    return Table(head=HEAD, rows=rows)


def _row(line: Message, names: dict[str, str]) -> tuple[str, ...]:
    channel = str(CHANNEL_NAMES[Channel(line.channel)]) if line.channel else NOT_DECIDED
    material = str(MATERIAL_NAMES[Material(line.material)]) if line.material else NOT_DECIDED
    day = f"{line.on.day}.{line.on.month}.{line.on.year}" if line.on else NOT_DECIDED
    return names.get(line.audience_key, line.audience_key), line.text, channel, material, line.owner or NOT_DECIDED, day
