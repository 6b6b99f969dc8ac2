"""One writer at a time: a lock that the system lets go of when its holder dies.

The lock is a file, locked by the system and saying whose it is. What is written in it only tells
people; the system decides. So a lock that was left behind is told from one that is held, on one
machine. Of a holder on another machine nothing can be known, and the lock is taken for held.
"""

from __future__ import annotations

import getpass
import json
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cloudeval.files.problems import Problem, Unusable
from cloudeval.files.replacing import NotSaved
from cloudeval.model.noun import record

NAME = ".lock"


@record
class Holder:
    """Who has, or had, a folder for writing."""

    user: str
    host: str
    pid: int
    since: str


@contextmanager
def held(folder: Path) -> Iterator[Holder | None]:
    """The folder for oneself; gives whoever left it without letting go, if somebody did.

    Whoever comes second is told who is there: ``Unusable``.
    """
    path = folder / NAME
    place = _taken(path, folder)
    try:
        earlier = _written(path)
        if earlier is not None and earlier.host != socket.gethostname():
            raise Unusable([_problem("study.locked-elsewhere", folder, earlier, path)])
        try:
            _write(place)
            yield earlier
        finally:
            # While it is still locked, so that nobody else's is removed.
            with suppress(OSError):
                path.unlink()
    finally:
        os.close(place)


def is_marked(folder: Path) -> bool:
    """Whether somebody has, or had and left, the folder for writing."""
    return (folder / NAME).exists()


def _taken(path: Path, folder: Path) -> int:
    """The lock's file, locked; another one may have put a new file there meanwhile."""
    while True:
        try:
            place = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            raise NotSaved(path, error) from error
        if not _lock(place):
            os.close(place)
            raise Unusable([_problem("study.locked", folder, _written(path), path)])
        with suppress(OSError):
            if os.path.samestat(os.fstat(place), path.stat()):
                return place
        os.close(place)


def _lock(place: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            # Beyond what is written, so that others can read whose it is.
            os.lseek(place, 1 << 20, os.SEEK_SET)
            msvcrt.locking(place, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(place, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _write(place: int) -> None:
    """Say whose it is; where that cannot be written, it is locked all the same."""
    now = datetime.now(tz=UTC).astimezone().isoformat(timespec="seconds")
    told = {"user": _user(), "host": socket.gethostname(), "pid": os.getpid(), "since": now}
    with suppress(OSError):
        os.ftruncate(place, 0)
        os.lseek(place, 0, os.SEEK_SET)
        os.write(place, json.dumps(told, ensure_ascii=False).encode())


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


def _written(path: Path) -> Holder | None:
    """Whom a lock's file names; None where it names nobody."""
    try:
        told: Any = json.loads(path.read_bytes())
        return Holder(str(told["user"]), str(told["host"]), int(told["pid"]), str(told["since"]))
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _problem(code: str, folder: Path, holder: Holder | None, lock: Path) -> Problem:
    values = {"user": "?", "host": "?", "pid": "?", "since": "?", "lock": lock.as_posix()}
    if holder is not None:
        values |= {"user": holder.user, "host": holder.host, "since": holder.since}
        values["pid"] = str(holder.pid)
    return Problem(code=code, file=folder.as_posix(), values=values)
