# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0

"""The page parts: every tag is in the gallery, gaps are drawn, and what people wrote is escaped."""

from pathlib import Path

import pytest
from django.contrib.messages.storage.base import Message
from django.core.paginator import Paginator
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

from handlingsplan.ui import pages, shapes
from handlingsplan.ui.gallery import COMPONENTS, gallery
from handlingsplan.ui.templatetags import ui, ui_house

NASTY = "<script>alert(1)</script>"
STATIC = Path(ui.__file__).parent.parent / "static" / "ui"


@pytest.fixture(autouse=True)
def _danish():
    with translation.override("da"):
        yield


@pytest.fixture(autouse=True)
def _plain_files(settings) -> None:
    """Addresses of style sheets need no collected files here."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}


@pytest.fixture
def gallery_page(settings) -> str:
    """The gallery alone, without what the street adds to every page."""
    processors = ["django.template.context_processors.request"]
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "OPTIONS": {"context_processors": processors}, "APP_DIRS": True}]
    return gallery(RequestFactory().get("/galleri/")).content.decode()


def drawn(source: str, **given: object) -> str:
    return Template("{% load ui ui_house %}" + source).render(Context(given))


def test_the_gallery_names_every_tag_once() -> None:
    named = [tag for part in COMPONENTS for tag in part.tags]
    assert sorted(named) == sorted({*ui.register.tags, *ui_house.register.tags})


def test_the_gallery_shows_every_part(gallery_page: str) -> None:
    for part in COMPONENTS:
        assert f'id="{part.name}"' in gallery_page


@pytest.mark.parametrize(
    "source",
    [
        "{% ui_alert 'info' title=nasty %}{{ nasty }}{% endui_alert %}",
        "{% ui_badge 'own' text=nasty %}",
        "{% ui_breadcrumbs links %}",
        "{% ui_button nasty name=nasty value=nasty %}",
        "{% ui_card nasty meta=nasty %}{{ nasty }}{% endui_card %}",
        "{% ui_details nasty %}{{ nasty }}{% endui_details %}",
        "{% ui_comments comments %}",
        "{% ui_two_texts nasty nasty by=nasty %}",
        "{% ui_person nasty role=nasty note=nasty %}",
        "{% ui_search '/' nasty value=nasty %}",
        "{% ui_side_nav links nasty %}",
        "{% ui_empty nasty nasty %}",
        "{% ui_next_act nasty why=nasty %}",
        "{% ui_table table %}",
        "{% ui_header %}{% ui_banners %}{% ui_footer %}",
        "{% ui_messages %}",
    ],
)
def test_what_people_wrote_is_escaped(source: str) -> None:
    html = drawn(
        source,
        nasty=NASTY,
        links=[pages.Link(NASTY, "/"), (NASTY, "/")],
        comments=[pages.Comment(NASTY, None, NASTY, NASTY)],
        table=pages.Table(NASTY, [NASTY], [[NASTY], [pages.Link(NASTY, "/")]]),
        house={"name": NASTY, "municipality": NASTY, "demo": True, "exercise": NASTY},
        viewer={"name": NASTY, "role": NASTY},
        messages=[Message(20, NASTY)],
    )
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_a_status_is_a_word_with_a_shape() -> None:
    for kind, badge in shapes.BADGES.items():
        html = drawn("{% ui_badge kind %}", kind=kind)
        assert "<svg" in html
        assert str(badge.word) in html


@pytest.mark.parametrize("looks", [shapes.BADGES, shapes.ALERTS, shapes.STEPS, shapes.SAVES, shapes.CHECKS])
def test_every_status_has_a_drawn_shape(looks: dict[object, shapes.Badge]) -> None:
    assert {look.shape for look in looks.values()} <= shapes.SHAPES.keys()


def test_a_gap_is_drawn() -> None:
    assert "Mangler" in drawn("{% ui_definitions rows %}", rows=[("Revision", "")])
    assert "Ingen endnu" in drawn("{% ui_person '' role='Leder' %}")
    row = {"label": "Skolechef", "number": "", "hours": "", "note": "", "deputy": "", "verified_on": None}
    assert "Mangler" in drawn("{% ui_contact_box rows %}", rows=[row | {"national": False}])


def test_a_formal_requirement_is_a_sentence() -> None:
    checks = [pages.FormalCheck("Vedtaget af kommunalbestyrelsen", False, "mangler mødedato")]
    html = " ".join(drawn("{% ui_formal_checks checks %}", checks=checks).split())
    assert "Vedtaget af kommunalbestyrelsen: <strong>nej</strong>, mangler mødedato." in html


def test_pages_of_a_list_keep_the_search() -> None:
    request = RequestFactory().get("/", {"q": "skole", "side": "2"})
    html = drawn("{% ui_pagination page %}", page=Paginator(range(30), 10).page(2), request=request)
    assert "?q=skole&amp;side=3" in html


def test_a_telephone_number_can_be_dialled() -> None:
    assert ui.dialled("+45 55 55 01 20") == "+4555550120"


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "500"])
def test_error_pages_stand_without_context(name: str) -> None:
    html = render_to_string(f"{name}.html")
    assert "Hvad er bevaret" in html
    assert 'href="/akut/"' in html


def test_the_acute_link_is_always_there() -> None:
    assert "ui-acute" in drawn("{% ui_header %}")


def test_nothing_needs_an_inline_style_or_script(gallery_page: str) -> None:
    assert " style=" not in gallery_page
    assert "<style" not in gallery_page
    assert " onclick" not in gallery_page


def test_the_warm_colour_is_kept_for_danger_and_exercises() -> None:
    allowed = ("ui-acute", "ui-door-acute", "ui-banner-exercise", "ui-contact-now", "ui-button-call")
    for sheet in STATIC.glob("*.css"):
        if sheet.name in ("tokens.css", "print.css"):
            continue
        for line in sheet.read_text(encoding="utf-8").splitlines():
            assert "--signal" not in line or any(name in line for name in allowed), f"{sheet.name}: {line}"
