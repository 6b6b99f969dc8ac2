"""What is said of changes: how many, how grave, and why."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "diff.title": Wording(
        fr="{family} · {versions} · {nature}", en="{family} · {versions} · {nature}"
    ),
    "diff.widths": Wording(
        fr="Écart entre plancher et plafond : {before} points avant, {after} après.",
        en="Width from floor to ceiling: {before} points before, {after} after.",
    ),
    "diff.rescaled": Wording(
        fr="Aucune somme n’est déclarée et toutes les pondérations qui subsistent sont multipliées par {factor} : elles ont été comparées à ce facteur près.",
        en="No sum is declared and every surviving weight was multiplied by {factor}: weights were compared after dividing by it.",
    ),
    "diff.more": Wording(
        fr="Toutes les modifications et leurs effets : --full ; un total jusqu’à ses sources : cloudeval explain OFFRE.",
        en="Every change with its effects: --full; a total down to its sources: cloudeval explain OFFER.",
    ),
    "reading.detail.counted.one": Wording(
        fr="comme un détail, {number} modification ({kinds})",
        en="as detail, {number} change ({kinds})",
    ),
    "reading.detail.counted.many": Wording(
        fr="comme un détail, {number} modifications ({kinds})",
        en="as detail, {number} changes ({kinds})",
    ),
    "reading.addition.counted.one": Wording(
        fr="comme un ajout, {number} modification ({kinds})",
        en="as addition, {number} change ({kinds})",
    ),
    "reading.addition.counted.many": Wording(
        fr="comme un ajout, {number} modifications ({kinds})",
        en="as addition, {number} changes ({kinds})",
    ),
    "changes.both": Wording(fr="dans les deux : {kinds}", en="under both: {kinds}"),
    "changes.contested": Wording(
        fr="Une filiation est contestée : {readings}.", en="A lineage is contested: {readings}."
    ),
    "changes.none": Wording(fr="Aucune modification.", en="No changes."),
    "changes.unchanged.one": Wording(
        fr="{number} critère inchangé sur {all}.", en="{number} of {all} criteria unchanged."
    ),
    "changes.unchanged.many": Wording(
        fr="{number} critères inchangés sur {all}.", en="{number} of {all} criteria unchanged."
    ),
    "changes.title": Wording(fr="Modifications", en="Changes"),
    "unchanged.title": Wording(
        fr="Critères inchangés, d’effet nul", en="Unchanged criteria, with no effect"
    ),
    "notes.apart": Wording(
        fr="Motifs et modifications ne sont confrontés qu’entre deux versions qui se suivent.",
        en="Reasons are held against changes only between a version and the one that it supersedes.",
    ),
    "notes.unexplained.one": Wording(
        fr="{number} modification sur {all} sans motif.",
        en="{number} of {all} changes without a reason.",
    ),
    "notes.unexplained.many": Wording(
        fr="{number} modifications sur {all} sans motif.",
        en="{number} of {all} changes without a reason.",
    ),
    "notes.unexplained.title": Wording(
        fr="Modifications qu’aucun motif n’explique", en="Changes that no reason explains"
    ),
    "notes.empty.one": Wording(
        fr="{number} motif annonce ce qu’aucune modification ne confirme.",
        en="{number} reason announces what no change bears out.",
    ),
    "notes.empty.many": Wording(
        fr="{number} motifs annoncent ce qu’aucune modification ne confirme.",
        en="{number} reasons announce what no change bears out.",
    ),
    "notes.empty.title": Wording(
        fr="Motifs qu’aucune modification ne confirme", en="Reasons that no change bears out"
    ),
    "notes.empty.item": Wording(fr="« {reason} » : {promised}", en="“{reason}”: {promised}"),
    "by.authors": Wording(fr="Motif des auteurs :", en="The authors’ reason:"),
    "by.model": Wording(fr="Notre lecture :", en="Our own account:"),
    "models.director-claim": Wording(
        fr="Modélise ce que dit la direction :", en="Models what the director says:"
    ),
    "models.provider-claim": Wording(
        fr="Modélise ce que dit un fournisseur :", en="Models what a provider says:"
    ),
    "models.mp-claim": Wording(
        fr="Modélise ce que disent des parlementaires :",
        en="Models what members of parliament say:",
    ),
    "models.none": Wording(fr="Notre lecture :", en="Our own account:"),
    "severity.told": Wording(
        fr="Gravité : {told}. Un degré ne dit rien des intentions.",
        en="Severity: {told}. A degree says nothing of intent.",
    ),
    "severity.eliminates.one": Wording(fr="{number} élimine", en="{number} eliminates"),
    "severity.eliminates.many": Wording(fr="{number} éliminent", en="{number} eliminate"),
    "severity.may-eliminate.one": Wording(fr="{number} peut éliminer", en="{number} may eliminate"),
    "severity.may-eliminate.many": Wording(
        fr="{number} peuvent éliminer", en="{number} may eliminate"
    ),
    "severity.moves-points.one": Wording(
        fr="{number} déplace des points", en="{number} moves points"
    ),
    "severity.moves-points.many": Wording(
        fr="{number} déplacent des points", en="{number} move points"
    ),
    "severity.wording.one": Wording(fr="{number} ne touche que les mots", en="{number} is wording"),
    "severity.wording.many": Wording(
        fr="{number} ne touchent que les mots", en="{number} are wording"
    ),
    "severity.eliminates": Wording(fr="élimine", en="eliminates"),
    "severity.may-eliminate": Wording(fr="peut éliminer", en="may eliminate"),
    "severity.moves-points": Wording(fr="déplace des points", en="moves points"),
    "severity.wording": Wording(fr="mots", en="wording"),
    "severity.accepted": Wording(fr="acceptée", en="accepted"),
    "severity.ruled": Wording(fr="{was}, jugée : {now}", en="{was}, ruled: {now}"),
    "policy.ruling": Wording(
        fr="{change} · {subject} : {ruled}. {reason}", en="{change} · {subject}: {ruled}. {reason}"
    ),
    "policy.stale": Wording(
        fr="{change} : aucune modification ne porte cette empreinte ; retirez la ligne.",
        en="{change}: no change has this fingerprint; take the line out.",
    ),
    "notes.title": Wording(fr="Motifs", en="Reasons"),
    "every-offer": Wording(fr="toutes les offres", en="every offer"),
    "reading.detail.mark": Wording(fr="(comme détail)", en="(as detail)"),
    "reading.addition.mark": Wording(fr="(comme ajout)", en="(as addition)"),
    "reading.detail.notes": Wording(fr="Comme un détail : {told}", en="As detail: {told}"),
    "reading.addition.notes": Wording(fr="Comme un ajout : {told}", en="As addition: {told}"),
}
