"""What the report on coverage says: how much is known, and what to look for first."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "coverage.title": Wording(
        fr="Ce qui est connu · {family} · {version} · {nature}",
        en="What is known · {family} · {version} · {nature}",
    ),
    "coverage.headline": Wording(
        fr="{known} des réponses sont connues.", en="{known} of the answers are known."
    ),
    "coverage.all": Wording(
        fr="Sur {answers} réponses ({criteria} critères, {offers} offres), {known} sont connues, "
        "{open} le sont en partie, {disputed} sont contestées et {unknown} inconnues.",
        en="Of {answers} answers ({criteria} criteria, {offers} offers), {known} are known, {open} "
        "in part, {disputed} disputed and {unknown} unknown.",
    ),
    "coverage.exempt.one": Wording(
        fr="{number} réponse n’est pas demandée, par exemption.",
        en="{number} answer is not asked for, by exemption.",
    ),
    "coverage.exempt.many": Wording(
        fr="{number} réponses ne sont pas demandées, par exemption.",
        en="{number} answers are not asked for, by exemption.",
    ),
    "coverage.order": Wording(
        fr="L’ordre n’est pas départagé pour {open} des {pairs} paires d’offres.",
        en="The order is not settled for {open} of the {pairs} pairs of offers.",
    ),
    "coverage.order.none": Wording(
        fr="L’ordre est départagé pour les {pairs} paires d’offres.",
        en="The order is settled for all {pairs} pairs of offers.",
    ),
    "coverage.offers.caption": Wording(
        fr="Par offre, en critères ; l’écart en points de {points}. « Cherché » : ce que la version "
        "lit et que le fichier de l’offre renseigne, ou dit cherché en vain.",
        en="By offer, in criteria; the width in points of {points}. “Sought”: what the version "
        "reads and the offer’s file answers, or says was looked for in vain.",
    ),
    "coverage.groups.caption": Wording(
        fr="Par groupe : critères connus sur critères du groupe ; entre parenthèses, contestés.",
        en="By group: criteria known of those in the group; in brackets, disputed ones.",
    ),
    "coverage.subjects.caption": Wording(
        fr="À chercher d’abord ({shown} sur {all}) : ce qui décide de la conformité, puis ce qui "
        "distingue les offres. « Conformité en jeu » : offres qu’une réponse pourrait rendre non "
        "conformes ; « paires » : départagées au plus par la réponse d’une seule offre ; "
        "« points » : resserrement possible des totaux, toutes offres réunies.",
        en="What to look for first ({shown} of {all}): what decides compliance, then what tells "
        "offers apart. “Compliance at stake”: offers that would not meet the version with one of "
        "the answers; “pairs”: settled at most by the answer of a single offer; “points”: by how "
        "much totals may narrow, all offers together.",
    ),
    "coverage.left-out": Wording(
        fr="Hors du compte, car pas encore proposées à cette date : {offers}.",
        en="Left out, since they were not on offer on that day: {offers}.",
    ),
    "coverage.more": Wording(
        fr="Par groupe, et tout ce qui reste à chercher : --full. Les questions à poser au sujet "
        "d’une offre : cloudeval profile OFFRE --questions.",
        en="By group, and all there is to look for: --full. The questions to put about an offer: "
        "cloudeval profile OFFER --questions.",
    ),
    "coverage.any-search": Wording(
        fr="Ce qui est inconnu n’est ni bon ni mauvais : l’absence de preuve n’est pas une preuve "
        "d’absence.",
        en="What is unknown is neither good nor bad: absence of evidence is not evidence of "
        "absence.",
    ),
    "column.sought": Wording(fr="cherché", en="sought"),
    "column.exempt": Wording(fr="exemptés", en="exempt"),
    "column.subject-sought": Wording(fr="à chercher", en="to look for"),
    "column.may-fail": Wording(fr="conformité en jeu", en="compliance at stake"),
    "column.differs": Wording(fr="offres distinguées", en="offers differ"),
    "column.unknown-for": Wording(fr="inconnu pour", en="unknown for"),
    "column.pairs": Wording(fr="paires", en="pairs"),
    "column.points": Wording(fr="points", en="points"),
    "csv.exempt": Wording(fr="exemptés", en="exempt"),
    "csv.group-title": Wording(fr="titre du groupe", en="group’s title"),
}
