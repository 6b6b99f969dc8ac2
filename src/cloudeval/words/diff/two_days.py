"""What a difference says of two days: the rules of either version, the facts of either day."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "two-days.days": Wording(
        fr="Faits : état au {before} pour {old} ({why}), état au {after} pour {new} ({because}).",
        en="Facts as of {before} under {old} ({why}), as of {after} under {new} ({because}).",
    ),
    "two-days.how": Wording(
        fr="L’effet d’une modification est la moyenne de ses effets à chacune des deux dates ; celui "
        "des faits, la moyenne de ce qu’ils changent sous chacune des deux versions ; le tout "
        "s’additionne exactement.",
        en="What a change did is the mean of its effects on the two days; what the facts did is the "
        "mean of what they moved under the two versions; together they add up exactly.",
    ),
    "two-days.standings.one": Wording(
        fr="La situation d’une offre change : {told}.", en="The standing of 1 offer moved: {told}."
    ),
    "two-days.standings.many": Wording(
        fr="La situation de {number} offres change : {told}.",
        en="The standings of {number} offers moved: {told}.",
    ),
    "two-days.standings.none": Wording(
        fr="Aucune offre ne change de situation.", en="No offer’s standing moved."
    ),
    "two-days.by.rules": Wording(fr="par les règles seules", en="by the rules alone"),
    "two-days.by.facts": Wording(fr="par les faits seuls", en="by the facts alone"),
    "two-days.by.either": Wording(
        fr="par les unes comme par les autres, chacun à lui seul", en="by either of them alone"
    ),
    "two-days.by.both": Wording(
        fr="par les règles et les faits ensemble seulement", en="only by both together"
    ),
    "two-days.counted": Wording(fr="{number} {by}", en="{number} {by}"),
    "two-days.came.one": Wording(
        fr="{offers} n’était pas proposée au {day} : son premier total se lit dans les faits connus à "
        "cette date, comme si elle l’avait été, et ce qui vient avec elle compte parmi les faits.",
        en="{offers} was not on offer on {day}: its first total is what the facts on file give for "
        "that day, as if it had been, and what came with it counts among the facts.",
    ),
    "two-days.came.many": Wording(
        fr="{offers} n’étaient pas proposées au {day} : leur premier total se lit dans les faits connus "
        "à cette date, comme si elles l’avaient été, et ce qui vient avec elles compte parmi les faits.",
        en="{offers} were not on offer on {day}: their first totals are what the facts on file give "
        "for that day, as if they had been, and what came with them counts among the facts.",
    ),
    "two-days.went.one": Wording(
        fr="{offers} n’était pas proposée au {day} et ne figure pas dans les tableaux d’effets.",
        en="{offers} was not on offer on {day} and is left out of the tables of effects.",
    ),
    "two-days.went.many": Wording(
        fr="{offers} n’étaient pas proposées au {day} et ne figurent pas dans les tableaux d’effets.",
        en="{offers} were not on offer on {day} and are left out of the tables of effects.",
    ),
    "two-days.title": Wording(fr="Les règles et les faits", en="Rules and facts"),
    "two-days.lines": Wording(
        fr="Ce que d’autres faits font à chaque ligne, en points, plancher / plafond : moyenne sous les "
        "deux versions ; chaque colonne s’additionne à « faits ».",
        en="What other facts did to each line, in points, floor / ceiling: the mean under the two "
        "versions; each column adds up to “facts”.",
    ),
    "two-days.checks": Wording(
        fr="Vérifications dont le résultat change ({number}), et ce qui y mène.",
        en="Checks with another verdict ({number}), and what leads to it.",
    ),
    "two-days.no-check": Wording(
        fr="Aucune vérification ne change de résultat.", en="No check has another verdict."
    ),
    "column.by-rules": Wording(fr="règles seules", en="rules alone"),
    "column.by-facts": Wording(fr="faits seuls", en="facts alone"),
    "column.leads": Wording(fr="ce qui y mène", en="what leads to it"),
}
"""Every text by its key; both languages have the same placeholders."""
