"""What the report on the ladder says: from one version to another, rung by rung."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "ladder.title": Wording(
        fr="Marche par marche · {family} · {versions} · {nature}",
        en="Rung by rung · {family} · {versions} · {nature}",
    ),
    "ladder.name": Wording(
        fr="De {before} à {after}, jusqu’à la marche : {rungs}",
        en="From {before} to {after}, up to the rung: {rungs}",
    ),
    "ladder.note": Wording(
        fr="Version calculée, que personne n’a publiée : {before}, avec de ce qui mène à {after} ces "
        "seules marches, faites dans cet ordre : {rungs}.",
        en="A computed version that nobody published: {before}, with of what leads to {after} these "
        "rungs alone, made in this order: {rungs}.",
    ),
    "ladder.headline.one": Wording(
        fr="{number} marche de {before} à {after}.", en="{number} rung from {before} to {after}."
    ),
    "ladder.headline.many": Wording(
        fr="{number} marches de {before} à {after}.", en="{number} rungs from {before} to {after}."
    ),
    "ladder.no-rung": Wording(
        fr="Aucun point ne bouge de {before} à {after}.",
        en="No points move from {before} to {after}.",
    ),
    "ladder.not-an-effect": Wording(
        fr="Chaque marche est l’évaluation d’une version calculée, non l’effet d’une cause : ce qu’elle "
        "déplace dépend des marches faites avant elle, parfois jusqu’au signe.",
        en="Each rung is the score of a computed version, not the effect of a cause: what it moves "
        "depends on the rungs made before it, sometimes even in sign.",
    ),
    "ladder.reading.detail": Wording(
        fr="Marches, filiation contestée lue comme un détail",
        en="Rungs, contested lineage read as detail",
    ),
    "ladder.reading.addition": Wording(
        fr="Marches, filiation contestée lue comme un ajout",
        en="Rungs, contested lineage read as addition",
    ),
    "ladder.order.a": Wording(
        fr="Ordre A, inflation au plus tôt", en="Order A, inflation as early as it can be"
    ),
    "ladder.order.b": Wording(fr="Ordre B, inflation en dernier", en="Order B, inflation last"),
    "ladder.caption": Wording(
        fr="{order} : {rungs}. Total après chaque marche, en points de {points} : le plancher, dessous "
        "le plafond. La dernière vaut ce que vaut {after}.",
        en="{order}: {rungs}. Total after each rung, in points of {points}: the floor, below it the "
        "ceiling. The last is worth what {after} is.",
    ),
    "ladder.caption.facts": Wording(
        fr="{order} : {rungs}. Total après chaque marche, en points de {points} : le plancher, dessous "
        "le plafond. L’avant-dernière vaut ce que vaut {after} ; la dernière, {after} avec les faits du "
        "{day}.",
        en="{order}: {rungs}. Total after each rung, in points of {points}: the floor, below it the "
        "ceiling. The last but one is worth what {after} is; the last is {after} on the facts of {day}.",
    ),
    "ladder.numbered": Wording(fr="{number} {rung}", en="{number} {rung}"),
    "ladder.rung.detail": Wording(fr="détail", en="detail"),
    "ladder.rung.inflation": Wording(fr="inflation par scission", en="inflation by splitting"),
    "ladder.rung.tightening": Wording(fr="durcissements", en="tightening"),
    "ladder.rung.additions": Wording(fr="ajouts", en="additions"),
    "ladder.rung.removals": Wording(fr="suppressions", en="removals"),
    "ladder.rung.reweighting": Wording(fr="pondérations", en="re-weighting"),
    "ladder.rung.exemptions": Wording(fr="exemptions", en="exemptions"),
    "ladder.rung.wording": Wording(fr="formulation", en="wording"),
    "ladder.rung.facts": Wording(fr="faits", en="facts"),
    "ladder.may-be-first": Wording(fr="premières possibles", en="may be first"),
    "ladder.standing": Wording(fr="{offer} : {before} ; {told}.", en="{offer}: {before}; {told}."),
    "ladder.standing.from": Wording(
        fr="à la marche {number}, {standing}", en="on rung {number}, {standing}"
    ),
    "ladder.standing.none": Wording(
        fr="Aucune situation ne change.", en="No standing changes on the way."
    ),
    "ladder.inflation": Wording(
        fr="Ce que la marche « inflation par scission » déplace, en points, placée au plus tôt (A) et en "
        "dernier (B) : le plancher et le plafond.",
        en="What the rung “inflation by splitting” moves, in points, placed as early as it can be (A) "
        "and last (B): the floor and the ceiling.",
    ),
    "ladder.inflation.none": Wording(
        fr="Aucune scission n’a d’inflation : les poids publiés sont ceux du détail.",
        en="No splitting inflates anything: the published weights are those of detail.",
    ),
    "column.early-floor": Wording(fr="A plancher", en="A floor"),
    "column.early-ceiling": Wording(fr="A plafond", en="A ceiling"),
    "column.late-floor": Wording(fr="B plancher", en="B floor"),
    "column.late-ceiling": Wording(fr="B plafond", en="B ceiling"),
    "ladder.made-of": Wording(fr="De quoi chaque marche est faite", en="What each rung is made of"),
    "ladder.made-of.detail": Wording(
        fr="détail : ce qui précise, scinde, fusionne ou renomme un critère d’attribution en partage le "
        "poids, génération par génération, et rien de plus ; ce qui hérite apporte ce qu’il demande.",
        en="detail: what refines, splits, merges or renames an award criterion shares its weight, "
        "generation by generation, and nothing more; an heir brings along what it asks.",
    ),
    "ladder.made-of.inflation": Wording(
        fr="inflation par scission : les mêmes héritiers avec les poids publiés ; ce qui avait redisparu "
        "s’en va.",
        en="inflation by splitting: the same heirs with the weights that were published; what had gone "
        "again by then goes.",
    ),
    "ladder.made-of.tightening": Wording(
        fr="durcissements : ce qui est demandé (durci, assoupli, autre barème, autre fait lu, veto, "
        "niveau), ce qui change de nature entre attribution et exigence, et les exigences parmi les "
        "héritiers.",
        en="tightening: what is asked (tightened, relaxed, another scale, another fact read, veto, "
        "grade), what is recast between award and requirement, and requirements among the heirs.",
    ),
    "ladder.made-of.additions": Wording(
        fr="ajouts : les critères sans ancêtre.", en="additions: criteria without an ancestor."
    ),
    "ladder.made-of.removals": Wording(
        fr="suppressions : les critères sans héritier.", en="removals: criteria without an heir."
    ),
    "ladder.made-of.reweighting": Wording(
        fr="pondérations : le poids des critères qui continuent seuls, celui des groupes, les "
        "déplacements, la somme.",
        en="re-weighting: the weights of criteria that go on alone, those of groups, moves between "
        "groups, the sum.",
    ),
    "ladder.made-of.exemptions": Wording(
        fr="exemptions : accordées et retirées.", en="exemptions: granted and withdrawn."
    ),
    "ladder.made-of.wording": Wording(
        fr="formulation : ne déplace aucun point ; n’a pas de colonne.",
        en="wording: moves no points; has no column.",
    ),
    "ladder.more": Wording(
        fr="De quoi chaque marche est faite : --full. Chaque marche dans un fichier, à évaluer et à lire "
        "comme une autre version : --write DOSSIER.",
        en="What each rung is made of: --full. Each rung as a file that can be scored and read like any "
        "other version: --write DIR.",
    ),
    "csv.order": Wording(fr="ordre", en="order"),
    "csv.number": Wording(fr="marche, numéro", en="rung, number"),
    "csv.rung": Wording(fr="marche", en="rung"),
    "csv.step-floor": Wording(fr="pas, plancher", en="step, floor"),
    "csv.step-ceiling": Wording(fr="pas, plafond", en="step, ceiling"),
    "ladder.made-of.facts": Wording(
        fr="Faits : la version la plus récente, avec les faits d’une autre date (--to-as-of).",
        en="Facts: the later version, on the facts of another day (--to-as-of).",
    ),
}
