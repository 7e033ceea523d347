"""Knows where a minute of the day and a column lie in pixels; must not know what lies there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect

from helpdesk.domain.calendar_days import HOUR, Band
from ui import theme

HOUR_LEAST, FOLD = 56, 28
"""Pixels of an hour at least, and of a stretch that is folded."""
COLUMN_LEAST = 92
HOURS, HEAD = 48, 44
"""Pixels of the hours at the left and of the heads above."""


class Axis:
    """Minutes down the side. As high as the room given, or higher: then one scrolls."""

    def __init__(self, bands: Sequence[Band], room: int) -> None:
        self.bands = tuple(bands)
        fold = theme.px(FOLD)
        shown = sum(band.end - band.begin for band in bands if not band.folded)
        free = room - sum(fold for band in bands if band.folded)
        self.hour = max(float(theme.px(HOUR_LEAST)), free * HOUR / max(shown, HOUR))
        self._starts: list[tuple[Band, int, int]] = []
        top = 0
        for band in bands:
            high = fold if band.folded else round((band.end - band.begin) * self.hour / HOUR)
            self._starts.append((band, top, high))
            top += high
        self.height = top

    def y(self, minute: float) -> int:
        """Where a minute of the day lies; beyond the hours shown, at their edge."""
        for band, top, high in self._starts:
            if minute < band.end:
                part = max(0.0, minute - band.begin) / (band.end - band.begin)
                return round(top + part * high)
        return self.height

    def minute(self, y: float) -> float:
        """The minute that lies there."""
        for band, top, high in self._starts:
            if y < top + high:
                return band.begin + max(0.0, y - top) / high * (band.end - band.begin)
        return self.bands[-1].end

    def hours(self) -> Iterator[tuple[int, int]]:
        """Every full hour that is shown, with its place; none inside a folded stretch."""
        for band, _, _ in self._starts:
            if not band.folded:
                first = -(-band.begin // HOUR) * HOUR
                yield from ((minute, self.y(minute)) for minute in range(first, band.end, HOUR))

    def folds(self) -> Iterator[tuple[Band, int, int]]:
        """The folded stretches, each with its place and height."""
        for band, top, high in self._starts:
            if band.folded:
                yield band, top, high


class Columns:
    """Columns side by side. As wide as the room given, or wider: then one scrolls."""

    def __init__(self, count: int, room: int) -> None:
        self.count = max(count, 1)
        self.width = max(room, theme.px(COLUMN_LEAST) * self.count)

    def left(self, column: int) -> int:
        """Where a column begins."""
        return self.width * column // self.count

    def at(self, x: float) -> int:
        """The column that lies there."""
        near = int(x * self.count // self.width)
        return min(self.count - 1, max(0, near + (self.left(near + 1) <= x)))

    def rect(self, column: int, top: int, bottom: int) -> QRect:
        """A stretch of a column."""
        left = self.left(column)
        return QRect(left, top, self.left(column + 1) - left, bottom - top)
