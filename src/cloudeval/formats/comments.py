"""What stands at the head of the files that are written, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from cloudeval.formats.lines import Line
from cloudeval.formats.versions import Version
from cloudeval.model.text import disarmed
from cloudeval.model.wording import Wording
from cloudeval.words.table import TEXTS

_WIDTH = 96


def of_version(version: Version, table: str) -> tuple[str, ...]:
    """Where a version comes from, and which of its texts the table gives in one language."""
    head = [_schema("criteria"), "", *_told("comment.version", table, version=version.name)]
    single = [line for line in version.lines if line.one_language]
    if not single:
        return tuple(head)
    if len(single) == len(version.lines):
        return (*head, *_told("comment.all-one-language", table))
    return (*head, *_told("comment.one-language", table, names=_names(single)))


def of_attributes(table: str) -> tuple[str, ...]:
    """Where the attributes come from."""
    return (_schema("attributes"), "", *_told("comment.attributes", table))


def _schema(name: str) -> str:
    return f"yaml-language-server: $schema=schemas/{name}.schema.json"


def _told(code: str, table: str, **values: object) -> Iterator[str]:
    """A text in both languages, each line of the second paragraph set in."""
    shown = " ".join(disarmed(table).split())
    wording: Wording = TEXTS[code]
    for language in ("en", "fr"):
        text = wording.said(language).format(table=shown, **values)
        text = text.replace("« ", "«\N{NO-BREAK SPACE}").replace(" »", "\N{NO-BREAK SPACE}»")
        first, *more = wrap(text, _WIDTH - 4, break_long_words=False, break_on_hyphens=False)
        yield f"{language.upper()}  {first}"
        yield from (f"    {line}" for line in more)


def _names(lines: Sequence[Line]) -> str:
    return ", ".join(line.id for line in lines)
