"""The pages of a profile, and what each of their rows leads to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from threading import Lock

from cloudeval.files.library import Library
from cloudeval.reports.page import Items
from cloudeval.reports.results import Scored
from cloudeval.reports.saying import Say
from cloudeval.tui.blocks import rows
from cloudeval.tui.page import Page, PageRow, clean_page
from cloudeval.tui.pager import Leaf
from cloudeval.tui.profile.dossier import FACTS, Asked, Dossier, asking, dossier
from cloudeval.tui.profile.known import By, by_group, criteria_of, table
from cloudeval.tui.working import Watch

PAGES = (*FACTS, "coverage", "questions", "sources")
_ROOMY = 200
"""Columns at which a table is told when its rows are read one by one."""
_CITED = re.compile(r"\[(\d+)(?=[\],])")


def leaves(library: Library, scored: Scored, offer: str, say: Say) -> tuple[Leaf, ...]:
    """A leaf for each page; the profile is worked out with the first that needs it."""
    told = _Told(library, scored, offer, say)
    return tuple(
        Leaf(f"profile-{name}", say(f"tui.profile.page.{name}"), told.page(name)) for name in PAGES
    )


class _Told:
    """One profile, worked out once for all pages."""

    def __init__(self, library: Library, scored: Scored, offer: str, say: Say) -> None:
        self.say = say
        self.scored = scored
        self.offer = offer
        self._library = library
        self._made: Dossier | None = None
        self._lock = Lock()

    @property
    def dossier(self) -> Dossier:
        """All of it; whoever comes while it is worked out waits for it."""
        with self._lock:
            if self._made is None:
                self._made = dossier(self._library, self.scored, self.offer, self.say.language)
            return self._made

    def page(self, name: str) -> Callable[[Watch, int], Page]:
        """How one of the pages is worked out."""
        found = {"coverage": self._coverage, "questions": self._questions, "sources": self._sources}

        def work(watch: Watch, width: int) -> Page:
            told = found[name](width) if name in found else self._facts(name, width)
            watch.check()
            return self._page(name, told)

        return work

    def _page(self, name: str, told: Iterable[PageRow]) -> Page:
        return clean_page(f"{self.offer} · {self.say(f'tui.profile.page.{name}')}", told, self.say)

    # ── pages ───────────────────────────────────────────────────────────────────────────────────

    def _facts(self, name: str, width: int) -> tuple[PageRow, ...]:
        return rows(self.dossier.sections[name], self.say, width, self._to_sources)

    def _coverage(self, width: int) -> tuple[PageRow, ...]:
        found = by_group(self.scored, self.offer)
        blocks = table(self.scored, self.offer, found, self.say)
        return rows(blocks, self.say, width, lambda told: self._to_group(told, found))

    def _questions(self, width: int) -> tuple[PageRow, ...]:
        told = self.dossier
        before = rows(asking(told, self.say.language), self.say, width)
        return (
            *before,
            *(
                PageRow(self._asked(number, each), "item", self._question(number))
                for number, each in enumerate(told.questions, 1)
            ),
        )

    def _asked(self, number: int, each: Asked) -> str:
        return self.say("tui.profile.asked", number=number, question=each.text, hangs=each.hangs)

    def _sources(self, width: int) -> tuple[PageRow, ...]:
        lines = self.dossier.sources
        if not lines:
            return (PageRow(self.say("tui.profile.no-sources")),)
        listed = rows((Items(lines, numbered=True),), self.say, width)
        return tuple(
            PageRow(row.text, row.look, self._source(number))
            for number, row in enumerate(listed, 1)
        )

    # ── what is below a row ─────────────────────────────────────────────────────────────────────

    def _leaf(self, name: str, title: str, blocks: Callable[[int], tuple[PageRow, ...]]) -> Leaf:
        def work(watch: Watch, width: int) -> Page:
            watch.check()
            return clean_page(f"{self.offer} · {title}", blocks(width), self.say)

        return Leaf(f"profile-{name}", title, work)

    def _to_group(self, told: str, found: By) -> Leaf | None:
        group = told.partition(" ")[0]
        if group not in found:
            return None
        blocks = criteria_of(found[group], self.say)
        return self._leaf(f"group-{group}", group, lambda width: rows(blocks, self.say, width))

    def _question(self, number: int) -> Leaf:
        def told(width: int) -> tuple[PageRow, ...]:
            each = self.dossier.questions[number - 1]
            return (
                PageRow(each.text, "title"),
                *rows(each.blocks, self.say, width, self._to_sources),
            )

        title = self.say("tui.profile.question", number=number)
        return self._leaf(f"question-{number}", title, told)

    def _to_sources(self, told: str) -> Leaf | None:
        """The source that a row cites; a list of them where it cites more."""
        listed = dict.fromkeys(map(int, _CITED.findall(told)))
        numbers = [one for one in listed if 0 < one <= len(self.dossier.sources)]
        if len(numbers) < 2:  # noqa: PLR2004 - one needs no list
            return self._source(numbers[0]) if numbers else None
        lines = self.dossier.sources

        def list_them(_width: int) -> tuple[PageRow, ...]:
            return tuple(
                PageRow(f"[{one}] {lines[one - 1]}", "item", self._source(one)) for one in numbers
            )

        name = "-".join(map(str, numbers))
        return self._leaf(f"sources-{name}", self.say("tui.profile.page.sources"), list_them)

    def _source(self, number: int) -> Leaf:
        def told(width: int) -> tuple[PageRow, ...]:
            line = self.dossier.sources[number - 1]
            return (
                PageRow(line, "title"),
                PageRow(self.say("tui.profile.cited"), "head"),
                *(PageRow(f"• {text}", "item") for text in self._citing(number, width)),
            )

        return self._leaf(f"source-{number}", f"[{number}]", told)

    def _citing(self, number: int, width: int) -> Iterable[str]:
        """The rows that rest on a source, each once."""
        told = self.dossier
        blocks = [block for name in FACTS for block in told.sections[name]]
        blocks += [block for each in told.questions for block in each.blocks]
        found = (row.text.strip("• ") for row in rows(blocks, self.say, max(width, _ROOMY)))
        return dict.fromkeys(one for one in found if re.search(rf"\[{number}[\],]", one))
