# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The cryptography itself: closing and opening, bound to a place, in lengths that tell little. Knows no database."""

import json
import os
import struct
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.utils.translation import gettext_lazy as _

KEY_LENGTH = 32
BLOCK = 256
"""What is closed is filled up to a multiple of this many bytes."""
NONCE = 12
FIRST_FORM = b"\x01"
"""The first byte of everything closed, so that a later form can be told from this one."""
LENGTH = struct.Struct(">Q")


class Tampered(Exception):
    """What was read is not what was put there, or was put in another place."""

    message = _("This text has been changed outside the program, so it is not shown.")


def new_key() -> bytes:
    return AESGCM.generate_key(KEY_LENGTH * 8)


def wrap(lock: bytes, key: bytes, *, bound_to: str) -> bytes:
    """One key closed with another."""
    return _close(lock, key, bound_to)


def unwrap(lock: bytes, wrapped: bytes, *, bound_to: str) -> bytes:
    """The key again. Raises Tampered when it was closed with another lock or bound to something else."""
    return _reopen(lock, wrapped, bound_to)


def seal(key: bytes, content: bytes, *, bound_to: str) -> bytes:
    """Content of any length, filled up and closed."""
    return _close(key, pad(content), bound_to)


def unseal(key: bytes, sealed: bytes, *, bound_to: str) -> bytes:
    """The content again. Raises Tampered."""
    return unpad(_reopen(key, sealed, bound_to))


def to_bytes(words: Mapping[str, Any]) -> bytes:
    """Raises TypeError for what JSON has no word for."""
    return json.dumps(dict(words), ensure_ascii=False, separators=(",", ":")).encode()


def from_bytes(content: bytes) -> dict[str, Any]:
    """Raises Tampered when the content is not a set of words."""
    try:
        words = json.loads(content)
    except ValueError as error:
        raise Tampered from error
    if not isinstance(words, dict):
        raise Tampered
    return words


def pad(content: bytes) -> bytes:
    """Its length, itself, and zeros up to a whole number of blocks."""
    whole = LENGTH.pack(len(content)) + content
    return whole + bytes(-len(whole) % BLOCK)


def unpad(padded: bytes) -> bytes:
    """The content without its filling. Raises Tampered when the length in front does not fit."""
    if len(padded) < LENGTH.size:
        raise Tampered
    (length,) = LENGTH.unpack_from(padded)
    content = padded[LENGTH.size : LENGTH.size + length]
    if len(content) != length:
        raise Tampered
    return content


def _close(key: bytes, content: bytes, bound_to: str) -> bytes:
    nonce = os.urandom(NONCE)
    return FIRST_FORM + nonce + AESGCM(key).encrypt(nonce, content, bound_to.encode())


def _reopen(key: bytes, closed: bytes, bound_to: str) -> bytes:
    closed = bytes(closed)
    if not closed.startswith(FIRST_FORM):
        raise Tampered
    nonce, text = closed[1 : 1 + NONCE], closed[1 + NONCE :]
    try:
        return AESGCM(key).decrypt(nonce, text, bound_to.encode())
    except (InvalidTag, ValueError) as error:
        raise Tampered from error
