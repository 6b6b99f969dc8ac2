"""What a difference says of its steps, from each version to the next."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "steps.apart": Wording(
        fr="Les étapes s’additionnent exactement à l’évolution de chaque total. Leurs causes ne sont pas "
        "celles de la différence directe et ne s’y comparent pas : chaque modification y vaut ce "
        "qu’elle vaut entre deux versions voisines.",
        en="The steps add up exactly to the change of each total. Their causes are not those of the "
        "direct difference and are not to be compared with them: each change counts for what it is "
        "between two neighbouring versions.",
    ),
    "steps.passing.none": Wording(
        fr="Toute ligne ajoutée en chemin est encore là, elle ou ce qu’elle est devenue, dans {after}.",
        en="Every line that was added on the way is still there, or what became of it, in {after}.",
    ),
    "steps.passing.one": Wording(
        fr="Un critère n’a existé qu’en chemin et n’a d’effet qu’ici : {names}.",
        en="1 criterion was there only on the way and has an effect only here: {names}.",
    ),
    "steps.passing.many": Wording(
        fr="{number} critères n’ont existé qu’en chemin et n’ont d’effet qu’ici : {names}.",
        en="{number} criteria were there only on the way and have an effect only here: {names}.",
    ),
    "steps.title": Wording(fr="Étapes, par cause", en="Steps, by cause"),
    "steps.caption": Wording(
        fr="De {before} à {after} : évolution du total par cause, en points, plancher / plafond ; chaque "
        "colonne s’additionne.",
        en="From {before} to {after}: change of the total by cause, in points, floor / ceiling; each "
        "column adds up.",
    ),
}
"""Every text by its key; both languages have the same placeholders."""
