"""The sizes a paper can be printed in: a sheet, the rolls of receipt printers, the common rolls of labels."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from helpdesk import places
from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.errors import UserError
from helpdesk.reports.layout.blocks import A4, Document, PageSize
from helpdesk.texts import Text, translate, verbatim

LONGEST = 2000
"""Millimetres of a roll in one piece: more no driver of a receipt printer takes."""
NARROW = 100
"""Millimetres: what is narrower is a roll and no sheet."""
ROLL_PLAY = 9
"""Drivers name a roll by what they print on, 72 of 80 and 48 of 58 mm, which is up to so much less."""
OWN = "own"
"""The size of labels that the shop's settings say."""


@dataclass(frozen=True, slots=True)
class PaperSize:
    """A size by its code; ``page`` is None where the paper itself says how large it is."""

    code: str
    title: Text
    page: PageSize | None


SHEET = PaperSize("a4", verbatim("A4"), A4)
TICKETS = (
    PaperSize("ticket80", translate("PaperSizes", "Ticket, 80 mm"), PageSize(80, LONGEST, 4, "roll")),
    PaperSize("ticket58", translate("PaperSizes", "Ticket, 58 mm"), PageSize(58, LONGEST, 5, "roll")),
)
"""What such printers print on is 72 and 48 mm wide; the rest are the margins."""
_OWN = PaperSize(OWN, translate("PaperSizes", "The shop's own size"), None)


@lru_cache(maxsize=1)
def label_rolls() -> tuple[PaperSize, ...]:
    """The common rolls of labels."""
    path = places.resource("papers", "labels.toml")
    return tuple(
        PaperSize(
            roll["code"],
            verbatim(roll["name"]),
            PageSize(roll["width"], roll["height"], roll["margin"], "label", roll.get("turned", False)),
        )
        for roll in tomllib.loads(path.read_text(encoding="utf-8"))["rolls"]
    )


def sizes_of(kind: str) -> Mapping[str, PaperSize]:
    """The sizes that a kind of paper can be printed in, the usual one first."""
    group = PAPERS[kind].group
    if group == "label":
        found: tuple[PaperSize, ...] = (_OWN, *label_rolls())
    else:
        found = (SHEET, *TICKETS) if group == "slip" else (SHEET,)
    return {size.code: size for size in found}


def every_size() -> Mapping[str, PaperSize]:
    """All sizes that have measures of their own."""
    return {size.code: size for size in (SHEET, *TICKETS, *label_rolls())}


def sized(document: Document, kind: str, code: str) -> Document:
    """The same paper in another size; an empty ``code`` leaves it as it is.

    Raises:
        UserError: this kind has no such size.
    """
    if not code:
        return document
    known = sizes_of(kind)
    if code not in known:
        raise UserError(
            translate("PaperSizes", "“{word}” is no size of this paper. There are: {sizes}.")(
                word=code, sizes=", ".join(known)
            )
        )
    page = known[code].page
    # A sheet's paper says itself how wide its margins are.
    return document if page is None or page == A4 else replace(document, page=page)


def paged(document: Document, size: PaperSize) -> Document:
    """A paper that is of no kind, and recorded nowhere, in another size."""
    return document if size.page is None or size.page == A4 else replace(document, page=size.page)


def roll_of(width: float) -> PaperSize:
    """What a printer takes whose paper is so many millimetres wide: a ticket on a roll, else a sheet."""
    fits = [size for size in TICKETS if size.page is not None and size.page.width <= width + ROLL_PLAY]
    return max(fits, key=_width, default=TICKETS[-1]) if width < NARROW else SHEET


def _width(size: PaperSize) -> float:
    return size.page.width if size.page is not None else 0.0
