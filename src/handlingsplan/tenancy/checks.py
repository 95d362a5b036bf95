# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A model that does not say whose it is stops the start."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from .managers import ScopedManager
from .terms import Ownership


@register()
def every_model_says_whose_it_is(**_: Any) -> list[CheckMessage]:
    """Each of our models declares `tenancy`; each foreign app stands in settings.GLOBAL_APPS with its reason."""
    found: list[CheckMessage] = []
    for model in apps.get_models():
        if model._meta.app_label in settings.GLOBAL_APPS:
            continue
        ownership = getattr(model, "tenancy", None)
        if not isinstance(ownership, Ownership):
            found.append(Error(f"{model._meta.label} does not say whose it is.", id="tenancy.E001"))
        elif ownership is Ownership.TENANT:
            if not isinstance(model._default_manager, ScopedManager):
                found.append(Error(f"{model._meta.label} can be asked without a scope.", id="tenancy.E002"))
            if "municipality" not in {field.name for field in model._meta.get_fields()}:
                found.append(Error(f"{model._meta.label} names no municipality.", id="tenancy.E003"))
    return found
