"""What the comparison of two versions, or of two days, says beside the reports that it shows."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "tui.command.compare": Wording(fr="comparer", en="compare"),
    "tui.about.compare": Wording(
        fr="Comparer deux versions, ou deux dates, pour les offres du tableau",
        en="Compare two versions, or two days, for the offers of the table",
    ),
    "tui.command.sides": Wording(fr="autres versions", en="other versions"),
    "tui.about.sides": Wording(
        fr="Choisir d’autres versions ou d’autres dates", en="Choose other versions or other days"
    ),
    "tui.command.turn": Wording(fr="inverser", en="swap"),
    "tui.about.turn": Wording(
        fr="Inverser le sens de la comparaison", en="Compare the other way round"
    ),
    # ── asking ──
    "tui.compare.ask": Wording(
        fr="Comparer deux versions de {family}", en="Compare two versions of {family}"
    ),
    "tui.compare.ask.how": Wording(
        fr="Deux versions (« {first} {last} »), ou deux dates (« {early} {late} »), ou les deux "
        "(« {first} {early} {last} {late} »). Entrée compare ; Tab va aux listes.",
        en="Two versions (“{first} {last}”), or two days (“{early} {late}”), or both "
        "(“{first} {early} {last} {late}”). Enter compares; Tab goes to the lists.",
    ),
    "tui.compare.ask.before": Wording(fr="Avant", en="Before"),
    "tui.compare.ask.after": Wording(fr="Après", en="After"),
    "tui.compare.ask.go": Wording(fr="Comparer", en="Compare"),
    "tui.compare.ask.marks": Wording(
        fr="Les appréciations de l’étude comptent des deux côtés ; entre deux dates, elles ne "
        "comptent pas.",
        en="The study’s marks count on both sides; between two days they do not.",
    ),
    "tui.compare.unread.nothing": Wording(
        fr="Il faut deux versions ou deux dates.", en="Two versions or two days are needed."
    ),
    "tui.compare.unread.too-many": Wording(
        fr="Deux côtés au plus : une version et une date pour chacun.",
        en="Two sides at most: a version and a day for each.",
    ),
    "tui.compare.unread.no-version": Wording(
        fr="« {version} » n’est pas une version de cette famille. Connues : {known}.",
        en="“{version}” is no version of this family. Known: {known}.",
    ),
    "tui.compare.unread.no-day": Wording(
        fr="« {day} » n’est pas une date : AAAA-MM-JJ.", en="“{day}” is no date: YYYY-MM-DD."
    ),
    "tui.compare.unread.one-day": Wording(
        fr="Une date seule ne se compare à rien : il en faut deux, ou deux versions.",
        en="One day alone is compared with nothing: two are needed, or two versions.",
    ),
    "tui.compare.unread.same": Wording(
        fr="Les deux côtés sont les mêmes : changez-en un.",
        en="Both sides are the same: change one.",
    ),
    # ── pages ──
    "tui.compare.tab.answer": Wording(fr="bilan", en="answer"),
    "tui.compare.tab.ladder": Wording(fr="marches", en="ladder"),
    "tui.compare.tab.causes": Wording(fr="causes", en="causes"),
    "tui.compare.tab.changes": Wording(fr="modifs", en="changes"),
    "tui.compare.tab.detail": Wording(fr="neutre", en="neutral"),
    "tui.compare.tab.alone": Wording(fr="seuls", en="alone"),
    "tui.compare.tab.undo": Wording(fr="défaire", en="undo"),
    "tui.compare.tab.places": Wording(fr="places", en="places"),
    "tui.compare.tab.facts": Wording(fr="faits", en="facts"),
    "tui.compare.title.answer": Wording(fr="La réponse en un écran", en="The answer on one screen"),
    "tui.compare.title.ladder": Wording(fr="Marche par marche", en="Rung by rung"),
    "tui.compare.title.causes": Wording(
        fr="Ce qui a déplacé chaque total", en="What moved each total"
    ),
    "tui.compare.title.changes": Wording(fr="Toutes les modifications", en="All changes"),
    "tui.compare.title.detail": Wording(
        fr="Neutre ? Seulement plus détaillé ?", en="Neutral? Only more detailed?"
    ),
    "tui.compare.title.alone": Wording(
        fr="Critères qu’une seule offre satisfait", en="Criteria that one offer alone meets"
    ),
    "tui.compare.title.undo": Wording(fr="Le plus court retour en arrière", en="The shortest undo"),
    "tui.compare.title.places": Wording(
        fr="Places au fil des versions", en="Places over the versions"
    ),
    "tui.compare.title.facts": Wording(fr="Règles ou faits", en="Rules or facts"),
    "tui.compare.marks-left-out": Wording(
        fr="Les appréciations et décisions de l’étude valent pour un seul jour : entre deux dates, "
        "seuls comptent les faits des fichiers.",
        en="The study’s marks and rulings speak for one day: between two days only the facts on file "
        "count.",
    ),
    "tui.compare.on-page": Wording(fr="page « {page} »", en="page “{page}”"),
    "tui.compare.nothing-changed": Wording(
        fr="Rien n’a changé : il n’y a rien à défaire.", en="Nothing changed: nothing to undo."
    ),
    "tui.compare.one-offer": Wording(
        fr="Le tableau n’a qu’une offre : tout ce qu’elle satisfait, elle est seule à le satisfaire.",
        en="The table has one offer only: whatever it meets, it meets alone.",
    ),
    "tui.compare.by.cause": Wording(fr="Par cause", en="By cause"),
    "tui.compare.by.group": Wording(fr="Par groupe", en="By group"),
    "tui.compare.offers": Wording(fr="Offre par offre", en="Offer by offer"),
    "tui.compare.largest-first": Wording(
        fr="Les plus gros effets d’abord", en="The largest effects first"
    ),
    "tui.compare.moved-most": Wording(fr="{effect} pour {offer}", en="{effect} for {offer}"),
    "tui.compare.alone": Wording(
        fr="Une seule offre satisfait, à coup sûr, avec {version}",
        en="Met by one offer alone, for certain, under {version}",
    ),
    "tui.compare.alone.item": Wording(
        fr="{offer} · {name} {title} · {points} points",
        en="{offer} · {name} {title} · {points} points",
    ),
    "tui.compare.alone.none": Wording(fr="Aucun critère.", en="No criterion."),
    "tui.compare.undone": Wording(
        fr="Les modifications à défaire", en="The changes that would be undone"
    ),
    # ── one change, one offer ──
    "tui.compare.degree": Wording(fr="Gravité : {degree}.", en="Severity: {degree}."),
    "tui.compare.no-side": Wording(fr="Rien.", en="Nothing."),
    "tui.compare.did": Wording(
        fr="Effet sur chaque offre, en points (plancher / plafond)",
        en="What it did to each offer, in points (floor / ceiling)",
    ),
    "tui.compare.range": Wording(fr="de … à …", en="from … to …"),
    "tui.compare.stands": Wording(
        fr="Situation : {standing}. Place : {place}.", en="Standing: {standing}. Place: {place}."
    ),
    "tui.compare.total": Wording(
        fr="Évolution du total : {change} (toutes inconnues : {range}), en {points}.",
        en="Change of the total: {change} (over all unknowns: {range}), in {points}.",
    ),
    "tui.compare.under": Wording(
        fr="{when} · {version} : {total} sur {best} · place {place} · {standing}",
        en="{when} · {version}: {total} of {best} · place {place} · {standing}",
    ),
    "tui.compare.its-ladder": Wording(fr="Marche par marche", en="Rung by rung"),
    "tui.compare.by-cause": Wording(
        fr="Par cause, en points (plancher / plafond)", en="By cause, in points (floor / ceiling)"
    ),
    "tui.compare.its-changes": Wording(
        fr="Les {number} modifications qui la déplacent, les plus grosses d’abord",
        en="The {number} changes that move it, the largest first",
    ),
    "tui.compare.rung": Wording(fr="marche", en="rung"),
    "tui.compare.step.floor": Wording(fr="+/− plancher", en="+/− floor"),
    "tui.compare.step.ceiling": Wording(fr="+/− plafond", en="+/− ceiling"),
    "tui.compare.within": Wording(fr="{effect} ({range})", en="{effect} ({range})"),
    # ── places ──
    "tui.compare.places": Wording(
        fr="Les places possibles, la première à gauche ; une colonne par version.",
        en="The places that are possible, the first at the left; a column for each version.",
    ),
    "tui.compare.places.figures": Wording(fr="En chiffres", en="In figures"),
    "tui.compare.places.signs": Wording(
        fr="█ ▌ ▐ place certaine · ▄ ▖ ▗ place possible · ? peut aussi ne pas être retenue · "
        "✗ ne satisfait pas · – pas proposée · \N{BOX DRAWINGS LIGHT DIAGONAL UPPER RIGHT TO LOWER LEFT} mieux placée, ╲ moins bien, "
        "─ pareil, quoi que révèle l’inconnu · ≈ bornes seulement",
        en="█ ▌ ▐ certain · ▄ ▖ ▗ possible · ? may also not be in the field · ✗ does not meet · "
        "– not offered · \N{BOX DRAWINGS LIGHT DIAGONAL UPPER RIGHT TO LOWER LEFT} better, ╲ worse, ─ the same, whatever is unknown · ≈ bounds only",
    ),
    "tui.compare.palette.page": Wording(fr="page", en="page"),
    "tui.compare.palette.change": Wording(fr="modification", en="change"),
    # ── what does not go ──
    "tui.compare.no-line": Wording(
        fr="« {after} » ne vient pas de « {before} » : cette page suit le cours des versions. Inversez "
        "les deux côtés (r).",
        en="“{after}” does not come from “{before}”: this page goes along the versions. Swap "
        "the two sides (r).",
    ),
}
