"""What the five sample letters hold, as a human reader found it before running any code."""

# ruff: noqa: E501 - the tables read best with each paragraph, heading or note on its own line

import datetime as dt
import re

import pytest

from corpus.letter import Letter

LETTERS = ("000", "001", "002", "003", "004")

# Each row: the first and the last words of a paragraph, in order; `*` before a list item.
PARAGRAPHS = {
    "000": """
  Met deze brief informeer ik de Kamer over de ondertekening op 18 februari jl. … gedeelde waarden en belangen onderkend en onderstreept.
  Als buurlanden werken wij vanzelfsprekend al langer samen op spoorgebied. … vervoerders in België, Nederland en Duitsland.
  Wij constateren echter dat de snel veranderende geopolitieke en geo-economische … voorzien we daarin voor de nabije toekomst.
  De gemeenschappelijke verklaring voorziet ook in de wens … ligging van deze economische poort van Europa.
  De afgesproken intensivering en versnelling van spoordossiers … bij grote infrastructurele projecten te overbruggen.
  Met de verklaring hebben we afgesproken ten minste één keer per jaar … essentieel voor het slagen van dossiers.
  Ik ben verheugd dat we met deze gezamenlijke verklaring … ons land in een internationaal uitdagende context.
""",
    "001": """
  Op 17 juni 2026 ga ik met de Kamer in debat over spoorgoederenvervoer. … voor de zomer met de Kamer zal worden gedeeld.
  Het kabinet wil dat Nederland tot de sterkste economieën van Europa … strategisch belang voor onze nationale veiligheid.
  Ik ben er dan ook van overtuigd dat meer spoorgoederenvervoer … van de Rijksoverheid en ProRail gerichte ondersteuning.
  Gelet op de brede betekenis blijft het kabinet zich inzetten … te komen, voor civiel vervoer én militaire mobiliteit.
  Ik moet daarvoor scherpe keuzes maken. … onze economie, bereikbaarheid én aan militaire mobiliteit.
  De komende jaren investeert de Rijksoverheid tot wel een miljard … Ook de sector investeert zelf op plekken fors.
  Deze inzet sluit aan bij de aanbevelingen uit het rapport “Tijd om te handelen” … zoals de invoering van ETS-2.
  In de uitvoeringsagenda zet ik het beleid … Hieronder ga ik kort in op de vijf hoofdprioriteiten;
* 1. Betrouwbaar spoorgoederenvervoer: Betrouwbaarheid bepaalt … maken tegen sabotage, zowel fysiek als digitaal.
* 2. Betere doorstroming op de corridors: Verschillende goederenstromen … transporten en de interoperabiliteit tussen landen.
* 3. Een efficiënte afwikkeling op de first en last mile: Met gerichte … wil ik samen met de sector mee aan de slag.
* 4. Een optimaal gebruik van de Betuweroute: De Betuweroute is … voor de toekomstige capaciteit voor goederenstromen.
* 5. Een veilige, duurzame en gezonde leefomgeving: Draagvlak … richting 2050 verder te verduurzamen.
  Ik wil de komende jaren met de betrokken partijen samenwerken … voor onze economie én onze veiligheid.
""",
    "002": """
  De wereld om ons heen verandert. Geopolitieke spanningen … logistiek en transport, waaronder het spoor.
  Een sterk, goed verbonden en beschermd spoor is essentieel … weerbaarheid en capaciteit van ons spoorsysteem.
  Het is cruciaal dat Nederland beschikt over een weerbaar spoorsysteem. … in het geval van NAVO-oefeningen.
  Gezien de geopolitieke ontwikkelingen, is de verwachting … belangrijk om te investeren in onze infrastructuur.
  IenW heeft veel vitale sectoren onder zich. … De minister zal de Kamer over de uitkomsten informeren.
  Vooruitlopend op de brede weerbaarheidstafel heb ik, samen met ProRail … efficiënt over vervoerd kan worden.
  Maar er moet meer gebeuren. Met deze brief … op het spoor en internationale ontwikkelingen.
  Ik ben de heer Van der Maat erkentelijk … adviesrapport worden getrokken onderschrijf ik volledig.
  De huidige context vraagt om een herijking … kunnen we de samenleving goed door laten draaien.
  Het adviesrapport biedt een duidelijk en relevant kader … vraagt ook iets van een nieuw Kabinet.
  Enkele van de aanbevelingen vragen om gerichte investeringen. … beschikbaarheid van het spoor te borgen.
  Om te komen tot de nieuwe basis voor de weerbaarheid … volgend kabinet om hier keuzes in te maken.
  Ondanks de demissionaire status van dit kabinet … worden meegenomen in de vervolgaanpak vitaal spoor.
  De aanbevelingen over de organisatie en samenwerking … relevante aanbevelingen neem ik mee in dat traject.
  De verslechterde (internationale) veiligheidssituatie … IenW is verantwoordelijk voor de sectorale aanpak.
  Het vervoer van personen en goederen over de (hoofd)spoorweginfrastructuur … helaas niet publiekelijk delen.
  De herbeoordeling concludeert dat het spoor een vitaal proces blijft. … samenwerkingsagenda Vitaal Spoor op te stellen.
  Hoewel er al regelmatig militair vervoer via het spoor plaatsvindt … ongehinderde doorgang hiervan wenselijk.
  Defensie, ProRail en IenW hebben dit voorjaar de handen ineengeslagen … maatschappelijke en militaire belangen.
  Het streven is om de samenwerking met de landen om ons heen … voor een bezoek om hierover door te praten.
  Initiatieven als de North Sea Baltic corridor laten zien … spoorgoederencorridor North Sea Baltic nodig.
  Gezien het belang van internationale samenwerking … binnen de North Sea Baltic corridor verder vormgegeven.
  Onze fysieke infrastructuur is een slagader … de voortgang op de samenwerkingsagenda Vitaal Spoor.
""",
    "003": """
  Het spoor is een vitaal onderdeel van ons mobiliteitssysteem … Vele mensen werken daar dagelijks aan.
  Met deze brief wordt de Kamer geïnformeerd over de voortgang … militaire mobiliteit op het spoor te verbeteren.
  De veiligheid op en rond het spoor kent verschillende aspecten: 1) … zich evenwel specifiek op spoorveiligheid.
  Spoorveiligheid is voor al het gebruik een basisrandvoorwaarde: … continu aandacht en investeringen behoeft.
  Met het Beleidskader Spoorveiligheid, dat met deze brief … die al voor spoorveiligheid geraamd waren.
  De Beleidsagenda Spoorveiligheid 2020-2025 loopt af … die in december 2025 met de Kamer is gedeeld.
  Het Beleidskader is het bovenliggende document … de sector die daar dagelijks aan werkt nodig heeft.
  De spoorveiligheid in Nederland ligt op een hoog niveau, … gepaard met disproportioneel hoge kosten.
  De in het beleidskader opgenomen spoorveiligheidsambitie … een toename van het weg- en spoorverkeer.
  Het Beleidskader Spoorveiligheid is als bijlage bij deze brief gevoegd. … dit najaar met de Kamer gedeeld.
  OvV heeft eind 2025 het onderzoek gepubliceerd … voor overwegveiligheid, ook buiten het reizigersnet.
  Zowel de wegbeheerder als de spoorbeheerder hebben invloed … het waarnemen van een naderende trein.
  De verantwoordelijkheid en afbakening voor de veiligheid … wegbeheerders is afstemming noodzakelijk.
  Wegbeheerders zijn zich niet altijd bewust … zijn afgerond en met de Kamer worden gedeeld.
  OvV heeft aan ProRail aanbevolen om overwegen … binnen de Structurele Overwegverbeteraanpak (SOVA).
  In haar onderzoek naar het spoorwegongeval bij Voorschoten van 4 april 2023 … verder stappen in heeft gezet.
  Het ministerie heeft het afgelopen jaar ingezet … uitvoering van alle werkzaamheden door ProRail.
  Daarnaast is in het kader van het basiskwaliteitsniveau spoor … in het opdrachtgeverschap aan ProRail.
  Verder heeft het ministerie contact met het ministerie van Sociale Zaken … Kamer hierover worden geïnformeerd.
  Dit onderwerp wordt betrokken bij het opstellen … bijbehorende acties met de Kamer gedeeld.
  De specifieke aanbeveling aan het ministerie is … tussen het ministerie, ProRail en ILT voortgezet.
  Onderdeel van deze gesprekken was het gewenste toekomstbeeld … arbeidsveiligheid bij werkzaamheden.
  Het ministerie heeft de afgelopen tijd een verkenning gedaan … context bepaalt hoe het systeem is ingericht.
  Op basis van de verschillende gesprekken ziet het ministerie … Arbeidsinspectie blijft daarnaast gelden.
  Vanuit de Europese Commissie wordt gewerkt aan een verordening … Europese systeem hoeven worden gemeld.
  Aangezien het vanuit Europa straks een verplichting wordt … die hierover ging als afgedaan beschouwd.
  Naar aanleiding van de aanbeveling van OvV aan ProRail, … in hoeverre zij deze barrières weg kan nemen.
  Concluderend gaat ProRail, samen met IenW en ILT … in het voorjaar van 2027 worden geïnformeerd.
  ILT heeft een wettelijke taak bij het monitoren … rapport naar de aanrijding bij Voorschoten in 2023.
  In het rapport van OvV staan vier aanbevelingen … waardoor ILT deze dus in 2026 zal blijven monitoren.
  Het ministerie constateert dat ProRail met alle aanbevelingen … zal hierover het gesprek gevoerd worden.
  Via de monitoringsrapportage over het jaar 2026 … voor de zomer van 2027 met de Kamer gedeeld.
  Vanwege de huidige onzekere geopolitieke ontwikkelingen … hoe deze gerealiseerd kunnen worden.
  Op dit moment is er geen dekking … is er geen dekking voor aanvullende maatregelen.
  In 2026 zal de focus vooral liggen op de implementatie … van de weerbaarheid van de spoorsector.
  Met de impactanalyse, die door het Overlegorgaan Fysieke Leefomgeving … onderzoek is eind 2026 voorzien.
  Een belangrijk onderdeel van de Europese militaire, en ook TEN-T, … van het emplacement Kijfhoek.
  Naast het analyseren en wegnemen van infrastructurele knelpunten … onderzoek is voor de zomer voorzien.
  Bij militaire mobiliteit is ook internationale samenwerking … alle negen lidstaten hebben ondertekend.
  Het CLU+-convenant bevat afspraken met veiligheidsregio's … wordt de Kamer hierover geïnformeerd.
  ILT heeft in 2025 een last onder dwangsom (LOD) opgelegd … een volgende voortgangsbrief spoorveiligheid.
  In de Tijdelijke regeling specifieke uitkering … de gehele overwegveiligheidsmaatregelen.
  In een separate brief wordt de Kamer geïnformeerd … het vervoer van gevaarlijke stoffen per spoor.
  Het ministerie blijft zich, samen met ILT, ProRail en vervoerders, … de economie zorgeloos blijft verbinden.
""",
    "004": """
  Hierbij bied ik u de eerste uitwerking van het Toekomstbeeld … het Toekomstbeeld «Planet, people en profit».
  Met de motie van de leden Schonis en Ziengs heeft uw Kamer … van het Toekomstbeeld Spoorgoederenvervoer.
* Het Ministerie van I&W heeft brede participatiesessies over het … over de toekomst van het spoorgoederenvervoer.
* Het Platform Spoorgoederenvervoer is opgericht onder … uitgebracht. Dit advies is bijgevoegd.
* ProRail en de sector hebben samen het Gezamenlijk Ambitienetwerk … wat er aan maatregelen nodig is.
* Binnen de Spoorgoederentafel is gewerkt … belang van het spoorgoederenvervoer voor Nederland.
  Vanwege het internationale karakter van het spoorgoederenvervoer … met de buurlanden in gesprek.
  De analyse en de maatschappelijke opgaven … meegenomen, zoals aan uw Kamer is toegezegd.
  De afgelopen periode zijn samen met alle belanghebbenden … bouwstenen voor de verdere uitwerking.
  In de loop van 2024 werken we het Toekomstbeeld … en onzekerheden in kaart te brengen.
  Zo ontstaat in 2024 een heldere beleidsstrategie … met het Toekomstbeeld Spoorgoederenvervoer aan de slag.
  De verdere uitwerking loopt in de tijd ook gelijk op … in het spoorgoederenvervoer gemaakt kunnen worden.
  Ik ben dankbaar voor de waardevolle input … gericht op de pijlers people, planet en profit.
""",
}  # fmt: skip

# Words that stand on both sides of a page end, a page header, a footnote or a blank line.
JOINED = {
    "000": {1: "ondertekening op 18 februari", 4: "Deze verbondenheid gaat over landsgrenzen heen"},
    "001": {4: "Dit wil ik doen door die maatregelen te nemen, die nodig zijn"},
    "002": {},
    "003": {
        5: "op te vangen. Voor het handhaven van het huidige",
        17: "In de beheerconcessie staat veiligheid centraal",
        30: "ProRail heeft laten zien opvolging te geven",
        37: "zo alle projecten gefinancierd die nodig zijn om",
    },
    "004": {
        3: "brede participatiesessies over het Toekomstbeeld",
        5: "prognoses, wat deze prognoses betekenen",
        13: "van dit Toekomstbeeld hebben geleverd",
    },
}

HEADINGS = {
    "000": [],
    "001": [
        (1, "Belang spoorgoederenvervoer in relatie tot kabinetsopgaven"),
        (1, "Focus op dual-use"),
        (1, "Contouren Uitvoeringsagenda Spoorgoederenvervoer 2026-2030"),
        (1, "Tot slot"),
    ],
    "002": [
        (1, "Adviesrapport impactanalyse weerbaarheid en militaire mobiliteit"),
        (1, "Reactie op de aanbevelingen"),
        (1, "Het spoor als vitale infrastructuur"),
        (1, "Herbeoordeling vitaal en aanwijzing vitale aanbieders"),
        (1, "Besluit Capaciteitsverdeling voor prioritering militair vervoer"),
        (1, "Internationale inspanningen: North Sea Baltic Corridor"),
        (1, "Tot slot"),
    ],
    "003": [
        (1, "Beleidskader spoorveiligheid 2026-2035"),
        (2, "Beleidskader Spoorveiligheid"),
        (1, "Opvolging aanbeveling OvV-onderzoek overwegongeluk Hooge Zwaluwe"),
        (1, "Opvolging aanbeveling OvV-onderzoek spoorwegongeval bij Voorschoten"),
        (
            2,
            "Beleggen van onder meer veilig werken en veilig rijden langs werkzaamheden in het "
            "opdrachtgeverschap aan ProRail.",
        ),
        (2, "Barrières wegnemen voor innovaties ten aanzien van veilig werken aan het spoor."),
        (
            2,
            "Barrières wegnemen voor het creëren van een systeem voor het registreren, "
            "analyseren en delen van informatie over (bijna-)ongevallen.",
        ),
        (1, "Monitoring ILT opvolging aanbevelingen OvV"),
        (1, "Weerbaarheid"),
        (1, "Militaire mobiliteit"),
        (1, "Overige onderwerpen in relatie tot spoorveiligheid"),
    ],
    "004": [(1, "Ontwikkelingen"), (1, "Samen verder")],
}

# The number of the first paragraph under each heading, in the order of HEADINGS.
FIRST_UNDER = {
    "000": [],
    "001": [2, 4, 8, 14],
    "002": [8, 10, 15, 16, 18, 20, 23],
    "003": [6, 7, 11, 16, 17, 20, 21, 29, 33, 36, 40],
    "004": [2, 9],
}

FOOTNOTES = {
    "000": [],
    "001": [
        ("1", 4, "Tweede Kamer, vergaderjaar 2025-2026, 29 984, nr. 1265"),
        ("2", 6, "Tweede Kamer, vergaderjaar 2025-2026, 34 244, nr. 14"),
        ("3", 7, "Tweede Kamer, vergaderjaar 2025-2026, 30 821, nr. 321"),
    ],
    "002": [
        ("1", 1, "Kamerstukken II 2024/25, 30821, nr. 249."),
        ("2", 1, "Kamerstukken II 2024/25, 30821, nr. 304"),
        (
            "3",
            3,
            "Host Nation Support houdt in dat Nederland moet fungeren als gastland voor "
            "NAVO-bondgenoten indien zij daar om verzoeken. Dit is een bondgenootschappelijke "
            "verplichting.",
        ),
        (
            "4",
            12,
            "Conform de MIRT-systematiek voor infrastructurele investeringen moeten niet alleen "
            "de incidentele investeringskosten, maar ook de kosten voor beheer en onderhoud "
            "gedurende de looptijd van het Mobiliteitsfonds worden gedekt. In het pakket is een "
            "bedrag van 20% van de investeringskosten gereserveerd voor beheer en onderhoud.",
        ),
        ("5", 15, "Kamerstukken II 2024/25, 30 821, nr. 249"),
        ("6", 19, "Kamerstukken II 2024/25, 30 821, nr. 304"),
        (
            "7",
            21,
            "Verordening (EU) 2024/1679 van het Europees Parlement en de Raad van 13 juni 2024 "
            "betreffende richtsnoeren van de Unie voor de ontwikkeling van het trans-Europees "
            "vervoersnetwerk, tot wijziging van Verordening (EU) 2021/1153 en Verordening (EU) "
            "nr. 913/2010 en tot intrekking van Verordening (EU) nr. 1315/2013.",
        ),
    ],
    "003": [
        ("1", 6, "Kamerstuk 29893, nr. 284."),
        (
            "2",
            8,
            "Een significante ongeval wordt gedefinieerd als een gebeurtenis met een bewegend "
            "spoorvoertuig dat minimaal één van de volgende gevolgen heeft: 1) één of meer "
            "dodelijke of zwaargewonde slachtoffers, 2) schade van meer dan €150.000 aan "
            "infrastructuur en/of materieel, of 3) een onderbreking van het treinverkeer op een "
            "traject van meer dan zes uur. Deze definitie volgt de Europese normen voor "
            "spoorongevallen.",
        ),
        ("3", 8, "Kamerstuk 29893, nr. 284."),
        ("4", 11, "Kamerstuk 29893, nr. 284."),
        ("5", 21, "Kamerstuk 29893, nr. 281."),
        ("6", 26, "Kamerstuk 29893, nr. 275."),
        (
            "7",
            36,
            "Zie OFL-rapport 'Tijd om te handelen', bijgevoegd bij Kamerstuk 30821, nr. 321.",
        ),
        (
            "8",
            39,
            "Zie 'North Sea Baltic joint declaration', bijgevoegd bij Kamerstuk 34244, nr. 14.",
        ),
    ],
    "004": [
        ("1", 1, "Kamerstukken 29 984 en 34 244, nr. 1095"),
        ("2", 2, "Kamerstuk 35 570 XII, nr. 38"),
        ("3", 8, "Kamerstuk 21 501-33, nr. 929"),
    ],
}

STATED = {
    "000": {
        "date": dt.date(2026, 2, 19),
        "sender_role": "Staatssecretaris van Infrastructuur en Waterstaat",
        "sender_name": "A.A. Aartsen",
        "addressee": "de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "place": "Den Haag",
    },
    "001": {
        "sender_role": "Staatssecretaris van Infrastructuur en Waterstaat",
        "sender_name": "Annet Bertram",
    },
    "002": {
        "sender_role": "Staatssecretaris van Infrastructuur en Waterstaat",
        "sender_name": "A.A. Aartsen",
    },
    "003": {
        "title": "Voortgangsbrief spoorveiligheid",
        "date": dt.date(2026, 5, 13),
        "kenmerk": "IENW/BSK-2026/66938",
        "subject": "Voortgangsbrief spoorveiligheid",
        "sender_name": "Annet Bertram",
        "addressee": "de voorzitter van de Tweede Kamer der Staten-Generaal",
        "attachments": 4,
    },
    "004": {
        "title": "Brief van de Staatssecretaris van Infrastructuur en Waterstaat",
        "date": dt.date(2023, 12, 20),
        "dossiers": ("29984", "34244"),
        "number": "1175",
        "vergaderjaar": "2023-2024",
        "chamber": "II",
        "sender_role": "Staatssecretaris van Infrastructuur en Waterstaat",
        "sender_name": "V.L.W.A. Heijnen",
        "addressee": "de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "place": "Den Haag",
    },
}
UNSTATED = {
    "000": "title date_from date_to kenmerk number vergaderjaar chamber subject attachments",
    "001": "title date kenmerk number vergaderjaar chamber subject addressee place attachments",
    "002": "title date kenmerk number vergaderjaar chamber subject addressee place attachments",
    "003": "date_from date_to number vergaderjaar chamber place",
    "004": "date_from date_to kenmerk subject attachments",
}

# From the papers of the House: the days on which the two undated letters were sent.
INTERVALS = {
    "001": (dt.date(2025, 10, 1), dt.date(2026, 6, 16)),
    "002": (dt.date(2024, 12, 6), dt.date(2026, 3, 31)),
}

REPAIRS = [
    (1, "Belgié", "België"),
    (2, "Belgi€", "België"),
    (3, "lk", "Ik"),
    (3, "thema'’s", "thema’s"),
    (4, "Belgié", "België"),
    (5, "Belgié", "België"),
    (7, "Belgié", "België"),
]

# Words broken at a line's end in the source.
WHOLE_WORDS = {
    "000": "samenwerking spoorgebied periodieke treinreizigers overeengekomen",
    "004": "Spoorgoederenvervoer havenbedrijven Overlegorgaan keuzemogelijkheden meegenomen "
    "goederenvervoeragenda",
}

# Typed so by their authors: nothing that a reader of the letter may put right.
AUTHORS_ERRORS = {
    "001": {
        4: "structurele versterking van het spoorgoederenvoer te komen",
        9: "de prestaties van onze spoor(goederen)netwerk",
        8: "op de vijf hoofdprioriteiten;",
    },
    "002": {
        2: "de samenleving ervanuit gaat dat",
        19: "Zo zorgen wij er voor dat",
        20: "De NAVO heeft aangeven de inspanningen",
        21: "De TEN-T verordening (EU)2024/1679 van 13 juni 2024 markeert",
    },
    "003": {
        2: "de Onderzoeksraad voor Veiligheid (OVV), de",
        4: "zoveel mogelijk voorkomen van suicides op het spoor",
        16: "en het opzetten van registratiesysteem voor (bijna-)ongevallen",
    },
    "004": {2: "Sindsdien zijn er een aantal", 8: "vanuit de Nederlands ambassadeur"},
}

RESIDUE = re.compile(
    r"footnoteRef|</?sup|\[\d+:|\*|#|_Hlk|bookmark|Postbus|kenmerk|Hoogachtend|Geachte|Rijnstraat|"
    r"Staatssecretaris van Infrastructuur en Waterstaat,|Aartsen|Heijnen|Bertram|\d{4} [A-Z]{2} |"
    r"[\u00ad\u200b\u00a0\t\n\r\f]|  |\s[,.;]|^\s|\s$|[a-z][.,]?\d(?=\s|$)|[\U000f0000-\U000fffff]"
)

# What of each source stands in no paragraph, heading or footnote; lines that occur more often once.
LEFT_OUT = {
    "000": """
        Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
        Den Haag, 19 februari 2026
        De Staatssecretaris van Infrastructuur en Waterstaat,
        A.A. Aartsen
    """,
    "001": """
        Geachte voorzitter,
        [footnoteRef:1]
        [footnoteRef:2]
        [footnoteRef:3]
        Hoogachtend,
        DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT,
        Annet Bertram
    """,
    "002": """
        [footnoteRef:1]
        [footnoteRef:2]
        [footnoteRef:3]
        [footnoteRef:4]
        [footnoteRef:5]
        [footnoteRef:6]
        [footnoteRef:7]
        [bookmark: _Hlk211001656]
        [bookmark: _Hlk210642305]
        De staatssecretaris van Infrastructuur en Waterstaat,
        A.A. Aartsen
    """,
    "003": """
        > Retouradres Postbus 20901 2500 EX Den Haag
        De voorzitter van de Tweede Kamer
        der Staten-Generaal
        Postbus 20018
        2500 EA DEN HAAG
        **Ministerie van Infrastructuur
        Ministerie van Infrastructuur
        en Waterstaat**
        en Waterstaat
        Rijnstraat 8
        2515 XP Den Haag
        Postbus 20901
        2500 EX Den Haag
        T 070-456 0000
        F 070-456 1111
        **Ons kenmerk**
        Ons kenmerk
        IENW/BSK-2026/66938
        **Bijlage(n)**
        Datum 13 mei 2026
        Betreft Voortgangsbrief spoorveiligheid
        Geachte voorzitter,
        <sup>1</sup>
        <sup>2</sup>
        <sup>3</sup>
        <sup>4</sup>
        <sup>5</sup>
        <sup>6</sup>
        <sup>7</sup>
        <sup>8</sup>
        Hoogachtend,
        DE STAATSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT,
        Annet Bertram
    """,
    "004": """
        Tweede Kamer der Staten-Generaal 2
        Vergaderjaar 2023–2024
        29 984 Spoor: vervoer- en beheerplan
        34 244 Logistiek en goederenvervoer
        Nr. 1175 BRIEF VAN DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN
        WATERSTAAT
        Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
        Den Haag, 20 december 2023
        Hoogachtend,
        De Staatssecretaris van Infrastructuur en Waterstaat,
        V.L.W.A. Heijnen
    """,
}


def rows(letter: str) -> list[tuple[str, str, str]]:
    lines = [line for line in PARAGRAPHS[letter].splitlines() if line.strip()]
    split = ((line[0], *line[2:].split(" … ")) for line in lines)
    return [("item" if mark == "*" else "body", first, last) for mark, first, last in split]


EVERY_PARAGRAPH = [(letter, i, *row) for letter in LETTERS for i, row in enumerate(rows(letter), 1)]


@pytest.mark.parametrize(
    ("letter", "paragraphs"), [("000", 7), ("001", 14), ("002", 23), ("003", 44), ("004", 13)]
)
def test_a_letter_has_as_many_paragraphs_as_a_reader_counts(
    sample_letters: dict[str, Letter], letter: str, paragraphs: int
) -> None:
    numbers = [p.number for p in sample_letters[letter].paragraphs]
    assert numbers == list(range(1, paragraphs + 1))


@pytest.mark.parametrize(("letter", "number", "kind", "first", "last"), EVERY_PARAGRAPH)
def test_a_paragraph_begins_and_ends_where_a_reader_says(
    sample_letters: dict[str, Letter], letter: str, number: int, kind: str, first: str, last: str
) -> None:
    paragraph = sample_letters[letter].paragraph(number)
    assert paragraph.text.startswith(first)
    assert paragraph.text.endswith(last)
    assert paragraph.kind == kind
    assert paragraph.page is None


@pytest.mark.parametrize(
    ("letter", "number", "words"), [(k, n, w) for k, v in JOINED.items() for n, w in v.items()]
)
def test_a_paragraph_broken_by_a_page_end_is_one(
    sample_letters: dict[str, Letter], letter: str, number: int, words: str
) -> None:
    assert words in sample_letters[letter].paragraph(number).text


@pytest.mark.parametrize("letter", LETTERS)
def test_every_heading_is_found_with_its_level(
    sample_letters: dict[str, Letter], letter: str
) -> None:
    assert [(h.level, h.text) for h in sample_letters[letter].headings] == HEADINGS[letter]


@pytest.mark.parametrize("letter", LETTERS)
def test_every_paragraph_stands_under_its_heading(
    sample_letters: dict[str, Letter], letter: str
) -> None:
    headings = [text for _, text in HEADINGS[letter]]
    for paragraph in sample_letters[letter].paragraphs:
        above = sum(first <= paragraph.number for first in FIRST_UNDER[letter])
        assert paragraph.heading == (headings[above - 1] if above else None)


def test_a_paragraph_under_a_subheading_knows_both(sample_letters: dict[str, Letter]) -> None:
    assert sample_letters["003"].paragraph(8).heading_path == (
        "Beleidskader spoorveiligheid 2026-2035",
        "Beleidskader Spoorveiligheid",
    )


@pytest.mark.parametrize("letter", LETTERS)
def test_every_footnote_is_found_with_its_text_and_paragraph(
    sample_letters: dict[str, Letter], letter: str
) -> None:
    found = [(n.number, n.paragraph, n.text) for n in sample_letters[letter].footnotes]
    assert found == FOOTNOTES[letter]


@pytest.mark.parametrize("letter", LETTERS)
def test_every_paragraph_knows_the_footnotes_that_hang_on_it(
    sample_letters: dict[str, Letter], letter: str
) -> None:
    for paragraph in sample_letters[letter].paragraphs:
        hanging = tuple(n for n, place, _ in FOOTNOTES[letter] if place == paragraph.number)
        assert paragraph.footnotes == hanging


@pytest.mark.parametrize(
    ("letter", "name"), [(letter, name) for letter in LETTERS for name in STATED[letter]]
)
def test_what_the_letter_states_of_itself_is_read(
    sample_letters: dict[str, Letter], letter: str, name: str
) -> None:
    assert getattr(sample_letters[letter].metadata, name) == STATED[letter][name]


@pytest.mark.parametrize(
    ("letter", "name"), [(letter, name) for letter in LETTERS for name in UNSTATED[letter].split()]
)
def test_what_the_letter_does_not_state_is_left_empty(
    sample_letters: dict[str, Letter], letter: str, name: str
) -> None:
    assert getattr(sample_letters[letter].metadata, name) is None


def test_an_office_misspelt_in_the_signature_is_the_office_all_the_same(
    sample_letters: dict[str, Letter],
) -> None:
    role = sample_letters["003"].metadata.sender_role
    assert role == "Staatssecretaris van Infrastructuur en Waterstaat"


@pytest.mark.parametrize("letter", ["000", "001", "002", "003"])
def test_a_letter_that_is_no_kamerstuk_has_no_dossiers(
    sample_letters: dict[str, Letter], letter: str
) -> None:
    assert sample_letters[letter].metadata.dossiers == ()


@pytest.mark.parametrize("letter", ["000", "003", "004"])
def test_a_dated_letter_needs_no_evidence_of_its_date(
    sample_letters: dict[str, Letter], letter: str
) -> None:
    assert sample_letters[letter].metadata.date_evidence == ()


@pytest.mark.parametrize("letter", ["001", "002"])
def test_the_interval_of_an_undated_letter_is_what_its_words_prove(
    sample_letters: dict[str, Letter], letter: str
) -> None:
    metadata = sample_letters[letter].metadata
    assert (metadata.date_from, metadata.date_to) == INTERVALS[letter]


@pytest.mark.parametrize(("letter", "truth"), [("001", "2026-06-10"), ("002", "2025-10-17")])
def test_the_interval_of_an_undated_letter_holds_the_day_it_was_sent(
    sample_letters: dict[str, Letter], letter: str, truth: str
) -> None:
    metadata = sample_letters[letter].metadata
    assert metadata.date_from
    assert metadata.date_to
    assert metadata.date_from <= dt.date.fromisoformat(truth) <= metadata.date_to


@pytest.mark.parametrize("letter", ["001", "002"])
def test_the_evidence_of_each_end_stands_in_the_letter(
    sample_letters: dict[str, Letter], letter: str
) -> None:
    read = sample_letters[letter]
    texts = [p.text for p in read.paragraphs] + [n.text for n in read.footnotes]
    assert len(read.metadata.date_evidence) == 2
    assert all(any(words in text for text in texts) for words in read.metadata.date_evidence)


def test_the_repairs_of_the_scanned_letter_are_recorded(sample_letters: dict[str, Letter]) -> None:
    repairs = sample_letters["000"].repairs
    assert [(r.paragraph, r.before, r.after) for r in repairs] == REPAIRS


@pytest.mark.parametrize(("number", "_before", "after"), REPAIRS)
def test_a_repaired_word_stands_in_its_paragraph(
    sample_letters: dict[str, Letter], number: int, _before: str, after: str
) -> None:
    words = sample_letters["000"].paragraph(number).text.split()
    assert after in [word.strip(",.") for word in words]


@pytest.mark.parametrize("letter", ["001", "002", "003", "004"])
def test_a_letter_that_was_not_scanned_needs_no_repair(
    sample_letters: dict[str, Letter], letter: str
) -> None:
    assert sample_letters[letter].repairs == ()


@pytest.mark.parametrize(
    ("letter", "word"),
    [(letter, w) for letter, words in WHOLE_WORDS.items() for w in words.split()],
)
def test_a_word_broken_at_the_end_of_a_line_is_whole(
    sample_letters: dict[str, Letter], letter: str, word: str
) -> None:
    text = " ".join(p.text for p in sample_letters[letter].paragraphs)
    assert re.search(rf"\b{word}\b", text)


@pytest.mark.parametrize(
    ("letter", "words"),
    [
        ("000", "geo-economische"),
        ("000", "(Brainport-Brussellijn)"),
        ("003", "weg- en spoorverkeer"),
        ("003", "dag- en nachtwerk"),
        ("003", "stop-tonend-sein-passages"),
        ("003", "momenteel - samen met ProRail - hoe"),
        ("001", "het 740 meter programma"),
        ("001", "€200–250 miljoen"),
        ("002", "€ 600 miljoen"),
    ],
)
def test_a_hyphen_that_belongs_to_the_word_stays(
    sample_letters: dict[str, Letter], letter: str, words: str
) -> None:
    assert any(words in p.text for p in sample_letters[letter].paragraphs)


@pytest.mark.parametrize(
    ("letter", "number", "words"),
    [(k, n, w) for k, v in AUTHORS_ERRORS.items() for n, w in v.items()],
)
def test_an_error_of_the_author_is_left_alone(
    sample_letters: dict[str, Letter], letter: str, number: int, words: str
) -> None:
    assert words in sample_letters[letter].paragraph(number).text


@pytest.mark.parametrize("letter", LETTERS)
def test_nothing_of_header_mark_or_signature_is_left_in_a_text(
    sample_letters: dict[str, Letter], letter: str
) -> None:
    read = sample_letters[letter]
    texts = [*(p.text for p in read.paragraphs), *(n.text for n in read.footnotes)]
    texts += [h.text for h in read.headings]
    assert [found.group() for t in texts if (found := RESIDUE.search(t))] == []


@pytest.mark.parametrize("letter", LETTERS)
def test_every_word_leads_back_to_its_place_in_the_source(
    sample_letters: dict[str, Letter], sample_sources: dict[str, str], letter: str
) -> None:
    source = sample_sources[letter]
    for paragraph in sample_letters[letter].paragraphs:
        for start in (0, *(m.end() for m in re.finditer(" ", paragraph.text))):
            word = re.match(r"[a-z]+", paragraph.text[start:])
            if not word:
                continue
            span = paragraph.source_span(start, start + word.end())
            there = re.sub(r"-\s+", "", source[span.start : span.end])
            assert there == word.group()


@pytest.mark.parametrize("letter", LETTERS)
def test_no_word_of_the_source_is_lost_but_of_header_marks_and_signature(
    sample_letters: dict[str, Letter], sample_sources: dict[str, str], letter: str
) -> None:
    read, source = sample_letters[letter], sample_sources[letter]
    taken = {p.source_span(i, i + 1).start for p in read.paragraphs for i in range(len(p.text))}
    rest = "".join("\n" if i in taken else sign for i, sign in enumerate(source))
    for words in [*(h.text for h in read.headings), *(n.text for n in read.footnotes)]:
        assert words in rest
        rest = rest.replace(words, "\n", 1)
    rest = re.sub(r"\[\d+:\s", "\n", rest)
    left = {part for line in rest.splitlines() if re.search(r"\w\w", part := line.strip())}
    assert left == {line.strip() for line in LEFT_OUT[letter].splitlines() if line.strip()}
