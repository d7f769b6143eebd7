"""Where the browser takes conversations along: one as a Word file, all of them as JSON."""

import json
from urllib.parse import quote

from fastapi import APIRouter, Request, Response

from rag.kept.as_json import conversations_json
from ui.addresses import ALL_CONVERSATIONS, CONVERSATIONS
from ui.chat.chat import Chat
from ui.chat.conversation_list import word_name
from ui.chat.kept_routes import told
from ui.people.person import person_of

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def add_exports(app: APIRouter, chat: Chat) -> None:
    """Add the files to the web app; each person gets only their own."""

    @app.get(f"/{CONVERSATIONS}/{{conversation}}.docx")
    def word(request: Request, conversation: str) -> Response:
        # python-docx takes a while to import, and only a download needs it.
        from rag.note.conversation_file import conversation_file

        with told():
            whole = chat.conversations.whole(person_of(request).name, conversation)
        return _file(conversation_file(whole), name=word_name(whole.name), kind=_WORD)

    @app.get(f"/{ALL_CONVERSATIONS}")
    def all_of_them(request: Request) -> Response:
        person = person_of(request).name
        with told():
            listed = chat.conversations.listed(person)
            whole = [chat.conversations.whole(person, one.id) for one in listed]
        text = json.dumps(conversations_json(whole), ensure_ascii=False, indent=1)
        return _file(text.encode(), name=ALL_CONVERSATIONS, kind="application/json")


def _file(content: bytes, *, name: str, kind: str) -> Response:
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    return Response(content, media_type=kind, headers=headers)
