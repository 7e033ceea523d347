"""Knows what an action is: a frozen dataclass that names a change, says what is wrong with it, and makes it.

It must not know tables or windows. The fields say about themselves what a form, an import and the
command line need: words, kind of input, whether it may stay empty.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from helpdesk.classes import NamedTuple, dataclass
from helpdesk.clock import Clock, to_text
from helpdesk.texts import Text, translate

if TYPE_CHECKING:
    from helpdesk.formats import Words
    from helpdesk.settings import Settings

Kind = Literal[
    "line",
    "text",
    "secret",
    "email",
    "phone",
    "date",
    "moment",
    "money",
    "number",
    "choice",
    "check",
    "lookup",
    "list",
]

LINE_LIMIT = 1_048_576
TEXT_LIMIT = 1_048_576
EARLIEST = date(1900, 1, 1)
LATEST = date(2200, 12, 31)
MOST_CENTS = 10_000_000_000
"""A hundred million: above it an amount is a slip of the keyboard."""


UNREADABLE = translate("Problems", "This cannot be read.")
"""The problem with a value of another kind than its field's."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a field of an action says about itself."""

    label: Text
    kind: Kind = "line"
    optional: bool = False
    choices: Mapping[str, Text] | None = None
    hint: Text | None = None
    least: int | None = None
    most: int | None = None
    noun: str = ""
    """What is proposed while it is filled: the kind of record looked up, or the words in use."""
    wide: bool = False
    """Spans two columns of a form."""
    example: Text | None = None
    """What might be typed, told inside the empty field."""


def entry(
    label: Text,
    kind: Kind = "line",
    *,
    default: Any = dataclasses.MISSING,
    choices: Mapping[str, Text] | None = None,
    hint: Text | None = None,
    least: int | None = None,
    most: int | None = None,
    noun: str = "",
    wide: bool = False,
    example: Text | None = None,
) -> Any:
    """Declare a field of an action with its words. A field whose default is empty may stay empty."""
    optional = default is None or isinstance(default, bool) or default in ("", ())
    told = Entry(label, kind, optional, choices, hint, least, most, noun, wide, example)
    # What is secret stands in no report of a fault either.
    return dataclasses.field(default=default, repr=kind != "secret", metadata={"entry": told})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an action left behind: the record it was about and the words for it."""

    id: int | None
    label: Text
    changed: frozenset[str] = frozenset()
    """The nouns touched; filled in by the desk."""
    step: int | None = None
    """The journal's entry, by which it can be undone; filled in by the desk."""
    shown: Text | None = None
    """Words for the eyes of whoever asked, once: they stand in no journal, history or log. Nothing: the label."""


class Approval(NamedTuple):
    """Somebody with the right lets another do one thing; made by ``desk.sign.approve`` alone, and used once."""

    staff: int
    why: str
    rights: frozenset[str] = frozenset()
    """What it allows."""


@dataclass(slots=True)
class Context:
    """What an action may use while it runs."""

    store: Any
    clock: Clock
    settings: Settings
    words: Words
    staff: int | None
    folder: Any
    pc: str | None = None
    """Which PC writes, as the journal knows it."""
    rights: frozenset[str] | None = None
    """What whoever acts may do by their role; None: the shop is not guarded, and everything is allowed."""
    approval: Approval | None = None
    """What somebody else approved for this one action."""
    lacking: list[str] = dataclasses.field(default_factory=list)
    """Rights that were needed on the way and are not there; with any, nothing of the action is kept."""

    @property
    def guarded(self) -> bool:
        """Whether people prove who they are in this shop."""
        return self.rights is not None

    @property
    def answers(self) -> tuple[int | None, str]:
        """Who answers for what is done, and the reason given where they are not who does it."""
        return (self.approval.staff, self.approval.why) if self.approval else (self.staff, "")

    def may(self, right: str) -> bool:
        """Whether it is allowed here and now, by role or approval."""
        return (
            self.rights is None
            or right in self.rights
            or (self.approval is not None and right in self.approval.rights)
        )

    @property
    def now(self) -> datetime:
        return self.clock.now()

    @property
    def today(self) -> date:
        return self.clock.today(self.words.zone)

    @property
    def stamp(self) -> str:
        """This instant as stored."""
        return to_text(self.clock.now())

    def kept_costs(self, columns: dict[str, Any], *names: str) -> dict[str, Any]:
        """Columns to be written, without those of costs where whoever acts does not see them: they stay as they are."""
        return columns if self.may("costs") else {k: v for k, v in columns.items() if k not in names}

    def need(self, right: str) -> None:
        """What the action does here takes a right; all that lack are told together, once it has run."""
        if not self.may(right):
            self.lacking.append(right)

    def words_in(self, language: str) -> Words:
        """How things are said in another language at the same place."""
        return self.words.also(language)


class Group(NamedTuple):
    """Fields of a form that belong together, in the order in which they are asked."""

    title: Text
    names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Fields:
    """What a person fills: declared with :func:`entry`, checked here. An action, or a part of one."""

    groups: ClassVar[tuple[Group, ...]] = ()
    """The parts of its form, where it has so many fields that they need headings; what is in none comes last."""
    needed: ClassVar[frozenset[str]] = frozenset()
    """Fields whose default is empty and that ``rules`` wants all the same: the form marks them as required."""

    def problems(self) -> dict[str, Text]:
        """What is wrong with the fields themselves, by field name; looks at nothing else."""
        from helpdesk.declared import strays

        odd = set(strays(self, Fields))
        found: dict[str, Text] = dict.fromkeys(odd, UNREADABLE)
        for field in dataclasses.fields(self):
            told, value = field.metadata.get("entry"), getattr(self, field.name)
            # What is empty is rather needed than not to be read.
            if told is not None and (field.name not in found or value in EMPTY):
                problem = check(told, value)
                if problem is not None:
                    found[field.name] = problem
                if value is None and told.kind in BLANK:
                    odd.discard(field.name)
        if odd or UNREADABLE in found.values():
            # Rules read the values; an empty day or number they know.
            return found
        return found | {name: text for name, text in self.rules().items() if name not in found}

    def rules(self) -> dict[str, Text]:
        """Problems beyond those of single fields, by field name."""
        return {}


class Prompt(NamedTuple):
    """How a person is asked for an action: the words of its dialog, and what it is about.

    Places in the texts are filled by the record it is about: ``{number}`` of a job, ``{name}`` of a customer.
    """

    title: Text
    verb: Text
    """The primary button."""
    note: Text | None = None
    about: str = ""
    """The kind of record, by which the dialog reads it and names it."""
    narrow: bool = False
    danger: bool = False
    draft: Text | None = None
    """What a half-typed form is called; ``{what}`` is the title."""
    shows: str = ""
    """The kind of record that is gone to once it was made."""
    proves: str = ""
    """The paper about the same record that may be printed once it was done."""
    dialog: str = ""
    """The name of a dialog of its own, where more is composed than a form."""


@dataclass(frozen=True, kw_only=True)
class Action(Fields):
    """One change of the shop's data. Subclasses are frozen, keyword-only dataclasses named by a verb."""

    undoable: ClassVar[bool] = True
    mode: ClassVar[str] = "passing"
    """What undo does with an action that cannot be undone: passes over it, or stops at it (``final``)."""
    traceless: ClassVar[bool] = False
    """What it takes away is gone from the disk, too, as soon as it is done: no page of before waits in the file."""
    prompt: ClassVar[Prompt | None] = None
    """How it is asked for; nothing where it is done at once."""
    right: ClassVar[str] = ""
    """The right it always needs, of :data:`helpdesk.domain.rights.RIGHTS`; empty: whoever signed in may do it."""
    may_need: ClassVar[tuple[str, ...]] = ()
    """The rights it needs as it is filled, or as the records stand: whoever lacks one is told before they begin."""
    unattended: ClassVar[bool] = False
    """Whether the program does it of itself, also while nobody is signed in."""
    costs: ClassVar[frozenset[str]] = frozenset()
    """Fields of what something costs the shop, that stay as they are where whoever acts does not see costs."""
    secretive: ClassVar[bool] = False
    """Whether it takes a PIN, badge or code: a wrong one counts as a miss, and it waits where one has to wait."""

    @classmethod
    def asked(cls, told: Mapping[str, Any]) -> Prompt | None:  # noqa: ARG003
        """How it is asked for where some values are ``told`` already."""
        return cls.prompt

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:  # noqa: ARG003
        """What its form begins with, from the record it is about as it was read."""
        return {}

    def needs(self, ctx: Context) -> Iterable[str]:  # noqa: ARG002
        """The rights it needs as it is filled; what hangs on the records, ``run`` asks by ``ctx.need``."""
        return (self.right,) if self.right else ()

    def label(self) -> Text:
        """What was done, in the past tense, for toast and history."""
        raise NotImplementedError

    def run(self, ctx: Context) -> Outcome:
        """Write the change. Raises ``UserError`` where the data does not allow it; then nothing is written."""
        raise NotImplementedError


def entries(action: type[Fields]) -> dict[str, Entry]:
    """The fields of an action that a person fills, in order."""
    return {f.name: f.metadata["entry"] for f in dataclasses.fields(action) if "entry" in f.metadata}


def taken(row: Any, names: Iterable[str]) -> dict[str, Any]:
    """Values for a form from the attributes of a record that are named like its fields."""
    return {name: getattr(row, name) for name in names}


_TYPES: dict[str, Any] = {
    "line": str,
    "text": str,
    "secret": str,
    "email": str,
    "phone": str,
    "date": date,
    "moment": datetime,
    "money": int,
    "number": int,
    "lookup": (int, Fields),
}
"""What the values of a kind of field are, whoever fills it; what is looked up may be new, and added with it."""


NEEDED = translate("Problems", "This is needed.")


BLANK = frozenset({"date", "moment", "money", "number", "lookup"})
"""Kinds of field that a form leaves at nothing where they are not filled, needed or not."""
EMPTY = (None, "", ())
"""What a field holds that nobody filled."""


def is_blank(text: str) -> bool:
    """Whether a text shows nothing: blanks, control characters, marks without a letter."""
    return not any(letter.isprintable() and not letter.isspace() for letter in text)


def check(told: Entry, value: Any) -> Text | None:
    """The problem with one value of one field, or nothing."""
    if value in EMPTY:
        return None if told.optional or told.kind == "check" else NEEDED
    if isinstance(value, str) and not told.optional and is_blank(value):
        return NEEDED
    kind: Any = _TYPES.get(told.kind, object)
    if not isinstance(value, kind):
        return UNREADABLE
    if isinstance(value, str):
        limit = TEXT_LIMIT if told.kind == "text" else LINE_LIMIT
        size = len(value.encode("utf-8", "surrogatepass"))
        if size > limit:
            return translate("Problems", "This is too long: {size} bytes, at most {limit} are kept.")(
                size=size, limit=limit
            )
    if told.choices is not None:
        if told.kind == "list" and not isinstance(value, tuple):
            return UNREADABLE
        chosen = value if told.kind == "list" else (value,)
        unknown = [one for one in chosen if type(one).__hash__ is None or one not in told.choices]
        if unknown:
            said = translate("Problems", "“{value}” is not one of the choices.")
            return said(value=str(unknown[0])[:80])
    if told.kind == "email" and not email_like(value):
        return translate("Problems", "This does not look like an e-mail address: name@place.example.")
    if told.kind == "date" and not EARLIEST <= value <= LATEST:
        return translate("Problems", "The year must lie between 1900 and 2200.")
    if told.kind == "moment" and not EARLIEST <= value.date() <= LATEST:
        return translate("Problems", "The year must lie between 1900 and 2200.")
    if told.kind == "money" and not 0 <= value <= MOST_CENTS:
        return translate("Problems", "An amount between 0 and 100,000,000 is expected.")
    if told.kind == "number":
        return _out_of_range(told, value)
    return None


def email_like(value: str) -> bool:
    """Whether a text can be an e-mail address: something at a place with a dot, no spaces or brackets in it."""
    name, at, place = value.rpartition("@")
    return bool(at and name and "." in place.strip(".") and not any(c.isspace() or c in '<>"' for c in value))


def _out_of_range(told: Entry, value: int) -> Text | None:
    if told.least is not None and value < told.least:
        return translate("Problems", "At least {least} is expected.")(least=told.least)
    if told.most is not None and value > told.most:
        return translate("Problems", "At most {most} is expected.")(most=told.most)
    return None
