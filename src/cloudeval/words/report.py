"""What the reports say, in the words of procurement law and of decision analysis."""

from cloudeval.model.wording import Wording

MONTHS = (
    Wording(fr="janvier", en="January"),
    Wording(fr="février", en="February"),
    Wording(fr="mars", en="March"),
    Wording(fr="avril", en="April"),
    Wording(fr="mai", en="May"),
    Wording(fr="juin", en="June"),
    Wording(fr="juillet", en="July"),
    Wording(fr="août", en="August"),
    Wording(fr="septembre", en="September"),
    Wording(fr="octobre", en="October"),
    Wording(fr="novembre", en="November"),
    Wording(fr="décembre", en="December"),
)

TEXTS: dict[str, Wording] = {
    "and": Wording(fr="et", en="and"),
    "some": Wording(fr="{shown} et {more} de plus", en="{shown} and {more} more"),
    "between": Wording(fr="de « {low} » à « {high} »", en="from “{low}” to “{high}”"),
    # ── the label ──
    "notice.reconstructed": Wording(
        fr="Reconstitution. Les six versions utilisées en 2023 ne sont pas publiques. Les lignes, "
        "pondérations et dates ci-dessous ont été écrites pour ce projet ; elles ne disent rien "
        "de l'appréciation réelle d'aucune offre.",
        en="Reconstruction. The six versions used in 2023 are not public. The lines, weights and "
        "dates below were written for this project; they do not say how any real offer was "
        "assessed.",
    ),
    # ── what it is, as of when, and why ──
    "score.title": Wording(
        fr="{family} · {version} · {nature}", en="{family} · {version} · {nature}"
    ),
    "nature.published": Wording(fr="publié", en="published"),
    "nature.reconstructed": Wording(fr="RECONSTITUTION", en="RECONSTRUCTION"),
    "nature.own": Wording(fr="critères propres", en="own criteria"),
    "dated.published.day": Wording(fr="Publié le {date}.", en="Published on {date}."),
    "dated.published.span": Wording(fr="Publié en {date}.", en="Published in {date}."),
    "dated.modelled.day": Wording(fr="Date modélisée : [{date}].", en="Modelled date: [{date}]."),
    "dated.modelled.span": Wording(fr="Date modélisée : [{date}].", en="Modelled date: [{date}]."),
    "as-of": Wording(fr="Faits : état au {day} ({because}).", en="Facts as of {day} ({because})."),
    "because.asked": Wording(fr="date demandée", en="the date asked for"),
    "because.study": Wording(fr="date de l’étude", en="the study’s date"),
    "because.family": Wording(
        fr="date attestée pour ce dossier", en="the date attested for this case"
    ),
    "because.version": Wording(fr="date de la version", en="the version’s own date"),
    "because.later-version": Wording(
        fr="la plus récente des dates des deux versions", en="the later of the two versions’ dates"
    ),
    "cast.asked": Wording(fr="", en=""),
    "cast.cast": Wording(fr="Offres : celles du dossier.", en="Offers: those of the case."),
    "cast.ours": Wording(
        fr="Offres : celles du dossier ; les offres dites « comparées » sont notre choix.",
        en="Offers: those of the case; those called “compared” are a choice of ours.",
    ),
    "cast.study": Wording(fr="Offres : celles de l’étude.", en="Offers: those of the study."),
    "cast.all": Wording(fr="Offres : toutes celles des données.", en="Offers: all on file."),
    "min-sure.medium": Wording(
        fr="Les affirmations peu sûres sont tenues pour inconnues.",
        en="Claims of low sureness are taken as unknown.",
    ),
    "min-sure.high": Wording(
        fr="Seules comptent les affirmations les plus sûres ; les autres sont tenues pour inconnues.",
        en="Only claims of high sureness count; the others are taken as unknown.",
    ),
    "fictional.all": Wording(
        fr="Offres fictives, inventées pour un exemple : aucune offre réelle n’est décrite.",
        en="Fictional offers, invented for an example: no real offer is described.",
    ),
    "fictional.some": Wording(
        fr="Fictif, inventé pour un exemple : {offers}.",
        en="Fictional, invented for an example: {offers}.",
    ),
    # ── how sure ──
    "settled.yes": Wording(fr="Places départagées.", en="Order settled."),
    "settled.no": Wording(fr="Places non départagées.", en="Order not settled."),
    "settled.alone": Wording(fr="Une seule offre à classer.", en="Only one offer to place."),
    "settled.unranked": Wording(fr="Aucune offre à classer.", en="No offer to place."),
    "settled.nobody": Wording(fr="Aucune offre.", en="No offers."),
    "settled.always": Wording(
        fr="L’ordre est le même quels que soient les faits inconnus.",
        en="The order is the same whatever the unknown facts are.",
    ),
    "settled.several.one": Wording(
        fr="{number} offre sur {all} peut occuper plusieurs places (place non départagée).",
        en="{number} offer of {all} may hold several places.",
    ),
    "settled.several.many": Wording(
        fr="{number} offres sur {all} peuvent occuper plusieurs places.",
        en="{number} offers of {all} may hold several places.",
    ),
    "settled.pending.one": Wording(
        fr="Pour {number} offre sur {all}, une condition n’est pas démontrée.",
        en="For {number} offer of {all}, a condition is unproven.",
    ),
    "settled.pending.many": Wording(
        fr="Pour {number} offres sur {all}, des conditions ne sont pas démontrées.",
        en="For {number} offers of {all}, conditions are unproven.",
    ),
    "widths.same": Wording(
        fr="Écart entre plancher et plafond : {low} points.",
        en="Width from floor to ceiling: {low} points.",
    ),
    "widths.from": Wording(
        fr="Écart entre plancher et plafond : de {low} à {high} points selon l’offre.",
        en="Width from floor to ceiling: {low} to {high} points, by offer.",
    ),
    # ── what will not last ──
    "dates.ends-soon": Wording(
        fr="Certificats qui expirent dans les {limit} jours : {told}.",
        en="Certificates that end within {limit} days: {told}.",
    ),
    "dates.ended": Wording(
        fr="Certificats échus, sans suite connue : {told}.",
        en="Certificates that have ended, with nothing known to follow: {told}.",
    ),
    "dates.ends-soon.stated": Wording(
        fr="{offer} ({scheme}, {day}, {days})", en="{offer} ({scheme}, {day}, {days})"
    ),
    "dates.ends-soon.usual": Wording(
        fr="{offer} ({scheme}, {day} selon la durée usuelle, {days})",
        en="{offer} ({scheme}, {day} by its usual length, {days})",
    ),
    "dates.ended.stated": Wording(
        fr="{offer} ({scheme}, {day}, {days})", en="{offer} ({scheme}, {day}, {days})"
    ),
    "dates.ended.usual": Wording(
        fr="{offer} ({scheme}, {day} selon la durée usuelle, {days})",
        en="{offer} ({scheme}, {day} by its usual length, {days})",
    ),
    "dates.ends-soon.days.one": Wording(fr="dans {number} jour", en="in {number} day"),
    "dates.ends-soon.days.many": Wording(fr="dans {number} jours", en="in {number} days"),
    "dates.ended.days.one": Wording(fr="il y a {number} jour", en="{number} day before"),
    "dates.ended.days.many": Wording(fr="il y a {number} jours", en="{number} days before"),
    "dates.old.one": Wording(
        fr="{number} affirmation n’a pas été relue depuis plus de {limit} jours.",
        en="{number} claim was last read more than {limit} days before.",
    ),
    "dates.old.many": Wording(
        fr="{number} affirmations, sur {offers} offres, n’ont pas été relues depuis plus de "
        "{limit} jours.",
        en="{number} claims, on {offers} offers, were last read more than {limit} days before.",
    ),
    # ── the candidate and the offer's compliance ──
    "candidate.title.tender": Wording(
        fr="Candidature (exclusion, sélection).", en="Candidate (exclusion, selection)."
    ),
    "candidate.title.consultation": Wording(
        fr="Candidature (exclusion, sélection).", en="Candidate (exclusion, selection)."
    ),
    "candidate.title.framework": Wording(
        fr="Candidature (exclusion, sélection).", en="Candidate (exclusion, selection)."
    ),
    "candidate.title.own": Wording(
        fr="Candidature (exclusion, sélection).", en="Candidate (exclusion, selection)."
    ),
    "candidate.none": Wording(
        fr="Candidature : rien à vérifier.", en="Candidate: nothing to check."
    ),
    "candidate.free": Wording(
        fr="Candidature : rien à vérifier.", en="Candidate: nothing to check."
    ),
    "compliance.title.tender": Wording(
        fr="Conformité de l’offre, régulière ou irrégulière (exigences minimales, critères éliminatoires).",
        en="Compliance of the offer (requirements, vetoes).",
    ),
    "compliance.title.consultation": Wording(
        fr="Conformité de l’offre étudiée (exigences minimales, critères éliminatoires).",
        en="Compliance of the offer studied (requirements, vetoes).",
    ),
    "compliance.title.framework": Wording(
        fr="Conformité de l’offre (exigences minimales, critères éliminatoires).",
        en="Compliance of the offer (requirements, vetoes).",
    ),
    "compliance.title.own": Wording(
        fr="Conformité de l’offre (exigences minimales, critères éliminatoires).",
        en="Compliance of the offer (requirements, vetoes).",
    ),
    "compliance.free": Wording(
        fr="Conformité : cette version ne pose ni exigence minimale, ni critère éliminatoire, ni niveau minimal ; toute offre y est {standing}.",
        en="Compliance: this version sets no requirement, no veto and no minimum level; every offer is {standing}.",
    ),
    "compliance.none": Wording(
        fr="Conformité : rien à vérifier pour ces offres.",
        en="Compliance: nothing to check for these offers.",
    ),
    "checks.all-met.one": Wording(
        fr="La condition est satisfaite par toutes les offres.",
        en="The condition is met by every offer.",
    ),
    "checks.all-met.many": Wording(
        fr="Les {number} conditions sont satisfaites par toutes les offres.",
        en="All {number} conditions are met by every offer.",
    ),
    "checks.counted": Wording(fr="{offers} · {counts}", en="{offers} · {counts}"),
    "checks.parts": Wording(fr="{all} : {parts}", en="{all}: {parts}"),
    "checks.named": Wording(fr="{counted} ({titles})", en="{counted} ({titles})"),
    "checks.first": Wording(fr="dont {title}", en="among them {title}"),
    "checks.met.one": Wording(fr="{number} satisfaite", en="{number} met"),
    "checks.met.many": Wording(fr="{number} satisfaites", en="{number} met"),
    "checks.not-met.one": Wording(fr="{number} non satisfaite", en="{number} not met"),
    "checks.not-met.many": Wording(fr="{number} non satisfaites", en="{number} not met"),
    "checks.unproven.one": Wording(fr="{number} non démontrée", en="{number} unproven"),
    "checks.unproven.many": Wording(fr="{number} non démontrées", en="{number} unproven"),
    "apart": Wording(fr=" ; ", en="; "),
    "grades.all": Wording(fr="{cell} pour chaque offre.", en="{cell} for every offer."),
    "grades.but": Wording(
        fr="{cell} pour {number} offres ; {others}.", en="{cell} for {number} offers; {others}."
    ),
    "grades.of": Wording(fr="{cell} pour {offers}", en="{cell} for {offers}"),
    "roles": Wording(fr="Rôles : {told}.", en="Roles: {told}."),
    "roles.of": Wording(fr="{offers} ({role})", en="{offers} ({role})"),
    "check.exists": Wording(fr="être proposée à cette date", en="being on offer on that day"),
    "check.grade": Wording(fr="{name} d’au moins {minimum}", en="{name} of at least {minimum}"),
    "check.veto": Wording(fr="{title} (critère éliminatoire)", en="{title} (veto)"),
    "verdict.met": Wording(fr="satisfait", en="met"),
    "verdict.not-met": Wording(fr="non satisfait", en="not met"),
    "verdict.unproven": Wording(fr="non démontré", en="unproven"),
    "verdict.exempt": Wording(fr="{verdict} (exempté)", en="{verdict} (exempt)"),
    # ── standing, by procedure ──
    "standing.admitted.tender": Wording(fr="admise", en="admitted"),
    "standing.admitted.consultation": Wording(fr="satisfait", en="meets"),
    "standing.admitted.framework": Wording(fr="satisfait", en="meets"),
    "standing.admitted.own": Wording(fr="admise", en="admitted"),
    "standing.pending.tender": Wording(fr="non démontré", en="unproven"),
    "standing.pending.consultation": Wording(fr="non démontré", en="unproven"),
    "standing.pending.framework": Wording(fr="non démontré", en="unproven"),
    "standing.pending.own": Wording(fr="non démontré", en="unproven"),
    "standing.failing.tender": Wording(fr="éliminée", en="eliminated"),
    "standing.failing.consultation": Wording(fr="ne satisfait pas", en="does not meet"),
    "standing.failing.framework": Wording(fr="ne satisfait pas", en="does not meet"),
    "standing.failing.own": Wording(fr="non admise", en="not admitted"),
    "standing.not-offered.tender": Wording(fr="pas proposée", en="not offered"),
    "standing.not-offered.consultation": Wording(fr="pas proposée", en="not offered"),
    "standing.not-offered.framework": Wording(fr="pas proposée", en="not offered"),
    "standing.not-offered.own": Wording(fr="pas proposée", en="not offered"),
    "standing.untested.tender": Wording(fr="admise", en="admitted"),
    "standing.untested.consultation": Wording(fr="étudiée", en="studied"),
    "standing.untested.framework": Wording(fr="évaluée", en="assessed"),
    "standing.untested.own": Wording(fr="évaluée", en="assessed"),
    "role.consulted": Wording(fr="consultée", en="consulted"),
    "role.incumbent": Wording(fr="en place", en="incumbent"),
    "role.not-consulted": Wording(fr="non consultée", en="not consulted"),
    "role.tenderer": Wording(fr="soumissionnaire", en="tenderer"),
    "role.compared": Wording(fr="comparée", en="compared"),
    # ── award ──
    "award.caption": Wording(fr="Attribution, en {points}.", en="Award, in {points}."),
    "points": Wording(fr="points sur 100", en="points of 100"),
    "points.best": Wording(
        fr="points sur 100 (total maximal possible : {best})",
        en="points of 100 (best possible total: {best})",
    ),
    "total": Wording(fr="Total", en="Total"),
    "grade": Wording(fr="niveau", en="level"),
    "grade.ignored": Wording(
        fr="{name} : fourchette ; à côté, le niveau que donne la règle publiée, qui laisse de côté "
        "les critères sans réponse (réponses/critères).",
        en="{name}: interval; beside it the level that the published rule gives, which leaves "
        "unanswered criteria out (answered/graded).",
    ),
    "grade.unknown": Wording(
        fr="{name} : le plus bas des niveaux, en fourchette.",
        en="{name}: the lowest of the levels, as an interval.",
    ),
    "grade.minimum": Wording(fr="Minimum exigé : {minimum}.", en="Minimum asked for: {minimum}."),
    "bounds": Wording(
        fr="Bornes extérieures, et non exactes, pour {offers} : trop d’états à essayer.",
        en="Outer bounds, not exact ones, for {offers}: too many states to try.",
    ),
    "weights": Wording(
        fr="Les pondérations totalisent {parts} : calcul fait tel que le fichier le dit.",
        en="Weights add up to {parts}: computed as the file says.",
    ),
    "weights.whole": Wording(
        fr="{actual} au lieu des {declared} déclarés", en="{actual}, declared {declared}"
    ),
    "weights.group": Wording(
        fr="{actual} au lieu de {declared} dans {group}",
        en="{actual} instead of {declared} in {group}",
    ),
    "facts.caption": Wording(
        fr="Ce que l’on sait des offres (faits lus ; points en jeu sur des affirmations peu sûres).",
        en="How much is known (facts read; points at stake on claims of low sureness).",
    ),
    "facts.unknown": Wording(
        fr="Faits inconnus : {unknown} sur {read} par offre.",
        en="Facts unknown: {unknown} of {read} by offer.",
    ),
    "facts.disputed.one": Wording(fr="Contestés : {number}.", en="Disputed: {number}."),
    "facts.disputed.many": Wording(fr="Contestés : {number}.", en="Disputed: {number}."),
    "facts.low": Wording(
        fr="Points en jeu sur des affirmations peu sûres : {offers}.",
        en="Points at stake on claims of low sureness: {offers}.",
    ),
    "groups.caption": Wording(
        fr="Du total aux groupes, en {points}.", en="From the total to the groups, in {points}."
    ),
    "lines.caption": Wording(
        fr="Des groupes aux critères, en points ; chaque colonne s’additionne.",
        en="From the groups to the criteria, in points; each column adds up.",
    ),
    "exempt.line": Wording(
        fr="exempté, compté comme pleinement satisfait ({answer})",
        en="exempt, counts as fully met ({answer})",
    ),
    # ── columns ──
    "column.offer.tender": Wording(fr="offre", en="offer"),
    "column.offer.consultation": Wording(fr="offre étudiée", en="offer studied"),
    "column.offer.framework": Wording(fr="offre", en="offer"),
    "column.offer.own": Wording(fr="offre", en="offer"),
    "column.role": Wording(fr="rôle", en="role"),
    "column.standing": Wording(fr="situation", en="standing"),
    "column.standing.version": Wording(fr="au regard de {version}", en="against {version}"),
    "column.standing.reconstructed": Wording(
        fr="{version} telle que reconstituée", en="{version} as reconstructed"
    ),
    "column.place": Wording(fr="place", en="place"),
    "column.floor": Wording(fr="plancher", en="floor"),
    "column.ceiling": Wording(fr="plafond", en="ceiling"),
    "column.width": Wording(fr="écart", en="width"),
    "column.grade-published": Wording(fr="règle publiée", en="published rule"),
    "column.check": Wording(fr="condition", en="condition"),
    "column.checks": Wording(fr="sur", en="of"),
    "column.group": Wording(fr="groupe", en="group"),
    "column.criterion": Wording(fr="critère", en="criterion"),
    "column.answer": Wording(fr="réponse", en="answer"),
    "column.share": Wording(fr="poids effectif", en="share"),
    "column.facts": Wording(fr="faits", en="facts"),
    "column.known": Wording(fr="connus", en="known"),
    "column.open": Wording(fr="ouverts", en="open"),
    "column.disputed": Wording(fr="contestés", en="disputed"),
    "column.unknown": Wording(fr="inconnus", en="unknown"),
    "column.low": Wording(fr="points peu sûrs", en="low-sure points"),
    # ── assumptions, credit, inputs, reproduction ──
    "assumptions.title": Wording(fr="Hypothèses", en="Assumptions"),
    "defects.title": Wording(
        fr="Défauts du document, gardés tels quels", en="Defects of the document, kept as they are"
    ),
    "defects.counted.one": Wording(
        fr="{number} défaut du document est gardé tel quel.",
        en="{number} defect of the document is kept as it is.",
    ),
    "defects.counted.many": Wording(
        fr="{number} défauts du document sont gardés tels quels.",
        en="{number} defects of the document are kept as they are.",
    ),
    "inputs.title": Wording(fr="Fichiers lus", en="Files read"),
    "inputs.brief.one": Wording(
        fr="{number} fichier lu, empreinte {digest}.", en="{number} file read, digest {digest}."
    ),
    "inputs.brief.many": Wording(
        fr="{number} fichiers lus, empreinte commune {digest}.",
        en="{number} files read, joint digest {digest}.",
    ),
    "inputs.full.one": Wording(
        fr="{number} fichier, empreinte SHA-256 ; empreinte de la liste : {digest}.",
        en="{number} file with its SHA-256 digest; digest of the list: {digest}.",
    ),
    "inputs.full.many": Wording(
        fr="{number} fichiers, empreintes SHA-256 ; empreinte commune, celle de la liste : {digest}.",
        en="{number} files with SHA-256 digests; joint digest, that of the list: {digest}.",
    ),
    "rounding": Wording(
        fr="Calcul exact ; arrondi à deux décimales, au plus éloigné de zéro en cas d’égalité.",
        en="Computed exactly; rounded to two decimals, half away from zero.",
    ),
    "reproduce": Wording(
        fr="Pour refaire ce calcul : {command} · cloudeval {version} · {digests}",
        en="To get this again: {command} · cloudeval {version} · {digests}",
    ),
    # ── sources ──
    "source.unlisted": Wording(fr="{ref}", en="{ref}"),
    "source.court": Wording(fr="juridiction", en="court"),
    "source.regulator": Wording(fr="autorité de contrôle", en="regulator"),
    "source.register": Wording(fr="registre officiel", en="official register"),
    "source.register-copy": Wording(fr="copie d’un registre", en="copy of a register"),
    "source.institution": Wording(fr="institution publique", en="public institution"),
    "source.referential": Wording(fr="référentiel", en="referential"),
    "source.contract": Wording(fr="contrat", en="contract"),
    "source.provider": Wording(fr="fournisseur", en="provider"),
    "source.repository": Wording(fr="dépôt public", en="public repository"),
    "source.press": Wording(fr="presse", en="press"),
    "source.note": Wording(fr="document de travail", en="working paper"),
    # ── facts ──
    "truth.yes": Wording(fr="oui", en="yes"),
    "truth.no": Wording(fr="non", en="no"),
    "certificate.none": Wording(fr="aucune", en="none"),
    "certificate.in-process": Wording(fr="en cours", en="in process"),
    "certificate.held": Wording(fr="détenue", en="held"),
    "certificate.refused": Wording(fr="refusée", en="refused"),
    "certificate.edition": Wording(fr="édition {edition}", en="edition {edition}"),
    "certificate.covers": Wording(fr="pour {services}", en="for {services}"),
    "certificate.number": Wording(fr="n° {number}", en="no. {number}"),
    "exposure.direct": Wording(fr="directe", en="direct"),
    "exposure.indirect": Wording(fr="indirecte", en="indirect"),
    "exposure.none": Wording(fr="aucune", en="none"),
    "reads.attribute": Wording(fr="{question} ({name})", en="{question} ({name})"),
    "reads.certification": Wording(fr="{title}{edition}{covers}", en="{title}{edition}{covers}"),
    "reads.edition": Wording(fr=", édition {edition} au moins", en=", edition {edition} at least"),
    "reads.covers": Wording(fr=", pour {services}", en=", for {services}"),
    "reads.laws": Wording(fr="Exposition à : {titles}", en="Exposure to: {titles}"),
    "reads.any-law": Wording(
        fr="Exposition à une loi extraterritoriale, quelle qu’elle soit",
        en="Exposure to any extraterritorial law",
    ),
    # ── columns of the CSV form ──
    "csv.notice": Wording(fr="libellé", en="notice"),
    "csv.family": Wording(fr="famille", en="family"),
    "csv.version": Wording(fr="version", en="version"),
    "csv.nature": Wording(fr="nature", en="nature"),
    "csv.as-of": Wording(fr="état au", en="as of"),
    "csv.offer": Wording(fr="offre", en="offer"),
    "csv.provider": Wording(fr="fournisseur", en="provider"),
    "csv.name": Wording(fr="nom de l’offre", en="offer’s name"),
    "csv.fictional": Wording(fr="fictive", en="fictional"),
    "csv.role": Wording(fr="rôle", en="role"),
    "csv.standing": Wording(fr="situation", en="standing"),
    "csv.reasons": Wording(fr="raisons", en="reasons"),
    "csv.place-best": Wording(fr="meilleure place", en="best place"),
    "csv.place-worst": Wording(fr="pire place", en="worst place"),
    "csv.floor": Wording(fr="plancher", en="floor"),
    "csv.ceiling": Wording(fr="plafond", en="ceiling"),
    "csv.width": Wording(fr="écart", en="width"),
    "csv.maximum": Wording(fr="total maximal possible", en="best possible total"),
    "csv.grade-low": Wording(fr="niveau, plus bas", en="grade, lowest"),
    "csv.grade-high": Wording(fr="niveau, plus haut", en="grade, highest"),
    "csv.grade-published": Wording(fr="niveau, règle publiée", en="grade, published rule"),
    "csv.answered": Wording(fr="réponses", en="answered"),
    "csv.graded": Wording(fr="critères à niveau", en="graded"),
    "csv.facts": Wording(fr="faits lus", en="facts read"),
    "csv.known": Wording(fr="connus", en="known"),
    "csv.open": Wording(fr="ouverts", en="open"),
    "csv.disputed": Wording(fr="contestés", en="disputed"),
    "csv.unknown": Wording(fr="inconnus", en="unknown"),
    "csv.low": Wording(fr="points peu sûrs", en="low-sure points"),
    "weights.groups": Wording(
        fr="de {low} à {high} du total déclaré dans {number} groupes",
        en="{low} to {high} of what is declared in {number} groups",
    ),
    "settled.everyone": Wording(
        fr="Chacune des {all} offres peut occuper plusieurs places.",
        en="Each of the {all} offers may hold several places.",
    ),
    "facts.none": Wording(
        fr="Faits inconnus : la totalité, soit {read} sur {read} pour chaque offre.",
        en="Facts unknown: all of them, {read} of {read} for each offer.",
    ),
    # ── differences ──
    "diff.settled.yes.yes": Wording(
        fr="Places départagées avant comme après.", en="Order settled before and after."
    ),
    "diff.settled.yes.no": Wording(
        fr="Places départagées avant, non départagées après.",
        en="Order settled before, not settled after.",
    ),
    "diff.settled.no.yes": Wording(
        fr="Places non départagées avant, départagées après.",
        en="Order not settled before, settled after.",
    ),
    "diff.settled.no.no": Wording(
        fr="Places non départagées, ni avant ni après.",
        en="Order settled neither before nor after.",
    ),
    "changes.one": Wording(fr="{number} modification : {kinds}.", en="{number} change: {kinds}."),
    "changes.many": Wording(
        fr="{number} modifications : {kinds}.", en="{number} changes: {kinds}."
    ),
    "range": Wording(fr="de {low} à {high}", en="{low} to {high}"),
    "column.offers-concerned": Wording(fr="offres touchées", en="offers concerned"),
    "column.failing": Wording(fr="non satisfait", en="not met"),
    "column.sufficient": Wording(fr="suffisante", en="sufficient"),
    "column.decisive": Wording(fr="décisive", en="decisive"),
    "column.unproven": Wording(fr="non démontré", en="unproven"),
    "change": Wording(fr="{kind} : {subject}", en="{kind}: {subject}"),
    "change.whole-set": Wording(fr="l’ensemble", en="the whole set"),
    "change.label": Wording(fr="{name} : ", en="{name}: "),
    "change.more": Wording(fr="; et {more} de plus", en="; and {more} more"),
    "quoted": Wording(fr="« {text} »", en="“{text}”"),
    "held.title": Wording(fr="titre", en="title"),
    "held.question": Wording(fr="question", en="question"),
    "held.scale": Wording(fr="barème", en="scale"),
    "held.reads": Wording(fr="lecture", en="reads"),
    "held.condition": Wording(fr="condition", en="condition"),
    "held.veto": Wording(fr="éliminatoire", en="veto"),
    "held.grade": Wording(fr="niveau", en="grade"),
    "held.weight": Wording(fr="poids", en="weight"),
    "held.group": Wording(fr="groupe", en="group"),
    "held.role": Wording(fr="rôle", en="role"),
    "held.total": Wording(fr="ensemble", en="all"),
    "kind.added": Wording(fr="ajouté", en="added"),
    "kind.removed": Wording(fr="supprimé", en="removed"),
    "kind.refined": Wording(fr="précisé", en="refined"),
    "kind.split": Wording(fr="scindé", en="split"),
    "kind.merged": Wording(fr="fusionné", en="merged"),
    "kind.renamed": Wording(fr="renommé", en="renamed"),
    "kind.moved": Wording(fr="déplacé", en="moved"),
    "kind.reweighted": Wording(fr="repondéré", en="re-weighted"),
    "kind.tightened": Wording(fr="durci", en="tightened"),
    "kind.relaxed": Wording(fr="assoupli", en="relaxed"),
    "kind.rescaled": Wording(fr="barème modifié", en="rescaled"),
    "kind.reads-changed": Wording(fr="lit autre chose", en="reads something else"),
    "kind.recast": Wording(fr="requalifié", en="recast"),
    "kind.veto-added": Wording(fr="critère éliminatoire ajouté", en="veto added"),
    "kind.veto-removed": Wording(fr="critère éliminatoire retiré", en="veto removed"),
    "kind.exemption-granted": Wording(fr="exemption accordée", en="exemption granted"),
    "kind.exemption-withdrawn": Wording(fr="exemption retirée", en="exemption withdrawn"),
    "kind.grade-changed": Wording(fr="niveaux modifiés", en="grades changed"),
    "kind.regrouped": Wording(fr="groupe repondéré", en="group re-weighted"),
    "kind.reworded": Wording(fr="reformulé", en="reworded"),
    "kind.weight-sum": Wording(fr="somme des pondérations", en="sum of weights"),
    "kind.ruler": Wording(fr="longueur de la règle", en="length of the ruler"),
    "kind.facts": Wording(fr="faits", en="facts"),
    "kind.unknowns": Wording(
        fr="autre état des faits inconnus", en="another state of the unknown facts"
    ),
    "column.before": Wording(fr="avant", en="before"),
    "column.after": Wording(fr="après", en="after"),
    "column.change": Wording(fr="évolution", en="change"),
    "column.cause": Wording(fr="cause", en="cause"),
    "column.what": Wording(fr="modification", en="change"),
    "column.most-moved": Wording(fr="offre la plus touchée", en="offer moved most"),
    "column.effect": Wording(fr="effet", en="effect"),
    "column.decides": Wording(fr="décide", en="decides"),
    "same-rules.one": Wording(
        fr="Mêmes règles pour toutes : {number} exemption de {version} est levée ({lines}). Version calculée ici, que personne n’a publiée.",
        en="The same rules for all: {number} exemption of {version} is lifted ({lines}). Computed here; nobody published this version.",
    ),
    "same-rules.many": Wording(
        fr="Mêmes règles pour toutes : les exemptions de {number} lignes de {version} sont levées ({lines}). Version calculée ici, que personne n’a publiée.",
        en="The same rules for all: the exemptions from {number} lines of {version} are lifted ({lines}). Computed here; nobody published this version.",
    ),
    "same-rules.none": Wording(
        fr="Mêmes règles pour toutes : {version} n’exempte aucune offre, rien ne change.",
        en="The same rules for all: {version} exempts no offer, so nothing changes.",
    ),
    "column.criteria-met": Wording(fr="critères satisfaits par", en="criteria met by"),
    "policy.one": Wording(
        fr="{path} statue sur {number} modification ; aucun chiffre n’en dépend :",
        en="{path} rules on {number} change; no figure depends on it:",
    ),
    "policy.many": Wording(
        fr="{path} statue sur {number} modifications ; aucun chiffre n’en dépend :",
        en="{path} rules on {number} changes; no figure depends on it:",
    ),
    "column.severity": Wording(fr="gravité", en="severity"),
    "csv.severity": Wording(fr="gravité", en="severity"),
    "csv.ruled": Wording(fr="jugée", en="ruled"),
    "column.fingerprint": Wording(fr="empreinte", en="fingerprint"),
    "column.kind": Wording(fr="genre", en="kind"),
    "column.subject": Wording(fr="objet", en="subject"),
    "column.held": Wording(fr="avant → après", en="before → after"),
    "column.note": Wording(fr="motif", en="reason"),
    "csv.from": Wording(fr="de", en="from"),
    "csv.to": Wording(fr="à", en="to"),
    "csv.to-as-of": Wording(
        fr="état au, pour la seconde version", en="as of, for the later version"
    ),
    "csv.reading": Wording(fr="lecture de la filiation", en="reading of lineage"),
    "csv.kind": Wording(fr="genre", en="kind"),
    "csv.subject": Wording(fr="objet", en="subject"),
    "csv.title": Wording(fr="titre", en="title"),
    "csv.held": Wording(fr="avant → après", en="before → after"),
    "csv.range-low": Wording(fr="effet, au moins", en="effect, at least"),
    "csv.range-high": Wording(fr="effet, au plus", en="effect, at most"),
    "csv.verdict-before": Wording(fr="verdict avant", en="verdict before"),
    "csv.verdict-after": Wording(fr="verdict après", en="verdict after"),
    "csv.decides": Wording(fr="décide", en="decides"),
    "csv.note": Wording(fr="motif", en="reason"),
    "csv.fingerprint": Wording(fr="empreinte", en="fingerprint"),
    "assumptions.counted.one": Wording(
        fr="{number} hypothèse est posée (--full).", en="{number} assumption was made (--full)."
    ),
    "assumptions.counted.many": Wording(
        fr="{number} hypothèses sont posées (--full).",
        en="{number} assumptions were made (--full).",
    ),
    "score.more": Wording(
        fr="Chaque ligne, chaque texte : --full ; un total jusqu’à ses sources : cloudeval explain OFFRE.",
        en="Every line, every text in full: --full; a total down to its sources: cloudeval explain OFFER.",
    ),
    # ── from a total to its sources ──
    "explain.title": Wording(
        fr="{about} · {family} · {version} · {nature}",
        en="{about} · {family} · {version} · {nature}",
    ),
    "explain.offer": Wording(fr="{name} ({provider}).", en="{name} ({provider})."),
    "explain.exists": Wording(
        fr="Proposé à la vente : {dates}, {sure}.", en="On offer: {dates}, {sure}."
    ),
    "explain.standing": Wording(fr="{title} : {standing}.", en="{title}: {standing}."),
    "explain.check": Wording(fr="{subject} : {verdict}.", en="{subject}: {verdict}."),
    "explain.criterion": Wording(
        fr="Pour un critère, avec chaque affirmation et ses dates : cloudeval explain OFFRE CRITÈRE.",
        en="For one criterion, with every claim and its dates: cloudeval explain OFFER CRITERION.",
    ),
    "explain.role": Wording(fr="({role})", en="({role})"),
    "explain.steps": Wording(
        fr="Du total au critère, en {points}.", en="From the total to the criterion, in {points}."
    ),
    "share.flat": Wording(
        fr="Poids effectif : {weight} sur {divisor} = {points} points sur 100.",
        en="Share: {weight} of {divisor} = {points} points of 100.",
    ),
    "share.by-group": Wording(
        fr="Poids effectif : {weight} sur {divisor} dans {group}, qui pèse {group_weight} sur {group_divisor} = {points} points sur 100.",
        en="Share: {weight} of {divisor} within {group}, which weighs {group_weight} of {group_divisor} = {points} points of 100.",
    ),
    "explain.value": Wording(
        fr="Réponse {answer} : elle vaut {value} sur 1.", en="Answer {answer}: worth {value} of 1."
    ),
    "explain.values": Wording(
        fr="Réponse {answer} : elle vaut {value} sur 1.", en="Answer {answer}: worth {value} of 1."
    ),
    "explain.exempt": Wording(
        fr="Exempté : compte comme pleinement satisfait, quelle que soit la réponse ({answer}).",
        en="Exempt: counts as fully met, whatever the answer ({answer}).",
    ),
    "explain.checks": Wording(fr="Ce qui est vérifié : {bounds}.", en="What is tested: {bounds}."),
    "explain.checks.bare": Wording(fr="Ce qui est vérifié :", en="What is tested:"),
    "bound.at_least": Wording(fr="au moins « {bound} »", en="at least “{bound}”"),
    "bound.at_most": Wording(fr="au plus « {bound} »", en="at most “{bound}”"),
    "bound.below": Wording(
        fr="éliminatoire au-dessous de « {bound} »", en="vetoed below “{bound}”"
    ),
    "bound.above": Wording(fr="éliminatoire au-dessus de « {bound} »", en="vetoed above “{bound}”"),
    "explain.exemption": Wording(
        fr="Exemption : {reason} {sources}", en="Exemption: {reason} {sources}"
    ),
    "explain.reads": Wording(fr="Ce qui est lu : {read}", en="What is read: {read}"),
    "explain.fact": Wording(
        fr="{about} ({owner}) : {value}. {why}", en="{about} ({owner}): {value}. {why}"
    ),
    "explain.silent": Wording(
        fr="Dans les données, mais sans effet à cette date : {claim}",
        en="On file, but not counted on this day: {claim}",
    ),
    "sources.title": Wording(fr="Sources", en="Sources"),
    "column.sources": Wording(fr="sources", en="sources"),
    "column.step": Wording(fr="étape", en="step"),
    "criterion.award": Wording(fr="critère d’attribution", en="award criterion"),
    "criterion.exclusion": Wording(fr="motif d’exclusion", en="ground for exclusion"),
    "criterion.selection": Wording(fr="critère de sélection", en="selection criterion"),
    "criterion.requirement": Wording(fr="exigence minimale", en="requirement"),
    "sureness.low": Wording(fr="certitude faible", en="low sureness"),
    "sureness.medium": Wording(fr="certitude moyenne", en="medium sureness"),
    "sureness.high": Wording(fr="certitude élevée", en="high sureness"),
    "sure.word.known": Wording(fr="connu", en="known"),
    "sure.word.open": Wording(fr="ouvert", en="open"),
    "sure.word.disputed": Wording(fr="contesté", en="disputed"),
    "sure.word.unknown": Wording(fr="inconnu", en="unknown"),
    "sure.known": Wording(fr="Fait connu.", en="The fact is known."),
    "sure.open": Wording(
        fr="La source laisse la réponse ouverte entre ces bornes.",
        en="The source leaves the answer open between these ends.",
    ),
    "sure.disputed": Wording(
        fr="Fait contesté : des sources se contredisent, la fourchette les couvre toutes.",
        en="Disputed: sources contradict each other, and the interval covers them all.",
    ),
    "sure.unknown": Wording(
        fr="Fait inconnu : rien dans les données ne le dit pour cette date.",
        en="Unknown: nothing on file says it for this day.",
    ),
    "ground.inherited": Wording(
        fr="Dit de l’entreprise, dont l’offre hérite.",
        en="Said of the company, and inherited by the offer.",
    ),
    "ground.carried": Wording(
        fr="Prolongé au-delà de la dernière lecture de la source.",
        en="Carried beyond the last reading of the source.",
    ),
    "ground.implied": Wording(
        fr="Découle d’une borne de date, et non d’une affirmation directe.",
        en="Follows from the edge of a claim’s dates, and not from a direct claim.",
    ),
    "law.in-force": Wording(
        fr="Loi en vigueur à cette date ({periods}).", en="Law in force on this day ({periods})."
    ),
    "law.tail": Wording(
        fr="Loi éteinte, dont des actes peuvent encore produire effet à cette date ({periods}).",
        en="Law lapsed, of which acts may still have effect on this day ({periods}).",
    ),
    "law.not-in-force": Wording(
        fr="Loi qui n’est pas en vigueur à cette date ({periods}).",
        en="Law not in force on this day ({periods}).",
    ),
    "law.unknown": Wording(
        fr="On ne sait pas si la loi est en vigueur à cette date ({periods}).",
        en="Whether the law is in force on this day is unknown ({periods}).",
    ),
    "law.period": Wording(fr="{dates}{tail} ; source : {refs}", en="{dates}{tail}; source: {refs}"),
    "csv.group": Wording(fr="groupe", en="group"),
    "csv.criterion": Wording(fr="critère", en="criterion"),
    "csv.role-of-criterion": Wording(fr="nature du critère", en="kind of criterion"),
    "csv.verdict": Wording(fr="verdict", en="verdict"),
    "csv.share": Wording(fr="poids effectif, en points", en="share, in points"),
    "csv.fact-owner": Wording(fr="fait : de qui", en="fact: whose"),
    "csv.fact-kind": Wording(fr="fait : genre", en="fact: kind"),
    "csv.fact-name": Wording(fr="fait : nom", en="fact: name"),
    "csv.fact-sure": Wording(fr="fait : connu ?", en="fact: known?"),
    "csv.fact-low": Wording(fr="fait : au moins", en="fact: at least"),
    "csv.fact-high": Wording(fr="fait : au plus", en="fact: at most"),
    "csv.claim": Wording(fr="affirmation", en="claim"),
    "csv.since": Wording(fr="depuis", en="since"),
    "csv.by": Wording(fr="établi au", en="shown by"),
    "csv.until": Wording(fr="valable jusqu’au", en="valid until"),
    "csv.ended": Wording(fr="a pris fin", en="ended"),
    "csv.seen": Wording(fr="encore lu le", en="still read on"),
    "csv.claim-sure": Wording(fr="sûreté", en="sureness"),
    "csv.source": Wording(fr="source", en="source"),
    "csv.source-kind": Wording(fr="source : nature", en="source: kind"),
    "csv.source-date": Wording(fr="source : date", en="source: date"),
    "csv.source-url": Wording(fr="source : adresse", en="source: address"),
    "csv.source-at": Wording(fr="source : endroit", en="source: place"),
    "level": Wording(fr="{id} : {text}", en="{id}: {text}"),
    "edge.since.day": Wording(fr="depuis le {date}", en="since {date}"),
    "edge.since.span": Wording(fr="depuis {date}", en="since {date}"),
    "edge.by.day": Wording(fr="établi au {date}", en="shown by {date}"),
    "edge.by.span": Wording(fr="établi en {date}", en="shown by {date}"),
    "edge.until.day": Wording(fr="valable jusqu’au {date}", en="valid until {date}"),
    "edge.until.span": Wording(fr="valable jusqu’en {date}", en="valid until {date}"),
    "edge.ended.day": Wording(fr="a pris fin le {date}", en="ended on {date}"),
    "edge.ended.span": Wording(fr="a pris fin en {date}", en="ended in {date}"),
    "edge.seen.day": Wording(fr="encore lu le {date}", en="still read on {date}"),
    "edge.seen.span": Wording(fr="encore lu en {date}", en="still read in {date}"),
    "source.dated.day": Wording(fr="{date}", en="{date}"),
    "source.dated.span": Wording(fr="{date}", en="{date}"),
    "source.read.day": Wording(fr="lu le {date}", en="read on {date}"),
    "source.read.span": Wording(fr="lu en {date}", en="read in {date}"),
    "explain.search.day": Wording(
        fr="Cherché le {date}, non trouvé.", en="Looked for on {date}, not found."
    ),
    "explain.search.span": Wording(
        fr="Cherché en {date}, non trouvé.", en="Looked for in {date}, not found."
    ),
    "law.tail-until.day": Wording(
        fr=", actes en cours jusqu’au {date}", en=", acts under it go on until {date}"
    ),
    "law.tail-until.span": Wording(
        fr=", actes en cours jusqu’en {date}", en=", acts under it go on until {date}"
    ),
    # ── history and list ──
    "explain.fact.read": Wording(
        fr="Fait ({owner}) : {value}. {why}", en="Fact ({owner}): {value}. {why}"
    ),
    "history.title": Wording(
        fr="Historique de {criterion} · {family}", en="History of {criterion} · {family}"
    ),
    "history.changes.one": Wording(
        fr="{number} modification menant à {version}", en="{number} change leading to {version}"
    ),
    "history.changes.many": Wording(
        fr="{number} modifications menant à {version}", en="{number} changes leading to {version}"
    ),
    "history.reproduce": Wording(
        fr="Pour refaire cette page : {command} · cloudeval {version}",
        en="To get this again: {command} · cloudeval {version}",
    ),
    "list.title": Wording(fr="Critères et offres", en="Criteria and offers"),
    "list.default": Wording(
        fr="{title}, famille « {family} », prise par défaut.",
        en="{title}, family “{family}”, the default.",
    ),
    "list.family": Wording(fr="{title}, famille « {family} ».", en="{title}, family “{family}”."),
    "list.offers.one": Wording(fr="{number} offre.", en="{number} offer."),
    "list.offers.many": Wording(fr="{number} offres.", en="{number} offers."),
    "list.fictional": Wording(fr="{name} (fictive)", en="{name} (fictional)"),
    "list.version": Wording(fr="version", en="version"),
    "list.offer": Wording(fr="offre", en="offer"),
    "list.reproduce": Wording(
        fr="Pour refaire cette page : cloudeval list · cloudeval {version}",
        en="To get this again: cloudeval list · cloudeval {version}",
    ),
    "column.version": Wording(fr="version", en="version"),
    "column.date": Wording(fr="date", en="date"),
    "column.role-of-criterion": Wording(fr="nature", en="kind"),
    "column.weight": Wording(fr="poids", en="weight"),
    "column.reference": Wording(fr="version", en="version"),
    "column.nature": Wording(fr="nature", en="nature"),
    "column.criteria": Wording(fr="critères", en="criteria"),
    "column.digest": Wording(fr="empreinte", en="digest"),
    "column.name": Wording(fr="nom", en="name"),
    "csv.asked": Wording(fr="critère demandé", en="criterion asked for"),
    "csv.date": Wording(fr="date", en="date"),
    "csv.weight": Wording(fr="poids", en="weight"),
    "csv.changes": Wording(fr="modifications", en="changes"),
    "csv.what": Wording(fr="quoi", en="what"),
    "csv.criteria": Wording(fr="critères", en="criteria"),
    "csv.digest": Wording(fr="empreinte", en="digest"),
    "absent": Wording(
        fr="Pas proposées à cette date : {offers}.", en="Not on offer on that day: {offers}."
    ),
    "explain.answer": Wording(fr="Réponse lue : {answer}.", en="Answer read: {answer}."),
    "sure.open.certification": Wording(
        fr="La source ne dit ni toutes les éditions ni tous les services.",
        en="The source does not say every edition and service.",
    ),
    "held.lowest": Wording(fr="le plus bas", en="lowest"),
    "held.highest": Wording(fr="le plus haut", en="highest"),
    "held.minimum": Wording(fr="minimum exigé", en="minimum"),
    "held.unanswered": Wording(fr="sans réponse", en="unanswered"),
    "unanswered.unknown": Wording(fr="inconnu", en="unknown"),
    "unanswered.ignored": Wording(fr="laissé de côté", en="left out"),
    "cast.own": Wording(
        fr="Offres : celles que nomment les critères.", en="Offers: those named with the criteria."
    ),
}
