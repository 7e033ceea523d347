"""Shapes: what a chart is made of, for paper and window alike; knows no chart, neither PDF nor Qt.

One unit is a point on paper and, at a text scale of 100 %, a pixel of the window. ``x`` runs to the right
and ``y`` downwards from the upper left corner. Colours are tones by what they mean: each hand that draws
them has its own colours, which also differ when printed in grey.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from helpdesk.classes import dataclass

Tone = Literal[
    "text", "secondary", "past", "now", "worse", "better", "band", "limit", "axis", "hatch", "ground"
]
"""Letters and their quiet kin; months past and this one; beyond chance to the bad or the good side; limits."""
Place: TypeAlias = tuple[float, float]
Anchor = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through several places."""

    places: tuple[Place, ...]
    tone: Tone
    thickness: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    """A filled rectangle without an edge."""

    x: float
    y: float
    width: float
    height: float
    tone: Tone


@dataclass(frozen=True, slots=True)
class Dot:
    """A point; hollow where it stands for few answers."""

    x: float
    y: float
    radius: float
    tone: Tone
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text on its baseline; ``x`` is its left end, its middle or its right end."""

    x: float
    y: float
    text: str
    size: float = 8.5
    anchor: Anchor = "left"
    bold: bool = False
    tone: Tone = "secondary"


Shape: TypeAlias = "Stroke | Area | Dot | Label"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart: its size, its shapes from the ground up, and what it says to who cannot see it."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    told: str = ""


def hatched(x: float, y: float, width: float, height: float, gap: float = 6.0) -> tuple[Stroke, ...]:
    """Slanting lines that fill a rectangle and end at its edges: few answers, also seen without colour."""
    lines = []
    start = x + gap
    while start < x + width + height:
        # From the upper edge down to the left; both ends are cut to the rectangle.
        right, top = (start, y) if start <= x + width else (x + width, y + start - x - width)
        left, foot = (start - height, y + height) if start - height >= x else (x, y + start - x)
        lines.append(Stroke(((right, top), (left, foot)), "hatch", 0.6))
        start += gap
    return tuple(lines)
