"""What our own scripts send as JSON, read within bounds."""

from typing import TypeVar

from fastapi import HTTPException, Request
from pydantic import BaseModel, ValidationError

_MOST_BYTES = 1_000_000  # fifty files with every field filled in are a tenth of it

_Sent = TypeVar("_Sent", bound=BaseModel)


async def sent_in(request: Request, kind: type[_Sent]) -> _Sent:
    """Read the body of a request; an `HTTPException` where it is too large or something else."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _MOST_BYTES:
            raise HTTPException(413)
    try:
        return kind.model_validate_json(body)
    except ValidationError:
        raise HTTPException(422) from None
