"""What if: assumptions on one side, what follows from them beside the score as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from textual import events, on
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from cloudeval.files.problems import Problem
from cloudeval.jobs.sitting import Sitting
from cloudeval.jobs.trying import Trial
from cloudeval.model.noun import NotWrittenSo
from cloudeval.model.number import read_weight
from cloudeval.model.plain import number_text
from cloudeval.model.scenario import Assumption, Scenario
from cloudeval.reports.numbers import in_full
from cloudeval.reports.results import Scored
from cloudeval.scoring.evaluation import Outcome
from cloudeval.tui.desk import telling
from cloudeval.tui.desk.places import GroupOf
from cloudeval.tui.desk.state import below
from cloudeval.tui.desk.table import standing_head
from cloudeval.tui.forms import text
from cloudeval.tui.room import Found, Room, beside
from cloudeval.tui.texts import tied
from cloudeval.tui.whatif import saving, supposing
from cloudeval.tui.whatif.commands import COMMANDS
from cloudeval.tui.whatif.forms import Named, Typing
from cloudeval.tui.whatif.result import beside as told_beside
from cloudeval.tui.whatif.result import moved
from cloudeval.tui.whatif.rows import (
    HERE,
    SHEETS,
    Around,
    Change,
    Sheet,
    changes,
    fact_key,
    failures,
    hint,
    numbers,
    published_answer,
)
from cloudeval.tui.whatif.state import (
    NONE,
    Assumptions,
    Head,
    Tried,
    ground,
    let_go,
    lifting,
    nudged,
    redone,
    scenario_of,
    slid,
    strode,
    switched,
    tried,
    undone,
    weighing,
    with_fact,
    without_fact,
)
from cloudeval.tui.whatif.widgets import ChangeList, Results
from cloudeval.tui.working import Cancelled, Watch

if TYPE_CHECKING:
    from cloudeval.tui.desk.screen import Desk

WIDE = 130
"""From so many columns on, what follows stands beside what is assumed, and not below it."""
_LEAST_ROWS = 3
BANNERS = {
    (False, False): "tui.whatif.banner.none",
    (False, True): "tui.whatif.banner",
    (True, False): "tui.whatif.banner.study-none",
    (True, True): "tui.whatif.banner.study",
}
"""By whether there is a study, and whether anything is assumed."""
TITLES: dict[Sheet, str] = {
    "weights": "tui.whatif.sheet.weights",
    "tests": "tui.whatif.sheet.tests",
    "exempt": "tui.whatif.sheet.exempt",
    "facts": "tui.whatif.sheet.facts",
}
_kept: WeakKeyDictionary[Sitting, tuple[Tried, Named, Assumptions]] = WeakKeyDictionary()
"""What was assumed when the screen was left: nothing is lost by going back to the desk."""


class WhatIf(Room):
    """Assumptions, and what would follow."""

    MENU = COMMANDS
    DEFAULT_CSS = """
    WhatIf #banner { height: 1; text-style: bold reverse; padding: 0 1; }
    WhatIf #banner.none { text-style: none; }
    WhatIf #sheets { height: 1; }
    WhatIf #both { layout: vertical; width: 1fr; height: 1fr; }
    WhatIf #both.wide { layout: horizontal; }
    WhatIf #assumed { width: 1fr; height: 1fr; }
    WhatIf #follows { width: 1fr; height: auto; }
    WhatIf #both.wide #follows { height: 1fr; border-left: solid $primary; }
    WhatIf #hint { height: auto; max-height: 2; padding: 0 1; color: $text-muted; }
    WhatIf #moved { height: 1; padding: 0 1; text-style: bold; }
    """

    def __init__(self, desk: Desk) -> None:
        """Try assumptions on what lies on the desk."""
        super().__init__(desk.say, telling.label(desk.sitting.scored, desk.say))
        self.sitting = desk.sitting
        self.me = desk.state.me
        scored = desk.sitting.scored
        here = desk.about()
        self.here = here
        self._lay(scored)
        kept = _kept.get(self.sitting)
        self.tried, self.named, self.saved = kept or (Tried(), Named("", "", ""), NONE)
        self.warned = NONE
        """What one was told that no scenario holds; ``saved`` is what one does."""
        if self.tried.now.number:
            self.said = self.say("tui.whatif.kept")
        self._reckoning: Watch | None = None
        self.sheet: Sheet = "weights" if here is None else "facts"
        self.cursors: dict[Sheet, int] = dict.fromkeys(SHEETS, 0)
        self.rows: tuple[Change, ...] = ()
        where = below(desk.state, desk.seen())
        if isinstance(where, GroupOf):
            self._stand_on("weights", where.group)
        if here is not None:
            self._stand_on("facts", HERE)
        for number, sheet in enumerate(SHEETS, 1):
            self._bindings.bind(str(number), f"sheet('{sheet}')")

    def _lay(self, scored: Scored) -> None:
        """Try on this score."""
        self.scored = scored
        fails = failures(scored.outcome)
        self.around = Around(ground(scored.criteria), scored.outcome, fails, self.here)
        self.trial = Trial(scored, self.sitting.chosen)
        self.outcome: Outcome = scored.outcome
        """What follows from ``reckoned``, which may be what was assumed a moment ago."""
        self.reckoned: Assumptions = NONE

    # ── what is shown ───────────────────────────────────────────────────────────────────────────

    def above(self) -> Iterable[Widget]:
        """That all this is an assumption; the names of the sheets."""
        return (Static(id="banner"), Static(id="sheets"))

    def body(self) -> Iterable[Widget]:
        """What is assumed, and what follows."""
        say = self.say
        head = (
            say("tui.whatif.column.offer"),
            say("tui.whatif.column.total"),
            say("tui.whatif.column.place"),
            standing_head(self.around.ground.criteria, say),
            say("tui.row.standing"),
        )
        assumed = Container(ChangeList(), Static(id="hint"), id="assumed")
        yield Container(
            assumed, Container(Static(id="moved"), Results(head), id="follows"), id="both"
        )

    def begin(self) -> None:
        """Work out what follows from what was assumed before."""
        self.shell.unsaved = ""
        self.reckon()

    def draw_body(self) -> None:
        """Show both; what somebody else has entered meanwhile counts."""
        if self.sitting.scored is not self.scored:
            self._lay(self.sitting.scored)
            self.reckon()
        held, say = self.tried.now, self.say
        self.rows = changes(self.sheet, held, self.around, say)
        cursor = max(0, min(self.cursors[self.sheet], len(self.rows) - 1))
        self.cursors[self.sheet] = cursor
        self.query_one(ChangeList).show(self.rows, cursor)
        self.query_one("#hint", Static).update(self._tied(self._hint()))
        banner = self.query_one("#banner", Static)
        banner.update(self._tied(self._banner().ljust(self.size.width - 2)))
        banner.set_class(not held.number, "none")
        self.query_one("#sheets", Static).update(text(self._sheets()))
        self._draw_result()

    def _draw_result(self) -> None:
        say = self.say
        wide = self.size.width >= WIDE
        self.query_one("#both").set_class(wide, "wide")
        rows = told_beside(self.around.base, self.outcome, say)
        results = self.query_one(Results)
        stale = self.is_stale
        results.show(rows, stale=stale)
        room = self.size.height - 8
        changed = self.query_one(ChangeList)
        changed.styles.height = len(self.rows) if wide and len(self.rows) < room else "1fr"
        height = min(len(rows) + 1, max(_LEAST_ROWS, room // 2 + 1))
        results.styles.height = "1fr" if wide else height
        number = moved(rows)
        told = say("tui.whatif.moved.nothing", of=len(rows))
        if stale:
            told = say("tui.whatif.stale")
        elif number:
            told = say.count("tui.whatif.moved", number, of=len(rows))
        self.query_one("#moved", Static).update(self._tied(told))

    def _tied(self, told: str) -> Content:
        return text(tied(told, self.say.language))

    def _banner(self) -> str:
        held, say = self.tried.now, self.say
        told = say(BANNERS[(self.sitting.chosen is not None, bool(held.number))])
        number = say.count("tui.whatif.number", held.number)
        return f"{told} · {number}" if held.number else told

    def _sheets(self) -> str:
        counts = numbers(self.tried.now)
        names = []
        for number, sheet in enumerate(SHEETS, 1):
            told = f"{number} {self.say(TITLES[sheet])}"
            told += f" ({counts[sheet]})" if counts[sheet] else ""
            names.append(f"[{told}]" if sheet == self.sheet else f" {told} ")
        return "".join(names)

    def _hint(self) -> str:
        fact = self.row.fact if self.row is not None else None
        if fact is not None:
            was = published_answer(fact.offer, fact.about, self.around, self.say)
            return self.say("tui.whatif.fact.was", answer=was) if was else ""
        return hint(self.sheet, self.tried.now, self.around, self.say)

    def top(self) -> str:
        """Which version is tried on, and the row on which one stands, in full."""
        told = self.say("tui.whatif.top", version=self.around.ground.criteria.name)
        return f"{told} · {' '.join(self.row.text.split())}" if self.row is not None else told

    def status(self) -> str:
        """What the rules are."""
        return self.label

    @property
    def scenario(self) -> Scenario:
        """What is assumed, as the engine takes it."""
        name = self.named.id or "what-if"
        head = Head(name, self.named.title, self.named.why, self.me or "", self.sitting.clock())
        return scenario_of(self.tried.now, head)

    def called(self, who: str) -> str:
        """The name of an assessor."""
        return who if self.sitting.chosen is None else self.sitting.chosen.study.called(who)

    # ── what follows ────────────────────────────────────────────────────────────────────────────

    @property
    def is_stale(self) -> bool:
        """Whether the figures are those of what was assumed a moment ago."""
        return self.reckoned != self.tried.now

    def reckon(self) -> None:
        """Work out what follows, beside the screen; what is assumed meanwhile, afterwards."""
        if self._reckoning is None and self.is_stale:
            watch = self._reckoning = Watch()
            # What was assumed is seen first: the work would take turns with the drawing.
            self.call_after_refresh(self.run_worker, partial(self._reckon, watch))

    async def _reckon(self, watch: Watch) -> None:
        try:
            while self.is_stale:
                held, trial = self.tried.now, self.trial
                under = partial(trial.under, self.scenario, watch.tell)
                outcome = await beside(under)
                if trial is self.trial:
                    self.outcome, self.reckoned = outcome, held
                if not self.is_attached or watch.is_cancelled:
                    return
                self._draw_result()
        except Cancelled:
            return
        finally:
            self._reckoning = None

    def on_unmount(self) -> None:
        """Break off; what is assumed stays to be found again."""
        if self._reckoning is not None:
            self._reckoning.cancel()
        _kept[self.sitting] = (self.tried, self.named, self.saved)
        if self._is_unsaved():
            self.shell.unsaved = self.say("tui.whatif.unsaved.there")

    def assume(self, held: Assumptions, pull: str = "") -> None:
        """Assume something else, and see what follows."""
        self._take(tried(self.tried, held, pull))

    def _take(self, held: Tried) -> None:
        self.tried = held
        self.reckon()
        self.draw()

    # ── what a key does ─────────────────────────────────────────────────────────────────────────

    @property
    def row(self) -> Change | None:
        """The row on which one stands."""
        at = self.cursors[self.sheet]
        return self.rows[at] if at < len(self.rows) else None

    def works(self, name: str) -> bool:
        """Whether a command does anything now."""
        needs = next(one.needs for one in COMMANDS if one.id == name)
        row = self.row
        return {
            "weight": self.sheet == "weights" and row is not None,
            "toggle": self.sheet in ("tests", "exempt") and row is not None,
            "row": row is not None,
            "changed": row is not None and row.changed,
            "any": bool(self.tried.now.number),
            "undo": bool(self.tried.past),
            "redo": bool(self.tried.future),
            "study": self.sitting.chosen is not None,
        }.get(needs, True)

    def move(self, name: str) -> None:
        """Move over the rows."""
        height = max(1, self.query_one(ChangeList).size.height - 1)
        last = len(self.rows)
        ways = {
            "row-up": -1,
            "row-down": 1,
            "screen-up": -height,
            "screen-down": height,
            "first": -last,
            "last": last,
        }
        self.said = ""
        self.cursors[self.sheet] = max(0, min(self.cursors[self.sheet] + ways[name], last - 1))
        self.draw()

    def _stand_on(self, sheet: Sheet, key: str) -> None:
        rows = changes(sheet, self.tried.now, self.around, self.say)
        at = next((n for n, row in enumerate(rows) if row.key == key), 0)
        self.sheet, self.cursors[sheet] = sheet, at

    def action_sheet(self, sheet: Sheet) -> None:
        """Show one of the sheets."""
        self.said = ""
        self.sheet = sheet
        self.draw()

    def do_whatif_sheet_after(self) -> None:
        """The next sheet."""
        self.action_sheet(SHEETS[(SHEETS.index(self.sheet) + 1) % len(SHEETS)])

    def do_whatif_sheet_before(self) -> None:
        """The sheet before."""
        self.action_sheet(SHEETS[SHEETS.index(self.sheet) - 1])

    def _step(self, steps: int, *, large: bool = False) -> None:
        row = self.row
        if row is not None and row.slider is not None:
            self.said = ""
            by = strode if large else nudged
            self.assume(by(self.tried.now, self.around.ground, row.key, steps))

    def do_whatif_less(self) -> None:
        """A step less."""
        self._step(-1)

    def do_whatif_more(self) -> None:
        """A step more."""
        self._step(1)

    def do_whatif_much_less(self) -> None:
        """A large step less."""
        self._step(-1, large=True)

    def do_whatif_much_more(self) -> None:
        """A large step more."""
        self._step(1, large=True)

    def do_whatif_toggle(self) -> None:
        """Set aside, or back."""
        row = self.row
        if row is None:
            return
        self.said = ""
        by = switched if self.sheet == "tests" else lifting
        self.assume(by(self.tried.now, self.around.ground, row.key))

    def do_whatif_change(self) -> None:
        """Change the row on which one stands, in the way that it is changed."""
        row = self.row
        if row is None:
            return
        if self.sheet == "weights":
            self._type(row)
        elif self.sheet != "facts":
            self.do_whatif_toggle()
        elif row.fact is not None:
            supposing.again(self, row.fact)
        elif row.about is not None:
            supposing.of_offer(self, row.about)
        else:
            supposing.any_fact(self)

    def _type(self, row: Change) -> None:
        group = self.around.ground.group(row.key)
        say = self.say

        def wrong(written: str) -> str:
            try:
                read_weight(written)
            except NotWrittenSo as error:
                problem = Problem(code=error.code, file=row.key, values=error.values)
                return problem.said(say.language)
            return ""

        def given(written: str | None) -> None:
            if written is not None:
                weight = read_weight(written)
                self.assume(weighing(self.tried.now, self.around.ground, row.key, weight))

        published = in_full(group.weight, say.language)
        title = say("tui.whatif.ask.weight", group=row.text, published=published)
        value = number_text(row.slider.weight) if row.slider is not None else ""
        self.app.push_screen(Typing(title, value, wrong), given)

    def do_whatif_suppose(self) -> None:
        """Assume a fact."""
        supposing.any_fact(self)

    def suppose(self, fact: Assumption) -> None:
        """Assume a fact, and stand on its row."""
        held = with_fact(self.tried.now, fact)
        self.tried = tried(self.tried, held)
        self._stand_on("facts", fact_key(fact.subject))
        self._take(self.tried)

    def do_whatif_reset(self) -> None:
        """Put a row back as the version has it."""
        row, held, on_what = self.row, self.tried.now, self.around.ground
        if row is None or not row.changed:
            return
        if row.fact is not None:
            self.assume(without_fact(held, row.fact.subject))
        elif row.slider is not None:
            self.assume(weighing(held, on_what, row.key, row.slider.published))
        else:
            self.do_whatif_toggle()

    def do_whatif_reset_all(self) -> None:
        """Throw all assumptions away."""
        self.said = self.say("tui.whatif.thrown")
        self.assume(NONE)

    def do_whatif_undo(self) -> None:
        """Undo the last change."""
        self.said = ""
        self._take(undone(self.tried))

    def do_whatif_redo(self) -> None:
        """Do it again."""
        self.said = ""
        self._take(redone(self.tried))

    def do_quit(self) -> None:
        """Leave the program; of what could be saved and was not, only when asked again."""
        if self._is_unsaved() and self.tried.now != self.warned:
            self.warned = self.tried.now
            self.tell(self.say("tui.whatif.unsaved"))
        else:
            super().do_quit()

    def _is_unsaved(self) -> bool:
        """Whether something is assumed that could be saved and was not."""
        held = self.tried.now
        return self.sitting.chosen is not None and bool(held.number) and held != self.saved

    def do_whatif_save(self) -> None:
        """Save as a scenario."""
        saving.save(self)

    def do_whatif_open(self) -> None:
        """Start from a scenario."""
        saving.start_from(self)

    def do_whatif_offers_down(self) -> None:
        """Further down the offers."""
        self.query_one(Results).by(1)

    def do_whatif_offers_up(self) -> None:
        """Further up the offers."""
        self.query_one(Results).by(-1)

    def signs(self) -> list[str]:
        """What the signs mean."""
        return [self.say("tui.whatif.signs")]

    def found(self) -> Iterator[Found]:
        """Every group, requirement and exemption."""
        for sheet in SHEETS[:-1]:
            kind = self.say(TITLES[sheet])
            for row in changes(sheet, self.tried.now, self.around, self.say):
                yield row.text, kind, partial(self._go_to, sheet, row.key)

    def _go_to(self, sheet: Sheet, key: str) -> None:
        self._stand_on(sheet, key)
        self.draw()

    # ── mouse ───────────────────────────────────────────────────────────────────────────────────

    @on(ChangeList.Picked)
    def _picked(self, event: ChangeList.Picked) -> None:
        self.cursors[self.sheet] = event.row
        if event.act:
            self.do_whatif_change()
        self.draw()

    @on(ChangeList.Slid)
    def _slid(self, event: ChangeList.Slid) -> None:
        self.cursors[self.sheet] = event.row
        row = self.row
        if row is not None and row.slider is not None:
            held = slid(self.tried.now, self.around.ground, row.key, event.cell, event.slider)
            self.assume(held, event.pull)

    @on(ChangeList.LetGo)
    def _let_go(self) -> None:
        self.tried = let_go(self.tried)

    @on(ChangeList.Turned)
    def _turned(self, event: ChangeList.Turned) -> None:
        self.move("row-down" if event.rows > 0 else "row-up")

    @on(events.Click, "#sheets")
    def _clicked(self, event: events.Click) -> None:
        event.stop()
        ends, told = [], self._sheets()
        at = 0
        for number in range(2, len(SHEETS) + 1):
            at = told.index(f"{number} ", at) - 1
            ends.append(at)
        self.action_sheet(SHEETS[sum(event.x >= end for end in ends)])
