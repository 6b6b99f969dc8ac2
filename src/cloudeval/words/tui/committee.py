"""What the screen says of rulings, reviews and the register."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "tui.command.rule": Wording(fr="décider", en="rule"),
    "tui.about.rule": Wording(
        fr="Décider entre les appréciations : une décision numérotée au registre",
        en="Rule between the marks: a numbered ruling in the register",
    ),
    "tui.command.review": Wording(fr="relire", en="review"),
    "tui.about.review": Wording(
        fr="Relire l’appréciation d’une autre personne et l’approuver",
        en="Review somebody else’s mark, and agree with it",
    ),
    "tui.command.register": Wording(fr="registre", en="register"),
    "tui.about.register": Wording(
        fr="Le registre des décisions, en vigueur et remplacées",
        en="The register of rulings, in force and replaced",
    ),
    # ── marks beside each other ──
    "tui.committee.marks": Wording(fr="Appréciations des membres", en="Marks of the members"),
    "tui.committee.differ": Wording(
        fr="Appréciations des membres : elles divergent (≠)",
        en="Marks of the members: they differ (≠)",
    ),
    "tui.committee.mark": Wording(fr="{who} : {answer} · {state}", en="{who}: {answer} · {state}"),
    "tui.committee.silent": Wording(fr="{who} : pas d’appréciation", en="{who}: no mark"),
    "tui.committee.ruling": Wording(
        fr="Décision n° {number} : {answer} · {who}, {at}",
        en="Ruling {number}: {answer} · {who}, {at}",
    ),
    "tui.committee.file": Wording(
        fr="Le fichier du fournisseur : {value}. {why}", en="The provider’s file: {value}. {why}"
    ),
    # ── a ruling ──
    "tui.committee.form.title": Wording(
        fr="Décision · {offer} · {criterion}", en="Ruling · {offer} · {criterion}"
    ),
    "tui.committee.replaces": Wording(
        fr="La décision n° {number} est en vigueur ; celle-ci la remplacera.",
        en="Ruling {number} is in force; this one will replace it.",
    ),
    "tui.committee.no-room": Wording(
        fr="(ni les faits ni les appréciations ne le permettent)",
        en="(neither facts nor marks leave it possible)",
    ),
    "tui.committee.no-room.why": Wording(
        fr="Ni les faits ni les appréciations ne permettent ce niveau : qu’un membre l’apprécie "
        "d’abord, justificatif à l’appui.",
        en="Neither facts nor marks leave this level possible: let a member mark it first, with evidence.",
    ),
    "tui.committee.form.reason": Wording(fr="Motif (obligatoire)", en="Reason (required)"),
    "tui.committee.form.evidence": Wording(
        fr="Ce que les membres avaient sous les yeux (facultatif)",
        en="What the members had before them (optional)",
    ),
    "tui.committee.form.place": Wording(
        fr="Adresse ou référence du document, page (facultatif)",
        en="Address or reference of the document, page (optional)",
    ),
    "tui.committee.form.members": Wording(
        fr="Ont décidé (Espace : cocher ou décocher)", en="Decided by (Space: tick or untick)"
    ),
    "tui.committee.no-reason": Wording(
        fr="Donnez le motif : il figure au registre.",
        en="Give the reason: it stands in the register.",
    ),
    "tui.committee.bare-place": Wording(
        fr="Dites ce que montre le document.", en="Say what the document shows."
    ),
    "tui.committee.no-members": Wording(
        fr="Cochez ceux qui ont décidé.", en="Tick those who decided."
    ),
    "tui.committee.ruled": Wording(
        fr="Décision n° {number}. {moved}", en="Ruling {number}. {moved}"
    ),
    # ── a review ──
    "tui.committee.review.title": Wording(
        fr="Relecture par {who} · {offer} · {criterion}",
        en="Review by {who} · {offer} · {criterion}",
    ),
    "tui.committee.agree": Wording(fr="Relue, d’accord (Entrée)", en="Reviewed, agreed (Enter)"),
    "tui.committee.own": Wording(
        fr="C’est votre propre appréciation : mieux vaudrait qu’une autre personne la relise.",
        en="This is your own mark: it would be better if somebody else reviewed it.",
    ),
    "tui.committee.own-again": Wording(
        fr="Votre propre appréciation : Entrée encore pour la noter relue par son auteur ; une "
        "autre personne ne pourra plus la relire.",
        en="Your own mark: Enter again to note it as reviewed by its author; after that nobody else "
        "can review it.",
    ),
    "tui.committee.reviewed": Wording(
        fr="Enregistré. Appréciation par {who}, relue par {me}.",
        en="Saved. Mark by {who}, reviewed by {me}.",
    ),
    "tui.committee.reviewed-own": Wording(
        fr="Enregistré. Appréciation par {who}, relue par son auteur ({me}).",
        en="Saved. Mark by {who}, reviewed by its author ({me}).",
    ),
    "tui.committee.which": Wording(fr="Quelle appréciation relire ?", en="Which mark to review?"),
    "tui.committee.all-reviewed": Wording(
        fr="Toutes les appréciations sont déjà relues ici.",
        en="All marks here have been reviewed already.",
    ),
    "tui.committee.no-marks": Wording(
        fr="Personne n’a apprécié ceci : il n’y a rien à relire.",
        en="Nobody has marked this: there is nothing to review.",
    ),
    # ── the register ──
    "tui.committee.register": Wording(fr="Registre des décisions", en="Register of rulings"),
    "tui.committee.register.none": Wording(
        fr="Aucune décision encore. R, sur un critère, en saisit une.",
        en="No ruling yet. R, on a criterion, enters one.",
    ),
    "tui.committee.register.number": Wording(
        fr="N° {number} · {at} · {state}", en="No. {number} · {at} · {state}"
    ),
    "tui.committee.in-force": Wording(fr="en vigueur", en="in force"),
    "tui.committee.replaced": Wording(
        fr="remplacée par le n° {number}", en="replaced by No. {number}"
    ),
    "tui.committee.set-aside": Wording(
        fr="laissée de côté au passage à {version}", en="set aside in the move to {version}"
    ),
    "tui.committee.idle": Wording(
        fr="en vigueur, mais ne décide de rien : ni les faits ni les appréciations ne le permettent",
        en="in force, but decides nothing: neither facts nor marks leave it possible",
    ),
    "tui.committee.unfolded": Wording(
        fr="au journal, pas encore dans l’étude", en="in the journal, not in the study yet"
    ),
    "tui.committee.on": Wording(
        fr="{offer} · {name} · {criteria}", en="{offer} · {name} · {criteria}"
    ),
    "tui.committee.no-criterion": Wording(fr="aucun critère ne le lit", en="no criterion reads it"),
    "tui.committee.decided": Wording(fr="{answer} · {who}", en="{answer} · {who}"),
    "tui.committee.reason": Wording(fr="Motif : {reason}", en="Reason: {reason}"),
}
