# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What hands and eyes do at the section editor."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

KEY = "handlingsplan:u-4f:12"
FROM_WORD = (Path(__file__).parent / "word_paste.html").read_text(encoding="utf-8")


def text(page: Page) -> Any:
    """Where the section is written."""
    return page.get_by_role("textbox", name="Afsnittets tekst")


def state(page: Page) -> Any:
    """What is said of the saving."""
    return page.locator("[data-save-state]")


def write(page: Page, words: str) -> None:
    """Type at the end of the text."""
    text(page).click()
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def kept(page: Page) -> Any:
    """What the browser keeps until the server has it."""
    return json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or "null")


def paste(page: Page, html: str) -> None:
    """Paste as another program would."""
    page.evaluate(
        """html => {
            const data = new DataTransfer();
            data.setData("text/html", html);
            const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
            document.querySelector(".paper-text").dispatchEvent(event);
        }""",
        html,
    )


def words_in(node: dict[str, Any]) -> str:
    """The words of a tree, without its form."""
    return node.get("text", "") + "".join(words_in(child) for child in node.get("content", []))
