"""Sources: each can be opened or found, each is there for something, and nothing cites in vain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cloudeval.files.findings import Finding, Path, error, unknown, warning
from cloudeval.files.shapes import entries
from cloudeval.files.walking import parts
from cloudeval.model.source import Citation, Source

ADDRESS = re.compile(r"https?://[^\s/?#]+[^\s]*")


def check_sources(noun: object, sources: Mapping[str, Source]) -> Iterator[Finding]:
    """Check a file's table of sources, and all that cite it."""
    cited: set[str] = set()
    for path, citation in parts(noun, Citation):
        cited.add(citation.ref)
        if citation.ref not in sources:
            yield unknown("source.unknown", (*path, "ref"), citation.ref, sources)
    for name, source in sources.items():
        yield from _check_source(source, ("sources", name))
        if name not in cited:
            yield warning("source.unused", ("sources", name), name=name)
    yield from _unsourced(noun)


def _check_source(source: Source, path: Path) -> Iterator[Finding]:
    if source.url is None and source.locator is None:
        yield error("source.nowhere", path)
    if source.url is not None and not ADDRESS.fullmatch(source.url):
        yield error("source.address", (*path, "url"), url=source.url)
    if source.date and source.read and source.read.last < source.date.first:
        yield error("source.read-before", (*path, "read"), read=source.read, date=source.date)


def _unsourced(noun: object) -> Iterator[Finding]:
    """A statement that must have a source has one at least."""
    for path, part in parts(noun, object):
        for entry in entries(type(part)):
            if entry.key == "sources" and entry.required and getattr(part, entry.name) == ():
                yield error("sources.none", (*path, "sources"))
