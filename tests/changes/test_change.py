"""Fingerprints: the same for the same content, however it is laid out."""

from __future__ import annotations

from dataclasses import replace

from cloudeval.changes.change import Change, Side

CHANGE = Change(
    "reweighted",
    "criterion",
    "one",
    Side(("one",), {"weight": "1", "note": {"fr": "a", "en": "b"}}),
    Side(("one",), {"weight": "2"}),
)


def test_a_fingerprint_is_twelve_digits_that_stay_the_same() -> None:
    assert len(CHANGE.fingerprint) == 12
    assert set(CHANGE.fingerprint) <= set("0123456789abcdef")
    assert CHANGE.fingerprint == replace(CHANGE).fingerprint


def test_a_fingerprint_does_not_depend_on_the_order_of_keys_and_names() -> None:
    turned = Side(("one",), {"note": {"en": "b", "fr": "a"}, "weight": "1"})
    assert replace(CHANGE, before=turned).fingerprint == CHANGE.fingerprint
    several = replace(CHANGE, before=Side(("one", "two"), {}))
    assert replace(several, before=Side(("two", "one"), {})).fingerprint == several.fingerprint


def test_a_fingerprint_changes_with_each_part_of_the_content() -> None:
    others = [
        replace(CHANGE, kind="tightened"),
        replace(CHANGE, scope="group"),
        replace(CHANGE, subject="two"),
        replace(CHANGE, before=None),
        replace(CHANGE, before=CHANGE.after, after=CHANGE.before),
        replace(CHANGE, after=Side(("one",), {"weight": "3"})),
        replace(CHANGE, after=Side(("two",), {"weight": "2"})),
    ]
    assert len({each.fingerprint for each in [CHANGE, *others]}) == len(others) + 1
