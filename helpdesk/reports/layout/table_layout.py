"""Knows how facts, tables and boxes to tick are laid out as rows; must not know pages or PDF."""

from __future__ import annotations

from dataclasses import dataclass, replace

from helpdesk.reports.layout.blocks import Align, Checklist, Fact, Facts, Table
from helpdesk.reports.layout.flowables import (
    LIGHT,
    MM,
    Ink,
    RuleInk,
    Strip,
    baseline,
    keep_ends,
    keep_from,
    text_ink,
    with_gap,
)
from helpdesk.reports.layout.line_breaking import Line, Type
from helpdesk.reports.layout.styles import BODY, CELL, CELL_STRONG, LABEL, STRONG, Press

LABEL_WIDTH = 34 * MM
GUTTER = 6 * MM
CELL_GAP = 3 * MM
GAP_HEIGHT = 21.0
"""Room to write by hand what is missing."""
WHOLE_ROW = 190.0
"""A row lower than this is never broken."""
WIDE_LIMIT, HALF_LIMIT, CELL_LIMIT, TICK_LIMIT, LABEL_LIMIT = 4000, 600, 2000, 1000, 200
BOX, TICKED = "☐", "☑"


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines in a column of a row."""

    x: float
    width: float
    lines: list[Line]
    kind: Type
    align: Align = "left"
    missing: bool = False

    def ink(self, line: int, y: float) -> list[Ink]:
        """The ink of one line with its baseline at ``y``."""
        if self.missing:
            return [RuleInk(self.x, y + 2, self.x + self.width, y + 2)] if line == 0 else []
        if line >= len(self.lines):
            return []
        slack = self.width - self.lines[line].width
        shift = {"left": 0.0, "right": slack, "center": slack / 2}[self.align]
        return [text_ink(self.lines[line], self.x + shift, y, self.kind)]


def row(cells: list[Cell], pad: float = 0.0, least: float = 0.0) -> list[Strip]:
    """A row whose cells share their baselines; a very high one may break between its lines."""
    leading = max(cell.kind.leading for cell in cells)
    drop = max(baseline(replace(cell.kind, leading=leading)) for cell in cells)
    count = max(1, *(len(cell.lines) for cell in cells))
    height = max(least, count * leading)
    if height <= WHOLE_ROW:
        down = pad + height - count * leading
        inks = [ink for cell in cells for i in range(count) for ink in cell.ink(i, down + i * leading + drop)]
        return [Strip(height + 2 * pad, tuple(inks))]
    strips: list[Strip] = []
    for i in range(count):
        down = pad if i == 0 else 0.0
        inks = [ink for cell in cells for ink in cell.ink(i, down + drop)]
        strips.append(Strip(leading + down + (pad if i == count - 1 else 0.0), tuple(inks)))
    return keep_ends(strips)


def lay_facts(press: Press, block: Facts) -> list[Strip]:
    """Facts as rows of one or two."""
    strips: list[Strip] = []
    for pair in _pairs(block):
        cells = [cell for i, fact in enumerate(pair) for cell in _fact(press, fact, i, block.columns)]
        least = GAP_HEIGHT if any(cell.missing for cell in cells) else 0.0
        strips += row(cells, pad=0.0 if press.tight else 0.8, least=least)
    return with_gap(strips, 3)


def _pairs(block: Facts) -> list[list[Fact]]:
    rows: list[list[Fact]] = []
    for fact in block.facts:
        open_row = rows and len(rows[-1]) < block.columns and not rows[-1][0].wide
        if open_row and not fact.wide:
            rows[-1].append(fact)
        else:
            rows.append([fact])
    return rows


def _fact(press: Press, fact: Fact, place: int, columns: int) -> list[Cell]:
    half = (press.width - GUTTER) / 2
    single = columns == 1 or fact.wide
    x = 0.0 if single or place == 0 else half + GUTTER
    width = (press.width if single else half) - LABEL_WIDTH
    kind = press.kind(STRONG if fact.strong else BODY)
    missing = fact.required and not fact.value.strip()
    value = (
        []
        if missing
        else press.lines(
            fact.value if fact.value.strip() else "—", kind, width, WIDE_LIMIT if single else HALF_LIMIT
        )
    )
    label = press.lines(fact.label, LABEL, LABEL_WIDTH - 4, LABEL_LIMIT)
    return [Cell(x, LABEL_WIDTH, label, LABEL), Cell(x + LABEL_WIDTH, width, value, kind, missing=missing)]


def lay_checklist(press: Press, block: Checklist) -> list[Strip]:
    """Boxes row by row, beside their label if they have one."""
    left = LABEL_WIDTH if block.label else 0.0
    kind = press.kind(BODY)
    columns = max(1, block.columns)
    step = (press.width - left + GUTTER) / columns
    strips: list[Strip] = []
    for first in range(0, len(block.items), columns):
        cells: list[Cell] = []
        if block.label and first == 0:
            label = press.lines(block.label, LABEL, LABEL_WIDTH - 4, LABEL_LIMIT)
            cells.append(Cell(0, LABEL_WIDTH, label, LABEL))
        for i, item in enumerate(block.items[first : first + columns]):
            x = left + i * step
            box = press.typesetter.wrap(TICKED if item.ticked else BOX, kind, 20)
            text = press.lines(item.text, kind, step - GUTTER - 14, TICK_LIMIT)
            cells += [Cell(x, 14, box, kind), Cell(x + 14, step - GUTTER - 14, text, kind)]
        strips += row(cells, pad=0.0 if press.tight else 0.8)
    return with_gap(strips, 3)


def lay_table(press: Press, block: Table) -> list[Strip]:
    """Header, rows with hairlines between them, sums under a stronger line."""
    spans = _columns(press, block)
    title = [
        Cell(x, width, press.lines(column.title, LABEL, width, LABEL_LIMIT), LABEL, column.align)
        for (x, width), column in zip(spans, block.columns, strict=True)
    ]
    header = tuple(_ruled(press, row(title, pad=2), thickness=0.8, grey=0.0))
    if not block.rows:
        said = Cell(0, press.width, press.lines(block.empty or "—", CELL, press.width, CELL_LIMIT), CELL)
        return with_gap([*(replace(strip, keep=True) for strip in header), *row([said], pad=3)], 4)
    strips = [replace(strip, keep=True) for strip in header]
    for values in block.rows:
        body = _ruled(press, row(_cells(press, block, spans, values, CELL), pad=3), LIGHT)
        strips += [replace(strip, repeat=header) for strip in body]
    if block.sums:
        keep_from(strips, len(strips) - 1, len(strips))
        strips += _sums(press, block, spans, header)
    return with_gap(strips, 4)


def _sums(
    press: Press, block: Table, spans: list[tuple[float, float]], header: tuple[Strip, ...]
) -> list[Strip]:
    strips: list[Strip] = []
    for i, values in enumerate(block.sums):
        kind = CELL_STRONG if i == len(block.sums) - 1 else CELL
        strips += row(_cells(press, block, spans, values, kind), pad=3)
    strips = [replace(strip, repeat=header, keep=i < len(strips) - 1) for i, strip in enumerate(strips)]
    line = RuleInk(0, -0.4, press.width, -0.4, 0.8, 0.0)
    return [replace(strips[0], inks=(line, *strips[0].inks)), *strips[1:]]


def _columns(press: Press, block: Table) -> list[tuple[float, float]]:
    room = press.width - CELL_GAP * (len(block.columns) - 1)
    whole = sum(column.share for column in block.columns) or 1
    spans: list[tuple[float, float]] = []
    x = 0.0
    for column in block.columns:
        width = room * column.share / whole
        spans.append((x, width))
        x += width + CELL_GAP
    return spans


def _cells(
    press: Press, block: Table, spans: list[tuple[float, float]], values: tuple[str, ...], kind: Type
) -> list[Cell]:
    return [
        Cell(x, width, press.lines(value, kind, width, CELL_LIMIT), kind, column.align)
        for (x, width), column, value in zip(spans, block.columns, values, strict=True)
    ]


def _ruled(press: Press, strips: list[Strip], grey: float = 0.0, thickness: float = 0.4) -> list[Strip]:
    last = strips[-1]
    line = RuleInk(0, last.height, press.width, last.height, thickness, grey)
    return [*strips[:-1], replace(last, inks=(*last.inks, line))]
