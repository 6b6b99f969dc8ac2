"""What the screen says of a criterion through the versions of its family."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "tui.command.history": Wording(fr="historique", en="history"),
    "tui.about.history": Wording(
        fr="Le critère dans chaque version de sa famille, et ce qui a changé",
        en="The criterion in each version of its family, and what changed",
    ),
    "tui.history.title": Wording(fr="Historique de {criterion}", en="History of {criterion}"),
    "tui.history.versions": Wording(
        fr="Versions (Entrée : le texte, comparé à la précédente)",
        en="Versions (Enter: the text, compared with the one before)",
    ),
    "tui.history.first": Wording(
        fr="{version} · {criteria} · première version où il figure",
        en="{version} · {criteria} · the first version that has it",
    ),
    "tui.history.step.one": Wording(
        fr="{version} · {criteria} · {number} modification",
        en="{version} · {criteria} · {number} change",
    ),
    "tui.history.step.many": Wording(
        fr="{version} · {criteria} · {number} modifications",
        en="{version} · {criteria} · {number} changes",
    ),
    "tui.history.first-text": Wording(
        fr="La première version où le critère figure.",
        en="The first version that has the criterion.",
    ),
    "tui.history.against": Wording(
        fr="Comparé à {version} : {gone} n’y figure plus, {new} est nouveau.",
        en="Compared with {version}: {gone} is gone, {new} is new.",
    ),
    "tui.history.weight": Wording(
        fr="Poids {weight} dans le groupe {group} · {share} points sur 100",
        en="Weight {weight} in group {group} · {share} points of 100",
    ),
    "tui.history.exempt": Wording(
        fr="Exemptées : {offers}. {reason}", en="Exempt: {offers}. {reason}"
    ),
    "tui.history.alone": Wording(
        fr="Aucune version de la famille ne contient ce critère.",
        en="No version of the family has this criterion.",
    ),
}
