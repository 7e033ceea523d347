"""Table layout: facts, tables and boxes to tick as rows of cells; knows neither pages nor PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from helpdesk.classes import dataclass
from helpdesk.reports.layout.blocks import (
    Align,
    Beside,
    CellContent,
    Checklist,
    Fact,
    Facts,
    Strong,
    Table,
    Tick,
)
from helpdesk.reports.layout.drawings import drawing_inks
from helpdesk.reports.layout.flowables import (
    LIGHT,
    MM,
    Flowable,
    Ink,
    RuleInk,
    baseline,
    keep_ends,
    keep_from,
    moved,
    text_ink,
    with_gap,
)
from helpdesk.reports.layout.line_breaking import TextLine, TextStyle
from helpdesk.reports.layout.shapes import Drawing
from helpdesk.reports.layout.styles import BODY, CELL, CELL_STRONG, FIGURE, LABEL, STRONG, LayoutContext

LABEL_WIDTH = 34 * MM
GUTTER = 6 * MM
LEFT_SHARE, MOST_LEFT = 0.52, 0.66
"""How much of the width the left of two lists has, and may have where the other asks for little: names and addresses
are longer than dates."""
HAND_ROOM = 26 * MM
"""What a hand needs at least to fill a gap."""
CELL_GAP = 3 * MM
ROW_PAD, CLOSE_PAD = 3.0, 1.5
"""White above and below the text of a row; where the page is to hold more."""
GAP_HEIGHT = 21.0
"""Room to write by hand what is missing."""
WHOLE_ROW = 190.0
"""A row lower than this is never broken."""
SIDE_LIMIT = 300
WIDE_LIMIT, HALF_LIMIT, CELL_LIMIT, TICK_LIMIT, LABEL_LIMIT = 4000, 600, 2000, 1000, 200
BOX, TICKED = "☐", "☑"


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines in a column of a row."""

    x: float
    width: float
    lines: list[TextLine]
    style: TextStyle
    align: Align = "left"
    missing: bool = False
    drawing: Drawing | None = None

    def drawn(self, layout: LayoutContext, pad: float, leading: float) -> list[Ink]:
        """The cell's chart, level with the first line of its row, which is ``leading`` high."""
        if self.drawing is None:
            return []
        y = pad + (leading - self.drawing.height) / 2
        return [moved(ink, y, self.x) for ink in drawing_inks(layout, self.drawing)]

    def ink(self, line: int, y: float) -> list[Ink]:
        """The ink of one line with its baseline at ``y``."""
        if self.missing:
            return [RuleInk(self.x, y + 2, self.x + self.width, y + 2)] if line == 0 else []
        if line >= len(self.lines):
            return []
        slack = self.width - self.lines[line].width
        shift = {"left": 0.0, "right": slack, "center": slack / 2}[self.align]
        return [text_ink(self.lines[line], self.x + shift, y, self.style)]


def row(cells: list[Cell], pad: float = 0.0, least: float = 0.0) -> list[Flowable]:
    """A row whose cells share their baselines; a very high one may break between its lines."""
    leading = max(cell.style.leading for cell in cells)
    drop = max(baseline(replace(cell.style, leading=leading)) for cell in cells)
    count = max(1, *(len(cell.lines) for cell in cells))
    height = max(least, count * leading)
    if height <= WHOLE_ROW:
        down = pad + height - count * leading
        inks = [ink for cell in cells for i in range(count) for ink in cell.ink(i, down + i * leading + drop)]
        return [Flowable(height + 2 * pad, tuple(inks))]
    flowables: list[Flowable] = []
    for i in range(count):
        down = pad if i == 0 else 0.0
        inks = [ink for cell in cells for ink in cell.ink(i, down + drop)]
        flowables.append(Flowable(leading + down + (pad if i == count - 1 else 0.0), tuple(inks)))
    return keep_ends(flowables)


def lay_facts(layout: LayoutContext, block: Facts) -> list[Flowable]:
    """Facts as rows of one or two."""
    flowables: list[Flowable] = []
    for pair in _pairs(block):
        cells = [cell for i, fact in enumerate(pair) for cell in _fact(layout, fact, i, block.columns)]
        least = GAP_HEIGHT if any(cell.missing for cell in cells) else 0.0
        flowables += row(cells, pad=0.0 if layout.tight else 0.8, least=least)
    return with_gap(flowables, 3)


def lay_beside(layout: LayoutContext, block: Beside) -> list[Flowable]:
    """Two lists of facts side by side, each with labels as wide as it needs; no list waits for the other."""
    room = layout.width - GUTTER
    # Who it is for takes what the other list has no use for: long names and addresses lie there.
    split = min(max(room - _natural(layout, block.right), room * LEFT_SHARE), room * MOST_LEFT)
    left = _side(layout, block.left, 0, split)
    right = _side(layout, block.right, split + GUTTER, room - split)
    stacked = [_stacked(rows) for rows in (left, right)]
    height = max(sum(row.height for row in rows) for rows in (left, right))
    return with_gap([Flowable(height, tuple(ink for inks in stacked for ink in inks))], 3)


def _natural(layout: LayoutContext, facts: tuple[Fact, ...]) -> float:
    """How wide a list of facts is where nothing of it is broken, and what is left to be filled has room for a hand."""
    measure = layout.typesetter.natural
    values = (
        measure(fact.value, layout.style(STRONG if fact.strong else BODY))
        if fact.value.strip()
        else HAND_ROOM
        for fact in facts
        if fact.required or fact.value.strip()
    )
    return _label_width(layout, facts) + max(values, default=0.0) + CELL_GAP


def _label_width(layout: LayoutContext, facts: tuple[Fact, ...]) -> float:
    widest = max((layout.typesetter.natural(fact.label, LABEL) for fact in facts), default=0.0)
    return min(widest + CELL_GAP, LABEL_WIDTH)


def _side(layout: LayoutContext, facts: tuple[Fact, ...], x: float, width: float) -> list[Flowable]:
    label_width = _label_width(layout, facts)
    flowables: list[Flowable] = []
    for fact in facts:
        style = layout.style(STRONG if fact.strong else BODY)
        missing = fact.required and not fact.value.strip()
        said = "" if missing else fact.value if fact.value.strip() else "—"
        value = layout.lines(said, style, width - label_width, SIDE_LIMIT) if said else []
        label = layout.lines(fact.label, LABEL, label_width - 4, LABEL_LIMIT)
        cells = [
            Cell(x, label_width, label, LABEL),
            Cell(x + label_width, width - label_width, value, style, missing=missing),
        ]
        flowables += row(cells, pad=0.0 if layout.tight else 0.8, least=GAP_HEIGHT if missing else 0.0)
    return flowables


def _stacked(rows: list[Flowable]) -> list[Ink]:
    inks: list[Ink] = []
    y = 0.0
    for each in rows:
        inks += [moved(ink, y) for ink in each.inks]
        y += each.height
    return inks


def _pairs(block: Facts) -> list[list[Fact]]:
    rows: list[list[Fact]] = []
    for fact in block.facts:
        open_row = rows and len(rows[-1]) < block.columns and not rows[-1][0].wide
        if open_row and not fact.wide:
            rows[-1].append(fact)
        else:
            rows.append([fact])
    return rows


def _fact(layout: LayoutContext, fact: Fact, place: int, columns: int) -> list[Cell]:
    half = (layout.width - GUTTER) / 2
    single = columns == 1 or fact.wide
    x = 0.0 if single or place == 0 else half + GUTTER
    width = (layout.width if single else half) - LABEL_WIDTH
    style = layout.style(STRONG if fact.strong else BODY)
    missing = fact.required and not fact.value.strip()
    value = (
        []
        if missing
        else layout.lines(
            fact.value if fact.value.strip() else "—", style, width, WIDE_LIMIT if single else HALF_LIMIT
        )
    )
    label = layout.lines(fact.label, LABEL, LABEL_WIDTH - 4, LABEL_LIMIT)
    return [Cell(x, LABEL_WIDTH, label, LABEL), Cell(x + LABEL_WIDTH, width, value, style, missing=missing)]


def lay_checklist(layout: LayoutContext, block: Checklist) -> list[Flowable]:
    """Boxes row by row, beside their label if they have one."""
    left = LABEL_WIDTH if block.label else 0.0
    style = layout.style(BODY)
    columns = max(1, block.columns)
    flowables: list[Flowable] = []
    for first in range(0, len(block.items), columns):
        cells: list[Cell] = []
        places = _tick_places(layout, block.items[first : first + columns], columns, left)
        if block.label and first == 0:
            label = layout.lines(block.label, LABEL, LABEL_WIDTH - 4, LABEL_LIMIT)
            cells.append(Cell(0, LABEL_WIDTH, label, LABEL))
        for item, (x, width) in zip(block.items[first : first + columns], places, strict=False):
            box = layout.typesetter.wrap(TICKED if item.ticked else BOX, style, 20)
            text = layout.lines(item.text, style, width, TICK_LIMIT)
            cells += [Cell(x, 14, box, style), Cell(x + 14, width, text, style)]
        flowables += row(cells, pad=0.0 if layout.tight else 0.8)
    return with_gap(flowables, 3)


def _tick_places(
    layout: LayoutContext, items: Sequence[Tick], columns: int, left: float
) -> list[tuple[float, float]]:
    """Where the boxes of a row stand and how wide the text beside each is: alike, unless one needs another's room."""
    room = (layout.width - left + GUTTER) / columns - GUTTER - 14
    asked = [layout.typesetter.natural(item.text, layout.style(BODY)) + 2 for item in items]
    fits = len(items) == columns and sum(asked) <= room * columns
    widths = asked if fits and max(asked) > room else [room] * columns
    spare = (room * columns - sum(widths)) / columns
    places, x = list[tuple[float, float]](), left
    for width in widths:
        places.append((x, width + spare))
        x += width + spare + GUTTER + 14
    return places


def lay_table(layout: LayoutContext, block: Table) -> list[Flowable]:
    """Header, rows with hairlines between them, sums under a stronger line; without rows only a sentence."""
    if not block.rows:
        said = Cell(0, layout.width, layout.lines(block.empty or "—", CELL, layout.width, CELL_LIMIT), CELL)
        return with_gap(row([said], pad=3), 1)
    spans = _columns(layout, block)
    header = _header(layout, block, spans)
    flowables = [replace(flowable, keep=True) for flowable in header]
    for values in block.rows:
        cells = _cells(layout, block, spans, values, CELL)
        pad = CLOSE_PAD if layout.tight or block.dense else ROW_PAD
        body = _ruled(layout, _with_charts(layout, cells, row(cells, pad=pad), pad), LIGHT)
        flowables += [replace(flowable, repeat=header) for flowable in body]
    if block.sums:
        keep_from(flowables, len(flowables) - 1, len(flowables))
        flowables += _sums(layout, block, spans, header)
    return with_gap(flowables, 4)


def _header(layout: LayoutContext, block: Table, spans: list[tuple[float, float]]) -> tuple[Flowable, ...]:
    """The titles of the columns; nothing where none has one."""
    if not any(column.title for column in block.columns):
        return ()
    title = [
        Cell(x, width, layout.lines(column.title, LABEL, width, LABEL_LIMIT), LABEL, column.align)
        for (x, width), column in zip(spans, block.columns, strict=True)
    ]
    return tuple(_ruled(layout, row(title, pad=2), thickness=0.8, grey=0.0))


def _with_charts(
    layout: LayoutContext, cells: list[Cell], rows: list[Flowable], pad: float
) -> list[Flowable]:
    """A row with the charts of its cells."""
    leading = max(cell.style.leading for cell in cells)
    charts = [ink for cell in cells for ink in cell.drawn(layout, pad, leading)]
    return [replace(rows[0], inks=(*rows[0].inks, *charts)), *rows[1:]] if charts else rows


def _sums(
    layout: LayoutContext, block: Table, spans: list[tuple[float, float]], header: tuple[Flowable, ...]
) -> list[Flowable]:
    flowables: list[Flowable] = []
    for i, values in enumerate(block.sums):
        style = CELL_STRONG if i == len(block.sums) - 1 else CELL
        flowables += row(_cells(layout, block, spans, values, style), pad=3)
    flowables = [
        replace(flowable, repeat=header, keep=i < len(flowables) - 1) for i, flowable in enumerate(flowables)
    ]
    line = RuleInk(0, -0.4, layout.width, -0.4, 0.8, 0.0)
    return [replace(flowables[0], inks=(line, *flowables[0].inks)), *flowables[1:]]


def _columns(layout: LayoutContext, block: Table) -> list[tuple[float, float]]:
    room = layout.width - CELL_GAP * (len(block.columns) - 1)
    whole = sum(column.share for column in block.columns) or 1
    spans: list[tuple[float, float]] = []
    x = 0.0
    for column in block.columns:
        width = room * column.share / whole
        spans.append((x, width))
        x += width + CELL_GAP
    return spans


def _cells(
    layout: LayoutContext,
    block: Table,
    spans: list[tuple[float, float]],
    values: tuple[CellContent, ...],
    style: TextStyle,
) -> list[Cell]:
    return [
        _cell(layout, span, value, style, column.align)
        for span, column, value in zip(spans, block.columns, values, strict=True)
    ]


def _cell(
    layout: LayoutContext, span: tuple[float, float], value: CellContent, style: TextStyle, align: Align
) -> Cell:
    x, width = span
    if isinstance(value, Drawing):
        return Cell(x, width, [], style, align, drawing=value)
    if isinstance(value, Strong):
        style, value = FIGURE if value.large else CELL_STRONG, value.text
    return Cell(x, width, layout.lines(value, style, width, CELL_LIMIT), style, align)


def _ruled(
    layout: LayoutContext, flowables: list[Flowable], grey: float = 0.0, thickness: float = 0.4
) -> list[Flowable]:
    last = flowables[-1]
    line = RuleInk(0, last.height, layout.width, last.height, thickness, grey)
    return [*flowables[:-1], replace(last, inks=(*last.inks, line))]
