"""Steps in large print, each with its number and perhaps a picture; knows no other block."""

from __future__ import annotations

from helpdesk.reports.layout.blocks import Step
from helpdesk.reports.layout.flowables import MM, BoxInk, Flowable, ImageInk, Ink, baseline, text_ink
from helpdesk.reports.layout.line_breaking import BOLD, TextStyle
from helpdesk.reports.layout.styles import LayoutContext

NUMBER, NUMBER_CLOSE = TextStyle(36, 40, BOLD), TextStyle(24, 27, BOLD)
TEXT, TEXT_CLOSE = TextStyle(19, 25.5), TextStyle(15, 19.5)
NUMBER_WIDE = 17 * MM
PICTURE_WIDE, PICTURE_TALL, PICTURE_TALL_CLOSE = 58 * MM, 38 * MM, 24 * MM
GUTTER = 6 * MM
LIMIT = 600


def lay_step(layout: LayoutContext, block: Step) -> list[Flowable]:
    """The number, the text beside it, the picture at the right; never broken."""
    number, text = (NUMBER_CLOSE, TEXT_CLOSE) if layout.tight else (NUMBER, TEXT)
    inks: list[Ink] = []
    proportion = layout.proportion(block.image) if block.image else None
    room, tall = layout.width - NUMBER_WIDE, 0.0
    if proportion:
        highest = PICTURE_TALL_CLOSE if layout.tight else PICTURE_TALL
        wide = min(PICTURE_WIDE, highest / proportion)
        tall = wide * proportion
        left = layout.width - wide
        inks += [ImageInk(left, 0, wide, tall, block.image), BoxInk(left, 0, wide, tall)]
        room = left - GUTTER - NUMBER_WIDE
    lines = layout.lines(block.text, text, room, LIMIT)
    inks += [
        text_ink(line, 0, baseline(number), number)
        for line in layout.typesetter.fit(str(block.number), number, NUMBER_WIDE)
    ]
    # The first line stands on the number's, so that the eye goes on.
    top = baseline(number) - baseline(text)
    inks += [
        text_ink(line, NUMBER_WIDE, top + place * text.leading + baseline(text), text)
        for place, line in enumerate(lines)
    ]
    height = max(number.leading, top + len(lines) * text.leading, tall)
    return [Flowable(height, tuple(inks), gap=8 if layout.tight else 20)]
