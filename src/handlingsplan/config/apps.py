# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Which part fills which socket: the one place that knows every room."""

from django.apps import AppConfig, apps


class ConfigConfig(AppConfig):
    name = "handlingsplan.config"
    label = "config"

    def ready(self) -> None:
        from django.db.backends.signals import connection_created
        from django.db.models.signals import pre_migrate

        from . import checks  # noqa: F401  registers the checks
        from .database_role import give_default_rights, take_role
        from .sockets import fill

        fill()
        connection_created.connect(take_role, dispatch_uid="take_role")
        pre_migrate.connect(
            give_default_rights, sender=apps.get_app_config("tenancy"), dispatch_uid="give_default_rights"
        )
