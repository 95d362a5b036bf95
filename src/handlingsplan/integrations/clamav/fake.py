# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A clamd that runs in a thread: it speaks the protocol, and finds the word VIRUS. For tests and measurements."""

import socketserver
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class _Ear(socketserver.StreamRequestHandler):
    server: "_Fake"

    def handle(self) -> None:
        if self.rfile.read(len(b"zINSTREAM\0")) != b"zINSTREAM\0":
            self.wfile.write(b"UNKNOWN COMMAND\0")
            return
        data = b""
        while size := struct.unpack("!L", self.rfile.read(4))[0]:
            data += self.rfile.read(size)
        time.sleep(self.server.slowness)
        if self.server.is_broken:
            self.wfile.write(b"INSTREAM size limit exceeded. ERROR\0")
        else:
            self.wfile.write(b"stream: Test-Word FOUND\0" if b"VIRUS" in data else b"stream: OK\0")


class _Fake(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True
    slowness = 0.0
    is_broken = False


@contextmanager
def clamd(*, slowness: float = 0, is_broken: bool = False) -> Iterator[str]:
    """A fake clamd on a free port of this machine; gives its address."""
    with _Fake(("127.0.0.1", 0), _Ear) as server:
        server.slowness, server.is_broken = slowness, is_broken
        thread: Any = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            host, port = server.server_address[:2]
            yield f"{host!s}:{port}"
        finally:
            server.shutdown()
            thread.join()
