"""A PDF opened without harm: locked, damaged and bomb-like files become one Dutch line."""

import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from io import BytesIO

from pypdf import Configuration, PageObject, PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError

from corpus.manuscript import Unreadable

MAX_PAGES = 500
_MAX_STREAM = 8_000_000  # bytes, unpacked; the busiest page of a letter has some 100,000
_MAX_IMAGE = 75_000_000  # bytes, unpacked: a page in colour at 600 dots an inch
_MAX_OPERATIONS = 300_000  # of one content stream; pypdf parses some 200,000 a second
_SIGNATURE_WITHIN = 1024
_LOCKED = "de PDF is met een wachtwoord versleuteld; sla een kopie zonder wachtwoord op"
_NO_CIPHER = "de PDF is versleuteld; installeer het Python-pakket cryptography om hem te lezen"
_DAMAGED = "de PDF is beschadigd"
TOO_LARGE = "de PDF is uitgepakt te groot"


def limited(size: int = _MAX_IMAGE) -> AbstractContextManager[Configuration]:
    """Have pypdf unpack no stream to more bytes than that."""
    return apply_configuration(
        array_based_stream_maximum_output_length=size,
        lzw_maximum_output_length=size,
        run_length_maximum_output_length=size,
        zlib_maximum_output_length=size,
        stream_parsing_work_maximum_count=_MAX_OPERATIONS,
    )


@contextmanager
def guarded() -> Iterator[None]:
    """Hold pypdf to small limits and quiet inside, and let only `Unreadable` out.

    pypdf parses whatever a file holds, so a damaged one may raise nearly anything.
    """
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        with limited(_MAX_STREAM):
            yield
    except Unreadable:
        raise
    except LimitReachedError as error:
        raise Unreadable(TOO_LARGE) from error
    except DependencyError as error:
        raise Unreadable(_NO_CIPHER) from error
    except (MemoryError, RecursionError) as error:
        raise Unreadable(TOO_LARGE) from error
    except Exception as error:
        raise Unreadable(_DAMAGED) from error
    finally:
        logger.setLevel(level)


def open_pages(data: bytes) -> list[PageObject]:
    """Give the pages of a PDF.

    Raises:
        Unreadable: It is none, is locked with a password, or has no or too many pages.
    """
    if b"%PDF-" not in data[:_SIGNATURE_WITHIN]:
        raise Unreadable("dit is geen PDF")
    reader = PdfReader(BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable(_LOCKED)
    count = len(reader.pages)
    if not count:
        raise Unreadable("de PDF heeft geen bladzijden")
    if count > MAX_PAGES:
        raise Unreadable(f"de PDF heeft meer dan {MAX_PAGES} bladzijden")
    return list(reader.pages)
