"""Where a statement comes from."""

from __future__ import annotations

from typing import Literal

from cloudeval.model.moment import Dated
from cloudeval.model.names import Identifier
from cloudeval.model.noun import noun
from cloudeval.model.wording import Wording

SourceKind = Literal[
    "court",
    "regulator",
    "register",
    "register-copy",
    "institution",
    "referential",
    "contract",
    "provider",
    "repository",
    "press",
    "note",
]
Sureness = Literal["low", "medium", "high"]
SURENESS: tuple[Sureness, ...] = ("low", "medium", "high")


@noun
class Source:
    """A document: its title, where it can be opened, what it dates from, when it was read."""

    title: str
    kind: SourceKind
    url: str | None = None
    locator: str | None = None
    """How to find a document that has no stable address."""
    date: Dated | None = None
    read: Dated | None = None
    note: Wording | None = None


@noun
class Citation:
    """A place in a source: ``ref`` names it in the file's table, ``at`` the page or clause."""

    ref: Identifier
    at: str | None = None
