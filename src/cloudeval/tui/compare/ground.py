"""What a comparison takes over from the table, and the words in which it speaks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cloudeval.model.noun import record
from cloudeval.reports.saying import Say
from cloudeval.tui.speaking import speaking as of_screens
from cloudeval.words import whatif
from cloudeval.words.diff import TEXTS as OF_DIFF

if TYPE_CHECKING:
    # This is loaded before anything is compared, and should be at once.
    from cloudeval.files.library import Library
    from cloudeval.jobs.studying import ChosenStudy
    from cloudeval.model.source import Sureness
    from cloudeval.reports.results import Scored


def speaking(language: str) -> Say:
    """The words of the screens beside those of differences."""
    return Say(language, {**whatif.TEXTS, **OF_DIFF, **of_screens(language).texts})


@record
class Ground:
    """What a comparison takes over from the table: who is compared, by what, and whose marks."""

    library: Library
    family: str
    version: str
    """The version on the table."""
    scored: Scored
    study: ChosenStudy | None = None

    @property
    def offers(self) -> tuple[str, ...]:
        """The offers that were asked for; none where a study, a cast or the files name them."""
        if self.scored.cast != "asked":
            return ()
        return tuple(each.offer for each in self.scored.outcome.evaluations)

    @property
    def all_offers(self) -> tuple[str, ...]:
        """All that lie on the table."""
        return tuple(each.offer for each in self.scored.outcome.evaluations)

    @property
    def day(self) -> date | None:
        """The day that was asked for."""
        return self.scored.as_of.date if self.scored.as_of.because == "asked" else None

    @property
    def min_sure(self) -> Sureness:
        """How sure a claim has to be to count."""
        return self.scored.outcome.reader.min_sure

    @property
    def versions(self) -> tuple[str, ...]:
        """The family's versions, from the first to the newest."""
        return self.library.versions(self.family)
