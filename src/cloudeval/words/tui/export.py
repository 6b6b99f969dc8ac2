"""What is said when a file is made from where one stands."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "tui.command.export": Wording(fr="exporter", en="export"),
    "tui.about.export": Wording(
        fr="Écrire dans un fichier ce qui est affiché : classeur ou texte en Markdown",
        en="Write what is shown to a file: a workbook, or a text in Markdown",
    ),
    "tui.export.which": Wording(fr="Écrire quel fichier ?", en="Write which file?"),
    "tui.export.book": Wording(
        fr="Le classeur qui recalcule ce qui est affiché (.xlsx)",
        en="The workbook that recomputes what is shown (.xlsx)",
    ),
    "tui.export.template": Wording(
        fr="Le modèle à remplir par un évaluateur (.xlsx)",
        en="The template for an assessor to fill in (.xlsx)",
    ),
    "tui.export.brief": Wording(fr="La note de synthèse (.md)", en="The brief (.md)"),
    "tui.export.diff-book": Wording(
        fr="Le classeur de la différence (.xlsx)", en="The workbook of the difference (.xlsx)"
    ),
    "tui.export.diff-brief": Wording(
        fr="La note de la différence (.md)", en="The brief of the difference (.md)"
    ),
    "tui.export.profile-brief": Wording(
        fr="La fiche de l’offre (.md)", en="The offer’s profile (.md)"
    ),
    "tui.export.letter": Wording(
        fr="Les questions au fournisseur, en annexe de lettre (.md)",
        en="The questions to the provider, as the annex of a letter (.md)",
    ),
    "tui.export.save-first.one": Wording(
        fr="{number} saisie n’est pas encore dans l’étude : enregistrez-la d’abord (s, au tableau), pour que "
        "le fichier puisse être refait à partir de l’étude.",
        en="{number} entry is not in the study yet: save it first (s, at the table), so that the file can "
        "be made again from the study.",
    ),
    "tui.export.save-first.many": Wording(
        fr="{number} saisies ne sont pas encore dans l’étude : enregistrez-les d’abord (s, au tableau), pour "
        "que le fichier puisse être refait à partir de l’étude.",
        en="{number} entries are not in the study yet: save them first (s, at the table), so that the file "
        "can be made again from the study.",
    ),
    "tui.export.name": Wording(
        fr="Nom du fichier (depuis {folder}) ; Échap : ne rien écrire",
        en="Name of the file (from {folder}); Esc: write nothing",
    ),
    "tui.export.exists": Wording(fr="{file} existe déjà.", en="{file} exists already."),
    "tui.export.over.other": Wording(fr="Donner un autre nom", en="Give another name"),
    "tui.export.over.replace": Wording(fr="Le remplacer", en="Replace it"),
    "tui.export.done": Wording(fr="Écrit : {file}", en="Written: {file}"),
    "tui.export.other-kind": Wording(
        fr="{file} n’est pas un nom qui convient : il doit finir par {suffix}.",
        en="{file} is not a fitting name: it must end with {suffix}.",
    ),
    "tui.export.is-folder": Wording(
        fr="{file} est un dossier : donnez un nom de fichier.",
        en="{file} is a folder: give the name of a file.",
    ),
    "tui.export.open-elsewhere": Wording(
        fr="{file} est ouvert dans un tableur (d’après {lock}) : fermez-le, ou donnez un autre nom.",
        en="{file} is open in a spreadsheet (as {lock} says): close it, or give another name.",
    ),
    "tui.export.not-written": Wording(
        fr="{file} n’a pas pu être écrit : {why}.", en="{file} could not be written: {why}."
    ),
    "tui.export.too-long": Wording(
        fr="Un tableau aurait {rows} lignes, plus qu’une feuille n’en tient. Rouvrez l’écran avec "
        "moins d’offres (--offer).",
        en="A table would have {rows} rows, more than a sheet holds. Open the screen again with fewer "
        "offers (--offer).",
    ),
}
