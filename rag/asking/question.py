"""A question as it is searched: standing alone, with what it asks for and its content words."""

import re
from dataclasses import dataclass, field

from rag.asking.asked import Asked, what_is_asked
from rag.asking.language import is_english
from rag.asking.terms import Term, question_terms

_COMPARES = re.compile(
    r"\b(?:verschil(?:len|t)?|vergelijk\w*|verhoud\w*|overeenkomst\w*|zowel|beide brieven|ten opzichte van|"
    r"anders dan|hetzelfde|naast elkaar|tegenover|allebei|beide|elk over|"
    r"oorspronkelijk|aanvankelijk|eerst|destijds|toen nog|intussen|nog steeds|"
    r"(?:in|van|uit) (?:19|20)\d\d\b.* (?:in|van|uit|tot|naar|en) (?:19|20)\d\d|"
    r"difference|compare\w*|both|originally|at first)\b",
    re.IGNORECASE,
)

_SOURCE = re.compile(
    r"\b(?:kamerstuk\w*|voetnoot|bron|document|nummer|verwijz\w*|verwijst|vindplaats|te vinden|source)\b|"
    r"\bwaar\b(?!.*\bplaats\b).*\bvind(?:en| ik| je| we)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question that can be searched by itself.

    `asks` is what the reader wrote; `carried` are the words taken along from earlier in the
    conversation, which say what it is about but not what is asked.
    """

    asks: str
    carried: tuple[str, ...] = ()
    asked: Asked = field(init=False)
    terms: tuple[Term, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Analyse the words once."""
        object.__setattr__(self, "asked", what_is_asked(self.asks))
        object.__setattr__(self, "terms", question_terms(self.asks, " ".join(self.carried)))

    @property
    def text(self) -> str:
        """The question written out, what was carried along in brackets."""
        if not self.carried:
            return self.asks
        return f"{self.asks.rstrip(' ?.!')} ({' '.join(self.carried)})?"

    @property
    def english(self) -> bool:
        """Whether it is asked in English."""
        return is_english(self.asks)

    @property
    def asks_source(self) -> bool:
        """Whether it asks where something stands: a Kamerstuk, a document, a footnote."""
        return bool(_SOURCE.search(self.asks))

    @property
    def compares(self) -> bool:
        """Whether it holds two letters or moments side by side."""
        return bool(_COMPARES.search(self.asks))
