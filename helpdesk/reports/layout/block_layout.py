"""Block layout: a document's blocks become flowables; knows neither pages nor PDF nor any one paper.

Rows (facts, tables, boxes to tick) are laid out in ``table_layout``, pictures, codes and signatures in ``figures``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from helpdesk.reports.layout import blocks as doc
from helpdesk.reports.layout.drawings import lay_chart, lay_panel
from helpdesk.reports.layout.figures import lay_code, lay_label, lay_photos, lay_signature
from helpdesk.reports.layout.fill_in import lay_boxes, lay_writing_lines
from helpdesk.reports.layout.flowables import (
    HAIRLINE,
    MM,
    Flowable,
    Ink,
    RingInk,
    RuleInk,
    baseline,
    keep_ends,
    keep_from,
    moved,
    text_ink,
    with_gap,
)
from helpdesk.reports.layout.rulers import lay_rulers, lay_scale
from helpdesk.reports.layout.steps import lay_step
from helpdesk.reports.layout.styles import (
    BANNER,
    BODY,
    HEADING,
    LABEL,
    LARGE,
    LARGE_STRONG,
    SECONDARY,
    STRONG,
    LayoutContext,
)
from helpdesk.reports.layout.table_layout import lay_beside, lay_checklist, lay_facts, lay_table

HEADING_LIMIT = 300
PARAGRAPH_LIMIT = 20_000
CONDITIONS_LIMIT = 200_000
COLUMN_GUTTER = 6 * MM
_STYLES = {
    "body": BODY,
    "secondary": SECONDARY,
    "strong": STRONG,
    "large": LARGE,
    "large_strong": LARGE_STRONG,
    "banner": BANNER,
}
BESIDE_SIGNATURE = 45.0
"""So much of what stands before a signature, in points, stays with it: about three lines."""


def lay(layout: LayoutContext, blocks: Iterable[doc.Block]) -> list[Flowable]:
    """The blocks as flowables, bound together where they must not part."""
    flowables: list[Flowable] = []
    fresh = False
    for block in blocks:
        if isinstance(block, doc.PageBreak):
            fresh = True
            continue
        laid = _LAYERS[type(block)](layout, block)
        if laid and fresh:
            laid[0] = replace(laid[0], new_page=True)
            fresh = False
        if isinstance(block, doc.Signature) and laid and not laid[0].new_page:
            _keep_before(flowables)
        flowables += laid
    return flowables


def _keep_before(flowables: list[Flowable]) -> None:
    first, height = len(flowables), 0.0
    while first > 0 and height < BESIDE_SIGNATURE:
        first -= 1
        height += flowables[first].height
    keep_from(flowables, first, len(flowables))


def lay_heading(layout: LayoutContext, block: doc.Heading) -> list[Flowable]:
    """A thin rule, the heading, and at the right what stands beside it; never the last thing on a page."""
    aside = layout.typesetter.fit(block.aside, LABEL, layout.width / 3) if block.aside else []
    room = layout.width - (aside[0].width + 12 if aside else 0)
    lines = layout.lines(block.text, HEADING, room, HEADING_LIMIT)
    top = 3.0 if layout.tight else 5.0
    over = (RuleInk(0, 0, layout.width, 0, HAIRLINE, 0.0),)
    inks: list[Ink] = [
        text_ink(line, 0, top + i * HEADING.leading + baseline(HEADING), HEADING)
        for i, line in enumerate(lines)
    ]
    inks += [text_ink(line, layout.width - line.width, top + baseline(HEADING), LABEL) for line in aside]
    return [Flowable(top + len(lines) * HEADING.leading + 1, tuple(inks), gap=9, keep=True, over=over)]


def lay_paragraph(layout: LayoutContext, block: doc.Paragraph) -> list[Flowable]:
    """Lines, with the mark hanging before the first."""
    style = layout.style(_STYLES[block.style]) if block.style in _STYLES else layout.conditions()
    limit = CONDITIONS_LIMIT if block.style == "conditions" else PARAGRAPH_LIMIT
    # Two digits and a point stand clear of the text.
    indent = 2 * style.size if block.mark else 0.0
    flowables = [
        Flowable(style.leading, (text_ink(line, indent, baseline(style), style),))
        for line in layout.lines(block.text, style, layout.width - indent, limit)
    ]
    if block.mark:
        mark = [
            text_ink(line, 0, baseline(style), style)
            for line in layout.typesetter.fit(block.mark, style, indent)
        ]
        flowables[0] = replace(flowables[0], inks=(*mark, *flowables[0].inks))
    return with_gap(keep_ends(flowables), 2 if block.mark else 4)


def lay_rule(layout: LayoutContext, _block: doc.Rule) -> list[Flowable]:
    """A thin line over the whole width."""
    return [Flowable(1, (RuleInk(0, 0.5, layout.width, 0.5, HAIRLINE, 0.0),), gap=6)]


def lay_cut_line(layout: LayoutContext, _block: doc.CutLine) -> list[Flowable]:
    """Scissors and dashes."""
    middle, height = 4.0, 8.0
    dashes = RuleInk(20, middle, layout.width, middle, 0.6, dash=(4, 3))
    scissors = (
        RingInk(2.6, middle - 2.6, 2),
        RingInk(2.6, middle + 2.6, 2),
        RuleInk(4.2, middle - 1.5, 14, middle + 3, 0.8),
        RuleInk(4.2, middle + 1.5, 14, middle - 3, 0.8),
    )
    return [Flowable(height, (dashes, *scissors), gap=6)]


def lay_spacer(_press: LayoutContext, block: doc.Spacer) -> list[Flowable]:
    """White."""
    return [Flowable(0, gap=block.height * MM)]


def lay_together(layout: LayoutContext, block: doc.Together) -> list[Flowable]:
    """Blocks bound to each other."""
    flowables = lay(layout, block.blocks)
    keep_from(flowables, 0, len(flowables) - 1)
    return flowables


def lay_columns(layout: LayoutContext, block: doc.Columns) -> list[Flowable]:
    """Stacks side by side as one piece."""
    count = max(1, len(block.columns))
    width = (layout.width - COLUMN_GUTTER * (count - 1)) / count
    inks: list[Ink] = []
    height = 0.0
    for place, blocks in enumerate(block.columns):
        y, right = 0.0, place * (width + COLUMN_GUTTER)
        for i, flowable in enumerate(lay(replace(layout, width=width), blocks)):
            y += flowable.gap if i else 0.0
            inks += [moved(ink, y, right) for ink in (*flowable.over, *flowable.inks)]
            y += flowable.height
        height = max(height, y)
    return [Flowable(height, tuple(inks), gap=9)]


_LAYERS: dict[type, Callable[[LayoutContext, Any], list[Flowable]]] = {
    doc.Heading: lay_heading,
    doc.Paragraph: lay_paragraph,
    doc.Facts: lay_facts,
    doc.Beside: lay_beside,
    doc.Table: lay_table,
    doc.Checklist: lay_checklist,
    doc.Boxes: lay_boxes,
    doc.WritingLines: lay_writing_lines,
    doc.Signature: lay_signature,
    doc.Step: lay_step,
    doc.Photos: lay_photos,
    doc.Code: lay_code,
    doc.Chart: lay_chart,
    doc.Panel: lay_panel,
    doc.Columns: lay_columns,
    doc.Rule: lay_rule,
    doc.CutLine: lay_cut_line,
    doc.Spacer: lay_spacer,
    doc.Together: lay_together,
    doc.Label: lay_label,
    doc.Rulers: lay_rulers,
    doc.Scale: lay_scale,
}
