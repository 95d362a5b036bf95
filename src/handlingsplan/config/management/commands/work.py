# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The worker: sends what is waiting and does what is done by the clock."""

from typing import Any

from django.core.management.base import BaseCommand
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector

from handlingsplan.config import nightly, often  # noqa: F401  registers what is done by the clock
from handlingsplan.config.checks import refuse_to_start_away_from_home


class Command(BaseCommand):
    help = "Runs jobs until it is stopped."

    def handle(self, *args: Any, **options: Any) -> None:
        refuse_to_start_away_from_home()
        assert isinstance(app.connector, DjangoConnector)
        worker_app = app.with_connector(app.connector.get_worker_connector())
        with worker_app.replace_connector(worker_app.connector):
            worker_app.run_worker(install_signal_handlers=True, listen_notify=True)
