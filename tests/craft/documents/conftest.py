# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the document tests share."""

import shutil
import subprocess
from datetime import UTC, datetime

import pytest

from handlingsplan.documents.docx import docx
from handlingsplan.documents.pdf import pdf

from . import samples

MOMENT = datetime(2026, 3, 10, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def sample():
    return samples.document()


@pytest.fixture(scope="session")
def sample_pdf(sample):
    return pdf(sample, timestamp=MOMENT)


@pytest.fixture(scope="session")
def sample_docx(sample):
    return docx(sample)


@pytest.fixture
def libreoffice(tmp_path):
    """Turns a file into PDF with LibreOffice, or says loudly that it could not be tried."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed (apt-get install libreoffice-writer-nogui): Word file NOT opened")

    def convert(content: bytes, name: str) -> bytes:
        source = tmp_path / name
        source.write_bytes(content)
        profile = f"-env:UserInstallation=file://{tmp_path}/profile"
        command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return source.with_suffix(".pdf").read_bytes()

    return convert
