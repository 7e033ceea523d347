"""Knows what a laid-out page is made of: strips of ink that stack up; must not know blocks or PDF.

Measures are points; in a strip ``y`` runs downwards from its top edge, ``x`` from the left margin.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TypeAlias

from helpdesk.reports.layout.blocks import Align, CodeKind, Image
from helpdesk.reports.layout.line_breaking import BLACK, GREY, Line, Type

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


Ink: TypeAlias = "TextInk | RuleInk | BoxInk | RingInk | ImageInk | CodeInk"


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of a page that cannot be broken."""

    height: float
    inks: tuple[Ink, ...] = ()
    gap: float = 0
    """White above it; none at the top of a page."""
    keep: bool = False
    """Stays on one page with the strip that follows."""
    repeat: tuple[Strip, ...] = field(default=())
    """What is said again above it when it begins a page."""
    new_page: bool = False
    over: tuple[Ink, ...] = ()
    """Ink that sets it off from what stands above; none at the top of a page."""


def keep_from(strips: list[Strip], first: int, last: int) -> None:
    """Bind the strips ``first`` to ``last`` - 1 to those that follow them, in place."""
    for i in range(max(0, first), min(last, len(strips))):
        strips[i] = replace(strips[i], keep=True)


def keep_ends(strips: list[Strip]) -> list[Strip]:
    """No line alone at the foot or the top of a page: the first two and the last two stay together."""
    if len(strips) > 1:
        keep_from(strips, 0, 1)
        keep_from(strips, len(strips) - 2, len(strips) - 1)
    return strips


def with_gap(strips: list[Strip], gap: float) -> list[Strip]:
    """The strips with white above the first."""
    return [replace(strips[0], gap=gap), *strips[1:]] if strips else []


def text_ink(line: Line, x: float, y: float, kind: Type) -> TextInk:
    """A line as ink whose baseline is at ``y``."""
    return TextInk(x, y, line.runs, kind.size, kind.grey)


def baseline(kind: Type) -> float:
    """How far below the top of its line the baseline of a type lies: capitals stand in the middle."""
    return kind.leading / 2 + 0.36 * kind.size
