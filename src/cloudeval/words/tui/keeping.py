"""What is said when a study is saved, and when a second window takes over from the first."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "tui.command.save": Wording(fr="enregistrer", en="save"),
    "tui.about.save": Wording(
        fr="Faire passer les saisies dans l’étude, sans quitter ; « u » ne les annule plus ensuite",
        en="Put the entries into the study, without leaving; “u” does not undo them afterwards",
    ),
    "tui.command.take-over": Wording(fr="prendre la main", en="take over"),
    "tui.about.take-over": Wording(
        fr="Écrire ici, une fois l’autre fenêtre fermée",
        en="Write here, once the other window is closed",
    ),
    "tui.keeping.saved.one": Wording(
        fr="{number} saisie est passée dans l’étude. « u » ne l’annule plus : saisissez le contraire, ou "
        "retirez l’appréciation (w).",
        en="{number} entry has gone into the study. “u” no longer undoes it: enter the contrary, or "
        "withdraw the mark (w).",
    ),
    "tui.keeping.saved.many": Wording(
        fr="{number} saisies sont passées dans l’étude. « u » ne les annule plus : saisissez le contraire, "
        "ou retirez l’appréciation (w).",
        en="{number} entries have gone into the study. “u” no longer undoes them: enter the "
        "contrary, or withdraw the mark (w).",
    ),
    "tui.keeping.nothing": Wording(
        fr="Rien à enregistrer : tout est déjà dans l’étude.",
        en="Nothing to save: everything is in the study already.",
    ),
    "tui.keeping.failed": Wording(
        fr="NON ENREGISTRÉ : {why} Rien n’est perdu : les saisies restent dans {journal}.",
        en="NOT SAVED: {why} Nothing is lost: the entries stay in {journal}.",
    ),
    "tui.keeping.taken": Wording(
        fr="Cette fenêtre écrit désormais.", en="This window writes from now on."
    ),
    "tui.keeping.not-taken": Wording(
        fr="Toujours en lecture seule. {why}", en="Still read only. {why}"
    ),
    "tui.keeping.left": Wording(
        fr="L’autre fenêtre est fermée : W pour écrire ici.",
        en="The other window is closed: W to write here.",
    ),
}
