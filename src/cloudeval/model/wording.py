"""A text that a person reads, in both languages of the project."""

from __future__ import annotations

from typing import Literal

from cloudeval.model.noun import noun

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")


@noun
class Wording:
    """The same sentence in French and in English; neither is a translation of second rank."""

    fr: str
    en: str

    def said(self, language: str) -> str:
        """The text in ``language``, ``fr`` or ``en``."""
        return self.fr if language == "fr" else self.en
