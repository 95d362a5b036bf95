# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Keeps database, web and worker alive until told to stop, and then ends them in that order's reverse."""

import time
from collections.abc import Callable

from tools.setup.cluster import Cluster, ClusterFailed
from tools.setup.programs import Pause, Program
from tools.setup.say import SetupProblem, complain, last_lines

FIRST_PAGE = 90
"""Seconds the first page may take on a slow machine."""
EARLY_DEATHS = 3
"""How often web may die before its first page before we stop hoping."""
ORDERLY_END = 8
"""Seconds web and worker get to finish what they are doing."""


class Supervisor:
    def __init__(self, cluster: Cluster | None, programs: list[Program]) -> None:
        self.cluster = cluster
        self.programs = programs
        self.cluster_pause = Pause()
        self.cluster_is_down = False

    def start(self) -> None:
        self.cluster_pause.started()
        for program in self.programs:
            program.start()

    def look_after(self) -> None:
        self._look_after_cluster()
        for program in self.programs:
            program.look_after()

    def wait_for(self, first_page: Callable[[], bool]) -> None:
        web = self.programs[0]
        deadline = time.monotonic() + FIRST_PAGE
        while not (web.running and first_page()):
            self.look_after()
            if web.pause.deaths >= EARLY_DEATHS or time.monotonic() > deadline:
                raise SetupProblem(f"Første side svarer ikke. Sidste linjer i {web.log}:\n{last_lines(web.log)}")
            time.sleep(0.1)

    def stop(self) -> None:
        """All are asked at once, so that the slowest alone decides how long it takes. The cluster's owner stops it."""
        for program in self.programs:
            program.ask_to_stop()
        deadline = time.monotonic() + ORDERLY_END
        for program in self.programs:
            program.stop(max(0.1, deadline - time.monotonic()))

    def _look_after_cluster(self) -> None:
        if self.cluster is None or self.cluster.is_running():
            return
        if not self.cluster_is_down:
            self.cluster_is_down = True
            seconds = self.cluster_pause.died()
            complain(f"Databasen stoppede og startes igen om {seconds:g} s. Se {self.cluster.log}")
        if self.cluster_pause.is_over():
            self.cluster_is_down = False
            try:
                self.cluster.start()
            except ClusterFailed as failure:
                complain(str(failure))
            self.cluster_pause.started()
