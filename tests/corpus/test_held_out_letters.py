"""Letters written for these tests, each with its own damage, and what a human reads in them.

No rule of `corpus` was made from them. A reading is written down from the letter, never from
what the program says of it.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from corpus.letter import Letter

TWEEDE_KAMER = "de Voorzitter van de Tweede Kamer der Staten-Generaal"
FACETS = (
    "date kenmerk subject title sender_role sender_name addressee place attachments dossiers "
    "number vergaderjaar chamber headings paragraphs footnotes pages words repairs interval residue"
).split()


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What a human finds in a letter.

    `paragraphs` has a line for each: its first … its last words, `*` before an item, `?` before
    a question of parliament, `#` lines for headings (as many as their level), `[1]` behind what
    a footnote hangs on.
    """

    metadata: dict[str, Any]
    paragraphs: str
    footnotes: dict[str, str] = field(default_factory=dict)
    pages: str = ""
    words: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    holds: dt.date | None = None

    def outline(self) -> list[tuple[str, str, str, tuple[str, ...], str | None]]:
        """Each paragraph as its kind, first words, last words, footnotes and heading."""
        found, heading = [], None
        for line in filter(str.strip, self.paragraphs.splitlines()):
            mark, rest = line.strip().split(" ", 1)
            if mark.startswith("#"):
                heading = rest
                continue
            notes = re.search(r"((?: \[\d+\])*)$", rest)
            assert notes
            words = rest[: notes.start()]
            first, _, last = words.partition(" … ")
            hanging = tuple(re.findall(r"\d+", notes.group()))
            kind = {"*": "item", "-": "body", "?": "question"}[mark]
            found.append((kind, first, last or words, hanging, heading))
        return found

    def headings(self) -> list[tuple[int, str]]:
        """Each heading with its level."""
        lines = (line.strip().split(" ", 1) for line in self.paragraphs.splitlines() if line)
        return [(len(mark), rest[0]) for mark, *rest in lines if mark.startswith("#")]


READINGS = {
    "zorg_scan.txt": Reading(
        metadata={
            "date": dt.date(2026, 3, 11),
            "title": "Stand van zaken wachttijden geestelijke gezondheidszorg",
            "subject": "Stand van zaken wachttijden geestelijke gezondheidszorg",
            "addressee": TWEEDE_KAMER,
            "sender_role": "Minister van Volksgezondheid, Welzijn en Sport",
            "sender_name": "Jan Anthonie Bruijn",
        },
        paragraphs="""
            - In mijn brief van 15 december 2025 heb ik … brief doe ik die toezegging gestand.
            # Wachttijden
            - Ik zie dat de wachttijd voor cliënten met een … Dat vind ik onaanvaardbaar.
            - Partijen hebben ideeën aangedragen … te verbeteren. Het gaat om:
            * het verkennend gesprek in elke regio, waarin cliënt … bezien welke hulp past;
            * één regionaal overzicht van vrije plekken;
            * meer groepsbehandelingen, ook digitaal.
            - Zorgverzekeraars en aanbieders zijn samen … Dat is in 2025 twee keer gebeurd.
            # Financiële gevolgen
            - Voor de intensivering is structureel … aanbieders samen keuzes maken.
            # Vervolg
            - Ik informeer uw Kamer in het najaar van 2026 over de voortgang.
        """,
        words=(
            "heb ik toegezegd u voor 1 april",
            "Gemiddeld wachten zij negentien weken",
            "in 2025 ruim 100.000 mensen",
            "een last onder dwangsom opleggen. Dat",
            "Indien partijen meer nodig hebben, weeg",
            "de zorg- en welzijnsregio's, zodat",
        ),
        pages="1 1 1 1 1 1 2 3 3",
        repairs=("In 15 Ik cliënten 2025 ideeën cliënt Indien".split()),
    ),
    "onderwijs_word.txt": Reading(
        metadata={
            "sender_role": "Minister van Onderwijs, Cultuur en Wetenschap",
            "sender_name": "Gouke Moes",
            "date_from": dt.date(2025, 9, 16),
            "date_to": dt.date(2026, 6, 23),
        },
        paragraphs="""
            - Met deze brief bied ik uw Kamer, mede namens … bewezen effectieve methoden. [2] [3]
            - Het gaat niet goed met de basisvaardigheden.
            - Een op de drie vijftienjarigen leest onvoldoende … tijd met 14% toegenomen. [4]
            # Wat betekent dit voor scholen?
            - Scholen die meedoen, krijgen een bedrag … dat zij werken, zoals:
            * het lezen van rijke teksten bij alle vakken;
            * effectieve rekeninstructie in kleine groepen;
            * burgerschap als vaste lijn in het lesprogramma.
            - De subsidie wordt per 1 augustus 2026 omgezet … van 2026 voor aan uw Kamer.
            # Wie houdt toezicht?
            - De Inspectie van het Onderwijs kijkt … Zij let daarbij op drie zaken:
            * 1. de kwaliteit van het aanbod;
            * 2. het zicht op de ontwikkeling van leerlingen;
            * 3. het pedagogisch-didactisch handelen van leraren.
            - Een school die op een van deze drie … krijgt binnen een jaar herstelonderzoek.
            # Tot slot
            - Ik dank alle leraren voor hun inzet. … met uw Kamer in debat over dit actieplan.
        """,
        footnotes={
            "2": "Bijlage bij deze brief.",
            "3": "Kamerstukken II 2025/26, 31 293, nr. 812.",
            "4": "OESO (2023), PISA 2022 Results (Volume I): The State of Learning and Equity in "
            "Education, Parijs: OECD Publishing.",
        },
        words=("artikel 3.1 van het Uitvoeringsbesluit", "een bedrag van € 500 per leerling"),
        holds=dt.date(2026, 5, 20),
    ),
    "landbouw_word.txt": Reading(
        metadata={
            "date": dt.date(2026, 5, 13),
            "title": "Voortgang aanpak piekbelasting en vergroening",
            "subject": "Voortgang aanpak piekbelasting en vergroening",
            "kenmerk": "DGLN / 98765432",
            "attachments": 2,
            "addressee": TWEEDE_KAMER,
            "sender_role": "Minister van Landbouw, Visserij, Voedselzekerheid en Natuur en "
            "Staatssecretaris van Landbouw, Visserij, Voedselzekerheid en Natuur",
            "sender_name": "Femke Marije Wiersma en Jean Rummenie",
        },
        paragraphs="""
            - Het kabinet wil de uitstoot van ammoniak en CO2 verminderen … vervolg (paragraaf 4).
            # 1. Inleiding
            - In totaal hebben 1.564 ondernemers zich aangemeld … oppervlak van 1.250.000 m2. [1]
            # 2. Regelingen
            ## 2.1 Voortgang
            - De Lbv-plus is op 20 december 2024 gesloten. … aanvragen vóór de zomer af.
            ## 2.2 Wijzigingen
            - Wij wijzigen de regeling op drie punten:
            * a. de termijn voor sloop gaat van 28 naar 36 maanden;
            * b. gemeenten mogen artikel 3.1, tweede lid, soepeler toepassen;
            * c. het voorschot gaat van 20% naar 40%.
            # 3. Geld
            - Er is 2,5 miljard euro beschikbaar. … blijft beschikbaar voor gebiedsprocessen. [2]
            # 4. Vervolg
            - Dat vraagt tijd.
            - Uw Kamer ontvangt eind dit jaar de volgende voortgangsrapportage.
        """,
        footnotes={
            "1": "Stcrt. 2023, nr. 15029, laatstelijk gewijzigd bij Stcrt. 2025, nr. 4411.",
            "2": "Zie ook het antwoord op de vragen van het lid Grinwis (Aanhangsel Handelingen II "
            "2025/26, nr. 377).",
        },
        words=("veehouderijlocaties (Lbv). Van hen", "en 0,9 miljard uitgekeerd"),
    ),
    "defensie_pdf.md": Reading(
        metadata={
            "date": dt.date(2026, 4, 7),
            "title": "Voortgang uitbreiding oefen- en schietterreinen",
            "subject": "Voortgang uitbreiding oefen- en schietterreinen",
            "kenmerk": "BS2026013579",
            "addressee": TWEEDE_KAMER,
            "sender_role": "Minister van Defensie",
            "sender_name": "Dilan Yeşilgöz-Zegerius",
        },
        paragraphs="""
            - Defensie groeit en heeft daarvoor ruimte nodig. … welke besluiten dit jaar volgen. [1]
            # Besluiten tot nu toe
            - Voor 42 van de 58 ruimtelijke behoeften … een locatie aangewezen. Het gaat om:
            * een munitiedepot in de Staphorsterveld-polder;
            * een helikopteroefengebied op de Veluwe, waarvoor … aantal vluchten na 23.00 uur;
            * twee laagvliegroutes.
            ## Geluid
            - Gemeenten vragen aandacht voor geluid. … voor 1 januari 2027 aangepast. [2]
            ### Compensatie
            - Omwonenden binnen de 56 Ke-contour … artikel 15.1 van de Omgevingswet.
            ## Natuur
            - Op elf terreinen grenst het oefenen … een passende beoordeling opgesteld.
            # Vervolg
            - Ik streef ernaar het ontwerp-projectbesluit … ontvangt daarover een aparte brief.
        """,
        footnotes={
            "1": "Kamerstuk 36592, nr. 30.",
            "2": "Een gewijzigde rekenmethode heeft geen gevolgen voor contouren die al in een "
            "besluit zijn vastgelegd.",
        },
        pages="1 1 1 1 1 1 2 2 3",
        words=("voor helikopters de hinder met 2 tot 4 dB(A) onderschat",),
    ),
    "justitie_kamerstuk.txt": Reading(
        metadata={
            "date": dt.date(2024, 11, 14),
            "place": "Den Haag",
            "title": "Brief van de Minister van Justitie en Veiligheid",
            "dossiers": ("36600 VI", "29911"),
            "number": "45",
            "vergaderjaar": "2024-2025",
            "chamber": "II",
            "addressee": TWEEDE_KAMER,
            "sender_role": "Minister van Justitie en Veiligheid",
            "sender_name": "D.M. van Weel",
        },
        paragraphs="""
            - In het commissiedebat van 9 oktober 2024 heb ik … Met deze brief doe ik dat. [1]
            # Haventoegang
            - De douane heeft in 2023 ruim 60.000 kilo … in die periode 312 keer een straf opgelegd. [2]
            # Internationale samenwerking
            - Samen met België, Duitsland, Frankrijk, Italië … Afgesproken is onder meer: [3]
            * 1. containers uit risicolanden voor vertrek te scannen;
            * 2. gegevens over verdachte ladingen binnen 24 uur te delen;
            * 3. havenbedrijven te wijzen op hun … voor screening van personeel.
            - Ik verwacht dat deze afspraken vóór 1 juli 2025 … medio 2025 met een havenstrategie.
        """,
        footnotes={
            "1": "Handelingen II 2024/25, nr. 12, item 7.",
            "2": "Douane, Jaarcijfers 2023. De cijfers over het eerste halfjaar van 2024 laten een "
            "daling zien; een verklaring daarvoor is nog niet te geven.",
            "3": "Bijlage bij Kamerstuk 29 911, nr. 440.",
        },
        pages="1 1 2 2 2 2 2",
        words=("de zeehavens. Met", "47.000 kilo in 2022. De uithalers", "getekend. Afgesproken"),
    ),
    "zorg_eerste_kamer.txt": Reading(
        metadata={
            "date": dt.date(2023, 12, 5),
            "place": "Den Haag",
            "title": "Brief van de Minister voor Langdurige Zorg en Sport",
            "dossiers": ("36347",),
            "number": "F",
            "vergaderjaar": "2023-2024",
            "chamber": "I",
            "addressee": "de Voorzitter van de Eerste Kamer der Staten-Generaal",
            "sender_role": "Minister voor Langdurige Zorg en Sport",
            "sender_name": "C. Helder",
        },
        paragraphs="""
            - De vaste commissie voor Volksgezondheid, Welzijn … Hieronder ga ik in op dat verzoek.
            # Gevolgen voor kleine aanbieders
            - Uit onderzoek van Significant blijkt … bescherming van de patiënt tegenover staat. [1]
            # Invoeringstoets
            - Een jaar na inwerkingtreding voer ik een … Uw Kamer ontvangt de uitkomsten.
        """,
        footnotes={
            "1": "Significant, Regeldruk in de mondzorg, Barneveld, september 2023.",
        },
        pages="1 1 2",
        words=("per jaar toeneemt. De kosten", "Ik vind dat verdedigbaar, omdat"),
    ),
    "onderwijs_kamerstuk.txt": Reading(
        metadata={
            "date": dt.date(2024, 10, 3),
            "place": "Den Haag",
            "title": "Brief van de Minister van Onderwijs, Cultuur en Wetenschap",
            "dossiers": ("31293", "31289"),
            "number": "745",
            "vergaderjaar": "2024-2025",
            "chamber": "II",
            "addressee": TWEEDE_KAMER,
            "sender_role": "Minister van Onderwijs, Cultuur en Wetenschap",
            "sender_name": "E.E.W. Bruins",
        },
        paragraphs="""
            - Hierbij bied ik u, mede namens … onderwijsondersteuners Nederland tekortkomt.
            # Tekorten
            - Het tekort in het primair onderwijs … wiskunde, natuurkunde en Nederlands. [1]
            # Aanpak
            - Met schoolbesturen en lerarenopleidingen werk ik aan vier opgaven:
            * meer studenten naar de lerarenopleiding, ook zij-instromers en herintreders;
            * leraren behouden;
            * anders organiseren, zoals met een vierdaagse … maar niet voor leerlingen; en
            * strategisch personeelsbeleid.
            - In 2024 zijn ruim 2.600 subsidies … dat klassen naar huis worden gestuurd. [2]
            # Tot slot
            - In het voorjaar van 2025 ontvangt uw Kamer een volgende brief.
        """,
        footnotes={
            "1": "Centerdata (2024), Personeelstekorten primair onderwijs: peildatum 1 oktober 2023, "
            "Tilburg. Het onderzoek is in opdracht van het Ministerie van OCW uitgevoerd.",
            "2": "Kamerstuk 27 923, nr. 483.",
        },
        pages="1 1 2 2 2 2 2 2 3",
        words=("of 7,7% van de werkgelegenheid. In", "In het voortgezet onderwijs ontbreken"),
    ),
    "arbeid_pdftotext.txt": Reading(
        metadata={
            "date": dt.date(2024, 6, 4),
            "title": "Kabinetsreactie advies arbeidsmigratie",
            "subject": "Kabinetsreactie advies arbeidsmigratie",
            "kenmerk": "2024-0000512345",
            "addressee": "de voorzitter van de Tweede Kamer der Staten-Generaal",
            "sender_role": "Minister van Sociale Zaken en Werkgelegenheid",
            "sender_name": "Y.J. van Hijum",
        },
        paragraphs="""
            - Op 15 januari 2024 heeft de Staatscommissie … het deel over arbeidsmigratie.
            - Zes op de tien arbeidsmigranten werken … een toelatingsstelsel voor uitzendbureaus. [1]
            - Het stelsel gaat in op 1 januari 2026. … Arbeidsinspectie krijgt er 90 fte bij.
        """,
        footnotes={"1": "Kamerstuk 36 446."},
        pages="1 1 2",
        words=("haar rapport „Gematigde groei” uitgebracht",),
    ),
    "wonen_word.txt": Reading(
        metadata={
            "sender_role": "Minister van Volkshuisvesting en Ruimtelijke Ordening",
            "sender_name": "drs. M.C.G. Keijzer",
            "date_from": dt.date(2026, 2, 12),
        },
        paragraphs="""
            - In het tweeminutendebat Bouwregelgeving van … op verzoek van de Eerste Kamer.
            # Achtergrond
            - De parkeernorm bepaalt hoeveel plaatsen … VNG schreef daarover in haar brief:
            - “Gemeenten hebben behoefte aan ruimte … dat de rekening bij de buurt terechtkomt.”
            - Ik onderschrijf dat.
            # Wat ik ga doen
            - Ik zet de volgende stappen:
            * In juli 2026 publiceer ik een handreiking.
            * Samen met het IPO en de VNG organiseer ik … 9 september 2026 in Zwolle.
            * Uiterlijk 31 december 2026 stuur ik uw Kamer een evaluatie.
            - De handreiking is niet bindend. … zie ook mijn eerdere brief. [1]
        """,
        footnotes={"1": "Kamerstuk 32 847, nr. 1288, p. 4-5."},
        words=("maar willen niet dat de rekening", "neemt 25 m2 in beslag"),
        holds=dt.date(2026, 4, 1),
    ),
    "handel_zonder_datum.txt": Reading(
        metadata={"date_from": dt.date(2025, 11, 24), "date_to": dt.date(2026, 3, 25)},
        paragraphs="""
            - In deze brief ga ik in op de uitvoering … ontwikkelingshulp aan Ethiopië.
            - De Raad Buitenlandse Zaken heeft … Nederland heeft die oproep gesteund.
            # Humanitaire hulp
            - Nederland droeg in 2025 € 61,5 miljoen bij … behandeling van de begroting.
            # Migratie
            - De EU en Ethiopië hebben in 2018 … heeft ingesteld, blijven daarom van kracht.
            # Tot slot
            - Op 26 maart 2026 zal ik de Kamer … in het commissiedebat Ontwikkelingshulp.
        """,
        holds=dt.date(2026, 2, 10),
    ),
    "financien_scan.txt": Reading(
        metadata={
            "date": dt.date(2026, 2, 2),
            "title": "Verlaagd btw-tarief op logies",
            "subject": "Verlaagd btw-tarief op logies",
            "kenmerk": "2026-0000034567",
            "addressee": "de voorzitter van de Tweede Kamer der Staten-Generaal",
            "sender_role": "Minister van Financiën",
            "sender_name": "E. Heinen",
        },
        paragraphs="""
            - Per 1 januari 2026 is het verlaagde btw-tarief … op de in- en uitvoer van diensten.
            - De opbrengst bedraagt naar verwachting € 1,2 miljard … samen met de minister van EZ.
            - Een uitzondering voor kampeerterreinen acht … CO2-uitstoot die ermee gepaard gaat.
            - In het najaar ontvangt u de evaluatie. … het effect op de regio’s aan bod.
        """,
        pages="1 1 2 3",
        words=(
            "verlaagde btw-tarief op logies is afgeschaft".replace(" is", ""),
            "in Noord-Holland, Limburg",
            "Dat is € 50 miljoen meer",
            "ten koste van hun winst. In",
            "Ik houd dit in de gaten",
        ),
        repairs=("Ik",),
    ),
    "klimaat_voetnoten.md": Reading(
        metadata={
            "date": dt.date(2026, 6, 18),
            "place": "Den Haag",
            "title": "Kamerbrief over netcongestie",
            "addressee": TWEEDE_KAMER,
            "sender_role": "Minister van Klimaat en Groene Groei",
            "sender_name": "Sophie Hermans",
        },
        paragraphs="""
            - Het stroomnet is vol. Meer dan 14.000 … en dat lukt alleen met een groter net. [1]
            # Maatregelen
            - Het kabinet neemt drie maatregelen.
            * 1. Sneller bouwen. De doorlooptijd … wijzigt het kabinet de Omgevingswet.
            * 2. Beter benutten. Bedrijven die buiten … betalen tot 65% minder. [2]
            * 3. Slimmer inzicht. Netbeheerders publiceren elk kwartaal de wachtlijst.
            - Een vol net is geen natuurverschijnsel, maar het gevolg van keuzes.
            - Zo schreef de Algemene Rekenkamer, en dat is terecht. [3]
            # Hoe verder?
            * Voor de zomer van 2027 stuurt het kabinet de wijziging naar de Kamer.
            * De Autoriteit Consument & Markt (ACM) beslist in Q4 2026 over de tarieven.
        """,
        footnotes={
            "1": "Netbeheer Nederland, Stand van de uitvoering, april 2026.",
            "2": "Zie artikel 7.1 van de Energiewet.",
            "3": "Algemene Rekenkamer, Aansluiten in een vol net, p. 12.",
        },
        words=("op een aansluiting en ook nieuwe", "De uitstoot van CO₂ moet"),
    ),
    "koninkrijk_kort.txt": Reading(
        metadata={
            "date": dt.date(2026, 3, 3),
            "place": "'s-Gravenhage",
            "title": "Aanbieding jaarverslag Wet open overheid",
            "subject": "Aanbieding jaarverslag Wet open overheid",
            "kenmerk": "2026-0000098123",
            "addressee": TWEEDE_KAMER,
            "sender_role": "Minister van Binnenlandse Zaken en Koninkrijksrelaties",
            "sender_name": "M. Schurink",
        },
        paragraphs="- Hierbij bied ik u het jaarverslag 2025 over de Wet open overheid aan.",
    ),
    "asiel_twee_bewindslieden.txt": Reading(
        metadata={
            "date": dt.date(2025, 9, 25),
            "title": "Stand van zaken opvang en Spreidingswet",
            "subject": "Stand van zaken opvang en Spreidingswet",
            "kenmerk": "6512345",
            "attachments": 1,
            "addressee": TWEEDE_KAMER,
            "sender_role": "Minister van Asiel en Migratie en "
            "Staatssecretaris van Justitie en Veiligheid",
            "sender_name": "D.M. van Weel en A.C.L. Rutte",
        },
        paragraphs="""
            - Het Centraal Orgaan opvang asielzoekers (COA) … de Spreidingswet en III. het vervolg.
            # I. Opvang
            - In Ter Apel zijn in augustus gemiddeld … van € 50.000 per dag verbeurt. [1]
            # II. Spreidingswet
            - De vraag is: hoeveel plekken leveren gemeenten? Per 1 juli 2025 waren dat er:
            * Groningen: 3.112
            * Fryslân: 2.860
            * Zeeland: 1.904
            - De provincies Noord-Brabant en Gelderland … Met hen zijn wij in gesprek.
            # III. Vervolg
            - In de eerste week van november sturen … tot intrekking toe.
        """,
        footnotes={"1": "ECLI:NL:RBNNE:2025:2611, r.o. 4.3."},
    ),
    "water_marker.md": Reading(
        metadata={
            "date": dt.date(2025, 7, 2),
            "title": "Drinkwaterbeschikbaarheid 2030",
            "subject": "Drinkwaterbeschikbaarheid 2030",
            "kenmerk": "IENW/BSK-2025/123456",
            "attachments": 1,
            "addressee": "de voorzitter van de Tweede Kamer der Staten-Generaal",
            "sender_role": "Minister van Infrastructuur en Waterstaat",
            "sender_name": "ing. R. (Robert) Tieman",
        },
        paragraphs="""
            - Drinkwater is niet langer vanzelfsprekend. … drinkwaterbronnen 2023-2030. [1]
            # 1 Stand van zaken
            ## 1.1 Vergunningen
            - In 2024 zijn er elf vergunningen aangevraagd; … 26 maanden duurt. Dat komt door:
            * de passende beoordeling;
            * stikstof
            * verdroging
            * bezwaar en beroep.
            ## 1.2 Besparen
            - Het doel is 100 liter per persoon per dag … zien hoe het gebruik zich ontwikkelt. [2]
            # 2 Vervolg
            - Na de zomer spreek ik met de provincies. … kerstreces een brief over de uitkomsten.
        """,
        footnotes={
            "1": "Vewin (2025), Drinkwaterstatistieken, tabel 3.",
            "2": "Zoals koelwater en spoelwater.",
        },
        words=(
            "kunnen nieuwe bedrijven niet meer aansluiten. Met",
            "minder laagwaardig drinkwater",
        ),
    ),
    "cultuur_kamerstuk.txt": Reading(
        metadata={
            "date": dt.date(2025, 11, 28),
            "place": "Den Haag",
            "title": "Brief van de Minister van Onderwijs, Cultuur en Wetenschap",
            "dossiers": ("32820", "36800 VIII"),
            "number": "571",
            "vergaderjaar": "2025-2026",
            "chamber": "II",
            "addressee": TWEEDE_KAMER,
            "sender_role": "Minister van Onderwijs, Cultuur en Wetenschap",
            "sender_name": "G. Moes",
        },
        paragraphs="""
            - Hierbij ontvangt u mijn reactie op het advies … verzoek van de vaste commissie. [1] [2] [3] [4]
            # 1. Het advies
            - De Raad pleit voor één nationaal bestel met … is slechter af», aldus de Raad. [5] [6]
            # 2. Mijn reactie
            ## 2.1 Spreiding
            - Ik onderschrijf de analyse. … neem ik niet allemaal over, omdat:
            * een nationaal bestel de autonomie van gemeenten raakt;
            * de invoering per 2029 te snel is. … loopt nog en instellingen hebben zekerheid nodig;
            * het geld ontbreekt.
            ## 2.2 Beloning
            - Vanaf 1 januari 2026 geldt de Fair Practice Code … € 34,1 miljoen beschikbaar. [7]
            # 3. Hoe nu verder?
            - Ik stuur uw Kamer vóór het zomerreces van 2026 een uitgewerkt voorstel.
        """,
        footnotes={
            "1": "Raad voor Cultuur (2024), Toegang tot cultuur: op weg naar een nieuw bestel in 2029.",
            "2": "Kamerstuk 36 600 VIII, nr. 84",
            "3": "Handelingen II 2025/26, nr. 7, item 4",
            "4": "Brief van 9 oktober 2025, kenmerk 2025Z17721",
            "5": "Boekmanstichting, Cultuurmonitor 2024",
            "6": "Advies, p. 14",
            "7": "SiRM (2025), Monitor Fair Practice, bijlage bij deze brief",
        },
        pages="1 1 1 1 1 2 2 2",
        words=(
            "(hierna: de Raad). Ook ga ik",
            "over eerlijke beloning, op de toezegging",
            "(TZ202510-044) en op het verzoek van de vaste commissie.",
            "in Flevoland € 9,50. «Wie buiten",
            "Uit de monitor blijkt dat 61% zich",
        ),
    ),
    "buitenland_word.txt": Reading(
        metadata={
            "sender_role": "Minister van Buitenlandse Zaken",
            "sender_name": "D.M. van Weel",
        },
        paragraphs="""
            - Hierbij informeer ik uw Kamer, mede namens … Buitenlandse Zaken d.d. 9 oktober jl.
            # MILITAIRE STEUN
            - Nederland heeft sinds februari 2022 voor … EUR 3,4 mld. beschikbaar. [1]
            - Het gaat onder meer om:
            * luchtverdediging (zoals Patriot-onderdelen); [2]
            * 24 F-16’s, waarvan de laatste in mei 2025 zijn vertrokken;
            * munitie, aangeschaft via het Tsjechische initiatief. [3]
            # HERSTEL EN WEDEROPBOUW
            - De schade wordt door de Wereldbank geschat … voor bedrijven, die RVO uitvoert. [4]
            - ‘De energienood is de komende winter het grootst’, … EUR 25 mln. vrijgemaakt.
            # Accountability
            - Nederland is gastland van het Internationaal … op 16 december 2025 ondertekend.
        """,
        footnotes={
            "1": "Peildatum 1 november 2025; bedragen afgerond. Zie ook www.defensie.nl/oekraine.",
            "2": "Kamerstuk 22 054, nr. 465.",
            "3": "Idem.",
            "4": "Zie voor een overzicht de Kamerbrief van 17 juni 2025.",
        },
        holds=dt.date(2025, 11, 20),
    ),
    "veiligheid_scan.txt": Reading(
        metadata={
            "date": dt.date(2025, 6, 3),
            "title": "Aanpak van straatintimidatie en femicide",
            "subject": "Aanpak van straatintimidatie en femicide",
            "kenmerk": "6123456",
            "sender_role": "Staatssecretaris van Justitie en Veiligheid",
            "sender_name": "T.H.D. Struycken",
        },
        paragraphs="""
            - Elke acht dagen wordt in Nederland een vrouw … het plan van aanpak Stop femicide!
            # Wat doet het kabinet tegen stalking?
            - Psychisch geweld gaat vaak aan femicide vooraf. … krijgt sneller een enkelband.
            - Dat vergt extra capaciteit bij de reclassering. … in 2026 worden dat er 2.400.
            # Opvang
            - Er zijn te weinig plekken. … Gemeenten ontvangen hiervoor € 12 miljoen.
            - Ik bespreek de verdeling op 19 juni met de VNG.
        """,
        pages="1 1 2 2 3",
        words=(
            "In deze brief beschrijf ik",
            "dit najaar in consultatie. Een ex-partner die",
            "waren er 1.900 enkelbanden",
            "en Zuid-Limburg. Gemeenten",
        ),
        repairs=("In", "1.900", "2.400", "Ik"),
    ),
    "energie_bijlage.txt": Reading(
        metadata={
            "date": dt.date(2026, 1, 30),
            "title": "Beantwoording vragen over het Groningenveld",
            "subject": "Beantwoording vragen over het Groningenveld",
            "addressee": TWEEDE_KAMER,
            "sender_role": "Minister van Klimaat en Groene Groei",
            "sender_name": "Sophie Hermans",
        },
        paragraphs="""
            - Hierbij zend ik u de antwoorden op de vragen … (ingezonden 9 januari 2026).
            # Vraag 1
            ? Bent u bekend met het artikel ‘NAM wil buizen in de grond laten zitten’?
            # Antwoord
            - Ja.
            # Vraag 2
            ? Klopt het dat van de 297 putten er pas 34 zijn opgeruimd? Zo ja, hoe kan dat?
            # Antwoord
            - Per 1 januari 2026 zijn 41 putten … Staatstoezicht op de Mijnen (SodM) houdt toezicht.
        """,
    ),
    "medicijnen_scan.txt": Reading(
        metadata={
            "date": dt.date(2025, 12, 4),
            "place": "Den Haag",
            "addressee": TWEEDE_KAMER,
            "sender_role": "Minister van Volksgezondheid, Welzijn en Sport",
            "sender_name": "J.A. Bruijn",
        },
        paragraphs="""
            - In het commissiedebat … een ijzeren voorraad.
            - Het afgelopen jaar waren er 1.563 … een middel dat meer bijwerkingen heeft.
            - Sinds 1 januari 2025 zijn fabrikanten … Geneesmiddelenwet moeten aanleveren.
            - Nederland kan dit niet alleen. … in het eerste kwartaal van 2026.
            - In de voorjaarsnota is structureel … eerder schreef, en Haarlem.
            - De Minister van Economische Zaken en ik … en de Vereniging Innovatieve Geneesmiddelen.
        """,
        words=(
            "aldus de KNMP. Ik vind",
            "kleine vergunninghouders ondersteuning nodig",
            "Samen met België, Duitsland",
            "dat sinds dr. M.J. Verhoeven er",
            "in het weekend bereikbaar is",
            "zijn indicatief",
            "zorgverzekeraars",
            "naar verwachting in het",
        ),
        repairs=("Ik", "België"),
    ),
    "pacht_scan.txt": Reading(
        metadata={
            "date": dt.date(2025, 6, 27),
            "place": "Den Haag",
            "addressee": TWEEDE_KAMER,
            "sender_role": "Minister van Landbouw, Visserij, Voedselzekerheid en Natuur",
            "sender_name": "F.M. Wiersma",
        },
        paragraphs="""
            - Hierbij informeer ik uw Kamer over de … Economic Research aan.
            # Aanleiding
            - De pacht staat onder druk. Tussen … wil beschermen, krijgt minder pacht.
            # Hoofdlijnen van het wetsvoorstel
            - Het wetsvoorstel dat ik dit najaar in consultatie breng, kent drie pachtvormen:
            * reguliere pacht voor onbepaalde tijd, waarbij de … gekoppeld aan de grondopbrengst;
            * loopbaanpacht tot de AOW-leeftijd van de pachter, met een minimum van 25 jaar;
            * flexibele pacht voor ten hoogste … per jaar korter dan die termijn.
            - De grondkamers toetsen de overeenkomst … in bijlage II van Verordening (EU) 2021/2115.
            # Financiële gevolgen
            - De uitvoeringskosten van de grondkamers … terug in het Belastingplan 2027.
            # Vervolg
            - Ik streef ernaar het wetsvoorstel … of een langere periode mogelijk is.
        """,
        words=(
            "geliberaliseerde pacht",
            "de gesprekken met partijen",
            "Indien de pachter",
            "€ 3,4 miljoen naar",
            "de voorwaarden die genoemd",
            "lopende overeenkomsten",
        ),
        repairs=("Indien",),
    ),
    "warmte_word.txt": Reading(
        metadata={
            "sender_role": "Staatssecretaris van Klimaat en Groene Groei",
            "sender_name": "Jo-Annes de Bat",
            "date_to": dt.date(2026, 5, 11),
        },
        paragraphs="""
            - De Wet collectieve warmte (Wcw) is op … in paragraaf 3 het waarborgfonds.
            # 1. Voortgang
            - Per 1 april 2026 hebben 61 gemeenten … Het PBL verwacht er 310.000. [1] [2]
            - Netbeheerders, warmtebedrijven en woningcorporaties noemen drie knelpunten:
            * het duurt te lang voordat een publiek warmtebedrijf is opgericht;
            * de onrendabele top is met gemiddeld € 12.400 per woning te hoog;
            * bewoners van appartementen met een VvE zijn moeilijk te bereiken.
            # 2. Tarieven
            ## 2.1 Loskoppeling van de gasprijs
            - De Autoriteit Consument en Markt (ACM) … stijgen zij met €90 tot €165.
            ## 2.2 Tijdelijke maatregel
            - Om te voorkomen dat huishoudens … vergelijkbare maatregel is in 2023 genomen. [3]
            # 3. Waarborgfonds
            - Met het Bouwfonds, de BNG Bank en … ik een besluit over de statuten.
            # Samenvattend
            - De eerste maanden laten zien … met de VvE-koepels.
        """,
        footnotes={
            "1": "RVO, Monitor Wcw, eerste kwartaal 2026",
            "2": "Planbureau voor de Leefomgeving, Klimaat- en Energieverkenning 2025, "
            "blz. 118-121",
            "3": "Stb. 2022, 492. Het prijsplafond liep tot en met 31 december 2023.",
        },
        holds=dt.date(2026, 4, 20),
    ),
    "cyber_word.txt": Reading(
        metadata={
            "sender_role": "Staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties",
            "sender_name": "E. van Marum",
        },
        paragraphs="""
            - Digitale dreigingen houden niet op … geef ik uitvoering aan die motie. [1] [2]
            # De afhankelijkheid in cijfers
            - De Algemene Rekenkamer telde in … tot maatschappelijke onrust leiden.
            - Ik vind dat deze situatie niet … biedt daarvoor de grondslag. [3]
            # Maatregelen op korte termijn
            - In 2026 neem ik de volgende maatregelen. … waar gegevens worden opgeslagen. [4]
            - Hiervoor is in 2026 € 14 miljoen … Binnenlandse Zaken en Koninkrijksrelaties (BZK).
            # Een soevereine overheidscloud
            - SSC-ICT, de Belastingdienst en Logius … aan de slag gegaan. Hij zal:
            * een businesscase opstellen;
            * de wensen van medeoverheden ophalen;
            * vóór 1 juni 2026 een advies uitbrengen … dan wel een deelneming).
            # Europese samenwerking
            - Nederland trekt hierin samen op … kwartaal van 2026 zal presenteren. [5]
            # Tot slot
            - Autonomie betekent niet dat Nederland … het advies van de kwartiermaker.
        """,
        footnotes={
            "1": "NCTV, Cybersecuritybeeld Nederland 2025, p. 7.",
            "2": "Kamerstukken II 2025/26, 26643, nr. 1401",
            "3": "De Cbw strekt tot implementatie van Richtlijn (EU) 2022/2555 van het "
            "Europees Parlement en de Raad van 14 december 2022 betreffende "
            "maatregelen voor een hoog gezamenlijk niveau van cyberbeveiliging in de "
            "Unie (PbEU 2022, L 333).",
            "4": "De aanvulling betreft artikel 8.2 van de ARBIT-2022. De herziene tekst "
            "wordt in Q2 2026 gepubliceerd.",
            "5": "Zie voor de Nederlandse inzet het non-paper van 22 september 2025 "
            "(bijlage bij Kamerstukken II 2025/26, 21501-33, nr. 1178).",
        },
        words=(
            "is.  Op".replace("  ", " "),
            "Ten derde: de inkoopvoorwaarden. Deze",
            "de motie-Kathmann c.s. aangenomen",
        ),
        holds=dt.date(2025, 12, 5),
    ),
    "sahel_word.txt": Reading(
        metadata={
            "sender_role": "Minister van Buitenlandse Zaken",
            "sender_name": "C.C.J. Veldkamp",
            "date_to": dt.date(2025, 9, 9),
        },
        paragraphs="""
            - Hierbij bied ik u, mede namens … in de jaren 2014-2024. [2]
            # Samenvatting van het rapport
            - IOB is kritisch. Nederland heeft in … tot stabiliteit leidt, hield geen stand.
            # Conclusies en aanbevelingen
            - Het rapport bevat vijf conclusies en zeven … die op mijn terrein liggen.
            # Aanbeveling 1: Maak realistische plannen
            - Het kabinet onderschrijft deze … de ambassadeur gemotiveerd anders besluit. [3]
            # Aanbeveling 2: Versterk de politieke dialoog
            - Ook deze aanbeveling neem ik over, … en de veiligheid van onze mensen. [4]
            # Aanbeveling 7: Deel kennis tussen departementen
            - Ik richt een Sahelberaad in … vier keer per jaar bijeen. [5]
            # Middelen
            - In 2025 is € 94 miljoen begroot, … Lopende verplichtingen worden nagekomen.
            # Vervolg
            - Zoals toegezegd tijdens het commissiedebat … met uw Kamer over het rapport.
        """,
        footnotes={
            "2": "Directie Internationaal Onderzoek en Beleidsevaluatie (IOB), Vallen en "
            "opstaan in de Sahel, Den Haag: Ministerie van Buitenlandse Zaken, 2025.",
            "3": "Kamerstukken II 2024/25, 29 237, nr. 214.",
            "4": "De AES is op 16 september 2023 opgericht en werd op 6 juli 2024 een "
            "confederatie. De drie landen traden op 29 januari 2025 uit Ecowas.",
            "5": "De eerste bijeenkomst was op 27 mei 2025.",
        },
        words=(
            "– zo kregen 860.000 mensen toegang tot schoon drinkwater – maar",
            "Sahelstaten (AES) alleen",
        ),
        holds=dt.date(2025, 7, 4),
    ),
    "begroting_pdf.md": Reading(
        metadata={
            "date": dt.date(2026, 4, 21),
            "title": "Voortgang hersteloperatie box 3 en planning tegenbewijsregeling",
            "subject": "Voortgang hersteloperatie box 3 en planning tegenbewijsregeling",
            "kenmerk": "2026-0000214587",
            "attachments": 2,
            "addressee": "de voorzitter van de Tweede Kamer der Staten-Generaal",
            "sender_role": "Staatssecretaris van Financiën - Fiscaliteit, Belastingdienst en Douane",
            "sender_name": "Eugène Heijnen",
        },
        paragraphs="""
            - Meer dan een half miljoen mensen … en de gevolgen voor de begroting. [1] [2]
            # Stand van zaken herstel
            ## Opgave werkelijk rendement
            - Sinds 10 juli 2025 kunnen mensen … het vierde kwartaal van 2026 is weggewerkt.
            ## Massaal bezwaar plus
            - Op 14 maart 2025 wees de Hoge Raad … aan een lange periode van onzekerheid. [3]
            - Belangrijke aandachtspunten bij de afhandeling zijn:
            * de berekening van het rendement op onroerende zaken in eigen gebruik;
            * de behandeling van kosten, … behalve rente; en
            * het recht op vergoeding van immateriële schade bij te late beslissingen.
            # Gevolgen voor de begroting
            - De kosten van het herstel worden … bij de Voorjaarsnota ingepast.
            # Wet werkelijk rendement box 3
            - De Tweede Kamer heeft op 12 februari … 2026 over het voorstel heeft gestemd. [4]
            - Het vorige kabinet heeft daarnaast … neemt dit kabinet over.
            # Tot slot
            - Ik besef dat dit dossier veel … tot en met 2024 af te handelen.
            - In september 2026 stuur ik de Kamer de volgende voortgangsrapportage.
        """,
        footnotes={
            "1": "Kamerstuk 36706, nr. 12.",
            "2": "De aantallen in deze brief gaan over de aanvragen die tussen 1 september "
            "2025 en 28 februari 2026 zijn afgehandeld. Aanvragen van fiscale "
            "partners zijn als één aanvraag geteld.",
            "3": "ECLI:NL:HR:2025:406.",
            "4": "Kamerstukken II 2024/25, 36748, nr. 2.",
        },
    ),
    "stage_pdf.md": Reading(
        metadata={
            "date": dt.date(2026, 3, 9),
            "title": "Stagediscriminatie en stagevergoedingen in het mbo",
            "subject": "Stagediscriminatie en stagevergoedingen in het mbo",
            "kenmerk": "58203417",
            "attachments": 1,
            "addressee": "de voorzitter van de Tweede Kamer der Staten-Generaal",
            "sender_role": "Minister van Onderwijs, Cultuur en Wetenschap",
            "sender_name": "Rianne Letschert",
        },
        paragraphs="""
            - Elke mbo-student verdient een goede stage. … van ROA en Researchned. [1]
            # 1. Uitkomsten van de tussenevaluatie
            ## 1.1 Discriminatie
            - Het aandeel studenten dat vier of … meldpunt beter weten te vinden. [2]
            ## 1.2 Vergoedingen
            - In 2025 kreeg 61% van de bol-studenten … hiermee een belangrijke stap hebben gezet.
            # 2. Vervolgstappen
            - Ik neem drie stappen:
            * 1. Vanaf schooljaar 2026-2027 werken … €9,6 miljoen beschikbaar. [3]
            * 2. De SBB trekt de erkenning … wordt er ten hoogste zes.
            * 3. Er komt een wettelijke basis … vergoeding van ten minste €350 per maand.
            ## Toezicht door de Inspectie van het Onderwijs
            - De inspectie betrekt stagebegeleiding … Zij schrijft in haar brief:
            - "Het bestuur is verantwoordelijk voor … muren van de school plaatsvindt."
            - Ik ben het daarmee eens.
            # 3. Caribisch Nederland
            - Op Bonaire, Sint Eustatius en Saba … de motie van het lid White. [4]
        """,
        footnotes={
            "1": "Bijlage bij Kamerstuk 31524, nr. 549.",
            "2": "ROA & Researchned, Tussenevaluatie Stagepact (Maastricht/Nijmegen 2026), "
            "hoofdstuk 5.",
            "3": "Gedekt uit artikel 4 van begrotingshoofdstuk VIII.",
            "4": "Kamerstuk 36800-IV, nr. 33.",
        },
    ),
    "gevangenis_kamerstuk.txt": Reading(
        metadata={
            "date": dt.date(2025, 3, 28),
            "place": "Den Haag",
            "title": "Brief van de Staatssecretaris van Justitie en Veiligheid",
            "dossiers": ("24587", "36600 VI"),
            "number": "1034",
            "vergaderjaar": "2024-2025",
            "chamber": "II",
            "addressee": TWEEDE_KAMER,
            "sender_role": "Staatssecretaris van Justitie en Veiligheid",
            "sender_name": "I. Coenradie",
        },
        paragraphs="""
            - In mijn brief van 17 februari jl. heb … waarvan 12 voor vrouwen. [1]
            # Oorzaken van het tekort
            - Het tekort kent verschillende oorzaken. … januari 2024 tot ruim 4.000 nu. [2]
            # Maatregelen
            - Ik tref de volgende maatregelen:
            * Gedetineerden met een straf van ten … geweldsmisdrijf.
            * In de penitentiaire inrichtingen … uitgebreid met 94 plaatsen. [3]
            * Arrestanten met een openstaande … met het College van procureurs-generaal.
            - De Afdeling advisering van de Raad … met voorrang te behandelen.
            # Rechterlijke uitspraken
            - De voorzieningenrechter in Den Haag … van deze drie personen. [4]
            # Samenwerking met de vakbonden en de ondernemingsraad
            - Met FNV Overheid, CNV en de COR … en de opleiding van nieuwe medewerkers.
            # Tot slot
            - Ik realiseer me dat deze maatregelen … informeer ik uw Kamer opnieuw.
        """,
        footnotes={
            "1": "Kamerstuk 24 587, nr. 1023",
            "2": "DJI in getal 2024, bijlage bij Kamerstuk 24 587, nr. 1020",
            "3": "In een meerpersoonscel verblijven twee gedetineerden. Zie artikel 11a "
            "van de Regeling selectie, plaatsing en overplaatsing van gedetineerden.",
            "4": "Rb. Den Haag 4 maart 2025, ECLI:NL:RBDHA:2025:3122",
        },
        words=(
            "een lange straf groeit",
            "Artikel 15, zesde lid",
            "Op 24 maart 2025 waren",
            "Bossche zelfmelders binnen zes",
        ),
    ),
    "jeugdzorg_kamerstuk.txt": Reading(
        metadata={
            "date": dt.date(2023, 5, 8),
            "place": "Den Haag",
            "title": "Brief van de Staatssecretaris van Volksgezondheid, Welzijn en Sport en "
            "de Minister voor Rechtsbescherming",
            "dossiers": ("31839",),
            "number": "957",
            "vergaderjaar": "2022-2023",
            "chamber": "II",
            "addressee": TWEEDE_KAMER,
            "sender_role": "Staatssecretaris van Volksgezondheid, Welzijn en Sport en Minister voor "
            "Rechtsbescherming",
            "sender_name": "M. van Ooijen en F.M. Weerwind",
        },
        paragraphs="""
            - Kinderen en gezinnen die dat nodig … die wij u hierbij aanbieden. [1] [2] [3]
            # 1. Inhoud van de agenda
            ## 1.1 Reikwijdte
            - De jeugdhulpplicht van artikel 2.3 … soms «nee» wordt gezegd. [4]
            ## 1.2 Regionale inkoop
            - Specialistische zorg wordt voortaan … gaat naar het landelijke niveau:
            * a. jeugdhulp bij eetstoornissen;
            * b. JeugdzorgPlus, voor zover het gaat … instellingen met een landelijke functie;
            * c. forensische jeugdhulp.
            # 2. Financiën
            - Tussen partijen is een akkoord bereikt … de bedragen die gemeenten minder ontvangen:
            * € 374 miljoen in 2024;
            * € 463 miljoen in 2025;
            * oplopend tot € 1 miljard structureel vanaf 2027.
            - De Commissie van Wijzen onder … adviezen als zwaarwegend te beschouwen. [5]
            # 3. Jeugdbescherming
            - De wachtlijsten bij de gecertificeerde … basis van een caseload van:
            * 12 kinderen bij een ondertoezichtstelling;
            * 8 kinderen bij een maatregel jeugdreclassering; en
            * 20 kinderen bij voogdij (peildatum 31 december 2022).
            - De Inspectie Gezondheidszorg en Jeugd … bij vier GI’s in stand.
            # Samen vooruit
            - Wij beseffen dat wij veel vragen … gaan wij graag met u in gesprek.
        """,
        footnotes={
            "1": "Bijlage bij Kamerstuk 35 788, nr. 77",
            "2": "Raadpleegbaar via www.voordejeugdenhetgezin.nl",
            "3": "De agenda is nog niet getekend door de VNG; de ledenraadpleging loopt "
            "tot 14 juni 2023.",
            "4": "In de agenda is dit uitgewerkt in hoofdstuk 3, paragraaf 2.",
            "5": "Stcrt. 2023, 14501",
        },
        words=(
            "Inspectie Justitie en Veiligheid houden",
            "was dat één op de 27. Wij willen",
            "mw. mr. drs. M.I. Hamer adviseert",
            "In onderstaande opsomming",
        ),
    ),
}

# What the reader still gets wrong, and why: letter, facet.
RESIDUE = re.compile(
    r"footnoteRef|</?s(?:up|pan)|\[\d+:|\[\^|!\[|\*|#|_Toc|Postbus|(?:Ons|Uw) kenmerk|"
    r"Onze referentie|Hoogachtend|Geachte|Vergaderjaar|vergaderjaar|kst-|ISSN|blad \d|Pagina|"
    r"- \d -|[\u00ad\u00a0\t\n\f]|  |"
    r"\s[,.;]|^\s|\s$|[\U000f0000-\U000fffff]"
)


@pytest.mark.parametrize("facet", FACETS)
@pytest.mark.parametrize("name", READINGS)
def test_a_letter_holds_what_a_human_reads_in_it(
    held_out: Callable[[str], Letter], name: str, facet: str
) -> None:
    letter, reading = held_out(name), READINGS[name]
    compare = CHECKS.get(facet)
    if compare:
        compare(letter, reading)
    else:
        empty = () if facet == "dossiers" else None
        assert getattr(letter.metadata, facet) == reading.metadata.get(facet, empty)


def _headings(letter: Letter, reading: Reading) -> None:
    assert [(h.level, h.text) for h in letter.headings] == reading.headings()


def _paragraphs(letter: Letter, reading: Reading) -> None:
    expected = reading.outline()
    found = [(p.kind, p.text, p.heading) for p in letter.paragraphs]
    rows = [*expected, *[("", "", "", (), "")] * (len(found) - len(expected))]
    seen = [
        (kind, first, last, heading)
        if text.startswith(first) and text.endswith(last) and last
        else (kind, text[: len(first) or 60], text[-len(last) or -60 :], heading)
        for (kind, text, heading), (_, first, last, _, _) in zip(found, rows, strict=False)
    ]
    assert seen == [(kind, first, last, heading) for kind, first, last, _, heading in expected]


def _footnotes(letter: Letter, reading: Reading) -> None:
    hanging = [p.footnotes for p in letter.paragraphs]
    assert {note.number: note.text for note in letter.footnotes} == reading.footnotes
    assert hanging == [notes for _, _, _, notes, _ in reading.outline()]
    for note in letter.footnotes:
        assert note.paragraph is not None
        assert note.number in letter.paragraph(note.paragraph).footnotes


def _pages(letter: Letter, reading: Reading) -> None:
    pages = [int(page) for page in reading.pages.split()]
    assert [p.page for p in letter.paragraphs] == (pages or [None] * len(letter.paragraphs))


def _words(letter: Letter, reading: Reading) -> None:
    texts = [p.text for p in letter.paragraphs]
    assert [words for words in reading.words if not any(words in text for text in texts)] == []


def _repairs(letter: Letter, reading: Reading) -> None:
    assert sorted(repair.after for repair in letter.repairs) == sorted(reading.repairs)


def _interval(letter: Letter, reading: Reading) -> None:
    found = letter.metadata
    if reading.holds is None:
        assert (found.date_from, found.date_to, found.date_evidence) == (None, None, ())
        return
    for end in ("date_from", "date_to"):
        if end in reading.metadata:
            assert getattr(found, end) == reading.metadata[end]
    assert (found.date_from or dt.date.min) <= reading.holds <= (found.date_to or dt.date.max)
    texts = [p.text for p in letter.paragraphs] + [n.text for n in letter.footnotes]
    assert all(any(words in text for text in texts) for words in found.date_evidence)


def _residue(letter: Letter, _reading: Reading) -> None:
    texts = [*(p.text for p in letter.paragraphs), *(n.text for n in letter.footnotes)]
    texts += [h.text for h in letter.headings]
    assert [found.group() for text in texts if (found := RESIDUE.search(text))] == []


CHECKS = {
    "headings": _headings,
    "paragraphs": _paragraphs,
    "footnotes": _footnotes,
    "pages": _pages,
    "words": _words,
    "repairs": _repairs,
    "interval": _interval,
    "residue": _residue,
}
