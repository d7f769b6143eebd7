"""What families of embedders were trained with: words before each text, and their pooling."""

import re
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompts:
    """The words that come before a question and before a passage."""

    query: str = ""
    passage: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Models that were trained alike."""

    prompts: Prompts = Prompts()
    pooling: Literal["mean", "cls"] = "mean"


_ASK = "Represent this sentence for searching relevant passages: "
_INSTRUCT = (
    "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery: "
)
# From the models' own cards; the first that fits a name counts. A model that says otherwise in
# its files is believed before this.
_FAMILIES: tuple[tuple[str, Family], ...] = (
    (r"\be5-.*instruct", Family(prompts=Prompts(query=_INSTRUCT))),
    (r"\be5-", Family(prompts=Prompts(query="query: ", passage="passage: "))),
    (r"\bbge-.*-en\b", Family(prompts=Prompts(query=_ASK), pooling="cls")),
    (r"\bbge-", Family(pooling="cls")),
    (r"\barctic-embed-.*v2", Family(prompts=Prompts(query="query: "), pooling="cls")),
    (r"\barctic-embed-", Family(prompts=Prompts(query=_ASK), pooling="cls")),
    (r"\bmxbai-embed-", Family(prompts=Prompts(query=_ASK), pooling="cls")),
    (
        r"\bnomic-embed-text",
        Family(prompts=Prompts(query="search_query: ", passage="search_document: ")),
    ),
    (r"\bgte-multilingual", Family(pooling="cls")),
)


def family_of(name: str) -> Family:
    """Give the family that a model's name belongs to; an unknown one gets no words before it."""
    for pattern, family in _FAMILIES:
        if re.search(pattern, name.lower()):
            return family
    return Family()
