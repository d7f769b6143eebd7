"""Dutch sentences found in a paragraph."""

import re

from corpus.letter import Span

_END = re.compile(r"[.?!…]+[\"”’»')\]]*(?=\s+[\"“„‘«'(\[]*(?P<next>[A-ZÀ-Ý0-9'’][\w’'-]*))")
# After these a sentence may go on with a capital or a figure.
_OPEN = frozenset(
    "a.d. a.h.w. a.u.b. aant. afd. afk. art. artt. b.v. bijv. blz. bv. ca. cf. d.d. d.i. dd. "
    "dhr. dr. drs. evt. fig. gem. get. hfdst. i.c. i.h.b. i.o.v. i.p.v. i.s.m. i.v.m. ing. ir. "
    "jhr. jl. jr. m.a.w. m.b.t. m.b.v. m.i. m.i.v. m.m.v. m.n. m.u.v. max. mevr. mgr. min. mln. "
    "mld. mr. mrs. mw. n.a.v. nl. no. nr. nrs. o.a. o.b.v. o.g.v. o.i.v. o.l.v. o.m. o.v.v. p. "
    "par. pag. plm. prof. red. reg. resp. s.v.p. sr. st. stb. stcrt. t.a.v. t.b.v. t.g.v. "
    "t.n.v. t.o.v. t.w. tel. trb. vgl. vlg. vlgs. vnl. wnd. z.g. zgn. z.i. zie".split()
)
# After these a sentence ends only where a typical first word follows.
_MAYBE = frozenset("jl. e.a. e.d. e.v. enz. etc. m.m. o.i.d. mln. mld. c.q. c.s. ll. a.s.".split())
_FIRST_WORDS = frozenset(
    "aan aangezien alle als bij binnen daarbij daardoor daarmee daarnaast daarom daarvoor dat "
    "de deze die dit door doordat echter een eerder er gezien graag het hiermee hieronder "
    "hierover hierbij hiervoor hij hoewel hun ik in indien inmiddels kortom met momenteel na "
    "naast naar ook om omdat onder onlangs ons onze op over sinds tegelijkertijd ten tevens "
    "toch tot tussen uit uw van vanaf vanuit verder via volgens voor vooral wanneer want wat we "
    "wel wij ze zij zie zo zodra zowel".split()
)
_ALWAYS_OPEN = _OPEN - _MAYBE
_PERHAPS_OPEN = _OPEN | _MAYBE
_INITIAL = re.compile(r"(?:^|[\s(.])[A-Z]\.$")
_LIST_NUMBER = re.compile(r"^\(?\d{1,2}[.)]+$")
_ASKS = re.compile(r"\?[\"”’»')\]]*(?:\s*\d{1,2}\)?)?$")


def sentence_spans(text: str) -> tuple[Span, ...]:
    """Cut a paragraph into sentences; only white space lies between the spans."""
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if _ends(text[start : match.end()], match):
            spans.append(Span(start, match.end()))
            start = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    if start < len(text):
        spans.append(Span(start, len(text)))
    return tuple(spans)


def asks(text: str) -> bool:
    """Say whether a sentence is a question; the mark of a note may stand behind it."""
    return bool(_ASKS.search(text))


def ends_open(text: str) -> bool:
    """Say whether a text stops at an abbreviation after which no sentence can end."""
    return _bare(_last_token(text)) in _ALWAYS_OPEN


def may_end_open(text: str) -> bool:
    """Say whether a text stops at an abbreviation, so that its full stop may close nothing."""
    return _bare(_last_token(text)) in _PERHAPS_OPEN


def _ends(sentence: str, match: re.Match[str]) -> bool:
    if not match.group().startswith("."):
        return True
    if match.group().startswith("...") and match.group("next")[:1].islower():
        return False
    word = _bare(_last_token(sentence))
    # An initial is in the last three characters, and looking for it everywhere takes long.
    if _LIST_NUMBER.match(sentence.strip()) or _INITIAL.search(sentence[-3:]):
        return False
    if word in _MAYBE:
        return match.group("next").lower() in _FIRST_WORDS
    return word not in _OPEN


def _last_token(text: str) -> str:
    """Give what stands behind the last space; nothing where that is the end.

    (A pattern would try every place of a long text as its beginning.)
    """
    return "" if text[-1:].isspace() else (text.rsplit(maxsplit=1) or [""])[-1]


def _bare(token: str) -> str:
    return token.lower().strip("\"“”„‘’'«»()[]")
