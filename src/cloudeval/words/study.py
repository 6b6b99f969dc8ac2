"""What results say of a study: its marks, its rulings, and what a scenario assumes."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    # ── the label that travels ──
    "study.label": Wording(
        fr="Étude « {title} » ({folder}) : {marks} ; {rulings}. Les appréciations s’ajoutent aux "
        "faits des fichiers et n’en remplacent aucun.",
        en="Study “{title}” ({folder}): {marks}; {rulings}. Marks stand beside the facts of the "
        "files and replace none.",
    ),
    "study.marks.one": Wording(
        fr="{number} appréciation prise en compte ({states})", en="{number} mark counted ({states})"
    ),
    "study.marks.many": Wording(
        fr="{number} appréciations prises en compte ({states})",
        en="{number} marks counted ({states})",
    ),
    "study.marks.none": Wording(fr="aucune appréciation prise en compte", en="no marks counted"),
    "study.digest": Wording(fr="étude", en="study"),
    "study.states": Wording(
        fr="relues : {reviewed}, proposées : {proposed}",
        en="reviewed: {reviewed}, proposed: {proposed}",
    ),
    "study.rulings.one": Wording(fr="{number} décision en vigueur", en="{number} ruling in force"),
    "study.rulings.many": Wording(
        fr="{number} décisions en vigueur", en="{number} rulings in force"
    ),
    "study.aside.proposed": Wording(
        fr="Non prises en compte parce que personne ne les a relues (--reviewed-only) : {number}.",
        en="Not counted since nobody has reviewed them (--reviewed-only): {number}.",
    ),
    "study.aside.another-day": Wording(
        fr="L’étude vaut au {day} ; les faits sont lus au {other}. Ni ses appréciations ({number}) "
        "ni ses décisions ne comptent à cette date.",
        en="The study speaks for {day}; facts are read on {other}. Neither its marks ({number}) nor "
        "its rulings count on that day.",
    ),
    # ── a scenario ──
    "scenario.label": Wording(
        fr="HYPOTHÈSE « {title} » (scénario {id}) : {parts}. Ce n’est pas le résultat de la version "
        "telle qu’elle est écrite, qui figure à côté.",
        en="ASSUMPTION “{title}” (scenario {id}): {parts}. This is not the result of the version as "
        "it is written, which stands beside.",
    ),
    "scenario.label-alone": Wording(
        fr="HYPOTHÈSE « {title} » (scénario {id}) : {parts}. Sans --scenario, la même commande donne "
        "le résultat sans hypothèse.",
        en="ASSUMPTION “{title}” (scenario {id}): {parts}. Without --scenario the same command gives "
        "the result without an assumption.",
    ),
    "scenario.and": Wording(fr=" ; ", en="; "),
    "scenario.weight": Wording(fr="{group} pèse {weight}", en="{group} weighs {weight}"),
    "scenario.off": Wording(
        fr="{criterion} n’est pas éliminatoire", en="{criterion} eliminates nobody"
    ),
    "scenario.lifted-all": Wording(fr="nul n’est exempté", en="nobody is exempt"),
    "scenario.lifted": Wording(
        fr="nul n’est exempté de {criterion}", en="nobody is exempt from {criterion}"
    ),
    "scenario.assumed": Wording(fr="{offer}, {name} : {answer}", en="{offer}, {name}: {answer}"),
    "scenario.beside": Wording(
        fr="À côté, la version telle qu’elle est écrite, sans l’hypothèse (points sur 100).",
        en="Beside it, the version as it is written, without the assumption (points of 100).",
    ),
    "scenario.as-written": Wording(fr="telle qu’écrite", en="as written"),
    "scenario.under": Wording(fr="sous l’hypothèse", en="under the assumption"),
    "scenario.cell": Wording(fr="{standing}, {total}", en="{standing}, {total}"),
    "scenario.cell-placed": Wording(
        fr="{standing}, {total}, place {place}", en="{standing}, {total}, place {place}"
    ),
    # ── a fact ──
    "study.why.assumed": Wording(
        fr="Supposé par le scénario, quoi qu’en disent faits et appréciations.",
        en="Assumed by the scenario, whatever facts and marks say.",
    ),
    "study.why.ruled": Wording(fr="Tranché : {numbers}.", en="Decided: {numbers}."),
    "study.why.answered": Wording(
        fr="Les fichiers n’en disent rien ; une appréciation répond.",
        en="Nothing on file says it; a mark answers.",
    ),
    "study.why.within": Wording(
        fr="La source laisse la réponse ouverte ; une appréciation répond entre ses bornes.",
        en="The source leaves the answer open; a mark answers between its ends.",
    ),
    "study.why.agreed": Wording(
        fr="Fait connu, qu’aucune appréciation n’exclut.",
        en="The fact is known, and no mark excludes it.",
    ),
    "study.why.disputed": Wording(
        fr="Fait contesté : les appréciations diffèrent entre elles ou de ce que disent les fichiers ; "
        "la fourchette couvre tout, tant qu’aucune décision ne tranche.",
        en="Disputed: marks differ from one another or from what the files say; the interval covers "
        "all of it until a ruling decides.",
    ),
    "study.why.open": Wording(
        fr="Les appréciations laissent la réponse ouverte entre ces bornes.",
        en="The marks leave the answer open between these ends.",
    ),
    "study.mark": Wording(
        fr="Appréciation par {who}, {at}, {state} : {answer}.",
        en="Mark by {who}, {at}, {state}: {answer}.",
    ),
    "study.mark.of": Wording(fr="{answer} (sur {name})", en="{answer} (on {name})"),
    "study.state.proposed": Wording(fr="proposée", en="proposed"),
    "study.state.reviewed": Wording(fr="relue par {who}, {at}", en="reviewed by {who}, {at}"),
    "study.state.reviewed-own": Wording(
        fr="relue par son auteur, {who}, {at}", en="reviewed by its author, {who}, {at}"
    ),
    "study.state.withdrawn": Wording(
        fr="retirée par {who}, {at} : {reason}", en="withdrawn by {who}, {at}: {reason}"
    ),
    "study.state.set-aside": Wording(
        fr="laissée de côté au passage de {before} à {after} : {because}",
        en="set aside in the move from {before} to {after}: {because}",
    ),
    "study.aside-because.no-question": Wording(
        fr="rien ne dit à quelle question on a répondu",
        en="nothing says which question was answered",
    ),
    "study.aside-because.unknown-question": Wording(
        fr="la version nommée n’a pas cette question, ou n’est pas disponible",
        en="the version named has no such question, or is not to be had",
    ),
    "study.aside-because.no-heir": Wording(
        fr="aucune question de l’autre version n’en vient",
        en="no question of the other version comes from it",
    ),
    "study.aside-because.question-changed": Wording(
        fr="la question est posée en d’autres mots", en="the question is asked in other words"
    ),
    "study.aside-because.reads-else": Wording(
        fr="la question qui en vient porte sur autre chose",
        en="the question that comes from it is about something else",
    ),
    "study.aside-because.another-family": Wording(
        fr="l’autre version est d’une autre famille, dont aucune filiation ne parle",
        en="the other version is of another family, of which no lineage tells",
    ),
    "study.aside-because.other-answers": Wording(
        fr="l’autre version ne connaît pas cette réponse",
        en="the other version knows no such answer",
    ),
    "study.aside-because.to-review": Wording(
        fr="elle compte aussi pour une question sur laquelle personne ne l’a relue ; elle y est reprise, proposée",
        en="it also counts for a question on which nobody reviewed it; there it is carried, as proposed",
    ),
    "study.aside-because.not-read": Wording(
        fr="aucune question de l’autre version ne porte dessus",
        en="no question of the other version is about it",
    ),
    "study.aside-because.no-room": Wording(
        fr="ni les faits ni les appréciations qui restent ne lui laissent de place",
        en="neither the facts nor the marks that are left leave room for it",
    ),
    "study.not-counted": Wording(fr="Non prise en compte. {mark}", en="Not counted. {mark}"),
    "study.evidence": Wording(fr="Justificatif : {told}.", en="Evidence: {told}."),
    "study.evidence.read": Wording(fr="lu : {date}", en="read: {date}"),
    "study.comment": Wording(fr="Commentaire : {text}", en="Comment: {text}"),
    "study.asked": Wording(
        fr="Répondu à la question {criterion} de {version}.",
        en="Answered to the question {criterion} of {version}.",
    ),
    "study.ruling": Wording(
        fr="Décision n° {number}, {at}, par {who} : {answer}. Motif : {reason}",
        en="Ruling {number}, {at}, by {who}: {answer}. Reason: {reason}",
    ),
    "study.ruling.named": Wording(fr="décision n° {number}", en="ruling {number}"),
    "study.ruled-out": Wording(
        fr="Elle ne retient rien de ce que faits et appréciations laissent possible, et ne change "
        "donc rien.",
        en="It takes nothing of what facts and marks leave possible, and so moves nothing.",
    ),
    "study.assumed": Wording(
        fr="Hypothèse du scénario : {answer}.", en="Assumed by the scenario: {answer}."
    ),
    # ── what will change, before it does ──
    "assuming.title": Wording(
        fr="Scénario « {id} » · étude « {title} »", en="Scenario “{id}” · study “{title}”"
    ),
    "assuming.about": Wording(
        fr="Une hypothèse, qui ne décide de rien. Ces réponses sont supposées :",
        en="An assumption, which decides nothing. These answers are assumed:",
    ),
    "assuming.line": Wording(fr="{offer}, {name} : {answer}", en="{offer}, {name}: {answer}"),
    "entering.title": Wording(
        fr="Appréciations par {who} · étude « {title} »", en="Marks by {who} · study “{title}”"
    ),
    "entering.counts": Wording(
        fr="Nouvelles : {added}. Déjà présentes : {same}. En remplacent une, qui est retirée : "
        "{replaces}. Diffèrent d’une autre personne : {differing}. Contredisent un fichier : "
        "{against}. Laissées de côté : {left}.",
        en="New: {added}. Already there: {same}. In place of one, which is withdrawn: {replaces}. "
        "Differing from somebody else: {differing}. Against a file: {against}. Left out: {left}.",
    ),
    "entering.dry": Wording(
        fr="Rien n’a été enregistré : c’est ce qui le serait.",
        en="Nothing was saved: this is what would be.",
    ),
    "entering.written": Wording(fr="Enregistré.", en="Saved."),
    "entering.nothing": Wording(
        fr="Rien à enregistrer : tout s’y trouve déjà.", en="Nothing to save: all of it is there."
    ),
    "entering.about": Wording(fr="objet", en="about"),
    "entering.how": Wording(fr="dans l’étude", en="in the study"),
    "entering.beside": Wording(fr="face aux fichiers", en="beside the files"),
    "entering.how.added": Wording(fr="nouvelle", en="new"),
    "entering.how.same": Wording(fr="déjà présente", en="already there"),
    "entering.how.replaces": Wording(
        fr="remplace {earlier}, du {at}", en="in place of {earlier}, of {at}"
    ),
    "entering.differs": Wording(fr="{how} ; diffère de {who}", en="{how}; differs from {who}"),
    "entering.beside.answers": Wording(
        fr="répond à ce qu’ils ignorent", en="answers what they do not know"
    ),
    "entering.beside.within": Wording(
        fr="répond entre les bornes d’une source", en="answers between the ends of a source"
    ),
    "entering.beside.agrees": Wording(fr="dit de même", en="says the same"),
    "entering.beside.against": Wording(
        fr="les contredit : contesté jusqu’à une décision",
        en="contradicts them: disputed until a ruling",
    ),
    "entering.beside.disputed": Wording(
        fr="leurs sources diffèrent déjà", en="their own sources differ"
    ),
    "entering.left": Wording(
        fr="Laissées de côté : à poser de nouveau", en="Left out: to be asked again"
    ),
    "entering.left.line": Wording(fr="{offer}, {name} : {why}", en="{offer}, {name}: {why}"),
    "entering.left.no-question": Wording(
        fr="rien ne dit à quelle question on a répondu",
        en="nothing says which question was answered",
    ),
    "entering.left.unknown-question": Wording(
        fr="cette version n’a pas cette question", en="that version has no such question"
    ),
    "entering.left.no-heir": Wording(
        fr="aucune question de l’étude n’en vient", en="no question of the study comes from it"
    ),
    "entering.left.question-changed": Wording(
        fr="la question est posée en d’autres mots", en="the question is asked in other words"
    ),
    "entering.left.reads-else": Wording(
        fr="la question de l’étude porte sur autre chose",
        en="the study’s question is about something else",
    ),
    "study.word.marked": Wording(fr="apprécié", en="marked"),
    "study.word.ruled": Wording(fr="tranché", en="ruled"),
    "study.word.assumed": Wording(fr="supposé", en="assumed"),
}
