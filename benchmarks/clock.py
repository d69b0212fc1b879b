"""What a stretch of work on a connection takes: on the clock, and of the processors.

Processor time counts this process, its ended children and the server process of the connection;
it says more than the clock where other work shares the cores.
"""

from __future__ import annotations

import resource
import time
from dataclasses import dataclass

import psutil


@dataclass(frozen=True)
class Taken:
    """Seconds on the clock, and of processor time."""

    seconds: float
    cpu_seconds: float


class Stopwatch:
    """Runs from its making on; ``backend`` is the process id of the server's side, if any."""

    def __init__(self, backend: int | None = None) -> None:
        self._backend = psutil.Process(backend) if backend else None
        self._began = time.perf_counter(), self._cpu()

    def read(self) -> Taken:
        """Return what it took so far."""
        return Taken(time.perf_counter() - self._began[0], self._cpu() - self._began[1])

    def _cpu(self) -> float:
        used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        seconds = sum(one.ru_utime + one.ru_stime for one in used)
        if self._backend:
            times = self._backend.cpu_times()
            seconds += times.user + times.system
        return seconds
