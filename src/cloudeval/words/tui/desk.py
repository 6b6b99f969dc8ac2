"""What the screen says: commands, pages, forms, and what an entry did."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "tui.row.place": Wording(fr="Place", en="Place"),
    "tui.row.standing": Wording(fr="Situation", en="Standing"),
    "tui.day": Wording(fr="au {day}", en="on {day}"),
    "tui.fictional": Wording(fr="offres inventées", en="invented offers"),
    # ── commands: a word for the foot of the screen, a sentence for help and palette ──
    "tui.command.down": Wording(fr="détail", en="explain"),
    "tui.about.down": Wording(
        fr="Du chiffre vers ce qui le compose, jusqu’à la source",
        en="From a figure to what it is made of, down to the source",
    ),
    "tui.command.up": Wording(fr="retour", en="back"),
    "tui.about.up": Wording(
        fr="Retour d’un pas ; au tableau, efface filtre et tri",
        en="Back by one step; at the table, clear filter and sorting",
    ),
    "tui.command.mark": Wording(fr="apprécier", en="mark"),
    "tui.about.mark": Wording(
        fr="Saisir votre appréciation, justificatif à l’appui (0 à 9 : avec ce niveau)",
        en="Enter your mark, with its evidence (0 to 9: with that level)",
    ),
    "tui.command.take-back": Wording(fr="retirer", en="withdraw"),
    "tui.about.take-back": Wording(
        fr="Retirer votre appréciation ; elle reste consignée, avec le motif",
        en="Withdraw your mark; it stays on record, with the reason",
    ),
    "tui.command.undo": Wording(fr="annuler", en="undo"),
    "tui.about.undo": Wording(
        fr="Annuler la dernière saisie de la séance", en="Undo the last entry of the sitting"
    ),
    "tui.command.redo": Wording(fr="rétablir", en="redo"),
    "tui.about.redo": Wording(
        fr="Rétablir ce qui vient d’être annulé", en="Redo what was just undone"
    ),
    "tui.command.find": Wording(fr="chercher", en="find"),
    "tui.about.find": Wording(
        fr="Ne garder que les critères qui contiennent un texte",
        en="Keep only the criteria that hold a text",
    ),
    "tui.command.only": Wording(fr="filtrer", en="filter"),
    "tui.about.only": Wording(
        fr="Tour à tour : tous, inconnus, contestés, appréciations divergentes, les vôtres",
        en="In turn: all, unknown, disputed, those on which members differ, those you have marked",
    ),
    "tui.command.sort": Wording(fr="trier", en="sort"),
    "tui.about.sort": Wording(
        fr="Trier : ordre des règles, part, écart entre offres, points ouverts, identifiant",
        en="Sort: order of the rules, share, points between offers, points left open, id",
    ),
    "tui.command.unanswered-after": Wording(fr="inconnu suivant", en="next unknown"),
    "tui.about.unanswered-after": Wording(
        fr="Au prochain critère inconnu pour cette offre",
        en="To the next criterion that is unknown for this offer",
    ),
    "tui.command.unanswered-before": Wording(fr="inconnu précédent", en="previous unknown"),
    "tui.about.unanswered-before": Wording(
        fr="Au critère inconnu précédent", en="To the previous unknown criterion"
    ),
    "tui.command.fold": Wording(fr="plier", en="fold"),
    "tui.about.fold": Wording(fr="Plier ou déplier le groupe", en="Fold or unfold the group"),
    "tui.command.offer-before": Wording(fr="gauche", en="left"),
    "tui.about.offer-before": Wording(
        fr="Offre précédente, la même page", en="Previous offer, the same page"
    ),
    "tui.command.offer-after": Wording(fr="droite", en="right"),
    "tui.about.offer-after": Wording(
        fr="Offre suivante, la même page", en="Next offer, the same page"
    ),
    "tui.command.assessor": Wording(fr="qui apprécie", en="who marks"),
    "tui.about.assessor": Wording(
        fr="Dire qui apprécie à ce poste", en="Say who marks at this screen"
    ),
    "tui.command.recovered": Wording(fr="saisies", en="entries"),
    "tui.about.recovered": Wording(
        fr="Les saisies de la séance, celles qui ont été récupérées comprises",
        en="The entries of the sitting, recovered ones included",
    ),
    # ── pages ──
    "tui.page.total": Wording(
        fr="Total {total} sur {best} · place {place} · {standing}",
        en="Total {total} of {best} · place {place} · {standing}",
    ),
    "tui.page.interval": Wording(
        fr="L’écart vient des faits inconnus ou contestés : chaque colonne (au moins / au plus) "
        "s’additionne jusqu’à son total.",
        en="The span comes from facts unknown or disputed: each column (at least / at most) adds "
        "up to its total.",
    ),
    "tui.page.groups": Wording(fr="Groupes", en="Groups"),
    "tui.page.checks": Wording(fr="Exigences", en="Requirements"),
    "tui.page.part": Wording(fr="{name} : {points} sur {share}", en="{name}: {points} of {share}"),
    "tui.page.unweighed": Wording(fr="{name} : exigence", en="{name}: requirement"),
    "tui.page.check": Wording(fr="{subject} : {verdict}", en="{subject}: {verdict}"),
    "tui.page.points": Wording(fr="{points} points sur {share}", en="{points} points of {share}"),
    "tui.page.exempt": Wording(
        fr="L’offre en est exemptée : elle a tous les points.",
        en="The offer is exempt: it has all the points.",
    ),
    "tui.page.bound": Wording(
        fr="Exigence ({bounds}) : {verdict}", en="Requirement ({bounds}): {verdict}"
    ),
    "tui.page.levels": Wording(fr="Niveaux", en="Levels"),
    "tui.page.level": Wording(
        fr="{number} · {meaning} · vaut {worth} sur 100",
        en="{number} · {meaning} · worth {worth} of 100",
    ),
    "tui.page.level-bare": Wording(
        fr="{number} · {meaning}{worth}", en="{number} · {meaning}{worth}"
    ),
    "tui.page.linear": Wording(
        fr="De {worst} {unit} (vaut 0) à {best} {unit} (vaut 100)",
        en="From {worst} {unit} (worth 0) to {best} {unit} (worth 100)",
    ),
    "tui.page.rules": Wording(fr="D’où vient le critère", en="Where the criterion comes from"),
    "tui.page.at": Wording(fr="Endroit : {at}", en="Place: {at}"),
    "tui.page.of-rules": Wording(
        fr="Cité par {name}. (Lu pour {offer}.)", en="Cited by {name}. (Read for {offer}.)"
    ),
    "tui.page.of-facts": Wording(
        fr="Cité par le fichier du fournisseur ({offer}), lu selon {name}.",
        en="Cited by the provider’s file ({offer}), read under {name}.",
    ),
    # ── what an entry did ──
    "tui.moved": Wording(fr="Enregistré. {what}", en="Saved. {what}"),
    "tui.moved.nothing": Wording(
        fr="Ni total, ni place, ni situation n’a bougé.",
        en="No total, place or standing moved.",
    ),
    "tui.moved.offer": Wording(fr="{offer} : {what}", en="{offer}: {what}"),
    "tui.moved.place": Wording(fr="place {places}", en="place {places}"),
    "tui.moved.idle": Wording(
        fr="Désormais sans effet, faits et appréciations ne le permettant plus : {numbers}.",
        en="Without effect now, since facts and marks no longer leave it possible: {numbers}.",
    ),
    "tui.undone": Wording(fr="Annulé : {entry}. {moved}", en="Undone: {entry}. {moved}"),
    "tui.redone": Wording(fr="Rétabli : {entry}. {moved}", en="Redone: {entry}. {moved}"),
    "tui.entry.mark": Wording(
        fr="{who} : {offer}, {about} = {answer} ({at})",
        en="{who}: {offer}, {about} = {answer} ({at})",
    ),
    "tui.entry.withdraw": Wording(
        fr="{who} : retire {offer}, {about} = {answer} ({at})",
        en="{who}: withdraws {offer}, {about} = {answer} ({at})",
    ),
    "tui.entry.rule": Wording(
        fr="{who} : décision n° {number}, {offer}, {about} = {answer} ({at})",
        en="{who}: ruling {number}, {offer}, {about} = {answer} ({at})",
    ),
    "tui.entry.review": Wording(
        fr="{who} : relecture de {offer}, {about} = {answer}, par {whose} ({at})",
        en="{who}: review of {offer}, {about} = {answer}, by {whose} ({at})",
    ),
    "tui.said-already": Wording(
        fr="Vous avez déjà dit la même chose, sur le même justificatif : rien n’a été saisi.",
        en="You have said the same already, on the same evidence: nothing was entered.",
    ),
    # ── the sitting ──
    "tui.me": Wording(fr="apprécie : {who}", en="marking: {who}"),
    "tui.me.nobody": Wording(fr="qui apprécie ? (a)", en="who marks? (a)"),
    "tui.pending.one": Wording(fr="{number} saisie au journal", en="{number} entry in the journal"),
    "tui.pending.many": Wording(
        fr="{number} saisies au journal", en="{number} entries in the journal"
    ),
    "tui.reading": Wording(fr="LECTURE SEULE", en="READ ONLY"),
    "tui.reading.why": Wording(
        fr="Lecture seule. {why} Ce qui y est saisi s’affiche ici.",
        en="Read only. {why} What is entered there is shown here.",
    ),
    "tui.reading.folder": Wording(
        fr="Lecture seule : rien ne peut être écrit dans {folder} ({why}).",
        en="Read only: nothing can be written in {folder} ({why}).",
    ),
    "tui.refreshed": Wording(
        fr="L’étude a changé ailleurs ; l’affichage est à jour.",
        en="The study has changed elsewhere; what is shown is up to date.",
    ),
    "tui.recovered.one": Wording(
        fr="{number} saisie d’une séance interrompue a été récupérée (r : la voir ; u : l’annuler).",
        en="{number} entry of a sitting that broke off was recovered (r: show it; u: undo it).",
    ),
    "tui.recovered.many": Wording(
        fr="{number} saisies d’une séance interrompue ont été récupérées (r : les voir ; u : les "
        "annuler une à une).",
        en="{number} entries of a sitting that broke off were recovered (r: show them; u: undo them "
        "one by one).",
    ),
    "tui.unreadable": Wording(
        fr="Lignes illisibles dans le journal, laissées de côté : {number}.",
        en="Lines of the journal that cannot be read, left out: {number}.",
    ),
    "tui.entries.title": Wording(fr="Saisies de la séance", en="Entries of the sitting"),
    "tui.entries.none": Wording(fr="Rien n’a été saisi.", en="Nothing entered yet."),
    "tui.no-study": Wording(
        fr="Sans étude, on ne fait que lire : cloudeval tui DOSSIER pour apprécier.",
        en="Without a study one only reads: cloudeval tui FOLDER to mark.",
    ),
    "tui.not-folded": Wording(
        fr="Les saisies n’ont pas pu passer dans l’étude : {why}. Elles sont dans {journal} et "
        "seront récupérées au prochain démarrage.",
        en="Entries could not go into the study: {why}. They are in {journal} and will be recovered "
        "at the next start.",
    ),
    "tui.refused": Wording(fr="Refusé : {why}", en="Refused: {why}"),
    "tui.no-assessors": Wording(
        fr="L’étude ne nomme encore personne : ajoutez les membres à study.yaml (assessors), puis "
        "rouvrez l’écran.",
        en="The study names nobody yet: add its members to study.yaml (assessors), then open the "
        "screen again.",
    ),
    "tui.no-mark": Wording(fr="{who} n’a pas d’appréciation ici.", en="{who} has no mark here."),
    # ── filters ──
    "tui.only.all": Wording(fr="tous les critères", en="all criteria"),
    "tui.only.unknown": Wording(fr="inconnus", en="unknown"),
    "tui.only.disputed": Wording(fr="contestés", en="disputed"),
    "tui.only.contested": Wording(fr="appréciations divergentes", en="marks that differ"),
    "tui.only.mine": Wording(fr="les miens", en="mine"),
    "tui.filter": Wording(fr="Filtre : {parts} ({number})", en="Filter: {parts} ({number})"),
    "tui.find.hint": Wording(
        fr="Chercher dans les critères ; Entrée : garder, Échap : effacer",
        en="Search the criteria; Enter: keep, Esc: clear",
    ),
    "tui.sorted": Wording(
        fr="Tri : {order}. S : tri suivant, Échap : l’ordre des règles.",
        en="Sorted: {order}. S: next order, Esc: the order of the rules.",
    ),
    "tui.order.share": Wording(
        fr="part du total, la plus grande d’abord", en="share of the total, the greatest first"
    ),
    "tui.order.spread": Wording(
        fr="écart de points entre les offres, le plus sûr d’abord",
        en="points between the offers, the surest first",
    ),
    "tui.order.open": Wording(
        fr="points laissés ouverts pour {offer}", en="points left open for {offer}"
    ),
    "tui.order.id": Wording(fr="identifiant", en="id"),
    # ── forms ──
    "tui.form.title": Wording(
        fr="Appréciation par {who} · {offer} · {criterion}",
        en="Mark by {who} · {offer} · {criterion}",
    ),
    "tui.form.evidence": Wording(
        fr="Justificatif (obligatoire) : ce que vous avez lu ou vu",
        en="Evidence (required): what you have read or seen",
    ),
    "tui.form.place": Wording(
        fr="Adresse ou référence du document, page (facultatif)",
        en="Address or reference of the document, page (optional)",
    ),
    "tui.form.comment": Wording(fr="Commentaire (facultatif)", en="Comment (optional)"),
    "tui.form.number": Wording(fr="Nombre, en {unit}", en="Number, in {unit}"),
    "tui.form.save": Wording(fr="Enregistrer (Entrée)", en="Save (Enter)"),
    "tui.form.cancel": Wording(fr="Abandonner (Échap)", en="Cancel (Esc)"),
    "tui.form.no-evidence": Wording(
        fr="Dites sur quoi repose l’appréciation : sans justificatif, elle est refusée.",
        en="Say what the mark rests on: without evidence it is refused.",
    ),
    "tui.form.same-evidence": Wording(
        fr="Autre réponse, même justificatif qu’avant : remplacez-le, ou Entrée encore pour le garder.",
        en="Another answer on the evidence of the earlier one: replace it, or Enter again to keep it.",
    ),
    "tui.form.no-answer": Wording(fr="Choisissez un niveau.", en="Choose a level."),
    "tui.form.no-number": Wording(fr="Donnez un nombre.", en="Give a number."),
    "tui.form.typed": Wording(
        fr="Ce que vous avez tapé n’est pas enregistré : Échap encore pour l’abandonner.",
        en="What you have typed is not saved: Esc again to give it up.",
    ),
    "tui.form.reason": Wording(
        fr="Motif du retrait (Entrée : retirer, Échap : abandonner)",
        en="Reason for withdrawing (Enter: withdraw, Esc: cancel)",
    ),
    "tui.form.who": Wording(fr="Qui apprécie ?", en="Who marks?"),
    # ── help ──
    "tui.help.signs": Wording(
        fr="Signes : ? inconnu · ! contesté · ~ laissé ouvert par une source · * apprécié · ≠ les membres divergent · "
        "§ décision · = exempté · ✓ satisfaite · ✗ non satisfaite. Souris : un clic choisit, un second clic descend.",
        en="Signs: ? unknown · ! disputed · ~ left open by a source · * marked · ≠ members differ · § ruling · "
        "= exempt · ✓ met · ✗ not met. Mouse: a click chooses, a second click goes down.",
    ),
    "tui.palette.criterion": Wording(fr="Aller au critère", en="Go to the criterion"),
    "tui.palette.offer": Wording(fr="Aller à l’offre", en="Go to the offer"),
}
