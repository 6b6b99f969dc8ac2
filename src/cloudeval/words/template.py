"""What the workbook says that an assessor fills in."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "template.title": Wording(
        fr="Appréciations à remplir · {name}", en="Marks to be filled in · {name}"
    ),
    "template.file": Wording(fr="appreciations", en="marks"),
    # The sheets, and the sentence that stands above each.
    "template.sheet.instructions": Wording(fr="Mode d’emploi", en="Instructions"),
    "template.sheet.marks": Wording(fr="Appréciations", en="Marks"),
    "template.sheet.choices": Wording(fr="Choix", en="Choices"),
    "template.sheet.marks.about": Wording(
        fr="Une ligne par question et par offre. Remplissez les colonnes jaunes ; laissez vide ce que vous ne savez pas.",
        en="One row for each question and offer. Fill in the yellow columns; leave empty what you do not know.",
    ),
    "template.sheet.choices.about": Wording(
        fr="Les réponses que les listes proposent, de la pire à la meilleure, et ce qu’elles veulent dire.",
        en="The answers that the lists offer, from worst to best, and what they mean.",
    ),
    "template.sheet.identity.about": Wording(
        fr="À quoi le programme reconnaît ce modèle. Ne rien changer ici.",
        en="By this the program knows the template again. Change nothing here.",
    ),
    # The columns of the marks.
    "template.column.criterion": Wording(fr="critère", en="criterion"),
    "template.column.question": Wording(fr="question", en="question"),
    "template.column.about": Wording(fr="objet", en="about"),
    "template.column.file": Wording(fr="selon les fichiers", en="according to the files"),
    "template.column.answer": Wording(fr="votre réponse", en="your answer"),
    "template.column.up-to": Wording(
        fr="jusqu’à (si une marge reste)", en="up to (if a span is left)"
    ),
    "template.column.evidence": Wording(fr="ce que vous avez constaté", en="what you found"),
    "template.column.document": Wording(fr="titre du document", en="title of the document"),
    "template.column.address": Wording(fr="adresse ou référence", en="address or reference"),
    "template.column.place": Wording(fr="page ou clause", en="page or clause"),
    "template.column.comment": Wording(fr="commentaire", en="comment"),
    "template.choice": Wording(fr="choix", en="choice"),
    "template.choice.list": Wording(
        fr="Choisissez dans la liste, ou laissez vide.", en="Choose from the list, or leave empty."
    ),
    "template.choice.number": Wording(
        fr="Un nombre entre les bornes que dit la question, ou rien.",
        en="A number between the ends that the question tells, or nothing.",
    ),
    "template.number": Wording(
        fr="[{unit}, de {low} à {high}]", en="[{unit}, from {low} to {high}]"
    ),
    "template.unknown": Wording(fr="je ne sais pas", en="I do not know"),
    "template.unknown.is": Wording(
        fr="Comme une cellule vide : rien n’est apprécié.",
        en="Like an empty cell: nothing is marked.",
    ),
    # Who, and when.
    "template.field.assessor": Wording(fr="Évaluateur", en="Assessor"),
    "template.field.date": Wording(fr="Date (AAAA-MM-JJ)", en="Date (YYYY-MM-DD)"),
    "template.assessors": Wording(fr="Les évaluateurs de l’étude", en="The study’s assessors"),
    # How to fill it in.
    "template.steps": Wording(fr="Comment remplir", en="How to fill it in"),
    "template.step.who": Wording(
        fr="Dites qui vous êtes, par le nom court que vous avez dans l’étude, et à quelle date vous répondez.",
        en="Say who you are, by the short name that you have in the study, and on which day you answer.",
    ),
    "template.step.answer": Wording(
        fr="Dans la feuille « {sheet} », choisissez une réponse dans la liste, ou écrivez un nombre dans l’unité que dit la question.",
        en="On the sheet “{sheet}”, choose an answer from the list, or write a number in the unit that the question tells.",
    ),
    "template.step.unknown": Wording(
        fr="Laissez vide ce que vous ne savez pas : l’inconnu reste inconnu, et ne compte pas pour zéro.",
        en="Leave empty what you do not know: the unknown stays unknown, and does not count as nothing.",
    ),
    "template.step.span": Wording(
        fr="Si une marge reste, donnez la réponse la plus basse, puis, dans la colonne suivante, la plus haute.",
        en="If a span is left, give the lowest answer, and in the next column the highest.",
    ),
    "template.step.evidence": Wording(
        fr="Chaque réponse demande un justificatif : ce que vous avez constaté, ou l’adresse ou la référence d’un document. Sans lui, elle est refusée.",
        en="Each answer needs evidence: what you found, or the address or the reference of a document. Without it, the answer is refused.",
    ),
    "template.step.independent": Wording(
        fr="La colonne « selon les fichiers » dit ce que les fichiers savent à la date de l’étude ; les appréciations des autres n’y figurent pas. Vous pouvez la contredire : le fait devient contesté jusqu’à une décision.",
        en="The column “according to the files” tells what the files know on the day of the study; the marks of others are not in it. You may contradict it: the fact is then disputed until a ruling.",
    ),
    "template.step.leave": Wording(
        fr="Vous pouvez filtrer et, la protection ôtée (elle n’a pas de mot de passe), trier ou retirer des lignes. Ne changez ni les titres, ni les questions ; n’écrivez pas de formule.",
        en="You may filter and, with the protection taken off (it has no password), sort and remove rows. Change neither titles nor questions, and write no formulas.",
    ),
    "template.step.save": Wording(
        fr="Enregistrez au format .xlsx, sans mot de passe ni macro.",
        en="Save as .xlsx, without a password or macros.",
    ),
    "template.step.back": Wording(
        fr="Pour voir ce qui changera : cloudeval import FICHIER.xlsx --study DOSSIER --dry-run. Sans --dry-run, c’est enregistré, en entier ou pas du tout.",
        en="To see what will change: cloudeval import FILE.xlsx --study FOLDER --dry-run. Without --dry-run it is saved, whole or not at all.",
    ),
    "template.step.given": Wording(
        fr="Vos réponses d’avant sont déjà inscrites, dans la feuille « {sheet} ». Ce que vous laissez tel quel reste tel quel ; ce que vous modifiez est remplacé ; vider une ligne ne retire rien.",
        en="The answers that you gave before are filled in on the sheet “{sheet}”. What you leave as it is stays as it is; what you change is replaced; emptying a row takes nothing back.",
    ),
    "template.step.format": Wording(
        fr="Une réponse donnée de nouveau remplace la vôtre, qui est retirée et reste dans l’étude.",
        en="An answer that you give again takes the place of yours, which is withdrawn and stays in the study.",
    ),
}
