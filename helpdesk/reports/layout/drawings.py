"""Charts and panels laid out: shapes as ink, their labels set by the typesetter; knows neither pages nor PDF."""

from __future__ import annotations

from helpdesk.reports.layout.blocks import Chart, Panel
from helpdesk.reports.layout.flowables import (
    BoxInk,
    DrawingInk,
    Flowable,
    Ink,
    RuleInk,
    TextInk,
    baseline,
    text_ink,
)
from helpdesk.reports.layout.line_breaking import BOLD, REGULAR, TextStyle
from helpdesk.reports.layout.shapes import Drawing, Label
from helpdesk.reports.layout.styles import BODY, PANEL, LayoutContext, tone_colour

EDGE, PAD = 4.0, 8.0
"""The heavy edge of a panel, and the white inside its frame."""
PANEL_LIMIT = 2000


def drawing_inks(layout: LayoutContext, drawing: Drawing) -> list[Ink]:
    """A drawing as ink from its upper left corner."""
    inks: list[Ink] = [DrawingInk(0, 0, drawing)]
    for shape in drawing.shapes:
        if isinstance(shape, Label) and shape.text:
            inks.append(_label(layout, shape, drawing.width))
    return inks


def _label(layout: LayoutContext, label: Label, width: float) -> TextInk:
    style = TextStyle(label.size, label.size * 1.25, BOLD if label.bold else REGULAR)
    (line,) = layout.typesetter.fit(label.text, style, width)
    shift = {"left": 0.0, "center": line.width / 2, "right": line.width}[label.anchor]
    x = min(max(0.0, label.x - shift), max(0.0, width - line.width))
    return TextInk(x, label.y, line.runs, style.size, colour=tone_colour(label.tone))


def lay_chart(layout: LayoutContext, block: Chart) -> list[Flowable]:
    """A chart as one piece."""
    return [Flowable(block.drawing.height, tuple(drawing_inks(layout, block.drawing)), gap=4)]


def lay_panel(layout: LayoutContext, block: Panel) -> list[Flowable]:
    """A framed piece that is never broken."""
    room = layout.width - EDGE - 2 * PAD
    title = layout.lines(block.title, PANEL, room, PANEL_LIMIT)
    text = layout.lines(block.text, BODY, room, PANEL_LIMIT) if block.text else []
    inks: list[Ink] = []
    y = PAD
    for style, lines in ((PANEL, title), (BODY, text)):
        for line in lines:
            inks.append(text_ink(line, EDGE + PAD, y + baseline(style), style))
            y += style.leading
    height = y + PAD
    frame = BoxInk(0, 0, layout.width, height, 0.6, 0.0)
    edge = RuleInk(EDGE / 2, 0, EDGE / 2, height, EDGE, 0.0)
    return [Flowable(height, (frame, edge, *inks), gap=6)]
