"""The list of one's conversations: the drawer that it comes in, and its rows by day."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby

from markupsafe import Markup

from rag.kept.conversation import Listed
from rag.kept.conversations import LONGEST_NAME
from ui.addresses import ALL_CONVERSATIONS, CONVERSATIONS
from ui.chat.conversation import notice_html
from ui.language import count, day_words, said, tr

_WEEK = timedelta(days=7)
_LONGEST_FILE_NAME = 80


def chat_bar() -> Markup:
    """Make the buttons above a conversation, and the drawer; conversations.js fills it."""
    return said(
        '<button type="button" class="plain" id="show-conversations" aria-haspopup="dialog" '
        'title="[[Gesprekken]]">'
        '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 5h14M3 10h14M3 15h14"/></svg>'
        "<span>[[Gesprekken]]</span></button>"
        '<button type="button" class="plain" id="restart" data-new-conversation '
        'title="[[Nieuw gesprek]]">'
        '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 4v12M4 10h12"/></svg>'
        "<span>[[Nieuw gesprek]]</span></button>"
        '<dialog id="conversations" aria-labelledby="conversations-title" data-from="{}">'
        '<header><h2 id="conversations-title">[[Gesprekken]]</h2>'
        '<button type="button" data-close-conversations aria-label="[[Sluiten]]">✕</button>'
        '</header><button type="button" class="main" data-new-conversation autofocus>'
        '[[Nieuw gesprek]]</button><input type="search" id="conversations-search" '
        'autocomplete="off" placeholder="[[Zoek in gesprekken]]" '
        'aria-label="[[Zoek in gesprekken]]"><p id="conversations-state" role="status"></p>'
        '<div id="conversations-list"></div>'
        '<footer><a href="{}" download>[[Alles downloaden (JSON)]]</a></footer></dialog>'
    ).format(CONVERSATIONS, ALL_CONVERSATIONS)


def conversations_html(
    listed: Sequence[Listed], *, today: date, warning: str | None = None
) -> Markup:
    """Show conversations by the day on which something was last asked, newest first.

    Args:
        listed: Newest first.
        today: The day from which days are named.
        warning: What people must know of how conversations are kept.
    """
    groups = groupby(listed, key=lambda one: _day_words(_local(one).date(), today))
    return Markup('<div data-count="{}">{}{}</div>').format(
        count(len(listed), "gesprek", "gesprekken"),
        notice_html(warning),
        Markup().join(_group(words, group, today) for words, group in groups),
    )


def word_name(name: str) -> str:
    """Give the name of a conversation's Word file, without what a file's name can't hold."""
    kept = "".join(char for char in name if char.isprintable() and char not in '\\/:*?"<>|')
    return f"{kept[:_LONGEST_FILE_NAME].strip(' .') or 'gesprek'}.docx"


def _group(words: str, listed: Iterable[Listed], today: date) -> Markup:
    return Markup("<section><h3>{}</h3><ul>{}</ul></section>").format(
        words, Markup().join(_row(one, today) for one in listed)
    )


def _row(listed: Listed, today: date) -> Markup:
    return said(
        '<li data-id="{id}"><div class="row"><button type="button" class="open" data-open="{id}">'
        '<span class="name">{name}</span> <small>{when}</small></button>'
        '<button type="button" class="more" data-more aria-expanded="false" '
        'aria-label="[[Meer over {name}]]" title="[[Meer]]">⋯</button></div>'
        '<div class="choices" hidden><button type="button" data-rename>[[Naam wijzigen]]</button>'
        '<a href="{word}" download="{file}">[[Download als Word]]</a>'
        '<button type="button" data-delete>[[Verwijderen]]</button></div>'
        '<form class="rename" hidden><input type="text" name="naam" maxlength="{longest}" '
        'value="{name}" aria-label="[[Naam van het gesprek]]" autocomplete="off" required>'
        '<button type="submit">[[Opslaan]]</button></form></li>'
    ).format(
        id=listed.id,
        name=listed.name,
        when=_when(_local(listed), today),
        file=word_name(listed.name),
        word=f"{CONVERSATIONS}/{listed.id}.docx",
        longest=LONGEST_NAME,
    )


def _local(listed: Listed) -> datetime:
    return listed.changed.astimezone()


def _day_words(day: date, today: date) -> str:
    if day >= today:
        return tr("Vandaag")
    if day == today - timedelta(days=1):
        return tr("Gisteren")
    return tr("Afgelopen week") if day > today - _WEEK else tr("Eerder")


def _when(moment: datetime, today: date) -> str:
    """Give the time of what is from today or yesterday, and else the day."""
    recent = moment.date() >= today - timedelta(days=1)
    return moment.strftime("%H:%M") if recent else day_words(moment.date())
