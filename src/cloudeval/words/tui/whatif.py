"""What the screen says on which assumptions are tried."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "tui.command.whatif": Wording(fr="et si…", en="what if"),
    "tui.about.whatif": Wording(
        fr="Et si… : essayer d’autres poids, règles ou faits, et voir ce qui en suivrait",
        en="What if: try other weights, rules or facts, and see what would follow",
    ),
    "tui.whatif.top": Wording(fr="Et si… · {version}", en="What if · {version}"),
    "tui.whatif.banner": Wording(
        fr="HYPOTHÈSE — ce n’est pas la notation publiée", en="ASSUMPTION — not the published score"
    ),
    "tui.whatif.banner.study": Wording(
        fr="HYPOTHÈSE — ce n’est pas la notation de l’étude",
        en="ASSUMPTION — not the score of the study",
    ),
    "tui.whatif.banner.none": Wording(
        fr="Rien n’est supposé : c’est la notation publiée",
        en="Nothing is assumed: this is the published score",
    ),
    "tui.whatif.banner.study-none": Wording(
        fr="Rien n’est supposé : c’est la notation de l’étude",
        en="Nothing is assumed: this is the score of the study",
    ),
    "tui.whatif.number.one": Wording(fr="{number} changement", en="{number} change"),
    "tui.whatif.number.many": Wording(fr="{number} changements", en="{number} changes"),
    # ── sheets ──
    "tui.whatif.sheet.weights": Wording(fr="Poids", en="Weights"),
    "tui.whatif.sheet.tests": Wording(fr="Exigences", en="Requirements"),
    "tui.whatif.sheet.exempt": Wording(fr="Exemptions", en="Exemptions"),
    "tui.whatif.sheet.facts": Wording(fr="Faits", en="Facts"),
    "tui.whatif.hint.weights.rescaled": Wording(
        fr="Somme {sums}. Ce que gagne un groupe, les autres le cèdent.",
        en="Sum {sums}. What one group gains, the others give up.",
    ),
    "tui.whatif.hint.weights.divided": Wording(
        fr="Somme {sums}. La version divise par {by} : au plus {most} points, sans que les autres "
        "parts changent.",
        en="Sum {sums}. The version divides by {by}: {most} points at most, and no other share "
        "changes.",
    ),
    "tui.whatif.hint.weights.none": Wording(
        fr="Cette version ne donne de poids à aucun groupe.",
        en="No group has a weight in this version.",
    ),
    "tui.whatif.hint.tests": Wording(
        fr="Espace : écarter ou rétablir. Offres : ✗ ne satisfait pas, ? non démontré.",
        en="Space: set aside or restore. Offers: ✗ does not meet it, ? unproven.",
    ),
    "tui.whatif.hint.tests.none": Wording(
        fr="Cette version n’a ni exigence ni critère éliminatoire.",
        en="This version has neither a requirement nor a veto.",
    ),
    "tui.whatif.hint.exempt": Wording(
        fr="Espace : lever une exemption, ou la rétablir. Levée, le critère vaut pour toutes les offres.",
        en="Space: lift an exemption, or restore it. Lifted, the criterion binds all offers.",
    ),
    "tui.whatif.hint.exempt.none": Wording(
        fr="Cette version n’exempte aucune offre.", en="This version exempts no offer."
    ),
    "tui.whatif.hint.facts": Wording(
        fr="Entrée : supposer une réponse, malgré faits et appréciations ; 0 : l’ôter.",
        en="Enter: assume an answer, whatever facts and marks say; 0: take it away.",
    ),
    "tui.whatif.requirement": Wording(fr="exigence", en="requirement"),
    "tui.whatif.veto": Wording(fr="éliminatoire", en="veto"),
    "tui.whatif.exempt.all": Wording(
        fr="toutes les exemptions ({number})", en="all exemptions ({number})"
    ),
    "tui.whatif.fact": Wording(fr="{offer} · {name} : {answer}", en="{offer} · {name}: {answer}"),
    "tui.whatif.offer": Wording(fr="{offer} : {answer}", en="{offer}: {answer}"),
    "tui.whatif.fact.was": Wording(
        fr="Sans l’hypothèse : {answer}", en="Without the assumption: {answer}"
    ),
    "tui.whatif.suppose": Wording(fr="+ Supposer un fait…", en="+ Assume a fact…"),
    "tui.whatif.suppose.here": Wording(
        fr="+ Supposer {criterion} · {offer}…", en="+ Assume {criterion} · {offer}…"
    ),
    # ── the result ──
    "tui.whatif.column.offer": Wording(fr="Offre", en="Offer"),
    "tui.whatif.column.total": Wording(fr="Total sans → avec", en="Total without → with"),
    "tui.whatif.column.place": Wording(fr="Place", en="Place"),
    "tui.whatif.moved.one": Wording(
        fr="{number} offre sur {of} bouge", en="{number} offer of {of} moves"
    ),
    "tui.whatif.moved.many": Wording(
        fr="{number} offres sur {of} bougent", en="{number} offers of {of} move"
    ),
    "tui.whatif.moved.nothing": Wording(
        fr="Aucune offre sur {of} ne bouge", en="No offer of {of} moves"
    ),
    "tui.whatif.stale": Wording(
        fr="… calcul en cours : chiffres d’avant", en="… working it out: figures from before"
    ),
    "tui.whatif.signs": Wording(
        fr="≠ changé · ● poids supposé, | poids de la version · ▲ ▼ ↕ place · ◆ situation · « · » total, "
        "fût-ce sous la dernière décimale · ✓ ? ✗ ∅ satisfait, non démontré, ne satisfait pas, pas proposée · "
        "… calcul en cours",
        en="≠ changed · ● assumed weight, | the version’s weight · ▲ ▼ ↕ place · ◆ standing · “·” total, "
        "if only below the last decimal · ✓ ? ✗ ∅ meets, unproven, does not meet, not offered · "
        "… working it out",
    ),
    # ── commands ──
    "tui.command.whatif-change": Wording(fr="changer", en="change"),
    "tui.about.whatif-change": Wording(
        fr="Écrire un poids exact, écarter une règle, supposer un fait",
        en="Type an exact weight, set a rule aside, assume a fact",
    ),
    "tui.command.whatif-toggle": Wording(fr="écarter", en="set aside"),
    "tui.about.whatif-toggle": Wording(
        fr="Écarter exigence, critère éliminatoire ou exemption, ou les rétablir",
        en="Set a requirement, a veto or an exemption aside, or restore it",
    ),
    "tui.command.whatif-less": Wording(fr="moins", en="less"),
    "tui.about.whatif-less": Wording(fr="Un pas de moins", en="A step less"),
    "tui.command.whatif-more": Wording(fr="plus", en="more"),
    "tui.about.whatif-more": Wording(
        fr="Un pas de plus (ou cliquer sur la réglette)", en="A step more (or click on the slider)"
    ),
    "tui.command.whatif-much-less": Wording(fr="bien moins", en="much less"),
    "tui.about.whatif-much-less": Wording(fr="Cinq pas de moins", en="Five steps less"),
    "tui.command.whatif-much-more": Wording(fr="bien plus", en="much more"),
    "tui.about.whatif-much-more": Wording(fr="Cinq pas de plus", en="Five steps more"),
    "tui.command.whatif-reset": Wording(fr="remettre", en="reset"),
    "tui.about.whatif-reset": Wording(
        fr="Remettre la ligne telle que la version l’a", en="Put the row back as the version has it"
    ),
    "tui.command.whatif-reset-all": Wording(fr="tout jeter", en="throw away"),
    "tui.about.whatif-reset-all": Wording(
        fr="Jeter toutes les hypothèses (u les rend)", en="Throw all assumptions away (u: back)"
    ),
    "tui.command.whatif-undo": Wording(fr="annuler", en="undo"),
    "tui.about.whatif-undo": Wording(fr="Annuler le dernier changement", en="Undo the last change"),
    "tui.command.whatif-redo": Wording(fr="rétablir", en="redo"),
    "tui.about.whatif-redo": Wording(
        fr="Rétablir ce qui vient d’être annulé", en="Redo what was just undone"
    ),
    "tui.command.whatif-suppose": Wording(fr="supposer", en="assume"),
    "tui.about.whatif-suppose": Wording(
        fr="Supposer un fait : un critère, une offre, une réponse",
        en="Assume a fact: a criterion, an offer, an answer",
    ),
    "tui.command.whatif-save": Wording(fr="enregistrer", en="save"),
    "tui.about.whatif-save": Wording(
        fr="Enregistrer les hypothèses comme scénario de l’étude",
        en="Save the assumptions as a scenario of the study",
    ),
    "tui.command.whatif-open": Wording(fr="ouvrir", en="open"),
    "tui.about.whatif-open": Wording(
        fr="Partir d’un scénario de l’étude", en="Start from a scenario of the study"
    ),
    "tui.command.whatif-sheet-after": Wording(fr="page", en="page"),
    "tui.about.whatif-sheet-after": Wording(
        fr="Page suivante (1 à 4 : par son numéro)", en="Next page (1 to 4: by its number)"
    ),
    "tui.command.whatif-sheet-before": Wording(fr="page précédente", en="previous page"),
    "tui.about.whatif-sheet-before": Wording(fr="Page précédente", en="Previous page"),
    "tui.command.whatif-offers-down": Wording(fr="offres ↓", en="offers ↓"),
    "tui.about.whatif-offers-down": Wording(
        fr="Descendre dans les offres", en="Further down the offers"
    ),
    "tui.command.whatif-offers-up": Wording(fr="offres ↑", en="offers ↑"),
    "tui.about.whatif-offers-up": Wording(
        fr="Remonter dans les offres", en="Further up the offers"
    ),
    # ── forms ──
    "tui.whatif.ask.weight": Wording(
        fr="Poids de {group} (12, 0.25 ou 1/3) ; dans la version : {published}",
        en="Weight of {group} (12, 0.25 or 1/3); in the version: {published}",
    ),
    "tui.whatif.ask.number": Wording(
        fr="Supposer : {criterion} · {offer}, en {unit} ; sans hypothèse : {was}",
        en="Assume: {criterion} · {offer}, in {unit}; without: {was}",
    ),
    "tui.whatif.ask.find": Wording(
        fr="Sur quel critère ? Quelques lettres suffisent",
        en="On which criterion? A few letters will do",
    ),
    "tui.whatif.ask.offer": Wording(
        fr="Pour quelle offre ? ({criterion})", en="For which offer? ({criterion})"
    ),
    "tui.whatif.ask.law": Wording(
        fr="Par quelle loi ? ({criterion})", en="By which law? ({criterion})"
    ),
    "tui.whatif.ask.no-law": Wording(fr="aucune de ces lois", en="by none of these laws"),
    "tui.whatif.ask.answer": Wording(
        fr="Supposer : {criterion} · {offer} ; sans hypothèse : {was}",
        en="Assume: {criterion} · {offer}; without: {was}",
    ),
    "tui.whatif.ask.open": Wording(fr="De quel scénario partir ?", en="From which scenario?"),
    "tui.whatif.more-found": Wording(fr="… {number} autres", en="… {number} more"),
    "tui.whatif.found-none": Wording(
        fr="Aucun critère ne contient cela.", en="No criterion holds that."
    ),
    "tui.whatif.save.title": Wording(
        fr="Scénario de l’étude, par {who}", en="Scenario of the study, by {who}"
    ),
    "tui.whatif.save.id": Wording(
        fr="Nom (lettres, chiffres, tirets) : --scenario NOM",
        en="Name (letters, digits, hyphens): --scenario NAME",
    ),
    "tui.whatif.save.heading": Wording(fr="Titre", en="Title"),
    "tui.whatif.save.why": Wording(fr="Pourquoi cette hypothèse ?", en="Why is this assumed?"),
    "tui.whatif.save.missing": Wording(
        fr="Il faut un nom, un titre et une raison.", en="A name, a title and a reason are needed."
    ),
    "tui.whatif.save.ok": Wording(fr="Enregistrer", en="Save"),
    "tui.whatif.save.cancel": Wording(fr="Abandonner (Échap)", en="Cancel (Esc)"),
    # ── what is said ──
    "tui.whatif.saved": Wording(
        fr="Enregistré : {file}. Pour le revoir : cloudeval score --study {folder} --scenario {id}",
        en="Saved: {file}. To see it again: cloudeval score --study {folder} --scenario {id}",
    ),
    "tui.whatif.opened": Wording(
        fr="Scénario « {title} » ({id}), par {who} : {why}",
        en="Scenario “{title}” ({id}), by {who}: {why}",
    ),
    "tui.whatif.no-scenarios": Wording(
        fr="L’étude n’a pas encore de scénario.", en="The study has no scenario yet."
    ),
    "tui.whatif.no-study": Wording(
        fr="Sans étude, rien ne s’enregistre : cloudeval new study DOSSIER, puis cloudeval tui "
        "DOSSIER. Les hypothèses restent là tant que cette fenêtre est ouverte.",
        en="Without a study nothing is saved: cloudeval new study FOLDER, then cloudeval tui "
        "FOLDER. The assumptions stay as long as this window is open.",
    ),
    "tui.whatif.nothing": Wording(
        fr="Rien n’est supposé : il n’y a rien à enregistrer.",
        en="Nothing is assumed: there is nothing to save.",
    ),
    "tui.whatif.unsaved": Wording(
        fr="Ces hypothèses ne sont enregistrées nulle part : s les enregistre, q encore une fois "
        "quitte sans elles.",
        en="These assumptions are saved nowhere: s saves them, q once more leaves without them.",
    ),
    "tui.whatif.unsaved.there": Wording(
        fr="Les hypothèses essayées ne sont enregistrées nulle part : x y ramène, q encore une fois "
        "quitte sans elles.",
        en="The assumptions that were tried are saved nowhere: x leads back to them, q once more "
        "leaves without them.",
    ),
    "tui.whatif.kept": Wording(
        fr="Vos hypothèses d’avant sont là ; Z les jette.",
        en="Your assumptions from before are here; Z throws them away.",
    ),
    "tui.whatif.thrown": Wording(
        fr="Hypothèses jetées ; u les rend.", en="Assumptions thrown away; u brings them back."
    ),
}
