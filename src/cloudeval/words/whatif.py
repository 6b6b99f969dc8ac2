"""What the report on counterfactual versions says: had it only been detail."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "whatif.title": Wording(
        fr="Et si ce n’avait été que du détail ? · {family} · {versions} · {nature}",
        en="What if it had only been detail? · {family} · {versions} · {nature}",
    ),
    "whatif.name": Wording(
        fr="{before} avec les seules précisions de {after}",
        en="{before} with nothing but the detail of {after}",
    ),
    "whatif.note": Wording(
        fr="Version calculée, que personne n’a publiée : les précisions apportées jusqu’à {after} se "
        "partagent le poids du critère qu’elles précisent, génération par génération ; rien n’est "
        "ajouté, rien n’est demandé de plus, personne n’est exempté en plus.",
        en="A computed version that nobody published: the detail that came in up to {after} shares the "
        "weight of the criterion that it details, generation by generation; nothing is added, nothing "
        "more is asked for, nobody else is exempt.",
    ),
    "whatif.headline.yes": Wording(
        fr="Ces précisions ne sont que du détail.",
        en="The refinements are detail and nothing else.",
    ),
    "whatif.headline.no": Wording(
        fr="Ces précisions sont plus que du détail.", en="The refinements are more than detail."
    ),
    "whatif.headline.open": Wording(
        fr="Rien ne démontre que ces précisions ne soient que du détail.",
        en="It is not shown that the refinements are only detail.",
    ),
    "whatif.headline.none": Wording(fr="Aucune précision.", en="Nothing was refined."),
    "whatif.counted": Wording(
        fr="Précisions, scissions, fusions et renommages : {number}. Passent les cinq questions : {passing}.",
        en="Refinements, splits, mergers and renamings: {number}. Passing all five questions: {passing}.",
    ),
    "whatif.reading.detail": Wording(
        fr="Filiation contestée lue comme un détail", en="Contested lineage read as detail"
    ),
    "whatif.reading.addition": Wording(
        fr="Filiation contestée lue comme un ajout", en="Contested lineage read as addition"
    ),
    "whatif.totals": Wording(
        fr="Situation et total, en points de {points} : le plancher, dessous le plafond. Au milieu, la "
        "version calculée ; ce sont des évaluations, non l’effet d’une cause.",
        en="Standing and total, in points of {points}: the floor, below it the ceiling. In the middle the "
        "computed version; these are scores, not the effect of a cause.",
    ),
    "column.as-detail": Wording(fr="que du détail", en="only detail"),
    "column.standings": Wording(fr="situation", en="standing"),
    "whatif.questions": Wording(
        fr="Cinq questions à chaque précision, faite seule sur la première version, puis à toutes "
        "ensemble. « Sans objet » : aucune offre ne satisfait ce qui est précisé.",
        en="Five questions to each refinement, made alone on the first version, then to all together. "
        "“Empty”: no offer meets what is refined.",
    ),
    "column.question": Wording(fr="question", en="question"),
    "column.told-yes": Wording(fr="oui", en="yes"),
    "column.told-no": Wording(fr="non", en="no"),
    "column.told-unproven": Wording(fr="non démontré", en="unproven"),
    "column.told-vacuous": Wording(fr="sans objet", en="empty"),
    "column.together": Wording(fr="ensemble", en="together"),
    "told.yes": Wording(fr="oui", en="yes"),
    "told.no": Wording(fr="non", en="no"),
    "told.unproven": Wording(fr="non démontré", en="unproven"),
    "told.vacuous": Wording(fr="sans objet", en="empty"),
    "question.a": Wording(
        fr="(a) le poids est celui d’avant, et aucun autre ne bouge",
        en="(a) the weight is that of before, and no other moves",
    ),
    "question.b": Wording(
        fr="(b) qui satisfaisait l’ancien critère satisfait les nouveaux",
        en="(b) who met the old criterion meets the new ones",
    ),
    "question.c": Wording(
        fr="(c) aucune exigence ni veto ne s’y ajoute",
        en="(c) no requirement and no veto comes with it",
    ),
    "question.d": Wording(
        fr="(d) totaux et situations restent les mêmes",
        en="(d) totals and standings stay the same",
    ),
    "question.e": Wording(
        fr="(e) rien n’est regardé que l’ancien critère ne distinguait pas",
        en="(e) nothing is looked at that the old criterion did not tell apart",
    ),
    "whatif.touched": Wording(fr="Offres touchées : {told}.", en="Offers that it touches: {told}."),
    "whatif.touched-by": Wording(fr="({question}) {offers}", en="({question}) {offers}"),
    "whatif.refinements": Wording(
        fr="Chaque précision, les plus alourdies d’abord. « Poids » : le poids effectif des héritiers "
        "rapporté à celui de l’ancêtre.",
        en="Each refinement, those that grew most first. “Weight”: the heirs’ share over the ancestor’s.",
    ),
    "column.refinement": Wording(fr="précision", en="refinement"),
    "column.heirs": Wording(fr="héritiers", en="heirs"),
    "column.factor": Wording(fr="poids", en="weight"),
    "whatif.more": Wording(
        fr="Chaque précision avec ses réponses : --full. La version calculée dans un fichier, à "
        "évaluer et à lire comme une autre : --write DOSSIER.",
        en="Every refinement with its answers: --full. The computed version as a file that can be "
        "scored and read like any other: --write DIR.",
    ),
    "csv.total-before": Wording(fr="avant", en="before"),
    "csv.total-as-detail": Wording(fr="que du détail", en="only detail"),
    "csv.total-after": Wording(fr="après", en="after"),
    "csv.column": Wording(fr="colonne", en="column"),
}
