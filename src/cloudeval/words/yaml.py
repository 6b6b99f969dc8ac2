"""What the reader of files says: each sentence names the fault, then the way out."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    # The file as a whole.
    "yaml.file-missing": Wording(
        fr="Ce fichier n’existe pas. Vérifiez son nom et le dossier.",
        en="There is no such file. Check its name and the folder.",
    ),
    "yaml.file-folder": Wording(
        fr="C’est un dossier et non un fichier. Indiquez un fichier YAML qu’il contient.",
        en="This is a folder, not a file. Name a YAML file inside it.",
    ),
    "yaml.file-forbidden": Wording(
        fr="Vous n’avez pas le droit de lire ce fichier. Demandez-le, ou prenez une copie.",
        en="You have no right to read this file. Ask for it, or take a copy.",
    ),
    "yaml.file-unreadable": Wording(
        fr="Le système n’a pas pu lire ce fichier ({reason}). "
        "Vérifiez le disque ou le réseau, puis recommencez.",
        en="The system could not read this file ({reason}). "
        "Check the disk or the network, then try again.",
    ),
    "yaml.too-large": Wording(
        fr="Ce fichier dépasse {limit} Mio. Répartissez son contenu sur plusieurs fichiers.",
        en="This file is larger than {limit} MiB. Spread its content over several files.",
    ),
    "yaml.too-many-events": Wording(
        fr="Ce fichier contient plus de {limit} éléments. "
        "Répartissez son contenu sur plusieurs fichiers.",
        en="This file holds more than {limit} elements. Spread its content over several files.",
    ),
    "yaml.too-deep": Wording(
        fr="L’imbrication dépasse ici {limit} niveaux. "
        "Rapprochez ce contenu de la racine, ou fermez les crochets restés ouverts.",
        en="The nesting goes beyond {limit} levels here. "
        "Move this content nearer to the root, or close the brackets left open.",
    ),
    "yaml.empty": Wording(
        fr="Ce fichier est vide. Écrivez-y quelque chose, ou retirez-le.",
        en="This file is empty. Write something in it, or remove it.",
    ),
    "yaml.unreadable": Wording(
        fr="Ce fichier ne se lit pas comme du YAML. "
        "Vérifiez qu’il s’agit bien d’un fichier texte en YAML.",
        en="This file does not read as YAML. Check that it really is a text file in YAML.",
    ),
    "yaml.more-problems": Wording(
        fr="Seuls les {limit} premiers problèmes sont montrés. Corrigez-les, puis recommencez.",
        en="Only the first {limit} problems are shown. Correct them, then try again.",
    ),
    # Encodings and characters.
    "yaml.utf-16": Wording(
        fr="Ce fichier n’est pas un texte en UTF-8, sans doute est-il en UTF-16. "
        "Enregistrez-le en UTF-8, sans marque d’ordre des octets (BOM).",
        en="This file is not UTF-8 text, perhaps it is UTF-16. "
        "Save it as UTF-8, without a byte order mark (BOM).",
    ),
    "yaml.byte-order-mark": Wording(
        fr="Ce fichier commence par une marque d’ordre des octets (BOM). "
        "Enregistrez-le en « UTF-8 », et non en « UTF-8 avec BOM ».",
        en="This file begins with a byte order mark (BOM). "
        'Save it as "UTF-8", not as "UTF-8 with BOM".',
    ),
    "yaml.not-utf-8": Wording(
        fr="L’octet {byte} n’est pas de l’UTF-8 : le fichier est peut-être en Latin-1 "
        "ou en Windows-1252. Enregistrez-le en UTF-8, sans BOM.",
        en="The byte {byte} is not UTF-8: perhaps the file is in Latin-1 or Windows-1252. "
        "Save it as UTF-8, without BOM.",
    ),
    "yaml.control-character": Wording(
        fr="Ici se trouve un caractère invisible, {character}, qui n’est pas admis. Effacez-le.",
        en="There is an invisible character here, {character}, which is not allowed. Delete it.",
    ),
    "yaml.control-escape": Wording(
        fr="Ce texte contient, sous forme échappée, le caractère {character}, "
        "qui n’est pas admis. Retirez-le, ou doublez la barre oblique inverse : \\\\.",
        en="This text contains the character {character} in escaped form, "
        "which is not allowed. Remove it, or double the backslash: \\\\.",
    ),
    "yaml.bidirectional": Wording(
        fr="Ici se trouve un caractère invisible, {character}, qui change le sens de lecture : "
        "ce qui s’affiche peut différer de ce qui est écrit. Effacez-le s’il n’est pas voulu.",
        en="There is an invisible character here, {character}, that turns the direction of "
        "reading: what is shown may differ from what is written. Delete it unless it is meant.",
    ),
    "yaml.accents": Wording(
        fr="Un accent est enregistré ici à part de sa lettre : une recherche peut ne pas trouver "
        "ce texte. Tapez-le de nouveau, ou convertissez le fichier à la forme NFC.",
        en="An accent is stored apart from its letter here: a search may not find this text. "
        "Type it again, or convert the file to the form NFC.",
    ),
    "yaml.too-many-accents": Wording(
        fr="Cette ligne empile plus de {limit} accents sur une même lettre. "
        "Retirez les accents en trop.",
        en="This line piles more than {limit} accents on one letter. "
        "Remove those that are too many.",
    ),
    # Keys.
    "yaml.duplicate-key": Wording(
        fr="La clé « {key} » se trouve déjà à la ligne {first}. "
        "Renommez ou retirez l’une des deux.",
        en='The key "{key}" is already on line {first}. Rename or remove one of the two.',
    ),
    "yaml.similar-key": Wording(
        fr="La clé « {key} » ne diffère de « {other} », ligne {first}, que par les majuscules "
        "ou par la forme des accents. Renommez ou retirez l’une des deux.",
        en='The key "{key}" differs from "{other}", on line {first}, only by capitals '
        "or by the form of its accents. Rename or remove one of the two.",
    ),
    "yaml.empty-key": Wording(
        fr="Il manque ici une clé. Donnez-lui un nom ; "
        "si « null » ou « ~ » est ce nom, mettez-le entre guillemets.",
        en="A key is missing here. Give it a name; "
        'if "null" or "~" is that name, put it in quotes.',
    ),
    "yaml.long-key": Wording(
        fr="Cette clé a plus de {limit} caractères. "
        "Raccourcissez-la, ou faites-en une valeur sous une clé plus brève.",
        en="This key has more than {limit} characters. "
        "Shorten it, or make it a value under a shorter key.",
    ),
    "yaml.complex-key": Wording(
        fr="Une clé doit être un simple texte, sans « ? » devant ni liste à l’intérieur. "
        "Écrivez « clé: valeur » ; un texte qui commence par {{, [ ou ? se met entre guillemets.",
        en='A key must be plain text, without "?" before it or a list inside it. '
        'Write "key: value"; put a text that begins with {{, [ or ? in quotes.',
    ),
    "yaml.merge": Wording(
        fr="La fusion par « << » n’est pas admise. Recopiez ici les entrées voulues.",
        en='Merging with "<<" is not allowed. Copy the entries that you want to this place.',
    ),
    # What YAML knows and these files do without.
    "yaml.anchor": Wording(
        fr="L’ancre « &{name} » n’est pas admise. Retirez-la, et écrivez le contenu partout "
        "où il sert ; un texte qui commence par & se met entre guillemets.",
        en='The anchor "&{name}" is not allowed. Remove it, and write the content wherever '
        "it is used; put a text that begins with & in quotes.",
    ),
    "yaml.alias": Wording(
        fr="Le renvoi « *{name} » n’est pas admis. Recopiez ici le contenu visé ; "
        "un texte qui commence par * se met entre guillemets.",
        en='The alias "*{name}" is not allowed. Copy the content that it points to; '
        "put a text that begins with * in quotes.",
    ),
    "yaml.tag": Wording(
        fr="Une étiquette de type (« ! ») n’est pas admise. Retirez-la ; "
        "un texte qui commence par ! se met entre guillemets.",
        en='A type tag ("!") is not allowed. Remove it; put a text that begins with ! in quotes.',
    ),
    "yaml.directive": Wording(
        fr="Une directive (ligne qui commence par « % ») n’est pas admise. Retirez-la ; "
        "un texte qui commence par % se met entre guillemets.",
        en='A directive (a line that begins with "%") is not allowed. Remove it; '
        "put a text that begins with % in quotes.",
    ),
    "yaml.second-document": Wording(
        fr="Un second document commence ici. "
        "Retirez la ligne « --- », ou faites-en un fichier à part.",
        en='A second document begins here. Remove the line "---", or make it a file of its own.',
    ),
    "yaml.tilde": Wording(
        fr="« ~ » seul n’est pas une valeur. "
        "Écrivez null, ou mettez « ~ » entre guillemets si c’est un texte.",
        en='"~" alone is not a value. Write null, or put "~" in quotes if it is a text.',
    ),
    # Texts.
    "yaml.too-long": Wording(
        fr="Ce texte a {length} caractères, et la limite est de {limit}. Raccourcissez-le.",
        en="This text has {length} characters, and the limit is {limit}. Shorten it.",
    ),
    "yaml.long": Wording(
        fr="Ce texte a {length} caractères, et la cellule d’un tableur n’en contient "
        "que {limit}. Raccourcissez-le s’il doit y figurer en entier.",
        en="This text has {length} characters, and the cell of a spreadsheet holds "
        "only {limit}. Shorten it if it is to appear there whole.",
    ),
    "yaml.other-readers": Wording(
        fr="« {text} » est lu ici comme un texte, mais d’autres programmes y verraient un nombre, "
        "une date, un oui-non ou rien. Mettez ce texte entre guillemets.",
        en='"{text}" is read as text here, but other programs would see a number, a date, '
        "a truth value or nothing. Put the text in quotes.",
    ),
    "yaml.list-in-text": Wording(
        fr="Ce texte sans guillemets court sur plusieurs lignes et avale une entrée de liste "
        "(« - »). Alignez les tirets, ou mettez le texte entre guillemets.",
        en="This text without quotes runs over several lines and swallows an entry of a list "
        '("- "). Align the dashes, or put the text in quotes.',
    ),
    "yaml.comma-in-text": Wording(
        fr="« {key} » n’a pas de valeur : entre accolades, une virgule termine le texte qui "
        "précède. Mettez ce texte entre guillemets, ou ajoutez « : » et une valeur.",
        en='"{key}" has no value: inside braces, a comma ends the text before it. '
        'Put that text in quotes, or add ": " and a value.',
    ),
    # Slips of the pen.
    "yaml.colon": Wording(
        fr="Un deux-points suivi d’une espace coupe le texte. Mettez le texte entre guillemets.",
        en="A colon followed by a space cuts the text. Put the text in quotes.",
    ),
    "yaml.space-after-colon": Wording(
        fr="Dans une ligne au-dessus, il manque une espace après le deux-points. "
        "Écrivez « clé: valeur ».",
        en='In a line above, a space is missing after the colon. Write "key: value".',
    ),
    "yaml.deeper-line": Wording(
        fr="L’entrée au-dessus a déjà sa valeur, et cette ligne en commence une autre en retrait. "
        "Alignez les deux lignes, ou mettez tout le texte entre guillemets.",
        en="The entry above has its value already, and this line begins another one further in. "
        "Align the two lines, or put the whole text in quotes.",
    ),
    "yaml.no-colon": Wording(
        fr="Cette ligne n’a ni « : » après une clé, ni « - » devant une entrée de liste. "
        "Ajoutez ce qui manque, ou mettez en retrait la suite d’un texte.",
        en='This line has neither ": " after a key nor "- " before an entry of a list. '
        "Add what is missing, or indent what continues a text.",
    ),
    "yaml.indentation": Wording(
        fr="Le retrait de cette ligne ne correspond à rien de ce qui précède. "
        "Alignez-la, par des espaces, sur les lignes de même rang.",
        en="The indentation of this line fits nothing above it. "
        "Align it, with spaces, with the lines of the same rank.",
    ),
    "yaml.list-entry": Wording(
        fr="Cette ligne est au niveau d’une liste sans en être une entrée. "
        "Commencez-la par « - », ou changez son retrait.",
        en="This line stands at the level of a list but is no entry of it. "
        'Begin it with "- ", or change its indentation.',
    ),
    "yaml.list-after-key": Wording(
        fr="Une liste ne commence pas sur la ligne de sa clé. Passez à la ligne avant le tiret, "
        "ou mettez le texte entre guillemets.",
        en="A list does not begin on the line of its key. Begin a new line before the dash, "
        "or put the text in quotes.",
    ),
    "yaml.tab": Wording(
        fr="Une tabulation sert ici de retrait. Remplacez-la par des espaces.",
        en="A tab is used as indentation here. Replace it with spaces.",
    ),
    "yaml.reserved": Wording(
        fr="Un texte ne peut pas commencer par « {character} ». Mettez-le entre guillemets.",
        en='A text cannot begin with "{character}". Put it in quotes.',
    ),
    "yaml.unclosed-quote": Wording(
        fr="Le guillemet ouvert ici n’est jamais fermé. Ajoutez {character} à la fin du texte ; "
        "une apostrophe à l’intérieur de '…' s’écrit deux fois.",
        en="The quote opened here is never closed. Add {character} at the end of the text; "
        "an apostrophe inside '…' is written twice.",
    ),
    "yaml.after-value": Wording(
        fr="Rien ne peut suivre ici le guillemet ou le crochet fermé auparavant. "
        "Mettez tout le texte entre guillemets doubles, et vérifiez qu’ils vont par paires.",
        en="Nothing may follow the quote or bracket that was closed before this. "
        "Put the whole text in double quotes, and check that they come in pairs.",
    ),
    "yaml.unclosed-bracket": Wording(
        fr="« {character} », ouvert ici, n’est pas fermé, ou une virgule manque d’ici à la ligne "
        "{noticed}. Complétez ; un texte qui commence par ce signe se met entre guillemets.",
        en='"{character}", opened here, is not closed, or a comma is missing from here to line '
        "{noticed}. Complete it; put a text that begins with this sign in quotes.",
    ),
    "yaml.bracket-text": Wording(
        fr="Il manque ici une virgule ou la fin du crochet ou de l’accolade. "
        "Ajoutez-la, ou mettez le texte entre guillemets.",
        en="A comma, or the closing bracket or brace, is missing here. "
        "Add it, or put the text in quotes.",
    ),
    "yaml.missing-value": Wording(
        fr="Il manque ici une valeur entre crochets ou accolades. "
        "Retirez la virgule en trop, ou ajoutez la valeur.",
        en="A value is missing here between brackets or braces. "
        "Remove the extra comma, or add the value.",
    ),
    "yaml.escape": Wording(
        fr="Entre guillemets doubles, la barre oblique inverse annonce un code, et celui-ci "
        "n’existe pas. Doublez-la (\\\\), ou prenez des guillemets simples.",
        en="Inside double quotes a backslash begins a code, and there is no such code. "
        "Double it (\\\\), or use single quotes.",
    ),
    "yaml.block-text": Wording(
        fr="Après « | » ou « > », le texte commence à la ligne suivante, en retrait. "
        "Passez à la ligne, ou mettez le texte entre guillemets.",
        en='After "|" or ">", the text begins on the next line, indented. '
        "Begin a new line, or put the text in quotes.",
    ),
    "yaml.syntax": Wording(
        fr="Le fichier ne se lit plus comme du YAML à partir d’ici. "
        "Vérifiez les retraits, les guillemets et les crochets de cette ligne et de la précédente.",
        en="The file no longer reads as YAML from here. "
        "Check indentation, quotes and brackets of this line and of the one before.",
    ),
}
