# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The clamd protocol, as far as we need it: INSTREAM over TCP or a socket file, nothing written to any disk by us."""

import socket
import struct
from dataclasses import dataclass

PIECE = 64 * 1024
SECONDS = 60
PORT = 3310
LONGEST_ANSWER = 4096


class NoAnswer(Exception):
    """clamd cannot be reached, broke off, or says that it could not look."""


@dataclass(frozen=True)
class Clamd:
    """Where clamd listens: "host:port", "host", or the path of its socket file."""

    address: str

    def finds(self, data: bytes) -> str:
        """The name of what clamd finds in the data; empty where it finds nothing. Raises NoAnswer."""
        try:
            with self._open() as line:
                line.sendall(b"zINSTREAM\0")
                for start in range(0, len(data), PIECE):
                    piece = data[start : start + PIECE]
                    line.sendall(struct.pack("!L", len(piece)) + piece)
                line.sendall(struct.pack("!L", 0))
                answer = self._answer(line)
        except OSError as away:
            raise NoAnswer(str(away)) from away
        return self._found(answer)

    def _open(self) -> socket.socket:
        if self.address.startswith("/"):
            line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            line.settimeout(SECONDS)
            try:
                line.connect(self.address)
            except OSError:
                line.close()
                raise
            return line
        host, _colon, port = self.address.rpartition(":") if ":" in self.address else (self.address, "", "")
        return socket.create_connection((host.strip("[]"), int(port or PORT)), SECONDS)

    @staticmethod
    def _answer(line: socket.socket) -> str:
        said = b""
        while len(said) < LONGEST_ANSWER and not said.endswith(b"\0"):
            more = line.recv(LONGEST_ANSWER)
            if not more:
                break
            said += more
        return said.rstrip(b"\0\n").decode("utf-8", "replace")

    @staticmethod
    def _found(answer: str) -> str:
        said = answer.removeprefix("stream: ")
        if said == "OK":
            return ""
        if said.endswith(" FOUND"):
            return said.removesuffix(" FOUND")
        raise NoAnswer(answer or "clamd broke off")
