"""What the checks say: each sentence names the fault, then the way out."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    # Keys and kinds of values.
    "key.missing": Wording(
        fr="La clé « {key} » manque ici. Ajoutez-la.",
        en='The key "{key}" is missing here. Add it.',
    ),
    "key.unknown": Wording(
        fr="La clé « {key} » n’est pas connue ici. Retirez-la, ou prenez l’une de : {known}.",
        en='The key "{key}" is not known here. Remove it, or use one of: {known}.',
    ),
    "key.unknown-near": Wording(
        fr="La clé « {key} » n’est pas connue ici. Vouliez-vous dire « {meant} » ?",
        en='The key "{key}" is not known here. Did you mean "{meant}"?',
    ),
    "kind.missing": Wording(
        fr="La clé « kind » manque ici. Ajoutez-la, avec l’une de ces valeurs : {known}.",
        en='The key "kind" is missing here. Add it, with one of these values: {known}.',
    ),
    "value.fingerprint": Wording(
        fr="« {written} » n’est pas une empreinte : douze chiffres ou lettres de a à f, tels que les "
        "donne « cloudeval diff … --full ».",
        en='"{written}" is not a fingerprint: twelve digits or letters from a to f, as given by '
        '"cloudeval diff … --full".',
    ),
    "choice.unknown": Wording(
        fr="« {written} » n’est pas possible ici. Prenez l’une de ces valeurs : {known}.",
        en='"{written}" is not possible here. Use one of these values: {known}.',
    ),
    "choice.unknown-near": Wording(
        fr="« {written} » n’est pas possible ici. Vouliez-vous dire « {meant} » ? "
        "Les valeurs possibles sont : {known}.",
        en='"{written}" is not possible here. Did you mean "{meant}"? '
        "The possible values are: {known}.",
    ),
    "format.other": Wording(
        fr="« {written} » n’est pas un format que cette version lit à cet endroit. "
        "Écrivez « format: {known} », ou mettez cloudeval à jour.",
        en='"{written}" is no format that this version reads in this place. '
        'Write "format: {known}", or update cloudeval.',
    ),
    "expected.something": Wording(
        fr="Rien n’est écrit ici. Donnez une valeur, ou retirez la clé.",
        en="Nothing is written here. Give a value, or remove the key.",
    ),
    "expected.text": Wording(
        fr="Un texte est attendu ici, et non « {written} ». Écrivez-le entre guillemets.",
        en='A text is expected here, not "{written}". Write it in quotes.',
    ),
    "expected.list": Wording(
        fr="Une liste est attendue ici, et non « {written} ». Écrivez une entrée par ligne, "
        "chacune après un tiret, ou mettez-les entre crochets.",
        en='A list is expected here, not "{written}". Write one entry a line, '
        "each after a dash, or put them in brackets.",
    ),
    "expected.mapping": Wording(
        fr="Des clés et leurs valeurs sont attendues ici, et non « {written} ». "
        "Écrivez « clé: valeur » sur des lignes en retrait.",
        en='Keys and their values are expected here, not "{written}". '
        'Write "key: value" on indented lines.',
    ),
    "expected.wording": Wording(
        fr="Ce texte se donne en deux langues, et non comme « {written} ». "
        "Écrivez {{fr: …, en: …}}.",
        en='This text is given in two languages, not as "{written}". Write {{fr: …, en: …}}.',
    ),
    "text.empty": Wording(
        fr="Ce texte est vide. Écrivez-le, ou retirez la clé si elle n’est pas obligatoire.",
        en="This text is empty. Write it, or remove the key if it need not be there.",
    ),
    "value.unfit": Wording(
        fr="Cette valeur ne convient pas ({message}). Corrigez-la.",
        en="This value does not fit ({message}). Correct it.",
    ),
    # Dates, where a day is given to look from.
    "certificate.ends-soon.stated": Wording(
        fr="{offer} : le certificat {scheme} expire le {day} (jours restants : {days}). Cherchez un renouvellement, et ajoutez-le.",
        en="{offer}: the {scheme} certificate ends on {day} (days left: {days}). Look for a renewal, and add it.",
    ),
    "certificate.ends-soon.usual": Wording(
        fr="{offer} : aucune source ne donne la fin du certificat {scheme} ; selon sa durée usuelle, ce serait le {day} (jours restants : {days}). Cherchez une source plus récente.",
        en="{offer}: no source gives the end of the {scheme} certificate; by its usual length it would be {day} (days left: {days}). Look for a newer source.",
    ),
    "certificate.ended.stated": Wording(
        fr="{offer} : le certificat {scheme} a expiré le {day} (jours écoulés : {days}), et rien ne lui succède. Cherchez un renouvellement, et ajoutez-le.",
        en="{offer}: the {scheme} certificate ended on {day} (days since: {days}), and nothing follows it. Look for a renewal, and add it.",
    ),
    "certificate.ended.usual": Wording(
        fr="{offer} : la durée usuelle du certificat {scheme} est passée depuis le {day} (jours écoulés : {days}), et rien de plus récent ne dit s’il est tenu. Cherchez une source plus récente.",
        en="{offer}: the usual length of the {scheme} certificate was over on {day} (days since: {days}), and nothing newer says whether it is held. Look for a newer source.",
    ),
    "facts.old": Wording(
        fr="{offer} : faits dont la dernière lecture remonte à plus de {limit} jours : {number} ; le plus ancien est {name}, lu le {day}. Relisez leurs sources.",
        en="{offer}: facts last read more than {limit} days before: {number}; the oldest is {name}, read on {day}. Read their sources again.",
    ),
    "file.more": Wording(
        fr="Seuls les {limit} premiers problèmes sont montrés. Corrigez-les, puis recommencez.",
        en="Only the first {limit} problems are shown. Correct them, then try again.",
    ),
    # Values that are written in a way of their own.
    "value.number": Wording(
        fr="« {written} » n’est pas un nombre. Écrivez-le en chiffres, avec un point pour les "
        "décimales (12, 0.25) ou en fraction (1/3).",
        en='"{written}" is not a number. Write it in digits, with a dot for decimals '
        "(12, 0.25) or as a fraction (1/3).",
    ),
    "value.negative": Wording(
        fr="« {written} » est négatif. Donnez zéro ou davantage.",
        en='"{written}" is negative. Give zero or more.',
    ),
    "value.not-positive": Wording(
        fr="« {written} » ne dépasse pas zéro. Donnez un nombre plus grand que zéro.",
        en='"{written}" is not above zero. Give a number greater than zero.',
    ),
    "value.whole": Wording(
        fr="« {written} » n’est pas un nombre entier. Écrivez-le en chiffres, sans décimales.",
        en='"{written}" is not a whole number. Write it in digits, without decimals.',
    ),
    "value.truth": Wording(
        fr="« {written} » n’est ni true ni false. Écrivez l’un des deux, sans guillemets.",
        en='"{written}" is neither true nor false. Write one of the two, without quotes.',
    ),
    "value.date": Wording(
        fr="« {written} » n’est pas une date. Écrivez une année, un mois ou un jour qui existe : "
        '"2023", "2023-12" ou "2023-12-21".',
        en='"{written}" is not a date. Write a year, a month or a day that exists: '
        '"2023", "2023-12" or "2023-12-21".',
    ),
    "value.day": Wording(
        fr="« {written} » n’est pas un jour. Donnez la date entière, comme « 2023-12-21 ».",
        en='"{written}" is not a day. Give the whole date, as in "2023-12-21".',
    ),
    "value.duration": Wording(
        fr="« {written} » n’est pas une durée. Écrivez par exemple « 3 years » ou « 18 months ».",
        en='"{written}" is not a duration. Write for example "3 years" or "18 months".',
    ),
    "value.identifier": Wording(
        fr="« {written} » ne peut pas servir de nom. Prenez des lettres sans accent, des chiffres, "
        "« . », « _ » et « - », une lettre d’abord, 64 signes au plus.",
        en='"{written}" cannot be a name. Use letters without accents, digits, ".", "_" and "-", '
        "a letter first, and at most 64 characters.",
    ),
    "value.identifier-taken": Wording(
        fr="Un tableur ou un système prendrait le nom « {written} » pour autre chose (une cellule, "
        "une date, un périphérique). Allongez-le, par exemple « x-{written} ».",
        en='A spreadsheet or a system would take the name "{written}" for something else (a cell, '
        'a date, a device). Make it longer, for example "x-{written}".',
    ),
    "value.version": Wording(
        fr="« {written} » ne peut pas nommer une version. Prenez des lettres sans accent, des "
        "chiffres, « . », « _ » et « - », 64 signes au plus.",
        en='"{written}" cannot name a version. Use letters without accents, digits, ".", "_" '
        'and "-", at most 64 characters.',
    ),
    "value.offer": Wording(
        fr="« {written} » ne nomme pas d’offre. Écrivez « fournisseur » ou « fournisseur/offre ».",
        en='"{written}" does not name an offer. Write "provider" or "provider/offer".',
    ),
    "value.span": Wording(
        fr="« {written} » n’est ni une valeur ni un intervalle. "
        "Écrivez une valeur, ou {{low: …, high: …}}.",
        en='"{written}" is neither a value nor a span. Write one value, or {{low: …, high: …}}.',
    ),
    "value.laws": Wording(
        fr="« {written} » ne nomme pas de lois. Écrivez une loi, une liste de lois, ou any.",
        en='"{written}" does not name laws. Write one law, a list of laws, or any.',
    ),
    "value.bound": Wording(
        fr="« {written} » n’est pas une borne. Écrivez un niveau ou un nombre.",
        en='"{written}" is not a bound. Write a level or a number.',
    ),
    # Names that stand twice, and places.
    "id.twice": Wording(
        fr="« {name} » est déjà pris plus haut (majuscules et minuscules ne comptent pas). "
        "Renommez l’un des deux.",
        en='"{name}" is taken already further up (capitals do not count). Rename one of the two.',
    ),
    "name.two-places": Wording(
        fr="« {name} » est aussi offert par {other}. Renommez l’un des deux, "
        "ou n’utilisez pas les deux ensemble.",
        en='"{name}" is also offered by {other}. Rename one of the two, '
        "or do not use both together.",
    ),
    "data.missing-folder": Wording(
        fr="Ce dossier de données n’existe pas. Vérifiez son nom.",
        en="There is no such data folder. Check its name.",
    ),
    "keys.no-map": Wording(
        fr="On attend des lignes « commande: touche ».", en="Lines “command: key” are expected."
    ),
    "keys.no-command": Wording(
        fr="« {name} » n’est pas une commande. Il y a : {known}.",
        en='"{name}" is no command. There are: {known}.',
    ),
    "keys.no-command-near": Wording(
        fr="« {name} » n’est pas une commande. Vouliez-vous dire « {meant} » ?",
        en='"{name}" is no command. Did you mean "{meant}"?',
    ),
    "keys.no-key": Wording(
        fr="« {key} » ne peut pas servir de touche. Prenez une lettre, f1 à f12, ctrl+lettre (sauf c, h, i, "
        "j, m), space, insert ou delete.",
        en='"{key}" cannot be a key. Take a letter, f1 to f12, ctrl+letter (except c, h, i, j, m), space, '
        "insert or delete.",
    ),
    "keys.twice": Wording(
        fr="La touche « {key} » est donnée à la fois à « {name} » et à « {other} ».",
        en='The key "{key}" is given both to "{name}" and to "{other}".',
    ),
    "keys.taken": Wording(
        fr="La touche « {key} », donnée à « {name} », est celle de « {other} » : donnez-lui-en une autre aussi.",
        en='The key "{key}", given to "{name}", is that of "{other}": give that one another key too.',
    ),
    "data.not-a-folder": Wording(
        fr="Ceci n’est pas un dossier. Donnez le dossier qui contient les données ; "
        "un jeu de critères se donne comme version.",
        en="This is not a folder. Give the folder that holds the data; "
        "a criteria set is given as the version.",
    ),
    "file.yml": Wording(
        fr="Ce fichier n’est pas lu, car son nom finit en « .yml ». Renommez-le en « .yaml ».",
        en='This file is not read, since its name ends in ".yml". Rename it to ".yaml".',
    ),
    "file.stray": Wording(
        fr="Ce fichier n’est pas lu, car rien à sa place ne dit ce qu’il est. Déplacez-le, "
        "ou donnez-lui une ligne « format: … ».",
        en="This file is not read, since nothing in its place says what it is. Move it, "
        'or give it a line "format: …".',
    ),
    "file.unknown-format": Wording(
        fr="Rien ne dit ce que ce fichier contient. Commencez-le par « format: » et l’un de : "
        "{known}.",
        en='Nothing says what this file holds. Begin it with "format:" and one of: {known}.',
    ),
    # Families and versions.
    "family.unknown": Wording(
        fr="Il n’y a pas de famille « {name} ». Il y a : {known}.",
        en='There is no family "{name}". There are: {known}.',
    ),
    "family.unknown-near": Wording(
        fr="Il n’y a pas de famille « {name} ». Vouliez-vous dire « {meant} » ?",
        en='There is no family "{name}". Did you mean "{meant}"?',
    ),
    "family.no-default": Wording(
        fr="Aucune famille n’est donnée par défaut. Nommez une version ; les familles sont : "
        "{families}.",
        en="No family is given as the default. Name a version; the families are: {families}.",
    ),
    "family.default": Wording(
        fr="La famille par défaut « {name} » n’existe pas. Nommez l’une de : {known}.",
        en='The default family "{name}" does not exist. Name one of: {known}.',
    ),
    "family.default-near": Wording(
        fr="La famille par défaut « {name} » n’existe pas. Vouliez-vous dire « {meant} » ?",
        en='The default family "{name}" does not exist. Did you mean "{meant}"?',
    ),
    "family.empty": Wording(
        fr="La famille n’a aucune version. Ajoutez-en une ; les familles qui en ont sont : "
        "{families}.",
        en="The family has no version. Add one; the families that have some are: {families}.",
    ),
    "family.newest": Wording(
        fr="La version la plus récente ne peut pas être désignée : {versions} ne se suivent pas. "
        "Nommez une version, ou reliez-les par « supersedes ».",
        en="The newest version cannot be told: {versions} do not follow one another. "
        'Name a version, or link them with "supersedes".',
    ),
    "version.unknown": Wording(
        fr="La famille {family} n’a pas de version « {name} ». Elle a : {known}.",
        en='The family {family} has no version "{name}". It has: {known}.',
    ),
    "version.unknown-near": Wording(
        fr="La famille {family} n’a pas de version « {name} ». Vouliez-vous dire « {meant} » ?",
        en='The family {family} has no version "{name}". Did you mean "{meant}"?',
    ),
    "version.elsewhere": Wording(
        fr="Ce n’est pas une version de la famille par défaut ({family}). "
        "Écrivez aussi la famille : {names}.",
        en="This is not a version of the default family ({family}). Write the family too: {names}.",
    ),
    "criteria.unknown": Wording(
        fr="« {name} » n’est ni une version ni une famille. Il y a : {known}.",
        en='"{name}" is neither a version nor a family. There are: {known}.',
    ),
    "criteria.unknown-near": Wording(
        fr="« {name} » n’est ni une version ni une famille. Vouliez-vous dire « {meant} » ?",
        en='"{name}" is neither a version nor a family. Did you mean "{meant}"?',
    ),
    "supersedes.unknown": Wording(
        fr="La version « {name} », dite remplacée, n’existe pas. Il y a : {known}.",
        en='The version "{name}", said to be superseded, does not exist. There are: {known}.',
    ),
    "supersedes.unknown-near": Wording(
        fr="La version « {name} », dite remplacée, n’existe pas. Vouliez-vous dire « {meant} » ?",
        en='The version "{name}", said to be superseded, does not exist. Did you mean "{meant}"?',
    ),
    "supersedes.itself": Wording(
        fr="Une version ne peut pas se remplacer elle-même. Nommez celle d’avant.",
        en="A version cannot supersede itself. Name the one before.",
    ),
    "supersedes.two-heirs": Wording(
        fr="{other} remplace déjà la version « {version} ». Une version n’a qu’une héritière : "
        "corrigez « supersedes » dans l’un des deux fichiers.",
        en='{other} supersedes the version "{version}" already. A version has one heir: '
        'correct "supersedes" in one of the two files.',
    ),
    "supersedes.circle": Wording(
        fr="Ces versions se remplacent en rond : {versions}. Corrigez « supersedes » dans l’une.",
        en='These versions supersede one another in a circle: {versions}. Correct "supersedes" '
        "in one of them.",
    ),
    # A criteria set.
    "set.family": Wording(
        fr="La famille est « {name} », et le dossier s’appelle « {place} ». "
        "Donnez-leur le même nom.",
        en='The family is "{name}", and the folder is called "{place}". Give both one name.',
    ),
    "set.version": Wording(
        fr="La version est « {name} », et le fichier s’appelle « {place}.yaml ». "
        "Donnez-leur le même nom.",
        en='The version is "{name}", and the file is called "{place}.yaml". Give both one name.',
    ),
    "set.empty": Wording(
        fr="Ce jeu n’a aucun critère. Ajoutez-en un.",
        en="This set has no criterion. Add one.",
    ),
    "set.too-many": Wording(
        fr="Ce jeu a plus de {limit} critères. Répartissez-les sur plusieurs jeux.",
        en="This set has more than {limit} criteria. Spread them over several sets.",
    ),
    "group.unknown": Wording(
        fr="Il n’y a pas de groupe « {name} ». Il y a : {known}.",
        en='There is no group "{name}". There are: {known}.',
    ),
    "group.unknown-near": Wording(
        fr="Il n’y a pas de groupe « {name} ». Vouliez-vous dire « {meant} » ?",
        en='There is no group "{name}". Did you mean "{meant}"?',
    ),
    "group.unused": Wording(
        fr="Aucun critère n’est dans le groupe « {name} ». Retirez-le, ou remplissez-le.",
        en='No criterion is in the group "{name}". Remove it, or fill it.',
    ),
    "group.no-weight": Wording(
        fr="Le groupe « {name} » n’a pas de poids, alors que ce jeu pondère par groupe. "
        "Donnez-lui un « weight ».",
        en='The group "{name}" has no weight, though this set weighs by group. Give it a "weight".',
    ),
    "group.no-award": Wording(
        fr="Le groupe « {name} » a un poids, mais aucun critère d’attribution ne peut le gagner. "
        "Retirez le poids, ou ajoutez un critère.",
        en='The group "{name}" has a weight, but no award criterion that could earn it. '
        "Remove the weight, or add a criterion.",
    ),
    "group.weight-unused": Wording(
        fr="Ce poids ne compte pas, car ce jeu ne pondère pas par groupe. Retirez-le, "
        "ou écrivez « kind: by-group ».",
        en="This weight does not count, since this set does not weigh by group. Remove it, "
        'or write "kind: by-group".',
    ),
    "weight.zero": Wording(
        fr="Ce critère d’attribution pèse zéro, sans veto ni niveau : il ne change rien. "
        "Donnez-lui un poids, ou retirez-le.",
        en="This award criterion weighs nothing and has neither veto nor grade: it changes "
        "nothing. Give it a weight, or remove it.",
    ),
    "weights.sum": Wording(
        fr="Les poids font {actual} et non {declared} comme déclaré. Corrigez-les ; s’ils doivent "
        "rester ainsi, dites-le sous « defects » avec l’identifiant weight-sum.",
        en="The weights add up to {actual}, not to {declared} as declared. Correct them; if they "
        'are to stay, say so under "defects" with the id weight-sum.',
    ),
    "weights.group-sum": Wording(
        fr="Les poids du groupe « {group} » font {actual} et non {declared} comme déclaré. "
        "Corrigez-les ; s’ils doivent rester ainsi, dites-le sous « defects » avec l’identifiant "
        "weight-sum.",
        en='The weights of the group "{group}" add up to {actual}, not to {declared} as declared. '
        'Correct them; if they are to stay, say so under "defects" with the id weight-sum.',
    ),
    "weights.sum-kept": Wording(
        fr="Les poids font {actual} et non {declared} comme déclaré. "
        "Le calcul suit le fichier : diviseur et poids y restent tels quels.",
        en="The weights add up to {actual}, not to {declared} as declared. "
        "The computation follows the file: divisor and weights stay as they are.",
    ),
    "weights.group-sum-kept": Wording(
        fr="Les poids du groupe « {group} » font {actual} et non {declared} comme déclaré. "
        "Le calcul suit le fichier : diviseur et poids y restent tels quels.",
        en='The weights of the group "{group}" add up to {actual}, not to {declared} as declared. '
        "The computation follows the file: divisor and weights stay as they are.",
    ),
    # A criterion.
    "requirement.weighed": Wording(
        fr="Une exigence est satisfaite ou non : « {key} » n’y a pas sa place. Retirez cette clé, "
        "ou écrivez « role: award » pour un critère d’attribution.",
        en='A requirement is met or not: "{key}" has no place in it. Remove this key, '
        'or write "role: award" for an award criterion.',
    ),
    "award.condition": Wording(
        fr="Un critère d’attribution n’a pas de condition. Écrivez « veto » pour ce qui élimine, "
        "ou « role: requirement ».",
        en='An award criterion has no condition. Write "veto" for what eliminates, '
        'or "role: requirement".',
    ),
    "reads.none": Wording(
        fr="Rien ne dit ce que ce critère lit. "
        "Écrivez « attribute: … », « certification: … » ou « exposure: … ».",
        en="Nothing says what this criterion reads. "
        'Write "attribute: …", "certification: …" or "exposure: …".',
    ),
    "reads.several": Wording(
        fr="Un critère ne lit qu’une chose. Gardez une seule des clés attribute, certification "
        "et exposure.",
        en="A criterion reads one thing. Keep only one of the keys attribute, certification "
        "and exposure.",
    ),
    "condition.one-bound": Wording(
        fr="Une condition a une borne et une seule. Écrivez « at_least » ou « at_most ».",
        en='A condition has one bound and only one. Write "at_least" or "at_most".',
    ),
    "veto.one-bound": Wording(
        fr="Un veto a une borne et une seule. Écrivez « below » ou « above ».",
        en='A veto has one bound and only one. Write "below" or "above".',
    ),
    "bound.number": Wording(
        fr="« {written} » n’est pas un nombre, alors que la réponse en est un. Écrivez un nombre.",
        en='"{written}" is not a number, though the answer is one. Write a number.',
    ),
    "bound.level": Wording(
        fr="« {name} » n’est pas un niveau de la réponse. Les niveaux sont : {known}.",
        en='"{name}" is no level of the answer. The levels are: {known}.',
    ),
    "bound.level-near": Wording(
        fr="« {name} » n’est pas un niveau de la réponse. Vouliez-vous dire « {meant} » ?",
        en='"{name}" is no level of the answer. Did you mean "{meant}"?',
    ),
    "scale.value": Wording(
        fr="La valeur {written} sort de l’intervalle de 0 à 1. Corrigez-la, ou prenez "
        "« kind: points » avec « out_of ».",
        en='The value {written} is not between 0 and 1. Correct it, or use "kind: points" '
        'with "out_of".',
    ),
    "scale.points": Wording(
        fr="{written} points sortent de l’intervalle de 0 à {out_of}. "
        "Corrigez-les, ou corrigez « out_of ».",
        en='{written} points are not between 0 and {out_of}. Correct them, or correct "out_of".',
    ),
    "scale.flat": Wording(
        fr="Le pire et le meilleur sont égaux : aucune réponse ne se distinguerait. "
        "Corrigez l’un des deux.",
        en="Worst and best are equal: no answer would stand out. Correct one of the two.",
    ),
    "scale.not-yes-no": Wording(
        fr="Une échelle oui-non veut une question oui-non ou une certification. "
        "Prenez une échelle levels, points ou linear.",
        en="A yes-no scale wants a yes-no question or a certification. "
        "Use a scale of kind levels, points or linear.",
    ),
    "scale.not-levels": Wording(
        fr="La réponse est un nombre et n’a pas de niveaux. Prenez une échelle « kind: linear », "
        "sans « grade ».",
        en='The answer is a number and has no levels. Use a scale of "kind: linear", '
        'without "grade".',
    ),
    "scale.not-number": Wording(
        fr="Une échelle linéaire veut un attribut qui est un nombre. "
        "Prenez une échelle levels, points ou yes-no.",
        en="A linear scale wants an attribute that is a number. "
        "Use a scale of kind levels, points or yes-no.",
    ),
    "scale.unit": Wording(
        fr="L’unité est « {unit} », et la question demande des « {expected} ». "
        "Convertissez l’échelle.",
        en='The unit is "{unit}", and the question asks for "{expected}". Convert the scale.',
    ),
    "scale.upside-down": Wording(
        fr="La question dit « better: {better} », et l’échelle va dans l’autre sens. "
        "Vérifiez « worst » et « best ».",
        en='The question says "better: {better}", and the scale goes the other way. '
        'Check "worst" and "best".',
    ),
    "scale.missing": Wording(
        fr="Il manque une valeur pour : {levels}. Ajoutez-la.",
        en="There is no value for: {levels}. Add it.",
    ),
    "scale.level": Wording(
        fr="« {name} » n’est pas un niveau de la réponse. Retirez-le ; les niveaux sont : {known}.",
        en='"{name}" is no level of the answer. Remove it; the levels are: {known}.',
    ),
    "scale.level-near": Wording(
        fr="« {name} » n’est pas un niveau de la réponse. Vouliez-vous dire « {meant} » ?",
        en='"{name}" is no level of the answer. Did you mean "{meant}"?',
    ),
    "scale.not-rising": Wording(
        fr="Un meilleur niveau vaut ici moins qu’un pire. Vérifiez l’ordre des valeurs.",
        en="A better level is worth less than a worse one here. Check the order of the values.",
    ),
    "grade.not-rising": Wording(
        fr="Un meilleur niveau de réponse donne ici un niveau moins haut. Vérifiez l’ordre.",
        en="A better answer grants a lower grade here. Check the order.",
    ),
    "terms.past": Wording(
        fr="Les réponses étaient attendues le {due}, avant la date de la version, {date}. Si c’est bien le cas, laissez-le ; sinon corrigez l’une des deux dates.",
        en="Answers were due on {due}, before the date of the version, {date}. If that is so, leave it; else correct one of the two dates.",
    ),
    "grade.order": Wording(
        fr="Les niveaux vont de {low} à {high}. Le second doit être plus haut que le premier.",
        en="Grades go from {low} to {high}. The second must be higher than the first.",
    ),
    "grade.outside": Wording(
        fr="Le niveau {grade} n’est pas entre {low} et {high}. Corrigez-le.",
        en="The grade {grade} is not between {low} and {high}. Correct it.",
    ),
    "grade.no-rule": Wording(
        fr="Ce jeu n’a pas de règle de niveau. Ajoutez « grade » en tête du fichier, "
        "ou retirez-le d’ici.",
        en='This set has no rule for grades. Add "grade" at the top of the file, '
        "or remove it here.",
    ),
    "grade.unused": Wording(
        fr="Aucun critère ne donne de niveau. Ajoutez « grade » à des critères, "
        "ou retirez cette règle.",
        en='No criterion grants a grade. Add "grade" to criteria, or remove this rule.',
    ),
    # What criteria and claims name.
    "attribute.unknown": Wording(
        fr="Il n’y a pas d’attribut « {name} ». Il y a : {known}.",
        en='There is no attribute "{name}". There are: {known}.',
    ),
    "attribute.unknown-near": Wording(
        fr="Il n’y a pas d’attribut « {name} ». Vouliez-vous dire « {meant} » ?",
        en='There is no attribute "{name}". Did you mean "{meant}"?',
    ),
    "level.unknown": Wording(
        fr="« {name} » n’est pas un niveau de {of}. Les niveaux sont : {known}.",
        en='"{name}" is no level of {of}. The levels are: {known}.',
    ),
    "level.unknown-near": Wording(
        fr="« {name} » n’est pas un niveau de {of}. Vouliez-vous dire « {meant} » ?",
        en='"{name}" is no level of {of}. Did you mean "{meant}"?',
    ),
    "scheme.unknown": Wording(
        fr="Il n’y a pas de certification « {name} ». Il y a : {known}.",
        en='There is no certification "{name}". There are: {known}.',
    ),
    "scheme.unknown-near": Wording(
        fr="Il n’y a pas de certification « {name} ». Vouliez-vous dire « {meant} » ?",
        en='There is no certification "{name}". Did you mean "{meant}"?',
    ),
    "edition.unknown": Wording(
        fr="La certification {of} n’a pas d’édition « {name} ». Elle a : {known}.",
        en='The certification {of} has no edition "{name}". It has: {known}.',
    ),
    "edition.unknown-near": Wording(
        fr="La certification {of} n’a pas d’édition « {name} ». Vouliez-vous dire « {meant} » ?",
        en='The certification {of} has no edition "{name}". Did you mean "{meant}"?',
    ),
    "service.unknown": Wording(
        fr="La certification {of} n’a pas de service « {name} ». Elle a : {known}.",
        en='The certification {of} has no service "{name}". It has: {known}.',
    ),
    "service.unknown-near": Wording(
        fr="La certification {of} n’a pas de service « {name} ». Vouliez-vous dire « {meant} » ?",
        en='The certification {of} has no service "{name}". Did you mean "{meant}"?',
    ),
    "law.unknown": Wording(
        fr="Il n’y a pas de loi « {name} ». Il y a : {known}.",
        en='There is no law "{name}". There are: {known}.',
    ),
    "law.unknown-near": Wording(
        fr="Il n’y a pas de loi « {name} ». Vouliez-vous dire « {meant} » ?",
        en='There is no law "{name}". Did you mean "{meant}"?',
    ),
    "offer.unknown": Wording(
        fr="Il n’y a pas d’offre « {name} ». Les fournisseurs sont : {known}.",
        en='There is no offer "{name}". The providers are: {known}.',
    ),
    "offer.unknown-near": Wording(
        fr="Il n’y a pas d’offre « {name} ». Vouliez-vous dire « {meant} » ?",
        en='There is no offer "{name}". Did you mean "{meant}"?',
    ),
    "offers.too-many": Wording(
        fr="Plus de {limit} offres seraient comparées. Nommez-en moins.",
        en="More than {limit} offers would be compared. Name fewer.",
    ),
    "offer.not-on-file": Wording(
        fr="Aucun fichier n’offre « {name} ». Vérifiez le nom, "
        "ou ajoutez le dossier qui le contient.",
        en='No file offers "{name}". Check the name, or add the folder that holds it.',
    ),
    "named.criteria": Wording(
        fr="Ce jeu n’a pas de critère « {name} ». Il a : {known}.",
        en='This set has no criterion "{name}". It has: {known}.',
    ),
    "named.criteria-near": Wording(
        fr="Ce jeu n’a pas de critère « {name} ». Vouliez-vous dire « {meant} » ?",
        en='This set has no criterion "{name}". Did you mean "{meant}"?',
    ),
    "named.groups": Wording(
        fr="Ce jeu n’a pas de groupe « {name} ». Il a : {known}.",
        en='This set has no group "{name}". It has: {known}.',
    ),
    "named.groups-near": Wording(
        fr="Ce jeu n’a pas de groupe « {name} ». Vouliez-vous dire « {meant} » ?",
        en='This set has no group "{name}". Did you mean "{meant}"?',
    ),
    # Lineage and notes.
    "lineage.no-earlier": Wording(
        fr="Ce jeu ne remplace aucune version : un critère n’y a pas d’origine. "
        "Retirez « lineage », ou ajoutez « supersedes ».",
        en="This set supersedes no version: a criterion has no origin in it. "
        'Remove "lineage", or add "supersedes".',
    ),
    "lineage.new-and-old": Wording(
        fr="Un critère nouveau ne vient d’aucun autre. Gardez « new », ou bien « replaces » et "
        "« refines ».",
        en='A new criterion comes from no other. Keep "new", or else "replaces" and "refines".',
    ),
    "lineage.empty": Wording(
        fr="Cette origine ne dit rien. Écrivez « replaces », « refines » ou « new: true », "
        "ou retirez-la.",
        en='This lineage says nothing. Write "replaces", "refines" or "new: true", or remove it.',
    ),
    "lineage.unknown": Wording(
        fr="La version {version} n’a pas de critère « {name} ». Elle a : {known}.",
        en='The version {version} has no criterion "{name}". It has: {known}.',
    ),
    "lineage.unknown-near": Wording(
        fr="La version {version} n’a pas de critère « {name} ». Vouliez-vous dire « {meant} » ?",
        en='The version {version} has no criterion "{name}". Did you mean "{meant}"?',
    ),
    "note.no-earlier": Wording(
        fr="Ce jeu ne remplace aucune version : il n’a pas de changement à expliquer. "
        "Retirez cette note, ou ajoutez « supersedes ».",
        en="This set supersedes no version: it has no change to explain. "
        'Remove this note, or add "supersedes".',
    ),
    "note.no-kind": Wording(
        fr="Cette note ne dit pas quel changement elle explique. Nommez-le sous « kinds ».",
        en='This note does not say which change it explains. Name it under "kinds".',
    ),
    "note.authors": Wording(
        fr="« by: authors » veut un document où les auteurs donnent leur raison. "
        "Ajoutez « sources », ou écrivez « by: model ».",
        en='"by: authors" wants a document in which the authors give their reason. '
        'Add "sources", or write "by: model".',
    ),
    "note.model": Wording(
        fr="« by: model » veut dire de quel récit la note est le modèle. Ajoutez « models ».",
        en='"by: model" has to say whose account the note models. Add "models".',
    ),
    "note.criteria": Wording(
        fr="Ni ce jeu ni la version {version} n’a de critère « {name} ». Il y a : {known}.",
        en='Neither this set nor version {version} has a criterion "{name}". There are: {known}.',
    ),
    "note.criteria-near": Wording(
        fr="Ni ce jeu ni la version {version} n’a de critère « {name} ». "
        "Vouliez-vous dire « {meant} » ?",
        en='Neither this set nor version {version} has a criterion "{name}". '
        'Did you mean "{meant}"?',
    ),
    "note.groups": Wording(
        fr="Ni ce jeu ni la version {version} n’a de groupe « {name} ». Il y a : {known}.",
        en='Neither this set nor version {version} has a group "{name}". There are: {known}.',
    ),
    "note.groups-near": Wording(
        fr="Ni ce jeu ni la version {version} n’a de groupe « {name} ». "
        "Vouliez-vous dire « {meant} » ?",
        en='Neither this set nor version {version} has a group "{name}". Did you mean "{meant}"?',
    ),
    # Sources.
    "source.unknown": Wording(
        fr="La table des sources n’a pas « {name} ». Elle a : {known}.",
        en='The table of sources has no "{name}". It has: {known}.',
    ),
    "source.unknown-near": Wording(
        fr="La table des sources n’a pas « {name} ». Vouliez-vous dire « {meant} » ?",
        en='The table of sources has no "{name}". Did you mean "{meant}"?',
    ),
    "source.unused": Wording(
        fr="Rien ne renvoie à la source « {name} ». Citez-la, ou retirez-la.",
        en='Nothing cites the source "{name}". Cite it, or remove it.',
    ),
    "source.nowhere": Wording(
        fr="Cette source ne peut pas être retrouvée. Ajoutez « url », "
        "ou « locator » si elle n’a pas d’adresse stable.",
        en='This source cannot be found again. Add "url", '
        'or "locator" if it has no stable address.',
    ),
    "source.address": Wording(
        fr="« {url} » n’est pas une adresse du web. Écrivez-la entière, avec https:// ou http://.",
        en='"{url}" is not a web address. Write it whole, with https:// or http://.',
    ),
    "source.read-before": Wording(
        fr="Cette source aurait été lue ({read}) avant d’exister ({date}). "
        "Corrigez l’une des deux dates.",
        en="This source would have been read ({read}) before it existed ({date}). "
        "Correct one of the two dates.",
    ),
    "sources.none": Wording(
        fr="Rien ne s’affirme ici sans source. Citez-en une au moins.",
        en="Nothing is stated here without a source. Cite at least one.",
    ),
    # Claims.
    "period.no-date": Wording(
        fr="Cette affirmation n’a pas de date. Ajoutez « since », « by », « until », « ended » "
        "ou « seen ».",
        en='This claim has no date. Add "since", "by", "until", "ended" or "seen".',
    ),
    "period.two-beginnings": Wording(
        fr="« since » et « by » s’excluent. Gardez « since » si la source dit quand cela a "
        "commencé, « by » si elle montre seulement que c’était ainsi.",
        en='"since" and "by" exclude each other. Keep "since" if the source says when it began, '
        '"by" if it only shows that it was so.',
    ),
    "period.order": Wording(
        fr="« {name} » ({date}) vient avant « {begins} » ({first}). Corrigez l’une des deux dates.",
        en='"{name}" ({date}) comes before "{begins}" ({first}). Correct one of the two dates.',
    ),
    "tail.no-end": Wording(
        fr="« tail » suit une fin, et il n’y en a pas. Ajoutez « ended » ou « until ».",
        en='"tail" follows an end, and there is none. Add "ended" or "until".',
    ),
    "tail.order": Wording(
        fr="« tail » ({tail}) vient avant la fin ({end}). Corrigez l’une des deux dates.",
        en='"tail" ({tail}) comes before the end ({end}). Correct one of the two dates.',
    ),
    "unknown.false": Wording(
        fr="« unknown » ne peut être que true. Retirez cette entrée, ou écrivez ce qui est connu.",
        en='"unknown" can only be true. Remove this entry, or write what is known.',
    ),
    "covers.empty": Wording(
        fr="Aucun service n’est couvert. Nommez-en, ou retirez « covers » si la source n’en dit "
        "rien.",
        en='No service is covered. Name some, or remove "covers" if the source does not say.',
    ),
    "value.yes-no": Wording(
        fr="« {written} » ne répond pas à une question oui-non. "
        "Écrivez true ou false, sans guillemets.",
        en='"{written}" does not answer a yes-no question. Write true or false, without quotes.',
    ),
    "value.a-number": Wording(
        fr="« {written} » n’est pas un nombre. Écrivez-le en chiffres, sans l’unité ({unit}).",
        en='"{written}" is not a number. Write it in digits, without the unit ({unit}).',
    ),
    "value.outside": Wording(
        fr="{written} sort de l’intervalle de {low} à {high} que donne la question. "
        "Corrigez la valeur, ou élargissez « range ».",
        en="{written} is not between {low} and {high}, as the question has it. "
        'Correct the value, or widen "range".',
    ),
    "value.share": Wording(
        fr="« {written} » n’est pas une part en pour cent. Écrivez un nombre de 0 à 100.",
        en='"{written}" is not a share in per cent. Write a number from 0 to 100.',
    ),
    "span.order": Wording(
        fr="L’intervalle va de « {low} » à « {high} », du meilleur au pire ou du grand au petit. "
        "Échangez les deux bouts.",
        en='The span goes from "{low}" to "{high}", downwards. Swap its two ends.',
    ),
    # Tables.
    "levels.few": Wording(
        fr="Une échelle a deux niveaux au moins, du pire au meilleur. Ajoutez ceux qui manquent.",
        en="A ladder has at least two levels, worst to best. Add those that are missing.",
    ),
    "range.order": Wording(
        fr="« low » doit être plus petit que « high ». Corrigez l’un des deux.",
        en='"low" must be smaller than "high". Correct one of the two.',
    ),
    "scheme.too-many": Wording(
        fr="Cette certification a trop d’éditions et de services pour que tous les états "
        "possibles soient examinés. Regroupez des services.",
        en="This certification has too many editions and services for all possible states to be "
        "looked at. Put services together.",
    ),
    "law.no-period": Wording(
        fr="Rien ne dit quand cette loi est en vigueur. Ajoutez une période.",
        en="Nothing says when this law is in force. Add a period.",
    ),
    "provider.no-offer": Wording(
        fr="Ce fournisseur n’a aucune offre, et c’est une offre qui s’évalue. Ajoutez-en une.",
        en="This provider has no offer, and it is an offer that is evaluated. Add one.",
    ),
    "provider.file-name": Wording(
        fr="Le fournisseur est « {name} », et le fichier s’appelle « {file} ». "
        "Donnez-leur le même nom.",
        en='The provider is "{name}", and the file is called "{file}". Give both one name.',
    ),
    # What is locked.
    "lock.set-changed": Wording(
        fr="Ce jeu est publié, donc figé, et il a changé. Rétablissez-le ; une correction se dit "
        "comme telle, puis le verrou se réécrit.",
        en="This set is published, so it is frozen, and it has changed. Restore it; a correction "
        "is told as one, then the lock is written anew.",
    ),
    "lock.words-changed": Wording(
        fr="Ce jeu n’a pas changé, mais une question ou une certification qu’il lit a changé. "
        "Rétablissez-la dans {files}.",
        en="This set has not changed, but a question or a certification that it reads has. "
        "Restore it in {files}.",
    ),
    "lock.gone": Wording(
        fr="Le verrou nomme {name}, qui n’existe plus. Remettez ce jeu : ce qui est publié reste.",
        en="The lock names {name}, which is gone. Put this set back: what is published stays.",
    ),
    "lock.new": Wording(
        fr="Ce jeu n’est pas dans le verrou {lock}. Réécrivez le verrou pour le figer.",
        en="This set is not in the lock {lock}. Write the lock anew to freeze it.",
    ),
    "lock.line": Wording(
        fr="« {line} » n’est pas une ligne de verrou. Rétablissez le fichier, ou réécrivez-le.",
        en='"{line}" is not a line of a lock. Restore the file, or write it anew.',
    ),
    # Studies.
    "value.stamp": Wording(
        fr="« {written} » n’est ni un jour ni un instant. Écrivez 2026-03-04, ou "
        "2026-03-04T10:30+01:00 avec le fuseau horaire, entre guillemets.",
        en='"{written}" is neither a day nor a moment. Write 2026-03-04, or '
        "2026-03-04T10:30+01:00 with the time zone, in quotes.",
    ),
    "value.lifted": Wording(
        fr="« {written} » ne dit pas quelles exemptions sont levées. Écrivez « all », "
        "ou une liste de critères.",
        en='"{written}" does not say which exemptions are lifted. Write "all", '
        "or a list of criteria.",
    ),
    "stamp.order": Wording(
        fr="{earlier} est avant {later}, or cela vient après. Corrigez l’une des deux dates.",
        en="{earlier} is before {later}, yet it comes after. Correct one of the two dates.",
    ),
    "study.none": Wording(
        fr="Ce dossier n’est pas une étude : il n’a pas de fichier study.yaml. Commencez-en une par "
        "« cloudeval new study DOSSIER ».",
        en='This folder is no study: it has no file study.yaml. Begin one with "cloudeval new study '
        'FOLDER".',
    ),
    "study.version": Wording(
        fr="L’étude porte sur {name}, qui ne peut pas être lu ({files}). Corrigez le nom, ou donnez "
        "avec --data le dossier de ces critères.",
        en="The study is about {name}, which cannot be read ({files}). Correct the name, or give the "
        "folder of these criteria with --data.",
    ),
    "assessor.unknown": Wording(
        fr="« {name} » n’est pas un évaluateur de cette étude. Il y a : {known}. Ajoutez-le sous "
        "« assessors » dans study.yaml.",
        en='"{name}" is no assessor of this study. There are: {known}. Add them under "assessors" '
        "in study.yaml.",
    ),
    "assessor.unknown-near": Wording(
        fr="« {name} » n’est pas un évaluateur de cette étude. Vouliez-vous dire « {meant} » ?",
        en='"{name}" is no assessor of this study. Did you mean "{meant}"?',
    ),
    "marks.file-name": Wording(
        fr="Ces appréciations sont de « {name} », et le fichier s’appelle « {file} ». Donnez-leur le "
        "même nom.",
        en='These marks are by "{name}", and the file is called "{file}". Give both one name.',
    ),
    "mark.twice": Wording(
        fr="Deux appréciations de la même personne sont maintenues sur {name} de {offer} ; l’autre "
        "est la n° {other} du fichier. Retirez la plus ancienne : ajoutez-lui « withdrawn » avec "
        "« by », « at » et « reason ».",
        en="Two marks by the same person stand on {name} of {offer}; the other is number {other} of "
        'the file. Withdraw the earlier one: add "withdrawn" to it with "by", "at" and "reason".',
    ),
    "mark.no-evidence": Wording(
        fr="Rien ne dit sur quoi repose cette appréciation. Ajoutez sous « evidence » un texte, ou un "
        "document avec son adresse.",
        en='Nothing says what this mark rests on. Add a text under "evidence", or a document with '
        "its address.",
    ),
    "evidence.empty": Wording(
        fr="Ce justificatif n’a ni texte, ni adresse, ni référence où le trouver. Donnez « text », "
        "« url » ou « locator ».",
        en='This evidence has neither a text nor an address nor a place to find it. Give "text", '
        '"url" or "locator".',
    ),
    "mark.whole-provider": Wording(
        fr="« {name} » est un fournisseur, et c’est une offre qui s’apprécie. Écrivez "
        "fournisseur/offre.",
        en='"{name}" is a provider, and it is an offer that is marked. Write provider/offer.',
    ),
    "mark.which-law": Wording(
        fr="Rien ne dit laquelle de ces lois atteint l’offre. Nommez une seule loi, ou répondez "
        "« none » pour toutes.",
        en='Nothing says which of these laws reaches the offer. Name one law, or answer "none" for '
        "all of them.",
    ),
    "mark.offer-unknown": Wording(
        fr="Aucune offre ne s’appelle « {name} ». « cloudeval list » les donne toutes ; --data "
        "ajoute un dossier.",
        en='No offer is called "{name}". "cloudeval list" gives all of them; --data adds a folder.',
    ),
    "mark.offer-outside": Wording(
        fr="{name} n’est pas une offre de cette étude : ce qui en est dit ne joue que si cette offre "
        "est demandée. Ajoutez-la sous « offers » dans study.yaml, ou retirez l’appréciation.",
        en="{name} is no offer of this study: what is said of it counts only where this offer is "
        'asked for. Add it under "offers" in study.yaml, or withdraw the mark.',
    ),
    "review.own": Wording(
        fr="Cette appréciation n’a été relue que par son auteur. Mieux vaudrait qu’une autre personne la "
        "relise.",
        en="This mark was reviewed by its author alone. It would be better if somebody else reviewed it.",
    ),
    "review.none": Wording(
        fr="Cette appréciation n’est plus en vigueur : il n’y a rien à relire.",
        en="This mark is no longer in force: there is nothing to review.",
    ),
    "review.twice": Wording(
        fr="{who} a déjà relu cette appréciation ({at}).",
        en="{who} has reviewed this mark already ({at}).",
    ),
    "ruling.again": Wording(
        fr="Cette décision, mot pour mot, vient d’être saisie.",
        en="This very ruling has just been entered.",
    ),
    "ruling.number": Wording(
        fr="Le registre des décisions se suit : ici vient le n° {meant}, et non {number}. Un numéro "
        "ne sert qu’une fois.",
        en="The register of rulings runs on: here comes number {meant}, not {number}. No number is "
        "used twice.",
    ),
    "ruling.no-member": Wording(
        fr="Rien ne dit qui a pris cette décision. Nommez les membres.",
        en="Nothing says who made this ruling. Name the members.",
    ),
    "ruling.twice": Wording(
        fr="La décision n° {other} porte déjà sur {name} de {offer}. Si celle-ci la remplace, "
        "écrivez « replaces: {other} ».",
        en="Ruling {other} is already about {name} of {offer}. If this one replaces it, write "
        '"replaces: {other}".',
    ),
    "ruling.replaces": Wording(
        fr="Aucune décision antérieure n° {number} ne porte sur la même chose. Corrigez le numéro.",
        en="No earlier ruling {number} is about the same thing. Correct the number.",
    ),
    "ruling.outside": Wording(
        fr="La décision n° {number} retient, pour {name} de {offer}, une réponse que ni les faits ni "
        "les appréciations ne laissent possible. Faites-la d’abord apprécier par un évaluateur, avec "
        "ses justificatifs, ou corrigez la décision.",
        en="Ruling {number} takes, for {name} of {offer}, an answer that neither facts nor marks "
        "leave possible. Let an assessor mark it first, with evidence, or correct the ruling.",
    ),
    "scenario.empty": Wording(
        fr="Ce scénario ne suppose rien. Donnez « weights », « switched_off », "
        "« exemptions_lifted » ou « assumed ».",
        en='This scenario assumes nothing. Give "weights", "switched_off", "exemptions_lifted" or '
        '"assumed".',
    ),
    "scenario.twice": Wording(
        fr="Le scénario suppose deux fois {name} de {offer}. Gardez une seule réponse.",
        en="The scenario assumes {name} of {offer} twice. Keep one answer.",
    ),
    "scenario.file-name": Wording(
        fr="Le scénario est « {name} », et le fichier s’appelle « {file} ». Donnez-leur le même nom.",
        en='The scenario is "{name}", and the file is called "{file}". Give both one name.',
    ),
    "scenario.no-requirement": Wording(
        fr="{name} n’est pas une exigence et n’a pas de seuil éliminatoire : il n’y a rien à écarter. "
        "Retirez-le.",
        en="{name} is no requirement and has no veto: there is nothing to switch off. Remove it.",
    ),
    "scenario.not-exempt": Wording(
        fr="Aucune offre n’est exemptée de {name} : lever l’exemption ne change rien.",
        en="No offer is exempt from {name}: to lift the exemption changes nothing.",
    ),
    "scenario.unknown": Wording(
        fr="Cette étude n’a pas de scénario « {name} ». Elle a : {known}.",
        en='This study has no scenario "{name}". It has: {known}.',
    ),
    "scenario.unknown-near": Wording(
        fr="Cette étude n’a pas de scénario « {name} ». Vouliez-vous dire « {meant} » ?",
        en='This study has no scenario "{name}". Did you mean "{meant}"?',
    ),
    # Writing into a study.
    "study.locked": Wording(
        fr="Quelqu’un d’autre écrit dans cette étude : {user}, sur {host} (processus {pid}), depuis "
        "{since}. Rien n’a été enregistré. Attendez la fin de cette session, ou fermez-la.",
        en="Somebody else is writing in this study: {user}, on {host} (process {pid}), since "
        "{since}. Nothing was saved. Wait until that session is over, or close it.",
    ),
    "study.locked-elsewhere": Wording(
        fr="Cette étude est retenue par {user}, sur une autre machine, {host}, depuis {since}. Rien "
        "n’a été enregistré. Si cette session est terminée, supprimez {lock}.",
        en="This study is held by {user}, on another machine, {host}, since {since}. Nothing was "
        "saved. If that session is over, remove {lock}.",
    ),
    "study.stale-lock": Wording(
        fr="Une session de {user} (processus {pid}, depuis {since}) s’est arrêtée sans fermer l’étude. "
        "Ce qui était enregistré l’est resté ; vérifiez ce qui ne l’était pas encore.",
        en="A session of {user} (process {pid}, since {since}) ended without closing the study. What "
        "was saved is there still; look for what was not saved yet.",
    ),
    "migrate.in-place": Wording(
        fr="Une étude ne passe pas à une autre version sur place : {old} reste telle quelle, et rien ne s’y "
        "perd. Donnez avec --to un dossier qui n’y est pas contenu.",
        en="A study is not moved to another version in place: {old} stays as it is, and nothing of it is "
        "lost. Give a folder outside it with --to.",
    ),
    "migrate.occupied": Wording(
        fr="Il y a déjà quelque chose à cet endroit, et rien n’est jamais écrasé. Donnez un nouveau dossier "
        "avec --to.",
        en="There is something there already, and nothing is ever overwritten. Give a new folder with --to.",
    ),
    "migrate.pending": Wording(
        fr="{count} saisie(s) d’une séance en cours ou interrompue ne sont pas encore dans l’étude. Ouvrez-la "
        "par « cloudeval tui {folder} », quittez l’écran, puis recommencez : ainsi, rien ne se perd.",
        en="{count} entry or entries of a sitting that goes on, or broke off, are not in the study yet. Open "
        'it with "cloudeval tui {folder}", leave the screen, and do this again: so nothing is lost.',
    ),
    "migrate.not-by-name": Wording(
        fr="La nouvelle étude nommera cette version {name}, et rien d’identique n’est connu sous ce nom. "
        "Donnez son dossier avec --data.",
        en="The new study will name this version {name}, and nothing identical is known by that name. "
        "Give its folder with --data.",
    ),
    "study.changed": Wording(
        fr="Ce fichier a changé pendant l’enregistrement. Rien n’a été écrit : recommencez.",
        en="This file changed while it was being saved. Nothing was written: do it again.",
    ),
    "study.not-edited": Wording(
        fr="Ce fichier est écrit d’une façon qui ne permet pas d’y ajouter sans y toucher. Rien n’a "
        "été écrit. Mettez la liste en une entrée par ligne, chacune après un tiret.",
        en="This file is written in a way that leaves no place to add to it untouched. Nothing was "
        "written. Write the list with one entry a line, each after a dash.",
    ),
}
