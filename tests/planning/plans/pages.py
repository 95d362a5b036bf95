# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Asking for the inner pages of a plan."""

import json
from typing import Any

from django.test import Client
from django.urls import reverse

from handlingsplan.planning.plans.models import Plan
from tests.people import Cast


def address(name: str, plan: Plan, *more: object) -> str:
    return reverse(name, args=["lysbjerg", plan.pk, *more])


class Browser:
    """A signed-in person looking at one plan."""

    def __init__(self, cast: Cast, who: Any, plan: Plan) -> None:
        self.client: Client = cast.client(who)
        self.plan = plan

    def get(self, name: str, *more: object, **query: str) -> Any:
        return self.client.get(address(name, self.plan, *more), query)

    def post(self, name: str, *more: object, **sent: Any) -> Any:
        return self.client.post(address(name, self.plan, *more), sent)

    def send(self, name: str, *more: object, content: Any) -> Any:
        text = content if isinstance(content, str) else json.dumps(content)
        return self.client.post(address(name, self.plan, *more), text, content_type="application/json")


def text(answer: Any) -> str:
    return str(answer.content.decode())
