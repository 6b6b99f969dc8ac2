"""Makes click speak French: its own messages come from the catalogue that we bring."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager

from cloudeval.model.wording import Language, Wording
from cloudeval.words.help import TEXTS

DOMAIN = "cloudeval"
LOCALES = os.path.join(os.path.dirname(os.path.dirname(__file__)), "locale")  # noqa: PTH118, PTH120 - pathlib is not loaded for a help page
_VARIABLE = "LANGUAGE"
_TIED = "\N{NO-BREAK SPACE}"
_CLOSING = ":;?!»"


def say(key: str, language: Language, **values: object) -> str:
    """A sentence of the command line, with its values filled in."""
    return typeset(TEXTS[key], language).format(**values)


def typeset(wording: Wording, language: Language) -> str:
    """A text with French signs tied to their words, so that no line begins with one."""
    text = wording.said(language)
    if language != "fr":
        return text
    for sign in _CLOSING:
        text = text.replace(f" {sign}", f"{_TIED}{sign}")
    return text.replace("« ", f"«{_TIED}")


@contextmanager
def spoken(language: Language) -> Iterator[None]:
    """Within this, click speaks ``language``; afterwards all is as it was.

    click asks gettext, gettext asks a variable of the environment: so that is where it is told.
    """
    domain, variable = gettext.textdomain(), os.environ.get(_VARIABLE)
    gettext.bindtextdomain(DOMAIN, LOCALES)
    gettext.textdomain(DOMAIN)
    os.environ[_VARIABLE] = language
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if variable is None:
            del os.environ[_VARIABLE]
        else:
            os.environ[_VARIABLE] = variable
