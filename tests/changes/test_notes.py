"""Notes against changes, in both directions."""

from __future__ import annotations

from cloudeval.changes.change import Change, Side
from cloudeval.changes.notes import explained, note_of
from cloudeval.model.criteria_set import ChangeKind, ChangeNote
from tests.builders import said


def change(kind: ChangeKind, *names: str) -> Change:
    return Change(kind, "criterion", names[0], Side(names[:1], {}), Side(names[-1:], {}))


def note(
    *kinds: ChangeKind, criteria: tuple[str, ...] = (), groups: tuple[str, ...] = ()
) -> ChangeNote:
    return ChangeNote(
        kinds=kinds, by="model", models="none", reason=said("why"), criteria=criteria, groups=groups
    )


TIGHTENED, ADDED = change("tightened", "one"), change("added", "two")


def test_a_note_speaks_of_a_kind_and_a_name() -> None:
    assert note_of(TIGHTENED, [note("tightened", criteria=("one",))])
    assert not note_of(TIGHTENED, [note("relaxed", criteria=("one",))])
    assert not note_of(TIGHTENED, [note("tightened", criteria=("two",))])


def test_a_note_is_not_an_excuse_for_every_change() -> None:
    found = explained([TIGHTENED, ADDED], [note("tightened", criteria=("one",))])
    assert found.unexplained == (ADDED,)
    assert found.empty == ()


def test_a_note_that_no_change_bears_out_is_empty() -> None:
    found = explained(
        [ADDED], [note("added", criteria=("two",)), note("removed", criteria=("two",))]
    )
    assert found.unexplained == ()
    assert {number for number, _, _ in found.empty} == {1}


def test_a_kind_too_many_is_told_and_so_is_a_name_too_many() -> None:
    found = explained([ADDED], [note("added", "tightened", criteria=("two", "three"))])
    assert found.empty == ((0, "tightened", ""), (0, "", "three"))


def test_a_note_on_either_name_explains_a_renaming() -> None:
    renamed = change("renamed", "old", "new")
    for name in ("old", "new"):
        assert explained([renamed], [note("renamed", criteria=(name,))]).unexplained == ()


def test_a_note_on_a_group_speaks_of_groups_and_not_of_criteria() -> None:
    regrouped = Change("regrouped", "group", "north", Side(("north",), {}), None)
    assert explained([regrouped], [note("regrouped", groups=("north",))]).unexplained == ()
    assert explained([regrouped], [note("regrouped", criteria=("north",))]).unexplained == (
        regrouped,
    )


def test_a_change_of_the_whole_set_needs_its_kind_alone() -> None:
    ruler = Change("weight-sum", "set", "", Side((), {}), Side((), {}))
    assert explained([ruler], [note("weight-sum")]).unexplained == ()
    assert explained([ruler], [note("reweighted")]).unexplained == (ruler,)


def test_a_note_that_names_something_is_not_about_the_whole_set() -> None:
    graded = Change("grade-changed", "set", "", Side((), {}), Side((), {}))
    assert explained([graded], [note("grade-changed", criteria=("one",))]).unexplained == (graded,)


def test_without_changes_every_note_is_empty() -> None:
    assert explained([], [note("added", criteria=("one",))]).empty != ()
