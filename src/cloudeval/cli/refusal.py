"""A question that cannot be answered, said in the language of whoever asked."""

from __future__ import annotations

import errno

from cloudeval.cli.speech import say
from cloudeval.model.wording import Language

UNUSABLE = 2
"""The exit code where the input, or the place for the output, cannot be used."""

_REASONS = {
    errno.ENOSPC: "full",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.ENOENT: "no-folder",
    errno.EISDIR: "is-folder",
    errno.ENOTDIR: "is-file",
    errno.EEXIST: "is-file",
    errno.EROFS: "read-only",
    errno.ENAMETOOLONG: "name-too-long",
}


class Refusal(Exception):
    """Ends a command with sentences that say why, and what to do instead."""

    def __init__(self, *sentences: str) -> None:
        """Keep the sentences, each for a line of its own."""
        super().__init__(*sentences)
        self.sentences = sentences


def refused(language: Language, key: str, **values: object) -> Refusal:
    """A refusal with one sentence of the catalogue."""
    return Refusal(say(key, language, **values))


def reason(error: Exception, language: Language) -> str:
    """Why the system would not write, as far as it can be said better than the system does."""
    known = _REASONS.get(getattr(error, "errno", None) or 0)
    if known is not None:
        return say(f"reason.{known}", language)
    return getattr(error, "strerror", None) or str(error)
