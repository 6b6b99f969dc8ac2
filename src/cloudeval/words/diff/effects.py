"""What is said of effects, in points and on standing."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "effects.title": Wording(fr="Effets", en="Effects"),
    "standings.caption": Wording(
        fr="Situation et place, avant → après.", en="Standing and place, before → after."
    ),
    "totals.caption": Wording(
        fr="Totaux, plancher / plafond, en {points}.", en="Totals, floor / ceiling, in {points}."
    ),
    "points.both": Wording(
        fr="points (total maximal possible : {before} avant, {after} après)",
        en="points (best possible total: {before} before, {after} after)",
    ),
    "effects.by.cause": Wording(
        fr="Évolution du total par cause", en="Change of the total by cause"
    ),
    "effects.by.group": Wording(
        fr="Évolution du total par groupe", en="Change of the total by group"
    ),
    "effects.by.version": Wording(
        fr="Évolution du total par étape, d’une version à la suivante",
        en="Change of the total by step, from each version to the next",
    ),
    "effects.by.criterion": Wording(
        fr="Évolution du total par critère", en="Change of the total by criterion"
    ),
    "effects.down": Wording(
        fr="{what}, en points, plancher / plafond ; chaque colonne s’additionne.",
        en="{what}, in points, floor / ceiling; each column adds up.",
    ),
    "effects.down.contested": Wording(
        fr="{what}, en points, plancher / plafond ; dans chaque lecture, chaque colonne s’additionne.",
        en="{what}, in points, floor / ceiling; under each reading, each column adds up.",
    ),
    "effects.across": Wording(
        fr="{what}, en points : le plancher, au-dessous le plafond ; chaque ligne s’additionne.",
        en="{what}, in points: the floor, below it the ceiling; each row adds up.",
    ),
    "effects.readings": Wording(
        fr="Ce qui dépend de la lecture, en points : le plancher, au-dessous le plafond ; la somme n’en dépend pas.",
        en="What hangs on the reading, in points: the floor, below it the ceiling; the sum does not.",
    ),
    "effects.contested": Wording(fr="filiation contestée", en="contested lineage"),
    "smaller.one": Wording(fr="{told} modification moindre", en="{told} smaller change"),
    "smaller.many": Wording(fr="{told} modifications moindres", en="{told} smaller changes"),
    "offers.caption": Wording(
        fr="Situation, place et total, avant → après, en {points} : le plancher, au-dessous le plafond.",
        en="Standing, place and total, before → after, in {points}: the floor, below it the ceiling.",
    ),
    "moved.to": Wording(fr="→ {after}", en="→ {after}"),
    "standings.grades": Wording(fr="{name} : {cells}", en="{name}: {cells}"),
    "largest.caption": Wording(
        fr="Les {number} modifications aux plus grands effets, sur {all}, en points.",
        en="The {number} changes with the largest effects, of {all}, in points.",
    ),
    "effects.caption": Wording(
        fr="Effet de chaque modification, en points, plancher / plafond ; chaque colonne s’additionne, avec la longueur de la règle, à l’évolution du total.",
        en="Effect of each change, in points, floor / ceiling; with the length of the ruler, each column adds up to the change of the total.",
    ),
    "ranges.caption": Wording(
        fr="Fourchette exacte de chaque effet, sur tous les états des faits inconnus, en points ; les fourchettes ne s’additionnent pas.",
        en="Exact range of each effect over all states of the unknown facts, in points; ranges do not add up.",
    ),
    "ledger.caption": Wording(
        fr="Exigences et critères éliminatoires, jamais additionnés aux points. Suffisante : la modification, à elle seule, fait échouer l’offre ; décisive : l’annuler suffit à la rétablir.",
        en="Requirements and vetoes, never added to points. Sufficient: the change alone makes the offer fail; decisive: undoing it alone lets the offer pass again.",
    ),
    "ledger.none": Wording(
        fr="Exigences et critères éliminatoires : aucun verdict n’a changé.",
        en="Requirements and vetoes: no verdict changed.",
    ),
    "ledger.brief": Wording(
        fr="Exigences et critères éliminatoires ({number} modifications), en nombre d’offres, jamais additionnés aux points. Suffisante : la modification, à elle seule, fait échouer l’offre ; décisive : l’annuler suffit à la rétablir.",
        en="Requirements and vetoes ({number} changes), by number of offers, never added to points. Sufficient: the change alone makes the offer fail; decisive: undoing it alone lets the offer pass again.",
    ),
    "ledger.rest.one": Wording(fr="{number} autre modification", en="{number} other change"),
    "ledger.rest.many": Wording(fr="{number} autres modifications", en="{number} other changes"),
    "decides.no": Wording(fr="non", en="no"),
    "decides.sufficient": Wording(fr="suffisante", en="sufficient"),
    "decides.decisive": Wording(fr="décisive", en="decisive"),
    "decides.both": Wording(fr="suffisante et décisive", en="sufficient and decisive"),
    "decides.unproven": Wording(fr="non démontré", en="unproven"),
    "standings.same": Wording(
        fr="Situation et place : rien ne change pour aucune offre.",
        en="Standing and place: nothing changes for any offer.",
    ),
    "standings.same-graded": Wording(
        fr="Situation, place et {grade} : rien ne change pour aucune offre.",
        en="Standing, place and {grade}: nothing changes for any offer.",
    ),
    "effects.caption.contested": Wording(
        fr="Effet de chaque modification, en points, plancher / plafond ; les lignes d’une même lecture, avec la longueur de la règle, s’additionnent à l’évolution du total.",
        en="Effect of each change, in points, floor / ceiling; the rows of one reading, with the length of the ruler, add up to the change of the total.",
    ),
    "alike.all": Wording(fr="chacune des {number} offres", en="each of the {number} offers"),
    "alike.some": Wording(
        fr="{first} et {more} offres au même effet", en="{first} and {more} offers moved alike"
    ),
}
