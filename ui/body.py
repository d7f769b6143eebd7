"""The body of a request, within bounds."""

from starlette.requests import Request


async def body_of(request: Request, *, most: int) -> bytes | None:
    """Give what was sent; None where it is over `most` bytes, which is not held in memory either."""
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size <= most:
            parts.append(part)
        else:
            parts.clear()
    return b"".join(parts) if size <= most else None
