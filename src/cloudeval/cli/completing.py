"""What a shell may offer for the beginning of a word: at worst nothing, never an error."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from cloudeval.files.library import Library


def prepare() -> None:
    """Let bash take ``family@version`` for one word, which it would break at the sign."""
    from click.shell_completion import BashComplete, add_completion_class

    class Bash(BashComplete):
        source_template = (
            f'COMP_WORDBREAKS="${{COMP_WORDBREAKS//@/}}"\n{BashComplete.source_template}'
        )

    add_completion_class(Bash)


def versions(
    context: click.Context, _parameter: click.Parameter, beginning: str
) -> list[CompletionItem[str]]:
    """Versions by their full name; where none begins like this, files."""
    return _offered(context, beginning, _versions) or _files(beginning)


def offers(
    context: click.Context, _parameter: click.Parameter, beginning: str
) -> list[CompletionItem[str]]:
    """Offers by their full name, and providers."""
    return _offered(context, beginning, _offers)


def criteria(
    context: click.Context, _parameter: click.Parameter, beginning: str
) -> list[CompletionItem[str]]:
    """Criteria of the version that was asked for."""
    version = context.params.get("under")

    def found(library: Library) -> Iterable[str]:
        return library.criteria(version).by_id()

    return _offered(context, beginning, found)


def _offered(
    context: click.Context, beginning: str, names: Callable[[Library], Iterable[str]]
) -> list[CompletionItem[str]]:
    from click.shell_completion import CompletionItem

    with suppress(Exception):
        from cloudeval.files.library import open_library

        found = names(open_library(context.params.get("data", ())))
        return [CompletionItem(name) for name in found if name.startswith(beginning)]
    return []


def _versions(library: Library) -> Iterator[str]:
    for family in library.families():
        for version in library.versions(family.id):
            yield f"{family.id}@{version}"


def _offers(library: Library) -> list[str]:
    found = library.candidates()
    return sorted({candidate.id for candidate in found} | {one.provider.id for one in found})


def _files(beginning: str) -> list[CompletionItem[str]]:
    from click.shell_completion import CompletionItem

    return [CompletionItem(beginning, type="file")]
