"""What a fuzzer begins with: letters of every kind, and words that matter to the readers."""

from pathlib import Path

from tests.corpus.formats.test_any_bytes import TOKENS
from tests.letter_files import KINDS, Draft, as_pdf, text

_DRAFT = Draft(number=7, cost=3007)
_TOML = """date = 2026-05-13
kenmerk = "IENW/BSK-2026/66938"
dossiers = ["29984", "36800-XII"]
number = 1175
attachments = 2
sender_name = ""

[source]
url = "https://example.org"
"""
_REFERENCES = """Kamerstukken II 2023/24, 29984, nr. 1175, p. 3; Kamerstukken I 2021/22, 35925 XII, B.
Aanhangsel Handelingen II 2023/24, nr. 2040. Handelingen II 2023/24, nr. 12, item 3, p. 4.
Stcrt. 2024, 1234; Stb. 2023, 45; kst-29984-1175; brief van 13 mei 2026 (IENW/BSK-2026/66938)
(Kamerstuk 29 984, nrs. 3, 4 en 5), de brief van 3 juni jl., brief#12
"""
_PROMISES = """Ik informeer uw Kamer voor de zomer van 2027 over de overweg.

In het najaar van 2026 stuur ik uw Kamer de evaluatie, medio 2027 gevolgd door een plan.

1. Ik zeg u toe dat ProRail eind 2028 klaar is;
2. binnen zes weken na het debat van 17 juni 2026 volgt een brief.

Vraag 3
Wanneer komt het rapport?
Antwoord 3
In de eerste helft van volgend jaar.1

1 Kamerstukken II 2023/24, 29984, nr. 1175.
"""
_WORDS = (
    *(
        "Vraag 1",
        "Antwoord 1",
        "Datum ",
        "Betreft ",
        "Ons kenmerk ",
        "Geachte voorzitter,",
        "Hoogachtend,",
    ),
    *(
        "Kamerstukken II ",
        "29 984",
        ", nr. ",
        ", p. ",
        "2023/24",
        "13 mei 2026",
        "jl.",
        "Aanhangsel",
    ),
    *(
        "najaar",
        "medio",
        "eind ",
        "voor de zomer",
        "binnen ",
        "uw Kamer",
        "ik ",
        "zal ",
        "toezegging",
    ),
    *(
        "[^1]",
        "[^1]: ",
        "**",
        "## ",
        "|---|",
        "| ",
        "\t",
        "\n\n",
        "\f",
        "- ",
        "a) ",
        "€ ",
        " mln.",
    ),
    *(
        "Pagina 1 van 2",
        "Bladzijde",
        "Tweede Kamer, vergaderjaar 2023-2024, 29 984, nr. 1",
        "1 ",
        "¹",
    ),
)
_STREAM = b"/Length 9/Filter/FlateDecode/Type/Page/Kids/Contents/Resources/Font/ToUnicode".split(
    b"/"
)


def seeds_for(target: str) -> dict[str, bytes]:
    """Give what the fuzzer of a target begins with, by name."""
    if target in {"toml", "references"}:
        return {target: (_TOML if target == "toml" else _REFERENCES).encode()}
    if target == "promises":
        return {"promises": _PROMISES.encode(), "letter": text(_DRAFT).encode()}
    if target == ".pdf":
        return {"letter": as_pdf(_DRAFT, pageCompression=0), "signs": bytes(range(39))}
    if target in {".docx", ".odt"}:
        return {"signs": bytes(range(64)), "more": bytes(range(255, 0, -3))}
    found = {name: write(_DRAFT) for name, (suffix, write) in KINDS.items() if suffix == target}
    return {**found, "signs": bytes(range(64))} if target == ".xml" else found


def write_words(path: Path) -> None:
    """Write libFuzzer's dictionary."""
    words = [*(word.encode() for word in _WORDS), *TOKENS, *filter(None, _STREAM)]
    lines = ("".join(_escaped(byte) for byte in word) for word in words)
    path.write_text("".join(f'"{line}"\n' for line in lines), encoding="ascii")


def _escaped(byte: int) -> str:
    sign = chr(byte)
    return sign if 32 <= byte < 127 and sign not in '"\\' else f"\\x{byte:02x}"
