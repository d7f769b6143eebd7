"""Dutch and English words that say little of what a question is about.

Two kinds: those that frame a question or speak of the letters themselves, and verbs and nouns
so general that they stand with every matter (`krijgen`, `liggen`, `kant`).
"""

FRAME = frozenset(
    "aangeven af afkorting alweer ander andere anders antwoord bedoeld bedoelt bedrag bent beschrijf "
    "bestaat betekenen betekenis betekent betreft betrekking brief brieven brengt concreet daar daarbij "
    "daarmee daarover daarvan "
    "daarvoor dag datum denkt doen doet dossier echt eerder eerst eigenlijk ergens erover even gaan "
    "gaat gebeurd gebeurde gebeurt gedaan geef geeft gekomen geld genoemd gesteld geven gezegd graag "
    "had hadden heet heten hierover hoort houden houdt iets inhouden inhoudt inmiddels jaar jij jou "
    "jouw kamerbrief kamerbrieven klaar komen komt kunt kwam land leg leggen letters ligt locatie "
    "locaties loopt maakt maakte maken maand mag mee meer met moest moet moeten momenteel naar nodig "
    "noem noemt nu oorspronkelijk onderwerp over overzicht percentage plaats plaatsen precies procent "
    "rol schrijft som soort soorten staan staat stad stadium stand status steden stelt straks "
    "rond rondom omtrent inzake "
    "toe uitleggen vanaf vertel vertellen verstaan vind vinden vindt voordat volgens vraag waaraan "
    "waarbij waardoor waarin waarmee waarop waarover waaruit waarvan waarvoor want weet weten welk "
    "welke wordt worden zaken zaten zeggen zegt zien zit zitten zoal huidige "
    "alleen allemaal altijd behalve beter bijna blijkt blijven blind elkaar enige enkele "
    "erbij ermee eruit ervan ervoor evenveel flink gauw geworden haar hen hierbij immers inderdaad ja "
    "juist kon konden kort lang langs laat later liever maar meeste minder misschien na naast nee "
    "nogal nooit ooit ongeveer onlangs opeens pas recent samen slechts soms steeds tegen tegenwoordig "
    "tijdens toch totaal tussen uiteindelijk vaak vandaag veel verder via voortaan vooral vroeger "
    "waarschijnlijk wellicht wilt zelf zelfs zeker zonder zou "
    "a about again all also always an and another any are as at be because been before being between "
    "both but by can come comes could did do does during each either ever every explain few first for "
    "from get given go goes going got had has have he her here him his how i if in into is it its just "
    "letter letters make makes many me more most much must my no not now of off on once one only or "
    "other our out over own per please roughly said same say says shall she should since so some still "
    "such tell than that the their them then there these they this those through to too under until up "
    "upon us used very want was way we well were what when where which while who whom whose why will "
    "with within without would year years you your".split()
)
LIGHT = frozenset(
    "aandacht aantal begin begint begonnen behoren bekend beneden bereikt beschikken bestaande betrokken bij "
    "blijft boven bracht breng brengen deden deel deze dient dienen dingen ding doorgaan doorgaat eind einde "
    "eigen extra feit gang gebruiken gebruikt geen gegaan gegeven gehad gehele gehouden geldt gelden gemaakt "
    "genomen geval gevallen geweest gezet ging gingen grote groot hand hangen heel heleboel hoge hoog hoeven "
    "hoeft hield huidig hulp idee in ingaan kant kanten keer keren kiezen kijken kijkt klopt klein kleine "
    "kreeg kregen krijg krijgen krijgt laten lieten liep liggen lopen lukt lukken manier mensen mogelijk "
    "moment nam namen neemt nemen nieuw nieuwe omvang onder onze ons optrekken paar past persoon "
    "plannen praten praat punt punten reden regelen geregeld richting rijden sinds snel snelle spelen speelt "
    "spraken start starten staken steekt stonden stuk stukken tijd tijden toevoegen trekken trekt uit "
    "vallen valt vanuit vast ver vinden vol voldoende voorbeeld vragen vroeg waarde weg werd wil willen "
    "worden zag zal zet zetten zetting ziet zorgen zorgt zouden zuiver "
    "need needs people plan plans take takes thing things use uses using work works".split()
)  # fmt: skip
