"""What the answer of ``diff`` on one screen says; each sentence has a line or two."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "screen.reconstructed": Wording(
        fr="Reconstitution : versions réelles non publiques, aucune appréciation réelle.",
        en="Reconstruction: the real versions are not public; no real assessment is shown.",
    ),
    "screen.fictional": Wording(
        fr="{number} offres sur {all} sont fictives, inventées pour un exemple.",
        en="{number} of {all} offers are fictional, invented for an example.",
    ),
    "screen.sure": Wording(
        fr="Écarts : {before} points sur 100, puis {after}. Faits au {days}.",
        en="Widths: {before} points of 100, then {after}. Facts as of {days}.",
    ),
    "screen.because.asked": Wording(fr="date demandée", en="as asked"),
    "screen.because.family": Wording(fr="attesté : {sources}", en="attested: {sources}"),
    "screen.because.study": Wording(fr="date de l’étude", en="the study’s day"),
    "screen.because.version": Wording(fr="date de la version", en="date of the version"),
    "screen.because.later-version": Wording(
        fr="date de la version la plus récente", en="date of the later version"
    ),
    # ── how long there was to answer ──
    "screen.terms.unknown": Wording(
        fr="Jours laissés pour répondre, pondérations communiquées ou non : inconnus.",
        en="Days left to answer, and whether weights were disclosed: unknown for both.",
    ),
    "screen.terms": Wording(fr="{version} : {days}, {weights}", en="{version}: {days}, {weights}"),
    "screen.terms.both": Wording(
        fr="Délai de réponse et pondérations · {told}.", en="Time to answer and weights · {told}."
    ),
    "terms.days.unknown": Wording(fr="délai inconnu", en="days to answer unknown"),
    "terms.days.one": Wording(fr="{days} jour pour répondre", en="{days} day to answer"),
    "terms.days.many": Wording(fr="{days} jours pour répondre", en="{days} days to answer"),
    "terms.days.modelled": Wording(fr="[{told}]", en="[{told}]"),
    "terms.weights.disclosed": Wording(fr="pondérations communiquées", en="weights disclosed"),
    "terms.weights.not-disclosed": Wording(
        fr="pondérations non communiquées", en="weights not disclosed"
    ),
    "terms.weights.unknown": Wording(
        fr="communication des pondérations inconnue", en="disclosure of weights unknown"
    ),
    # ── what changed ──
    "screen.changed.one": Wording(
        fr="{number} modification : {kinds} ;",
        en="{number} change: {kinds};",
    ),
    "screen.changed.many": Wording(
        fr="{number} modifications : {kinds} ;",
        en="{number} changes: {kinds};",
    ),
    "screen.changed.contested": Wording(
        fr="{addition} modifications (ajouts) ou {detail} (détail) : {kinds} ;",
        en="{addition} changes (as addition) or {detail} (as detail): {kinds};",
    ),
    "screen.other-kinds": Wording(fr="autres {told}", en="others {told}"),
    "screen.unchanged": Wording(
        fr="{number}/{all} gardés.",
        en="{number} of {all} kept.",
    ),
    "screen.severity": Wording(
        fr="{eliminates} éliminent, {may} peut-être ;",
        en="{eliminates} eliminate, {may} may;",
    ),
    # ── what it did ──
    "screen.caption": Wording(
        fr="Points sur {best} : plancher–plafond ; effets : plancher / plafond.",
        en="Points of {best}, floor–ceiling; then by cause (floor / ceiling).",
    ),
    "screen.best.both": Wording(fr="{before}, puis {after}", en="{before}, then {after}"),
    "screen.meets.tender": Wording(fr="admise", en="admitted"),
    "screen.meets.consultation": Wording(fr="satisfait", en="meets"),
    "screen.meets.framework": Wording(fr="satisfait", en="meets"),
    "screen.meets.own": Wording(fr="admise", en="admitted"),
    "screen.standing.admitted": Wording(fr="oui", en="yes"),
    "screen.standing.pending": Wording(fr="?", en="?"),
    "screen.standing.failing": Wording(fr="non", en="no"),
    "screen.standing.not-offered": Wording(fr="–", en="–"),
    "screen.others.one": Wording(fr="{number} autre", en="{number} other"),
    "screen.others.many": Wording(fr="{number} autres", en="{number} others"),
    "screen.alike": Wording(fr="{offer} ({number} pareilles)", en="{offer} ({number} alike)"),
    # ── who could answer ──
    "screen.alone": Wording(
        fr="Satisfaits par une seule : {before} sur {all_before}, puis {after} sur {all_after} ({may}).",
        en="Met by one offer alone: {before} of {all_before} criteria, then {after} of {all_after} ({may}).",
    ),
    "screen.alone.may": Wording(
        fr="peut-être {before}, {after}", en="perhaps {before}, then {after}"
    ),
    # ── where to read more ──
    "screen.more": Wording(
        fr="Suite : --full, --what-if ladder, --format markdown, cloudeval explain OFFRE.",
        en="More: --full, --what-if ladder, --format markdown, cloudeval explain OFFER.",
    ),
    "screen.reproduce": Wording(
        fr="{command} · {version} · {before}, {after}",
        en="{command} · {version} · {before}, {after}",
    ),
    "screen.day": Wording(
        fr="{day} ({because})",
        en="{day} ({because})",
    ),
    "screen.then": Wording(
        fr=", puis au ",
        en=", then of ",
    ),
    "screen.rest.one": Wording(
        fr="{number} autre offre ({most} au plus)",
        en="{number} more offer ({most} at most)",
    ),
    "screen.rest.many": Wording(
        fr="{number} autres offres ({most} au plus)",
        en="{number} more offers ({most} at most)",
    ),
    "screen.more-offers": Wording(
        fr="{left} : --full, --what-if ladder, --format markdown.",
        en="{left}: --full, --what-if ladder, --format markdown.",
    ),
    "screen.more-here": Wording(fr="{left} : {where}.", en="{left}: {where}."),
    "screen.neutral": Wording(
        fr="Que du détail ? {told} ; toutes : {together}.",
        en="Only detail? {told}; all: {together}.",
    ),
    "screen.neutral.alone.one": Wording(
        fr="{passing} précision sur {all}", en="{passing} of {all} refinements"
    ),
    "screen.neutral.alone.many": Wording(
        fr="{passing} précisions sur {all}", en="{passing} of {all} refinements"
    ),
    "screen.neutral.addition.one": Wording(
        fr="{passing} précision sur {all} (ajouts)",
        en="{passing} of {all} refinements (as addition)",
    ),
    "screen.neutral.addition.many": Wording(
        fr="{passing} précisions sur {all} (ajouts)",
        en="{passing} of {all} refinements (as addition)",
    ),
    "screen.neutral.detail.one": Wording(
        fr="{passing} sur {all} (détail)", en="{passing} of {all} (as detail)"
    ),
    "screen.neutral.detail.many": Wording(
        fr="{passing} sur {all} (détail)", en="{passing} of {all} (as detail)"
    ),
    "screen.or": Wording(fr=" ou ", en=" or "),
    "screen.stricter": Wording(
        fr="{number} durcis (même id) ;", en="{number} stricter under the same id;"
    ),
    "screen.relabelled.one": Wording(
        fr="{number} réponse gardée a d’autres mots ;", en="{number} answer kept has other words;"
    ),
    "screen.relabelled.many": Wording(
        fr="{number} réponses gardées ont d’autres mots ;",
        en="{number} answers kept have other words;",
    ),
}
