"""What is said of a workbook that came back: the place is told before, sheet and cell."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    # The file as a whole.
    "import.no-file": Wording(
        fr="Ce fichier n’existe pas. Vérifiez son nom.",
        en="There is no such file. Check its name.",
    ),
    "import.unreadable": Wording(
        fr="Ce fichier ne se lit pas : {why}.", en="This file cannot be read: {why}."
    ),
    "import.old": Wording(
        fr="Les classeurs .xls ne sont pas lus. Ouvrez-le dans un tableur et enregistrez-le en .xlsx.",
        en="Workbooks of the kind .xls are not read. Open it in a spreadsheet and save it as .xlsx.",
    ),
    "import.binary": Wording(
        fr="Les classeurs .xlsb ne sont pas lus. Ouvrez-le dans un tableur et enregistrez-le en .xlsx.",
        en="Workbooks of the kind .xlsb are not read. Open it in a spreadsheet and save it as .xlsx.",
    ),
    "import.macros": Wording(
        fr="Ce classeur contient des macros, et n’est pas ouvert. Enregistrez-le en .xlsx, sans macros.",
        en="This workbook holds macros, and is not opened. Save it as .xlsx, without macros.",
    ),
    "import.old-or-closed": Wording(
        fr="Ce classeur est d’un ancien format, ou un mot de passe le ferme. Enregistrez-le en .xlsx, sans mot de passe.",
        en="This workbook is of an old kind, or a password closes it. Save it as .xlsx, without a password.",
    ),
    "import.no-workbook": Wording(
        fr="Ce fichier n’est pas un classeur .xlsx. Donnez celui qui a été rempli.",
        en="This file is no .xlsx workbook. Give the one that was filled in.",
    ),
    "import.damaged": Wording(
        fr="Ce classeur est endommagé, ou d’une facture inconnue. Ouvrez-le dans un tableur et enregistrez-le de nouveau en .xlsx.",
        en="This workbook is damaged, or made in an unknown way. Open it in a spreadsheet and save it again as .xlsx.",
    ),
    "import.too-large": Wording(
        fr="Ce fichier dépasse {most} Mio, plus que ce qui est lu. Retirez les lignes qui ne servent pas.",
        en="This file is larger than {most} MiB, more than is read. Remove rows that are not needed.",
    ),
    "import.bomb": Wording(
        fr="Ce classeur, une fois déplié, serait démesuré (plus de {most} Mio, ou cent fois sa taille). Il n’est pas ouvert. Copiez les réponses dans un modèle neuf.",
        en="Unpacked, this workbook would be out of all measure (more than {most} MiB, or a hundred times its size). It is not opened. Copy the answers into a new template.",
    ),
    "import.many-parts": Wording(
        fr="Ce classeur a plus de {most} parties, plus que ce qui est lu. Copiez les réponses dans un modèle neuf.",
        en="This workbook has more than {most} parts, more than is read. Copy the answers into a new template.",
    ),
    "import.many-tags": Wording(
        fr="La partie {part} de ce classeur a plus de {most} éléments, plus que ce qui est lu. Copiez les réponses dans un modèle neuf.",
        en="The part {part} of this workbook has more than {most} elements, more than is read. Copy the answers into a new template.",
    ),
    "import.entities": Wording(
        fr="Ce classeur déclare des entités ou cache son codage, ce qu’aucun tableur ne fait. Il n’est pas ouvert. Copiez les réponses dans un modèle neuf.",
        en="This workbook declares entities or hides its encoding, which no spreadsheet does. It is not opened. Copy the answers into a new template.",
    ),
    "import.far": Wording(
        fr="La feuille « {sheet} » a des cellules au-delà de {rows} lignes ou de {columns} colonnes : elle n’est pas lue. Videz ces cellules.",
        en="The sheet “{sheet}” has cells beyond {rows} rows or {columns} columns: it is not read. Empty those cells.",
    ),
    "import.no-template": Wording(
        fr="Ce classeur n’est ni un modèle de ce programme, ni le classeur d’une évaluation : la feuille « cloudeval » ou ses propriétés, qui le disent, manquent ou ont changé. « cloudeval export --template » écrit un modèle.",
        en="This workbook is neither a template of this program nor the workbook of a score: the sheet “cloudeval” or its properties, which say so, are missing or were changed. “cloudeval export --template” writes a template.",
    ),
    "import.no-marks": Wording(
        fr="Aucune feuille visible n’a les titres du tableau à remplir. Affichez-la si elle est masquée, ou copiez les réponses dans un modèle neuf.",
        en="No sheet that is shown has the titles of the table to be filled in. Show it if it is hidden, or copy the answers into a new template.",
    ),
    "import.two-sheets": Wording(
        fr="Plusieurs feuilles sont remplies : {sheets}. Gardez-en une seule.",
        en="Several sheets are filled in: {sheets}. Keep one of them.",
    ),
    "import.links": Wording(
        fr="Ce classeur renvoie à d’autres fichiers ; ils n’ont pas été ouverts.",
        en="This workbook points to other files; they were not opened.",
    ),
    "import.sheet-unknown": Wording(
        fr="Cette feuille n’est pas du modèle, et n’a pas été lue.",
        en="This sheet is not the template’s, and was not read.",
    ),
    "import.sheet-hidden": Wording(
        fr="Cette feuille est masquée, et n’a pas été lue.",
        en="This sheet is hidden, and was not read.",
    ),
    # Columns.
    "import.column-missing.criterion": Wording(
        fr="La colonne « critère » manque. Remettez son titre.",
        en="The column “criterion” is missing. Put its title back.",
    ),
    "import.column-missing.offer": Wording(
        fr="La colonne « offre » manque. Remettez son titre.",
        en="The column “offer” is missing. Put its title back.",
    ),
    "import.column-missing.question": Wording(
        fr="La colonne « question » manque. Remettez son titre.",
        en="The column “question” is missing. Put its title back.",
    ),
    "import.column-missing.about": Wording(
        fr="La colonne « objet » manque. Remettez son titre.",
        en="The column “about” is missing. Put its title back.",
    ),
    "import.column-missing.answer": Wording(
        fr="La colonne « votre réponse » manque. Remettez son titre.",
        en="The column “your answer” is missing. Put its title back.",
    ),
    "import.column-missing.up-to": Wording(
        fr="La colonne « jusqu’à (si une marge reste) » manque. Remettez son titre.",
        en="The column “up to (if a span is left)” is missing. Put its title back.",
    ),
    "import.column-missing.evidence": Wording(
        fr="La colonne « ce que vous avez constaté » manque. Remettez son titre.",
        en="The column “what you found” is missing. Put its title back.",
    ),
    "import.column-missing.document": Wording(
        fr="La colonne « titre du document » manque. Remettez son titre.",
        en="The column “title of the document” is missing. Put its title back.",
    ),
    "import.column-missing.address": Wording(
        fr="La colonne « adresse ou référence » manque. Remettez son titre.",
        en="The column “address or reference” is missing. Put its title back.",
    ),
    "import.column-missing.place": Wording(
        fr="La colonne « page ou clause » manque. Remettez son titre.",
        en="The column “page or clause” is missing. Put its title back.",
    ),
    "import.column-missing.comment": Wording(
        fr="La colonne « commentaire » manque. Remettez son titre.",
        en="The column “comment” is missing. Put its title back.",
    ),
    "import.column-twice": Wording(
        fr="Ce titre de colonne est déjà là. Gardez une seule des deux colonnes.",
        en="This title stands over another column too. Keep one of the two columns.",
    ),
    "import.column-unknown": Wording(
        fr="Cette colonne n’est pas du modèle : ce qu’elle contient n’est pas repris. Un commentaire a sa colonne.",
        en="This column is not the template’s: what it holds is not taken. A comment has its own column.",
    ),
    # Cells.
    "import.formula": Wording(
        fr="Une formule ne vaut pas réponse, quel que soit le résultat qu’elle affiche ({written}). Écrivez la réponse elle-même.",
        en="A formula is no answer, whatever result it shows ({written}). Write the answer itself.",
    ),
    "import.error": Wording(
        fr="Cette cellule contient une erreur ({written}). Écrivez la réponse, ou videz-la.",
        en="This cell holds an error ({written}). Write the answer, or empty the cell.",
    ),
    "import.control": Wording(
        fr="Des caractères qu’aucun texte ne peut contenir ont été remplacés par �.",
        en="Characters that no text may hold were replaced by �.",
    ),
    "import.became-date": Wording(
        fr="Le tableur a fait une date de ce texte : {written}. Vérifiez que c’en est une.",
        en="The spreadsheet made a date of this text: {written}. Check that it is one.",
    ),
    "import.is-date": Wording(
        fr="C’est une date ({written}), et non une réponse. Le tableur l’a peut-être changée : mettez la cellule au format texte et répondez de nouveau.",
        en="This is a date ({written}), not an answer. The spreadsheet may have changed it: format the cell as text and answer again.",
    ),
    "import.per-cent": Wording(
        fr="Cette cellule est au format pourcentage : ce qui s’y lit n’est pas ce qu’elle contient. Mettez-la au format nombre et écrivez la valeur en {unit}.",
        en="This cell is formatted as a percentage: what it shows is not what it holds. Format it as a number and write the value in {unit}.",
    ),
    "import.no-number": Wording(
        fr="« {written} » n’est pas un nombre. Écrivez un nombre seul, en {unit}.",
        en="“{written}” is no number. Write a number alone, in {unit}.",
    ),
    "import.no-answer": Wording(
        fr="Un justificatif ou un commentaire est là, mais aucune réponse. Répondez, choisissez « je ne sais pas », ou videz la ligne.",
        en="There is evidence or a comment, but no answer. Answer, choose “I do not know”, or empty the row.",
    ),
    "import.only-up-to": Wording(
        fr="La réponse la plus haute est là, et non la plus basse. Donnez les deux, ou une seule dans « votre réponse ».",
        en="The highest answer is here but not the lowest. Give both, or one alone under “your answer”.",
    ),
    "import.not-taken": Wording(
        fr="La réponse est « je ne sais pas » : ce texte n’est pas repris.",
        en="The answer is “I do not know”: this text is not taken.",
    ),
    "import.no-evidence": Wording(
        fr="Rien ne dit sur quoi repose cette réponse. Écrivez ce que vous avez constaté, ou l’adresse ou la référence d’un document.",
        en="Nothing says what this answer rests on. Write what you found, or the address or reference of a document.",
    ),
    "import.no-offer": Wording(
        fr="Le nom de l’offre manque. Remettez celui du modèle.",
        en="The name of the offer is missing. Put the template’s back.",
    ),
    "import.twice": Wording(
        fr="Cette question a déjà une réponse plus haut pour {offer}, ou la même chose est demandée par une autre ligne. Gardez une seule réponse.",
        en="This question is already answered above for {offer}, or another row asks for the same thing. Keep one answer.",
    ),
    "import.question-changed": Wording(
        fr="Ce n’est pas la question que pose {criterion} dans {version} aujourd’hui : la réponse n’est pas reprise en silence. Écrivez un modèle neuf et répondez de nouveau.",
        en="This is not the question that {criterion} asks in {version} today: the answer is not taken over in silence. Write a new template and answer again.",
    ),
    "import.about-changed": Wording(
        fr="Ce n’est pas ce que lit {criterion}. Remettez ce que disait le modèle.",
        en="This is not what {criterion} reads. Put back what the template said.",
    ),
    # The workbook of a score.
    "import.evidence": Wording(
        fr="Saisi dans le classeur d’une évaluation, {cell}.",
        en="Entered in the workbook of a score, {cell}.",
    ),
    "import.only-answers": Wording(
        fr="Seules les réponses changées dans cette feuille sont reprises ; les poids, les barèmes et les autres saisies sont des règles, et non des appréciations.",
        en="Only answers that were changed on this sheet are taken; weights, scales and other inputs are rules, not marks.",
    ),
    "import.scenario-exists": Wording(
        fr="L’étude a déjà un scénario « {name} ». Donnez un autre nom, ou retirez ce fichier.",
        en="The study has a scenario “{name}” already. Give another name, or remove that file.",
    ),
    "import.scenario-of-template": Wording(
        fr="Un modèle rempli donne des appréciations, avec leurs justificatifs, et non un scénario. Retirez --as-scenario.",
        en="A template that was filled in gives marks, with their evidence, and no scenario. Leave out --as-scenario.",
    ),
    "import.nothing-changed": Wording(
        fr="Aucune réponse n’a été changée dans ce classeur : un scénario n’aurait rien à supposer.",
        en="No answer was changed in this workbook: a scenario would have nothing to assume.",
    ),
    "import.empty-input": Wording(
        fr="Cette saisie a été vidée. Remettez une réponse ; pour l’inconnu, la plus basse et la plus haute.",
        en="This input was emptied. Put an answer back; for the unknown, the lowest and the highest.",
    ),
    "import.reading-unknown": Wording(
        fr="Aucun critère de la version ne lit « {name} ». Remettez le nom.",
        en="No criterion of the version reads “{name}”. Put the name back.",
    ),
    # Who, when, of which version.
    "import.no-assessor": Wording(
        fr="Rien ne dit qui a répondu. Remplissez « Évaluateur », ou donnez --assessor.",
        en="Nothing says who answered. Fill in “Assessor”, or give --assessor.",
    ),
    "import.two-assessors": Wording(
        fr="Le classeur dit « {written} », et --assessor « {asked} ». Corrigez l’un des deux.",
        en="The workbook says “{written}”, and --assessor “{asked}”. Correct one of them.",
    ),
    "import.no-date": Wording(
        fr="Rien ne dit à quelle date on a répondu. Remplissez « Date », ou donnez --at.",
        en="Nothing says on which day the answers were given. Fill in “Date”, or give --at.",
    ),
    "import.date": Wording(
        fr="« {written} » n’est pas une date. Écrivez-la ainsi : 2026-03-04.",
        en="“{written}” is no date. Write it like 2026-03-04.",
    ),
    "import.two-dates": Wording(
        fr="Le classeur dit le {written}, et --at le {asked}. Corrigez l’un des deux.",
        en="The workbook says {written}, and --at {asked}. Correct one of them.",
    ),
    "import.version-unknown": Wording(
        fr="Aucune version ne s’appelle {version}. « cloudeval list » les donne toutes ; --data ajoute un dossier.",
        en="No version is called {version}. “cloudeval list” gives all of them; --data adds a folder.",
    ),
    "import.another-version": Wording(
        fr="Ce modèle pose les questions de {asked_in}, et l’étude porte sur {study} : rien n’est repris en silence. Dites comment avec --carry : same-question (les questions restées les mêmes, mot pour mot), detail ou addition (le long de la filiation, lue ainsi, là où la même chose est lue).",
        en="This template asks the questions of {asked_in}, and the study is about {study}: nothing is taken over in silence. Say how with --carry: same-question (questions that are the same, word for word), detail or addition (along the lineage, read so, where the same thing is read).",
    ),
    "import.digest": Wording(
        fr="La version {version} a changé depuis que ce modèle a été écrit ; chaque question a été comparée.",
        en="The version {version} has changed since this template was written; each question was compared.",
    ),
}
