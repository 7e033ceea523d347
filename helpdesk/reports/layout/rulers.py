"""Rulers of a test print: what lies at each edge of the paper, and a length to be measured; knows no paper."""

from __future__ import annotations

from helpdesk.reports.layout.blocks import Rulers, Scale
from helpdesk.reports.layout.flowables import MM, Flowable, Ink, RuleInk
from helpdesk.reports.layout.line_breaking import BLACK
from helpdesk.reports.layout.styles import LayoutContext

STEPS = 8
"""Millimetres from each edge that are marked at most; no mark reaches into what is printed."""
LINE = 0.5
BAR = 3 * MM
AWAY = 9 * MM
"""How far from the corner they stand."""


def lay_rulers(layout: LayoutContext, block: Rulers) -> list[Flowable]:
    """A staircase of lines at each edge, one a millimetre, the first on the edge; as one piece without height.

    As many lines as are missing, so many millimetres the printer does not reach.
    """
    margin, height = block.margin * MM, block.height * MM
    width = layout.width + 2 * margin
    left, top = -margin, -margin - block.below * MM
    inks: list[Ink] = []
    for step in range(min(STEPS, int(block.margin)) + 1):
        # Each a little further along its edge, so that no line hides the next.
        away, along = step * MM, AWAY + (step % 2) * BAR
        for x in (left + away, left + width - away):
            inks.append(RuleInk(x, top + along, x, top + along + BAR, LINE, BLACK))
        for y in (top + away, top + height - away) if height else (top + away,):
            inks.append(RuleInk(left + along, y, left + along + BAR, y, LINE, BLACK))
    return [Flowable(0, tuple(inks))]


def lay_scale(_layout: LayoutContext, block: Scale) -> list[Flowable]:
    """A line of a known length with a tick each millimetre, longer at five and ten."""
    length, foot = block.length * MM, 5 * MM
    inks: list[Ink] = [RuleInk(0, foot, length, foot, LINE, BLACK)]
    for step in range(block.length + 1):
        tall = foot if step % 10 == 0 else foot * 0.7 if step % 5 == 0 else foot * 0.4
        inks.append(RuleInk(step * MM, foot - tall, step * MM, foot, LINE, BLACK))
    return [Flowable(foot + 1, tuple(inks), gap=6)]
