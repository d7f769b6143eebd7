"""The page to log in on, which needs no script; and one that says why there is no way in."""

from markupsafe import Markup

from ui.addresses import LOGIN
from ui.language import language, said, tr
from ui.speaking import other_language

LOGIN_FILES = ("/ui/page.css", "/ui/login.css", "/ui/favicon.svg")
"""What the page is made of, for everybody to fetch."""

_PAGE = (
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    '<meta name="color-scheme" content="light dark"><title>{title} – Spoorzoeker</title>'
    '<link rel="icon" href="ui/favicon.svg"><link rel="stylesheet" href="ui/page.css">'
    '<link rel="stylesheet" href="ui/login.css"></head>'
    '<body class="login"><main><h1>Spoorzoeker</h1>{content}</main></body></html>'
)
_FORM = (
    '<form method="post" action="{to}" aria-labelledby="heading">'
    '<h2 id="heading">[[Aanmelden]]</h2>{problem}'
    '<label for="name">[[Naam]]</label>'
    '<input id="name" name="naam" value="{name}" required autocomplete="username" '
    'autocapitalize="none" spellcheck="false" maxlength="200"{name_state}>'
    '<label for="password">[[Wachtwoord]]</label>'
    '<input id="password" name="wachtwoord" type="password" required '
    'autocomplete="current-password"{password_state}>'
    '<button type="submit">[[Meld aan]]</button></form>{other_language}'
)
_WRONG = Markup(' aria-invalid="true" aria-describedby="problem"')
_FOCUS = Markup(" autofocus")


def login_page(*, name: str = "", problem: str = "", back: str = "") -> str:
    """Make the page.

    Args:
        name: What was typed before.
        problem: What is wrong with it, said before all else.
        back: The query of the address to go on at.
    """
    wrong = _WRONG if problem else Markup()
    form = said(_FORM).format(
        to=f"{LOGIN}{back}",
        problem=_problem(problem),
        name=name,
        name_state=wrong + (Markup() if name else _FOCUS),
        password_state=wrong + (_FOCUS if name else Markup()),
        other_language=other_language(f"{LOGIN}{back}"),
    )
    return _page(tr("Fout bij aanmelden") if problem else tr("Aanmelden"), form)


def notice_page(notice: str) -> str:
    """Make a page that only says why there is no way in."""
    return _page(tr("Niet aangemeld"), _problem(notice))


def _page(title: str, content: Markup) -> str:
    return str(Markup(_PAGE).format(language=language(), title=title, content=content))  # nosec B704  # `format` escapes


def _problem(text: str) -> Markup:
    return Markup('<p id="problem" role="alert">{}</p>').format(text) if text else Markup()
