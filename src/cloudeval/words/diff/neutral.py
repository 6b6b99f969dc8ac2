"""What the report on a difference says of whether refinements were only more detailed."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "neutral.title": Wording(fr="Seulement plus précis ?", en="Only more detailed?"),
    "neutral.told.one": Wording(
        fr="{passing} précision sur {all} passe les cinq questions ; poids changé : {weight} "
        "(ensemble {factor}) ; en suspens : {open} ; toutes ensemble : {together}.",
        en="{passing} of {all} refinements passes all five questions; weight changed: {weight} "
        "(together {factor}); open: {open}; all together: {together}.",
    ),
    "neutral.told.many": Wording(
        fr="{passing} précisions sur {all} passent les cinq questions ; poids changé : {weight} "
        "(ensemble {factor}) ; en suspens : {open} ; toutes ensemble : {together}.",
        en="{passing} of {all} refinements pass all five questions; weight changed: {weight} "
        "(together {factor}); open: {open}; all together: {together}.",
    ),
    "neutral.abreast": Wording(
        fr="À chaque question, combien de précisions répondent oui ; puis la réponse pour toutes ensemble.",
        en="To each question, how many refinements answer yes; then the answer for all together.",
    ),
    "neutral.answers": Wording(fr="réponses", en="answers"),
    "neutral.cell": Wording(fr="{yes} sur {all} ; {together}", en="{yes} of {all}; {together}"),
    "neutral.together.yes": Wording(fr="oui", en="yes"),
    "neutral.together.no": Wording(fr="non ({questions})", en="no ({questions})"),
    "neutral.together.denied": Wording(fr="non", en="no"),
    "neutral.together.open": Wording(fr="non démontré", en="not shown"),
    "neutral.legend": Wording(
        fr="« Change de poids » : la question (a) ; « en suspens » : aucun non, mais pas cinq oui.",
        en="“Change weight”: question (a); “open”: no question answered no, yet not five yeses.",
    ),
}
