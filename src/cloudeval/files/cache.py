"""What files said when they were last checked, kept in the user's cache folder.

An entry is found by the bytes of a file, so it can be stale in no other way than by a change of
this program, which its name covers too. The cache is never needed: whatever is wrong with it, the
file is read and checked again.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from cloudeval import __version__
from cloudeval.files.homes import CACHE
from cloudeval.model.noun import record

VARIABLE = "CLOUDEVAL_CACHE"
MOST_ENTRIES = 500
KEPT_ENTRIES = 400
"""How many stay, the newest, once there are more than ``MOST_ENTRIES``."""

_FORM = "1"
_SUFFIX = ".json"


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """Where checked files are kept; None where the cache is turned off or has no place."""
    if VARIABLE in environment:
        named = environment[VARIABLE].strip()
        return None if named.lower() in {"", "off"} else Path(named).expanduser()
    return CACHE.ours(environment)


@record
class Cache:
    """A folder of entries, or none at all."""

    folder: Path | None

    def get(self, key: str) -> Any:
        """What is kept under ``key``; None where there is nothing, or nothing whole."""
        if self.folder is None:
            return None
        try:
            kept = (self.folder / f"{key}{_SUFFIX}").read_bytes()
            stamp, _, text = kept.partition(b"\n")
            return json.loads(text) if stamp.decode() == _stamp(text) else None
        except (OSError, ValueError, RecursionError):
            return None

    def put(self, key: str, entry: Any) -> None:
        """Keep ``entry`` under ``key``, or do nothing where that cannot be done."""
        if self.folder is None:
            return
        with suppress(OSError, ValueError):
            text = json.dumps(entry, default=str, ensure_ascii=False).encode()
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _replace(self.folder / f"{key}{_SUFFIX}", _stamp(text).encode() + b"\n" + text)
            _prune(self.folder)


def key_of(data: bytes, noun: type) -> str:
    """The name under which the checked content of ``data``, read as ``noun``, is kept."""
    name = f"{_FORM} {__version__} {_program()} {noun.__qualname__}\n"
    return hashlib.sha256(name.encode() + data).hexdigest()


def _stamp(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()


@cache
def _program() -> str:
    """What tells two states of the program's own files apart while somebody works on it."""
    here = Path(__file__).parent
    places = (here, here / "yaml", here.parent / "model")
    try:
        files = [entry for place in places for entry in _files(place, ".py")]
        stamps = sorted((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in files)
    except OSError:
        return ""
    return hashlib.sha256(repr(stamps).encode()).hexdigest()


def _files(folder: Path, suffix: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        yield from (entry for entry in found if entry.name.endswith(suffix))


def _replace(path: Path, data: bytes) -> None:
    """Write beside, then rename: a reader finds the old entry, the new one or none."""
    draft = path.with_name(f".{path.stem[:16]}-{os.getpid()}.tmp")
    try:
        with draft.open("xb") as stream:
            stream.write(data)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _prune(folder: Path) -> None:
    entries = list(_files(folder, _SUFFIX))
    if len(entries) <= MOST_ENTRIES:
        return
    entries.sort(key=lambda entry: entry.stat().st_mtime_ns, reverse=True)
    for entry in entries[KEPT_ENTRIES:]:
        Path(entry.path).unlink(missing_ok=True)
