# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A workbench for the section editor alone: its static files, one page, and a server that answers as it is told."""

from __future__ import annotations

import json
import mimetypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from babel.messages.pofile import read_po

HOUSE = Path(__file__).resolve().parents[3]
PLANS = HOUSE / "src/handlingsplan/planning/plans"
STATIC_FOLDERS = (PLANS / "static", HOUSE / "src/handlingsplan/ui/static")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self'; "
    "img-src 'self' data:; base-uri 'none'; form-action 'self'"
)

HOUSE_STYLES = ("tokens", "base", "components", "forms", "layouts")

INSERTABLES = [
    {"kind": "sharedBlock", "key": "definitions", "version": 2, "title": "Begreber og definitioner"},
    {"kind": "sharedBlock", "key": "infohus", "version": 1, "title": "Hvad infohuset er"},
    {"kind": "register", "name": "efforts", "title": "Forebyggende indsatser"},
]


def paragraph(text: str) -> dict[str, Any]:
    return {"type": "paragraph", "content": [{"type": "text", "text": text}]}


def tree(*blocks: dict[str, Any]) -> dict[str, Any]:
    return {"type": "doc", "content": list(blocks)}


def danish_labels() -> dict[str, str]:
    with (PLANS / "locale/da/LC_MESSAGES/django.po").open("rb") as file:
        danish = {str(message.id): str(message.string) for message in read_po(file)}
    source = (PLANS / "editor_labels.py").read_text(encoding="utf-8")
    return {key: danish[english] for key, english in re.findall(r'"(\w+)": _\(\s*"([^"]+)"', source)}


class Bench:
    """What the server knows and how it is to answer; `autosaves` is what it was sent."""

    def __init__(self) -> None:
        self.body: dict[str, Any] = tree(paragraph("Kommunen samarbejder med politiet."))
        self.version = 7
        self.autosaves: list[dict[str, Any]] = []
        self.answers: list[tuple[int, dict[str, Any]]] = []
        self.address = ""

    def answer(self, sent: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        self.autosaves.append(sent)
        if self.answers:
            return self.answers.pop(0)
        if sent["version"] != self.version:
            return 409, self.as_the_other_wrote_it()
        self.version, self.body = self.version + 1, sent["body"]
        names = "“Ida Eksempel” ligner et navn." if "Ida Eksempel" in json.dumps(sent["body"]) else ""
        return 200, {"version": self.version, "saved_at": "14.32", "names": names}

    def as_the_other_wrote_it(self) -> dict[str, Any]:
        words = "".join(f"<p>{escape(each['content'][0]['text'])}</p>" for each in self.body["content"])
        return {"version": self.version, "body_html": words, "body": self.body, "by": "Bo Lind", "at": "14.30"}

    def page(self) -> str:
        fonts = next((HOUSE / "src/handlingsplan/ui/static/vendor").glob("ibm-plex-sans-*")).name
        house = "".join(f'<link rel="stylesheet" href="/static/ui/{name}.css">\n' for name in HOUSE_STYLES)
        editor = next((HOUSE / "src/handlingsplan/ui/static/vendor").glob("plan-editor-*")).name
        labels = escape(json.dumps(danish_labels(), ensure_ascii=False), quote=True)
        body = escape(json.dumps(self.body, ensure_ascii=False), quote=True)
        return f"""<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Afsnit</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/static/vendor/{fonts}/fonts.css">
{house}<link rel="stylesheet" href="/static/plans/plans.css"><link rel="stylesheet" href="/static/plans/editor.css">
<script src="/static/vendor/{editor}/plan-editor.min.js" defer></script>
<script src="/static/plans/section-editor.js" type="module"></script></head>
<body class="taet"><div class="ui-page"><main class="ui-main"><h1>2.3 Samarbejde</h1>
<form method="post" class="ui-form plan-editor" data-section-editor data-autosave-url="/autosave" data-section="12"
 data-version="{self.version}" data-user="u-4f" data-labels="{labels}">
<input type="hidden" name="csrfmiddlewaretoken" value="from-the-form">
<input type="hidden" name="version" value="{self.version}"><input type="hidden" name="body_json" value="{body}">
<label class="ui-label" for="markup">Afsnittets tekst</label>
<textarea class="ui-input" id="markup" name="markup" rows="12">Kommunen samarbejder med politiet.</textarea>
<div data-conflict hidden></div><div data-editor-toolbar></div><div data-editor-surface></div>
<p><label class="ui-label" for="note">Note til historikken</label><input class="ui-input" id="note" name="note"></p>
<div class="plan-save-bar"><div class="plan-names" role="status" data-names>
<p hidden><span></span></p></div><p data-save-state role="status"></p>
<button class="ui-button ui-button-primary">Gem</button></div>
<script type="application/json" data-insertables>{json.dumps(INSERTABLES)}</script></form></main></div></body></html>"""


def handler_for(bench: Bench) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/":
                self.reply(200, "text/html; charset=utf-8", bench.page().encode())
                return
            name = self.path.removeprefix("/static/")
            for folder in STATIC_FOLDERS:
                file = folder / name
                if ".." not in name and file.is_file():
                    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
                    self.reply(200, kind, file.read_bytes())
                    return
            self.reply(404, "text/plain", b"")

        def do_POST(self) -> None:
            sent = self.rfile.read(int(self.headers["Content-Length"]))
            if self.path != "/autosave":
                self.reply(200, "text/plain; charset=utf-8", sent)
                return
            letter = json.loads(sent) | {"csrf": self.headers["X-CSRFToken"]}
            status, said = bench.answer(letter)
            self.reply(status, "application/json", json.dumps(said).encode())

        def reply(self, status: int, kind: str, content: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Content-Security-Policy", POLICY)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """The tests speak for themselves."""

    return Handler


@contextmanager
def running() -> Iterator[Bench]:
    bench = Bench()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler_for(bench))
    bench.address = f"http://127.0.0.1:{server.server_port}/"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield bench
    finally:
        server.shutdown()
        server.server_close()
