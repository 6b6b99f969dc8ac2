"""What assumptions lead to, beside what there is without them, offer by offer."""

from __future__ import annotations

from cloudeval.model.noun import record
from cloudeval.reports.numbers import DASH, band, span
from cloudeval.reports.saying import Say
from cloudeval.reports.standings import standing
from cloudeval.scoring.evaluation import Evaluation, Outcome
from cloudeval.scoring.ranking import Place
from cloudeval.scoring.screening import Standing

BETTER, WORSE, BOTH, TURNED, MOVED = "▲", "▼", "↕", "◆", "·"
STANDS: dict[Standing, str] = {"admitted": "✓", "pending": "?", "failing": "✗", "not-offered": "∅"}


@record
class Figures:
    """An offer, on one side of the comparison, as it is shown."""

    total: str
    place: str
    standing: str
    sign: str
    """The standing as a sign."""


@record
class Beside:
    """An offer without and with the assumptions."""

    offer: str
    was: Figures
    now: Figures
    sign: str
    """What moved, as a sign; nothing where nothing did."""


def beside(base: Outcome, now: Outcome, say: Say) -> tuple[Beside, ...]:
    """Every offer, in the order of its places without assumptions, which stays as one tries."""
    pairs = zip(base.evaluations, now.evaluations, strict=True)
    words = [_words(of, say) for of in (base, now)]
    drawn = [(_order(was, at), was, found) for at, (was, found) in enumerate(pairs)]
    return tuple(
        Beside(
            was.offer,
            _figures(was, words[0], say),
            _figures(found, words[1], say),
            sign(was, found),
        )
        for _, was, found in sorted(drawn, key=lambda each: each[0])
    )


def _order(each: Evaluation, at: int) -> tuple[int, int, int]:
    last = 10**9
    return (each.place.best, each.place.worst, at) if each.place else (last, last, at)


def _words(of: Outcome, say: Say) -> dict[Standing, str]:
    """What each standing is called; all criteria are looked at for it, so once for all offers."""
    found = {each.standing for each in of.evaluations}
    return {one: standing(of.criteria, one, say) for one in found}


def _figures(each: Evaluation, words: dict[Standing, str], say: Say) -> Figures:
    return Figures(
        band(each.floor, each.ceiling, say.language),
        DASH if each.place is None else span(each.place.best, each.place.worst),
        words[each.standing],
        STANDS[each.standing],
    )


def sign(was: Evaluation, now: Evaluation) -> str:
    """What moved most: the standing, else the place, else the total."""
    if was.standing != now.standing:
        return TURNED
    ends = _ends(was.place), _ends(now.place)
    if ends[0] != ends[1]:
        up = any(b < a for a, b in zip(*ends, strict=True))
        down = any(b > a for a, b in zip(*ends, strict=True))
        return BOTH if up and down else BETTER if up else WORSE
    same = (was.floor, was.ceiling) == (now.floor, now.ceiling)
    return "" if same else MOVED


def _ends(place: Place | None) -> tuple[int, int]:
    return (0, 0) if place is None else (place.best, place.worst)


def moved(rows: tuple[Beside, ...]) -> int:
    """How many offers moved."""
    return sum(bool(row.sign) for row in rows)
