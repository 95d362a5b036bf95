# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was acute and is now an ordinary concern is an inquiry like any other, with its deadlines."""

import pytest
from django.utils import timezone

from handlingsplan.clocks.queries import running
from handlingsplan.concerns.intake.actions.from_acute import take_over
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.terms import Channel
from handlingsplan.tenancy.scope import within
from tests.people import Cast


@pytest.mark.parametrize("violence", [True, False])
def test_it_comes_in_once_as_a_concern_about_somebody_of_unknown_age(cast: Cast, violence: bool) -> None:
    with within(cast.home.pk):
        number = take_over("Opslaget var uden adressat.", violence=violence, by=cast.everything(), at=timezone.now())
        inquiry = Inquiry.objects.get()
        assert inquiry.file.number == number
        assert inquiry.channel == Channel.ACUTE
        assert inquiry.violence == ("yes" if violence else "unknown")
        assert inquiry.file.about_child
        assert running(inquiry).exists()
