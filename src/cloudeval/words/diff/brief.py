"""What the brief of two pages says."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "brief.changed": Wording(fr="Ce qui a changé", en="What changed"),
    "brief.did": Wording(fr="Ce que cela a fait à chaque offre", en="What it did to each offer"),
    "brief.answer": Wording(fr="Qui pouvait répondre", en="Who could answer"),
    "brief.undo": Wording(
        fr="Qui a pris la place de qui, et ce qui le déferait",
        en="Who took whose place, and what would undo it",
    ),
    "brief.sources": Wording(fr="Sources", en="Sources"),
    "brief.counts": Wording(
        fr="Modifications de {before} ({all_before} critères) à {after} ({all_after} critères, dont {unchanged} inchangés).",
        en="Changes from {before} ({all_before} criteria) to {after} ({all_after} criteria, {unchanged} of them unchanged).",
    ),
    "brief.readings": Wording(
        fr="Là où la filiation est contestée, les deux lectures sont données ; les totaux n’en dépendent pas.",
        en="Where lineage is contested, both readings are given; totals do not depend on it.",
    ),
    "brief.few": Wording(fr="{number} genres moins fréquents", en="{number} rarer kinds"),
    "brief.all": Wording(fr="en tout", en="in all"),
    "brief.reading": Wording(fr="modifications", en="changes"),
    "brief.number": Wording(fr="nombre", en="number"),
    "brief.totals": Wording(
        fr="Situation, place et total en {points}, avant → après ; un total dont des faits sont inconnus est donné du plancher au plafond.",
        en="Standing, place and total in {points}, before → after; a total of which facts are unknown is given from floor to ceiling.",
    ),
    "brief.causes": Wording(
        fr="Évolution du total par cause, en points, au plancher / au plafond. Avec les {left} causes moindres réunies, chaque ligne s’additionne exactement.",
        en="Change of the total by cause, in points, at the floor / at the ceiling. With the {left} smaller causes together, each row adds up exactly.",
    ),
    "brief.causes.all": Wording(
        fr="Évolution du total par cause, en points, au plancher / au plafond ; chaque ligne s’additionne exactement.",
        en="Change of the total by cause, in points, at the floor / at the ceiling; each row adds up exactly.",
    ),
    "brief.smaller": Wording(fr="{number} causes moindres", en="{number} smaller causes"),
    "brief.largest": Wording(
        fr="Les {number} modifications aux plus grands effets, sur {all} ; toutes les autres réunies figurent dans les causes ci-dessus.",
        en="The {number} changes with the largest effects, of {all}; all others together are in the causes above.",
    ),
    "brief.change": Wording(
        fr="{change} : {effect} pour {offer}. {reason} {cited}",
        en="{change}: {effect} for {offer}. {reason} {cited}",
    ),
    "brief.every": Wording(fr="chaque offre", en="every offer"),
    "brief.absent": Wording(
        fr="Aucune source n’est citée par ces lignes.", en="These lines cite no source."
    ),
}
