"""Knows how a document's blocks become strips; must not know pages, PDF or any one paper.

Rows (facts, tables, boxes to tick) are laid out in ``rows``, pictures, codes and signatures in ``figures``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from helpdesk.reports.layout import blocks as doc
from helpdesk.reports.layout.figures import lay_code, lay_label, lay_photos, lay_signature
from helpdesk.reports.layout.flowables import (
    HAIRLINE,
    MM,
    Ink,
    RingInk,
    RuleInk,
    Strip,
    baseline,
    keep_ends,
    keep_from,
    text_ink,
    with_gap,
)
from helpdesk.reports.layout.styles import BODY, HEADING, LABEL, SECONDARY, STRONG, Press
from helpdesk.reports.layout.table_layout import lay_checklist, lay_facts, lay_table

HEADING_LIMIT = 300
PARAGRAPH_LIMIT = 20_000
CONDITIONS_LIMIT = 200_000
BESIDE_SIGNATURE = 45.0
"""So much of what stands before a signature, in points, stays with it: about three lines."""


def lay(press: Press, blocks: Iterable[doc.Block]) -> list[Strip]:
    """The blocks as strips, bound together where they must not part."""
    strips: list[Strip] = []
    fresh = False
    for block in blocks:
        if isinstance(block, doc.PageBreak):
            fresh = True
            continue
        laid = _LAYERS[type(block)](press, block)
        if laid and fresh:
            laid[0] = replace(laid[0], new_page=True)
            fresh = False
        if isinstance(block, doc.Signature) and laid and not laid[0].new_page:
            _keep_before(strips)
        strips += laid
    return strips


def _keep_before(strips: list[Strip]) -> None:
    first, height = len(strips), 0.0
    while first > 0 and height < BESIDE_SIGNATURE:
        first -= 1
        height += strips[first].height
    keep_from(strips, first, len(strips))


def lay_heading(press: Press, block: doc.Heading) -> list[Strip]:
    """A thin rule, the heading, and at the right what stands beside it; never the last thing on a page."""
    aside = press.typesetter.fit(block.aside, LABEL, press.width / 3) if block.aside else []
    room = press.width - (aside[0].width + 12 if aside else 0)
    lines = press.lines(block.text, HEADING, room, HEADING_LIMIT)
    top = 3.0 if press.tight else 5.0
    over = (RuleInk(0, 0, press.width, 0, HAIRLINE, 0.0),)
    inks: list[Ink] = [
        text_ink(line, 0, top + i * HEADING.leading + baseline(HEADING), HEADING)
        for i, line in enumerate(lines)
    ]
    inks += [text_ink(line, press.width - line.width, top + baseline(HEADING), LABEL) for line in aside]
    return [Strip(top + len(lines) * HEADING.leading + 1, tuple(inks), gap=9, keep=True, over=over)]


def lay_paragraph(press: Press, block: doc.Paragraph) -> list[Strip]:
    """Lines, with the mark hanging before the first."""
    plain = {"body": BODY, "secondary": SECONDARY, "strong": STRONG}.get(block.style)
    kind = press.kind(plain) if plain else press.conditions()
    limit = CONDITIONS_LIMIT if block.style == "conditions" else PARAGRAPH_LIMIT
    indent = 5 * MM if block.mark else 0.0
    strips = [
        Strip(kind.leading, (text_ink(line, indent, baseline(kind), kind),))
        for line in press.lines(block.text, kind, press.width - indent, limit)
    ]
    if block.mark:
        mark = [
            text_ink(line, 0, baseline(kind), kind) for line in press.typesetter.fit(block.mark, kind, indent)
        ]
        strips[0] = replace(strips[0], inks=(*mark, *strips[0].inks))
    return with_gap(keep_ends(strips), 2 if block.mark else 4)


def lay_rule(press: Press, _block: doc.Rule) -> list[Strip]:
    """A thin line over the whole width."""
    return [Strip(1, (RuleInk(0, 0.5, press.width, 0.5, HAIRLINE, 0.0),), gap=6)]


def lay_cut_line(press: Press, _block: doc.CutLine) -> list[Strip]:
    """Scissors and dashes."""
    middle, height = 4.0, 8.0
    dashes = RuleInk(20, middle, press.width, middle, 0.6, dash=(4, 3))
    scissors = (
        RingInk(2.6, middle - 2.6, 2),
        RingInk(2.6, middle + 2.6, 2),
        RuleInk(4.2, middle - 1.5, 14, middle + 3, 0.8),
        RuleInk(4.2, middle + 1.5, 14, middle - 3, 0.8),
    )
    return [Strip(height, (dashes, *scissors), gap=6)]


def lay_spacer(_press: Press, block: doc.Spacer) -> list[Strip]:
    """White."""
    return [Strip(0, gap=block.height * MM)]


def lay_together(press: Press, block: doc.Together) -> list[Strip]:
    """Blocks bound to each other."""
    strips = lay(press, block.blocks)
    keep_from(strips, 0, len(strips) - 1)
    return strips


_LAYERS: dict[type, Callable[[Press, Any], list[Strip]]] = {
    doc.Heading: lay_heading,
    doc.Paragraph: lay_paragraph,
    doc.Facts: lay_facts,
    doc.Table: lay_table,
    doc.Checklist: lay_checklist,
    doc.Signature: lay_signature,
    doc.Photos: lay_photos,
    doc.Code: lay_code,
    doc.Rule: lay_rule,
    doc.CutLine: lay_cut_line,
    doc.Spacer: lay_spacer,
    doc.Together: lay_together,
    doc.Label: lay_label,
}
