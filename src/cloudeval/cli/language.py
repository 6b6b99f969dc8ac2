"""Which language to speak: what was asked for, else what the surroundings say."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence

from cloudeval.model.wording import LANGUAGES, Language

OPTION = "--lang"
VARIABLE = "CLOUDEVAL_LANG"
VARIABLES = (VARIABLE, "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""The first of these that is set decides."""


def chosen(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language of this run.

    The arguments are looked through before they are parsed, so that every message, also one about
    a wrong argument, is in the language that was asked for, wherever the option stands.
    """
    return _asked(arguments) or _surrounding(environment)


def _asked(arguments: Sequence[str]) -> Language | None:
    found: Language | None = None
    for given in _given(arguments):
        found = next((one for one in LANGUAGES if one == given.lower()), found)
    return found


def _given(arguments: Sequence[str]) -> Iterator[str]:
    """Every value of the option, up to a ``--``."""
    for place, argument in enumerate(arguments):
        if argument == "--":
            return
        if argument == OPTION:
            yield from arguments[place + 1 : place + 2]
        elif argument.startswith(f"{OPTION}="):
            yield argument.removeprefix(f"{OPTION}=")


def _surrounding(environment: Mapping[str, str]) -> Language:
    named = next((environment[name] for name in VARIABLES if environment.get(name)), None)
    if named is None:
        named = _of_windows()
    known = (_spoken(name) for name in named.split(":"))
    return next((language for language in known if language is not None), "en")


def _spoken(locale: str) -> Language | None:
    """``fr`` for ``fr_FR.UTF-8``; None for a language that is not spoken here."""
    folded = locale.strip().lower()
    return next((one for one in LANGUAGES if folded.startswith(one)), None)


def _of_windows() -> str:
    """The language of Windows' own screens, which no variable names."""
    if sys.platform == "win32":
        import ctypes
        import locale

        number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return locale.windows_locale.get(number, "")
    return ""
