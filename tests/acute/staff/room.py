# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Pages of a situation, asked for by somebody of the cast."""

from typing import Any

from handlingsplan.acute.staff.book import address
from handlingsplan.tenancy.scope import within
from tests.acute.staff.log_world import situation_in
from tests.people import Cast

LEADER, MEMBER = "duty_leader", "crisis_member"
A_CPR = "010203" + "-1234"


class Room:
    """A situation and whoever looks at it."""

    def __init__(self, cast: Cast, *, drill: bool = False, **facts: Any) -> None:
        self.cast = cast
        with within(cast.home.pk):
            self.situation = situation_in(cast, drill=drill, **({"vocabulary": "crisis_levels", "level": "2"} | facts))

    def url(self, name: str, **more: Any) -> str:
        return address(self.situation, name, slug=self.cast.home.slug, **more)

    def get(self, name: str, who: Any = LEADER, **more: Any) -> Any:
        return self.cast.client(who).get(self.url(name, **more))

    def post(self, name: str, data: dict[str, Any], who: Any = LEADER, **more: Any) -> Any:
        return self.cast.client(who).post(self.url(name, **more), data)

    def log(self) -> list[tuple[str, str]]:
        with within(self.cast.home.pk):
            return list(self.situation.log.values_list("kind", "text"))

    def again(self) -> Any:
        with within(self.cast.home.pk):
            self.situation.refresh_from_db()
        return self.situation


def told(response: Any) -> str:
    """The words of a page."""
    return str(response.content.decode())
