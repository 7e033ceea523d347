"""The types of a narrow roll: smaller than a sheet's, black alone; knows no block."""

from __future__ import annotations

from helpdesk.classes import dataclass
from helpdesk.reports.layout.flowables import MM
from helpdesk.reports.layout.line_breaking import BOLD, TextStyle

WIDE_ROLL = 60 * MM
"""A column at least this wide, in points, is a roll of 80 mm; below lies one of 58 mm."""


@dataclass(frozen=True, slots=True)
class NarrowTypes:
    """One size of each type; heat makes no grey, so weight and size alone tell them apart."""

    body: TextStyle
    strong: TextStyle
    secondary: TextStyle
    label: TextStyle
    heading: TextStyle
    large: TextStyle
    title: TextStyle
    shop: TextStyle


OF_80 = NarrowTypes(
    TextStyle(9.5, 12.5),
    TextStyle(9.5, 12.5, BOLD),
    TextStyle(8.5, 11),
    TextStyle(8.5, 11.5),
    TextStyle(10.5, 14, BOLD),
    TextStyle(12, 15.5, BOLD),
    TextStyle(15, 18, BOLD),
    TextStyle(13, 16, BOLD),
)
OF_58 = NarrowTypes(
    TextStyle(8.5, 11.5),
    TextStyle(8.5, 11.5, BOLD),
    TextStyle(8, 10.5),
    TextStyle(8, 10.5),
    TextStyle(9.5, 12.5, BOLD),
    TextStyle(10.5, 13.5, BOLD),
    TextStyle(13, 15.5, BOLD),
    TextStyle(11, 14, BOLD),
)


def types_for(width: float) -> NarrowTypes:
    """The types for a column of so many points."""
    return OF_80 if width >= WIDE_ROLL else OF_58
