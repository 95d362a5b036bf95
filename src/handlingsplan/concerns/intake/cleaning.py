# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A file without what it tells about whoever made it, and without anything that acts by itself.

It is taken apart in a process of its own, which may use so much time and memory and no more: a file made to do harm
stops that process and nothing else.
"""

import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext_lazy as _

MOST_FILES = 5
MOST_BYTES = 10 * 1024 * 1024
SECONDS, PATIENCE = 8, 2
WASHER = Path(__file__).with_name("washing.py")
KINDS = {"image/jpeg": "jpg", "image/png": "png", "application/pdf": "pdf", "text/plain": "txt"}
"""What is taken in, and how its name ends. No office files: they carry names, earlier versions and programs."""
ACCEPTED = ".jpg,.jpeg,.png,.pdf,.txt"


class NotTaken(Exception):
    """A file that is not taken in, and why, in words for whoever sent it."""

    def __init__(self, message: object) -> None:
        self.message = message


TOO_LARGE = _("One of the files is larger than 10 MB. Choose a smaller one, or a picture of it.")
TOO_MANY = _("At most five files can be sent at a time.")
NOT_A_KIND = _("We can take pictures (JPEG, PNG), PDF and plain text. One of the files is something else.")
BUSY = _(
    "Others are sending files just now. Press once more in a moment, or send without files: the text is kept here."
)
NOT_READABLE = _("One of the files could not be read. Take a picture of it instead, or leave it out.")


_one_at_a_time = threading.Semaphore()
"""In each web process one file is washed at a time: heavy files never take the threads that others wait for."""


@dataclass(frozen=True)
class CleanFile:
    """What is left of a file: a neutral name, its kind, and its content."""

    name: str
    mime: str
    data: bytes


def kind_of(data: bytes) -> str:
    """The kind a file is by its first bytes, whatever it is called. Raises NotTaken."""
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if b"%PDF-" in data[:1024]:
        return "application/pdf"
    try:
        text = data.decode()
    except UnicodeDecodeError as not_text:
        raise NotTaken(NOT_A_KIND) from not_text
    if not text or "\x00" in text:
        raise NotTaken(NOT_A_KIND)
    return "text/plain"


def cleaned(data: bytes, *, number: int) -> CleanFile:
    """The file without its metadata; named by its number, since also a name can tell. Raises NotTaken."""
    if len(data) > MOST_BYTES:
        raise NotTaken(TOO_LARGE)
    mime = kind_of(data)
    if mime != "text/plain":
        data = _washed(data, mime)
    return CleanFile(f"bilag-{number}.{KINDS[mime]}", mime, data)


def _washed(data: bytes, mime: str) -> bytes:
    """Through the washing program; `-I` so that neither surroundings nor working folder reach it."""
    if not _one_at_a_time.acquire(timeout=PATIENCE):
        raise NotTaken(BUSY)
    try:
        done = subprocess.run(  # noqa: S603 - our own program; `mime` is one of KINDS
            [sys.executable, "-I", str(WASHER), mime], input=data, capture_output=True, timeout=SECONDS, env={}
        )
    except subprocess.TimeoutExpired as endless:
        raise NotTaken(NOT_READABLE) from endless
    finally:
        _one_at_a_time.release()
    if done.returncode or not done.stdout:
        raise NotTaken(NOT_READABLE)
    return done.stdout
