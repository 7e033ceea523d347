"""Flowables: unbreakable pieces of a page that stack up, with the drawing primitives (ink) in them; no blocks, no PDF.

Measures are points; in a flowable ``y`` runs downwards from its top edge, ``x`` from the left margin.
"""

from __future__ import annotations

from dataclasses import field, replace
from typing import TypeAlias

from helpdesk.classes import dataclass
from helpdesk.reports.layout.blocks import Align, CodeKind, Image
from helpdesk.reports.layout.line_breaking import BLACK, GREY, TextLine, TextStyle
from helpdesk.reports.layout.shapes import Drawing

MM = 72 / 25.4
HAIRLINE = 0.4
LIGHT = 0.75


@dataclass(frozen=True, slots=True)
class TextInk:
    """A line of text on its baseline."""

    x: float
    y: float
    runs: tuple[tuple[str, str], ...]
    size: float
    grey: float = BLACK
    colour: str = ""
    """``rrggbb`` instead of the grey."""


@dataclass(frozen=True, slots=True)
class RuleInk:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float = HAIRLINE
    grey: float = GREY
    dash: tuple[float, ...] = ()
    colour: str = ""
    """``rrggbb`` instead of the grey."""


@dataclass(frozen=True, slots=True)
class BoxInk:
    """A frame."""

    x: float
    y: float
    width: float
    height: float
    thickness: float = HAIRLINE
    grey: float = GREY


@dataclass(frozen=True, slots=True)
class RingInk:
    """A small circle, given by its middle."""

    x: float
    y: float
    radius: float
    thickness: float = 0.7
    grey: float = GREY


@dataclass(frozen=True, slots=True)
class ImageInk:
    """A picture, filling its box."""

    x: float
    y: float
    width: float
    height: float
    image: Image


@dataclass(frozen=True, slots=True)
class CodeInk:
    """A code for a scanner, filling its box or, for bars, as much of it as whole dots allow."""

    x: float
    y: float
    width: float
    height: float
    payload: str
    kind: CodeKind
    align: Align = "center"


@dataclass(frozen=True, slots=True)
class DrawingInk:
    """A chart; its labels are ink of their own, for they are set by the typesetter."""

    x: float
    y: float
    drawing: Drawing


Ink: TypeAlias = "TextInk | RuleInk | BoxInk | RingInk | ImageInk | CodeInk | DrawingInk"


@dataclass(frozen=True, slots=True)
class Flowable:
    """A piece of a page that cannot be broken."""

    height: float
    inks: tuple[Ink, ...] = ()
    gap: float = 0
    """White above it; none at the top of a page."""
    keep: bool = False
    """Stays on one page with the flowable that follows."""
    repeat: tuple[Flowable, ...] = field(default=())
    """What is said again above it when it begins a page."""
    new_page: bool = False
    over: tuple[Ink, ...] = ()
    """Ink that sets it off from what stands above; none at the top of a page."""


def keep_from(flowables: list[Flowable], first: int, last: int) -> None:
    """Bind the flowables ``first`` to ``last`` - 1 to those that follow them, in place."""
    for i in range(max(0, first), min(last, len(flowables))):
        flowables[i] = replace(flowables[i], keep=True)


def keep_ends(flowables: list[Flowable]) -> list[Flowable]:
    """No line alone at the foot or the top of a page: the first two and the last two stay together."""
    if len(flowables) > 1:
        keep_from(flowables, 0, 1)
        keep_from(flowables, len(flowables) - 2, len(flowables) - 1)
    return flowables


def with_gap(flowables: list[Flowable], gap: float) -> list[Flowable]:
    """The flowables with white above the first."""
    return [replace(flowables[0], gap=gap), *flowables[1:]] if flowables else []


def moved(ink: Ink, down: float, right: float = 0.0) -> Ink:
    """The same ink so much further down, and to the right."""
    if isinstance(ink, RuleInk):
        return replace(ink, x1=ink.x1 + right, x2=ink.x2 + right, y1=ink.y1 + down, y2=ink.y2 + down)
    return replace(ink, x=ink.x + right, y=ink.y + down)


def text_ink(line: TextLine, x: float, y: float, style: TextStyle) -> TextInk:
    """A line as ink whose baseline is at ``y``."""
    return TextInk(x, y, line.runs, style.size, style.grey)


def baseline(style: TextStyle) -> float:
    """How far below the top of its line the baseline of a type lies: capitals stand in the middle."""
    return style.leading / 2 + 0.36 * style.size
