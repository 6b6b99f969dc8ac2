"""What the command line says: help, messages, refusals, and the examples that help shows."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    # Headings and words of the usage line.
    "heading.examples": Wording(fr="Exemples :", en="Examples:"),
    "heading.arguments": Wording(fr="Arguments :", en="Arguments:"),
    "heading.options": Wording(fr="Options :", en="Options:"),
    "heading.commands": Wording(fr="Commandes :", en="Commands:"),
    "heading.environment": Wording(fr="Variables d’environnement :", en="Environment variables:"),
    "heading.completion": Wording(
        fr="Complétion, dans le fichier de démarrage du shell :",
        en="Completion, in the start file of your shell:",
    ),
    "usage.options": Wording(fr="[OPTIONS]", en="[OPTIONS]"),
    "usage.command": Wording(fr="COMMANDE [ARGUMENTS]...", en="COMMAND [ARGUMENTS]..."),
    "word.folder": Wording(fr="DOSSIER", en="DIR"),
    "word.file": Wording(fr="FICHIER", en="FILE"),
    "word.offer": Wording(fr="OFFRE", en="OFFER"),
    "word.two-versions": Wording(fr="AVANT APRÈS", en="BEFORE AFTER"),
    # The program.
    "cloudeval.opening": Wording(
        fr="Évalue des offres cloud selon des critères versionnés, et montre l’effet de chaque "
        "modification des critères sur chaque offre.",
        en="Score cloud offers under versioned criteria, and show what each change of the "
        "criteria did to each offer.",
    ),
    "cloudeval.note": Wording(
        fr="Les résultats vont sur la sortie standard, les messages sur la sortie d’erreur. "
        "Codes de sortie : 0, c’est fait ; 1, la réponse est non (check, diff --exit-code) ; "
        "2, une entrée ou une sortie est inutilisable ; 70, défaut du programme ; "
        "130, interruption ; 141, plus personne ne lit la sortie.",
        en="Results go to standard output, messages to standard error. "
        "Exit codes: 0, done; 1, the answer is no (check, diff --exit-code); "
        "2, an input or an output cannot be used; 70, a fault of the program; "
        "130, interrupted; 141, nobody reads the output any more.",
    ),
    "environment.CLOUDEVAL_DATA": Wording(
        fr="Dossiers de données à lire en plus, séparés comme dans PATH.",
        en="Data folders to read too, separated as in PATH.",
    ),
    "environment.CLOUDEVAL_LANG": Wording(
        fr="Langue, fr ou en, quelle que soit celle du système.",
        en="Language, fr or en, whatever that of the system.",
    ),
    "environment.CLOUDEVAL_CACHE": Wording(
        fr="Dossier où garder les fichiers déjà vérifiés ; off pour n’en garder aucun.",
        en="Folder in which to keep files that were checked; off to keep none.",
    ),
    # The commands: in a line, in a sentence, and what else is to be known.
    "score.short": Wording(
        fr="Évalue des offres selon une version des critères",
        en="Score offers under one version of the criteria",
    ),
    "score.opening": Wording(
        fr="Évalue des offres selon une version des critères, d’après les faits tels qu’ils "
        "étaient à une date donnée.",
        en="Score offers under one version of the criteria, with the facts as they stood on "
        "one day.",
    ),
    "score.note": Wording(
        fr="Ce qui est inconnu n’est pas compté comme nul : le total devient une fourchette, "
        "du plancher au plafond.",
        en="What is unknown is not taken for nothing: the total becomes an interval, from a "
        "floor to a ceiling.",
    ),
    "diff.short": Wording(
        fr="Compare deux versions et mesure l’effet de chaque changement",
        en="Compare two versions, and measure what each change did",
    ),
    "diff.opening": Wording(
        fr="Montre ce qui a changé entre deux versions des critères, et l’effet de chaque "
        "changement sur chaque offre.",
        en="Show what changed between two versions of the criteria, and what each change did to "
        "each offer.",
    ),
    "diff.note": Wording(
        fr="Les effets sont en points et s’additionnent exactement ; à l’envers, ce sont les "
        "mêmes, de signe opposé.",
        en="Effects are in points and add up exactly; backwards, they are the same with the "
        "sign turned.",
    ),
    "explain.short": Wording(
        fr="Décompose un total jusqu’à ses sources",
        en="Take a total apart, down to its sources",
    ),
    "explain.opening": Wording(
        fr="Décompose le total d’une offre, jusqu’aux affirmations et aux sources sur "
        "lesquelles il repose.",
        en="Take an offer’s total apart, down to the claims and the sources that it rests on.",
    ),
    "profile.short": Wording(
        fr="Donne la fiche d’une offre, et les questions à poser",
        en="Print what is known of an offer, and what to ask",
    ),
    "profile.opening": Wording(
        fr="Réunit ce que l’on sait d’une offre à une date (certificats, exposition, capacités, "
        "sources), et les questions à poser au fournisseur.",
        en="Put together what is known of an offer on one day (certificates, exposure, "
        "capabilities, sources), and the questions to put to its provider.",
    ),
    "profile.note": Wording(
        fr="Les questions portent sur les faits inconnus, connus en partie ou contestés qui "
        "comptent dans la version choisie, les plus décisifs d’abord. Un certificat qui expire "
        "dans les 90 jours est annoncé en tête.",
        en="Questions are about facts that are unknown, partly known or disputed and that matter "
        "under the version, the most decisive first. A certificate that expires within 90 days "
        "is told at the top.",
    ),
    "coverage.short": Wording(
        fr="Compte ce qui est connu, et dit quoi chercher d’abord",
        en="Count what is known, and say what to look for first",
    ),
    "coverage.opening": Wording(
        fr="Dit, pour chaque offre et chaque groupe de critères, ce qui est connu, contesté ou "
        "inconnu, et quels faits inconnus pèseraient le plus.",
        en="Say for each offer and each group of criteria how much is known, disputed or unknown, "
        "and which unknown facts would weigh most.",
    ),
    "coverage.note": Wording(
        fr="Ce qui décide de la conformité vient d’abord, puis ce qui distingue les offres. Tout "
        "est calculé exactement, réponse possible par réponse possible.",
        en="What decides compliance comes first, then what tells offers apart. All of it is "
        "computed exactly, one possible answer after the other.",
    ),
    "tui.short": Wording(
        fr="Ouvre l’écran : apprécier en séance, remonter aux sources",
        en="Open the screen: mark in a meeting, walk to the sources",
    ),
    "tui.opening": Wording(
        fr="Ouvre, dans le terminal, le tableau des critères et des offres : on y apprécie une étude à "
        "plusieurs, et on y va de tout chiffre à sa source.",
        en="Open, in the terminal, the table of criteria and offers: a committee marks a study in it, "
        "and anybody walks from a figure to its source.",
    ),
    "tui.note": Wording(
        fr="Chaque saisie est sur le disque (journal.jsonl, dans le dossier de l’étude) avant d’être "
        "confirmée ; elle passe dans l’étude quand on quitte, et une séance interrompue est récupérée "
        "au démarrage suivant. Une seconde fenêtre lit sans écrire. « ? » montre toutes les commandes.",
        en="Each entry is on the disk (journal.jsonl, in the folder of the study) before it is "
        "confirmed; it goes into the study on leaving, and a sitting that broke off is recovered at "
        "the next start. A second window reads and does not write. “?” shows all commands.",
    ),
    "tui.study-alone": Wording(
        fr="Une étude a sa version et sa date : retirez --family et --as-of, ou l’étude.",
        en="A study has its version and its day: take out --family and --as-of, or the study.",
    ),
    "tui.no-study": Wording(
        fr="--as va avec une étude : indiquez son dossier, ou retirez --as.",
        en="--as goes with a study: name its folder, or take out --as.",
    ),
    "tui.no-terminal": Wording(
        fr="L’écran demande un terminal interactif. Ailleurs, « cloudeval score » et « cloudeval "
        "explain » disent la même chose (avec --study pour une étude).",
        en='The screen needs an interactive terminal. Elsewhere "cloudeval score" and "cloudeval '
        'explain" tell the same (with --study for a study).',
    ),
    "tui.no-assessor": Wording(
        fr="« {name} » ne figure pas dans l’étude. Elle nomme : {known}.",
        en='"{name}" is not in the study. It names: {known}.',
    ),
    "tui.no-assessor-near": Wording(
        fr="« {name} » ne figure pas dans l’étude. Vouliez-vous dire « {meant} » ? Elle nomme : {known}.",
        en='"{name}" is not in the study. Did you mean "{meant}"? It names: {known}.',
    ),
    "argument.study.word": Wording(fr="ÉTUDE", en="STUDY"),
    "argument.study": Wording(
        fr="Le dossier d’une étude ; sans lui, on lit sans apprécier.",
        en="The folder of a study; without it one reads and does not mark.",
    ),
    "option.family-of-screen": Wording(
        fr="Sans étude : une famille (sa version la plus récente), ou une version.",
        en="Without a study: a family (its newest version), or a version.",
    ),
    "option.as": Wording(
        fr="Qui apprécie à ce poste : l’identifiant d’un membre que l’étude nomme.",
        en="Who marks at this screen: the id of a member that the study names.",
    ),
    "option.browser": Wording(
        fr="Dans un navigateur de cette machine, au lieu du terminal ; l’adresse est affichée.",
        en="In a browser on this machine instead of the terminal; the address is shown.",
    ),
    "option.port": Wording(
        fr="Avec --browser : le port ; sans cette option, un port libre.",
        en="With --browser: the port; without this option, a free one.",
    ),
    "tui.port-alone": Wording(
        fr="--port va avec --browser : ajoutez --browser, ou retirez --port.",
        en="--port goes with --browser: add --browser, or leave out --port.",
    ),
    "tui.browser-missing": Wording(
        fr='L’écran dans un navigateur demande un complément : pip install "cloudeval[browser]". '
        "Dans le terminal, il s’ouvre sans lui.",
        en='The screen in a browser needs an extra: pip install "cloudeval[browser]". In the terminal '
        "it opens without it.",
    ),
    "tui.port-taken": Wording(
        fr="Le port {port} n’est pas libre ({reason}). Choisissez-en un autre, ou retirez --port.",
        en="Port {port} is not free ({reason}). Choose another one, or leave out --port.",
    ),
    "tui.browser-at": Wording(
        fr="L’écran est à cette adresse, pour un navigateur de cette machine seulement ; qui la connaît "
        "voit et saisit tout. Ctrl-C y met fin.",
        en="The screen is at this address, for a browser on this machine only; whoever knows it sees "
        "and enters everything. Ctrl-C ends it.",
    ),
    "export.short": Wording(
        fr="Écrit un classeur qui recalcule une évaluation",
        en="Write a workbook that recomputes a score",
    ),
    "import.short": Wording(
        fr="Reprend dans une étude un modèle rempli",
        en="Take a template that was filled in into a study",
    ),
    "import.opening": Wording(
        fr="Reprend dans une étude les appréciations d’un modèle .xlsx qu’une personne a rempli, "
        "toutes ou aucune.",
        en="Take the marks of an .xlsx template that somebody filled in into a study, all of them "
        "or none.",
    ),
    "import.note": Wording(
        fr="Chaque cellule est vérifiée ; tout ce qui ne va pas est dit d’un coup, avec la feuille "
        "et la cellule. Une formule ne vaut pas réponse. Une réponse aux questions d’une autre "
        "version n’est reprise que si --carry dit comment. Ce que vous aviez répondu auparavant "
        "est retiré, non effacé.",
        en="Each cell is checked; all that is wrong is told at once, with sheet and cell. A formula "
        "is no answer. Answers to the questions of another version are taken only if --carry says "
        "how. What you had answered before is withdrawn, not erased.",
    ),
    "argument.workbook": Wording(
        fr="Le modèle rempli, tel que l’écrit « cloudeval export --template ».",
        en="The template that was filled in, as “cloudeval export --template” writes it.",
    ),
    "argument.workbook.word": Wording(fr="CLASSEUR", en="WORKBOOK"),
    "option.template": Wording(
        fr="Écrire à la place le modèle qu’un évaluateur remplit, et que « import » reprend.",
        en="Write the template instead that an assessor fills in, and that “import” takes.",
    ),
    "option.into-study": Wording(
        fr="L’étude qui reçoit les appréciations.", en="The study that receives the marks."
    ),
    "option.assessor": Wording(
        fr="Qui a répondu, si le classeur ne le dit pas.",
        en="Who answered, if the workbook does not say so.",
    ),
    "option.at": Wording(
        fr="À quelle date, si le classeur ne le dit pas (AAAA-MM-JJ ou « today »).",
        en="On which day, if the workbook does not say so (YYYY-MM-DD, or “today”).",
    ),
    "option.as-scenario": Wording(
        fr="Du classeur d’une évaluation dont des réponses ont été changées : les supposer dans un "
        "scénario de ce nom, au lieu d’en faire des appréciations.",
        en="Of the workbook of a score in which answers were changed: assume them in a scenario of "
        "this name, instead of making marks of them.",
    ),
    "import.scenario-alone": Wording(
        fr="--as-scenario reprend des réponses telles quelles, et --carry des appréciations. "
        "Retirez l’un des deux.",
        en="--as-scenario takes answers as they are, and --carry takes marks. Leave one of them "
        "out.",
    ),
    "option.carry": Wording(
        fr="Comment reprendre les réponses à une autre version : les questions restées les mêmes, "
        "mot pour mot ; ou le long de la filiation, lue comme précision ou comme ajout.",
        en="How to take answers to another version: questions that are the same, word for word; or "
        "along the lineage, read as detail or as addition.",
    ),
    "option.dry-run": Wording(
        fr="Dire ce qui changerait, et ne rien écrire.",
        en="Tell what would change, and write nothing.",
    ),
    "export.template-alone": Wording(
        fr="Un modèle ne fait que poser les questions : {given} n’y change rien. Retirez-le.",
        en="A template only asks the questions: {given} changes nothing there. Leave it out.",
    ),
    "export.opening": Wording(
        fr="Écrit un classeur .xlsx où chaque chiffre d’une évaluation est une formule, avec à côté "
        "la valeur du programme.",
        en="Write an .xlsx workbook in which each figure of a score is a formula, with the value "
        "of the program beside it.",
    ),
    "export.note": Wording(
        fr="Le classeur s’ouvre sans ce programme, dans Excel, LibreOffice ou Google Sheets : ni "
        "macro, ni lien vers un autre fichier. Une cellule de la première feuille dit si tout "
        "concorde. Le nom du fichier d’une reconstitution le dit ; le chemin du fichier écrit "
        "sort sur la sortie standard.",
        en="The workbook opens without this program, in Excel, LibreOffice or Google Sheets: no "
        "macros, no links to other files. One cell of the first sheet says whether all agrees. "
        "The file of a reconstruction says so in its name; the path of the file that was written "
        "goes to standard output.",
    ),
    "history.short": Wording(
        fr="Suit un critère à travers les versions",
        en="Follow one criterion through the versions",
    ),
    "history.opening": Wording(
        fr="Suit un critère à travers les versions de sa famille, avec ses ancêtres et ses "
        "héritiers.",
        en="Follow one criterion through the versions of its family, with its ancestors and "
        "its heirs.",
    ),
    "list.short": Wording(
        fr="Liste les critères et les offres disponibles",
        en="List the criteria and the offers there are",
    ),
    "list.opening": Wording(
        fr="Liste les familles de critères, leurs versions, et les offres disponibles.",
        en="List the families of criteria, their versions, and the offers on file.",
    ),
    "check.short": Wording(
        fr="Vérifie des fichiers de critères et de fournisseurs",
        en="Check files of criteria and of providers",
    ),
    "check.opening": Wording(
        fr="Vérifie des fichiers : tous les problèmes à la fois, chacun avec son emplacement et "
        "la façon de le régler.",
        en="Check files: every problem at once, each with its place and the way out.",
    ),
    "check.note": Wording(
        fr="Code de sortie : 0 si tout est en ordre ; 1 si la réponse est non (une version "
        "publiée n’est plus ce qu’elle était, ou les notes de modification ne correspondent pas "
        "aux changements constatés) ; 2 si un fichier est inutilisable. Un avertissement seul "
        "n’y change rien.",
        en="Exit code: 0 if all is well; 1 if the answer is no (a published version is not what "
        "it was, or the change notes do not match the changes that are found); 2 if a file "
        "cannot be used. A warning alone does not change it.",
    ),
    "new.short": Wording(
        fr="Crée vos propres critères ou votre fiche de fournisseur",
        en="Start criteria or a provider’s file of your own",
    ),
    "new.opening": Wording(
        fr="Crée un dossier de départ pour vos propres critères, votre propre fiche de "
        "fournisseur ou votre étude, utilisable aussitôt.",
        en="Start criteria, a provider’s file or a study of your own, in a folder that works at "
        "once.",
    ),
    "new.note": Wording(
        fr="« family » lit une table (CSV, une ligne par critère et par version) et écrit un "
        "fichier par version. Colonnes : version, date, identifiant, domaine, intitulé, "
        "question, type, poids, niveaux (non = 0 | partiel = 0,5 | oui = 1), exigé, attribut, "
        "remplace, précise, exempté, motif, source, source_url, source_date. Les "
        "colonnes version, date, identifiant et intitulé suffisent.",
        en="`family` reads a table (CSV, one row for each criterion in each version) and writes "
        "a file for each version. Columns: version, date, id, group, title, question, type, "
        "weight, levels (no = 0 | partly = 0.5 | yes = 1), condition, attribute, replaces, "
        "refines, exempt, note, source, source_url, source_date. Only version, date, id and "
        "title must be there.",
    ),
    "schema.short": Wording(
        fr="Affiche le schéma d’un fichier ou d’un résultat",
        en="Print the schema of a file or of a result",
    ),
    "schema.opening": Wording(
        fr="Affiche le schéma JSON d’un fichier que vous écrivez, ou d’un résultat que donne une "
        "commande.",
        en="Print the JSON Schema of a file that you write, or of a result that a command gives.",
    ),
    # Arguments: the word in the usage line, then what it means.
    "migrate.short": Wording(
        fr="Fait passer une étude à une autre version",
        en="Move a study to another version",
    ),
    "migrate.opening": Wording(
        fr="Fait passer une étude à une autre version de ses critères, dans un nouveau dossier, sans "
        "perdre une seule réponse.",
        en="Move a study to another version of its criteria, in a new folder, without losing a single "
        "answer.",
    ),
    "migrate.note": Wording(
        fr="Une appréciation passe là où la question est la même, mot pour mot ; avec --carry detail ou "
        "addition, aussi le long de la filiation, comme proposée. Ce qui ne passe pas reste dans la "
        "nouvelle étude avec son motif, n’y compte pas, et peut être apprécié de nouveau. Une décision "
        "garde son numéro. L’ancienne étude n’est jamais modifiée.",
        en="A mark goes along where the question is the same, word for word; with --carry detail or "
        "addition also along the lineage, as proposed. What does not go along stays in the new study "
        "with the reason, does not count there, and can be marked again. A ruling keeps its number. "
        "The old study is never changed.",
    ),
    "argument.study-moved.word": Wording(fr="ÉTUDE", en="STUDY"),
    "argument.study-moved": Wording(fr="Le dossier de l’étude.", en="The folder of the study."),
    "argument.version-to.word": Wording(fr="VERSION", en="VERSION"),
    "argument.version-to": Wording(
        fr="La version où l’étude continue : plus récente, plus ancienne, ou d’une autre famille, où rien "
        "ne passe et où tout est énuméré.",
        en="The version under which the study goes on: a newer one, an older one, or one of another "
        "family, where nothing goes along and everything is listed.",
    ),
    "option.to": Wording(
        fr="Le nouveau dossier, qui ne doit pas exister ; sinon, à côté de l’étude, avec la version dans "
        "son nom.",
        en="The new folder, which must not exist; otherwise beside the study, with the version in its name.",
    ),
    "option.carry-along": Wording(
        fr="Quelles appréciations passent : celles dont la question est la même, mot pour mot (par défaut) ; "
        "ou aussi le long de la filiation, lue comme un détail ou comme un ajout.",
        en="Which marks go along: those whose question is the same, word for word (the default); or also "
        "along the lineage, read as detail or as addition.",
    ),
    "migrate.failed": Wording(
        fr="Impossible d’écrire {folder} ({reason}). Il n’en reste rien, et l’étude n’a pas changé. Faites de "
        "la place, ou donnez un autre dossier avec --to.",
        en="{folder} cannot be written ({reason}). Nothing of it is left, and the study is as it was. Make "
        "room, or give another folder with --to.",
    ),
    "argument.version.word": Wording(fr="VERSION", en="VERSION"),
    "argument.version": Wording(
        fr="famille@version, version de la famille par défaut, famille (sa version la plus "
        "récente) ou chemin d’un fichier YAML ; sinon la version la plus récente de la famille "
        "par défaut.",
        en="family@version, a version of the default family, a family (its newest version), or "
        "the path of a YAML file; otherwise the newest version of the default family.",
    ),
    "argument.before.word": Wording(fr="AVANT", en="BEFORE"),
    "argument.before": Wording(
        fr="La version de départ : famille@version, version de la famille par défaut, ou chemin "
        "d’un fichier YAML.",
        en="The version to start from: family@version, a version of the default family, or the "
        "path of a YAML file.",
    ),
    "argument.after.word": Wording(fr="APRÈS", en="AFTER"),
    "argument.after": Wording(
        fr="La version d’arrivée, nommée de la même façon.",
        en="The version to end with, named in the same way.",
    ),
    "argument.offer.word": Wording(fr="OFFRE", en="OFFER"),
    "argument.offer": Wording(
        fr="fournisseur/offre, ou un fournisseur pour toutes ses offres.",
        en="provider/offer, or a provider for all its offers.",
    ),
    "argument.criterion-of-offer.word": Wording(fr="CRITÈRE", en="CRITERION"),
    "argument.criterion-of-offer": Wording(
        fr="L’identifiant d’un critère ; sinon tous.",
        en="The id of one criterion; otherwise all of them.",
    ),
    "argument.criterion.word": Wording(fr="CRITÈRE", en="CRITERION"),
    "argument.criterion": Wording(
        fr="L’identifiant du critère, dans n’importe quelle version de la famille.",
        en="The id of the criterion, in any version of the family.",
    ),
    "argument.paths.word": Wording(fr="CHEMIN", en="PATH"),
    "argument.paths": Wording(
        fr="Fichiers ou dossiers à vérifier ; sinon toutes les données fournies et les dossiers "
        "de --data.",
        en="Files or folders to check; otherwise all the shipped data and the folders of --data.",
    ),
    "argument.schema.word": Wording(fr="NOM", en="NAME"),
    "argument.schema": Wording(
        fr="Le nom d’un schéma ; sinon la liste des noms.",
        en="The name of a schema; otherwise the names are listed.",
    ),
    "argument.kind.word": Wording(fr="MODÈLE", en="KIND"),
    "argument.kind": Wording(
        fr="criteria, deux versions de critères avec des offres fictives ; provider, la fiche "
        "d’un fournisseur ; family, toutes les versions que contient une table ; ou study, le "
        "dossier de travail d’une commission.",
        en="criteria, two versions of criteria with fictional offers; provider, the file of "
        "one provider; family, all the versions that a table holds; or study, the folder in "
        "which a committee works.",
    ),
    "argument.folder.word": Wording(fr="DOSSIER", en="DIR"),
    "argument.folder": Wording(
        fr="Où écrire ; le dossier est créé s’il n’existe pas, et rien n’est jamais écrasé.",
        en="Where to write; the folder is made if it is not there, and nothing is ever written "
        "over.",
    ),
    # Options.
    "option.help": Wording(fr="Affiche cette aide.", en="Show this help."),
    "option.version": Wording(
        fr="Affiche la version du programme et celle de Python.",
        en="Show the version of the program, and that of Python.",
    ),
    "option.lang": Wording(
        fr="Langue de tous les textes ; sinon celle du système.",
        en="Language of all texts; otherwise that of the system.",
    ),
    "option.data": Wording(
        fr="Lit aussi ce dossier, en plus des données fournies ; répétable.",
        en="Read this folder too, beside the shipped data; repeat for more.",
    ),
    "option.from-table": Wording(
        fr="La table dont « new family » tire les versions (CSV, en UTF-8).",
        en="The table from which `new family` takes the versions (CSV, in UTF-8).",
    ),
    "option.family": Wording(
        fr="Le nom de la famille ; sinon celui du dossier.",
        en="The name of the family; otherwise that of the folder.",
    ),
    "option.nature": Wording(
        fr="Ce que sont les versions : publiées, reconstituées, ou les vôtres (own).",
        en="What the versions are: published, reconstructed, or your own.",
    ),
    "option.procedure": Wording(
        fr="La procédure, qui choisit les mots : marché (tender), consultation, référentiel "
        "(framework), ou la vôtre (own).",
        en="The procedure, which chooses the words: a tender, a consultation, a framework, or "
        "your own.",
    ),
    "option.debug": Wording(
        fr="Montre la trace d’un défaut du programme.",
        en="Show the trace of a fault of the program.",
    ),
    "option.offer": Wording(
        fr="Cette offre seulement, ou toutes celles de ce fournisseur ; répétable.",
        en="Only this offer, or all offers of this provider; repeat for more.",
    ),
    "option.study": Wording(
        fr="Une étude : ses offres et sa date, sa version pour score et explain, et les appréciations "
        "de ses évaluateurs à côté des faits.",
        en="A study: its offers and its day, its version for score and explain, and the marks of its "
        "assessors beside the facts.",
    ),
    "option.scenario": Wording(
        fr="Avec --study : supposer ce que dit un scénario de l’étude ; le résultat est présenté "
        "comme une hypothèse.",
        en="With --study: assume what a scenario of the study says; the result is shown as an "
        "assumption.",
    ),
    "option.reviewed-only": Wording(
        fr="Avec --study : ne compter que les appréciations qu’une autre personne a relues.",
        en="With --study: count only the marks that somebody else has reviewed.",
    ),
    "study.only-with": Wording(
        fr="--scenario et --reviewed-only vont avec --study. Ajoutez --study DOSSIER, ou retirez-les.",
        en="--scenario and --reviewed-only go with --study. Add --study DIR, or take them out.",
    ),
    "study.pending": Wording(
        fr="Avertissement : {count} saisie(s) d’une séance en cours ou interrompue ne comptent pas "
        "encore. « cloudeval tui {folder} » les récupère ; quitter l’écran les fait passer dans "
        "l’étude.",
        en="Warning: {count} entry or entries of a sitting that goes on, or broke off, do not count "
        'yet. "cloudeval tui {folder}" recovers them; leaving the screen puts them into the study.',
    ),
    "study.none": Wording(
        fr="« {folder} » n’est pas une étude : ce dossier n’a pas de fichier study.yaml. Commencez-en "
        "une par « cloudeval new study DOSSIER ».",
        en='"{folder}" is no study: it has no file study.yaml. Begin one with "cloudeval new study '
        'DIR".',
    ),
    "study.one-day": Wording(
        fr="Une étude vaut pour une seule date : --against et --study ne vont pas ensemble.",
        en="A study speaks for one day: --against and --study do not go together.",
    ),
    "study.what-if": Wording(
        fr="--what-if et --study ne vont pas ensemble. Prenez l’un, puis l’autre.",
        en="--what-if and --study do not go together. Take the one, then the other.",
    ),
    "study.diff-alone": Wording(
        fr="Les appréciations d’une étude valent pour son jour et sa famille : ôtez --to-as-of, --by version ou "
        "--across, ou ôtez --study.",
        en="The marks of a study hold for its day and its family: leave out --to-as-of, --by version or "
        "--across, or leave out --study.",
    ),
    "study.rules-assumed": Wording(
        fr="Le scénario « {scenario} » change les règles : comparer des versions que personne n’a "
        "écrites ne dirait rien de celles qui le sont. Prenez-le avec score ou explain, ou choisissez "
        "un scénario qui ne suppose que des faits.",
        en='The scenario "{scenario}" changes the rules: to compare versions that nobody wrote would '
        "tell nothing of those that were written. Use it with score or explain, or choose a scenario "
        "that assumes facts alone.",
    ),
    "option.what-if": Wording(
        fr="refinement-only : évaluer la version qu’il y aurait si les précisions n’étaient que du "
        "détail, et poser cinq questions à chacune ; ladder : aller d’une version à l’autre marche par "
        "marche.",
        en="refinement-only: score the version that there would be if refinements were only detail, and "
        "ask five questions of each; ladder: go from one version to the other rung by rung.",
    ),
    "option.write": Wording(
        fr="Avec --what-if : écrire chaque version calculée dans un dossier, pour l’évaluer et la lire "
        "comme une autre.",
        en="With --what-if: write each computed version into a folder, to score and read it like any "
        "other.",
    ),
    "diff.write-without": Wording(
        fr="--write n’a de sens qu’avec --what-if. Ajoutez --what-if refinement-only ou "
        "--what-if ladder.",
        en="--write goes with --what-if only. Add --what-if refinement-only or --what-if ladder.",
    ),
    "diff.no-line": Wording(
        fr="{after} ne descend pas de {before} : rien n’y a été précisé. Donnez d’abord la version la "
        "plus ancienne, puis une version qui en descend.",
        en="{after} does not come from {before}: nothing was refined on the way. Give the older "
        "version first, then one that comes from it.",
    ),
    "diff.written": Wording(fr="Écrit : {file}", en="Written: {file}"),
    "diff.write-in-the-way": Wording(
        fr="{file} existe déjà, et rien n’est remplacé. Donnez un autre dossier.",
        en="{file} is there already, and nothing is written over. Give another folder.",
    ),
    "option.as-of-check": Wording(
        fr="Signaler aussi les certificats échus à cette date ou dans les 90 jours, et les faits "
        "dont la dernière lecture remonte à plus de 365 jours (AAAA-MM-JJ, ou today).",
        en="Tell also of certificates that have ended by that day or end within 90 days, and of "
        "facts last read more than 365 days before (YYYY-MM-DD, or today).",
    ),
    "option.as-of": Wording(
        fr="État des faits à cette date, 2025-12-31 ou today ; sinon la date de la famille ou "
        "de la version.",
        en="Read facts as of this day, 2025-12-31 or today; otherwise the date of the family or "
        "of the version.",
    ),
    "option.min-sure": Wording(
        fr="Tient pour inconnu ce qui est moins sûr que cela ; low, par défaut, garde tout.",
        en="Take what is less sure than this for unknown; low, the default, keeps everything.",
    ),
    "option.format": Wording(
        fr="Forme du résultat ; sinon celle que dit la fin du nom de --output, ou un tableau.",
        en="Form of the result; otherwise what the end of the name of --output says, or a table.",
    ),
    "option.output": Wording(
        fr="Écrit dans ce fichier au lieu de la sortie standard ; .json, .csv ou .md en dit la "
        "forme.",
        en="Write to this file instead of standard output; .json, .csv or .md says the form.",
    ),
    "option.workbook": Wording(
        fr="Écrit le classeur sous ce nom, en .xlsx ; sinon, un nom tiré de la version et de la "
        "date, dans le dossier courant.",
        en="Write the workbook under this name, an .xlsx; else under one made of version and "
        "date, in the current folder.",
    ),
    "option.full": Wording(fr="Montre tout le détail.", en="Show every detail."),
    "option.exit-code": Wording(
        fr="Termine avec le code 1 s’il y a le moindre changement.",
        en="Exit with 1 if there is any change.",
    ),
    "option.to-as-of": Wording(
        fr="État des faits à cette autre date pour la seconde version : les faits deviennent une cause "
        "de plus.",
        en="Read facts as of this other day under the second version: facts become one more cause.",
    ),
    "option.against": Wording(
        fr="Dire ce que les faits ont changé jusqu’à ce jour, sous les mêmes règles.",
        en="Tell what the facts changed up to this day, under the same rules.",
    ),
    "score.two-at-once": Wording(
        fr="--against et --same-rules ne vont pas ensemble. Prenez l’un, puis l’autre.",
        en="--against and --same-rules do not go together. Take the one, then the other.",
    ),
    "option.same-rules": Wording(
        fr="Mêmes règles pour toutes : lever chaque exemption.",
        en="The same rules for all: lift every exemption.",
    ),
    "option.fail-on": Wording(
        fr="Termine avec le code 1 si une modification est au moins de cette gravité, sauf celles "
        "qu’un fichier --policy accepte.",
        en="Exit with 1 if a change is at least of this severity, but for those that a --policy "
        "file accepts.",
    ),
    "option.policy": Wording(
        fr="Fichier qui reclasse ou accepte des modifications par leur empreinte, avec un motif.",
        en="File that re-classes or accepts changes by their fingerprint, with a reason.",
    ),
    "diff.failed.one": Wording(
        fr="{number} modification est au moins de la gravité « {least} » : {named}.",
        en='{number} change is at least of severity "{least}": {named}.',
    ),
    "diff.failed.many": Wording(
        fr="{number} modifications sont au moins de la gravité « {least} » : {named}.",
        en='{number} changes are at least of severity "{least}": {named}.',
    ),
    "diff.failed-rest": Wording(
        fr="{named}, et {number} autres (--full)", en="{named}, and {number} more (--full)"
    ),
    "diff.policy-what-if": Wording(
        fr="--policy et --fail-on jugent des modifications ; ôtez --what-if.",
        en="--policy and --fail-on judge changes; leave out --what-if.",
    ),
    "diff.same-rules-what-if": Wording(
        fr="--same-rules et --what-if ne vont pas ensemble : une marche de --what-if ladder est celle "
        "des exemptions. Prenez l’un, puis l’autre.",
        en="--same-rules and --what-if do not go together: one rung of --what-if ladder is that of "
        "exemptions. Take the one, then the other.",
    ),
    "diff.unread.one": Wording(
        fr="{number} réponse gardée a d’autres mots, et aucun calcul ne dit si elle demande plus ; elle "
        "peut être de la gravité « {least} » : {named}. Lisez-la, puis jugez-la dans un fichier --policy.",
        en="{number} answer that was kept has other words, and nothing computes whether it asks for "
        'more; it may be of severity "{least}": {named}. Read it, then rule on it in a --policy file.',
    ),
    "diff.unread.many": Wording(
        fr="{number} réponses gardées ont d’autres mots, et aucun calcul ne dit si elles demandent plus ; "
        "elles peuvent être de la gravité « {least} » : {named}. Lisez-les, puis jugez-les dans un "
        "fichier --policy.",
        en="{number} answers that were kept have other words, and nothing computes whether they ask for "
        'more; they may be of severity "{least}": {named}. Read them, then rule on them in a --policy '
        "file.",
    ),
    "diff.lineage-what-if": Wording(
        fr="Une version calculée ne suit que la filiation déclarée ; ôtez --propose-lineage et --across, "
        "ou ôtez --what-if.",
        en="A computed version follows declared lineage only; leave out --propose-lineage and --across, "
        "or leave out --what-if.",
    ),
    "diff.not-one-family": Wording(
        fr="{before} et {after} sont de deux familles : rien ne dit quel critère de l’une est devenu "
        "lequel de l’autre. Pour les comparer quand même, par une filiation proposée d’après les mots et "
        "que personne n’a déclarée : --across.",
        en="{before} and {after} are of two families: nothing says which criterion of the one became "
        "which of the other. To compare them all the same, by lineage that is proposed from words and "
        "that nobody declared: --across.",
    ),
    "option.propose-lineage": Wording(
        fr="Propose, à côté du résultat, la filiation que personne n’a déclarée, d’après les mots et la "
        "place, avec sa confiance ; aucun chiffre ne s’en sert.",
        en="Propose, beside the result, lineage that nobody declared, by wording and place, each with its "
        "confidence; no figure uses it.",
    ),
    "option.across": Wording(
        fr="Compare aussi des versions de familles différentes, par filiation proposée ; chaque page en "
        "avertit.",
        en="Compare versions of different families too, by proposed lineage; every page warns of it.",
    ),
    "option.by": Wording(
        fr="Donne, au lieu d’un écran, le tableau des effets de toutes les offres : par cause (cause), "
        "groupe (group), critère (criterion) ou étape, d’une version à la suivante (version).",
        en="Instead of one screen, the table of all effects on all offers: by cause, group, criterion, "
        "or step from each version to the next (version).",
    ),
    "diff.what-if-alone": Wording(
        fr="--what-if refinement-only calcule une version, à une seule date : ôtez --to-as-of ou --by version "
        "(--what-if ladder prend --to-as-of).",
        en="--what-if refinement-only computes one version, on one day: leave out --to-as-of or --by version "
        "(--what-if ladder takes --to-as-of).",
    ),
    "diff.across-alone": Wording(
        fr="--across compare des familles telles qu’écrites, à une seule date : ôtez --to-as-of et --same-rules.",
        en="--across compares families as they are written, on one day: leave out --to-as-of and --same-rules.",
    ),
    "diff.same-rules-alone": Wording(
        fr="--same-rules compare deux versions, à une seule date : ôtez --to-as-of ou --by version.",
        en="--same-rules compares two versions, on one day: leave out --to-as-of or --by version.",
    ),
    "diff.steps-two-days": Wording(
        fr="--by version suit les règles, à une seule date : ôtez --to-as-of. Pour l’effet des faits, "
        "prenez score --against.",
        en="--by version follows the rules, on one day: leave out --to-as-of. For what facts did, "
        "take score --against.",
    ),
    "diff.no-steps": Wording(
        fr="Aucune des deux versions, {before} et {after}, ne descend de l’autre : il n’y a pas d’étapes. "
        "Ôtez --by version, ou donnez deux versions d’une même lignée.",
        en="Neither of {before} and {after} comes from the other: there are no steps. Leave out "
        "--by version, or give two versions of one line.",
    ),
    "option.top": Wording(
        fr="Combien de rangées et de modifications sont montrées une à une ; le reste tient en "
        "une ligne, avec sa somme exacte.",
        en="How many rows and changes are listed singly; the rest is one line, with its exact sum.",
    ),
    "option.top.profile": Wording(
        fr="Nombre de questions ; sinon les dix premières sur la fiche, toutes avec --questions.",
        en="How many questions; otherwise the first ten on the page, all with --questions.",
    ),
    "option.questions": Wording(
        fr="Les questions seules, sans aucun point : l’annexe d’un courrier au fournisseur ; en "
        "CSV, une table à remplir.",
        en="The questions alone, without any points: the annex of a letter to the provider; as "
        "CSV, a table to fill in.",
    ),
    "option.reading": Wording(
        fr="Là où la filiation est contestée, la lit comme un détail (detail) ou comme un ajout "
        "(addition) ; sinon les deux lectures sont montrées.",
        en="Where lineage is contested, read it as detail or as addition; otherwise both readings "
        "are shown.",
    ),
    "option.diff": Wording(
        fr="Au lieu d’une évaluation, la différence entre deux versions : l’effet de chaque "
        "changement, par formule.",
        en="Instead of a score, the difference between two versions: the effect of each change, "
        "by formula.",
    ),
    "option.as.export": Wording(
        fr="Avec --template et --study : inscrire ce que cet évaluateur a déjà répondu.",
        en="With --template and --study: fill in what this assessor answered before.",
    ),
    "option.reading.export": Wording(
        fr="Avec --diff, là où la filiation est contestée, la lit comme un détail (detail, par "
        "défaut) ou comme un ajout (addition).",
        en="With --diff, where lineage is contested, read it as detail (the default) or as "
        "addition.",
    ),
    "option.reading.history": Wording(
        fr="Là où la filiation est contestée, la lit comme un détail (detail, par défaut) ou "
        "comme un ajout (addition).",
        en="Where lineage is contested, read it as detail (the default) or as addition.",
    ),
    "option.under": Wording(
        fr="Version des critères, nommée comme pour score.",
        en="Version of the criteria, named as for score.",
    ),
    "option.under.profile": Wording(
        fr="Version des critères qui dit quelles questions comptent, nommée comme pour score.",
        en="Version of the criteria that says which questions matter, named as for score.",
    ),
    "option.under.history": Wording(
        fr="Famille ou version où chercher le critère ; sinon la famille par défaut.",
        en="Family or version in which to look for the criterion; otherwise the default family.",
    ),
    "option.write-lock": Wording(
        fr="Pour qui tient les données : inscrit au verrou les empreintes des versions publiées.",
        en="For maintainers of data: write the digests of published versions into the lock.",
    ),
    # Refusals: what is the matter, then the way out.
    "warning": Wording(fr="avertissement : {said}", en="warning: {said}"),
    "unusable.many": Wording(
        fr="{count} problèmes ; rien n’a été calculé.",
        en="{count} problems; nothing was computed.",
    ),
    "no-date": Wording(
        fr="La date de {set} est modélisée, et une date modélisée ne choisit jamais un fait. "
        "Dites à quelle date lire les faits : --as-of AAAA-MM-JJ.",
        en="The date of {set} is modelled, and a modelled date never selects a fact. Say on "
        "which day facts are to be read: --as-of YYYY-MM-DD.",
    ),
    "no-criterion": Wording(
        fr="Il n’y a pas de critère « {name} » dans {version}. Pour les voir tous : "
        "cloudeval score {version} --full",
        en='There is no criterion "{name}" in {version}. To see all of them: '
        "cloudeval score {version} --full",
    ),
    "no-criterion-near": Wording(
        fr="Il n’y a pas de critère « {name} » dans {version}. Vouliez-vous dire « {meant} » ?",
        en='There is no criterion "{name}" in {version}. Did you mean "{meant}"?',
    ),
    "date.unreadable": Wording(
        fr="« {written} » n’est pas une date complète. Écrivez 2025-12-31, ou today.",
        en='"{written}" is not a whole date. Write 2025-12-31, or today.',
    ),
    "path.empty": Wording(
        fr="Ce chemin est vide. Pour le dossier où vous êtes, écrivez un point.",
        en="This path is empty. For the folder that you are in, write a dot.",
    ),
    "no-schema": Wording(
        fr="Il n’y a pas de schéma « {name} ». Choisissez parmi : {known}.",
        en='There is no schema "{name}". Choose from: {known}.',
    ),
    "no-schema-near": Wording(
        fr="Il n’y a pas de schéma « {name} ». Vouliez-vous dire « {meant} » ?",
        en='There is no schema "{name}". Did you mean "{meant}"?',
    ),
    "no-kind": Wording(
        fr="Il n’y a pas de modèle « {name} ». Choisissez parmi : {known}.",
        en='There is no kind "{name}". Choose from: {known}.',
    ),
    "no-kind-near": Wording(
        fr="Il n’y a pas de modèle « {name} ». Vouliez-vous dire « {meant} » ?",
        en='There is no kind "{name}". Did you mean "{meant}"?',
    ),
    "export.writing": Wording(fr="Écriture du classeur", en="Writing the workbook"),
    "export.label-word": Wording(fr="reconstitution", en="reconstruction"),
    "export.named": Wording(
        fr="Le fichier d’une reconstitution le dit dans son nom : {file}",
        en="The file of a reconstruction says so in its name: {file}",
    ),
    "export.not-xlsx": Wording(
        fr="{file} n’a pas le nom d’un classeur. Donnez un nom qui finit par .xlsx.",
        en="{file} does not have the name of a workbook. Give a name that ends with .xlsx.",
    ),
    "export.to-terminal": Wording(
        fr="Un classeur ne se lit pas dans un terminal. Donnez un nom avec -o, ou redirigez la "
        "sortie vers un fichier.",
        en="A workbook cannot be read in a terminal. Give a name with -o, or redirect the output "
        "to a file.",
    ),
    "export.open-elsewhere": Wording(
        fr="{file} est ouvert dans un tableur, d’après {lock}. Fermez-le, ou choisissez un autre "
        "nom ; si aucun programme ne l’a ouvert, supprimez {lock}.",
        en="{file} is open in a spreadsheet, as {lock} says. Close it, or choose another name; if "
        "no program has it open, remove {lock}.",
    ),
    "export.diff-alone": Wording(
        fr="--template et --diff ne vont pas ensemble : un modèle se remplit pour une version. Retirez l’un ou l’autre.",
        en="--template and --diff do not go together: a template is filled in for one version. Leave out one of them.",
    ),
    "export.as-alone": Wording(
        fr="--as ne vaut qu’avec --template et --study : il inscrit ce qu’un évaluateur de l’étude a déjà répondu.",
        en="--as only goes with --template and --study: it fills in what an assessor of the study answered before.",
    ),
    "export.one-day": Wording(
        fr="Un classeur lit les faits à une seule date. « cloudeval diff {before} {after} --to-as-of DATE --format json » "
        "donne l’effet de chaque fait entre deux dates.",
        en="A workbook reads facts as of one day. “cloudeval diff {before} {after} --to-as-of DATE --format json” "
        "gives the effect of each fact between two days.",
    ),
    "export.to-as-of-alone": Wording(
        fr="--to-as-of ne vaut qu’avec « cloudeval diff » ; « cloudeval score --against DATE » dit ce que les faits "
        "ont changé sous une même version.",
        en="--to-as-of only goes with “cloudeval diff”; “cloudeval score --against DATE” tells what the facts "
        "changed under one version.",
    ),
    "export.version-and-diff": Wording(
        fr="--diff nomme déjà deux versions : retirez {version}, ou retirez --diff.",
        en="--diff names two versions already: leave out {version}, or leave out --diff.",
    ),
    "export.not-one-family": Wording(
        fr="{before} et {after} sont de deux familles : un classeur n’a de différence qu’entre deux "
        "versions d’une même famille. « cloudeval diff --across » les compare.",
        en="{before} and {after} are of two families: a workbook has a difference between two "
        "versions of one family only. “cloudeval diff --across” compares them.",
    ),
    "export.reading-alone": Wording(
        fr="--reading ne vaut qu’avec --diff : une évaluation n’a pas de filiation.",
        en="--reading only goes with --diff: a score has no lineage.",
    ),
    "export.too-long": Wording(
        fr="Un tableau aurait {rows} lignes, plus qu’une feuille n’en tient. Choisissez moins "
        "d’offres avec --offer.",
        en="A table would have {rows} rows, more than a sheet holds. Choose fewer offers with "
        "--offer.",
    ),
    "output.is-data": Wording(
        fr="{file} a le nom d’un fichier de données, que le résultat remplacerait. Choisissez un "
        "autre nom, par exemple resultat.json.",
        en="{file} has the name of a data file, which the result would replace. Choose another "
        "name, such as result.json.",
    ),
    "output.not-written": Wording(
        fr="{file} n’a pas pu être écrit ({reason}). Choisissez un autre endroit.",
        en="{file} could not be written ({reason}). Choose another place.",
    ),
    "output.failed": Wording(
        fr="Le résultat n’a pas pu être écrit sur la sortie standard ({reason}).",
        en="The result could not be written to standard output ({reason}).",
    ),
    "reason.full": Wording(fr="le disque est plein", en="the disk is full"),
    "reason.forbidden": Wording(
        fr="vous n’avez pas le droit d’y écrire", en="you have no right to write there"
    ),
    "reason.no-folder": Wording(fr="ce dossier n’existe pas", en="there is no such folder"),
    "reason.is-folder": Wording(
        fr="c’est un dossier et non un fichier", en="it is a folder, not a file"
    ),
    "reason.is-file": Wording(
        fr="un dossier de ce chemin est en fait un fichier",
        en="one of the folders in its path is a file",
    ),
    "reason.read-only": Wording(fr="ce disque est en lecture seule", en="this disk is read-only"),
    "reason.name-too-long": Wording(fr="ce nom est trop long", en="this name is too long"),
    "interrupted": Wording(fr="Interrompu.", en="Interrupted."),
    "fault": Wording(
        fr="Le programme a un défaut : {error}\nRecommencez avec --debug pour en avoir la trace, "
        "et signalez-le avec la commande saisie.",
        en="The program has a fault: {error}\nRun again with --debug for the trace, and report "
        "it with the command that you typed.",
    ),
    # What `check` concludes.
    "check.fine": Wording(fr="Tout est en ordre.", en="All is well."),
    "check.doubts.one": Wording(
        fr="Tout est utilisable, avec 1 avertissement.",
        en="All can be used, with 1 warning.",
    ),
    "check.doubts.many": Wording(
        fr="Tout est utilisable, avec {count} avertissements.",
        en="All can be used, with {count} warnings.",
    ),
    "check.no.one": Wording(
        fr="La réponse est non : 1 problème.", en="The answer is no: 1 problem."
    ),
    "check.no.many": Wording(
        fr="La réponse est non : {count} problèmes.", en="The answer is no: {count} problems."
    ),
    "check.unusable.one": Wording(
        fr="Inutilisable en l’état : 1 problème.", en="Not usable as it is: 1 problem."
    ),
    "check.unusable.many": Wording(
        fr="Inutilisable en l’état : {count} problèmes.",
        en="Not usable as it is: {count} problems.",
    ),
    "check.locked": Wording(
        fr="Les empreintes sont inscrites dans {file}.",
        en="The digests are written into {file}.",
    ),
    "check.lock-is-for-all": Wording(
        fr="--write-lock porte sur un dossier de données entier : nommez-le avec --data, sans "
        "autre chemin.",
        en="--write-lock is for a whole data folder: name it with --data, and no other path.",
    ),
    "change.without-note": Wording(
        fr="Le changement « {kind} » de {name} n’a pas de note. Ajoutez-la à change_notes.",
        en='The change "{kind}" of {name} has no note. Add it to change_notes.',
    ),
    "change.without-note-of-set": Wording(
        fr="Le changement « {kind} » de l’ensemble n’a pas de note. Ajoutez-la à change_notes.",
        en='The change "{kind}" of the whole set has no note. Add it to change_notes.',
    ),
    "note.without-change": Wording(
        fr="La note {number} annonce « {kind} », que rien ne confirme. Retirez ce mot de kinds.",
        en='Note {number} tells of "{kind}", which no change bears out. Take it out of kinds.',
    ),
    "note.without-change-of": Wording(
        fr="La note {number} nomme {name}, que ses changements ne touchent pas. Retirez-le.",
        en="Note {number} names {name}, which its changes do not touch. Take it out.",
    ),
    # What `new` says.
    "new.occupied": Wording(
        fr="Rien n’a été écrit, car ceci existe déjà : {files}. Indiquez un autre dossier, ou "
        "déplacez ce qui gêne.",
        en="Nothing was written, since this is there already: {files}. Name another folder, or "
        "move away what is in the way.",
    ),
    "new.failed": Wording(
        fr="Impossible d’écrire dans {folder} ({reason}). Indiquez un autre dossier.",
        en="Nothing can be written into {folder} ({reason}). Name another folder.",
    ),
    "new.criteria.next": Wording(
        fr="""
Tout fonctionne déjà ; essayez :
  cloudeval score {folder}/v1.yaml
  cloudeval diff {folder}/v1.yaml {folder}/v2.yaml
  cloudeval check {folder}
Puis ouvrez {folder}/v1.yaml, et faites-en votre jeu de critères ; {folder}/README.md dit comment.""",
        en="""
It works already; try:
  cloudeval score {folder}/v1.yaml
  cloudeval diff {folder}/v1.yaml {folder}/v2.yaml
  cloudeval check {folder}
Then open {folder}/v1.yaml, and make it yours; {folder}/README.md says how.""",
    ),
    "new.study.next": Wording(
        fr="""
Tout fonctionne déjà ; essayez :
  cloudeval score --study {folder}{data}
  cloudeval check {folder}{data}
Puis nommez les évaluateurs dans {folder}/study.yaml ; {folder}/README.md dit comment apprécier.""",
        en="""
It works already; try:
  cloudeval score --study {folder}{data}
  cloudeval check {folder}{data}
Then name the assessors in {folder}/study.yaml; {folder}/README.md says how to mark.""",
    ),
    "new.study.only": Wording(
        fr="--version, --offer et --as-of vont avec « new study ». Retirez-les, ou écrivez « new "
        "study ».",
        en="--version, --offer and --as-of go with `new study`. Take them out, or write `new study`.",
    ),
    "option.version-of-study": Wording(
        fr="Avec study : la version des critères ; sans elle, la plus récente de la famille par défaut.",
        en="With study: the version of the criteria; without it the newest of the default family.",
    ),
    "option.as-of-study": Wording(
        fr="Avec study : la date à laquelle les faits sont lus et pour laquelle valent les "
        "appréciations.",
        en="With study: the day on which facts are read and for which marks speak.",
    ),
    "option.offer-of-study": Wording(
        fr="Avec study : une offre, ou toutes celles d’un fournisseur ; répétable.",
        en="With study: an offer, or all offers of a provider; repeat for more.",
    ),
    "new.provider.next": Wording(
        fr="""
Tout fonctionne déjà ; essayez :
  cloudeval check {folder}
  cloudeval score --data {folder} --offer my-provider
Puis ouvrez {folder}/providers/my-provider.yaml ; renommez le fichier comme son `id`.""",
        en="""
It works already; try:
  cloudeval check {folder}
  cloudeval score --data {folder} --offer my-provider
Then open {folder}/providers/my-provider.yaml; rename the file as its `id`.""",
    ),
    "new.family.next": Wording(
        fr="""
{versions} versions, {criteria} critères dans la dernière. Continuez avec :
  cloudeval check {folder}
  cloudeval score {folder}/{last}.yaml{day}
  cloudeval diff {folder}/{first}.yaml {folder}/{last}.yaml{day}
{folder}/README.md dit la suite.""",
        en="""
{versions} versions, {criteria} criteria in the last. Go on with:
  cloudeval check {folder}
  cloudeval score {folder}/{last}.yaml{day}
  cloudeval diff {folder}/{first}.yaml {folder}/{last}.yaml{day}
{folder}/README.md says what comes next.""",
    ),
    "new.family.without-reason": Wording(
        fr="Changements dont la table ne donne pas la raison : {count}. « cloudeval check » les "
        "nomme ; les notes de modification sont à compléter.",
        en="Changes for which the table gives no reason: {count}. `cloudeval check` names them; "
        "the change notes are to be completed.",
    ),
    "new.family.needs-table": Wording(
        fr="« new family » lit une table. Ajoutez --from-table TABLE.csv.",
        en="`new family` reads a table. Add --from-table TABLE.csv.",
    ),
    "new.family.taken": Wording(
        fr="Il y a déjà une famille « {name} ». Donnez un autre nom, par exemple --family "
        "{name}-2.",
        en='There is a family "{name}" already. Give another name, such as --family {name}-2.',
    ),
    "new.family.only": Wording(
        fr="--from-table, --family, --nature et --procedure vont avec « new family ». Retirez-les, "
        "ou écrivez « new family ».",
        en="--from-table, --family, --nature and --procedure go with `new family`. Take them out, "
        "or write `new family`.",
    ),
    # What `schema` lists.
    "schema.criteria": Wording(
        fr="fichier d’une version des critères", en="file of one version of the criteria"
    ),
    "schema.provider": Wording(
        fr="fichier d’un fournisseur et de ses offres", en="file of a provider and its offers"
    ),
    "schema.laws": Wording(fr="laws.yaml, les lois", en="laws.yaml, the laws"),
    "schema.attributes": Wording(
        fr="attributes.yaml, ce qui s’observe d’une offre",
        en="attributes.yaml, what can be observed of an offer",
    ),
    "schema.families": Wording(
        fr="families.yaml, les familles de critères",
        en="families.yaml, the families of criteria",
    ),
    "schema.policy": Wording(
        fr="fichier qui statue sur des modifications (diff --policy)",
        en="file that rules on single changes (diff --policy)",
    ),
    "schema.study": Wording(
        fr="study.yaml, l’objet d’une étude", en="study.yaml, what a study is about"
    ),
    "schema.marks": Wording(
        fr="appréciations d’un évaluateur, dans une étude",
        en="the marks of one assessor, in a study",
    ),
    "schema.rulings": Wording(
        fr="rulings.yaml, le registre des décisions d’une étude",
        en="rulings.yaml, the register of a study’s rulings",
    ),
    "schema.scenario": Wording(fr="scénario d’une étude", en="a scenario of a study"),
    "schema.score": Wording(
        fr="résultat de score --format json", en="result of score --format json"
    ),
    "schema.against": Wording(
        fr="résultat de score --against … --format json",
        en="result of score --against … --format json",
    ),
    "schema.diff": Wording(fr="résultat de diff --format json", en="result of diff --format json"),
    "schema.explain": Wording(
        fr="résultat de explain --format json", en="result of explain --format json"
    ),
    "schema.what-if": Wording(
        fr="résultat de diff --what-if refinement-only --format json",
        en="result of diff --what-if refinement-only --format json",
    ),
    "schema.ladder": Wording(
        fr="résultat de diff --what-if ladder --format json",
        en="result of diff --what-if ladder --format json",
    ),
    "schema.coverage": Wording(
        fr="résultat de coverage --format json", en="result of coverage --format json"
    ),
    "schema.profile": Wording(
        fr="résultat de profile --format json", en="result of profile --format json"
    ),
    "schema.history": Wording(
        fr="résultat de history --format json", en="result of history --format json"
    ),
    "schema.migrate": Wording(
        fr="résultat de migrate --format json", en="result of migrate --format json"
    ),
    "schema.list": Wording(fr="résultat de list --format json", en="result of list --format json"),
}
"""Every text by its key; both languages have the same placeholders."""

EXAMPLES: dict[str, tuple[tuple[Wording, str], ...]] = {
    "cloudeval": (
        (
            Wording(
                fr="Évaluer les offres connues selon la version la plus récente :",
                en="Score the offers on file under the newest version:",
            ),
            "cloudeval score",
        ),
        (
            Wording(
                fr="Voir ce qu’un changement de critères a fait à chaque offre :",
                en="See what a change of the criteria did to each offer:",
            ),
            "cloudeval diff eu-csf@1.2.1 eu-csf@calculator-2026-06",
        ),
        (
            Wording(fr="Partir de vos propres critères :", en="Start criteria of your own:"),
            "cloudeval new criteria my-criteria",
        ),
    ),
    "score": (
        (
            Wording(
                fr="Les offres d’un fournisseur, selon l’état des faits fin 2025 :",
                en="The offers of one provider, with the facts as of the end of 2025:",
            ),
            "cloudeval score eu-csf@1.2.1 --offer ovhcloud --as-of 2025-12-31",
        ),
        (
            Wording(
                fr="Vos propres critères, dans un fichier pour tableur :",
                en="Your own criteria, into a file for a spreadsheet:",
            ),
            "cloudeval score my-criteria/v1.yaml --output scores.csv",
        ),
    ),
    "diff": (
        (
            Wording(
                fr="L’effet d’une nouvelle version publiée sur les offres d’un fournisseur :",
                en="What a newly published version did to the offers of one provider:",
            ),
            "cloudeval diff eu-csf@1.2.1 eu-csf@calculator-2026-06 --offer numspot",
        ),
        (
            Wording(
                fr="Les dix critères dont le changement a le plus compté, pour un fournisseur :",
                en="The ten criteria whose change counted most, for one provider:",
            ),
            "cloudeval diff v1 v6 --by criterion --top 10 --offer numspot",
        ),
        (
            Wording(
                fr="Et si ce n’avait été que du détail ? La version calculée, dans un fichier :",
                en="What if it had only been detail? The computed version, as a file:",
            ),
            "cloudeval diff v1 v6 --what-if refinement-only --write what-if",
        ),
        (
            Wording(
                fr="D’une version à l’autre marche par marche, chacune dans un fichier :",
                en="From one version to the other rung by rung, each of them as a file:",
            ),
            "cloudeval diff v1 v6 --what-if ladder --write rungs",
        ),
        (
            Wording(
                fr="Deux versions de vos critères, en Markdown pour un rapport :",
                en="Two versions of your own criteria, as Markdown for a report:",
            ),
            "cloudeval diff my-criteria/v1.yaml my-criteria/v2.yaml --format markdown",
        ),
        (
            Wording(
                fr="Dans un script : le code de sortie est 1 s’il y a un changement :",
                en="In a script: the exit code is 1 if there is a change:",
            ),
            "cloudeval diff eu-csf@1.2 eu-csf@1.2.1 --exit-code",
        ),
    ),
    "explain": (
        (
            Wording(
                fr="Toutes les offres d’un fournisseur, critère par critère :",
                en="All offers of a provider, criterion by criterion:",
            ),
            "cloudeval explain numspot",
        ),
        (
            Wording(
                fr="Un seul critère, selon une version plus ancienne :",
                en="One criterion, under an older version:",
            ),
            "cloudeval explain numspot sov-3.f1 --under eu-csf@1.2",
        ),
    ),
    "profile": (
        (
            Wording(
                fr="La fiche d’une offre, en Markdown, pour l’imprimer :",
                en="The page about one offer, as Markdown, to be printed:",
            ),
            "cloudeval profile numspot/snc --as-of today --output profile.md",
        ),
        (
            Wording(
                fr="Les vingt premières questions, en annexe d’un courrier :",
                en="The first twenty questions, as the annex of a letter:",
            ),
            "cloudeval profile numspot/snc --questions --top 20",
        ),
        (
            Wording(
                fr="Ce qu’il reste à savoir selon le cadre européen :",
                en="What is left to be known under the European framework:",
            ),
            "cloudeval profile ovhcloud/public-cloud --under eu-csf",
        ),
    ),
    "coverage": (
        (
            Wording(
                fr="Ce qui est connu des offres du dossier, au jour attesté :",
                en="What is known of the offers of the case, on the day attested:",
            ),
            "cloudeval coverage v6",
        ),
        (
            Wording(
                fr="Les vingt recherches les plus utiles aujourd’hui :",
                en="The twenty searches that would tell most today:",
            ),
            "cloudeval coverage v6 --as-of today --top 20",
        ),
    ),
    "tui": (
        (
            Wording(fr="Explorer le cadre européen :", en="Explore the European framework:"),
            "cloudeval tui --family eu-csf --offer numspot --offer ovhcloud",
        ),
        (
            Wording(fr="Apprécier une étude, en séance :", en="Mark a study, in a meeting:"),
            "cloudeval tui my-study",
        ),
    ),
    "export": (
        (
            Wording(
                fr="Le classeur d’audit d’une version, avec les offres du dossier :",
                en="The audit workbook of a version, with the offers of the case:",
            ),
            "cloudeval export v6 -o audit.xlsx",
        ),
        (
            Wording(
                fr="Le classeur d’une différence, l’effet de chaque changement par formule :",
                en="The workbook of a difference, the effect of each change by formula:",
            ),
            "cloudeval export --diff v1 v6 -o diff.xlsx",
        ),
        (
            Wording(
                fr="En français, pour un seul fournisseur, à une date :",
                en="In French, for one provider only, on one day:",
            ),
            "cloudeval export eu-csf@1.2.1 --offer ovhcloud --as-of 2025-12-31 --lang fr",
        ),
        (
            Wording(
                fr="Le modèle que remplit un évaluateur d’une étude :",
                en="The template that an assessor of a study fills in:",
            ),
            "cloudeval export --template --study my-study -o marks.xlsx",
        ),
    ),
    "import": (
        (
            Wording(
                fr="Ce qu’un modèle rempli changerait dans une étude :",
                en="What a template that was filled in would change in a study:",
            ),
            "cloudeval import marks.xlsx --study my-study --dry-run",
        ),
        (
            Wording(
                fr="Des réponses à une autre version, là où la question est la même :",
                en="Answers to another version, where the question is the same:",
            ),
            "cloudeval import marks.xlsx --study my-study --carry same-question",
        ),
    ),
    "migrate": (
        (
            Wording(
                fr="Ce qui passerait à une autre version, et ce qui serait à apprécier de nouveau :",
                en="What would go along to another version, and what would have to be marked again:",
            ),
            "cloudeval migrate my-study v6 --dry-run",
        ),
        (
            Wording(
                fr="Le faire, dans un nouveau dossier :",
                en="Do it, in a new folder:",
            ),
            "cloudeval migrate my-study v6 --to my-study-v6",
        ),
    ),
    "history": (
        (
            Wording(
                fr="D’où vient un critère, et ce qu’il est devenu :",
                en="Where a criterion comes from, and what has become of it:",
            ),
            "cloudeval history sov-3.1 --under eu-csf",
        ),
        (
            Wording(fr="Dans vos propres critères :", en="In criteria of your own:"),
            "cloudeval history reversibility --under my-criteria --data my-criteria",
        ),
    ),
    "list": (
        (Wording(fr="Tout ce qui est disponible :", en="All that is on file:"), "cloudeval list"),
        (
            Wording(
                fr="Avec un dossier à vous, pour un programme :",
                en="With a folder of your own, for a program:",
            ),
            "cloudeval list --data my-criteria --format json",
        ),
    ),
    "check": (
        (
            Wording(
                fr="Toutes les données fournies, et leur verrou :",
                en="All the shipped data, and its lock:",
            ),
            "cloudeval check",
        ),
        (
            Wording(
                fr="Un dossier à vous, ou un seul fichier :", en="Your own folder, or one file:"
            ),
            "cloudeval check my-criteria",
        ),
    ),
    "new": (
        (
            Wording(
                fr="Deux versions de critères, à adapter :",
                en="Two versions of criteria, to be made your own:",
            ),
            "cloudeval new criteria my-criteria",
        ),
        (
            Wording(fr="Le dossier d’une commission :", en="The folder of a committee:"),
            "cloudeval new study my-study --version v6 --offer ovhcloud --offer numspot",
        ),
        (
            Wording(fr="La fiche d’un fournisseur :", en="The file of a provider:"),
            "cloudeval new provider my-providers",
        ),
    ),
    "schema": (
        (Wording(fr="La liste des noms :", en="The list of names:"), "cloudeval schema"),
        (
            Wording(
                fr="Pour que votre éditeur complète et vérifie vos critères :",
                en="For your editor to complete and check your criteria:",
            ),
            "cloudeval schema criteria --output criteria.schema.json",
        ),
    ),
}
"""For each command, lines that work as they stand; ``my-criteria`` is what ``new`` writes."""
