import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client
from mcp.types import CallToolResult, TextContent

from tests.ui.conftest import started

QUESTION = "wat is de status van Rail Ghent-Terneuzen?"


@pytest.fixture(scope="module")
def server(data: Path, offline: dict[str, str]) -> Iterator[str]:
    with started(data, offline | {"SPOORZOEKER_MCP": "true"}) as address:
        yield f"{address}/gradio_api/mcp/"


def called(server: str, tool: str, **arguments: str) -> CallToolResult:
    async def call() -> CallToolResult:
        async with (
            streamable_http_client(server) as (reading, writing, _),
            ClientSession(reading, writing) as session,
        ):
            await session.initialize()
            return await session.call_tool(tool, arguments)

    return asyncio.run(call())


def text_of(result: CallToolResult) -> str:
    (content,) = result.content
    assert isinstance(content, TextContent)
    return content.text


def given(server: str, tool: str, **arguments: str) -> Any:
    return json.loads(text_of(called(server, tool, **arguments)))


def test_the_tools_say_what_they_are_for(server: str) -> None:
    async def list_tools() -> dict[str, str]:
        async with (
            streamable_http_client(server) as (reading, writing, _),
            ClientSession(reading, writing) as session,
        ):
            await session.initialize()
            tools = (await session.list_tools()).tools
            return {tool.name: tool.description or "" for tool in tools}

    tools = asyncio.run(list_tools())
    assert set(tools) == {
        "ask_letters", "check_sentence", "list_letters", "read_letter", "list_commitments"
    }  # fmt: skip
    assert tools["ask_letters"].startswith("Answer a question from letters")


def test_a_question_is_answered_with_its_citations(server: str) -> None:
    answer = given(server, "ask_letters", question=QUESTION)
    assert answer["status"] == "answered"
    assert "Terneuzen" in answer["citations"][0]["quote"]


def test_a_sentence_is_checked(server: str) -> None:
    sentence = "Op dit moment is er geen dekking voor aanvullende maatregelen."
    assert given(server, "check_sentence", sentence=sentence)["status"] == "verbatim"


def test_letters_are_listed_and_read(server: str) -> None:
    letters = given(server, "list_letters")
    letter = given(server, "read_letter", letter=letters[0]["id"])
    assert len(letter["paragraphs"]) == letters[0]["paragraphs"]


def test_commitments_are_listed_as_they_stand_on_a_day(server: str) -> None:
    assert len(given(server, "list_commitments", on="2026-06-01")) == 29


def test_a_wrong_day_is_told_in_a_line(server: str) -> None:
    result = called(server, "ask_letters", question=QUESTION, since="gisteren")
    assert result.isError
    assert "is geen datum" in text_of(result)


def test_without_the_setting_there_are_no_tools(address: str) -> None:
    with pytest.raises(BaseExceptionGroup):
        called(f"{address}/gradio_api/mcp/", "list_letters")
