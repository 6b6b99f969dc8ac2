"""What a comparison computes: each thing once, when a page first needs it, whoever asks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from threading import RLock
from typing import TypeVar, cast

from cloudeval.effects.undo.returning import Returning
from cloudeval.effects.undo.shortest import Undo, shortest_undo
from cloudeval.jobs.asking import NoDate
from cloudeval.jobs.between_days import to_day
from cloudeval.jobs.climbing import climbed
from cloudeval.jobs.comparing import diff
from cloudeval.jobs.imagining import imagined
from cloudeval.jobs.scoring import score
from cloudeval.jobs.studying import ChosenStudy
from cloudeval.reports.diff.changed import Entry, entries
from cloudeval.reports.results import Compared, Imagined, Laddered, Scored
from cloudeval.reports.saying import Say
from cloudeval.tui.compare.asked import Pair
from cloudeval.tui.compare.ground import Ground
from cloudeval.tui.compare.ways import Side
from cloudeval.tui.working import Watch

T = TypeVar("T")


class Comparison:
    """Two sides, and all that is found out about them.

    Pages ask for it from threads of their own: what two of them need is worked out once.
    """

    def __init__(self, ground: Ground, pair: Pair, say: Say) -> None:
        """Compare ``pair``; nothing is computed yet."""
        self.ground, self.pair, self.say = ground, pair, say
        self._locks: dict[str, RLock] = defaultdict(RLock)
        self._known: dict[str, object] = {}

    @property
    def two_days(self) -> bool:
        """Whether the sides are read on two days."""
        return self.pair.to_day is not None

    @property
    def goes_on(self) -> bool:
        """Whether the later side comes from the earlier: only then is there a way between them."""
        versions, pair = self.ground.versions, self.pair
        known = pair.before in versions and pair.after in versions
        return known and versions.index(pair.before) < versions.index(pair.after)

    @property
    def leaves_marks_out(self) -> bool:
        """Whether a study's marks do not count: they speak of one day, and there are two."""
        return self.two_days and self.ground.study is not None

    @property
    def found(self) -> Compared | None:
        """The difference, once it is there."""
        return cast("Compared | None", self._known.get("compared"))

    @property
    def known_entries(self) -> tuple[Entry, ...]:
        """The changes, once they are there."""
        return cast("tuple[Entry, ...]", self._known.get("entries", ()))

    def called(self, fingerprint: str) -> str:
        """What a change that was found is about."""
        known = self.known_entries
        subjects = (e.change.subject for e in known if e.change.fingerprint == fingerprint)
        return next(subjects, "") or fingerprint

    def _once(self, name: str, find: Callable[[], T]) -> T:
        with self._locks[name]:
            if name not in self._known:
                self._known[name] = find()
            return cast("T", self._known[name])

    # ── what pages show ─────────────────────────────────────────────────────────────────────────

    def compared(self, watch: Watch) -> Compared:
        """The difference itself."""
        watch.tell(0, 1)
        found = self._once("compared", self._compare)
        watch.tell(1, 1)
        return found

    def entries(self, watch: Watch) -> tuple[Entry, ...]:
        """All changes of all readings."""
        compared = self.compared(watch)
        return self._once("entries", lambda: entries(compared, self.say))

    def laddered(self, watch: Watch) -> Laddered:
        """Every rung between the versions, scored."""
        compared, library = self.compared(watch), self.ground.library
        return self._once("laddered", lambda: climbed(library, compared, watch.tell))

    def imagined(self, watch: Watch) -> Imagined:
        """The later version with its detail as detail only."""
        compared, library = self.compared(watch), self.ground.library
        return self._once("imagined", lambda: imagined(library, compared))

    def undone(self, watch: Watch) -> tuple[Undo | None, Returning]:
        """The shortest undo, and the ways back."""
        first = self.compared(watch).first
        return self._once("undone", lambda: (shortest_undo(first), Returning(first)))

    def sloped(self, watch: Watch) -> tuple[tuple[str, Scored], ...]:
        """Every version of the family with its score; of two days, both sides."""
        compared = self.compared(watch)
        return self._once("sloped", lambda: tuple(self._scores(compared, watch)))

    def scored(self, side: Side, watch: Watch) -> Scored:
        """One side alone."""
        compared = self.compared(watch)
        return self._once(f"scored-{side}", lambda: self._scored(compared, side))

    # ── how it is found ─────────────────────────────────────────────────────────────────────────

    def _name(self, version: str) -> str:
        return f"{self.ground.family}@{version}"

    def _compare(self) -> Compared:
        ground, pair = self.ground, self.pair
        if pair.to_day is not None:
            held = self._diff(pair.day, ground.all_offers, None)
            return to_day(ground.library, held, pair.to_day)
        return self._diff(pair.day or ground.day, ground.offers, ground.study)

    def _diff(
        self, day: date | None, offers: tuple[str, ...], study: ChosenStudy | None
    ) -> Compared:
        ground, pair = self.ground, self.pair
        asked = {"offers": offers, "min_sure": ground.min_sure, "study": study}
        sides = self._name(pair.before), self._name(pair.after)
        try:
            return diff(ground.library, *sides, as_of=day, **asked)  # type: ignore[arg-type]
        except NoDate:
            # No date of theirs may select a fact: the table's does.
            table = ground.scored.as_of.date
            return diff(ground.library, *sides, as_of=table, **asked)  # type: ignore[arg-type]

    def _scores(self, compared: Compared, watch: Watch) -> Iterator[tuple[str, Scored]]:
        ground = self.ground
        if self.two_days:
            for side, version in ((0, self.pair.before), (1, self.pair.after)):
                scored = self._scored(compared, cast("Side", side))
                yield f"{version} {scored.as_of.date.isoformat()}", scored
            return
        offers = tuple(each.offer for each in compared.first.outcomes[1].evaluations)
        for at, version in enumerate(ground.versions):
            watch.tell(at, len(ground.versions))
            scored = score(
                ground.library,
                self._name(version),
                offers=offers,
                as_of=compared.as_of.date,
                min_sure=ground.min_sure,
                study=ground.study,
            )
            yield version, scored

    @staticmethod
    def _scored(compared: Compared, side: Side) -> Scored:
        later = side == 1 and compared.to_as_of is not None
        return Scored(
            compared.first.outcomes[side],
            compared.to_as_of if later and compared.to_as_of else compared.as_of,
            compared.family,
            compared.cast,
            compared.digests[side],
            compared.inputs,
            study=compared.study,
        )
