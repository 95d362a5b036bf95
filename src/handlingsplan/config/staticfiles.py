# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Static files under names that carry their fingerprint, also those a JavaScript module imports."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticFiles(CompressedManifestStaticFilesStorage):
    """Rewrites the imports of JavaScript modules too, so that a new release is never mixed with an old one."""

    support_js_module_import_aggregation = True
