# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What has been said about a section, as threads."""

from handlingsplan.planning.plans.models import Comment, Section


def comments_on(section: Section) -> list[Comment]:
    """The comments on a section, oldest first, each with its answers as `thread`. Two queries at most."""
    rows = list(Comment.objects.filter(section=section).select_related("by", "resolved_by"))
    threads = {row.pk: row for row in rows if row.answers_id is None}
    for row in rows:
        if row.answers_id in threads:
            threads[row.answers_id].thread.append(row)
    return list(threads.values())
