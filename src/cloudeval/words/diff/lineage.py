"""What a difference says of lineage that nobody declared, and of ids that hide a change."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "across.notice": Wording(
        fr="Deux familles : {before} et {after}. Personne n’a déclaré ce qui, de l’une, est devenu quoi "
        "dans l’autre. {tied} {same} Tout ce qui en découle est à lire comme une hypothèse.",
        en="Two families: {before} and {after}. Nobody declared what of the one became what in the "
        "other. {tied} {same} All that follows from it is to be read as a supposition.",
    ),
    "across.tied.none": Wording(
        fr="Aucune paire de critères n’est assez ressemblante pour être proposée.",
        en="No pair of criteria is alike enough to be proposed.",
    ),
    "across.tied.one": Wording(
        fr="{number} paire de critères est rapprochée d’après les mots et la place, avec une confiance de "
        "{low} ; elle est marquée.",
        en="{number} pair of criteria is matched by wording and place, with a confidence of {low}; it is "
        "marked.",
    ),
    "across.tied.many": Wording(
        fr="{number} paires de critères sont rapprochées d’après les mots et la place, avec une confiance "
        "de {low} à {high} ; elles sont marquées.",
        en="{number} pairs of criteria are matched by wording and place, with a confidence from {low} to "
        "{high}; they are marked.",
    ),
    "across.same.none": Wording(
        fr="Aucun identifiant ne leur est commun.", en="They have no id in common."
    ),
    "across.same.one": Wording(
        fr="{number} identifiant commun est tenu pour le même critère.",
        en="{number} id in common is taken for the same criterion.",
    ),
    "across.same.many": Wording(
        fr="{number} identifiants communs sont tenus pour les mêmes critères.",
        en="{number} ids in common are taken for the same criteria.",
    ),
    "proposing.mark": Wording(fr="(filiation proposée)", en="(proposed lineage)"),
    "proposing.title": Wording(
        fr="Filiation proposée, que personne n’a déclarée",
        en="Proposed lineage, which nobody declared",
    ),
    "proposing.none": Wording(
        fr="Aucune filiation à proposer : critères disparus {removed}, apparus {added}, et pas deux dont "
        "la ressemblance atteigne {least}.",
        en="No lineage to propose: criteria gone {removed}, come {added}, and no two of them alike to "
        "{least} or more.",
    ),
    "proposing.beside.one": Wording(
        fr="Aucun chiffre ne s’en sert. Déclarée, {number} paire serait un renommage : critères disparus "
        "{removed} → {left_removed}, apparus {added} → {left_added}.",
        en="No figure uses it. Declared, {number} pair would be renamed: criteria gone {removed} → "
        "{left_removed}, come {added} → {left_added}.",
    ),
    "proposing.beside.many": Wording(
        fr="Aucun chiffre ne s’en sert. Déclarées, {number} paires seraient des renommages : critères "
        "disparus {removed} → {left_removed}, apparus {added} → {left_added}.",
        en="No figure uses it. Declared, {number} pairs would be renamed: criteria gone {removed} → "
        "{left_removed}, come {added} → {left_added}.",
    ),
    "proposing.used.one": Wording(
        fr="Les chiffres s’en servent : {number} paire est lue comme un renommage ; restent, disparus, "
        "{left_removed} critères sur {removed}, apparus, {left_added} sur {added}.",
        en="The figures use it: {number} pair is read as renamed; there remain {left_removed} of "
        "{removed} criteria gone, {left_added} of {added} come.",
    ),
    "proposing.used.many": Wording(
        fr="Les chiffres s’en servent : {number} paires sont lues comme des renommages ; restent, "
        "disparus, {left_removed} critères sur {removed}, apparus, {left_added} sur {added}.",
        en="The figures use it: {number} pairs are read as renamed; there remain {left_removed} of "
        "{removed} criteria gone, {left_added} of {added} come.",
    ),
    "proposing.caption": Wording(
        fr="Ressemblance de 0 à 1, et non probabilité : confiance = mots + (1 − mots) × place ; place = "
        "0,4 (même fait lu) + 0,2 (même groupe).",
        en="Likeness from 0 to 1, not probability: confidence = wording + (1 − wording) × place; place = "
        "0.4 (same fact read) + 0.2 (same group).",
    ),
    "proposing.column.pair": Wording(fr="avant → après", en="before → after"),
    "proposing.column.confidence": Wording(fr="confiance", en="confidence"),
    "proposing.column.wording": Wording(fr="mots", en="wording"),
    "proposing.column.place": Wording(fr="place", en="place"),
    "proposing.place.reads": Wording(fr="même fait lu", en="same fact read"),
    "proposing.place.group": Wording(fr="même groupe", en="same group"),
    "proposing.rest.one": Wording(fr="{number} autre : --full", en="{number} more: --full"),
    "proposing.rest.many": Wording(fr="{number} autres : --full", en="{number} more: --full"),
    "proposing.paste.here": Wording(
        fr="À déclarer dans {file}, sous chaque critère, une fois les deux textes lus :",
        en="To be declared in {file}, under each criterion, once both texts have been read:",
    ),
    "proposing.paste.with-supersedes": Wording(
        fr="À déclarer dans {file}, sous chaque critère, une fois les deux textes lus, et "
        "{earlier} sous « supersedes » en tête du fichier :",
        en="To be declared in {file}, under each criterion, once both texts have been read, and "
        '{earlier} under "supersedes" at the head of the file:',
    ),
    "proposing.paste.elsewhere": Wording(
        fr="Une filiation se déclare d’une version à celle qu’elle remplace : comparez deux versions qui "
        "se suivent pour avoir les lignes à coller.",
        en="Lineage is declared from a version to the one that it supersedes: compare two that follow "
        "each other for lines to paste.",
    ),
    "proposing.paste.across": Wording(
        fr="Entre deux familles, aucune filiation ne peut être déclarée.",
        en="Between two families no lineage can be declared.",
    ),
    "kept.title": Wording(fr="Même identifiant, autre demande", en="Same id, another demand"),
    "kept.stricter.one": Wording(
        fr="{number} critère garde son identifiant et demande plus : {named}.",
        en="{number} criterion keeps its id and asks more: {named}.",
    ),
    "kept.stricter.many": Wording(
        fr="{number} critères gardent leur identifiant et demandent plus : {named}.",
        en="{number} criteria keep their ids and ask more: {named}.",
    ),
    "kept.relabelled.one": Wording(
        fr="{number} réponse gardée, sens de l’option changé : {named}. Aucun calcul ne dit si elle "
        "demande plus.",
        en="{number} answer kept, meaning of the option changed: {named}. Nothing computes whether it "
        "asks more.",
    ),
    "kept.relabelled.many": Wording(
        fr="{number} réponses gardées, sens de l’option changé : {named}. Aucun calcul ne dit si elles "
        "demandent plus.",
        en="{number} answers kept, meaning of the option changed: {named}. Nothing computes whether they "
        "ask more.",
    ),
    "kept.only-words": Wording(
        fr="Aucune modification des critères ; les mots d’une réponse au moins ont changé.",
        en="No changes of the criteria; the words of one answer at least are others.",
    ),
    "kept.moved": Wording(
        fr="{what} ({read}), au plus : {severity} · {fingerprint} · {before} → {after}",
        en="{what} ({read}), at most: {severity} · {fingerprint} · {before} → {after}",
    ),
    "kept.accepted": Wording(fr="{told} · {reason}", en="{told} · {reason}"),
    "kept.what.question": Wording(fr="{name}, question", en="{name}, question"),
    "kept.what.title": Wording(fr="{name}, intitulé", en="{name}, title"),
    "kept.what.note": Wording(fr="{name}, remarque", en="{name}, remark"),
    "kept.what.level": Wording(fr="{name}, niveau {code}", en="{name}, level {code}"),
    "kept.what.grade": Wording(fr="niveau d’ensemble {code}", en="grade {code}"),
    "kept.read": Wording(fr="lu par {criteria}", en="read by {criteria}"),
    "kept.read.nobody": Wording(fr="lu par aucun critère", en="read by no criterion"),
}
"""Every text by its key; both languages have the same placeholders."""
