"""The tables that every reading of a fact looks into."""

from __future__ import annotations

from collections.abc import Mapping

from cloudeval.model.attribute import Levels, Quantity, Scheme, YesNo
from cloudeval.model.law import Law
from cloudeval.model.noun import record


@record
class Vocabulary:
    """Attributes, certification schemes and laws, each by id."""

    attributes: Mapping[str, YesNo | Levels | Quantity]
    schemes: Mapping[str, Scheme]
    laws: Mapping[str, Law]

    def with_words_of(self, other: Vocabulary) -> Vocabulary:
        """The words of both: for a difference between sets that stand in different folders."""
        return Vocabulary(
            {**other.attributes, **self.attributes},
            {**other.schemes, **self.schemes},
            {**other.laws, **self.laws},
        )
