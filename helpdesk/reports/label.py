"""The label for each thing handed in, unit and accessory; it does not know where its data come from."""

from __future__ import annotations

from datetime import date

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import CodeKind, Document, Label, PageSize
from helpdesk.texts import translate

SHORT_NAME = 24


@dataclass(frozen=True, kw_only=True)
class LabelItem:
    """One thing that gets a label. ``number`` is what its code says: the job's or the case's number."""

    number: str
    name: str = ""
    """The product, or what the accessory is."""
    accessory: bool = False


@dataclass(frozen=True, kw_only=True)
class LabelData:
    """The labels of one intake, in order: a unit, then its accessories."""

    customer: str = ""
    person: bool = True
    """The name is a person's: a long one is said shorter. A firm's stays as it is."""
    received_on: date | None = None
    items: tuple[LabelItem, ...] = ()
    code: CodeKind = "qr"
    width_mm: float = 62
    height_mm: float = 29


def labels(data: LabelData, words: Words) -> Document:
    """One page of label size for each item, counted 1/n."""
    accessory = translate("Label", "Accessory: {name}")
    day = words.day(data.received_on) if data.received_on else ""
    count = len(data.items)
    return Document(
        title=words.say(PAPERS["label"].title),
        number=data.items[0].number if data.items else "",
        language=words.language,
        page=PageSize(data.width_mm, data.height_mm, 2, "label"),
        blocks=tuple(
            Label(
                payload=item.number,
                number=item.number,
                lines=(
                    short_name(data.customer) if data.person else data.customer,
                    words.say(accessory(name=item.name)) if item.accessory else item.name,
                    day,
                ),
                part=f"{i}/{count}" if count > 1 else "",
                kind=data.code,
            )
            for i, item in enumerate(data.items, start=1)
        ),
    )


_PARTICLES = {"de", "del", "la", "las", "los", "el", "y", "e", "i", "da", "do", "dos", "van", "von", "der"}


def short_name(name: str) -> str:
    """A name short enough for a shelf: given names as initials, the family names whole or the first of them."""
    parts = _parts(name)
    if len(name) <= SHORT_NAME or len(parts) < 2:
        return name
    families = parts[-2:] if len(parts) > 2 else parts[-1:]
    initials = " ".join(f"{part.split()[-1][0]}." for part in parts[: -len(families)])
    for said in ((initials, *families), (initials, families[0]), (initials[:2], families[0])):
        if len(" ".join(said)) <= SHORT_NAME:
            return " ".join(said)
    return f"{initials[:2]} {families[0].split()[-1]}"


def _parts(name: str) -> list[str]:
    """The names in a name, each with the particles before it: Juan, de la Torre y Montenegro."""
    parts: list[str] = []
    held: list[str] = []
    for word in name.split():
        held.append(word)
        if word.casefold() in _PARTICLES:
            continue
        together = held[0].casefold() in {"y", "e", "i"} and parts
        if together:
            parts[-1] = " ".join((parts[-1], *held))
        else:
            parts.append(" ".join(held))
        held = []
    return [*parts, " ".join(held)] if held else parts
