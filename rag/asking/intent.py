"""Whether something is a question to the letters, or an attempt at something else."""

import re

# Attempts to change the rules or to see them; the letters are all that is answered from.
_HOSTILE = re.compile(
    r"\b(?:negeer|vergeet|ignore|forget|disregard|omzeil|overschrijf|override|bypass)\b.{0,40}\b(?:\w*instructies?|regels|opdrachten|"
    r"alles|richtlijnen|beperkingen|bronnen|citaten|instructions?|rules|previous|everything|restrictions?)\b|"
    r"\b(?:system ?prompt|systeemprompt|systeeminstructies?|systeembericht|jailbreak|developer mode|"
    r"ontwikkelaarsmodus|verborgen instructies?)\b|"
    r"\b(?:je|jij|u) bent (?:nu|voortaan|vanaf nu)\b|\byou are now\b|\bfrom now on you\b|"
    r"\b(?:doe alsof|stel je voor dat je|gedraag je als|speel de rol|pretend|act as|roleplay)\b|"
    r"\b(?:toon|geef|laat|onthul|show|print|reveal|herhaal|repeat|kopieer)\b.{0,30}\b(?:prompt|instructies|instructions)\b|"
    r"\b(?:zeg|antwoord|schrijf|say|answer|reply) "
    r"(?:alleen|enkel|uitsluitend|only|letterlijk|gewoon|voortaan|just)\b|"
    r"\b(?:zonder|without) (?:bron(?:nen)?|citaten|bewijs|sources|citations)\b|"
    r"\b(?:verzin|bedenk zelf|make up|invent)\b|"
    r"</?(?:system|script|assistant|user)>|<\|",
    re.IGNORECASE | re.DOTALL,
)
# Wishes for something made, a sum, or a chat.
_MADE = (
    r"gedicht|verjaardagsgedicht|mop|grap|recept|toespraak|speech|verhaal|liedje|rap|sollicitatiebrief|"
    r"vertaling|code|script|programma in|poem|joke|recipe|story|song|essay|haiku|limerick|sinterklaasgedicht"
)
_NO_QUESTION = re.compile(
    rf"^\W*(?:(?:kun|kan|wil|zou) (?:je|jij|u)\b.{{0,30}}|please |can you )?"
    rf"\b(?:schrijf|maak|vertel|dicht|geef|zing|bedenk|write|tell|give|make|compose)\b.{{0,40}}\b\w*(?:{_MADE})\b|"
    rf"^\W*(?:kun|kan|wil|zou|can|could) (?:je|jij|u|you)\b.{{0,60}}\b\w*(?:{_MADE})\b|"
    r"^\W*(?:hoi|hallo|hey|hi|hello|goede(?:morgen|middag|navond)|dag)\b(?!.*\b(?:brief|kamer|minister)\b)(?:.{0,60})$|"
    r"^\W*(?:hoe heet (?:je|jij)|wie ben (?:je|jij)|who are you|hoe gaat het(?: met (?:je|jou|u))?)\b|"
    r"^\W*(?:wat|hoeveel) is \d[\d.,]*\s*(?:[-+*/x×:]|keer|plus|min|maal|gedeeld)",
    re.IGNORECASE,
)


def is_for_letters(question: str) -> bool:
    """Say whether something may be asked of letters: no attempt on the rules, no other wish."""
    return not (_HOSTILE.search(question) or _NO_QUESTION.search(question))
