"""Which links of a page are marks of notes, and which parts of it are the notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

_MARK = re.compile(
    r"[\[(]?\s*(?:noot\s*)?(\d{1,3}|[ivx]{1,5}|[a-z]|\*{1,3}|[†‡])\s*[\])]?", re.IGNORECASE
)
_TELLING = re.compile(r"(?:foot|end)?note|noot|\bfn|fnref", re.IGNORECASE)
_BLOCKS = frozenset("p li div aside dd td section article blockquote".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_WHOLE = frozenset("div li aside dd p".split())
_LONGEST = 20_000  # characters of a note
_MOST_PARAGRAPHS = 4
_MOST = 5_000


@dataclass(frozen=True, slots=True)
class PageNotes:
    """The notes of a page: by link the key of its note, and by key its element and number."""

    keys: dict[Any, str]
    bodies: dict[str, Any]
    numbers: dict[str, str]

    @property
    def elements(self) -> frozenset[Any]:
        """The parts of the page that are notes."""
        return frozenset(self.bodies.values())


def find_notes(root: Any) -> PageNotes:
    """Find the links that a reader sees as a mark, whose target is a note below."""
    targets = {name: e for e in root.iter() for name in (e.get("name"), e.get("id")) if name}
    marks = list(islice(_marks(root), _MOST))
    wanted = {key for _, _, key in marks} & targets.keys()
    bodies = {key: _body_of(targets[key]) for key in wanted}
    order = {element: place for place, element in enumerate(root.iter())} if wanted else {}
    leads = {key: _leads_to(body) for key, body in bodies.items() if body is not None}
    notes = PageNotes({}, {}, {})
    for link, mark, key in marks:
        body = bodies.get(key)
        if body is None or order[body] < order[link] or body in link.iterancestors():
            continue
        if leads[key] & _names(link) or _is_raised(link) or _begins_with(body, mark):
            notes.keys[link] = key
            notes.bodies.setdefault(key, body)
            notes.numbers.setdefault(key, mark)
    return notes


def _marks(root: Any) -> Iterator[tuple[Any, str, str]]:
    """Yield the links within the page whose words are a mark, with it and their target's name."""
    for link in root.iter("a"):
        href = link.get("href") or ""
        mark = _MARK.fullmatch(_text(link, 20)) if href.startswith("#") else None
        if mark:
            yield link, mark.group(1), href[1:]


def _leads_to(body: Any) -> set[str]:
    """Give the names that links in a note lead back to."""
    return {link.get("href", "")[1:] for link in body.iter("a")}


def _begins_with(body: Any, mark: str) -> bool:
    return bool(re.match(rf"[\[(]?\s*{re.escape(mark)}(?!\w)", _text(body, 20)))


def _names(link: Any) -> set[str]:
    """Give the names by which a note can lead back to its mark."""
    around = [link, link.getparent(), *link.iter()]
    names = {e.get(kind) for e in around if e is not None for kind in ("id", "name")}
    return {name for name in names if name}


def _is_raised(link: Any) -> bool:
    parent = link.getparent()
    in_sup = (parent is not None and parent.tag == "sup") or link.find(".//sup") is not None
    return in_sup or bool(_TELLING.search(f"{link.get('class')} {link.get('role')}"))


def _body_of(target: Any) -> Any | None:
    """Give the whole note that a target begins; None where it is no note's beginning."""
    body = target
    while body is not None and body.tag not in _BLOCKS:
        if body.tag in _HEADINGS:
            return None
        body = body.getparent()
    if body is None or len(_text(body, _LONGEST + 1)) > _LONGEST:
        return None
    while _is_whole_in(body):
        body = body.getparent()
    return body


def _is_whole_in(body: Any) -> bool:
    """Say whether what is around a note still is that note: it begins with it, and has no other."""
    parent = body.getparent()
    if parent is None or parent.tag not in _WHOLE or len(parent) > _MOST_PARAGRAPHS:
        return False
    begins = parent[0] is body and not (parent.text or "").strip()
    return begins and all(child.tag == "p" and child.get("id") is None for child in parent[1:])


def _text(element: Any, most: int) -> str:
    """Give an element's words, no more than are wanted of what may be a whole page."""
    words = ""
    for part in islice(element.itertext(), most):
        words += part
        if len(words) > most:
            break
    return words.strip()


def back_links(body: Any, notes: PageNotes) -> Iterator[Any]:
    """Yield the links of a note that lead back to its mark."""
    names = {name for link in notes.keys for name in _names(link)}
    return (link for link in body.iter("a") if link.get("href", "")[1:] in names)
