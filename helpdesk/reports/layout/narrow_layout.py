"""Narrow layout: the same blocks as on a sheet, in one column of a roll; knows neither pages nor PDF.

Two lists stand below each other, a table's row is its first cell and below it what the others say, each place to
sign has the whole width. Nothing is left out but charts, which no slip has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from helpdesk.reports.layout import blocks as doc
from helpdesk.reports.layout.drawings import lay_chart
from helpdesk.reports.layout.flowables import (
    MM,
    BoxInk,
    CodeInk,
    Flowable,
    ImageInk,
    Ink,
    RuleInk,
    baseline,
    keep_from,
    text_ink,
    with_gap,
)
from helpdesk.reports.layout.line_breaking import BLACK, TextLine, TextStyle
from helpdesk.reports.layout.narrow_styles import WIDE_ROLL, types_for
from helpdesk.reports.layout.rulers import lay_rulers, lay_scale
from helpdesk.reports.layout.styles import LayoutContext
from helpdesk.texts import translate

NAME_AND_DATE = translate("Paper", "Name and date")
SIGNED_ON_PAPER = translate("Paper", "signed on paper")
LABELLED = translate("Paper", "{label}: {value}")

LIMIT = 200_000
"""Characters: on a roll nothing is shortened that a sheet would print."""
INDENT = 3 * MM
LABEL_SHARE = 0.44
"""Of the width, for labels beside their values."""
BESIDE_LINES = 2
"""A value of more lines than this beside its label stands below it instead."""
GAP_HEIGHT = 19.0
"""Room to write by hand what is missing."""
SIGN_HEIGHT = 15 * MM
PHOTO_HEIGHT = 45 * MM
SPACE = 2 * MM
"""The most white between two things: a roll costs by its length."""
BOX, BOX_STEP = 5.6 * MM, 6.5 * MM
WRITING_LINE = 8 * MM
TICKS = {False: "☐", True: "☑"}


def lay_narrow(layout: LayoutContext, blocks: Iterable[doc.Block]) -> list[Flowable]:
    """The blocks as flowables below each other."""
    return [flowable for block in blocks for flowable in _LAYERS[type(block)](layout, block)]


def stacked(lines: Sequence[TextLine], style: TextStyle, x: float = 0.0, gap: float = 0.0) -> list[Flowable]:
    """A flowable for each line."""
    laid = [Flowable(style.leading, (text_ink(line, x, baseline(style), style),)) for line in lines]
    return with_gap(laid, gap)


def centred(layout: LayoutContext, text: str, style: TextStyle, gap: float = 0.0) -> list[Flowable]:
    """The lines of a text in the middle of the column."""
    lines = layout.lines(text, style, layout.width, LIMIT)
    return with_gap(
        [
            Flowable(
                style.leading, (text_ink(line, (layout.width - line.width) / 2, baseline(style), style),)
            )
            for line in lines
        ],
        gap,
    )


def ruled(layout: LayoutContext, thickness: float = 0.8, gap: float = 6.0) -> Flowable:
    """A black line over the whole width."""
    return Flowable(1, (RuleInk(0, 0.5, layout.width, 0.5, thickness, BLACK),), gap=gap)


def _heading(layout: LayoutContext, block: doc.Heading) -> list[Flowable]:
    types = types_for(layout.width)
    laid = [
        ruled(layout),
        *stacked(layout.lines(block.text, types.heading, layout.width, LIMIT), types.heading, gap=3),
    ]
    if block.aside:
        laid += stacked(layout.lines(block.aside, types.label, layout.width, LIMIT), types.label)
    keep_from(laid, 0, len(laid))
    return laid


def _paragraph(layout: LayoutContext, block: doc.Paragraph) -> list[Flowable]:
    types = types_for(layout.width)
    style = {
        "body": types.body,
        "secondary": types.secondary,
        "strong": types.strong,
        "conditions": layout.conditions(),
        "large": types.heading,
        "large_strong": types.large,
        "banner": types.title,
    }[block.style]
    indent = 1.8 * style.size if block.mark else 0.0
    lines = layout.lines(block.text, style, layout.width - indent, LIMIT)
    laid = stacked(lines, style, indent, 4)
    if block.mark and laid:
        mark = [
            text_ink(line, 0, baseline(style), style)
            for line in layout.typesetter.fit(block.mark, style, indent)
        ]
        laid[0] = replace(laid[0], inks=(*mark, *laid[0].inks))
    return laid


def _facts(layout: LayoutContext, block: doc.Facts) -> list[Flowable]:
    return _list(layout, block.facts)


def _beside(layout: LayoutContext, block: doc.Beside) -> list[Flowable]:
    return [*_list(layout, block.left), *_list(layout, block.right)]


def _list(layout: LayoutContext, facts: Sequence[doc.Fact]) -> list[Flowable]:
    """Facts below each other, their labels beside them where the column is wide enough."""
    laid = [flowable for fact in facts for flowable in _fact(layout, fact)]
    return with_gap(laid, 4)


def _fact(layout: LayoutContext, fact: doc.Fact) -> list[Flowable]:
    types = types_for(layout.width)
    label_text = layout.words.say(LABELLED(label=fact.label, value="")).strip()
    style = types.strong if fact.strong else types.body
    side = layout.width * LABEL_SHARE
    if fact.required and not fact.value.strip():
        return _gap(layout, label_text)
    said = fact.value if fact.value.strip() else "—"
    label = layout.lines(label_text, types.label, layout.width, LIMIT)
    value = layout.lines(said, style, layout.width - side, LIMIT)
    roomy = layout.width >= WIDE_ROLL or len(value) == 1
    if roomy and len(label) == 1 and label[0].width <= side - 4 and len(value) <= BESIDE_LINES:
        first, *rest = stacked(value, style, side, 1.5)
        # On one line with the value, whichever type is larger; before it, as it is read and copied.
        beside = text_ink(label[0], 0, baseline(style), types.label)
        return [replace(first, inks=(beside, *first.inks)), *rest]
    below = layout.lines(said, style, layout.width - INDENT, LIMIT)
    laid = [*stacked(label, types.label, gap=2.5), *stacked(below, style, INDENT)]
    keep_from(laid, 0, len(label))
    return laid


def _gap(layout: LayoutContext, label: str) -> list[Flowable]:
    """What the law names and nobody has said: a line to write it on."""
    types = types_for(layout.width)
    laid = stacked(layout.lines(label, types.label, layout.width, LIMIT), types.label, gap=2.5)
    keep_from(laid, 0, len(laid))
    return [
        *laid,
        Flowable(GAP_HEIGHT, (RuleInk(0, GAP_HEIGHT - 1, layout.width, GAP_HEIGHT - 1, 0.6, BLACK),)),
    ]


def _table(layout: LayoutContext, block: doc.Table) -> list[Flowable]:
    types = types_for(layout.width)
    if not block.rows:
        return stacked(layout.lines(block.empty or "—", types.body, layout.width, LIMIT), types.body, gap=4)
    sums = len(block.columns) > 1 and block.columns[-1].align == "right"
    laid = _titles(layout, block, sums)
    for row in block.rows:
        laid += with_gap(_row(layout, block.columns, [_told(cell) for cell in row], sums), 3)
    for place, row in enumerate(block.sums):
        style = types.strong if place == len(block.sums) - 1 else types.body
        said = " ".join(filter(None, row[:-1]))
        if place == 0:
            laid.append(ruled(layout, gap=3))
        laid += _ends(layout, said, row[-1], style)
    return with_gap(laid, 4)


def _titles(layout: LayoutContext, block: doc.Table, sums: bool) -> list[Flowable]:
    """What the first column and the sums at the right are; the others are named in each row."""
    types = types_for(layout.width)
    last = block.columns[-1].title if sums else ""
    if not (block.columns[0].title or last):
        return []
    return [*_ends(layout, block.columns[0].title, last, types.label), ruled(layout, 0.4, 1)]


def _row(
    layout: LayoutContext, columns: Sequence[doc.TableColumn], cells: Sequence[str], sums: bool
) -> list[Flowable]:
    types = types_for(layout.width)
    middle = list(zip(columns, cells, strict=True))[1 : -1 if sums else None]
    told = " · ".join(
        layout.words.say(LABELLED(label=column.title, value=cell)) if column.title else cell
        for column, cell in middle
        if cell.strip() and cell.strip() != "—"
    )
    if not told:
        return _ends(layout, cells[0], cells[-1] if sums else "", types.body)
    first = stacked(layout.lines(cells[0], types.body, layout.width, LIMIT), types.body)
    keep_from(first, 0, len(first))
    return [*first, *_ends(layout, told, cells[-1] if sums else "", types.label, INDENT, types.body)]


def _told(cell: doc.CellContent) -> str:
    if isinstance(cell, str):
        return cell
    return cell.text if isinstance(cell, doc.Strong) else ""


def _ends(
    layout: LayoutContext,
    left: str,
    right: str,
    style: TextStyle,
    indent: float = 0.0,
    at_right: TextStyle | None = None,
) -> list[Flowable]:
    """A text at the left and, on its last line or below, one at the right edge."""
    other = at_right or style
    ends = layout.lines(right, other, layout.width, LIMIT) if right else []
    room = layout.width - indent - (ends[0].width + 8 if len(ends) == 1 else 0)
    if len(ends) == 1 and room < layout.width * LABEL_SHARE:
        room = layout.width - indent
        apart = True
    else:
        apart = len(ends) != 1
    lines = layout.lines(left, style, room, LIMIT) if left else []
    laid = stacked(lines, style, indent)
    if not apart and laid:
        last = laid[-1]
        tall = max(last.height, other.leading)
        ink = text_ink(ends[0], layout.width - ends[0].width, baseline(replace(other, leading=tall)), other)
        laid[-1] = replace(last, height=tall, inks=(*last.inks, ink))
        return laid
    for line in ends:
        ink = text_ink(line, layout.width - line.width, baseline(other), other)
        laid.append(Flowable(other.leading, (ink,)))
    return laid


def _checklist(layout: LayoutContext, block: doc.Checklist) -> list[Flowable]:
    types = types_for(layout.width)
    label = layout.words.say(LABELLED(label=block.label, value="")).strip() if block.label else ""
    laid = stacked(layout.lines(label, types.label, layout.width, LIMIT), types.label) if label else []
    left = INDENT if label else 0.0
    for item in block.items:
        box = layout.typesetter.wrap(TICKS[item.ticked], types.body, 20)
        rows = stacked(
            layout.lines(item.text, types.body, layout.width - left - 13, LIMIT), types.body, left + 13, 1
        )
        marks = [text_ink(line, left, baseline(types.body), types.body) for line in box]
        rows[0] = replace(rows[0], inks=(*marks, *rows[0].inks))
        laid += rows
    return with_gap(laid, 4)


def _boxes(layout: LayoutContext, block: doc.Boxes) -> list[Flowable]:
    """As many boxes in a row as have room, their meaning below."""
    types = types_for(layout.width)
    room = max(1, int((layout.width + BOX_STEP - BOX) / BOX_STEP))
    laid: list[Flowable] = []
    for first in range(0, len(block.signs), room):
        inks: list[Ink] = []
        for place, sign in enumerate(block.signs[first : first + room]):
            left = place * BOX_STEP
            inks.append(BoxInk(left, 0, BOX, BOX, 0.8, BLACK))
            for line in layout.typesetter.fit(sign, types.body, BOX):
                top = (BOX - types.body.leading) / 2 + baseline(types.body)
                inks.append(text_ink(line, left + (BOX - line.width) / 2, top, types.body))
        laid.append(Flowable(BOX, tuple(inks), gap=3))
    if block.meaning:
        laid += stacked(
            layout.lines(block.meaning, types.secondary, layout.width, LIMIT), types.secondary, gap=2
        )
    return laid


def _writing_lines(layout: LayoutContext, block: doc.WritingLines) -> list[Flowable]:
    line = RuleInk(0, WRITING_LINE - 1, layout.width, WRITING_LINE - 1, 0.5, BLACK)
    return [Flowable(WRITING_LINE, (line,)) for _ in range(block.count)]


def _signature(layout: LayoutContext, block: doc.Signature) -> list[Flowable]:
    """What is signed, then a place over the whole width for each who signs."""
    conditions = layout.conditions()
    laid = (
        stacked(layout.lines(block.text, conditions, layout.width, LIMIT), conditions, gap=6)
        if block.text
        else []
    )
    for signer in block.signers:
        laid += _place(layout, signer)
    keep_from(laid, 0, len(laid) - 1)
    return laid


def _place(layout: LayoutContext, signer: doc.Signer) -> list[Flowable]:
    types = types_for(layout.width)
    role = stacked(layout.lines(signer.role, types.strong, layout.width, LIMIT), types.strong, gap=9)
    inks: list[Ink] = [RuleInk(0, SIGN_HEIGHT - 1, layout.width, SIGN_HEIGHT - 1, 0.8, BLACK)]
    proportion = layout.proportion(signer.image) if signer.image else None
    if proportion:
        wide = min(layout.width, (SIGN_HEIGHT - 4) / proportion)
        inks.append(ImageInk(0, SIGN_HEIGHT - 2 - wide * proportion, wide, wide * proportion, signer.image))
    elif signer.on_paper:
        said = layout.typesetter.fit(layout.words.say(SIGNED_ON_PAPER), types.label, layout.width)
        inks += [text_ink(line, 0, SIGN_HEIGHT - 5, types.label) for line in said]
    written = " · ".join(part for part in (signer.name, signer.when) if part)
    under = layout.lines(written or layout.words.say(NAME_AND_DATE), types.label, layout.width, LIMIT)
    laid = [*role, Flowable(SIGN_HEIGHT, tuple(inks)), *stacked(under, types.label, gap=1)]
    keep_from(laid, 0, len(laid) - 1)
    return laid


def _step(layout: LayoutContext, block: doc.Step) -> list[Flowable]:
    picture = [doc.Photos((doc.Photo(block.image),))] if block.image else []
    return lay_narrow(layout, (doc.Paragraph(block.text, "strong", f"{block.number}."), *picture))


def _photos(layout: LayoutContext, block: doc.Photos) -> list[Flowable]:
    types = types_for(layout.width)
    laid: list[Flowable] = []
    for photo in block.photos:
        proportion = layout.proportion(photo.image)
        if proportion:
            wide = min(layout.width, PHOTO_HEIGHT / proportion)
            laid.append(
                Flowable(
                    wide * proportion,
                    (ImageInk(0, 0, wide, wide * proportion, photo.image),),
                    gap=6,
                    keep=True,
                )
            )
        laid += stacked(
            layout.lines(photo.caption, types.secondary, layout.width, LIMIT), types.secondary, gap=2
        )
    return laid


def _code(layout: LayoutContext, block: doc.Code) -> list[Flowable]:
    return code(layout, block.payload, block.kind, block.size * MM, block.caption)


def code(
    layout: LayoutContext, payload: str, kind: doc.CodeKind, size: float, caption: str = ""
) -> list[Flowable]:
    """A code in the middle, with the white a scanner needs, and its caption."""
    types = types_for(layout.width)
    side = min(size, layout.width)
    box = (side, side) if kind == "qr" else (min(layout.width, 56 * MM), size)
    ink = CodeInk((layout.width - box[0]) / 2, 0, *box, payload, kind)
    laid = [Flowable(box[1], (ink,), gap=8)]
    return [*laid, *centred(layout, caption, types.secondary, 3)] if caption else laid


def _chart(layout: LayoutContext, block: doc.Chart) -> list[Flowable]:
    return lay_chart(layout, block) if block.drawing.width <= layout.width else []


def _panel(layout: LayoutContext, block: doc.Panel) -> list[Flowable]:
    types, pad = types_for(layout.width), 6.0
    inks: list[Ink] = []
    y = pad
    for text, style in ((block.title, types.large), (block.text, types.body)):
        for line in layout.lines(text, style, layout.width - 2 * pad, LIMIT) if text else ():
            inks.append(text_ink(line, pad, y + baseline(style), style))
            y += style.leading
    return [Flowable(y + pad, (BoxInk(0, 0, layout.width, y + pad, 1.4, BLACK), *inks), gap=6)]


def _columns(layout: LayoutContext, block: doc.Columns) -> list[Flowable]:
    return lay_narrow(layout, (each for column in block.columns for each in column))


def _together(layout: LayoutContext, block: doc.Together) -> list[Flowable]:
    return lay_narrow(layout, block.blocks)


def _rule(layout: LayoutContext, _block: doc.Block) -> list[Flowable]:
    return [ruled(layout)]


def _spacer(_layout: LayoutContext, block: doc.Spacer) -> list[Flowable]:
    return [Flowable(0, gap=min(block.height * MM, SPACE))]


_LAYERS: dict[type, Callable[[LayoutContext, Any], list[Flowable]]] = {
    doc.Heading: _heading,
    doc.Paragraph: _paragraph,
    doc.Facts: _facts,
    doc.Beside: _beside,
    doc.Table: _table,
    doc.Checklist: _checklist,
    doc.Boxes: _boxes,
    doc.WritingLines: _writing_lines,
    doc.Signature: _signature,
    doc.Step: _step,
    doc.Photos: _photos,
    doc.Code: _code,
    doc.Chart: _chart,
    doc.Panel: _panel,
    doc.Columns: _columns,
    doc.Rule: _rule,
    doc.CutLine: _rule,
    doc.PageBreak: _rule,
    doc.Spacer: _spacer,
    doc.Together: _together,
    doc.Rulers: lay_rulers,
    doc.Scale: lay_scale,
}
