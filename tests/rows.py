# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One valid row of any model, built from what the model says about itself: new models join by themselves."""

import itertools
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

from django.db import models
from django.db.models import CheckConstraint, Q

from handlingsplan.accounts.models import User
from handlingsplan.audit.chain import START
from handlingsplan.audit.models import Event
from handlingsplan.tenancy.models import Municipality

_number = itertools.count(1)


class CannotBuild(AssertionError):
    """A model asks for something `tests/rows.py` cannot think of."""


def row(model: type[models.Model], municipality: Municipality | None = None, **given: Any) -> Any:
    """A saved row of `model`, in `municipality` where the model has one. Needs the scope of that municipality."""
    values = dict(given)
    if municipality is not None and "municipality" in _names(model):
        values.setdefault("municipality", municipality)
    if model is Event:
        values.update(_place_in_chain())
    for field in model._meta.concrete_fields:
        if field.name not in values and (_is_required(field) or _only_values(field)):
            values[field.name] = _value(field, municipality)
    made = model(**values)
    made.save(force_insert=True)
    return made


def _place_in_chain() -> dict[str, Any]:
    """The database takes an event only as the next link of its chain."""
    last = Event.objects.first()
    return {"number": last.number + 1 if last else 1, "previous": last.fingerprint if last else START}


def _names(model: type[models.Model]) -> set[str]:
    return {field.name for field in model._meta.get_fields()}


def _is_required(field: "models.Field[Any, Any]") -> bool:
    by_itself = bool(getattr(field, "auto_now", getattr(field, "auto_now_add", False)))
    generated = field.generated or field.primary_key or by_itself
    return not (generated or field.null or field.has_default()) and not (field.blank and field.empty_strings_allowed)


def _value(field: "models.Field[Any, Any]", municipality: Municipality | None) -> Any:
    number = next(_number)
    known = next(_values_named(field), None)
    if known is not None:
        return known
    match field:
        case models.ForeignKey():
            return _other(field.related_model, municipality)
        case models.EmailField():
            return f"person{number}@lysbjerg.example"
        case models.CharField() | models.TextField():
            return f"x{number}"[: field.max_length]
        case models.BooleanField():
            return True
        case models.PositiveSmallIntegerField():
            return number % 30_000
        case models.IntegerField() | models.DecimalField():
            return number
        case models.UUIDField():
            return uuid4()
        case models.JSONField():
            return {}
        case models.BinaryField():
            return b"%PDF"
        case models.DateTimeField():
            return datetime(2026, 11, 2, 9, tzinfo=UTC) + timedelta(minutes=number)
        case models.DateField():
            return date(2026, 11, 2)
    raise CannotBuild(f"{field}: say in tests/rows.py what a {type(field).__name__} may hold.")


def _other(model: Any, municipality: Municipality | None) -> Any:
    if model is User:
        number = next(_number)
        return User.objects.create_user(f"person{number}@lysbjerg.example", f"Person {number}", is_demo=True)
    return municipality if model is Municipality else row(model, municipality)


def _values_named(field: "models.Field[Any, Any]") -> Iterator[Any]:
    """Values that the model's own check constraints speak of; of several, one that asks for nothing more."""
    rules = [rule.condition for rule in field.model._meta.constraints if isinstance(rule, CheckConstraint)]
    leaves = [leaf for rule in rules for leaf in _leaves(rule)]
    asking = {one for name, value, negated in leaves if negated and name == f"{field.name}__in" for one in value}
    for name, value, negated in leaves:
        if name == f"{field.name}__in" and not negated:
            yield next((one for one in value if one not in asking), value[0])
        elif name == field.name and isinstance(value, str) and value:
            yield value


def _only_values(field: "models.Field[Any, Any]") -> bool:
    """Whether a rule of its own lets the field have one value only, which need not be its default."""
    rules = [rule.condition for rule in field.model._meta.constraints if isinstance(rule, CheckConstraint)]
    return any([(name, negated) for name, _value, negated in _leaves(rule)] == [(field.name, False)] for rule in rules)


def _leaves(condition: Any, *, negated: bool = False) -> Iterator[tuple[str, Any, bool]]:
    negated ^= getattr(condition, "negated", False)
    for child in getattr(condition, "children", ()):
        if isinstance(child, Q):
            yield from _leaves(child, negated=negated)
        elif isinstance(child, tuple):
            yield (*child, negated)
