"""Leave out each part of finding in turn: `python -m eval.ablation --on DATA CASES… [--on …]`.

Prints a Markdown table: the order of the paragraphs found, by what was left out, on each set. The
weights of the signs that are left are fitted anew without the letters that are measured on, as
`eval.ordering` does, so a part that another makes up for shows as no loss. Questions of parliament
are not asked here nor fitted on.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from eval.found import Asked, find_all, questions_of
from eval.ordering import Parts, add_places, cross_validated, means, places_of
from index.embedder import Embedder, load_embedder
from index.search_weights import USUAL, SearchWeights

_Set = tuple[Path, tuple[Asked, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """What is left of finding: how it searches, by which signs it orders, and whether at all."""

    name: str
    weights: SearchWeights = USUAL
    related: bool = True
    without: frozenset[str] = frozenset()
    rereads: bool = True


VARIANTS = (
    Variant(name="everything"),
    Variant(name="search: no stems", weights=SearchWeights(stems=0)),
    Variant(name="search: no 4-grams", weights=SearchWeights(grams=0)),
    Variant(name="search: no headings, subject and lead-in", weights=SearchWeights(context=0)),
    Variant(name="search: vectors only", weights=SearchWeights(vectors=1)),
    Variant(name="search: no vectors", weights=SearchWeights(vectors=0)),
    Variant(name="no related words", related=False),
    Variant(name="no reading again", rereads=False),
    Variant(name="sign: found", without=frozenset(("found",))),
    Variant(name="sign: alike", without=frozenset(("alike",))),
    Variant(
        name="signs: word for word",
        without=frozenset(("words", "words_in_sentence", "words_often", "words_beside")),
    ),
    Variant(name="sign: in one sentence", without=frozenset(("words_in_sentence",))),
    Variant(
        name="signs: those for long paragraphs",
        without=frozenset(("worded", "meant", "words_often")),
    ),
    Variant(
        name="sign: a sentence on the matter gives the value asked",
        without=frozenset(("value_in_sentence",)),
    ),
    Variant(
        name="signs: gives the value asked, there or elsewhere",
        without=frozenset(("value_in_sentence", "gives_value")),
    ),
    Variant(
        name="signs: paragraphs beside it", without=frozenset(("words_beside", "alike_beside"))
    ),
    Variant(name="sign: opens a list", without=frozenset(("opens_list",))),
    Variant(name="sign: length", without=frozenset(("length",))),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Leave out each part of finding in turn.")
    add_places(parser)
    embedder = load_embedder()
    sets = [
        (data, questions_of(data, files)) for data, files in places_of(parser.parse_args(argv).on)
    ]
    cells = " | ".join(f"{data.name} ({len(asked)})" for data, asked in sets)
    print(f"| left out | {cells} |\n|---|{'---|' * len(sets)}")
    search = lru_cache(partial(_found, sets, embedder))  # many leave out only signs
    for variant in VARIANTS:
        found = search(variant.weights, variant.related)
        figures = " | ".join(_told(one) for one in figures_of(variant, found))
        print(f"| {variant.name} | {figures} |", flush=True)
    return 0


def _found(
    sets: Sequence[_Set], embedder: Embedder, weights: SearchWeights, related: bool
) -> list[tuple[Parts, ...]]:
    return [
        find_all(data, asked, embedder=embedder, weights=weights, related=related)
        for data, asked in sets
    ]


def figures_of(variant: Variant, found: Sequence[Sequence[Parts]]) -> list[dict[str, float]]:
    """Measure a variant on each set, by what its way of searching found."""
    if not variant.rereads:
        return [means(parts, None) for parts in found]
    return cross_validated(found, without=variant.without)


def _told(figures: Mapping[str, float]) -> str:
    return " / ".join(f"{100 * value:.1f}" for value in figures.values())


if __name__ == "__main__":
    raise SystemExit(main())
