"""The output folder: one build at a time, whole files only, unchanged files untouched."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from backfile.publish.digest import digest_bytes
from backfile.publish.store import Written

_TEMPORARY = ".backfile-tmp"
"""How the names of temporary files end."""


@contextlib.contextmanager
def locked(folder: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the folder: a second build waits (and calls ``waiting``). The lock ends with the process, however it ends.

    The lock is on the folder itself, so that no lock file is ever published. Systems without ``fcntl`` have no lock.
    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


class Output:
    """Writes files below one folder. Each process has temporary files of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._made: dict[str, bool] = {}
        """The folders that are there: whether this process made them."""
        self._can_link = hasattr(os, "O_TMPFILE") and os.path.isdir("/proc/self/fd")  # noqa: PTH112

    def path(self, name: str) -> str:
        return f"{self._folder}/{name}"

    def doubtful(self, known: Iterable[tuple[str, int, int, int]]) -> Iterator[str]:
        """Those of the known files (path, whether it was finished, time, size) whose stat is another, that are missing, or
        that were never finished.
        """
        stat_of, prefix = os.stat, f"{self._folder}/"
        for name, finished, mtime, size in known:
            try:
                stat = stat_of(prefix + name)
            except OSError:
                yield name
                continue
            if stat.st_mtime_ns != mtime or stat.st_size != size or not finished:
                yield name

    def is_current(self, name: str, written: Written) -> bool:
        """True when the file has the bytes that were written: another time alone makes it no other file."""
        try:
            with open(self.path(name), "rb") as file:  # noqa: PTH123
                return bool(written.key) and digest_bytes(file.read()) == written.digest
        except OSError:
            return False

    def put(self, name: str, data: bytes, key: bytes, part: str) -> tuple[Written, bool]:
        """Write ``data`` unless the file holds it. Returns what to remember, and whether it was written."""
        path = self.path(name)
        digest = digest_bytes(data)
        is_new = True
        if not self._make_folder(path.rpartition("/")[0]):
            try:
                with open(path, "rb") as file:  # noqa: PTH123
                    if file.read() == data:
                        stat = os.fstat(file.fileno())
                        return Written(key, stat.st_mtime_ns, stat.st_size, digest, part), False
                is_new = False
            except (FileNotFoundError, IsADirectoryError):
                pass
        stat = (self._write_new(path, data) if is_new else None) or self._write(path, data)
        return Written(key, stat.st_mtime_ns, stat.st_size, digest, part), True

    def _write_new(self, path: str, data: bytes) -> os.stat_result | None:
        """Write a file without a name and name it when it is whole: half the time of renaming (75 µs, 153 µs on ext4).

        None when the file is there already, or the system has no such files: Linux has, on most file systems.
        """
        if not self._can_link:
            return None
        try:
            handle = os.open(path.rpartition("/")[0], os.O_TMPFILE | os.O_WRONLY, 0o644)
        except OSError:
            self._can_link = False
            return None
        try:
            _write_all(handle, data)
            stat = os.fstat(handle)
            # with a folder's handle (unused: the path is absolute) this is linkat(), which follows the link in /proc
            os.link(f"/proc/self/fd/{handle}", path, src_dir_fd=0, follow_symlinks=True)
        except FileExistsError:
            return None
        except OSError:
            self._can_link = False
            return None
        finally:
            os.close(handle)
        return stat

    def _write(self, path: str, data: bytes) -> os.stat_result:
        # The temporary file lies beside the real one: renaming within a folder needs no lock of the whole file system,
        # where workers waited for each other for a tenth of a cold build.
        temporary = f"{path.rpartition('/')[0]}/.{os.getpid()}{_TEMPORARY}"
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        try:
            _write_all(handle, data)
            stat = os.fstat(handle)
        finally:
            os.close(handle)
        try:
            os.replace(temporary, path)  # noqa: PTH105
        except IsADirectoryError:
            shutil.rmtree(path)
            os.replace(temporary, path)  # noqa: PTH105
        return stat

    def _make_folder(self, folder: str) -> bool:
        """Make a folder where there is none. True where this process made it, now or before: no file of an earlier build
        is in it.
        """
        known = self._made.get(folder)
        if known is None:
            try:
                known = _make(folder)
            except (FileExistsError, NotADirectoryError):
                # a file of an earlier build stands where a folder is wanted now
                part = Path(folder)
                while not part.is_file():
                    part = part.parent
                part.unlink()
                os.makedirs(folder, exist_ok=True)  # noqa: PTH103
                known = False
            self._made[folder] = known
        return known

    def remove(self, names: Iterable[str]) -> int:
        """Remove files, and the folders that they leave empty. Returns how many files there were."""
        removed = 0
        left = set()
        for name in names:
            path = self.path(name)
            try:
                os.unlink(path)  # noqa: PTH108 (a Path costs more than the call)
                removed += 1
            except (FileNotFoundError, NotADirectoryError, IsADirectoryError, PermissionError):
                if os.path.lexists(path) and not os.path.isdir(path):  # noqa: PTH112
                    raise
            left.add(path.rpartition("/")[0])
        for folder in sorted(left, key=len, reverse=True):
            self._remove_empty(folder)
        return removed

    def _remove_empty(self, folder: str) -> None:
        """Remove the folder and those above it, as far as they are empty."""
        while folder.startswith(f"{self._folder}/"):
            try:
                os.rmdir(folder)  # noqa: PTH106
            except FileNotFoundError:
                pass  # with another file's folder below it
            except OSError:
                return
            folder = folder.rpartition("/")[0]

    def clear_temporary(self) -> None:
        """Remove the temporary files that a killed build left."""
        for path in Path(self._folder).rglob(f".*{_TEMPORARY}"):
            path.unlink()


def _make(folder: str) -> bool:
    """False when the folder is there already."""
    try:
        # a quarter of makedirs' time, and most folders lie in one that is there
        os.mkdir(folder)  # noqa: PTH102
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    except FileExistsError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
        return False
    return True


def _write_all(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]
