"""Writes the lock of a data folder, for those who tend it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def write_locks(data: Sequence[Path]) -> list[Path]:
    """Write the digests of the published sets of each folder, else of the shipped data."""
    from cloudeval.files.cache import Cache
    from cloudeval.files.library import open_library
    from cloudeval.files.lock import write_lock
    from cloudeval.files.opening import Sets
    from cloudeval.files.store import Store
    from cloudeval.files.tables import Tables

    folders = open_library(data, {}).folders
    sets = Sets(Tables(Store(Cache(None)), folders))
    return [write_lock(folder, sets) for folder in (folders[1:] if data else folders)]
