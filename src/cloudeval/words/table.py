"""What is said of a table of criteria, and at the head of the files that come out of it."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    # The table as a whole.
    "table.folder": Wording(
        fr="C’est un dossier et non un fichier. Indiquez la table, un fichier CSV.",
        en="This is a folder, not a file. Name the table, a CSV file.",
    ),
    "table.too-large": Wording(
        fr="Cette table dépasse {limit} Mio. Retirez-en ce qui ne décrit pas de critère, ou mettez la suite dans une autre famille.",
        en="This table is larger than {limit} MiB. Take out what describes no criterion, or put the rest into another family.",
    ),
    "table.encoding": Wording(
        fr="Cette table n’est pas un texte en UTF-8. Dans le tableur, enregistrez-la sous « CSV UTF-8 ».",
        en='This table is not UTF-8 text. In the spreadsheet, save it as "CSV UTF-8".',
    ),
    "table.empty": Wording(
        fr="Cette table n’a aucune ligne de critère. Écrivez les intitulés de colonnes, puis une ligne par critère et par version.",
        en="This table has no row with a criterion. Write the headings, then one row for each criterion in each version.",
    ),
    "table.too-many-rows": Wording(
        fr="Cette table a plus de {limit} lignes. Retirez-en, ou répartissez-les sur plusieurs familles.",
        en="This table has more than {limit} rows. Take some out, or spread them over several families.",
    ),
    "table.quotes": Wording(
        fr='Les guillemets ne se referment pas à partir d’ici, ou une cellule est démesurée. Fermez-les ; dans un texte, doublez-les : "".',
        en='Quotation marks are not closed from here on, or a cell is far too long. Close them; within a text, double them: "".',
    ),
    "table.too-many-cells": Wording(
        fr="Cette ligne a {count} cellules pour {columns} colonnes. Mettez entre guillemets les textes qui contiennent le séparateur.",
        en="This row has {count} cells for {columns} columns. Put texts that hold the separator into quotation marks.",
    ),
    # Columns.
    "table.column-missing": Wording(
        fr="Il manque une colonne. Ajoutez-la, sous l’un de ces noms : {names}.",
        en="A column is missing. Add it, under one of these names: {names}.",
    ),
    "table.column-unknown": Wording(
        fr="La colonne « {name} » n’est pas connue. Retirez-la, ou prenez l’une de : {known}.",
        en='The column "{name}" is not known. Remove it, or use one of: {known}.',
    ),
    "table.column-unknown-near": Wording(
        fr="La colonne « {name} » n’est pas connue. Vouliez-vous dire « {meant} » ?",
        en='The column "{name}" is not known. Did you mean "{meant}"?',
    ),
    "table.column-twice": Wording(
        fr="Cette colonne dit la même chose que « {other} ». Gardez l’une des deux.",
        en='This column means the same as "{other}". Keep one of the two.',
    ),
    "table.column-nameless": Wording(
        fr="Cette colonne n’a pas de nom, mais un contenu à la ligne {line}. Nommez-la, ou videz-la.",
        en="This column has no name, yet holds something on line {line}. Name it, or empty it.",
    ),
    # Cells.
    "table.cell-empty": Wording(
        fr="Cette cellule est vide. Remplissez-la : chaque ligne en a besoin.",
        en="This cell is empty. Fill it in: every row needs it.",
    ),
    "table.role-unknown": Wording(
        fr="« {name} » n’est pas un type de critère. Prenez l’un de : {known}.",
        en='"{name}" is no type of criterion. Use one of: {known}.',
    ),
    "table.role-unknown-near": Wording(
        fr="« {name} » n’est pas un type de critère. Vouliez-vous dire « {meant} » ?",
        en='"{name}" is no type of criterion. Did you mean "{meant}"?',
    ),
    "table.weight-of-requirement": Wording(
        fr="Une exigence ne se pondère pas, or un poids est donné : {written}. Videz cette cellule, ou changez le type en « critère d’attribution ».",
        en='A requirement has no weight, yet one is given: {written}. Empty this cell, or change the type to "award".',
    ),
    "table.condition-of-award": Wording(
        fr="Un critère d’attribution n’exige rien, or « {written} » est exigé. Videz cette cellule, ou changez le type en « exigence ».",
        en='An award criterion requires nothing, yet "{written}" is required. Empty this cell, or change the type to "requirement".',
    ),
    "table.condition-missing": Wording(
        fr="Il n’est pas dit à partir de quel niveau l’exigence est satisfaite. Écrivez l’un de : {levels}.",
        en="It is not said from which level on the requirement is met. Write one of: {levels}.",
    ),
    "table.source-untitled": Wording(
        fr="Cette source n’a pas de titre. Donnez-le dans la colonne « source ».",
        en='This source has no title. Give it in the column "source".',
    ),
    # Levels and attributes.
    "table.levels-few": Wording(
        fr="Il faut au moins deux niveaux, du pire au meilleur. Écrivez par exemple : non = 0 | partiel = 0,5 | oui = 1.",
        en="There must be two levels at least, from worst to best. Write for example: no = 0 | partly = 0.5 | yes = 1.",
    ),
    "table.levels-order": Wording(
        fr="La valeur baisse d’un niveau au suivant. Écrivez les niveaux du pire au meilleur.",
        en="The value falls from one level to the next. Write the levels from worst to best.",
    ),
    "table.level-nameless": Wording(
        fr="Un niveau n’a pas de nom. Écrivez par exemple : non = 0 | partiel = 0,5 | oui = 1.",
        en="A level has no name. Write for example: no = 0 | partly = 0.5 | yes = 1.",
    ),
    "table.level-twice": Wording(
        fr="Le niveau « {name} » est là deux fois. Gardez-le une fois.",
        en='The level "{name}" is there twice. Keep it once.',
    ),
    "table.level-without-value": Wording(
        fr="Il n’est pas dit ce que vaut le niveau « {name} ». Écrivez une valeur de 0 à 1 après « = ».",
        en='It is not said what the level "{name}" is worth. Write a value from 0 to 1 after "=".',
    ),
    "table.level-value": Wording(
        fr="Le niveau « {name} » vaut {value}, hors de l’intervalle de 0 à 1. Écrivez 5 points sur 10 comme 5/10.",
        en='The level "{name}" is worth {value}, which is not between 0 and 1. Write 5 points out of 10 as 5/10.',
    ),
    "table.levels-differ": Wording(
        fr="L’attribut « {attribute} » a d’autres niveaux à la ligne {line} : {levels}. Donnez partout les mêmes, avec leurs valeurs, ou un autre nom dans la colonne « attribut ».",
        en='The attribute "{attribute}" has other levels on line {line}: {levels}. Give the same ones everywhere, with their values, or another name in the column "attribute".',
    ),
    "table.levels-on-file": Wording(
        fr="L’attribut « {attribute} » existe déjà, avec ces niveaux : {levels}. Donnez une valeur à chacun, dans cet ordre, ou un autre nom dans la colonne « attribut ».",
        en='The attribute "{attribute}" is there already, with these levels: {levels}. Give each a value, in this order, or another name in the column "attribute".',
    ),
    "table.attribute-number": Wording(
        fr="L’attribut « {name} » est un nombre, et une table ne connaît que des niveaux. Donnez un autre nom, puis écrivez ce critère à la main dans le fichier obtenu.",
        en='The attribute "{name}" is a number, and a table knows levels only. Give another name, then write this criterion by hand in the file that comes out.',
    ),
    # Versions, and rows among one another.
    "table.no-date": Wording(
        fr="La version {version} n’a pas de date. Donnez-la sur l’une de ses lignes ; une année ou un mois suffit : 2023, 2023-12.",
        en="The version {version} has no date. Give it on one of its rows; a year or a month is enough: 2023, 2023-12.",
    ),
    "table.date-differs": Wording(
        fr="La version {version} est datée ici du {date}, et du {other} à la ligne {line}. Donnez-lui une seule date.",
        en="The version {version} is dated {date} here, and {other} on line {line}. Give it one date.",
    ),
    "table.version-taken": Wording(
        fr="Le fichier {name}.yaml sert à autre chose. Donnez un autre nom à cette version, comme « v1 ».",
        en='The file {name}.yaml is for something else. Give this version another name, such as "v1".',
    ),
    "table.version-twice": Wording(
        fr="Les versions « {name} » et « {other} » ne diffèrent que par des majuscules. Écrivez ce nom partout de la même façon.",
        en='The versions "{name}" and "{other}" differ in capitals only. Write the name the same way everywhere.',
    ),
    "table.version-empty": Wording(
        fr="La version {version} ne garde aucun critère. Donnez une ligne à ceux qu’elle a, ou retirez-la.",
        en="The version {version} keeps no criterion. Give a row to those that it has, or take it out.",
    ),
    "table.id-twice": Wording(
        fr="« {name} » est déjà dans la version {version}, à la ligne {line}. Retirez l’une des deux lignes, ou renommez-en une.",
        en='"{name}" is in the version {version} already, on line {line}. Remove one of the two rows, or rename one.',
    ),
    "table.group-differs": Wording(
        fr="Le groupe « {name} » s’écrit autrement dans la version {version}, à la ligne {line}. Écrivez-le partout de la même façon.",
        en='The group "{name}" is written otherwise in the version {version}, on line {line}. Write it the same way everywhere.',
    ),
    "table.no-earlier": Wording(
        fr="{version} est la première version : rien ne la précède. Videz cette cellule, ou vérifiez les dates.",
        en="{version} is the first version: nothing comes before it. Empty this cell, or check the dates.",
    ),
    "table.exempt-reason": Wording(
        fr="L’exemption de « {id} » n’a pas de raison. Donnez-la dans la colonne « motif ».",
        en='The exemption from "{id}" has no reason. Give it in the column "note".',
    ),
    "table.exempt-source": Wording(
        fr="L’exemption de « {id} » n’a pas de source. Donnez le document dans la colonne « source ».",
        en='The exemption from "{id}" has no source. Give the document in the column "source".',
    ),
    "table.note-without-change": Wording(
        fr="« {id} » a un motif, mais n’a pas changé depuis {version} : il est gardé comme remarque sur le critère. Videz cette cellule si ce n’est pas voulu.",
        en='"{id}" has a reason, but did not change since {version}: it is kept as a remark on the criterion. Empty this cell if that is not meant.',
    ),
    # At the head of the files.
    "comment.version": Wording(
        fr="Version {version}, tirée de la table {table}. « cloudeval check » dit ce qu’il reste à y compléter.",
        en="Version {version}, made from the table {table}. `cloudeval check` says what remains to be filled in.",
    ),
    "comment.one-language": Wording(
        fr="La table ne donne que dans une langue l’intitulé ou la question de : {names}. Le même texte figure dans les deux.",
        en="The table gives the title or the question in one language only for: {names}. The same text stands in both.",
    ),
    "comment.all-one-language": Wording(
        fr="La table ne donne les intitulés et les questions que dans une langue. Le même texte figure dans les deux.",
        en="The table gives titles and questions in one language only. The same text stands in both.",
    ),
    "comment.attributes": Wording(
        fr="Ce qui s’observe de toute offre, tiré de la table {table}. Les niveaux vont du pire au meilleur ; une fois les offres interrogées, n’en changez plus l’ordre.",
        en="What can be observed of any offer, made from the table {table}. Levels stand from worst to best; once offers were asked, never re-order or remove any.",
    ),
}
