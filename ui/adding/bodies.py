"""What our own scripts send as JSON, read within bounds."""

from typing import TypeVar

from fastapi import HTTPException, Request
from pydantic import BaseModel, ValidationError

from ui.body import body_of

_MOST_BYTES = 1_000_000  # fifty files with every field filled in are a tenth of it

_Sent = TypeVar("_Sent", bound=BaseModel)


async def sent_in(request: Request, kind: type[_Sent]) -> _Sent:
    """Read the body of a request; an `HTTPException` where it is too large or something else."""
    body = await body_of(request, most=_MOST_BYTES)
    if body is None:
        raise HTTPException(413)
    try:
        return kind.model_validate_json(body)
    except ValidationError:
        raise HTTPException(422) from None
