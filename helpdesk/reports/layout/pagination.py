"""Pagination: flowables broken into pages, with the head and foot of each; does not know PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from helpdesk.classes import dataclass
from helpdesk.reports.layout.block_layout import lay
from helpdesk.reports.layout.blocks import Block, CutLine, Document, Head, Photos
from helpdesk.reports.layout.flowables import (
    MM,
    BoxInk,
    CodeInk,
    Flowable,
    ImageInk,
    Ink,
    RuleInk,
    TextInk,
    baseline,
    text_ink,
)
from helpdesk.reports.layout.line_breaking import BOLD, GREY, TextLine, TextStyle
from helpdesk.reports.layout.styles import SMALL, LayoutContext
from helpdesk.reports.layout.text_shaping import MISSING
from helpdesk.texts import Text, translate

PAGE_OF = translate("Paper", "Page {page} of {pages}")
PRINTED = translate("Paper", "printed {moment}")
UNPRINTABLE = translate("Paper", "Some characters cannot be printed here; {sign} stands in their place.")
PROVISIONAL = translate("Paper", "PROVISIONAL")
PROVISIONAL_MEANS = translate("Paper", "This paper is not final: it shows what is known so far.")
VOID = translate("Paper", "VOID")
VOID_MEANS = translate("Paper", "This paper no longer holds.")
TAX_ID = translate("Paper", "Tax id {number}")

SHOP = TextStyle(12, 15, BOLD)
TITLE = TextStyle(20, 23, BOLD)
LEAST_TITLE = 16
"""Points down to which a long title is made smaller before it takes a second line."""
NUMBER = TextStyle(11, 14, BOLD)
COPY = TextStyle(8.5, 11.5, BOLD)
STAMP = TextStyle(13, 17, BOLD)
FOOT = TextStyle(8, 10, grey=GREY)
CODE_SIDE = 21 * MM
BARS = (46 * MM, 7 * MM)
TIGHT_BARS = (46 * MM, 5 * MM)
LOGO = (46 * MM, 15 * MM)
"""Most width and height of the logo, which stands above the shop's name."""
HEAD_LIMIT = 300
ISSUER_SHARE = 0.38
AROUND_CUT = 3 * MM
BELOW_HEAD = 8.0
FEW_PAGES = 4
CLOSER = (0.5, 0.2)
"""What is left of the white between things where a page less can be had by it."""
SMALLER_PHOTOS = (60 * MM, 48 * MM, 40 * MM, 30 * MM)
"""Heights at which photos can still be made out, where that spares a page."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: flowables, each with how far its top lies below the top of the text, and the foot."""

    flowables: tuple[tuple[float, Flowable], ...]
    foot: tuple[Ink, ...] = ()
    height: float = 0
    """Of the page itself, in points, where it is not the document's: a piece of a roll."""


def paginate(layout: LayoutContext, document: Document, printed_at: datetime) -> list[Page]:
    """All pages of a document."""
    one = _on_one_page(layout, document) if document.copies else None
    if one is not None:
        parts = [("", [one])]
    elif document.copies:
        parts = [(copy.label, _pages(layout, document, copy.blocks, copy.label)) for copy in document.copies]
    else:
        parts = [("", _pages(layout, document, document.blocks, ""))]
    # The feet come last: only now is it known whether every character could be printed.
    return [page for label, pages in parts for page in _numbered(layout, document, printed_at, pages, label)]


Placed = list[tuple[float, Flowable]]


def _pages(layout: LayoutContext, document: Document, blocks: Sequence[Block], label: str) -> list[Placed]:
    if document.head is None:
        return break_pages(lay(layout, blocks), [], [], layout.height)
    first, running = head(layout, document, label), _running(layout, document, label)
    opening = _opening(layout, document, first)
    pages = break_pages([*opening, *lay(layout, blocks)], first, running, layout.height)
    if document.opening or not 1 < len(pages) <= FEW_PAGES:
        return pages
    heights = (layout.photo_height, *(SMALLER_PHOTOS if any(isinstance(b, Photos) for b in blocks) else ()))
    for height in heights:
        close = lay(replace(layout, tight=True, photo_height=height), blocks)
        for share in CLOSER:
            closer = break_pages(_tightened(close, share), first, running, layout.height)
            if len(closer) < len(pages):
                return closer
    return pages


def _opening(layout: LayoutContext, document: Document, first: Sequence[Flowable]) -> list[Flowable]:
    """What page one holds, closer where it would not fit."""
    flowables = lay(layout, document.opening)
    if _height(first) + BELOW_HEAD + _height(flowables) <= layout.height:
        return flowables
    return _tightened(lay(replace(layout, tight=True), document.opening))


def _on_one_page(layout: LayoutContext, document: Document) -> Placed | None:
    """Every copy above the next with a cut line between, in equal parts if they fit so, or None."""
    close = replace(layout, tight=True)
    stacks = [
        _tightened([*head(close, document, copy.label), *lay(close, copy.blocks)]) for copy in document.copies
    ]
    if any(flowable.new_page for stack in stacks for flowable in stack):
        return None
    cut = lay(layout, (CutLine(),))[0]
    between = cut.height + 2 * AROUND_CUT
    heights = [_height(stack) for stack in stacks]
    if sum(heights) + between * (len(stacks) - 1) > layout.height:
        return None
    share = (layout.height - between * (len(stacks) - 1)) / len(stacks)
    even = max(heights) <= share
    placed: Placed = []
    y = 0.0
    for i, (stack, height) in enumerate(zip(stacks, heights, strict=True)):
        if i:
            placed.append((y + AROUND_CUT, cut))
            y += between
        placed += _stacked(stack, y)
        y += share if even else height
    return placed


def _tightened(flowables: list[Flowable], share: float = CLOSER[0]) -> list[Flowable]:
    return [replace(flowable, gap=flowable.gap * share) for flowable in flowables]


def _height(flowables: Sequence[Flowable]) -> float:
    return sum(flowable.height + (flowable.gap if i else 0) for i, flowable in enumerate(flowables))


def _stacked(flowables: Sequence[Flowable], y: float) -> Placed:
    placed: Placed = []
    for i, flowable in enumerate(flowables):
        y += flowable.gap if i else 0
        placed.append((y, flowable))
        y += flowable.height
    return placed


def break_pages(
    body: Sequence[Flowable], first: Sequence[Flowable], running: Sequence[Flowable], room: float
) -> list[Placed]:
    """Break flowables into pages of ``room`` points; what is bound together moves to the next page together.

    A bound group higher than a page is broken as late as possible, so that its end stays whole.
    """
    pages: list[Placed] = [_stacked(first, 0)]
    y = _height(first)
    fresh = True
    most = room - _height(running) - (BELOW_HEAD if running else 0)
    for i, group in enumerate(_groups(body, most)):
        gap = (BELOW_HEAD if pages[-1] else 0) if fresh else group[0].gap
        full = y + gap + _height(group) > room + 0.01
        if (full and (not fresh or i == 0) and pages[-1]) or (group[0].new_page and not fresh):
            pages.append(_stacked(running, 0))
            y, gap, fresh = _height(running), BELOW_HEAD if running else 0, True
            group = [*group[0].repeat, *group]
        if fresh:
            group = [replace(group[0], over=()), *group[1:]]
        pages[-1] += _stacked(group, y + gap)
        y += gap + _height(group)
        fresh = False
    return pages


def _groups(body: Sequence[Flowable], most: float) -> list[list[Flowable]]:
    groups: list[list[Flowable]] = []
    bound = False
    for flowable in body:
        if bound and not flowable.new_page:
            groups[-1].append(flowable)
        else:
            groups.append([flowable])
        bound = flowable.keep
    return [piece for group in groups for piece in _broken(group, most)]


def _broken(group: list[Flowable], most: float) -> list[list[Flowable]]:
    if len(group) == 1 or _height(group) + _height(group[0].repeat) <= most:
        return [group]
    end = len(group) - 1
    while end > 1 and _height(group[end - 1 :]) + _height(group[end - 1].repeat) <= most * 0.5:
        end -= 1
    return [*([flowable] for flowable in group[:end]), group[end:]]


def head(layout: LayoutContext, document: Document, label: str) -> list[Flowable]:
    """Who issues the paper at the left, what it is at the right, a line below, and the marks."""
    shop = document.head or Head()
    left, left_height = _issuer(layout, shop, layout.width * ISSUER_SHARE)
    right, right_height = _paper(layout, document, label)
    height = max(left_height, right_height) + 5
    line = RuleInk(0, height, layout.width, height, 1.4 if shop.accent else 1, 0.0, colour=shop.accent)
    return [Flowable(height + 1, (*left, *right, line)), *_stamps(layout, document)]


def _issuer(layout: LayoutContext, shop: Head, width: float) -> tuple[list[Ink], float]:
    inks: list[Ink] = []
    y = 0.0
    proportion = layout.proportion(shop.logo) if shop.logo else None
    if proportion is not None:
        wide = min(LOGO[0], LOGO[1] / proportion)
        inks.append(ImageInk(0, 0, wide, wide * proportion, shop.logo))
        y = wide * proportion + 4
    tax_id = layout.words.say(TAX_ID(number=shop.tax_id)) if shop.tax_id else ""
    phone = layout.words.phone(shop.phone) if shop.phone else ""
    small = (tax_id, shop.address, *_joined(layout, [phone, *shop.email.split(" · ")], width))
    for text, style in ((shop.shop, SHOP), *((text, SMALL) for text in small)):
        if text:
            lines = layout.lines(text, style, width, HEAD_LIMIT)
            inks += _lines(lines, style, 0, y)
            y += len(lines) * style.leading
    return inks, y


def _joined(layout: LayoutContext, parts: list[str], width: float) -> list[str]:
    """Several short things in as few lines as they need, none of them torn apart."""
    found: list[str] = []
    for part in filter(None, parts):
        longer = f"{found[-1]} · {part}" if found else ""
        if longer and layout.typesetter.natural(longer[:HEAD_LIMIT], SMALL) <= width:
            found[-1] = longer
        else:
            found.append(part)
    return found


def _title(layout: LayoutContext, text: str, room: float) -> TextStyle:
    """The type of a title: as large as one line allows."""
    size = TITLE.size
    while (
        size > LEAST_TITLE and layout.typesetter.natural(text[:HEAD_LIMIT], replace(TITLE, size=size)) > room
    ):
        size -= 1
    return replace(TITLE, size=size, leading=size * 1.15)


def _paper(layout: LayoutContext, document: Document, label: str) -> tuple[list[Ink], float]:
    inks: list[Ink] = []
    right = layout.width
    if document.code:
        inks.append(CodeInk(right - CODE_SIDE, 0, CODE_SIDE, CODE_SIDE, document.code, "qr"))
        right -= CODE_SIDE + 4 * MM
    room = right - layout.width * ISSUER_SHARE - 4 * MM
    y = 0.0
    if label:
        line = layout.typesetter.fit(label, COPY, room)[0]
        inks += [text_ink(line, right - line.width - 5, 1.5 + baseline(COPY), COPY)]
        inks += [BoxInk(right - line.width - 10, 0.5, line.width + 10, COPY.leading + 2, 0.6, 0.0)]
        y += COPY.leading + 4
    accent = document.head.accent if document.head else ""
    title = _title(layout, document.title, room)
    for text, style in ((document.title, title), (document.number, NUMBER), (document.subject, SMALL)):
        if text:
            lines = layout.lines(text, style, room, HEAD_LIMIT)
            laid = _lines(lines, style, right, y, to_right=True)
            inks += [replace(ink, colour=accent) for ink in laid] if style is title else laid
            y += len(lines) * style.leading
    if document.barcode:
        wide, high = TIGHT_BARS if layout.tight else BARS
        inks.append(CodeInk(right - wide, y + 3, wide, high, document.barcode, "code128", "right"))
        y += 3 + high
    return inks, max(y, CODE_SIDE if document.code else 0)


def _lines(
    lines: list[TextLine], style: TextStyle, x: float, y: float, to_right: bool = False
) -> list[TextInk]:
    return [
        text_ink(line, x - line.width if to_right else x, y + i * style.leading + baseline(style), style)
        for i, line in enumerate(lines)
    ]


def _stamps(layout: LayoutContext, document: Document) -> list[Flowable]:
    """A frame that says what is wrong with the paper: it stands above the text, never over it."""
    marks: list[tuple[Text, str]] = []
    if document.void is not None:
        marks.append((VOID, document.void or layout.words.say(VOID_MEANS)))
    if document.provisional:
        marks.append((PROVISIONAL, document.provisional_why or layout.words.say(PROVISIONAL_MEANS)))
    flowables: list[Flowable] = []
    for word, meaning in marks:
        name = layout.typesetter.fit(layout.words.say(word), STAMP, layout.width / 2)[0]
        x = name.width + 20
        said = layout.lines(meaning, SMALL, layout.width - x - 8, HEAD_LIMIT)
        height = max(STAMP.leading, len(said) * SMALL.leading) + 6
        inks: list[Ink] = [BoxInk(0, 0, layout.width, height, 1.4, 0.0)]
        inks += _lines([name], STAMP, 8, (height - STAMP.leading) / 2)
        inks += _lines(said, SMALL, x, (height - len(said) * SMALL.leading) / 2)
        flowables.append(Flowable(height, tuple(inks), gap=6))
    return flowables


def _running(layout: LayoutContext, document: Document, label: str) -> list[Flowable]:
    """The small head of every page but the first."""
    shop = document.head.shop if document.head else ""
    left = layout.typesetter.fit(shop, SMALL, layout.width * 0.4)[0]
    told = " · ".join(part for part in (label, f"{document.title} {document.number}".strip()) if part)
    right = layout.typesetter.fit(told, COPY, layout.width * 0.55)[0]
    inks: list[Ink] = [
        text_ink(left, 0, baseline(SMALL), SMALL),
        text_ink(right, layout.width - right.width, baseline(COPY), COPY),
        RuleInk(0, SMALL.leading + 3, layout.width, SMALL.leading + 3, 0.6, 0.0),
    ]
    return [Flowable(SMALL.leading + 4, tuple(inks)), *_stamps(layout, document)]


def _numbered(
    layout: LayoutContext, document: Document, printed_at: datetime, pages: list[Placed], label: str
) -> list[Page]:
    if document.head is None:
        return [Page(tuple(page)) for page in pages]
    found: list[Page] = []
    for i, page in enumerate(pages, start=1):
        count = PAGE_OF(page=i, pages=len(pages))
        found.append(Page(tuple(page), tuple(_foot(layout, document, printed_at, count, label))))
    return found


def _foot(
    layout: LayoutContext, document: Document, printed_at: datetime, count: Text, label: str
) -> list[Ink]:
    say = layout.words.say
    told = " · ".join(part for part in (f"{document.title} {document.number}".strip(), label) if part)
    right = layout.typesetter.fit(f"{say(PRINTED(moment=printed_at))} · {say(count)}", FOOT, layout.width)[0]
    left = layout.typesetter.fit(told, FOOT, layout.width - right.width - 12)[0]
    y = 8.0
    inks: list[Ink] = [RuleInk(0, y, layout.width, y), *_lines([left], FOOT, 0, y + 2)]
    inks += _lines([right], FOOT, layout.width, y + 2, to_right=True)
    notes = [document.foot] if document.foot else []
    if layout.typesetter.shaper.missing:
        notes.append(say(UNPRINTABLE(sign=MISSING)))
    for i, note in enumerate(notes, start=1):
        inks += _lines(layout.typesetter.fit(note, FOOT, layout.width), FOOT, 0, y + 2 + i * FOOT.leading)
    return inks
