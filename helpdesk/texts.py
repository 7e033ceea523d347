"""Knows how a text is named in code and found in a language's catalogue; knows nothing of Qt, dates or money.

A text is written once, in English, as ``translate("Context", "Source")``: the same call that Qt's
``lupdate`` reads, so that one ``.ts`` file per language serves the window, the papers and the
command line. It stays a value until somebody says it in a language.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache

from helpdesk import places

LANGUAGES = ("en", "es")
"""The languages the program speaks, the language of the sources first."""

Argument = "str | int | Text | None"

_PLACE = re.compile(r"\{(\w+)\}|%n")


class Text:
    """One text, not yet in any language, with what fills its places; never changed once made."""

    # No dataclass: their module costs more of the start than all texts together.
    __slots__ = ("args", "context", "source")

    def __init__(self, context: str, source: str, args: tuple[tuple[str, object], ...] = ()) -> None:
        self.context = context
        self.source = source
        self.args = args

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Text):
            return NotImplemented
        return (self.context, self.source, self.args) == (other.context, other.source, other.args)

    def __hash__(self) -> int:
        return hash((self.context, self.source, self.args))

    def __repr__(self) -> str:
        return f"Text({self.context!r}, {self.source!r}, {self.args!r})"

    def __call__(self, **args: object) -> Text:
        """The same text with its places filled; ``n`` is the count that chooses a plural."""
        return Text(self.context, self.source, self.args + tuple(args.items()))

    def to_json(self) -> str:
        """As stored with a record, so that it can be said later in any language."""
        return json.dumps(_plain(self), ensure_ascii=False, separators=(",", ":"))

    @staticmethod
    def from_json(stored: str) -> Text:
        """The inverse of :meth:`to_json`."""
        return _revive(json.loads(stored))


def translate(context: str, source: str, disambiguation: str = "", n: int = 0) -> Text:  # noqa: ARG001
    """Name a text. ``translate("Cases", "%n case(s)", "", 1)(n=count)`` has plural forms.

    The literal fourth argument is what tells ``lupdate`` of the plural; the count is given by the call.
    """
    return Text(context, source)


def verbatim(text: str) -> Text:
    """A text that is the same in every language: a name, a number, a customer's own words."""
    return Text("", "{text}", (("text", text),))


class Catalogue:
    """All texts of one language, from ``resources/i18n/<language>.ts``; a context is read when it first speaks."""

    def __init__(self, language: str, contexts: Mapping[str, str]) -> None:
        self.language = language
        self._unread = contexts
        self._read: dict[str, dict[str, tuple[str, ...]]] = {}

    def say(self, text: Text | str) -> str:
        """The text in this language; a plain ``str`` is said as it is."""
        if isinstance(text, str):
            return text
        args = dict(text.args)
        count = args.get("n")
        forms = self._messages(text.context).get(text.source) or (text.source,)
        form = forms[0] if len(forms) == 1 or count == 1 else forms[1]

        def fill(match: re.Match[str]) -> str:
            name = match.group(1) or "n"
            if name not in args:
                return match.group(0)
            value = args[name]
            return self.say(value) if isinstance(value, Text) else "" if value is None else str(value)

        return _PLACE.sub(fill, form)

    def _messages(self, context: str) -> dict[str, tuple[str, ...]]:
        if context not in self._read:
            written = self._unread.get(context, "")
            self._read[context] = {
                message.findtext("source") or "": forms
                for message in ElementTree.fromstring(
                    f"<context>{written.partition('</context>')[0]}</context>"
                ).iter("message")
                if (forms := _forms(message))
            }
        return self._read[context]


@lru_cache(maxsize=len(LANGUAGES) + 1)
def catalogue(language: str) -> Catalogue:
    """The catalogue of ``language``; the sources themselves where there is none."""
    path = places.resource("i18n", f"{language}.ts")
    written = path.read_text(encoding="utf-8") if path.exists() else ""
    parts = (part.partition("</name>") for part in written.split("<context>")[1:])
    return Catalogue(language, {name.partition("<name>")[2]: rest for name, _, rest in parts})


def _forms(message: ElementTree.Element) -> tuple[str, ...]:
    translation = message.find("translation")
    if translation is None or translation.get("type") in {"vanished", "obsolete"}:
        return ()
    plural = tuple(form.text or "" for form in translation.iter("numerusform"))
    return plural if any(plural) else (translation.text,) if (translation.text or "").strip() else ()  # type: ignore[return-value]


def _plain(value: object) -> object:
    if isinstance(value, Text):
        return {"c": value.context, "s": value.source, "a": {name: _plain(arg) for name, arg in value.args}}
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    return value if isinstance(value, int | None) else str(value)


def _revive(value: object) -> Text:
    if isinstance(value, dict):
        return Text(value["c"], value["s"], tuple((name, _argument(arg)) for name, arg in value["a"].items()))
    return verbatim(str(value))


def _argument(value: object) -> object:
    """A filled place again; days and moments stay what they are, to be written in the reader's way."""
    if not isinstance(value, dict):
        return value
    if "day" in value:
        return date.fromisoformat(value["day"])
    return datetime.fromisoformat(value["moment"]) if "moment" in value else _revive(value)
