# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Putting what a text quotes inside it: national blocks, contacts, flows, the organisation chart and registers."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django.utils import translation

from handlingsplan.contacts.queries import Entry, everyone
from handlingsplan.contacts.queries import quoted as contacts_quoted
from handlingsplan.documents import registers
from handlingsplan.documents.markup import from_markup
from handlingsplan.documents.tree import resolve
from handlingsplan.guidance.blocks import Block
from handlingsplan.guidance.queries import block
from handlingsplan.planning.groundwork.queries import FlowSet, chart_quoted, flow_quoted, flows
from handlingsplan.planning.groundwork.terms import FlowKey
from handlingsplan.planning.plans.models import BlockOverride, Plan

Tree = dict[str, Any]
LANGUAGE = "da"


class Quoting:
    """Resolves the references of one plan's texts, asking for each contact, flow and chart once."""

    def __init__(self, plan: Plan, *, internal: bool, frame: dict[str, Any] | None = None) -> None:
        self.internal = internal
        self.frame = frame or {"flows": {}, "chart": None}
        self.wordings = frame["wordings"] if frame else wordings_of(plan)
        self._kept: dict[tuple[str, ...], dict[str, Any]] = {}
        self._contacts: dict[str, Entry] | None = None
        self._flows: dict[FlowKey, FlowSet] | None = None

    def resolved(self, tree: Tree) -> Tree:
        """A new tree with everything it refers to inside it."""
        return resolve(tree, self.quote)

    def quote(self, node: Tree) -> dict[str, Any]:
        """What one reference stands for. An unknown block is drawn as missing, not left out."""
        attrs = node.get("attrs", {})
        match node["type"]:
            case "sharedBlock":
                return self._block(attrs["key"], attrs["version"])
            case "contactBox":
                keys = tuple(attrs.get("keys") or ())
                return self._once(("contacts", *keys), lambda: self._contact_box(keys))
            case "flowChart":
                return self._once(("flow", attrs["flow"]), lambda: self._flow(attrs["flow"]))
            case "register":
                return self._once(("register", attrs["name"]), lambda: self._register(attrs["name"]))
            case _:
                return self._once(("chart",), lambda: self.frame["chart"] or chart_quoted())

    def contact_box(self) -> dict[str, Any]:
        """The standard box that stands before everything else."""
        return self.quote({"type": "contactBox", "attrs": {"keys": []}})

    def known(self) -> dict[str, Entry]:
        """Every contact, asked for once."""
        if self._contacts is None:
            self._contacts = everyone(internal=self.internal)
        return self._contacts

    def flows(self) -> dict[FlowKey, FlowSet]:
        """Both flows as they are today, asked for once."""
        if self._flows is None:
            self._flows = flows()
        return self._flows

    def _once(self, name: tuple[str, ...], ask: Any) -> dict[str, Any]:
        if name not in self._kept:
            self._kept[name] = ask()
        return self._kept[name]

    def _contact_box(self, keys: tuple[str, ...]) -> dict[str, Any]:
        return contacts_quoted(list(keys), internal=self.internal, known=self.known())

    def _flow(self, key: str) -> dict[str, Any]:
        decided = self.frame["flows"].get(key)
        if decided:
            flow: dict[str, Any] = decided["internal" if self.internal else "public"]
            return flow
        found = self.flows()[FlowKey(key)]
        return flow_quoted(key, internal=self.internal, known=self.known(), found=found)

    def _register(self, name: str) -> dict[str, Any]:
        decided: dict[str, Any] | None = self.frame.get("registers", {}).get(name)
        return decided["internal" if self.internal else "public"] if decided else register_quoted(name, self.internal)

    def _block(self, key: str, version: int) -> dict[str, Any]:
        try:
            found = block(key, version)
        except KeyError:
            return _missing_block(key, version)
        return {
            "title": found.title,
            "body": _body(found),
            "version": found.version,
            "valid_from": found.valid_from.isoformat(),
            "source": found.source.get("title", ""),
            "evidence": found.evidence.value,
            "override": self.wordings.get(key) if found.may_override else None,
        }


def wordings_of(plan: Plan) -> dict[str, Any]:
    """The plan's local wordings of national texts, by block."""
    return {
        kept.block_key: {"body": kept.body, "on": kept.on.isoformat(), "reason": kept.reason}
        for kept in BlockOverride.objects.filter(plan=plan)
    }


def register_quoted(name: str, internal: bool) -> dict[str, Any]:
    """A register as the plan shows it today, in the plan's language."""
    with translation.override(LANGUAGE):
        return registers.quoted(name, internal=internal)


def frame_of(plan: Plan, names: Iterable[str] = ()) -> dict[str, Any]:
    """What a plan decides besides its own texts, by value: local wordings, flows, chart and the registers `names`."""
    flows = {
        key.value: {"public": flow_quoted(key.value), "internal": flow_quoted(key.value, internal=True)}
        for key in FlowKey
    }
    frame = {"wordings": wordings_of(plan), "flows": flows, "chart": chart_quoted()}
    kept = {name: {"public": register_quoted(name, False), "internal": register_quoted(name, True)} for name in names}
    return {**frame, "registers": kept} if kept else frame


def with_newer_contacts(decided: dict[str, Any], now: dict[str, Any]) -> dict[str, Any]:
    """A decided frame with today's contacts in its flows; a flow whose steps have changed waits for the council.

    So do the local wordings, the chart and the registers: they stay as they were decided.
    """
    flows = {
        key: {view: _newer(flow, now["flows"][key][view]) for view, flow in views.items()}
        for key, views in decided["flows"].items()
    }
    return {**decided, "flows": flows}


def _newer(decided: dict[str, Any], now: dict[str, Any]) -> dict[str, Any]:
    return now if _without_contacts(decided) == _without_contacts(now) else decided


def _without_contacts(flow: dict[str, Any]) -> list[dict[str, Any]]:
    return [{**step, "contact": ""} for step in flow["steps"]]


def _body(found: Block) -> Tree:
    return block_tree(found.body)


@lru_cache(maxsize=256)
def block_tree(markup: str) -> Tree:
    """The tree of a block's markup; the same text is read once."""
    tree: Tree = from_markup(markup)
    return tree


def _missing_block(key: str, version: int) -> dict[str, Any]:
    words = f"Den nationale tekst »{key}«, version {version}, findes ikke længere."
    body = {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": words}]}]}
    return {
        "title": key,
        "body": body,
        "version": version,
        "valid_from": "1970-01-01",
        "source": "",
        "evidence": "proposal",
        "override": None,
    }
