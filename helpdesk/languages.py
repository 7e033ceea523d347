"""Knows the languages of the user interface, an entry each, and says texts in them from their catalogues.

A new language is its entry here, ``resources/i18n/<code>.ts`` and the pages of ``resources/help/<code>``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from helpdesk import places
from helpdesk.classes import NamedTuple
from helpdesk.texts import Text, translate

SOURCE = "en"
"""The language of the sources: spoken where no other is known or has words."""


def one_or_more(count: object) -> int:
    """The plural rule of most languages of Europe: one form for one thing, another for none and several."""
    return 0 if count == 1 else 1


class Language(NamedTuple):
    """One language."""

    code: str
    name: Text
    own_name: str
    plural: Callable[[object], int] = one_or_more
    """Which of a text's plural forms says a count."""
    decimal: str = "."
    home: str = ""
    """The country in whose way dates and numbers are written; empty: the shop's own."""
    at_home: str = ""
    """The country in which euros are written as follows, so that the first screen does without Babel."""
    euros: str = "{}"
    words: tuple[str, ...] = ()
    """What other programs' files call the language, beside its code and names."""
    yes: tuple[str, ...] = ()
    """What a yes is in other programs' files."""
    no: tuple[str, ...] = ()


LANGUAGES = {
    language.code: language
    for language in (
        Language(
            "en",
            translate("Settings", "English"),
            "English",
            # In a country that has no English of its own it is written the European way, not the American.
            home="GB",
            at_home="GB",
            euros="€{}",
            words=("eng",),
            yes=("yes", "y", "true"),
            no=("no", "n", "false"),
        ),
        Language(
            "es",
            translate("Settings", "Spanish"),
            "Español",
            decimal=",",
            at_home="ES",
            euros="{}\xa0€",
            words=("castellano", "spa"),
            yes=("sí", "s", "verdadero"),
            no=("no", "n", "falso"),
        ),
    )
}
"""By code, the language of the sources first."""

LANGUAGE_NAMES = {code: language.name for code, language in LANGUAGES.items()}
"""As choices."""


def spoken(tag: str) -> str:
    """The language of a tag such as ``es_ES.UTF-8`` as far as the program speaks it."""
    code = tag.replace("-", "_").split("_")[0].split(".")[0].casefold()
    return code if code in LANGUAGES else SOURCE


def entry_of(code: str) -> Language:
    """A language's entry; of one that the program does not speak a bare one."""
    return LANGUAGES.get(code) or Language(code, Text("", code), code)


def said_in_all(text: Text) -> tuple[str, ...]:
    """A text in every language."""
    return tuple(catalogue(code).say(text) for code in LANGUAGES)


_MESSAGE = re.compile(r"<message\b[^>]*>(.*?)</message>", re.DOTALL)
_SOURCE = re.compile(r"<source>(.*?)</source>", re.DOTALL)
_TRANSLATION = re.compile(r"<translation\b([^>]*)>(.*?)</translation>", re.DOTALL)
_FORM = re.compile(r"<numerusform\b[^>]*>(.*?)</numerusform>", re.DOTALL)
_GONE = re.compile(r'type="(vanished|obsolete)"')
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_ENTITY = re.compile(rf"&({'|'.join(_ENTITIES)}|#x[0-9a-fA-F]+|#[0-9]+);")
_PLACE = re.compile(r"\{(\w+)\}|%n")


class Catalogue:
    """All texts of one language, from ``resources/i18n/<language>.ts``; a context is read when it first speaks.

    Until then it stays as the bytes of the file, which take half the room of the same as text.
    """

    def __init__(self, language: str, written: bytes) -> None:
        self.language = language
        self._plural = entry_of(language).plural
        self._written = written
        self._places = dict(_contexts(written))
        self._read: dict[str, dict[str, tuple[str, ...]]] = {}

    def say(self, text: Text | str) -> str:
        """The text in this language; a plain ``str`` is said as it is."""
        if isinstance(text, str):
            return text
        args = dict(text.args)
        count = args.get("n")
        forms = self._messages(text.context).get(text.source) or (text.source,)
        form = forms[0] if len(forms) == 1 else forms[self._plural(count)]

        def fill(match: re.Match[str]) -> str:
            name = match.group(1) or "n"
            if name not in args:
                return match.group(0)
            value = args[name]
            return self.say(value) if isinstance(value, Text) else "" if value is None else str(value)

        return _PLACE.sub(fill, form)

    def _messages(self, context: str) -> dict[str, tuple[str, ...]]:
        if context not in self._read:
            begin, end = self._places.get(context, (0, 0))
            self._read[context] = dict(_messages(self._written[begin:end].decode()))
        return self._read[context]


@lru_cache(maxsize=len(LANGUAGES) + 1)
def catalogue(language: str) -> Catalogue:
    """The catalogue of ``language``; the sources themselves where there is none."""
    path = places.resource("i18n", f"{language}.ts")
    return Catalogue(language, path.read_bytes() if path.exists() else b"")


def _contexts(written: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
    """The contexts of a file by name, and from where to where their messages stand."""
    at = written.find(b"<context>")
    while at >= 0:
        name = written.find(b"<name>", at) + len(b"<name>")
        begin = written.find(b"</name>", name)
        end = written.find(b"</context>", begin)
        yield written[name:begin].decode(), (begin + len(b"</name>"), end)
        at = written.find(b"<context>", end)


def _messages(said: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each source of a context with what it is in the language, in all forms; what is not translated is left out.

    Our own files, as Qt's tools write them: a library for any XML is the dearest of what a start imports.
    """
    for message in _MESSAGE.finditer(said):
        source, translation = _SOURCE.search(message[1]), _TRANSLATION.search(message[1])
        if source is None or translation is None or _GONE.search(translation[1]):
            continue
        forms = tuple(_plain(form) for form in _FORM.findall(translation[2]))
        if any(forms):
            yield _plain(source[1]), forms
        elif "<" not in translation[2] and translation[2].strip():
            yield _plain(source[1]), (_plain(translation[2]),)


def _plain(written: str) -> str:
    """Text as it was before it stood in XML."""
    return _ENTITY.sub(_letter, written) if "&" in written else written


def _letter(entity: re.Match[str]) -> str:
    name = entity[1]
    if name[0] != "#":
        return _ENTITIES[name]
    return chr(int(name[2:], 16) if name[1] == "x" else int(name[1:]))
