# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How much there is of everything in the nation that is measured."""

from dataclasses import dataclass

HERE = "lysbjerg"
"""The municipality that is measured: the demonstration's, made a big one."""


@dataclass(frozen=True)
class Scale:
    plans: int = 500
    here: int = 40
    people_here: int = 300
    people_elsewhere: int = 10
    events: int = 200_000
    versions_of_a_section: int = 20
    comments_on_a_section: int = 10
    notices: int = 200
    cases: int = 200_000
    own_cases: int = 5_000

    @property
    def events_here(self) -> int:
        return self.events // 10

    @property
    def cases_here(self) -> int:
        return self.cases // 2
