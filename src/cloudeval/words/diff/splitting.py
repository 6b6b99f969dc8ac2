"""What a difference says of lines that were split or refined: more lines, or other demands."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "splitting.brief": Wording(
        fr="Lignes précisées, scindées ou fusionnées ({number}), au plancher, d’une offre à l’autre : {splitting} "
        "points gagnés par la multiplication des lignes, {asking} parce qu’il est demandé plus ou "
        "moins{elsewhere}.",
        en="Lines refined, split or merged ({number}), at the floor, from offer to offer: {splitting} points "
        "gained by splitting, {asking} because more or less is asked{elsewhere}.",
    ),
    "splitting.elsewhere": Wording(
        fr=", {points} entre groupes, ou faute de points d’un côté",
        en=", {points} between groups, or where one side carries no points",
    ),
    "splitting.from-to": Wording(fr="de {low} à {high}", en="from {low} to {high}"),
    "splitting.title": Wording(
        fr="Lignes précisées ou scindées : plus de lignes, ou d’autres demandes",
        en="Lines refined or split: more lines, or other demands",
    ),
    "splitting.causes": Wording(
        fr="Par cause, en points, plancher / plafond ; les trois parties s’additionnent à la cause.",
        en="By cause, in points, floor / ceiling; the three parts add up to the cause.",
    ),
    "splitting.changes": Wording(
        fr="Chaque modification, en points, plancher / plafond, offre par offre : gagné par la "
        "multiplication des lignes · demandé en plus ou en moins.",
        en="Each change, in points, floor / ceiling, offer by offer: gained by splitting · asks more "
        "or less.",
    ),
    "splitting.part.splitting": Wording(
        fr="gagné par la multiplication des lignes", en="gained by splitting"
    ),
    "splitting.part.asking": Wording(fr="demandé en plus ou en moins", en="asks more or less"),
    "splitting.part.elsewhere": Wording(
        fr="entre groupes, ou faute de points d’un côté",
        en="between groups, or one side carries no points",
    ),
    "splitting.row": Wording(fr="{what} : {part}", en="{what}: {part}"),
}
"""Every text by its key; both languages have the same placeholders."""
