"""What the workbook of a difference says beside what all workbooks say."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "book.side.before": Wording(fr="Avant", en="Before"),
    "book.side.after": Wording(fr="Après", en="After"),
    "book.diff.title": Wording(
        fr="Différence · {family} · {versions}", en="Difference · {family} · {versions}"
    ),
    "book.diff.same-rules": Wording(
        fr="Exemptions levées des deux côtés : les totaux ne sont pas ceux des versions telles qu’écrites.",
        en="Exemptions are lifted on both sides: the totals are not those of the versions as they are written.",
    ),
    # ── sheets ──
    "book.sheet.changes": Wording(fr="Modifications", en="Changes"),
    "book.sheet.sums": Wording(fr="Sommes", en="Sums"),
    "book.sheet.effects": Wording(fr="Effets", en="Effects"),
    "book.sheet.steps": Wording(fr="Calcul des effets", en="Steps"),
    "book.sheet.terms": Wording(fr="Coefficients", en="Coefficients"),
    "book.sheet.means": Wording(fr="Moyennes", en="Means"),
    "book.sheet.frame": Wording(fr="Poids comparés", en="Weights compared"),
    "book.sheet.values": Wording(fr="Valeurs", en="Values"),
    "book.sheet.ladder": Wording(fr="Marches", en="Ladder"),
    "book.sheet.neutrality": Wording(fr="Neutralité", en="Neutrality"),
    "book.sheet.ledger": Wording(fr="Situations", en="Standing"),
    "book.sheet.summary.about": Wording(
        fr="Les deux versions par formule : situation, total, place, avant puis après. Plancher et plafond sont pris chacun dans un seul état de tous les faits, le moins et le plus favorable sous chaque version.",
        en="Both versions by formula: standing, total, place, before and after. Floor and ceiling are each taken in one state of all facts, the least and the most favourable under each version.",
    ),
    "book.sheet.changes.about": Wording(
        fr="Chaque modification calculée entre les deux versions : ce qu’il y avait avant et après, sa gravité, son motif et la source de ce motif. « Termes » : le nombre de lignes de la feuille des coefficients qu’elle occupe ; zéro : elle ne déplace aucun point.",
        en="Each change computed between the two versions: what stood before and after, its severity, its reason and the source of that reason. “Terms”: how many rows it has on the sheet of coefficients; none: it moves no points.",
    ),
    "book.sheet.sums.about": Wording(
        fr="Les effets, additionnés par offre, par genre de modification et par groupe. Pour chaque offre, chacune des trois tables redonne exactement l’évolution de son total.",
        en="The effects, added up by offer, by kind of change and by group. For each offer, each of the three tables gives back exactly the change of its total.",
    ),
    "book.sheet.effects.about": Wording(
        fr="L’effet de chaque modification sur chaque offre, en points : la somme de ses lignes dans la feuille de calcul. Une ligne par offre et modification, à filtrer ; les colonnes s’additionnent.",
        en="The effect of each change on each offer, in points: the sum of its rows on the sheet of steps. One row for each offer and change, to be filtered; the columns add up.",
    ),
    "book.sheet.steps.about": Wording(
        fr="Chaque effet, ligne à ligne : (coefficient × x − coefficient du centre × centre) × 100. x est la moyenne des valeurs avant et après (poids changé), leur écart (valeur changée), ou la valeur de la ligne venue ou partie.",
        en="Each effect, line by line: (coefficient × x − coefficient of the centre × centre) × 100. x is the mean of the values before and after (weight changed), their difference (value changed), or the value of the line that came or went.",
    ),
    "book.sheet.terms.about": Wording(
        fr="Pour chaque modification et chaque ligne qu’elle touche, le coefficient qui suit des poids ; le même pour toutes les offres, sauf exemption.",
        en="For each change and each line that it touches, the coefficient that follows from the weights; the same for all offers, but for exemptions.",
    ),
    "book.sheet.means.about": Wording(
        fr="Pour chaque offre, sa propre valeur moyenne, groupe par groupe et au total, moyenne d’avant et d’après : c’est à elle qu’une ligne repondérée, venue ou partie est comparée.",
        en="For each offer its own mean value, group by group and of the whole, the mean of before and after: what a line that was re-weighted, came or went is held against.",
    ),
    "book.sheet.frame.about": Wording(
        fr="Les poids des deux versions dans une même unité, et ce que le poids d’une ligne compte dans le total.",
        en="The weights of both versions in one unit, and what a line’s weight counts in the total.",
    ),
    "book.sheet.values.about": Wording(
        fr="La valeur de chaque ligne pour chaque offre, reprise de la feuille des contributions, dans les états où les effets sont lus ; une offre exemptée compte pour un.",
        en="Each line’s value for each offer, taken from the sheet of contributions, in the states in which effects are read; an exempt offer counts one.",
    ),
    "book.sheet.ladder.about": Wording(
        fr="Le total de versions calculées, que personne n’a publiées, d’une version à l’autre, dans les deux ordres. Une marche n’est pas l’effet d’une cause. Ces totaux sont ceux du programme ; seules les deux extrémités ont leurs formules ici.",
        en="The total of computed versions that nobody published, from one version to the other, in both orders. A rung is not the effect of a cause. These totals are the program’s; only the two ends have their formulas here.",
    ),
    "book.sheet.neutrality.about": Wording(
        fr="Cinq questions à chaque précision, sous chaque lecture de la filiation : seuls cinq oui soutiennent « seulement plus détaillé ». Réponses du programme, sur tous les états des faits inconnus.",
        en="Five questions to each refinement, under each reading of the lineage: only five yeses support “only more detailed”. The program’s answers, over all states of the unknown facts.",
    ),
    "book.sheet.ledger.about": Wording(
        fr="Le second registre, jamais ajouté aux points : ce que chaque modification d’une exigence ou d’un critère éliminatoire fait à la situation de chaque offre. Suffisante : à elle seule, sur la version d’avant, elle écarte ; décisive : l’annuler seule, sur celle d’après, réadmet.",
        en="The second ledger, never added to points: what each change of a requirement or a veto does to each offer’s standing. Sufficient: alone, on the version before, it rules out; decisive: undoing it alone, on the version after, re-admits.",
    ),
    # ── columns ──
    "book.of-side": Wording(fr="{what}, {side}", en="{what}, {side}"),
    "book.whole": Wording(fr="ensemble", en="the whole"),
    "book.all-lines": Wording(fr="toutes les lignes", en="all lines"),
    "book.frame.weight": Wording(fr="poids du groupe", en="group weight"),
    "book.frame.sum": Wording(fr="somme des poids", en="sum of weights"),
    "book.frame.ruler": Wording(fr="longueur de la règle", en="length of the ruler"),
    "book.frame.top": Wording(
        fr="ce que compte le groupe dans l’ensemble", en="what the group counts in the whole"
    ),
    "book.frame.factor": Wording(fr="ce que compte un poids de 1", en="what a weight of 1 counts"),
    "book.values.weight": Wording(fr="poids dans l’unité commune", en="weight in the common unit"),
    "book.values.of": Wording(fr="{offer}, {what}", en="{offer}, {what}"),
    "book.means.sum": Wording(fr="somme poids × valeur", en="sum of weight × value"),
    "book.means.subtotal": Wording(fr="sous-total (sur 1)", en="sub-total (of 1)"),
    "book.means.mean": Wording(fr="valeur moyenne", en="mean value"),
    "book.terms.weight": Wording(fr="poids", en="weight"),
    "book.terms.factor": Wording(fr="compte", en="counts"),
    "book.terms.part": Wording(fr="ce qui est arrivé", en="what happened"),
    "book.terms.coefficient": Wording(fr="coefficient", en="coefficient"),
    "book.terms.held": Wording(fr="coefficient du centre", en="coefficient of the centre"),
    "book.steps.x": Wording(fr="x", en="x"),
    "book.steps.centre": Wording(fr="centre", en="centre"),
    "book.steps.effect": Wording(fr="effet", en="effect"),
    "book.change.no": Wording(fr="modification n°", en="change no."),
    "book.change.subject": Wording(fr="sur quoi", en="about"),
    "book.change.terms": Wording(fr="termes", en="terms"),
    "book.change.reason": Wording(fr="motif", en="reason"),
    "book.change.by": Wording(fr="de qui", en="whose"),
    "book.sums.all": Wording(fr="somme des effets", en="sum of effects"),
    "book.sums.changes": Wording(fr="modifications", en="changes"),
    "book.sums.by-offer": Wording(
        fr="Par offre : la somme de tous les effets est l’évolution du total",
        en="By offer: the sum of all effects is the change of the total",
    ),
    "book.sums.by-cause": Wording(fr="Par genre de modification", en="By kind of change"),
    "book.sums.by-group": Wording(fr="Par groupe", en="By group"),
    "book.sums.moved-floor": Wording(fr="évolution du plancher", en="change of the floor"),
    "book.sums.moved-ceiling": Wording(fr="évolution du plafond", en="change of the ceiling"),
    "book.chart.bar": Wording(fr="offre et version", en="offer and version"),
    "book.ladder.order": Wording(fr="ordre", en="order"),
    "book.ladder.step": Wording(fr="marche", en="rung"),
    "book.ladder.rung": Wording(fr="ce qui est fait", en="what is made"),
    "book.ladder.start": Wording(fr="version de départ", en="the version before"),
    "book.ladder.live-floor": Wording(
        fr="plancher, par formule (extrémités)", en="floor, by formula (both ends)"
    ),
    "book.ladder.live-ceiling": Wording(
        fr="plafond, par formule (extrémités)", en="ceiling, by formula (both ends)"
    ),
    "book.neutrality.touched": Wording(fr="offres touchées", en="offers that it touches"),
    "book.neutrality.together": Wording(fr="toutes ensemble", en="all together"),
    "book.reading": Wording(fr="Lecture de la filiation", en="Reading of the lineage"),
    "book.reading.detail": Wording(
        fr="filiation contestée lue comme un détail", en="contested lineage read as detail"
    ),
    "book.reading.addition": Wording(
        fr="filiation contestée lue comme un ajout", en="contested lineage read as addition"
    ),
    "book.reading.only": Wording(fr="filiation telle que déclarée", en="lineage as it is declared"),
    "book.reading.other": Wording(
        fr="L’autre lecture range les mêmes effets sous d’autres modifications et n’en modifie aucune somme par offre ; « --reading » en donne le classeur. La feuille de neutralité a les deux.",
        en="The other reading tells the same effects under other changes and alters no sum by offer; “--reading” gives its workbook. The sheet of neutrality has both.",
    ),
    "book.range.least": Wording(fr="le moins, tous états", en="least, all states"),
    "book.range.greatest": Wording(fr="le plus, tous états", en="greatest, all states"),
    # ── what happened to a line ──
    "book.part.weight": Wording(fr="poids changé", en="weight changed"),
    "book.part.value": Wording(fr="valeur changée", en="value changed"),
    "book.part.gone": Wording(fr="ligne partie", en="line gone"),
    "book.part.come": Wording(fr="ligne venue", en="line come"),
    "book.part.leaves": Wording(fr="quitte son groupe", en="leaves its group"),
    "book.part.arrives": Wording(fr="arrive dans un groupe", en="arrives in a group"),
    "book.part.moved-value": Wording(fr="valeur changée, déplacée", en="value changed, moved"),
    "book.part.group": Wording(fr="groupe repondéré", en="group re-weighted"),
    "book.part.group-gone": Wording(fr="groupe parti", en="group gone"),
    "book.part.group-come": Wording(fr="groupe venu", en="group come"),
    "book.part.ruler-top": Wording(fr="règle de l’ensemble", en="ruler of the whole"),
    "book.part.ruler-group": Wording(fr="règle du groupe", en="ruler of the group"),
    "book.part.bare": Wording(fr="coefficient du programme", en="the program’s coefficient"),
    "book.part.lift": Wording(fr="exemption : {part}", en="exemption: {part}"),
    # ── where there is nothing ──
    "book.no-effects": Wording(
        fr="Aucune modification ne déplace de points.", en="No change moves points."
    ),
    "book.no-award": Wording(fr="Aucun critère d’attribution.", en="No award criterion."),
    "book.no-changes": Wording(fr="Aucune modification.", en="No change."),
    "book.no-ladder": Wording(
        fr="Aucune marche : la version d’après ne descend pas de celle d’avant, ou rien ne change.",
        en="No rung: the version after does not come from the one before, or nothing changes.",
    ),
    "book.no-ladder.same-rules": Wording(
        fr="Aucune marche : les exemptions sont levées ici, et les marches mènent d’une version écrite à l’autre.",
        en="No rung: exemptions are lifted here, and rungs lead from one version as it is written to the other.",
    ),
    "book.no-refinements": Wording(
        fr="Aucun critère n’a été précisé, scindé, fusionné ou renommé.",
        en="No criterion was refined, split, merged or renamed.",
    ),
    "book.no-ledger": Wording(
        fr="Aucune modification ne touche une exigence ni un critère éliminatoire.",
        en="No change touches a requirement or a veto.",
    ),
    # ── the summary ──
    "book.diff.totals": Wording(
        fr="Avant et après, par formule", en="Before and after, by formula"
    ),
    "book.diff.bars": Wording(fr="Les totaux en barres", en="The totals as bars"),
    "book.diff.proof": Wording(
        fr="Ce que le programme a calculé, et la différence",
        en="What the program computed, and the difference",
    ),
    "book.diff.chart": Wording(
        fr="Totaux avant et après : le plein est acquis, le hachuré reste ouvert",
        en="Totals before and after: what is filled is sure, what is hatched is open",
    ),
    # ── the first sheet ──
    "book.diff.version.before": Wording(fr="Version d’avant", en="Version before"),
    "book.diff.version.after": Wording(fr="Version d’après", en="Version after"),
    "book.diff.left-out": Wording(
        fr="Offres qui n’existaient pas à cette date", en="Offers that there were not on that day"
    ),
    "book.diff.units": Wording(fr="Unité des poids", en="Unit of weights"),
    "book.diff.units.as-published": Wording(
        fr="Les poids sont comparés tels que publiés.", en="Weights are compared as published."
    ),
    "book.diff.units.divided": Wording(
        fr="Les poids sont divisés par les unités de la feuille des paramètres avant d’être comparés : les sommes déclarées, ou le facteur commun à tous les poids qui demeurent.",
        en="Weights are divided by the units on the sheet of parameters before they are compared: the declared sums, or the factor common to all weights that go on.",
    ),
    "book.diff.check.totals": Wording(
        fr="situations, totaux, places, évolution", en="standing, totals, places, change"
    ),
    "book.diff.check.by-offer": Wording(
        fr="somme des effets, évolution du total", en="sum of effects, change of the total"
    ),
    "book.diff.check.by-cause": Wording(
        fr="sommes par genre de modification", en="sums by kind of change"
    ),
    "book.diff.check.by-group": Wording(fr="sommes par groupe", en="sums by group"),
    "book.diff.check.effects": Wording(
        fr="effet de chaque modification sur chaque offre", en="effect of each change on each offer"
    ),
    "book.diff.check.terms": Wording(fr="coefficients", en="coefficients"),
    "book.diff.check.means": Wording(fr="valeurs moyennes", en="mean values"),
    "book.diff.check.frame": Wording(fr="ce que comptent les poids", en="what weights count"),
    "book.diff.check.ladder": Wording(
        fr="les deux extrémités des marches", en="both ends of the ladder"
    ),
    "book.diff.check.ledger": Wording(fr="verdicts avant et après", en="verdicts before and after"),
    "book.diff.method": Wording(fr="Comment un effet se calcule", en="How an effect is computed"),
    "book.diff.method.effect": Wording(
        fr="Une ligne de poids w et de valeur v devient w′ et v′ ; la moyenne des deux est surlignée d’une barre. Son effet est compte × [(w′ − w)(v̄ − centre) + w̄(v′ − v)] × 100 : le premier terme est « poids changé », le second « valeur changée ». Une ligne venue compte pour w = 0, une ligne partie pour w′ = 0.",
        en="A line of weight w and value v becomes w′ and v′; a bar marks the mean of both. Its effect is counts × [(w′ − w)(v̄ − centre) + w̄(v′ − v)] × 100: the first term is “weight changed”, the second “value changed”. A line that came has w = 0, one that went w′ = 0.",
    ),
    "book.diff.method.groups": Wording(
        fr="Le centre est la valeur moyenne de l’offre elle-même, dans le groupe de la ligne (avec une liste sans groupes, au total). « Compte » est ce que vaut dans le total un poids de 1 : 1 divisé par la somme moyenne des poids, fois la part moyenne du groupe. Un groupe repondéré suit la même règle, un étage plus haut, avec son sous-total pour valeur.",
        en="The centre is the offer’s own mean value, in the line’s group (in a list without groups, of the whole). “Counts” is what a weight of 1 is worth in the total: 1 over the mean sum of weights, times the mean part of the group. A group that is re-weighted follows the same rule one storey higher, its sub-total being its value.",
    ),
    "book.diff.method.ruler": Wording(
        fr="Si les poids ne font pas leur diviseur (105 pour 100), ce qui vient de cet écart est une ligne à part : la longueur de la règle.",
        en="Where weights do not add up to their divisor (105 over 100), what comes of it is a line of its own: the length of the ruler.",
    ),
    "book.diff.method.columns": Wording(
        fr="Plancher et plafond sont deux colonnes qui s’additionnent, non une fourchette : un effet au plancher peut dépasser celui au plafond. Si l’état le moins (ou le plus) favorable n’est pas le même sous les deux versions, les valeurs en usage sont la moyenne des deux états, et le reste est la ligne « faits inconnus ».",
        en="Floor and ceiling are two columns that add up, not an interval: an effect at the floor may exceed that at the ceiling. Where the least (or most) favourable state is not the same under both versions, the values in use are the mean of both states, and the rest is the line of unknown facts.",
    ),
    "book.diff.method.layout": Wording(
        fr="Une seule longue table d’effets, une ligne par offre et modification, plutôt qu’une colonne par offre : elle se filtre, se trie, s’imprime par offre et se somme par genre, quel que soit le nombre d’offres. Une lecture de la filiation par classeur : deux jeux d’effets côte à côte se liraient comme s’ils s’ajoutaient.",
        en="One long table of effects, a row for each offer and change, and not a column for each offer: it can be filtered, sorted, printed by offer and summed by kind, however many offers there are. One reading of the lineage in a book: two sets of effects side by side would read as if they added up.",
    ),
    "book.diff.method.trace": Wording(
        fr="Pour vérifier un effet à la calculatrice : filtrer la feuille de calcul sur l’offre et le numéro de la modification, refaire chaque ligne, additionner.",
        en="To check an effect with a calculator: filter the sheet of steps by the offer and the number of the change, work out each row, add up.",
    ),
    "book.diff.limits.bare": Wording(
        fr="Modifications n° {changes} : leurs coefficients sont ceux du programme, sans formule depuis les poids.",
        en="Changes no. {changes}: their coefficients are the program’s, without a formula from the weights.",
    ),
    "book.diff.limits.moved": Wording(
        fr="Modifications n° {changes} : des lignes y passent d’un groupe à un autre. Leur effet est en deux termes, ce que la ligne quitte et ce qu’elle rejoint, chacun avec le centre de son groupe.",
        en="Changes no. {changes}: lines go from one group to another. Their effect has two terms, what the line leaves and what it joins, each with the centre of its group.",
    ),
    "book.diff.limits.values": Wording(
        fr="Pour {offers}, l’état le moins ou le plus favorable n’est pas le même sous les deux versions, ou il y en a plusieurs d’égaux : certaines valeurs (feuilles « Valeurs », en italique) sont celles du programme et ne suivent pas les réponses.",
        en="For {offers}, the least or the most favourable state is not the same under both versions, or several are equal: some values (sheets “Values”, in italics) are the program’s and do not follow the answers.",
    ),
    "book.diff.limits.exempt": Wording(
        fr="{offers} : exemption. Ce que vaudrait la ligne si elle liait l’offre est une valeur du programme (feuille de calcul, en italique).",
        en="{offers}: exempt from some line. What the line would be worth if it bound the offer is a value of the program (sheet of steps, in italics).",
    ),
    "book.diff.limits.ranges": Wording(
        fr="Fourchettes (« le moins » et « le plus, tous états », feuilles des effets et des sommes) : le programme essaie tous les états des faits inconnus, ce qu’aucune formule simple ne fait. Elles sont exactes et ne s’additionnent pas. La différence vérifie que l’effet par formule s’y trouve.",
        en="Ranges (“least” and “greatest, all states”, on the sheets of effects and of sums): the program tries every state of the unknown facts, which no plain formula does. They are exact and do not add up. The difference checks that the effect by formula lies within.",
    ),
    "book.diff.limits.ladder": Wording(
        fr="Marches : une version intermédiaire a ses propres critères, poids et partages de masse entre héritiers ; ce serait un classeur de plus par marche. Les totaux des marches sont donc ceux du programme, hors contrôle ; « cloudeval diff --what-if ladder --write » écrit ces versions, que « cloudeval export » met en classeur.",
        en="Ladder: a version on the way has its own criteria, weights and shares of heirs; it would be one more workbook for each rung. The totals of rungs are therefore the program’s, outside the check; “cloudeval diff --what-if ladder --write” writes these versions, of which “cloudeval export” makes workbooks.",
    ),
    "book.diff.limits.words": Wording(
        fr="Les modifications elles-mêmes, leur gravité, les réponses de neutralité et la colonne « décide » viennent d’une comparaison des versions, ou d’une énumération d’états, qu’aucune formule simple ne refait.",
        en="The changes themselves, their severity, the answers on neutrality and the column “decides” come of a comparison of the versions, or of going through states, that no plain formula repeats.",
    ),
    "book.diff.limits.ledger.one": Wording(
        fr="{number} verdict de la feuille des situations est celui du programme : plusieurs conditions y lisent un même fait inconnu.",
        en="{number} verdict on the sheet of standing is the program’s: several conditions read one unknown fact.",
    ),
    "book.diff.limits.ledger.many": Wording(
        fr="{number} verdicts de la feuille des situations sont ceux du programme : plusieurs conditions y lisent un même fait inconnu, ou elles sont trop nombreuses pour une formule.",
        en="{number} verdicts on the sheet of standing are the program’s: several conditions read one unknown fact, or they are too many for one formula.",
    ),
    "book.diff.parameters": Wording(fr="De tout le classeur", en="Of the whole book"),
    "book.parameter.unit": Wording(
        fr="Par quoi les poids d’une version (lignes, groupes) sont divisés avant d’être comparés",
        en="What the weights of a version (lines, groups) are divided by before they are compared",
    ),
    # ── the glossary ──
    "glossary.effect": Wording(fr="effet", en="effect"),
    "glossary.effect.is": Wording(
        fr="Ce qu’une modification fait au total d’une offre, en points, selon l’indicateur de Bennet sur les poids publiés. La somme des effets est exactement l’évolution du total.",
        en="What a change does to an offer’s total, in points, by Bennet’s indicator on published weights. The effects add up exactly to the change of the total.",
    ),
    "glossary.centre": Wording(fr="centre", en="centre"),
    "glossary.centre.is": Wording(
        fr="La valeur moyenne de l’offre elle-même : un poids ajouté à une ligne mieux remplie que cette moyenne élève le total, ajouté à une ligne moins bien remplie il l’abaisse.",
        en="The offer’s own mean value: weight added to a line that is better met than this mean raises the total, added to one less well met lowers it.",
    ),
    "glossary.coefficient": Wording(fr="coefficient", en="coefficient"),
    "glossary.coefficient.is": Wording(
        fr="Ce par quoi x est multiplié dans un terme ; il ne dépend que des poids.",
        en="What x is multiplied by in a term; it depends on the weights alone.",
    ),
    "glossary.ruler": Wording(fr="longueur de la règle", en="length of the ruler"),
    "glossary.ruler.is": Wording(
        fr="La somme des poids rapportée à leur diviseur : 1,05 pour des poids qui font 105 sur 100.",
        en="The sum of weights over their divisor: 1.05 where weights make 105 over 100.",
    ),
    "glossary.unknowns": Wording(fr="faits inconnus (ligne)", en="unknown facts (line)"),
    "glossary.unknowns.is": Wording(
        fr="La part de l’évolution qui ne vient d’aucune modification mais de ce qu’un autre état des faits inconnus devient le moins, ou le plus, favorable.",
        en="The part of the change that comes of no change of the rules but of another state of the unknown facts becoming the least, or the most, favourable.",
    ),
    "glossary.reading": Wording(fr="lecture de la filiation", en="reading of the lineage"),
    "glossary.reading.is": Wording(
        fr="Si un critère dont l’origine est contestée est tenu pour le détail d’un ancien ou pour un ajout. Elle décide sous quel titre un effet est rangé, jamais de sa grandeur.",
        en="Whether a criterion of contested origin is taken for detail of an old one or for an addition. It decides under which heading an effect is told, never how large it is.",
    ),
    "glossary.ladder": Wording(fr="marche", en="rung"),
    "glossary.ladder.is": Wording(
        fr="Une version calculée, que personne n’a publiée, où une partie des modifications est faite. Ce que déplace une marche dépend des marches d’avant.",
        en="A computed version that nobody published, with part of the changes made. What a rung moves depends on the rungs before it.",
    ),
    "glossary.neutrality": Wording(fr="neutralité", en="neutrality"),
    "glossary.neutrality.is": Wording(
        fr="Ce que cinq questions disent d’une précision : si elle n’est que plus détaillée. Sans objet : aucune offre ne satisfaisait l’ancien critère.",
        en="What five questions say of a refinement: whether it is only more detailed. Empty: no offer met the old criterion.",
    ),
}
