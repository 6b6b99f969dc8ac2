"""The pages of a comparison as tabs, and what lies below each row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from cloudeval.reports.diff.short_names import short_names
from cloudeval.reports.page import Block, Table
from cloudeval.reports.results import Compared
from cloudeval.reports.saying import Say
from cloudeval.tui.blocks import MARGIN, rows
from cloudeval.tui.compare import changes, offers, pages
from cloudeval.tui.compare.leading import Lead
from cloudeval.tui.compare.pages import Found
from cloudeval.tui.compare.ways import ChangeOf, LadderOf, Line, OfferOf, Side, Under, Way
from cloudeval.tui.compare.work import Comparison
from cloudeval.tui.desk.pages import page as page_under
from cloudeval.tui.desk.places import GroupOf, LineOf, SourceOf, TotalOf, Where
from cloudeval.tui.page import Page, PageRow, clean_page
from cloudeval.tui.pager import Leaf
from cloudeval.tui.working import Watch

Teller = Callable[[Comparison, Watch, int], Found]
"""What fills a page of so many columns."""


def label(compared: Compared, say: Say) -> str:
    """What the rules are on both sides: a reconstruction says so wherever it is shown."""
    first = compared.first
    sides = first.before, first.after
    parts = [" → ".join(dict.fromkeys(each.name for each in sides))]
    days = [each.date for each in (compared.as_of, compared.to_as_of) if each is not None]
    parts.append(say("tui.day", day=" → ".join(map(say.on, days))))
    if any(each.nature == "reconstructed" for each in sides):
        parts.insert(0, say("nature.reconstructed"))
    if any(each.candidate.provider.fictional for each in first.outcomes[1].evaluations):
        parts.append(say("tui.fictional"))
    return " · ".join(parts)


def _any_width(tell: Callable[[Comparison, Watch], Found]) -> Teller:
    return lambda held, watch, _width: tell(held, watch)


def _places(held: Comparison, watch: Watch, width: int) -> Found:
    return pages.places(held, watch, width - MARGIN)


_TELLERS: dict[str, Teller] = {
    "answer": _any_width(pages.answer),
    "ladder": _any_width(pages.rungs),
    "causes": _any_width(pages.by_cause),
    "changes": _any_width(changes.changes),
    "facts": _any_width(pages.facts),
    "detail": _any_width(pages.only_detail),
    "alone": _any_width(pages.exclusive),
    "undo": _any_width(pages.undo),
    "places": _places,
}
_LENGTHS = (28, 25, 22, 19, 16)
"""How far the name of an offer is cut before it is broken."""
_ALONG = ("ladder", "detail")
"""Pages that go along the versions: from the earlier to the later only."""
_ONE_DAY = ("detail", "undo")
"""Pages that speak of rules alone, on one day."""


def tabs(held: Comparison) -> tuple[str, ...]:
    """Which pages there are for what is compared."""
    same = held.pair.before == held.pair.after
    found = []
    for name in _TELLERS:
        if (name in _ALONG and not held.goes_on) or (name in _ONE_DAY and held.two_days):
            continue
        if (name == "facts" and not held.two_days) or (name == "changes" and same):
            continue
        found.append(name)
    return tuple(found)


def leaves(held: Comparison) -> tuple[Leaf, ...]:
    """The tabs."""
    return tuple(_tab(held, name) for name in tabs(held))


def _tab(held: Comparison, name: str) -> Leaf:
    def work(watch: Watch, width: int) -> Page:
        title = held.say(f"tui.compare.title.{name}")
        return _page(held, title, _TELLERS[name](held, watch, width), width)

    return Leaf(name, held.say(f"tui.compare.tab.{name}"), work)


def _page(held: Comparison, title: str, found: Found, width: int) -> Page:
    told, lead = found
    made: list[PageRow] = []
    for each in told:
        if isinstance(each, Line):
            made.append(PageRow(each.text, each.look, each.way))
        else:
            made += laid_out(each, held, width, lead)
    return _led(held, clean_page(title, made, held.say))


def laid_out(block: Block, held: Comparison, width: int, lead: Lead) -> Iterator[PageRow]:
    """A block's rows; what stands below a row of a table leads where that row does."""
    way: object | None = None
    for row in rows([uncut(block, held, width)], held.say, width, lead):
        if row.down is None and row.look == "picture" and row.text.startswith(" "):
            yield PageRow(row.text, row.look, way)
        else:
            way = row.down
            yield row


def uncut(block: Block, held: Comparison, width: int) -> Block:
    """A table of offers in which no name is broken over two lines: it is cut in its middle."""
    if not isinstance(block, Table):
        return block
    there = {word.rstrip(",") for row in block.rows for word in row[0].split(" ")}
    names = [each for each in held.ground.all_offers if each in there]
    for most in (max(map(len, names), default=0), *_LENGTHS):
        short = short_names(names, most)
        table = _with_names(block, short)
        laid = "\n".join(row.text for row in rows([table], held.say, width))
        if all(name in laid for name in short.values()):
            return table
    return block


def _with_names(table: Table, short: Mapping[str, str]) -> Table:
    def cell(text: str) -> str:
        words = (word.rstrip(",") for word in text.split(" "))
        for word in words:
            text = text.replace(word, short.get(word, word))
        return text

    return replace(table, rows=tuple((cell(row[0]), *row[1:]) for row in table.rows))


def _led(held: Comparison, page: Page, side: Side = 1) -> Page:
    """The same page, whose rows lead to leaves."""
    return Page(
        page.title,
        tuple(PageRow(row.text, row.look, _below(held, row.down, side)) for row in page.rows),
    )


def _below(held: Comparison, down: object, side: Side) -> Leaf | None:
    match down:
        case None:
            return None
        case ChangeOf() | OfferOf() | LadderOf() | Under():
            return below(held, down)
        case TotalOf() | GroupOf() | LineOf() | SourceOf():
            return below(held, Under(side, down))
        case _:
            raise TypeError(down)


def below(held: Comparison, way: Way) -> Leaf:
    """The page to which a way leads."""
    match way:
        case ChangeOf(fingerprint=name):
            title = held.called(name)
            return _leaf(held, f"change:{name}", title, lambda h, w: changes.change(h, w, name))
        case OfferOf(offer=name):
            return _leaf(held, f"offer:{name}", name, lambda h, w: offers.offer(h, w, name))
        case LadderOf(offer=name):
            title = held.say("tui.compare.its-ladder")
            return _leaf(
                held, f"ladder:{name}", title, lambda h, w: offers.offer_ladder(h, w, name)
            )
        case Under(side=side, where=where):
            return _under(held, side, where)


def _leaf(
    held: Comparison, name: str, title: str, tell: Callable[[Comparison, Watch], Found]
) -> Leaf:
    return Leaf(name, title, lambda watch, width: _page(held, title, tell(held, watch), width))


def _under(held: Comparison, side: Side, where: Where) -> Leaf:
    version = (held.pair.before, held.pair.after)[side]

    def work(watch: Watch, width: int) -> Page:
        del width
        return _led(held, page_under(where, held.scored(side, watch), held.say), side)

    return Leaf(f"under:{side}:{where}", f"{version} · {_called(where)}", work)


def _called(where: Where) -> str:
    match where:
        case TotalOf(offer=name):
            return name
        case GroupOf(group=name):
            return name
        case LineOf(criterion=name):
            return name
        case SourceOf(citation=citation):
            return citation.ref
