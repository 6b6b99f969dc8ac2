"""Places by plain formulas are never narrower than the program's, and as narrow where they can be."""

from hypothesis import given

from cloudeval.scoring.evaluation import Outcome, entries, evaluate
from cloudeval.scoring.ranking import Reach, shared_facts
from cloudeval.testing.strategies import Case, cases
from cloudeval.workbooks.score.grades import plain_grade
from cloudeval.workbooks.score.places import admitted_ends, plain_place


def outcome(case: Case) -> Outcome:
    return evaluate(case.criteria, case.field, case.reader)


@given(cases())
def test_the_places_of_formulas_hold_the_programs(case: Case) -> None:
    scored = outcome(case)
    ends = admitted_ends(scored)
    reaches = [Reach(entry) for entry in entries(scored)]
    shared, exact = shared_facts(reaches)
    for each in scored.evaluations:
        if each.place is not None:
            best, worst = plain_place(ends[each.offer], list(ends.values()))
            assert best <= each.place.best <= each.place.worst <= worst
            if exact and not shared:
                assert (best, worst) == (each.place.best, each.place.worst)


@given(cases(graded=True))
def test_the_grades_of_formulas_hold_the_programs(case: Case) -> None:
    for each in outcome(case).evaluations:
        plain = plain_grade(each)
        assert (plain is None) is (each.grade is None)
        if plain is not None and each.grade is not None:
            assert plain.low <= each.grade.low <= each.grade.high <= plain.high
