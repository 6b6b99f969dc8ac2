"""Sources: looked up in the table of their file, documented, and numbered for a reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cloudeval.model.source import Citation, Source
from cloudeval.reports.saying import Say

Sources = Mapping[str, Source]


def documented(citations: Iterable[Citation], table: Sources) -> list[dict[str, Any]]:
    """Citations with what their file says of the document."""
    return [_document(citation, table.get(citation.ref)) for citation in citations]


def _document(citation: Citation, source: Source | None) -> dict[str, Any]:
    return {
        "ref": citation.ref,
        "at": citation.at,
        "title": source.title if source else citation.ref,
        "kind": source.kind if source else None,
        "url": source.url if source else None,
        "locator": source.locator if source else None,
        "date": source.date.written if source and source.date else None,
        "read": source.read.written if source and source.read else None,
    }


@dataclass(slots=True)
class Numbered:
    """Gives each document one number, in the order in which a page first cites it.

    A document that two files list in the same words is one.
    """

    say: Say
    brief: bool = False
    """Whether a document is told by its title, its date and its address alone."""
    _numbers: dict[tuple[int, str], int] = field(default_factory=dict)
    _titles: list[str] = field(default_factory=list)

    def cite(self, citations: Iterable[Citation], table: Sources, *, places: bool = True) -> str:
        """Citations by number, with the place in the document: ``[1, page 4] [2]``."""
        return " ".join(
            f"[{self._number(each, table)}{f', {each.at}' if each.at and places else ''}]"
            for each in citations
        )

    def _number(self, citation: Citation, table: Sources) -> int:
        key = (id(table), citation.ref)
        if key not in self._numbers:
            line = source_line(citation.ref, table.get(citation.ref), self.say, brief=self.brief)
            if line not in self._titles:
                self._titles.append(line)
            self._numbers[key] = self._titles.index(line) + 1
        return self._numbers[key]

    @property
    def lines(self) -> tuple[str, ...]:
        """The documents, the first cited first."""
        return tuple(self._titles)


def source_line(ref: str, source: Source | None, say: Say, *, brief: bool = False) -> str:
    """A document as a reader needs it: title, kind, dates, and where it can be opened."""
    if source is None:
        return say("source.unlisted", ref=ref)
    where = [place for place in (source.url, source.locator) if place]
    dated = [] if source.date is None else [say.dated("source.dated", source.date)]
    if brief:
        told = f"{source.title} ({', '.join(dated)})." if dated else f"{source.title}."
        return " ".join([told, *where[:1]])
    about = [say(f"source.{source.kind}"), *dated]
    if source.read is not None:
        about.append(say.dated("source.read", source.read))
    line = f"{source.title} ({', '.join(about)})."
    return " ".join(filter(None, [line, say.file(source.note), " · ".join(where)]))
