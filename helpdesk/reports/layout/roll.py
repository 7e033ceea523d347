"""Pieces of a roll: a document in one narrow column, each copy as long as its content; knows neither blocks nor PDF."""

from __future__ import annotations

from datetime import datetime
from math import ceil

from helpdesk.reports.layout.blocks import Document, Head
from helpdesk.reports.layout.flowables import MM, BoxInk, Flowable, ImageInk, baseline, text_ink
from helpdesk.reports.layout.line_breaking import BLACK
from helpdesk.reports.layout.narrow_layout import LIMIT, centred, code, lay_narrow, ruled
from helpdesk.reports.layout.narrow_styles import types_for
from helpdesk.reports.layout.pagination import (
    PRINTED,
    PROVISIONAL,
    PROVISIONAL_MEANS,
    TAX_ID,
    UNPRINTABLE,
    VOID,
    VOID_MEANS,
    Page,
    break_pages,
)
from helpdesk.reports.layout.styles import LayoutContext
from helpdesk.reports.layout.text_shaping import MISSING

LOGO = (40 * MM, 14 * MM)
"""Most width and height of the logo."""
QR_SIDE, BARS_HEIGHT = 22 * MM, 9 * MM
CUT = 5 * MM
"""White below the content: the knife lies behind the head that prints."""
DOT = MM / 8
"""A piece ends on a whole dot of a printer of 203 dots per inch."""


def roll_pages(layout: LayoutContext, document: Document, printed_at: datetime) -> list[Page]:
    """The pieces of a document: one for each copy, more only where one is longer than can be printed."""
    copies = [(copy.label, copy.blocks) for copy in document.copies] or [("", document.blocks)]
    pieces: list[Page] = []
    for label, blocks in copies:
        body = lay_narrow(layout, (*document.opening, *blocks))
        first = _head(layout, document, label) if document.head is not None else []
        foot = _foot(layout, document, printed_at, label) if document.head is not None else []
        for placed in break_pages([*body, *foot], first, [], layout.height):
            content = max((y + flowable.height for y, flowable in placed), default=0.0)
            whole = content + 2 * document.page.margin * MM + CUT
            pieces.append(Page(tuple(placed), height=ceil(whole / DOT) * DOT))
    return pieces


def _head(layout: LayoutContext, document: Document, label: str) -> list[Flowable]:
    """Who issues the paper, what it is, its codes, and what is wrong with it; all in the middle."""
    types, shop = types_for(layout.width), document.head or Head()
    laid = _logo(layout, shop)
    tax_id = layout.words.say(TAX_ID(number=shop.tax_id)) if shop.tax_id else ""
    phone = layout.words.phone(shop.phone) if shop.phone else ""
    lines = ((shop.shop, types.shop), *((said, types.secondary) for said in (tax_id, shop.address, phone)))
    for said, style in (*lines, *((each, types.secondary) for each in shop.email.split(" · "))):
        if said:
            laid += centred(layout, said, style)
    laid.append(ruled(layout, 1.2, 4))
    if label:
        laid += _boxed(layout, label)
    laid += centred(layout, document.title, types.title, 5)
    if document.number:
        laid += centred(layout, document.number, types.large)
    if document.subject:
        laid += centred(layout, document.subject, types.body)
    if document.code:
        laid += code(layout, document.code, "qr", QR_SIDE)
    if document.barcode:
        laid += code(layout, document.barcode, "code128", BARS_HEIGHT)
    return [*laid, *_stamps(layout, document)]


def _logo(layout: LayoutContext, shop: Head) -> list[Flowable]:
    proportion = layout.proportion(shop.logo) if shop.logo else None
    if proportion is None:
        return []
    wide = min(LOGO[0], LOGO[1] / proportion, layout.width)
    picture = ImageInk((layout.width - wide) / 2, 0, wide, wide * proportion, shop.logo)
    return [Flowable(wide * proportion + 4, (picture,))]


def _boxed(layout: LayoutContext, label: str) -> list[Flowable]:
    """For whom this copy is, in a frame."""
    style = types_for(layout.width).label
    line = layout.typesetter.fit(label, style, layout.width - 12)[0]
    left, height = (layout.width - line.width) / 2, style.leading + 3
    frame = BoxInk(left - 6, 0, line.width + 12, height, 0.8, BLACK)
    return [Flowable(height, (frame, text_ink(line, left, 1.5 + baseline(style), style)), gap=5)]


def _stamps(layout: LayoutContext, document: Document) -> list[Flowable]:
    """A frame that says what is wrong with the paper, above its text."""
    types, say = types_for(layout.width), layout.words.say
    marks = []
    if document.void is not None:
        marks.append((say(VOID), document.void or say(VOID_MEANS)))
    if document.provisional:
        marks.append((say(PROVISIONAL), document.provisional_why or say(PROVISIONAL_MEANS)))
    laid: list[Flowable] = []
    for name, meaning in marks:
        said = [
            (line, style)
            for text, style in ((name, types.large), (meaning, types.body))
            for line in layout.lines(text, style, layout.width - 12, LIMIT)
        ]
        inks, y = [], 4.0
        for line, style in said:
            inks.append(text_ink(line, 6, y + baseline(style), style))
            y += style.leading
        laid.append(Flowable(y + 4, (BoxInk(0, 0, layout.width, y + 4, 1.6, BLACK), *inks), gap=6))
    return laid


def _foot(layout: LayoutContext, document: Document, printed_at: datetime, label: str) -> list[Flowable]:
    """Which paper this is and when it was printed, below all the rest."""
    types, say = types_for(layout.width), layout.words.say
    told = [
        f"{document.title} {document.number}".strip(),
        *filter(None, [label]),
        say(PRINTED(moment=printed_at)),
    ]
    if document.foot:
        told.append(document.foot)
    if layout.typesetter.shaper.missing:
        told.append(say(UNPRINTABLE(sign=MISSING)))
    laid = [ruled(layout, 0.8, 10)]
    for place, text in enumerate(told):
        laid += centred(layout, text, types.secondary, 2 if place == 0 else 0)
    return laid
