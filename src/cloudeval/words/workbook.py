"""What a workbook says: the names of its sheets, the titles of its columns, how it is read."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    # The sheets, and the sentence that stands above each.
    "sheet.readme": Wording(fr="Lisez-moi", en="Read me"),
    "sheet.summary": Wording(fr="Synthèse", en="Summary"),
    "sheet.requirements": Wording(fr="Exigences", en="Requirements"),
    "sheet.contributions": Wording(fr="Contributions", en="Contributions"),
    "sheet.groups": Wording(fr="Groupes", en="Groups"),
    "sheet.criteria": Wording(fr="Critères", en="Criteria"),
    "sheet.scales": Wording(fr="Barèmes", en="Scales"),
    "sheet.answers": Wording(fr="Réponses", en="Answers"),
    "sheet.facts": Wording(fr="Faits et sources", en="Facts and sources"),
    "sheet.minutes": Wording(fr="Procès-verbal", en="Minutes"),
    "sheet.glossary": Wording(fr="Glossaire", en="Glossary"),
    "sheet.parameters": Wording(fr="Paramètres", en="Parameters"),
    "sheet.summary.about": Wording(
        fr="Candidature, conformité, attribution. Chaque chiffre est une formule ; à côté, sur fond gris, la valeur calculée par le programme ; la dernière colonne est leur différence et doit être nulle.",
        en="Candidate, compliance, award. Each figure is a formula; beside it, on grey, the value that the program computed; the difference column between them must be zero.",
    ),
    "sheet.requirements.about": Wording(
        fr="Une ligne par condition et par offre : la candidature d’abord, puis la conformité. Le verdict suit de la réponse la plus basse et de la plus haute qui restent possibles.",
        en="One row for each condition and offer: first the candidate, then compliance. The verdict follows from the lowest and the highest answer that are still possible.",
    ),
    "sheet.contributions.about": Wording(
        fr="Une ligne par offre et par critère d’attribution : réponse, valeur par le barème, poids effectif, points. Le plancher et le plafond sont pris dans un même état des faits, le moins et le plus favorable à l’offre ; chaque colonne s’additionne.",
        en="One row for each offer and award criterion: the answer, its value by the scale, the share, the points. Floor and ceiling are each taken in one state of all facts, the least and the most favourable to the offer; each column adds up.",
    ),
    "sheet.groups.about": Wording(
        fr="Le poids de chaque groupe, puis ce qu’il apporte au total de chaque offre. Dans les graphiques, le plein est acquis, le hachuré reste ouvert.",
        en="The weight of each group, then what it adds to each offer’s total. In the charts, what is filled is sure, what is hatched is open.",
    ),
    "sheet.criteria.about": Wording(
        fr="Tous les critères : ceux de la candidature, les exigences, puis l’attribution. Les poids sont des saisies ; le poids effectif en découle.",
        en="All criteria: those on the candidate, the requirements, then award. Weights are inputs; the share follows from them.",
    ),
    "sheet.scales.about": Wording(
        fr="Ce que vaut chaque réponse, de la pire à la meilleure. La valeur est le chiffre publié divisé par son maximum ; entre les deux bornes d’un barème linéaire, elle croît régulièrement.",
        en="What each answer is worth, from worst to best. The value is the published figure over its maximum; between the two ends of a linear scale it grows evenly.",
    ),
    "sheet.answers.about": Wording(
        fr="Les saisies : pour chaque offre et chaque chose lue, la réponse la plus basse et la plus haute encore possibles à cette date ; égales quand le fait est connu. Modifiez-les : tout le classeur suit.",
        en="The inputs: for each offer and each thing that is read, the lowest and the highest answer still possible on that day; the same where the fact is known. Change them, and the whole book follows.",
    ),
    "sheet.facts.about": Wording(
        fr="Chaque affirmation porte un numéro, cité dans les autres feuilles. Une affirmation tirée de plusieurs sources occupe plusieurs lignes.",
        en="Each claim has a number, by which the other sheets cite it. A claim with several sources takes several rows.",
    ),
    "sheet.minutes.about": Wording(
        fr="À remplir à la main ou à l’écran, puis à imprimer et à signer.",
        en="To be filled in by hand or on screen, then printed and signed.",
    ),
    "sheet.glossary.about": Wording(
        fr="Les mots de ce classeur, tels qu’il les emploie.",
        en="The words of this book, as it uses them.",
    ),
    "sheet.parameters.about": Wording(
        fr="Les nombres et les mots dont se servent les formules : chacun a une cellule et un nom, aucun ne se cache dans une formule.",
        en="The numbers and words that formulas use: each has a cell and a name, none is hidden inside a formula.",
    ),
    # Columns.
    "book.ours": Wording(fr="{what}, programme", en="{what}, program"),
    "book.column.no": Wording(fr="n°", en="no."),
    "book.column.group-no": Wording(fr="n° de groupe", en="group no."),
    "book.column.title": Wording(fr="intitulé", en="title"),
    "book.column.question": Wording(fr="question", en="question"),
    "book.column.weight": Wording(fr="poids (saisie)", en="weight (input)"),
    "book.column.group-weight": Wording(fr="poids du groupe (saisie)", en="group weight (input)"),
    "book.column.line-sum": Wording(fr="somme des poids des lignes", en="sum of line weights"),
    "book.column.prescribed": Wording(
        fr="diviseur imposé (saisie)", en="prescribed divisor (input)"
    ),
    "book.column.divisor": Wording(fr="diviseur", en="divisor"),
    "book.column.part": Wording(fr="part du groupe", en="part of the group"),
    "book.column.difference": Wording(fr="différence", en="difference"),
    "book.column.scale": Wording(fr="barème", en="scale"),
    "book.column.least": Wording(fr="réponse minimale (saisie)", en="least answer (input)"),
    "book.column.greatest": Wording(fr="réponse maximale (saisie)", en="greatest answer (input)"),
    "book.column.least-rank": Wording(fr="rang minimal", en="least rank"),
    "book.column.greatest-rank": Wording(fr="rang maximal", en="greatest rank"),
    "book.column.rests-on": Wording(fr="repose sur", en="rests on"),
    "book.column.exempt-offers": Wording(fr="offres exemptées", en="exempt offers"),
    "book.column.rank": Wording(fr="rang", en="rank"),
    "book.column.meaning": Wording(fr="ce que cela veut dire", en="what it means"),
    "book.column.given": Wording(fr="chiffre publié (saisie)", en="published figure (input)"),
    "book.column.out-of": Wording(fr="sur (saisie)", en="out of (input)"),
    "book.column.value": Wording(fr="valeur", en="value"),
    "book.column.reading": Wording(fr="ce qui est lu", en="what is read"),
    "book.column.state": Wording(fr="état du fait", en="state of the fact"),
    "book.column.low": Wording(fr="réponse la plus basse", en="lowest answer"),
    "book.column.high": Wording(fr="réponse la plus haute", en="highest answer"),
    "book.column.low-rank": Wording(fr="rang le plus bas", en="lowest rank"),
    "book.column.high-rank": Wording(fr="rang le plus haut", en="highest rank"),
    "book.column.unit": Wording(fr="unité", en="unit"),
    "book.column.claims": Wording(fr="affirmations n°", en="claims no."),
    "book.column.answer-low": Wording(
        fr="réponse, état le moins favorable", en="answer, least favourable state"
    ),
    "book.column.answer-high": Wording(
        fr="réponse, état le plus favorable", en="answer, most favourable state"
    ),
    "book.column.value-low": Wording(fr="valeur au plancher", en="value at the floor"),
    "book.column.value-high": Wording(fr="valeur au plafond", en="value at the ceiling"),
    "book.column.grade-low": Wording(fr="{name}, au moins", en="{name}, at least"),
    "book.column.grade-high": Wording(fr="{name}, au plus", en="{name}, at most"),
    "book.column.grade-known": Wording(fr="{name}, si répondu", en="{name}, if answered"),
    "book.column.block": Wording(fr="bloc", en="block"),
    "book.column.kind": Wording(fr="genre", en="kind"),
    "book.column.asked": Wording(fr="réponse demandée", en="answer asked for"),
    "book.column.verdict": Wording(fr="verdict", en="verdict"),
    "book.column.exists": Wording(
        fr="proposée ce jour-là (saisie)", en="on offer that day (input)"
    ),
    "book.column.conditions": Wording(fr="conditions", en="conditions"),
    "book.column.best": Wording(fr="meilleure place", en="best place"),
    "book.column.worst": Wording(fr="dernière place", en="worst place"),
    "book.column.open": Wording(fr="ouvert", en="open"),
    "book.column.field": Wording(fr="classée (1 ou 0)", en="ranked (1 or 0)"),
    "book.column.certain": Wording(fr="à coup sûr (1 ou 0)", en="for sure (1 or 0)"),
    "book.column.admitted-low": Wording(
        fr="plancher, conditions remplies", en="floor, conditions met"
    ),
    "book.column.admitted-high": Wording(
        fr="plafond, conditions remplies", en="ceiling, conditions met"
    ),
    "book.column.remark": Wording(fr="remarque", en="remark"),
    "book.column.claim": Wording(fr="n°", en="no."),
    "book.column.owner": Wording(fr="de qui", en="of whom"),
    "book.column.fact": Wording(fr="fait", en="fact"),
    "book.column.about": Wording(fr="objet", en="about"),
    "book.column.said": Wording(fr="affirmation", en="claim"),
    "book.column.dates": Wording(fr="dates", en="dates"),
    "book.column.sure": Wording(fr="certitude", en="sureness"),
    "book.column.source": Wording(fr="source", en="source"),
    "book.column.at": Wording(fr="endroit", en="place"),
    "book.column.opens": Wording(fr="lien", en="link"),
    "book.column.address": Wording(fr="adresse", en="address"),
    "book.column.name": Wording(fr="nom", en="name"),
    "book.column.setting": Wording(fr="valeur", en="value"),
    # Words in cells.
    "book.exempt": Wording(fr="exemptée", en="exempt"),
    "book.any-law": Wording(fr="toutes les lois", en="all laws"),
    "book.block.candidate": Wording(fr="candidature", en="candidate"),
    "book.block.compliance": Wording(fr="conformité", en="compliance"),
    "book.ok": Wording(fr="CONFORME", en="OK"),
    "book.mismatch": Wording(fr="ÉCART", en="MISMATCH"),
    "book.by-program": Wording(fr="par le programme", en="by the program"),
    "book.at-least": Wording(fr="au moins : {answer}", en="at least: {answer}"),
    "book.at-most": Wording(fr="au plus : {answer}", en="at most: {answer}"),
    "book.together": Wording(
        fr="Toutes les conditions à la fois : aucun état des faits ne les remplit ensemble",
        en="All conditions at once: no state of the facts meets them together",
    ),
    "book.kind.veto": Wording(fr="critère éliminatoire", en="veto"),
    "book.kind.grade": Wording(fr="niveau minimal", en="least level"),
    "book.kind.together": Wording(fr="ensemble", en="together"),
    "book.kind.existence": Wording(fr="existence", en="existence"),
    "book.kind.attribute": Wording(fr="capacité", en="capability"),
    "book.kind.certification": Wording(fr="certification", en="certification"),
    "book.kind.exposure": Wording(fr="exposition", en="exposure"),
    "book.kind.study": Wording(fr="commission", en="committee"),
    "book.exists": Wording(fr="L’offre existe.", en="The offer exists."),
    "book.exists.about": Wording(fr="Existence de l’offre", en="Existence of the offer"),
    "book.looked.day": Wording(fr="cherché le {date}", en="looked for on {date}"),
    "book.looked.span": Wording(fr="cherché en {date}", en="looked for in {date}"),
    "book.not-found": Wording(
        fr="Cherché et non trouvé. {more}", en="Looked for and not found. {more}"
    ),
    "book.scale.yes-no": Wording(fr="oui ou non", en="yes or no"),
    "book.scale.levels": Wording(fr="niveaux", en="levels"),
    "book.scale.points": Wording(fr="points", en="points"),
    "book.scale.linear": Wording(fr="linéaire", en="linear"),
    "book.linear.worst": Wording(
        fr="à partir d’ici, la valeur est nulle ({unit})", en="from here on, no value ({unit})"
    ),
    "book.linear.best": Wording(
        fr="à partir d’ici, la valeur est entière ({unit})", en="from here on, full value ({unit})"
    ),
    "book.rests.referential": Wording(fr="un référentiel public", en="a public referential"),
    "book.rests.attested-theme": Wording(fr="un thème attesté", en="an attested theme"),
    "book.rests.attested-demand": Wording(fr="une demande attestée", en="an attested demand"),
    "book.rests.modelled": Wording(fr="une modélisation", en="modelling"),
    "book.no-conditions": Wording(
        fr="Cette version ne pose aucune condition.", en="This version sets no condition."
    ),
    "book.no-lines": Wording(fr="Aucune offre.", en="No offer."),
    "book.no-claims": Wording(fr="Aucune affirmation.", en="No claim."),
    "book.choice.title": Wording(fr="Réponse inconnue", en="No such answer"),
    "book.choice.message": Wording(
        fr="Choisissez dans la liste, ou donnez un nombre permis ; pour un fait inconnu, la réponse la plus basse et la plus haute diffèrent.",
        en="Choose from the list, or give a number that is allowed; for an unknown fact, the lowest and the highest answer differ.",
    ),
    # Parts of sheets, and charts.
    "book.groups.weights": Wording(fr="Poids", en="Weights"),
    "book.groups.subtotals": Wording(
        fr="Ce que chaque groupe apporte, en points", en="What each group adds, in points"
    ),
    "book.proof": Wording(
        fr="Attribution : les valeurs du programme, leurs différences, et d’où viennent les places",
        en="Award: the program’s values, the differences, and where the places come from",
    ),
    "book.groups.whole": Wording(fr="meilleur total possible", en="best possible total"),
    "book.chart.points": Wording(fr="points", en="points"),
    "book.chart.totals": Wording(
        fr="Totaux, du plancher au plafond", en="Totals, from floor to ceiling"
    ),
    "book.chart.totals.told": Wording(
        fr="Barres : le total de chaque offre, acquis puis ouvert. {totals}.",
        en="Bars: each offer’s total, sure and then open. {totals}.",
    ),
    "book.chart.total": Wording(fr="{offer} : {low} à {high}", en="{offer}: {low} to {high}"),
    "book.chart.groups.told": Wording(
        fr="Barres : les points de {offer} par groupe, acquis puis ouverts ; les chiffres sont à gauche.",
        en="Bars: the points of {offer} by group, sure and then open; the figures stand to the left.",
    ),
    # What formulas cannot give.
    "book.remark.low": Wording(
        fr="Plancher, conditions remplies : par le programme, car une condition et un critère d’attribution lisent le même fait.",
        en="Floor while conditions are met: by the program, since a condition and an award criterion read the same fact.",
    ),
    "book.remark.high": Wording(
        fr="Plafond, conditions remplies : par le programme, car une condition et un critère d’attribution lisent le même fait.",
        en="Ceiling while conditions are met: by the program, since a condition and an award criterion read the same fact.",
    ),
    "book.remark.place": Wording(
        fr="Places : par le programme, qui essaie tous les états des faits communs à plusieurs offres ; une formule simple les prendrait pour indépendants.",
        en="Places: by the program, which tries every state of the facts that several offers share; a plain formula would take them for independent.",
    ),
    "book.remark.grade": Wording(
        fr="Niveau : par le programme, car plusieurs lignes lisent le même fait en sens contraire.",
        en="Level: by the program, since several lines read the same fact in opposite ways.",
    ),
    "book.remark.published": Wording(
        fr="Niveau selon la règle publiée : par le programme, car un fait inconnu ne laisse qu’une réponse.",
        en="Level by the published rule: by the program, since an unknown fact leaves but one answer.",
    ),
    # Read me.
    "book.check": Wording(fr="Contrôle de tout le classeur", en="Check of the whole book"),
    "book.check.about": Wording(
        fr="CONFORME : chaque formule redonne, à 10⁻⁹ près, la valeur calculée par le programme. ÉCART : au moins une ne la redonne pas ; le tableau dit sur quelle feuille. Après une modification des saisies, l’écart est ce que la modification a changé.",
        en="OK: every formula gives, within 10⁻⁹, the value that the program computed. MISMATCH: at least one does not; the table says on which sheet. After an input was changed, the differences are what the change did.",
    ),
    "book.check.sheet": Wording(fr="feuille", en="sheet"),
    "book.check.what": Wording(fr="ce qui est comparé", en="what is compared"),
    "book.check.rows": Wording(fr="lignes comparées", en="rows compared"),
    "book.check.expected": Wording(fr="lignes attendues", en="rows expected"),
    "book.check.sum": Wording(fr="somme des différences", en="sum of differences"),
    "book.check.word": Wording(fr="contrôle", en="check"),
    "book.check.candidate": Wording(
        fr="conditions de la candidature", en="conditions on the candidate"
    ),
    "book.check.compliance": Wording(
        fr="conditions comptées, situation", en="conditions counted, standing"
    ),
    "book.check.award": Wording(fr="totaux, places, niveaux", en="totals, places, levels"),
    "book.check.checks": Wording(fr="verdict de chaque condition", en="verdict of each condition"),
    "book.check.lines": Wording(
        fr="valeurs et points, plancher et plafond", en="values and points, floor and ceiling"
    ),
    "book.check.groups": Wording(fr="poids effectif des groupes", en="shares of the groups"),
    "book.check.subtotals": Wording(
        fr="points par groupe et par offre", en="points by group and offer"
    ),
    "book.check.criteria": Wording(fr="poids effectif des critères", en="shares of the criteria"),
    "book.check.scales": Wording(fr="valeur des réponses", en="values of the answers"),
    "book.what": Wording(fr="Ce qu’est ce classeur", en="What this book is"),
    "book.what.version": Wording(fr="Version", en="Version"),
    "book.what.version.told": Wording(
        fr="{name} · {nature} · {title}", en="{name} · {nature} · {title}"
    ),
    "book.what.date": Wording(fr="Date de la version", en="Date of the version"),
    "book.what.as-of": Wording(fr="Date des faits", en="Date of the facts"),
    "book.what.offers": Wording(fr="Offres", en="Offers"),
    "book.what.sure": Wording(fr="Certitude demandée", en="Sureness asked for"),
    "book.what.rules": Wording(fr="Exemptions levées", en="Exemptions lifted"),
    "book.what.fictional": Wording(fr="Offres fictives", en="Invented offers"),
    "book.what.program": Wording(fr="Programme", en="Program"),
    "book.what.rounding": Wording(fr="Arrondi", en="Rounding"),
    "book.what.rounding.told": Wording(
        fr="Le programme calcule en fractions exactes ; une cellule garde le nombre à virgule flottante le plus proche. Les différences sont arrondies à {places} décimales. L’affichage à deux décimales n’arrondit rien de ce qui est calculé.",
        en="The program computes with exact fractions; a cell keeps the nearest floating-point number. Differences are rounded to {places} decimals. Showing two decimals rounds nothing that is computed.",
    ),
    "book.what.again": Wording(fr="Pour refaire ce calcul", en="To get this again"),
    "book.what.weights": Wording(fr="Poids", en="Weights"),
    "book.what.credit": Wording(fr="Auteurs des critères", en="Authors of the criteria"),
    "book.recompute": Wording(fr="Comment recalculer", en="How to recompute"),
    "book.recompute.all": Wording(
        fr="Tout recalculer : Ctrl+Alt+Maj+F9 dans Excel, Ctrl+Maj+F9 dans LibreOffice. Google Sheets recalcule de lui-même.",
        en="Recompute everything: Ctrl+Alt+Shift+F9 in Excel, Ctrl+Shift+F9 in LibreOffice. Google Sheets does it by itself.",
    ),
    "book.recompute.inputs": Wording(
        fr="Les saisies ont un fond jaune, un cadre en tirets et un titre qui dit « saisie » : les réponses, les poids, les barèmes. Tout le reste est formule, ou valeur du programme sur fond gris.",
        en="Inputs have a yellow ground, a dashed frame and a title that says “input”: the answers, the weights, the scales. All else is formula, or a value of the program on grey.",
    ),
    "book.recompute.protected": Wording(
        fr="Les autres cellules sont verrouillées sans mot de passe : Révision, Ôter la protection.",
        en="The other cells are locked without a password: Review, Unprotect Sheet.",
    ),
    "book.recompute.long": Wording(
        fr="Les contributions tiennent en un long tableau, et non en une feuille par offre : un filtre montre une offre, un groupe ou une réponse ; un tableau croisé se fait en deux gestes ; une même formule descend toute la colonne et se vérifie une fois ; deux offres se comparent sans changer de feuille.",
        en="Contributions stand in one long table and not on one sheet for each offer: a filter shows one offer, one group or one answer; a pivot table takes two steps; one formula goes down the whole column and is checked once; two offers compare without changing sheets.",
    ),
    "book.recompute.tables": Wording(
        fr="Chaque liste est un tableau nommé (t_…), le même nom dans les deux langues ; les cellules et colonnes que citent les formules ont un nom en ce_…. Les formules n’emploient que des adresses et ces noms.",
        en="Each list is a named table (t_…), the same name in both languages; cells and columns that formulas refer to have a name that begins with ce_…. Formulas use only addresses and these names.",
    ),
    "book.recompute.print": Wording(
        fr="À l’impression, les feuilles larges sont en A3 paysage, les plus larges sur deux pages côte à côte où les noms sont repris ; les autres, dont le procès-verbal, en A4.",
        en="In print, wide sheets are on A3 in landscape, the widest on two pages side by side that repeat the names; the others, the minutes among them, on A4.",
    ),
    "book.recompute.together": Wording(
        fr="Une réponse modifiée change toutes les lignes qui lisent la même chose, et elles seules. Deux lectures d’un même certificat, ou de lois différentes, sont deux réponses : modifiez-les ensemble.",
        en="An answer that is changed changes all lines that read the same thing, and only them. Two readings of one certificate, or of different laws, are two answers: change them together.",
    ),
    "book.limits": Wording(
        fr="Ce que les formules ne redonnent pas", en="What the formulas do not give"
    ),
    "book.limits.none": Wording(
        fr="Rien : toute valeur calculée l’est par une formule.",
        en="Nothing: every computed value is given by a formula.",
    ),
    "book.limits.low": Wording(
        fr="Plancher, conditions remplies ({offers}) : une condition et un critère d’attribution lisent le même fait, de sorte que le total le plus bas n’est pas possible si l’offre remplit tout. Le programme essaie chaque état ; son chiffre est écrit dans la synthèse, d’où les places se déduisent par formule. Il ne suit pas les réponses que vous modifiez.",
        en="Floor while conditions are met ({offers}): a condition and an award criterion read the same fact, so the lowest total is not possible if the offer meets everything. The program tries every state; its figure is written in the summary, from which the places follow by formula. It does not follow answers that you change.",
    ),
    "book.limits.high": Wording(
        fr="Plafond, conditions remplies ({offers}) : de même pour le total le plus haut.",
        en="Ceiling while conditions are met ({offers}): the same for the highest total.",
    ),
    "book.limits.place": Wording(
        fr="Places ({offers}) : des offres ont en commun un fait inconnu. Le programme essaie tous ses états et donne des places plus étroites que la formule, qui les prend pour indépendantes.",
        en="Places ({offers}): offers share an unknown fact. The program tries all of its states and gives narrower places than the formula, which takes them for independent.",
    ),
    "book.limits.grade": Wording(
        fr="Niveau ({offers}) : plusieurs lignes lisent le même fait inconnu, et aucune de ses valeurs n’est la meilleure pour toutes.",
        en="Level ({offers}): several lines read the same unknown fact, and none of its values is best for all.",
    ),
    "book.limits.published": Wording(
        fr="Niveau selon la règle publiée ({offers}) : un fait inconnu ne laisse qu’une réponse possible.",
        en="Level by the published rule ({offers}): an unknown fact leaves but one possible answer.",
    ),
    "book.limits.lines.one": Wording(
        fr="{number} ligne de contribution dont la réponse, dans l’état le moins ou le plus favorable, n’est à aucun bout de ce qui est possible : elle est écrite en saisie.",
        en="{number} line of contribution of which the answer, in the least or the most favourable state, is at neither end of what is possible: it is written as an input.",
    ),
    "book.limits.lines.many": Wording(
        fr="{number} lignes de contribution dont la réponse, dans l’état le moins ou le plus favorable, n’est à aucun bout de ce qui est possible : elles sont écrites en saisie.",
        en="{number} lines of contribution of which the answer, in the least or the most favourable state, is at neither end of what is possible: they are written as inputs.",
    ),
    "book.limits.verdicts.one": Wording(
        fr="{number} verdict que la formule ne donne pas : celui du programme est écrit.",
        en="{number} verdict that the formula does not give: the program’s is written.",
    ),
    "book.limits.verdicts.many": Wording(
        fr="{number} verdicts que la formule ne donne pas : ceux du programme sont écrits.",
        en="{number} verdicts that the formula does not give: the program’s are written.",
    ),
    "book.limits.facts": Wording(
        fr="Les réponses elles-mêmes : le programme les tire, à la date dite, des affirmations numérotées. Une offre proposée ou non ce jour-là, de même.",
        en="The answers themselves: the program draws them, on the day told, from the numbered claims. Whether an offer was on offer that day, likewise.",
    ),
    "book.contents": Wording(fr="Les feuilles", en="The sheets"),
    # Parameters.
    "book.parameter.full-mark": Wording(
        fr="Points d’un total plein.", en="Points of a full total."
    ),
    "book.parameter.full-value": Wording(
        fr="Valeur d’un critère pleinement satisfait, et d’un critère dont l’offre est exemptée.",
        en="Value of a criterion that is fully met, and of one from which the offer is exempt.",
    ),
    "book.parameter.places": Wording(
        fr="Décimales auxquelles sont arrondies les différences.",
        en="Decimals to which differences are rounded.",
    ),
    "book.parameter.least-grade": Wording(
        fr="Niveau minimal exigé par la version.", en="Least level that the version demands."
    ),
    "book.parameter.word": Wording(
        fr="Mot que donnent ou comparent les formules.", en="A word that formulas give or compare."
    ),
    # Minutes.
    "book.minutes.title": Wording(fr="Procès-verbal d’analyse", en="Minutes of the evaluation"),
    "book.minutes.subject": Wording(fr="Objet", en="Subject"),
    "book.minutes.date": Wording(
        fr="Date et lieu de la séance", en="Date and place of the meeting"
    ),
    "book.minutes.chair": Wording(fr="Présidence et secrétariat", en="Chair and secretary"),
    "book.minutes.members": Wording(fr="Membres", en="Members"),
    "book.minutes.name": Wording(fr="nom", en="name"),
    "book.minutes.office": Wording(fr="qualité", en="office"),
    "book.minutes.present": Wording(fr="présent ou absent", en="present or absent"),
    "book.minutes.interests": Wording(fr="intérêts déclarés", en="declared interests"),
    "book.minutes.absent": Wording(fr="absence le {day}", en="absent on {day}"),
    "book.minutes.no-interests": Wording(fr="aucun", en="none"),
    "book.minutes.replaced": Wording(
        fr="{decided} (remplacée par la décision {number})",
        en="{decided} (replaced by ruling {number})",
    ),
    "book.minutes.set-aside": Wording(
        fr="{decided} (laissée de côté au passage à {version}, ne compte pas)",
        en="{decided} (set aside in the move to {version}, does not count)",
    ),
    "book.minutes.rulings": Wording(fr="Décisions", en="Rulings"),
    "book.minutes.ruling": Wording(fr="décision", en="ruling"),
    "book.minutes.reason": Wording(fr="motif et pièces", en="reason and evidence"),
    "book.minutes.on": Wording(fr="offre et critère", en="offer and criterion"),
    "book.minutes.vote": Wording(fr="vote", en="vote"),
    "book.minutes.signatures": Wording(fr="Signatures", en="Signatures"),
    "book.minutes.signature": Wording(fr="signature", en="signature"),
    "book.minutes.signed-on": Wording(fr="date", en="date"),
    "book.page": Wording(fr="page", en="page"),
    # Files.
    "book.file.word": Wording(fr="reconstitution", en="reconstruction"),
    # Glossary: each word, then what it means here.
    "glossary.offer": Wording(fr="offre", en="offer"),
    "glossary.offer.is": Wording(
        fr="Ce qui est évalué : un service que l’on peut acheter et certifier, et non une société.",
        en="What is evaluated: a service that can be bought and certified, not a company.",
    ),
    "glossary.fact": Wording(fr="fait", en="fact"),
    "glossary.fact.is": Wording(
        fr="Ce que l’on sait d’une chose observable à une date : connu, ouvert (une source laisse une marge), contesté (deux sources diffèrent) ou inconnu.",
        en="What is known of something observable on one day: known, open (one source leaves a span), disputed (two sources differ) or unknown.",
    ),
    "glossary.claim": Wording(fr="affirmation", en="claim"),
    "glossary.claim.is": Wording(
        fr="Ce que dit une source, avec ses dates et le degré de certitude.",
        en="What one source says, with its dates and how sure it is.",
    ),
    "glossary.requirement": Wording(fr="exigence minimale", en="requirement"),
    "glossary.requirement.is": Wording(
        fr="Satisfaite, non satisfaite ou non démontrée. Elle n’a pas de poids : rien ne rachète un manquement.",
        en="Met, not met or unproven. It carries no weight: nothing buys back a failure.",
    ),
    "glossary.veto": Wording(fr="critère éliminatoire", en="veto"),
    "glossary.veto.is": Wording(
        fr="Condition attachée à un critère d’attribution, qui écarte quel que soit le total.",
        en="A condition on an award criterion that rules an offer out whatever its total.",
    ),
    "glossary.award": Wording(fr="critère d’attribution", en="award criterion"),
    "glossary.award.is": Wording(
        fr="Pondéré avec les autres : points = poids effectif × valeur × 100.",
        en="Weighed against the others: points = share × value × 100.",
    ),
    "glossary.share": Wording(fr="poids effectif", en="share"),
    "glossary.share.is": Wording(
        fr="La part d’un critère dans le total, une fois les poids publiés divisés comme le fichier le dit.",
        en="A criterion’s part of the total, once the published weights are divided as the file says.",
    ),
    "glossary.value": Wording(fr="valeur", en="value"),
    "glossary.value.is": Wording(
        fr="Ce que vaut une réponse, de 0 à 1, selon le barème.",
        en="What an answer is worth by the scale, from 0 to 1.",
    ),
    "glossary.interval": Wording(fr="fourchette", en="interval"),
    "glossary.interval.is": Wording(
        fr="Du plancher au plafond : ce qui est inconnu n’est pas compté comme nul.",
        en="From floor to ceiling: what is unknown is not taken for nothing.",
    ),
    "glossary.floor": Wording(fr="plancher, plafond", en="floor, ceiling"),
    "glossary.floor.is": Wording(
        fr="Les points dans un état des faits le moins favorable à l’offre, et dans un état le plus favorable. Le plancher d’une ligne peut dépasser son plafond ; les totaux, jamais.",
        en="The points in one state of the facts that is least favourable to the offer, and in one that is most favourable. A line’s floor may exceed its ceiling; a total’s never does.",
    ),
    "glossary.standing": Wording(fr="situation", en="standing"),
    "glossary.standing.is": Wording(
        fr="Si l’offre remplit toutes les conditions, en manque une, ou si l’une d’elles n’est pas démontrée.",
        en="Whether the offer meets all conditions, fails one, or one of them is unproven.",
    ),
    "glossary.place": Wording(fr="place", en="place"),
    "glossary.place.is": Wording(
        fr="La meilleure place compte devant soi les seules offres admises et devant dans tous les états ; la dernière, toutes celles qui peuvent l’être.",
        en="The best place counts only offers that are admitted and ahead in every state; the worst counts all that may be.",
    ),
    "glossary.contested": Wording(fr="place non départagée", en="contested place"),
    "glossary.contested.is": Wording(
        fr="Plusieurs places restent possibles.", en="Several places are still possible."
    ),
    "glossary.grade": Wording(fr="niveau", en="level"),
    "glossary.grade.is": Wording(
        fr="Le plus bas des niveaux atteints, ligne par ligne ; à côté du total, jamais mêlé à lui.",
        en="The lowest of the levels reached line by line; beside the total, never mixed into it.",
    ),
    "glossary.exempt": Wording(fr="exemptée", en="exempt"),
    "glossary.exempt.is": Wording(
        fr="Une exigence ne lie pas l’offre ; un critère d’attribution compte pour elle comme pleinement satisfait. Les dénominateurs sont les mêmes pour toutes.",
        en="A requirement does not bind the offer; an award criterion counts for it as fully met. Denominators are the same for all.",
    ),
    "glossary.reconstruction": Wording(fr="reconstitution", en="reconstruction"),
    "glossary.reconstruction.is": Wording(
        fr="Version écrite pour ce projet, faute du document réel ; elle le dit partout où elle paraît.",
        en="A version written for this project, the real document not being public; it says so wherever it is shown.",
    ),
    "glossary.digest": Wording(fr="empreinte", en="digest"),
    "glossary.digest.is": Wording(
        fr="SHA-256 d’un fichier : deux fichiers de même empreinte sont identiques.",
        en="SHA-256 of a file: two files with the same digest are identical.",
    ),
}
