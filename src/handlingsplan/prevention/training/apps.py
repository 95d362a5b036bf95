# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Briefings, parent meetings and workshops that are asked for and held; and who has been trained, as counts."""

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    name = "handlingsplan.prevention.training"
    label = "training"

    def ready(self) -> None:
        from handlingsplan.audit.kinds import declare
        from handlingsplan.clocks.actions import reminds
        from handlingsplan.planning.plans.awaiting import awaits_here
        from handlingsplan.planning.plans.entrances import offer_here
        from handlingsplan.retention.purge import plug

        from .actions.keeping import REFRESH
        from .actions.reminding import remind_of_refresh
        from .awaiting import bookings_awaiting
        from .events import KINDS
        from .offers import offers
        from .queries import feeds_out_of_use, requesters_out_of_use, trainings_out_of_use

        declare(KINDS)
        offer_here(offers)
        awaits_here(bookings_awaiting)
        reminds(REFRESH, remind_of_refresh)
        plug("requesters", requesters_out_of_use)
        plug("training_register", trainings_out_of_use)
        plug("calendar_addresses", feeds_out_of_use)
