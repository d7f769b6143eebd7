"""Learn a WordPiece vocabulary without a continuation prefix.

Without a prefix the second part of `overwegveiligheid` is the same token as the word
`veiligheid`, so that the vocabulary splits compounds for the embedder and for lexical
search alike.
"""

from collections.abc import Iterator

from tokenizers import Regex, Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import (
    NFKD,
    Lowercase,
    Replace,
    StripAccents,
)
from tokenizers.normalizers import Sequence as NormalizerSequence
from tokenizers.pre_tokenizers import Digits, WhitespaceSplit
from tokenizers.pre_tokenizers import Sequence as PreTokenizerSequence
from tokenizers.trainers import WordPieceTrainer

from index.training.stream import Texts

PAD, UNKNOWN = "[PAD]", "[UNK]"
SIZE = 40_000
ALPHABET = 160
# The laws have 50 million words, the rest less than a million: without repeating, no English
# word and no word of today's politics would become a token.
REPEAT_QUESTIONS = 20
REPEAT_ENGLISH = 30


def learn_vocabulary(texts: Texts) -> Tokenizer:
    """Learn the vocabulary and return the tokenizer.

    Numbers are not learnt: every number up to 999, those with leading zeros up to 099, and the
    years 1800-2099 are tokens, and the longest-match rule of WordPiece splits the others
    from the left (29984 → 299 84).
    """
    tokenizer = build_tokenizer({PAD: 0, UNKNOWN: 1})
    numbers = list_numbers()
    trainer = WordPieceTrainer(
        vocab_size=SIZE - len(numbers),
        limit_alphabet=ALPHABET,
        special_tokens=[PAD, UNKNOWN],
        continuing_subword_prefix="",
        show_progress=False,
    )
    tokenizer.normalizer = NormalizerSequence([*normalizers(), Replace(Regex(r"\p{N}+"), " ")])
    tokenizer.train_from_iterator(iter_texts(texts), trainer)
    learnt = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    tokens = dict.fromkeys([token for token, _ in learnt] + numbers)
    return build_tokenizer({token: number for number, token in enumerate(tokens)})


def build_tokenizer(vocabulary: dict[str, int]) -> Tokenizer:
    """Build the tokenizer: lower case, no accents, no punctuation but % and €, digits apart."""
    model = WordPiece(
        vocabulary,
        unk_token=UNKNOWN,
        continuing_subword_prefix="",
        max_input_chars_per_word=100,
    )
    tokenizer = Tokenizer(model)
    tokenizer.normalizer = NormalizerSequence(normalizers())
    tokenizer.pre_tokenizer = PreTokenizerSequence(
        [WhitespaceSplit(), Digits(individual_digits=False)]
    )
    return tokenizer


def normalizers() -> list[NFKD | StripAccents | Lowercase | Replace]:
    """List the steps that make a text plain; NFKD undoes the ligatures of PDFs too."""
    return [
        NFKD(),
        StripAccents(),
        Lowercase(),
        Replace(Regex(r"[^\p{L}\p{N}€%]+"), " "),
    ]


def list_numbers() -> list[str]:
    """List the numbers that are tokens."""
    plain = [str(number) for number in range(1000)]
    padded = [f"0{digit}" for digit in range(10)] + [f"{number:03d}" for number in range(100)]
    years = [str(year) for year in range(1800, 2100)]
    return plain + padded + years


def iter_texts(texts: Texts) -> Iterator[str]:
    """Yield the texts to learn from, the small sets repeated."""
    for law in texts.laws:
        yield law.title
        for heading, text in law.paragraphs:
            yield f"{heading} {text}"
    for _ in range(REPEAT_QUESTIONS):
        for question in texts.questions:
            yield question.question
            yield question.answer
    for translation in texts.translations:
        yield translation.dutch
    for _ in range(REPEAT_ENGLISH):
        for translation in texts.translations:
            yield translation.english
