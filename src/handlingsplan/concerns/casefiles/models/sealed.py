# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A row whose words can be read with the key of its case, and with nothing else."""

from dataclasses import asdict
from typing import Any, ClassVar
from uuid import uuid4

from django.db import models

from handlingsplan.keys.case_keys import CaseKey
from handlingsplan.tenancy.models import TenantOwned


class Sealed(TenantOwned):
    """Carries `words`, a frozen dataclass of plain JSON values named by `words_class`, closed with the case's key.

    The seal is bound to the table and to `place`, so that a text cannot be moved from one row to another.
    """

    words_class: ClassVar[type]

    place = models.UUIDField(default=uuid4, editable=False)
    sealed = models.BinaryField()

    class Meta:
        abstract = True

    def keep(self, words: Any, *, key: CaseKey) -> None:
        """Put the words in (an instance of `words_class`); the row is not saved."""
        self.sealed = key.seal(asdict(words), place=self._where())

    def words(self, key: CaseKey) -> Any:
        """Take the words out, as `words_class`. Raises `keys.envelope.Tampered` for words that were not put here."""
        return self.words_class(**key.open(bytes(self.sealed), place=self._where()))

    def _where(self) -> str:
        return f"{self._meta.label_lower}:{self.place}"
