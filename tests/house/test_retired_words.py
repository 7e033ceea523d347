"""One word for one thing: words that were given up stay out of catalogue, help, wordings, sample and comments."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import pytest

from helpdesk.formats import Words
from helpdesk.languages import LANGUAGES
from helpdesk.texts import FORMER, Text
from tests.catalogue import messages
from tests.house.code import ROOT, code, nodes

LIST = Path(__file__).with_name("retired_words.txt")
RESOURCES = ROOT / "resources"


@dataclass(frozen=True)
class Retired:
    """A word nobody says any more."""

    language: str
    expression: str
    instead: str
    stays: tuple[str, ...]

    def found(self, text: str) -> bool:
        """Whether a text says it."""
        if not self._said.search(text):
            return False
        for phrase in self.stays:
            text = re.sub(re.escape(phrase), "", text, flags=re.IGNORECASE)
        return self._said.search(text) is not None

    @cached_property
    def _said(self) -> re.Pattern[str]:
        flags = 0 if any(sign.isupper() for sign in self.expression) else re.IGNORECASE
        return re.compile(rf"(?<!\w)(?:{self.expression})(?!\w)", flags)


@cache
def retired(language: str) -> tuple[Retired, ...]:
    """The words of a language that are on the list; ``code`` for those of comments."""
    found = []
    for line in LIST.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            said, *parts = line.split(" | ")
            expression, instead, stays = (part.strip(" |") for part in (*parts, "")[:3])
            found.append(
                Retired(said, expression, instead, tuple(part for part in stays.split("; ") if part))
            )
    return tuple(word for word in found if word.language == language)


def said_in(language: str) -> Iterator[tuple[str, str]]:
    """Every text of a language with the place where it stands."""
    yield from _catalogue(language)
    for page in (RESOURCES / "help" / language).glob("*.md"):
        yield f"help {page.stem}", page.read_text(encoding="utf-8")
    for profile in (RESOURCES / "legal").glob("*.toml"):
        yield from _toml(
            f"legal {profile.stem}", tomllib.loads(profile.read_text(encoding="utf-8")), language
        )
    talk = tomllib.loads((RESOURCES / "sample" / "talk.toml").read_text(encoding="utf-8"))
    yield "sample talk", str(talk.get(language, ""))


def _catalogue(language: str) -> Iterator[tuple[str, str]]:
    for message in messages("es"):
        # What people may type to find a command holds the words of others, too.
        if message.context not in {"Commands", "Window"} or not message.source[0].islower():
            for form in message.forms if language == "es" else (message.source,):
                yield f"{message.context}: {message.source}", form
    if language == "en":
        for message in messages("en"):
            for form in message.forms:
                yield f"{message.context}: {message.source}", form


def _toml(place: str, data: Any, language: str) -> Iterator[tuple[str, str]]:
    """What a profile says in a language: the values of ``text.es`` and the like."""
    for key, value in data.items():
        if isinstance(value, dict):
            yield from _toml(f"{place}.{key}", value, language)
        elif key == language:
            yield place, str(value)


def _comments(path: Path) -> Iterator[tuple[str, str]]:
    """Comments, with them what only looks like one, and docstrings."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if "#" in line:
            yield f"{path.relative_to(ROOT)}:{number}", line[line.index("#") :]
    for node in nodes(path):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield f"{path.relative_to(ROOT)}:{node.lineno}", str(node.value.value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_says_a_retired_word(language: str) -> None:
    words = retired(language)
    assert words
    assert [
        f"{place} — {text[:80]!r}: not {word.expression!r} but {word.instead!r}"
        for place, text in said_in(language)
        for word in words
        if word.found(text)
    ] == []


def test_no_comment_says_a_retired_word() -> None:
    assert [
        f"{place}: not {word.expression!r} but {word.instead!r}"
        for path in code()
        for place, text in _comments(path)
        for word in retired("code")
        if word.found(text)
    ] == []


@pytest.mark.parametrize(
    ("language", "text", "caught"),
    [
        ("en", "Last proved backup", True),
        ("en", "unless the seller proves otherwise", False),
        ("es", "Nuevo dueño", True),
        ("es", "El PC de la tienda", True),
        ("es", "minutos en pequeños aparatos", False),
        ("es", "Devolvemos el aparato", True),
        ("es", "Puede entrar", False),
    ],
)
def test_a_retired_word_is_noticed(language: str, text: str, caught: bool) -> None:
    assert any(word.found(text) for word in retired(language)) is caught


def test_a_label_of_an_older_file_is_said_in_the_words_of_today() -> None:
    stored = '{"c":"Journal","s":"Taken back: {what}","a":{"what":{"c":"Secrets","s":"Passcode looked at","a":{}}}}'
    assert Words("en").say(Text.from_json(stored)) == "Undone: Passcode viewed"
    assert Words("es").say(Text.from_json(stored)) == "Deshecho: Código de desbloqueo consultado"


def test_what_files_hold_by_a_former_source_has_words_today() -> None:
    known = {(message.context, message.source) for message in messages("es")}
    assert [former for former in FORMER if former in known] == []
    assert [(context, new) for (context, _), new in FORMER.items() if (context, new) not in known] == []
