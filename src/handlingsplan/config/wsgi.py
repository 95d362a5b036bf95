# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the web server runs."""

import gc
import os

from django.core.wsgi import get_wsgi_application

from handlingsplan.config.checks import refuse_to_start_away_from_home

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "handlingsplan.config.settings")
application = get_wsgi_application()
refuse_to_start_away_from_home()

# What stands in memory now stands there for good. Left to itself, Python looks through all of it again and again, and
# a page with a long plan on it waits for that.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 100)
