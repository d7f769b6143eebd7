"""What `spoorzoeker doctor` found, for people."""

from typing import Any


def doctor_text(told: dict[str, Any]) -> str:
    """Tell all that `doctor --json` tells, in Dutch, what is wrong last."""
    versions = ", ".join(f"{name} {number}" for name, number in told["versions"].items())
    rows = [(name, s["value"] or "–", s["from"]) for name, s in told["settings"].items()]
    widths = [max(len(row[place]) for row in rows) for place in (0, 1)]
    settings = (
        f"  {name:{widths[0]}}  {value:{widths[1]}}  ({source})" for name, value, source in rows
    )
    outside = ", ".join(told["outside"]) or "geen"
    lines = [
        f"Versies: {versions}.",
        "Instellingen:",
        *settings,
        f"Adressen buiten deze computer: {outside}.",
        f"Alleen spoorzoeker fetch haalt van buiten: {', '.join(told['fetch'])}.",
        *_server_lines(told["chroma"]),
        *_model_lines(told["model"]),
        *_made_lines(told),
        *_index_lines(told["index"]),
        *(f"Hersteld: {what}" for what in told["mended"]),
        *(f"Let op: {notice['what']} → {notice['todo']}" for notice in told["notices"]),
        *(f"Niet in orde: {fault['what']} → {fault['todo']}" for fault in told["faults"]),
    ]
    return "\n".join([*lines, "Alles is in orde."] if told["ok"] else lines)


def _server_lines(server: dict[str, str] | None) -> list[str]:
    if server is None:
        return []
    return [f"Vectoren op de Chroma-server {server['address']} (versie {server['version']})."]


def _model_lines(model: dict[str, Any]) -> list[str]:
    if not model:
        return ["Taalmodel: geen; antwoorden bestaan uit de eigen zinnen van de brieven."]
    words = {True: "antwoordt", False: "antwoordt niet goed", None: "niet gevraagd; zie --contact"}
    return [f"Taalmodel: {model['name']} op {model['url']} ({words[model['answers']]})."]


def _made_lines(told: dict[str, Any]) -> list[str]:
    parts = [
        f"{'?' if part['number'] is None else part['number']} {part['what']} "
        f"({part['bytes'] / 1e6:.1f} MB)"
        for part in told["made"]
    ]
    return [
        f"De app draait {'nu' if told['app_running'] else 'nu niet'}.",
        f"Wat mensen maakten: {', '.join(parts) or 'nog niets'}.",
        f"Map met brieven: {told['letters_folder'] or 'niet bekend'}.",
        f"Vrij op de schijf: {told['disk']['free'] / 1e9:.1f} GB.",
    ]


def _index_lines(index: dict[str, Any]) -> list[str]:
    lines = [f"Index in {index['data']}:"]
    if index["stamp"]:
        stamp = index["stamp"]
        lines += [
            f"  {index['letters']} brieven, {index['paragraphs']} alinea's, "
            f"{index['chunks']} stukken (opname {index['revision']})",
            f"  gemaakt met {stamp['embedder']} ({stamp['dimension']} dimensies, "
            f"versie {stamp['chunker']}.{stamp['analysis']})",
            f"  vectoren: {_count(index['vectors'])}, woorden: {_count(index['terms'])}",
        ]
    if index["bytes"]:
        sizes = (f"{name} {size / 1e6:.1f} MB" for name, size in index["bytes"].items() if size)
        lines.append(f"  op schijf: {', '.join(sizes)}")
    if index["syncing"]:
        lines.append("  er worden nu brieven opgenomen; wat half is, is dan geen fout")
    return lines


def _count(number: int | None) -> str:
    return "niet te openen" if number is None else f"{number} stukken"
