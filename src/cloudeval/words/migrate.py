"""What a migration says: what became of each answer of a study under another version."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "migrate.title": Wording(
        fr="Étude « {title} » · de {before} à {after}",
        en="Study “{title}” · from {before} to {after}",
    ),
    "migrate.done": Wording(fr="Étude passée à {after}.", en="Moved to {after}."),
    "migrate.dry": Wording(
        fr="Rien n’a été écrit : c’est ce qui le serait.",
        en="Nothing was written: this is what would be.",
    ),
    "migrate.old-stays": Wording(
        fr="L’étude {old} reste telle quelle ; la nouvelle : {new}.",
        en="The study {old} stays as it is; the new one: {new}.",
    ),
    "migrate.same-version": Wording(
        fr="C’est la version de l’étude : rien n’y change.",
        en="It is the study’s own version: nothing changes.",
    ),
    "migrate.marks": Wording(
        fr="Appréciations : {all}. Reprises, même question : {carried}. Reprises, comptant aussi pour une "
        "question qui n’a pas été posée ainsi : {other}. De nouveau en vigueur : {again}. Laissées de côté : "
        "{left}. Déjà retirées ou laissées de côté : {before}.",
        en="Marks: {all}. Carried, same question: {carried}. Carried, counting also for a question that was not "
        "asked so: {other}. In force again: {again}. Set aside: {left}. Withdrawn or set aside before: {before}.",
    ),
    "migrate.rulings": Wording(
        fr="Décisions : {all}. Reprises : {carried}. Laissées de côté : {left}. Déjà remplacées ou laissées "
        "de côté : {before}.",
        en="Rulings: {all}. Carried: {carried}. Set aside: {left}. Replaced or set aside before: {before}.",
    ),
    "migrate.scenarios": Wording(
        fr="Scénarios : {all}. Repris : {carried}. Repris en partie : {part}. Laissés de côté : {left}.",
        en="Scenarios: {all}. Carried: {carried}. Carried in part: {part}. Set aside: {left}.",
    ),
    "migrate.left": Wording(
        fr="Laissées de côté, à apprécier de nouveau", en="Set aside, to be marked again"
    ),
    "migrate.left.told": Wording(
        fr="Elles restent dans le fichier de leur auteur, avec leur motif (set_aside), et ne comptent pas. "
        "Pour les apprécier de nouveau : cloudeval tui, ou cloudeval export --template.",
        en="They stay in their author’s file, with the reason (set_aside), and do not count. To mark them "
        "again: cloudeval tui, or cloudeval export --template.",
    ),
    "migrate.carry-hint": Wording(
        fr="Celles dont la question est posée en d’autres mots ({number}) peuvent être reprises, comme "
        "proposées, le long de la filiation : --carry detail ou --carry addition.",
        en="Those whose question is asked in other words ({number}) can be carried along the lineage, as "
        "proposed: --carry detail or --carry addition.",
    ),
    "migrate.other": Wording(
        fr="Comptent aussi pour une question qui n’a pas été posée ainsi : à relire",
        en="Counting also for a question that was not asked so: to be reviewed",
    ),
    "migrate.other.told": Wording(
        fr="Une appréciation répond à un fait, et compte pour toute question qui porte dessus. Celles-ci "
        "sont à relire : elles n’ont pas été données à ces questions, et aucune relecture ne les y suit.",
        en="A mark answers a fact, and counts for every question about it. Review these: they were not given "
        "to these questions, and no review follows them there.",
    ),
    "migrate.again": Wording(
        fr="De nouveau en vigueur : leur question est posée comme alors",
        en="In force again: their question is asked as it was then",
    ),
    "migrate.carried": Wording(
        fr="Reprises : la question est la même, mot pour mot",
        en="Carried: the question is the same, word for word",
    ),
    "migrate.carried.told": Wording(
        fr="Une relecture suit l’appréciation là où ni la question ni la réponse n’ont changé.",
        en="A review goes along with its mark where neither the question nor the answer has changed.",
    ),
    "migrate.before": Wording(
        fr="Déjà retirées ou laissées de côté, et toujours là",
        en="Withdrawn or set aside before, and still there",
    ),
    "migrate.who": Wording(fr="qui", en="who"),
    "migrate.about": Wording(fr="objet", en="about"),
    "migrate.question": Wording(fr="question", en="question"),
    "migrate.answered": Wording(fr="réponse", en="answer"),
    "migrate.why": Wording(fr="motif", en="why"),
    "migrate.now-for": Wording(fr="compte désormais pour", en="now counts for"),
    "migrate.review": Wording(fr="relecture", en="review"),
    "migrate.review.kept": Wording(fr="gardée", en="kept"),
    "migrate.review.left": Wording(fr="à refaire", en="to be done again"),
    "migrate.review.none": Wording(fr="aucune", en="none"),
    "migrate.state": Wording(fr="état", en="state"),
    "migrate.state.withdrawn": Wording(fr="retirée", en="withdrawn"),
    "migrate.state.aside": Wording(fr="laissée de côté", en="set aside"),
    "migrate.rulings.title": Wording(fr="Décisions", en="Rulings"),
    "migrate.ruling.line": Wording(
        fr="n° {number}, {offer}, {name} : {how}", en="No. {number}, {offer}, {name}: {how}"
    ),
    "migrate.ruling.carried": Wording(fr="reprise", en="carried"),
    "migrate.ruling.to-another-question": Wording(
        fr="reprise, puisqu’elle décide d’un fait ; compte aussi pour {lines}, question qui n’était pas "
        "posée ainsi : à relire",
        en="carried, since it decides on a fact; also counts for {lines}, a question that was not asked so: "
        "to be read again",
    ),
    "migrate.ruling.left": Wording(
        fr="laissée de côté, son numéro reste pris : {why}",
        en="set aside, its number stays taken: {why}",
    ),
    "migrate.ruling.replaced": Wording(fr="déjà remplacée", en="replaced before"),
    "migrate.ruling.aside": Wording(fr="déjà laissée de côté", en="set aside before"),
    "migrate.scenarios.title": Wording(fr="Scénarios", en="Scenarios"),
    "migrate.scenario.carried": Wording(fr="{id} : repris", en="{id}: carried"),
    "migrate.scenario.in-part": Wording(
        fr="{id} : repris en partie ; tel qu’il était : {file}",
        en="{id}: carried in part; as it was: {file}",
    ),
    "migrate.scenario.left": Wording(
        fr="{id} : laissé de côté, rien de lui n’a de sens ici ; tel qu’il était : {file}",
        en="{id}: set aside, nothing in it makes sense here; as it was: {file}",
    ),
    "migrate.part.line": Wording(
        fr="{id}, {part} {name} : laissé de côté, {why}", en="{id}, {part} {name}: set aside, {why}"
    ),
    "migrate.part.renamed": Wording(
        fr="{id}, {part} {name} : désormais {heirs}", en="{id}, {part} {name}: now {heirs}"
    ),
    "migrate.part.weight": Wording(fr="poids de", en="weight of"),
    "migrate.part.switched-off": Wording(fr="exigence écartée", en="requirement switched off"),
    "migrate.part.exemption": Wording(fr="exemption levée", en="exemption lifted"),
    "migrate.part.assumption": Wording(fr="fait supposé", en="assumed fact"),
    "migrate.part-because.no-group": Wording(
        fr="il n’y a pas de tel groupe", en="there is no such group"
    ),
    "migrate.part-because.no-heir": Wording(
        fr="aucun critère n’en vient", en="no criterion comes from it"
    ),
    "migrate.part-because.question-changed": Wording(
        fr="la question est posée en d’autres mots", en="the question is asked in other words"
    ),
    "migrate.part-because.decides-nothing": Wording(
        fr="ce qui en vient n’est pas éliminatoire et n’exempte aucune offre",
        en="what comes from it eliminates nobody and exempts no offer",
    ),
    "migrate.part-because.not-read": Wording(
        fr="aucune question ne porte dessus", en="no question is about it"
    ),
    "migrate.not-copied": Wording(fr="Restés dans {old} : {files}.", en="Left in {old}: {files}."),
    "migrate.more.one": Wording(
        fr="L’appréciation reprise : --full.", en="The mark that is carried: --full."
    ),
    "migrate.more.many": Wording(
        fr="Les {number} appréciations reprises, une à une : --full.",
        en="The {number} marks that are carried, one by one: --full.",
    ),
    "migrate.next": Wording(
        fr="Ensuite : cloudeval check {new}{data}, puis cloudeval score --study {new}{data}",
        en="Next: cloudeval check {new}{data}, then cloudeval score --study {new}{data}",
    ),
    "migrate.csv.how": Wording(fr="devenir", en="became"),
    "migrate.csv.assessor": Wording(fr="évaluateur", en="assessor"),
    "migrate.csv.thing": Wording(fr="nature de l’objet", en="kind of thing"),
    "migrate.csv.number": Wording(fr="numéro", en="number"),
    "migrate.csv.offer": Wording(fr="offre", en="offer"),
    "migrate.csv.about": Wording(fr="objet", en="about"),
    "migrate.csv.answer": Wording(fr="réponse", en="answer"),
    "migrate.csv.asked": Wording(fr="question d’alors", en="question answered"),
    "migrate.csv.same": Wording(fr="même question", en="same question"),
    "migrate.csv.unasked": Wording(fr="question non posée ainsi", en="question not asked so"),
    "migrate.csv.why-left": Wording(fr="motif", en="why"),
}
"""Every text by its key; both languages have the same placeholders."""
