"""Lays out what somebody fills in by hand: rows of boxes, lines to write on."""

from __future__ import annotations

from helpdesk.reports.layout.blocks import Boxes, WritingLines
from helpdesk.reports.layout.flowables import MM, BoxInk, Flowable, Ink, RuleInk, baseline, text_ink
from helpdesk.reports.layout.styles import BODY, SECONDARY, LayoutContext

BOX = 6.4 * MM
STEP = 8.2 * MM
LINE = 8 * MM
"""Room for handwriting."""
MEANING_LIMIT = 200


def lay_boxes(layout: LayoutContext, block: Boxes) -> list[Flowable]:
    """Frames with their sign in the middle, and beside them the meaning, on as many lines as it needs."""
    inks: list[Ink] = []
    for place, sign in enumerate(block.signs):
        left = place * STEP
        inks.append(BoxInk(left, 0, BOX, BOX, 0.7, 0.0))
        for line in layout.typesetter.fit(sign, BODY, BOX):
            top = (BOX - BODY.leading) / 2 + baseline(BODY)
            inks.append(text_ink(line, left + (BOX - line.width) / 2, top, BODY))
    beside = len(block.signs) * STEP + 2 * MM
    lines = (
        layout.lines(block.meaning, SECONDARY, layout.width - beside, MEANING_LIMIT) if block.meaning else []
    )
    height = max(BOX, len(lines) * SECONDARY.leading)
    top = (height - len(lines) * SECONDARY.leading) / 2
    inks += [
        text_ink(line, beside, top + place * SECONDARY.leading + baseline(SECONDARY), SECONDARY)
        for place, line in enumerate(lines)
    ]
    return [Flowable(height, tuple(inks), gap=3)]


def lay_writing_lines(layout: LayoutContext, block: WritingLines) -> list[Flowable]:
    """Thin lines, far enough apart for a pen."""
    line = RuleInk(0, LINE - 1, layout.width, LINE - 1)
    return [Flowable(LINE, (line,)) for _ in range(block.count)]
