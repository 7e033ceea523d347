"""Knows how a text is named in code, filled and stored; knows no language, nothing of Qt, dates or money.

A text is written once, in English, as ``translate("Context", "Source")``: the same call that Qt's
``lupdate`` reads, so that one ``.ts`` file per language serves the window, the papers and the
command line. It stays a value until somebody says it in a language.
"""

from __future__ import annotations

import json
from datetime import date, datetime

_PRESUMED = "is presumed to have existed at delivery unless the seller proves otherwise."
FORMER = {
    ("Customers", "Customer freed"): "Customer unblocked",
    ("Codes", "By telephone"): "By phone",
    ("Jobs", "In work"): "In progress",
    ("Jobs", "Waiting for quote"): "Waiting for answer",
    ("Journal", "Taken back: {what}"): "Undone: {what}",
    ("Quotes", "Quote for job {number} sent"): "Quote for job {number} given",
    ("Quotes", "Quote sent"): "Quote given",
    ("Quotes", "Quote told: {how}"): "Quote given: {how}",
    ("Quotes", "Sent"): "Given",
    ("Repair", "Who pays was decided"): "Payer decided",
    ("Segments", "{what}: cover ends on {day}"): "Cover ends on {day}: {what}",
    ("Segments", "{what}: service due on {day}"): "Service due on {day}: {what}",
    (
        "Segments",
        "{what}: {count} repairs for {sum}; new it costs {price}",
    ): "{count} repairs for {sum}, new {price}: {what}",
    ("Secrets", "Passcode looked at"): "Passcode viewed",
    ("Warranty", "A fault counts as there from the start."): f"A fault {_PRESUMED}",
    (
        "Warranty",
        "A fault that shows by {day} counts as there from the start.",
    ): f"A fault that appears by {{day}} {_PRESUMED}",
    (
        "Warranty",
        "After {day} the shop may ask for proof that the fault was there from the start.",
    ): "After {day} the shop may ask for proof that the fault existed at delivery.",
    (
        "Warranty",
        "{reason}; handed back on {day} not in conformity, the clock is still suspended",
    ): "{reason}; handed back on {day} not in conformity, the term is still suspended",
    (
        "Warranty",
        "{reason}; in the shop since {day}, the clock stands still",
    ): "{reason}; in the shop since {day}, the term is suspended",
}
"""Texts that files hold by a source they no longer have: context and former source to the one of today.

Journal labels, steps of a timeline, reasons of a verdict are stored as texts; one that is reworded comes in here.
"""


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


class Country(str):
    """A country by its two letters, as what fills a text: said by its name in the reader's language."""

    __slots__ = ()


class Phone(str):
    """A phone number as kept, as what fills a text: said as people write it at the shop's place."""

    __slots__ = ()


class Cents(int):
    """An amount in minor units, as what fills a text: said with the shop's currency."""

    __slots__ = ()


def verbatim(text: str) -> Text:
    """A text that is the same in every language: a name, a number, a customer's own words."""
    return Text("", "{text}", (("text", text),))


def _plain(value: object) -> object:
    if isinstance(value, Text):
        return {"c": value.context, "s": value.source, "a": {name: _plain(arg) for name, arg in value.args}}
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, Cents):
        return {"cents": int(value)}
    return value if isinstance(value, int | None) else str(value)


def _revive(value: object) -> Text:
    if isinstance(value, dict):
        context, source = str(value["c"]), str(value["s"])
        said = FORMER.get((context, source), source)
        return Text(context, said, tuple((name, _argument(arg)) for name, arg in value["a"].items()))
    return verbatim(str(value))


def _argument(value: object) -> object:
    """A filled place again; days, moments and amounts stay what they are, to be written in the reader's way."""
    if not isinstance(value, dict):
        return value
    if "day" in value:
        return date.fromisoformat(value["day"])
    if "cents" in value:
        return Cents(value["cents"])
    return datetime.fromisoformat(value["moment"]) if "moment" in value else _revive(value)
