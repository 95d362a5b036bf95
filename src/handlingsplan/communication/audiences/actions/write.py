# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing what is local on a page: texts, translations, optional blocks, short texts, who answers for it."""

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.communication.audiences import events
from handlingsplan.communication.audiences.models import LocalPage, LocalText
from handlingsplan.communication.audiences.queries import national
from handlingsplan.communication.audiences.terms import COMPLETE, LANGUAGE_NAMES, Local, Mode, Permission, Stand

from .checks import check_body, check_text
from .refusals import NotAllowedHere, NotUsable

NOT_ON_THIS_PAGE = _("This block does not belong on the page of this audience.")
NATIONAL_ONLY = _("This text is the same everywhere and cannot be changed here.")
ONLY_ADDED_TO = _("The national text of this block stays. You can add to it, but not put your own in its place.")
NO_REASON = _("Say why the municipality needs its own text here; readers can see that it is not the national one.")
NOTHING_WRITTEN = _("Write the text first.")
NO_SUCH_LANGUAGE = _("The pages are not translated into this language.")


def page_here(audience_key: str, *, by: Viewer, at: datetime) -> LocalPage:
    """The row of the page, made the first time somebody works on it, locked until the change is done."""
    assert by.municipality is not None
    LocalPage.objects.get_or_create(
        municipality=by.municipality,
        audience_key=national.audience(audience_key).key,
        defaults={"changed_by": by.user, "changed_at": at},
    )
    return LocalPage.objects.select_for_update().get(audience_key=audience_key)


def write_text(
    audience_key: str,
    block_key: str,
    *,
    by: Viewer,
    at: datetime,
    mode: Mode,
    body: str,
    reason: str = "",
    language: str = "da",
    lawyer_has_seen: bool = False,
) -> LocalText:
    """Keep a local text. It is shown to the public when somebody else has approved it."""
    by.must(Permission.EDIT)
    audience = national.audience(audience_key)
    _check_place(audience, block_key, mode, language)
    if not body.strip():
        raise NotUsable(NOTHING_WRITTEN)
    if mode is Mode.OVERRIDE and not reason.strip():
        raise NotUsable(NO_REASON)
    body = check_body(body, reader=audience.reader)
    check_text(reason)
    return _keep(
        page_here(audience_key, by=by, at=at),
        block_key,
        by=by,
        at=at,
        mode=mode,
        body=body.strip(),
        reason=reason.strip(),
        language=language,
        lawyer_has_seen=lawyer_has_seen,
    )


def take_back(audience_key: str, block_key: str, *, by: Viewer, at: datetime, language: str = "da") -> LocalText:
    """Leave the national text alone again; what was written stays in the history."""
    by.must(Permission.EDIT)
    page = page_here(audience_key, by=by, at=at)
    return _keep(
        page, block_key, by=by, at=at, mode=Mode.NONE, body="", reason="", language=language, lawyer_has_seen=True
    )


def lawyer_has_seen(text: LocalText, *, by: Viewer, at: datetime) -> LocalText:
    """Note that a lawyer has read the text; a day and no name."""
    by.must(Permission.EDIT)
    text.lawyer_seen_on = timezone.localdate(at)
    text.save(update_fields=["lawyer_seen_on"])
    record(events.LAWYER_SAW, about=text, by=by.user, at=at, details=_named(text.page.audience_key, text.block_key))
    return text


def switch_blocks(audience_key: str, switches: dict[str, bool], *, by: Viewer, at: datetime) -> LocalPage:
    """Choose which optional blocks stand on the page. Required ones stay, forbidden ones cannot be added."""
    by.must(Permission.EDIT)
    audience = national.audience(audience_key)
    if any(audience.stand(key) != Stand.OPTIONAL for key in switches):
        raise NotAllowedHere(NOT_ON_THIS_PAGE)
    page = page_here(audience_key, by=by, at=at)
    page.switches = {**page.switches, **switches}
    if by.user is not None and by.user.pk not in page.switched_by:
        page.switched_by = [*page.switched_by, by.user.pk]
    _touch(page, by=by, at=at, fields=["switches", "switched_by", *_answered(page)])
    record(events.SWITCHED, about=page, by=by.user, at=at, details=_named(audience_key))
    return page


def keep_page(
    audience_key: str, *, by: Viewer, at: datetime, owner: User | None, review_on: date | None, is_shown: bool = True
) -> LocalPage:
    """Say who answers for the page, when it is read again, and, where it may be left out, whether it is shown."""
    by.must(Permission.EDIT)
    page = page_here(audience_key, by=by, at=at)
    page.owner, page.review_on = owner, review_on
    was_shown, page.is_shown = page.is_shown, is_shown or not national.audience(audience_key).optional
    _touch(page, by=by, at=at, fields=["owner", "review_on", "is_shown"])
    record(events.PAGE_KEPT, about=page, by=by.user, at=at, details=_named(audience_key))
    if was_shown != page.is_shown:
        kind = events.PAGE_SHOWN if page.is_shown else events.PAGE_HIDDEN
        record(kind, about=page, by=by.user, at=at, details=_named(audience_key))
    return page


def write_short_text(audience_key: str, kind: str, text: str, *, by: Viewer, at: datetime, most: int) -> LocalPage:
    """Keep the municipality's own SMS or Aula text; an empty one leaves the national text alone."""
    by.must(Permission.EDIT)
    check_text(text, reader=national.audience(audience_key).reader)
    if len(text.strip()) > most:
        raise NotUsable(
            _("The text is %(length)s characters long; there is room for %(most)s.")
            % {"length": len(text.strip()), "most": most}
        )
    page = page_here(audience_key, by=by, at=at)
    page.short_texts = {**page.short_texts, kind: text.strip()}
    _touch(page, by=by, at=at, fields=["short_texts"])
    record(events.SHORT_TEXT_WRITTEN, about=page, by=by.user, at=at, details=_named(audience_key))
    return page


def _check_place(audience: national.Audience, block_key: str, mode: Mode, language: str) -> None:
    if audience.stand(block_key) == Stand.FORBIDDEN:
        raise NotAllowedHere(NOT_ON_THIS_PAGE)
    if language not in LANGUAGE_NAMES or (mode is Mode.TRANSLATION) is (language in COMPLETE):
        raise NotAllowedHere(NO_SUCH_LANGUAGE)
    may = national.block_defs()[block_key].local
    if mode is Mode.TRANSLATION:
        return
    if may is Local.FORBIDDEN:
        raise NotAllowedHere(NATIONAL_ONLY)
    if mode is Mode.OVERRIDE and may is not Local.OVERRIDE:
        raise NotAllowedHere(ONLY_ADDED_TO)


def _keep(
    page: LocalPage,
    block_key: str,
    *,
    by: Viewer,
    at: datetime,
    mode: Mode,
    body: str,
    reason: str,
    language: str,
    lawyer_has_seen: bool,
) -> LocalText:
    text = national.texts_for(page.audience_key).get(block_key)
    kept = LocalText.objects.create(
        municipality_id=page.municipality_id,
        page=page,
        block_key=block_key,
        language=language,
        mode=mode,
        body=body,
        reason=reason,
        national=text.body(language if language in COMPLETE else "da") if text else "",
        national_version=text.version if text else 0,
        by=by.user,
        at=at,
        lawyer_seen_on=timezone.localdate(at) if lawyer_has_seen else None,
    )
    _touch(page, by=by, at=at, fields=_answered(page))
    kind = events.TEXT_TAKEN_BACK if mode is Mode.NONE else events.TEXT_WRITTEN
    record(kind, about=kept, by=by.user, at=at, details=_named(page.audience_key, block_key))
    return kept


def _answered(page: LocalPage) -> list[str]:
    """What was sent back has been worked on, and waits for approval again."""
    page.sent_back_at, page.sent_back_because = None, ""
    return ["sent_back_at", "sent_back_because"]


def _touch(page: LocalPage, *, by: Viewer, at: datetime, fields: list[str]) -> None:
    page.changed_by, page.changed_at = by.user, at
    page.save(update_fields=[*fields, "changed_by", "changed_at"])


def _named(audience_key: str, block_key: str = "") -> dict[str, str]:
    named = {"audience": national.audience(audience_key).said("name", "da")}
    return named | {"block": national.block_defs()[block_key].name_in("da")} if block_key else named
