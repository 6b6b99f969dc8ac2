"""The places of all offers over several versions, drawn: what is possible, and nothing else."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudeval.reports.folding import columns
from cloudeval.scoring.ranking import Place
from cloudeval.tui.compare.slope import (
    ABSENT,
    BETTER,
    OUT,
    Stop,
    cut,
    drawn,
    mark,
    picture,
    stroke,
)

FULL = {"·": (False, False), "█": (True, True), "▄": (True, True)}
HALF = {"▌": (True, False), "▐": (False, True), "▖": (True, False), "▗": (False, True)}


def place(best: int, worst: int, *, open_: bool = False, exact: bool = True) -> Place:
    return Place(best, worst, open_, exact)


def read_back(strip: str, per_sign: int) -> set[int]:
    """The places that a strip shows, read by its signs alone."""
    found = set()
    for at, sign in enumerate(strip):
        covered = (FULL | HALF)[sign][:per_sign]
        found |= {at * per_sign + n + 1 for n, is_there in enumerate(covered) if is_there}
    return found


@st.composite
def places_among(draw: st.DrawFn, most: int) -> Place:
    best = draw(st.integers(1, most))
    return place(best, draw(st.integers(best, most)), open_=draw(st.booleans()))


@st.composite
def fields(draw: st.DrawFn) -> tuple[list[str], list[Stop]]:
    number = draw(st.integers(1, 26))
    offers = [
        f"{draw(st.sampled_from(['ash', 'a-long-name/of-an', 'é']))}/{n}" for n in range(number)
    ]
    stops = [
        Stop(
            f"v{at}",
            {name: draw(st.none() | places_among(number)) for name in offers},
            frozenset(offers[:1]),
        )
        for at in range(draw(st.integers(1, 8)))
    ]
    return offers, stops


# ── laws ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("per_sign", [1, 2])
@given(data=st.data(), most=st.integers(1, 40))
def test_every_possible_place_is_drawn_and_no_other(
    per_sign: int, data: st.DataObject, most: int
) -> None:
    found = data.draw(places_among(most))
    strip = drawn(found, most, per_sign)
    assert len(strip) == -(-most // per_sign)
    shown = {at for at in read_back(strip, per_sign) if at <= most}
    assert shown == {*range(found.best, found.worst + 1)}


@given(data=st.data(), most=st.integers(1, 40), per_sign=st.sampled_from([1, 2]))
def test_only_a_place_that_is_certain_is_drawn_high(
    data: st.DataObject, most: int, per_sign: int
) -> None:
    found = data.draw(places_among(most))
    certain = found.best == found.worst and not found.may_be_eliminated
    assert bool({*drawn(found, most, per_sign)} & {*"█▌▐"}) == certain


@given(fields(), st.integers(1, 220))
def test_no_line_is_wider_than_the_room_there_is(
    found: tuple[list[str], list[Stop]], width: int
) -> None:
    told = picture(*found, width)
    widest = max(columns(line.text) for line in (*told.drawn, *told.figures))
    assert widest <= max(width, 12)


@given(fields(), st.integers(12, 220))
def test_every_offer_has_a_line_beside_every_version(
    found: tuple[list[str], list[Stop]], width: int
) -> None:
    offers, stops = found
    told = picture(offers, stops, width)
    for lines in filter(None, (told.drawn, told.figures)):
        named = [line.offer for line in lines if line.offer]
        panels = len(named) // len(offers)
        assert named == offers * panels
        heads = " ".join(line.text for line in lines if not line.offer).split()
        assert [head for head in heads if head.startswith("v")] == [stop.title for stop in stops]


@given(fields(), st.integers(30, 220))
def test_the_ends_of_every_place_are_told_in_figures(
    found: tuple[list[str], list[Stop]], width: int
) -> None:
    offers, stops = found
    told = picture(offers, stops, width)
    lines = told.figures or told.drawn
    for offer in offers:
        text = " ".join(line.text for line in lines if line.offer == offer)
        for stop in stops:
            at = stop.places[offer]
            if at is None:
                assert (ABSENT if offer in stop.absent else OUT) in text
            else:
                ends = str(at.best) if at.best == at.worst else f"{at.best}–{at.worst}"
                assert ends in text


@given(data=st.data())
def test_a_stroke_is_drawn_only_where_every_state_bears_it_out(data: st.DataObject) -> None:
    before, after = data.draw(places_among(9)), data.draw(places_among(9))
    sign = stroke(before, after)
    pairs = [
        (one, other)
        for one in range(before.best, before.worst + 1)
        for other in range(after.best, after.worst + 1)
    ]
    held = {BETTER: all(b > a for b, a in pairs), "╲": all(b < a for b, a in pairs)}
    held["─"] = all(b == a for b, a in pairs)
    if sign != " ":
        assert held[sign]
        assert not before.may_be_eliminated
        assert not after.may_be_eliminated


# ── examples ────────────────────────────────────────────────────────────────────────────────────


def stops_of(*rows: tuple[str, Sequence[Place | None]]) -> list[Stop]:
    number = len(rows[0][1])
    return [Stop(f"v{at + 1}", {name: held[at] for name, held in rows}) for at in range(number)]


def test_the_picture_of_three_offers_in_three_versions() -> None:
    rows = (
        ("ash/ash", [place(1, 1), place(1, 2), place(3, 3)]),
        ("elm/elm", [place(2, 3), place(1, 2), place(1, 2, open_=True)]),
        ("oak/oak", [place(2, 3), place(3, 3), None]),
    )
    told = picture([name for name, _ in rows], stops_of(*rows), 78)
    assert [line.text for line in told.drawn] == [
        "        v1        v2        v3",
        "        1 3       1 3       1 3",
        "ash/ash █·· 1     ▄▄· 1–2 ╲ ··█ 3",
        "elm/elm ·▄▄ 2–3   ▄▄· 1–2   ▄▄· 1–2?",
        "oak/oak ·▄▄ 2–3   ··█ 3     ✗",
    ]
    assert told.figures == ()


def test_twelve_offers_in_six_versions_are_drawn_in_eighty_columns() -> None:
    names = [f"provider-{n}/offer-{n}" for n in range(12)]
    rows = tuple((name, [place(n + 1, 12)] * 6) for n, name in enumerate(names))
    told = picture(names, stops_of(*rows), 78)
    lines = [line for line in told.drawn if line.offer]
    assert len(lines) == 12
    assert all(line.offer in line.text for line in lines)
    assert lines[4].text.split()[1:] == ["··▄▄▄▄"] * 6
    assert "12" in told.drawn[1].text
    assert len(told.figures) == 13


def test_places_that_there_is_no_room_to_draw_are_figures() -> None:
    names = [f"provider-{n}/offer" for n in range(40)]
    rows = tuple((name, [place(n + 1, 40)] * 6) for n, name in enumerate(names))
    told = picture(names, stops_of(*rows), 78)
    assert told.figures == ()
    assert told.drawn[5].text.split() == ["provider-4/offer", *["5–40"] * 6]


def test_an_offer_that_could_not_be_had_is_told_from_one_that_does_not_meet() -> None:
    stop = Stop("v1", {"ash/ash": None, "elm/elm": None}, frozenset({"elm/elm"}))
    told = picture(["ash/ash", "elm/elm"], [stop], 40)
    assert [line.text.split()[-1] for line in told.drawn[2:]] == ["✗", "–"]


def test_bounds_that_are_only_bounds_are_marked() -> None:
    assert mark(place(1, 2, exact=False)) == "≈"
    assert mark(place(1, 2, open_=True, exact=False)) == "?"
    assert mark(place(1, 2)) == " "


@pytest.mark.parametrize(
    ("text", "width", "told"),
    [
        ("ash/ash", 7, "ash/ash"),
        ("ash/ash", 5, "as…sh"),
        ("ash/ash", 1, "…"),
        ("漢字/漢字", 5, "漢…字"),
    ],
)
def test_a_name_is_cut_in_its_middle(text: str, width: int, told: str) -> None:
    assert cut(text, width) == told


def test_nothing_is_drawn_of_nobody() -> None:
    assert picture([], [Stop("v1", {})], 80).drawn == ()
    assert picture(["ash/ash"], [], 80).drawn == ()
