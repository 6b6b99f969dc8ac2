from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudeval.model.source import Citation
from cloudeval.tui.desk.commands import BY_ID, COMMANDS, Can, works
from cloudeval.tui.desk.places import GroupOf, LineOf, SourceOf, TotalOf, Where
from cloudeval.tui.desk.state import (
    STANDING,
    TOTAL,
    Seen,
    State,
    Step,
    criterion_at,
    filtered,
    settled,
    step,
)
from cloudeval.words.tui import TEXTS

ROWS = (TOTAL, STANDING, "g:a", "c:a1", "c:a2", "g:b", "c:b1")
OFFERS = ("ash/ash", "elm/elm", "oak/oak")
SEEN = Seen(rows=ROWS, offers=OFFERS, height=3, unanswered=frozenset({"c:a2", "c:b1"}))
MOVES = [command.id for command in COMMANDS]


def shown(state: State, row_count: int = 3) -> Seen:
    """What would be seen: from a page each row leads to a criterion."""
    downs: tuple[Where | None, ...] = ()
    if state.path:
        offer = state.path[-1].where.offer
        downs = (None, *(LineOf(offer, f"a{n}") for n in range(row_count - 1)))
    return Seen(ROWS, OFFERS, downs, SEEN.height, SEEN.unanswered)


def after(names: Sequence[str], state: State | None = None) -> State:
    state = State() if state is None else state
    for name in names:
        state = settled(step(state, name, shown(state)), shown(state))
    return state


@given(st.lists(st.sampled_from(MOVES), max_size=40))
def test_whatever_is_pressed_the_cursor_stands_on_something(names: list[str]) -> None:
    state = after(names)
    assert state.row in ROWS
    assert 0 <= state.column < len(OFFERS)
    assert all(one.where.offer == OFFERS[state.column] for one in state.path)
    assert all(one.row >= 0 for one in state.path)


@given(st.lists(st.sampled_from(MOVES), max_size=20))
def test_back_leads_to_where_one_came_from(names: list[str]) -> None:
    state = after(names)
    down = step(state, "down", shown(state))
    if down != state:
        assert step(down, "up", shown(down)) == state


@given(st.lists(st.sampled_from(MOVES), max_size=20))
def test_a_command_that_only_moves_and_is_not_offered_does_nothing(names: list[str]) -> None:
    state = after(names)
    can = Can(writes=False, undo=False, redo=False)
    for name in ("down", "up"):
        if not works(name, state, shown(state), can):
            assert step(state, name, shown(state)) == state


def test_from_a_total_one_goes_down_to_the_offer_and_from_a_cell_to_its_criterion() -> None:
    assert after(["down"]).where == TotalOf("ash/ash")
    assert after(["row-down"] * 2 + ["down"]).where == GroupOf("ash/ash", "a")
    assert after(["row-down"] * 3 + ["offer-after", "down"]).where == LineOf("elm/elm", "a1")


def test_the_next_offer_is_told_on_the_same_page() -> None:
    assert after(["last", "down", "offer-after"]).where == LineOf("elm/elm", "b1")


def test_a_source_is_left_when_another_offer_is_shown() -> None:
    line, source = LineOf("ash/ash", "a1"), SourceOf("ash/ash", Citation(ref="s"), of_rules=False)
    state = State(row="c:a1", path=(Step(line), Step(source)))
    assert step(state, "offer-after", SEEN).path == (Step(LineOf("elm/elm", "a1")),)


def test_next_unanswered_skips_what_is_answered_and_stays_on_a_page() -> None:
    assert after(["unanswered-after"]).row == "c:a2"
    assert after(["unanswered-after"] * 2).row == "c:b1"
    assert after(["unanswered-after"] * 3).row == "c:b1"
    assert after(["last", "unanswered-before"]).row == "c:a2"
    on_page = after(["row-down"] * 3 + ["down", "unanswered-after"])
    assert on_page.where == LineOf("ash/ash", "a2")


def test_a_filter_keeps_the_cursor_as_long_as_its_row_is_there() -> None:
    state = filtered(State(row="c:a2"), "x")
    assert settled(state, Seen((TOTAL, STANDING, "g:a", "c:a2"), OFFERS)).row == "c:a2"
    assert settled(state, Seen((TOTAL, STANDING), OFFERS)).row == TOTAL


def test_back_at_the_table_clears_the_filter() -> None:
    assert after(["up"], State(text="x", only="unknown")) == State()


def test_mine_is_no_filter_for_whoever_marks_nothing() -> None:
    names = ["all", "unknown", "disputed", "contested", "all"]
    assert [after(["only"] * n).only for n in range(5)] == names
    assert after(["only"] * 4, State(me="anne")).only == "mine"


def test_sorting_goes_through_all_orders_and_back_leads_to_that_of_the_rules() -> None:
    names = ["rules", "share", "spread", "open", "id", "rules"]
    assert [after(["sort"] * n).order for n in range(6)] == names
    assert after(["sort", "sort", "up"]).order == "rules"
    assert after(["sort", "up"], State(only="unknown")).order == "share"


def test_a_criterion_is_marked_from_its_cell_its_page_and_its_source() -> None:
    line, source = LineOf("ash/ash", "a1"), SourceOf("ash/ash", Citation(ref="s"), of_rules=True)
    assert criterion_at(State(row="c:a1"), SEEN) == line
    assert criterion_at(State(path=(Step(line),)), shown(State(path=(Step(line),)))) == line
    assert criterion_at(State(path=(Step(line), Step(source))), SEEN) == line
    assert criterion_at(State(row=TOTAL), SEEN) is None


def test_no_key_means_two_things() -> None:
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(keys) == len(set(keys))
    assert not {"ctrl+i", "ctrl+m", "ctrl+left_square_bracket"} & set(keys)


@pytest.mark.parametrize("name", BY_ID)
def test_every_command_has_its_words(name: str) -> None:
    assert f"tui.command.{name}" in TEXTS
    assert f"tui.about.{name}" in TEXTS
