# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A pytest plug-in that says at the end which tests this machine could not run, so that green is not misread."""

import os

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    groups = [group for group in os.environ.get("HANDLINGSPLAN_LEFT_OUT", "").split(",") if group]
    if groups:
        terminalreporter.section("UDELADT / LEFT OUT", sep="!", red=True, bold=True)
        for group in groups:
            terminalreporter.line(f"Tests, der bruger {group}, er ikke kørt: programmet mangler på maskinen.")
