"""What all sheets of a difference stand on: both sides, the changes, and the terms of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from cloudeval.changes.change import Change
from cloudeval.effects.attribution import Exempted, Versions, attribute, exempted
from cloudeval.effects.difference import Difference, OfferDifference
from cloudeval.effects.form import When
from cloudeval.effects.tree import Tree, trees
from cloudeval.model.criteria_set import ByGroup, CriteriaSet
from cloudeval.reports import frame
from cloudeval.reports.results import Compared, Laddered
from cloudeval.reports.saying import Say
from cloudeval.scoring.evaluation import Evaluation
from cloudeval.scoring.sheet import Line, least, line_state, most
from cloudeval.scoring.weighting import WHOLE
from cloudeval.workbooks.difference.sides import Side, sides
from cloudeval.workbooks.difference.terms import Term, Terms
from cloudeval.workbooks.difference.words import speaking
from cloudeval.workbooks.naming import sheet_names
from cloudeval.workbooks.score.basis import fitting
from cloudeval.workbooks.tabling import Told

SHEETS = (
    "readme",
    "summary",
    "changes",
    "sums",
    "effects",
    "steps",
    "terms",
    "means",
    "frame",
    "values-before",
    "values-after",
    "ladder",
    "neutrality",
    "ledger",
    "minutes",
    "glossary",
    "parameters",
)
"""What the book has beside the sheets of both sides, which stand before the minutes."""
RULER = ""
"""The name of the ruler among fingerprints."""
HALF = Fraction(1, 2)
_WHENS: tuple[When, When] = ("before", "after")
Key = tuple[When, str]


@dataclass(frozen=True)
class Row:
    """A row of the table of terms."""

    fingerprint: str
    term: Term


@dataclass(frozen=True)
class Values:
    """What one offer's lines are worth in the columns of effects: floor, then ceiling."""

    bound: Mapping[Key, tuple[Fraction, Fraction]]
    """As if every line bound the offer."""
    plain: Mapping[Key, bool]
    """Whether the sheet of contributions has the same value."""


@dataclass(frozen=True)
class Ground:
    """A difference under one reading of lineage, with all that its sheets share."""

    compared: Compared
    each: Difference
    laddered: Laddered | None
    language: str

    @cached_property
    def say(self) -> Say:
        """The words of the book."""
        return speaking(self.language)

    @cached_property
    def sides(self) -> tuple[Side, Side]:
        """The version before and the one after."""
        return sides(self.compared, self.language, self.notice)

    @property
    def versions(self) -> tuple[CriteriaSet, CriteriaSet]:
        """The version before and the one after."""
        return self.each.before, self.each.after

    @cached_property
    def label(self) -> str:
        """What a reconstruction says wherever it is shown."""
        return self.say.file(frame.label(*self.versions))

    @cached_property
    def notice(self) -> str:
        """The label, that exemptions were lifted, and what is said of a study that was used."""
        compared, say = self.compared, self.say
        told = self.label
        if compared.written is not None:
            told = " ".join(filter(None, (told, say("book.diff.same-rules"))))
        if compared.study is None:
            return told
        from cloudeval.reports.study import noticed

        return noticed(told, compared.study, say.language)

    @cached_property
    def title(self) -> str:
        """What the book is of."""
        before, after = self.versions
        family = frame.family_title(after, self.compared.family, self.say)
        versions = f"{before.version} → {after.version}"
        return self.say("book.diff.title", family=family, versions=versions)

    @cached_property
    def sheets(self) -> Mapping[str, str]:
        """By key, the name of each sheet."""
        side = {
            key: self.say(f"book.side.{key.partition('-')[2]}")
            for key in SHEETS
            if "values-" in key
        }
        wanted = [
            f"{side[key]} · {self.say('book.sheet.values')}" if key in side else self._sheet(key)
            for key in SHEETS
        ]
        return dict(zip(SHEETS, sheet_names(wanted), strict=True))

    def _sheet(self, key: str) -> str:
        """What a sheet is called; some are called as in the workbook of a score."""
        shared = ("readme", "summary", "minutes", "glossary", "parameters")
        return self.say(f"sheet.{key}") if key in shared else self.say(f"book.sheet.{key}")

    def told(self, sheet: str) -> Told:
        """What stands above the table of a sheet."""
        key = "values" if sheet.startswith("values-") else sheet
        if key in ("glossary", "parameters"):
            about = self.say(f"sheet.{key}.about")
        else:
            about = self.say(f"book.sheet.{key}.about")
        return Told(f"{self.sheets[sheet]} · {self.title}", self.notice, about)

    # ── offers ──

    @cached_property
    def offers(self) -> list[str]:
        """The offers with figures, in the order of the later version."""
        known = self.sides[0].number.keys() & self.figures.keys()
        return [name for name in self.sides[1].number if name in known]

    @cached_property
    def figures(self) -> dict[str, OfferDifference]:
        """By offer, what the changes did to it."""
        return {each.offer: each for each in self.each.offers}

    def evaluations(self, offer: str) -> tuple[Evaluation, Evaluation]:
        """An offer under both versions."""
        one, other = (side.tables.basis.offers[side.number[offer]] for side in self.sides)
        return one, other

    @cached_property
    def widths(self) -> Mapping[str, float]:
        """How wide the columns of names are, so that none is cut."""
        ids = [award.id for version in self.versions for award in version.criteria]
        return {
            "offer": fitting(self.offers),
            "criterion": fitting(ids),
            "subject": fitting(change.subject for change in self.each.changes),
            "group": fitting([*map(self.group_word, self.groups), self.say("book.whole")]),
        }

    # ── weights ──

    @cached_property
    def trees(self) -> tuple[Tree, Tree]:
        """Both versions' weights in common units."""
        return trees(*self.versions, self.each.units)

    @property
    def mixed(self) -> bool:
        """Whether one version is flat, and the other weighs by group."""
        one, other = (isinstance(each.weighting, ByGroup) for each in self.versions)
        return one != other

    @property
    def groups(self) -> list[str]:
        """The groups of the table of weights: the whole, then each."""
        return self.terms.groups

    def group_word(self, group: str) -> str:
        """What a group is called; the one of a flat set is all lines."""
        return group if group != WHOLE else self.say("book.all-lines")

    @cached_property
    def terms(self) -> Terms:
        """What reads forms back."""
        return Terms(self.versions, self.trees, self.each.families)

    # ── terms ──

    @cached_property
    def numbers(self) -> dict[str, int]:
        """By fingerprint, the number of each change, counted from 1."""
        return {change.fingerprint: n for n, change in enumerate(self.each.changes, 1)}

    @cached_property
    def changes(self) -> dict[str, Change]:
        """By fingerprint."""
        return {change.fingerprint: change for change in self.each.changes}

    @cached_property
    def _told(self) -> tuple[list[Row], dict[Exempted, dict[str, range]], dict[str, Exempted]]:
        """All terms; for each set of exemptions, the rows of each change; whose set is which."""
        before, after = self.versions
        vocabulary = self.each.outcomes[0].reader.vocabulary
        versions = Versions(
            before, after, self.trees, self.each.families, self.each.changes, vocabulary
        )
        freed = exempted(self.versions)
        sets = {offer: freed(offer) for offer in self.offers}
        rows: list[Row] = []
        places: dict[Exempted, dict[str, range]] = {}
        known: dict[tuple[str, tuple[Term, ...]], range] = {}
        for each in dict.fromkeys(sets.values()):
            told = attribute(versions, each)
            found = {name: self.terms.of(form, each) for name, form in told.effects.items()}
            found[RULER] = self.terms.ruler(told.ruler)
            order = sorted(found, key=lambda name: (name == RULER, self.numbers.get(name, 0)))
            places[each] = {}
            for name in order:
                terms = found[name]
                if not terms:
                    continue
                if (name, terms) not in known:
                    known[name, terms] = range(len(rows), len(rows) + len(terms))
                    rows += [Row(name, term) for term in terms]
                places[each][name] = known[name, terms]
        return rows, places, sets

    @property
    def rows(self) -> list[Row]:
        """The rows of the table of terms."""
        return self._told[0]

    def exempt(self, offer: str) -> Exempted:
        """The criteria from which an offer is exempt, on either side."""
        return self._told[2][offer]

    def places(self, offer: str) -> dict[str, range]:
        """By fingerprint, the rows of the terms that an offer's effect is made of."""
        return self._told[1][self.exempt(offer)]

    # ── values ──

    @cached_property
    def values(self) -> dict[str, Values]:
        """By offer, what its lines are worth where effects are read."""
        return {offer: _values(*self.evaluations(offer)) for offer in self.offers}


def _values(was: Evaluation, now: Evaluation) -> Values:
    """An effect is read at the state of either version, and is the mean of both."""
    old, new = was.sheet, now.sheet
    ends = (
        (least(old, new), least(new, old), least(old), least(new)),
        (most(old, new), most(new, old), most(old), most(new)),
    )
    bound: dict[Key, tuple[Fraction, Fraction]] = {}
    plain: dict[Key, bool] = {}
    for when, sheet, own in ((_WHENS[0], old, 2), (_WHENS[1], new, 3)):
        for line in sheet.lines:
            key: Key = (when, line.criterion.id)
            found = tuple((_at(line, e[0]) + _at(line, e[1])) * HALF for e in ends)
            bound[key] = (found[0], found[1])
            plain[key] = line.exempt or found == tuple(_at(line, e[own]) for e in ends)
    return Values(bound, plain)


def _at(line: Line, states: tuple[int, ...]) -> Fraction:
    return line.values[line_state(line, states)]
