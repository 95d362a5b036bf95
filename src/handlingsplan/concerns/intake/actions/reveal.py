# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Seeing who sent an inquiry: after two people agreed, for a day, and every opening stands in the log."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.disclosure.actions.reveal import may_see
from handlingsplan.concerns.disclosure.models import RevealRequest
from handlingsplan.concerns.intake.events import SENDER_SEEN
from handlingsplan.concerns.intake.models import Reporter, ReporterWords
from handlingsplan.keys import case_keys


class NotAgreed(Exception):
    """Two people must agree first."""

    message = _("Another person must agree before the name is shown.")


def sender_of(case: OpenedCase, wish: RevealRequest, *, by: Viewer, at: datetime) -> ReporterWords:
    """The sender's name. Raises NotAgreed unless the wish is this case's, was agreed to, and is this person's."""
    if wish.file_id != case.file.pk or not may_see(wish, by=by, at=at):
        raise NotAgreed
    reporter = Reporter.objects.get(inquiry__file=case.file)
    record(SENDER_SEEN, about=reporter, by=by.user, at=at, details={"number": case.file.number})
    words: ReporterWords = reporter.words(case_keys.opened(reporter.key_id))
    return words
