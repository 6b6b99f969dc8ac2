"""What the page about one offer says, and the questions that it puts to the provider."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    # ── head ──
    "profile.title": Wording(fr="{about} · fiche au {day}", en="{about} · profile on {day}"),
    "profile.under": Wording(
        fr="Critères d’après lesquels les questions sont classées : {family}, {version} ({nature}).",
        en="Criteria by which the questions are ordered: {family}, {version} ({nature}).",
    ),
    "profile.name": Wording(
        fr="{name} ; fournisseur : {provider} ({country}).", en="{name}, by {provider} ({country})."
    ),
    "profile.exists.none": Wording(
        fr="Proposé à la vente : aucune date dans les données.", en="On offer: no date on file."
    ),
    "profile.not-offered": Wording(
        fr="Cette offre n’était pas proposée à cette date.",
        en="This offer was not on offer on that day.",
    ),
    "profile.unproven": Wording(
        fr="On ne sait pas si cette offre était proposée à cette date.",
        en="Whether this offer was on offer on that day is unknown.",
    ),
    "profile.counts": Wording(
        fr="Faits : {counts}. Ce qui est inconnu n’est pas un « non ».",
        en="Facts: {counts}. What is unknown is not a “no”.",
    ),
    "counts.known.one": Wording(fr="{number} connu", en="{number} known"),
    "counts.known.many": Wording(fr="{number} connus", en="{number} known"),
    "counts.disputed.one": Wording(fr="{number} contesté", en="{number} disputed"),
    "counts.disputed.many": Wording(fr="{number} contestés", en="{number} disputed"),
    "counts.open.one": Wording(fr="{number} connu en partie", en="{number} partly known"),
    "counts.open.many": Wording(fr="{number} connus en partie", en="{number} partly known"),
    "counts.unknown.one": Wording(fr="{number} inconnu", en="{number} unknown"),
    "counts.unknown.many": Wording(fr="{number} inconnus", en="{number} unknown"),
    "days.one": Wording(fr="{number} jour", en="{number} day"),
    "days.many": Wording(fr="{number} jours", en="{number} days"),
    # ── claims ──
    "sure.claim.low": Wording(fr="faible", en="low"),
    "sure.claim.medium": Wording(fr="moyenne", en="medium"),
    "sure.claim.high": Wording(fr="élevée", en="high"),
    "column.sure": Wording(fr="certitude", en="sureness"),
    "claim.of-company": Wording(
        fr="dit de l’entreprise, sans nommer d’offre",
        en="said of the company, naming no offer",
    ),
    "claim.search.day": Wording(fr="cherché en vain le {date}", en="looked for in vain on {date}"),
    "claim.search.span": Wording(fr="cherché en vain en {date}", en="looked for in vain in {date}"),
    "claim.no-search": Wording(fr="aucune recherche consignée", en="no search on record"),
    "claim.silent": Wording(fr="dit pour d’autres dates", en="said of other days"),
    "claim.silent-or-weak": Wording(
        fr="dit pour d’autres dates, ou trop peu sûr", en="said of other days, or not surely enough"
    ),
    "claim.unknown": Wording(fr="inconnu ({why})", en="unknown ({why})"),
    "claim.disputed": Wording(fr="contesté : {value}", en="disputed: {value}"),
    "claim.carried": Wording(
        fr="{value} (prolongé au-delà de la dernière lecture)",
        en="{value} (carried beyond the last reading)",
    ),
    "claim.implied": Wording(
        fr="{value} (découle d’une borne de date)", en="{value} (follows from the edge of a date)"
    ),
    # ── certificates ──
    "certificates.title": Wording(fr="Certificats", en="Certificates"),
    "expiry.ends-soon.stated.day": Wording(
        fr="{what} : expire le {date}, dans {days}.", en="{what}: expires on {date}, in {days}."
    ),
    "expiry.ends-soon.stated.span": Wording(
        fr="{what} : expire en {date}, dans {days} au plus tôt.",
        en="{what}: expires in {date}, in {days} at the earliest.",
    ),
    "expiry.ends-soon.usual.day": Wording(
        fr="{what} : aucune source ne donne la fin ; la durée habituelle s’achève le {date}, dans {days}.",
        en="{what}: no source gives the end; the scheme’s usual length is over on {date}, in {days}.",
    ),
    "expiry.last-day.stated": Wording(
        fr="{what} : expire ce jour même.", en="{what}: expires on this very day."
    ),
    "expiry.last-day.usual": Wording(
        fr="{what} : aucune source ne donne la fin ; la durée habituelle s’achève ce jour même.",
        en="{what}: no source gives the end; the scheme’s usual length is over on this very day.",
    ),
    "expiry.during": Wording(
        fr="{what} : expire en {date}, la source ne dit pas quel jour ; peut-être déjà expiré.",
        en="{what}: expires in {date}, the source does not say on which day; perhaps already over.",
    ),
    "expiry.ended.stated.day": Wording(
        fr="{what} : valable jusqu’au {date} d’après les sources, {days} plus tôt ; rien dans les données ne dit s’il y a eu renouvellement.",
        en="{what}: valid until {date} by the sources, {days} before; nothing on file says whether it was renewed.",
    ),
    "expiry.ended.stated.span": Wording(
        fr="{what} : valable jusqu’en {date} d’après les sources ; rien dans les données ne dit s’il y a eu renouvellement.",
        en="{what}: valid until {date} by the sources; nothing on file says whether it was renewed.",
    ),
    "expiry.ended.usual.day": Wording(
        fr="{what} : aucune source ne donne la fin ; la durée habituelle s’est achevée le {date}. Inconnu depuis : un renouvellement est possible.",
        en="{what}: no source gives the end; the scheme’s usual length was over on {date}. Unknown since then: it may have been renewed.",
    ),
    "expiry.closed.day": Wording(
        fr="{what} : n’a plus cours, dernier jour le {date}.",
        en="{what}: no longer held, its last day was {date}.",
    ),
    "expiry.closed.span": Wording(
        fr="{what} : n’a plus cours, dernier jour en {date}.",
        en="{what}: no longer held, its last day was in {date}.",
    ),
    "expiry.none": Wording(
        fr="Aucun certificat de cette offre n’expire dans les {days} qui suivent, d’après les données.",
        en="No certificate of this offer expires within the {days} that follow, by what is on file.",
    ),
    "column.scheme": Wording(fr="référentiel", en="scheme"),
    "column.state": Wording(fr="au {day}", en="on {day}"),
    "certificates.open": Wording(
        fr="{value}, éditions ou services pas tous dits",
        en="{value}, not every edition or service said",
    ),
    "certificates.company": Wording(
        fr="inconnu pour cette offre ({why})", en="unknown for this offer ({why})"
    ),
    "certificates.nothing": Wording(
        fr="Rien dans les données, donc inconnu : {schemes}.",
        en="Nothing on file, hence unknown: {schemes}.",
    ),
    "certificates.claims": Wording(
        fr="Ce que disent les sources, dans l’ordre de la frise.",
        en="What the sources say, in the order of the time line.",
    ),
    "timeline.caption": Wording(
        fr="Frise, de {first} à {last}.", en="Time line, {first} to {last}."
    ),
    "timeline.year": Wording(fr="année", en="year"),
    "timeline.day": Wording(fr="le jour demandé", en="the day asked for"),
    "timeline.row": Wording(fr="{number}. {scheme} : {state}", en="{number}. {scheme}: {state}"),
    "timeline.company": Wording(
        fr="{number}. {scheme} : {state} (entreprise)", en="{number}. {scheme}: {state} (company)"
    ),
    "timeline.legend": Wording(
        fr="Lecture : « {since} » début connu ; « {by} » premier jour où c’est établi ; « {held} » vaut selon la source ; « {until} » dernier jour donné par la source ; « {usual} » durée habituelle, sans fin donnée ; « {nothing} » rien n’est dit ; « {day} » le jour demandé.",
        en="To be read: “{since}” known beginning; “{by}” first day that it is shown to hold; “{held}” stands so by the source; “{until}” last day that the source gives; “{usual}” usual length, no end given; “{nothing}” nothing is said; “{day}” the day asked for.",
    ),
    "column.from": Wording(fr="de", en="from"),
    "column.until": Wording(fr="jusqu’au", en="until"),
    "column.seen": Wording(fr="dernière lecture", en="last read"),
    "column.certificate": Wording(fr="certificat", en="certificate"),
    "from.by": Wording(fr="établi {date}", en="shown {date}"),
    "until.usual": Wording(fr="{date}, durée habituelle", en="{date}, usual length"),
    # ── exposure ──
    "exposure.title": Wording(fr="Exposition, loi par loi", en="Exposure, law by law"),
    "exposure.intro": Wording(
        fr="Pour chaque loi des données : est-elle en vigueur, comment atteint-elle l’offre, sur quel fondement. Sans affirmation, la réponse est « inconnu », jamais « aucune ».",
        en="For each law on file: whether it is in force, how it reaches the offer, on what ground. Without a claim the answer is “unknown”, never “none”.",
    ),
    "exposure.law": Wording(fr="{title} · {country}", en="{title} · {country}"),
    "exposure.reach": Wording(
        fr="Atteint l’offre : {value}. {why}", en="Reaches the offer: {value}. {why}"
    ),
    "exposure.unknown": Wording(
        fr="Atteint l’offre : inconnu. Rien dans les données ne le dit pour cette date.",
        en="Reaches the offer: unknown. Nothing on file says it for this day.",
    ),
    "exposure.not-in-force": Wording(
        fr="Atteint l’offre : non, une loi qui n’est pas en vigueur n’atteint personne.",
        en="Reaches the offer: no, a law that is not in force reaches nobody.",
    ),
    "exposure.own": Wording(fr="Dit de l’offre elle-même.", en="Said of the offer itself."),
    "exposure.tail": Wording(
        fr="Des actes pris sous cette loi peuvent encore produire effet.",
        en="Acts done under this law may still have effect.",
    ),
    "exposure.force-unknown": Wording(
        fr="On ne sait pas si la loi est en vigueur.", en="Whether the law is in force is unknown."
    ),
    # ── owners, dependencies, notes ──
    "owners.title": Wording(fr="Détenteurs du capital", en="Owners"),
    "owners.intro": Wording(
        fr="Détenir n’est pas soumettre à sa loi : la part d’un actionnaire ne dit pas quelle loi atteint l’offre.",
        en="Ownership is not jurisdiction: a share held does not say which law reaches the offer.",
    ),
    "owners.none": Wording(
        fr="Aucun dans les données pour cette date.", en="None on file for this day."
    ),
    "owners.other-days": Wording(
        fr="Dans les données, mais pas à coup sûr pour cette date :",
        en="On file, but not surely for this day:",
    ),
    "owner.country": Wording(fr="{holder} ({country})", en="{holder} ({country})"),
    "owner.share": Wording(fr="{span} du capital", en="{span} of the capital"),
    "owner.votes": Wording(fr="{span} des droits de vote", en="{span} of the votes"),
    "owner.no-share": Wording(fr="part non dite", en="share not said"),
    "owner.span": Wording(fr="de {low} à {high}", en="{low} to {high}"),
    "per-cent": Wording(fr="{number}\N{NARROW NO-BREAK SPACE}%", en="{number}%"),
    "dependencies.title": Wording(fr="Dépendances techniques", en="Technical dependencies"),
    "dependencies.intro": Wording(
        fr="À ne pas confondre avec l’exposition : dépendre d’une technologie étrangère n’est pas relever de la loi de son pays.",
        en="Not to be taken for exposure: to depend on foreign technology is not to be under the jurisdiction of its country.",
    ),
    "dependencies.none": Wording(fr="Aucune dans les données.", en="None on file."),
    "of-the-company": Wording(fr="entreprise", en="company"),
    "of-the-offer": Wording(fr="offre", en="offer"),
    "notes.dated": Wording(fr="Faits datés", en="Dated facts"),
    # ── capabilities ──
    "capabilities.title": Wording(fr="Capacités, par famille", en="Capabilities, by family"),
    "capabilities.family": Wording(fr="{family} : {counts}", en="{family}: {counts}"),
    "capabilities.searched": Wording(fr="{names} ({why})", en="{names} ({why})"),
    "capabilities.unknown": Wording(fr="Inconnu : {names}.", en="Unknown: {names}."),
    "column.fact": Wording(fr="fait", en="fact"),
    "family.automation": Wording(fr="Automatisation", en="Automation"),
    "family.backup": Wording(fr="Sauvegarde", en="Backup"),
    "family.cert": Wording(fr="Audits et preuves", en="Audits and evidence"),
    "family.compute": Wording(fr="Calcul", en="Compute"),
    "family.containers": Wording(fr="Conteneurs", en="Containers"),
    "family.continuity": Wording(fr="Continuité et résilience", en="Continuity and resilience"),
    "family.contract": Wording(fr="Contrat et coûts", en="Contract and cost"),
    "family.crypto": Wording(fr="Cryptographie et clés", en="Cryptography and keys"),
    "family.csf": Wording(
        fr="Cadre européen de souveraineté du cloud", en="European Cloud Sovereignty Framework"
    ),
    "family.data": Wording(fr="Bases et plateformes de données", en="Databases and data platforms"),
    "family.desktop": Wording(fr="Postes de travail virtuels", en="Virtual desktops"),
    "family.environment": Wording(fr="Environnement", en="Environment"),
    "family.exit": Wording(fr="Réversibilité", en="Reversibility"),
    "family.governance": Wording(fr="Règles d’usage", en="Governance"),
    "family.iac": Wording(fr="Infrastructure décrite par code", en="Infrastructure as code"),
    "family.iam": Wording(fr="Identités et accès", en="Identity and access"),
    "family.law": Wording(fr="Droit et localisation", en="Law and location"),
    "family.location": Wording(fr="Lieux", en="Places"),
    "family.logs": Wording(fr="Journaux", en="Logs"),
    "family.ml": Wording(fr="Apprentissage automatique", en="Machine learning"),
    "family.network": Wording(fr="Réseau", en="Network"),
    "family.observability": Wording(fr="Observabilité", en="Observability"),
    "family.owner": Wording(fr="Capital", en="Capital"),
    "family.privacy": Wording(fr="Données personnelles", en="Personal data"),
    "family.schedule": Wording(fr="Calendrier", en="Schedule"),
    "family.secops": Wording(fr="Supervision de la sécurité", en="Security operations"),
    "family.secrets": Wording(fr="Secrets", en="Secrets"),
    "family.storage": Wording(fr="Stockage", en="Storage"),
    "family.support": Wording(fr="Exploitation et support", en="Operations and support"),
    "family.workspaces": Wording(fr="Espaces de projet", en="Project workspaces"),
    # ── questions ──
    "questions.title": Wording(
        fr="Questions à poser au fournisseur", en="Questions to put to the provider"
    ),
    "questions.none": Wording(
        fr="Aucune : tout ce que lit cette version est connu de cette offre.",
        en="None: all that this version reads is known of this offer.",
    ),
    "questions.order": Wording(
        fr="Faits inconnus, connus en partie ou contestés, les plus décisifs d’abord.",
        en="Facts that are unknown, partly known or disputed, the most decisive first.",
    ),
    "questions.first": Wording(
        fr="Les {shown} premières sur {all} ; pour toutes, ou pour l’annexe d’un courrier : {command}",
        en="The first {shown} of {all}; for all of them, or for a letter’s annex: {command}",
    ),
    "questions.top": Wording(
        fr="Les {shown} premières questions sur {all}.", en="The first {shown} questions of {all}."
    ),
    "question.heading": Wording(fr="{number}. {question}", en="{number}. {question}"),
    "question.certification": Wording(
        fr="{title} : l’offre en dispose-t-elle ? Pour quelle édition, quels services, jusqu’à quelle date ?",
        en="{title}: does the offer hold it? For which edition, which services, until which day?",
    ),
    "question.exposure": Wording(
        fr="{title} : cette loi peut-elle atteindre les données confiées à l’offre ? Par quelle voie ?",
        en="{title}: can this law reach the data entrusted to the offer? In what way?",
    ),
    "question.have": Wording(fr="Ce que nous avons : {told}", en="What we have: {told}"),
    "question.nothing": Wording(fr="rien.", en="nothing."),
    "question.in-vain": Wording(fr="rien ({why}).", en="nothing ({why})."),
    "question.possible": Wording(
        fr="Réponses possibles : {answers}.", en="Possible answers: {answers}."
    ),
    "question.levels": Wording(fr="Réponses possibles :", en="Possible answers:"),
    "question.number": Wording(
        fr="un nombre, en {unit} (de {low} à {high})", en="a number, in {unit} ({low} to {high})"
    ),
    "question.hangs": Wording(fr="Enjeu : {told}.", en="What hangs on it: {told}."),
    "question.may-fail": Wording(
        fr="certaines réponses suffiraient à ce que l’offre ne satisfasse pas {version}",
        en="some answers alone would mean that the offer does not meet {version}",
    ),
    "question.tests.one": Wording(
        fr="exigence ou critère éliminatoire ({ids})", en="a requirement or veto ({ids})"
    ),
    "question.tests.many": Wording(
        fr="{number} exigences ou critères éliminatoires ({ids})",
        en="{number} requirements or vetoes ({ids})",
    ),
    "question.awards.one": Wording(
        fr="critère d’attribution ({ids})", en="an award criterion ({ids})"
    ),
    "question.awards.many": Wording(
        fr="{number} critères d’attribution ({ids})", en="{number} award criteria ({ids})"
    ),
    "question.points": Wording(
        fr="fourchette du total réduite de {points} au plus, sur 100",
        en="range of the total narrower by up to {points}, of 100",
    ),
    "question.pairs.one": Wording(
        fr="jusqu’à {number} paire d’offres départagée", en="up to {number} pair of offers settled"
    ),
    "question.pairs.many": Wording(
        fr="jusqu’à {number} paires d’offres départagées",
        en="up to {number} pairs of offers settled",
    ),
    "version.reconstructed": Wording(
        fr="{version} telle que reconstituée", en="{version} as reconstructed"
    ),
    "form.answer": Wording(fr="Réponse", en="Answer"),
    "form.evidence": Wording(fr="Justificatif (document, date)", en="Evidence (document, date)"),
    "form.who": Wording(fr="Nom, qualité, date", en="Name, position, date"),
    # ── the letter's annex ──
    "letter.title": Wording(
        fr="Annexe : questions à {provider} sur l’offre {name}",
        en="Annex: questions to {provider} on its offer {name}",
    ),
    "letter.title.several": Wording(
        fr="Annexe : questions à {provider}", en="Annex: questions to {provider}"
    ),
    "letter.about": Wording(
        fr="Offre : {offer}. Critères : {family}, {version} ({nature}).",
        en="Offer: {offer}. Criteria: {family}, {version} ({nature}).",
    ),
    "letter.introduction": Wording(
        fr="Les éléments en notre possession proviennent de sources publiques : ce qu’elles ne disent pas reste tenu pour inconnu, ce sur quoi elles se contredisent pour contesté, et rien n’est supposé à leur place. Nous vous remercions de bien vouloir répondre aux questions ci-après ; chaque réponse sera versée au dossier avec sa date et sa source.",
        en="What we have on file comes from public sources: what they do not say remains unknown, what they disagree on remains disputed, and nothing is assumed in its place. We would be grateful for your answers to the questions below; each will be put on file with its date and its source.",
    ),
    # ── CSV ──
    "csv.family-of-fact": Wording(fr="famille du fait", en="family of the fact"),
    "csv.question": Wording(fr="question", en="question"),
    "csv.counts": Wording(fr="compte à cette date", en="counts on this day"),
    "csv.rank": Wording(fr="rang de la question", en="rank of the question"),
    "csv.criteria-concerned": Wording(fr="critères concernés", en="criteria concerned"),
    "csv.sources": Wording(fr="sources", en="sources"),
    "csv.looked": Wording(fr="cherché en vain le", en="looked for in vain on"),
    "csv.have": Wording(fr="ce que nous avons", en="what we have"),
    "csv.possible": Wording(fr="réponses possibles", en="possible answers"),
    "csv.answer": Wording(fr="réponse", en="answer"),
    "csv.evidence": Wording(fr="justificatif (document, date)", en="evidence (document, date)"),
    "csv.who": Wording(fr="nom, qualité, date", en="name, position, date"),
}
"""Every text by its key; both languages have the same placeholders."""
