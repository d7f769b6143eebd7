"""What a file is by its first bytes, whatever its name says."""

_SIGNATURES = {
    b"%PDF": "een PDF",
    b"PK\x03\x04": "een Word-, ODT- of zipbestand",
    b"\xd0\xcf\x11\xe0": "een oud Word-bestand (.doc)",
    b"\x89PNG": "een afbeelding (PNG)",
    b"\xff\xd8\xff": "een afbeelding (JPEG)",
    b"GIF8": "een afbeelding (GIF)",
    b"RIFF": "een mediabestand",
    b"II*\x00": "een afbeelding (TIFF)",
    b"MM\x00*": "een afbeelding (TIFF)",
    b"\x1f\x8b": "een gecomprimeerd bestand (gzip)",
    b"\x7fELF": "een programma",
    b"{\\rtf": "een RTF-bestand",
}


def kind_by_signature(data: bytes) -> str | None:
    """Name the kind of file in Dutch; None where the first bytes don't tell."""
    return next((kind for start, kind in _SIGNATURES.items() if data.startswith(start)), None)
