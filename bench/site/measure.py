"""Runs a command and tells its wall time, CPU time and the peak memory of its whole process tree."""

from __future__ import annotations

import os
import resource
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from backfile.errors import ToolError

_INTERVAL = 0.5


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds, and bytes of memory: PSS, which counts a page shared by several processes once."""

    wall: float
    cpu: float
    memory: int


@dataclass(frozen=True, slots=True)
class Size:
    """What lies in a folder."""

    files: int
    pages: int
    size: int


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Run:
    """Run to the end; raises ToolError with the end of its output when it fails."""
    variables = {**os.environ, **(environment or {})}
    # as on a machine where it is installed: Python keeps its compiled modules, else the first 0.15 s of each run compile ours
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        sampler = Sampler(process.pid)
        sampler.start()
        printed, _ = process.communicate()
        wall = time.perf_counter() - start
        sampler.stop()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode or b"CRITICAL" in printed:
        raise ToolError(f"failed:\n{printed[-4000:].decode(errors='replace')}", subject=" ".join(command))
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(wall, cpu, sampler.peak)


def size_of(folder: Path) -> Size:
    """Files, HTML pages and bytes."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    return Size(len(files), pages, sum(path.stat().st_size for path in files))


class Sampler(threading.Thread):
    """Looks again and again at the memory of a process and all its children; ``peak`` in bytes."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self._root = root
        self._end = threading.Event()
        self.peak = 0

    def run(self) -> None:
        while not self._end.wait(_INTERVAL):
            self.peak = max(self.peak, sum(map(_memory, _tree(self._root))))

    def stop(self) -> None:
        self._end.set()
        self.join()


def _tree(root: int) -> list[int]:
    found, waiting = [], [root]
    while waiting:
        process = waiting.pop()
        found.append(process)
        try:
            for thread in os.listdir(f"/proc/{process}/task"):  # noqa: PTH208
                children = Path(f"/proc/{process}/task/{thread}/children").read_text()
                waiting += [int(child) for child in children.split()]
        except OSError:
            continue
    return found


def _memory(process: int) -> int:
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0
