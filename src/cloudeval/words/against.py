"""What the report on two days says: the same rules, other facts."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "against.title": Wording(
        fr="D’un jour à l’autre · {family} · {version} · {nature}",
        en="From one day to another · {family} · {version} · {nature}",
    ),
    "against.days": Wording(
        fr="Faits au {before}, puis au {after}.", en="Facts as of {before}, then as of {after}."
    ),
    "against.rules": Wording(
        fr="Les règles sont les mêmes ; seuls les faits connus changent : ce qui a changé, et ce que "
        "l’on en sait.",
        en="The rules are the same; only the facts on file differ: what came about, and what is known "
        "of it.",
    ),
    "against.stands": Wording(
        fr="Situation et rang, d’une date à l’autre.", en="Standing and place, from day to day."
    ),
    "against.totals": Wording(
        fr="Total à chaque date, du plancher au plafond, en {points}.",
        en="Total on each day, from floor to ceiling, in {points}.",
    ),
    "against.checks": Wording(
        fr="Exigences et critères éliminatoires dont le résultat change : {shown} sur {all}.",
        en="Requirements and vetoes with another verdict: {shown} of {all}.",
    ),
    "against.no-check": Wording(
        fr="Aucune exigence, aucun critère éliminatoire ne change de résultat.",
        en="No requirement and no veto has another verdict.",
    ),
    "against.lines": Wording(
        fr="Ce que chaque critère ajoute de plus ou de moins, en points : {shown} lignes sur {all}. "
        "Toutes les lignes d’une offre s’additionnent à l’évolution de son total.",
        en="What each criterion adds more or less, in points: {shown} lines of {all}. All lines of an "
        "offer add up to the change of its total.",
    ),
    "against.no-line": Wording(
        fr="Aucun critère n’ajoute plus ou moins.", en="No criterion adds more or less."
    ),
    "against.more": Wording(
        fr="Chaque ligne et chaque résultat : --full ; un total jusqu’à ses sources : cloudeval explain "
        "OFFRE --as-of DATE.",
        en="Every line and every verdict: --full; a total down to its sources: cloudeval explain OFFER "
        "--as-of DATE.",
    ),
    "csv.answer-before": Wording(fr="première réponse", en="first answer"),
    "csv.answer-after": Wording(fr="seconde réponse", en="second answer"),
    "column.floor-change": Wording(fr="plancher, évolution", en="floor, change"),
    "column.ceiling-change": Wording(fr="plafond, évolution", en="ceiling, change"),
    "csv.day-before": Wording(fr="premier jour", en="first day"),
    "csv.day-after": Wording(fr="second jour", en="second day"),
}
"""Every text by its key; both languages have the same placeholders."""
