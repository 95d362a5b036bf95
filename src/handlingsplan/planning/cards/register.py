# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The cards in force as a table in a plan, in the plan's Danish."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from handlingsplan.documents.registers import Register, Table

from .access import in_force
from .face import reader_of
from .terms import AGE_NAMES, KIND_NAMES, AgeGroup


def cards_table(internal: bool) -> Table:
    """Card, kind, for whom, age and the next revision; a public plan names the public cards only."""
    with override("da"):
        found = [text for text in in_force().order_by("kind", "title") if internal or text.is_public]
        rows = tuple(
            (
                text.title,
                str(KIND_NAMES[text.kind_now]),
                reader_of(text),
                str(AGE_NAMES[AgeGroup(text.age_group)]),
                text.next_revision.strftime("%d.%m.%Y") if text.next_revision else "–",
            )
            for text in found
        )
        head = (_("Card"), _("Kind"), _("For"), _("About"), _("Next revision"))
        note = "" if rows else _("No card has been approved yet.")
        return Table(head=head, rows=rows, note=note)


CARDS = Register(name="cards", title=gettext_lazy("Action cards in force"), quote=cards_table)
