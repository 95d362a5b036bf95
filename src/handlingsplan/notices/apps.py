# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What people are told, in the program and by e-mail."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "handlingsplan.notices"
    label = "notices"

    def ready(self) -> None:
        from handlingsplan.access import post

        from .actions import tell, write_to

        post.deliver_by(write_to, tell)
