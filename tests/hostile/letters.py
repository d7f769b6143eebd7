"""Letters that mean harm, and the index of them."""

import os
from pathlib import Path

from index.embedder import load_embedder
from index.sync import sync
from rag.settings import Settings

IMAGE = '<img src=hit onerror="window.hit=1">'
SCRIPT = f"{IMAGE}</script></textarea><script>window.hit=1</script>"
"""Runs in a page where it is not shown as text."""
FORMULA = "=cmd|' /C calc'!A0"
STEERING = "\x1b]0;gekaapt\x07\x1b[2J\x9b31m\u202egnp.\u2066x\u200f"
"""Renames a terminal, wipes it, colours it, and turns what follows round."""
IN_HTML = STEERING.encode("ascii", "xmlcharrefreplace").decode()

BRIDGE = f"""\
Datum 13 mei 2026
Ons kenmerk IENW/BSK-2026/1 {SCRIPT}
Betreft Voortgang zwaluwbrug {SCRIPT}

Geachte voorzitter,

Hierbij informeer ik uw Kamer over de zwaluwbrug {SCRIPT} in Ravelingen.

## Kosten {SCRIPT}

Het herstel van de zwaluwbrug {SCRIPT} kost € 412 duizend.1

Ik stuur uw Kamer in het najaar van 2026 een brief over de zwaluwbrug {SCRIPT}.

{FORMULA} stuur ik uw Kamer voor de zomer van 2027 toe.

Hoogachtend,

DE STAATSSECRETARIS VAN INFRASTRUCTUUR {SCRIPT},

A.B. {SCRIPT} Jansen

1 Rapport {SCRIPT} over de brug.
"""
BESIDE = "".join(
    f"{key} = '''{key} {SCRIPT}'''\n"
    for key in ("title", "subject", "sender_role", "sender_name", "addressee", "place", "kenmerk")
)
STORK = f"""\
<!doctype html><meta charset="utf-8"><title>Brief {IN_HTML}</title>
<p>Datum 13 mei 2026</p><p>Ons kenmerk IENW/BSK-2026/2 {IN_HTML}</p>
<p>Betreft Voortgang ooievaarsbrug {IN_HTML}</p><p>Geachte voorzitter,</p>
<p>Hierbij informeer ik uw Kamer over de ooievaarsbrug {IN_HTML} in Ravelingen.</p>
<h2>Kosten {IN_HTML}</h2>
<p>Het herstel van de ooievaarsbrug {IN_HTML} kost € 413 duizend.<sup><a href="#n">1</a></sup></p>
<p>Ik stuur uw Kamer in het najaar van 2026 een brief over de ooievaarsbrug {IN_HTML}.</p>
<p>Hoogachtend,</p><p>DE STAATSSECRETARIS {IN_HTML},</p><p>A.B. {IN_HTML} Jansen</p>
<p id="n">1 Rapport {IN_HTML} over de brug.</p>
"""
NAMED = f"""zwaluw "'>{IMAGE}"""
"""A file name is a place to put a tag too."""


def write_letters(folder: Path) -> None:
    """Write letters whose every part holds something harmful."""
    folder.mkdir(parents=True)
    (folder / f"{NAMED}.txt").write_text(BRIDGE, encoding="utf-8")
    (folder / "merel.txt").write_text(BRIDGE.replace("zwaluw", "merel"), encoding="utf-8")
    (folder / "merel.toml").write_text(BESIDE, encoding="utf-8")
    (folder / "ooievaar.html").write_text(STORK, encoding="utf-8")
    (folder / "ooievaar.toml").write_text('place = "Den\\u001b[2J\\u202e Haag"\n', encoding="utf-8")


def write_odd_names(folder: Path) -> None:
    """Write letters whose names command a terminal, or are no text at all."""
    (folder / f"wulp{STEERING}.txt").write_text(BRIDGE, encoding="utf-8")
    (folder / f"kapot{STEERING}.pdf").write_bytes(b"%PDF-1.7")
    with open(os.fsencode(folder) + b"/raar\xff.txt", "wb") as file:
        file.write(BRIDGE.encode())


def build(folder: Path, data: Path) -> Path:
    """Index a folder of letters."""
    sync(folder, data, embedder=load_embedder(Settings().embedder))
    return data
