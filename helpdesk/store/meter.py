"""Knows how a long piece of the store's work says how far it is and is stopped; not what the work is."""

from __future__ import annotations

from collections.abc import Callable

from helpdesk.batch import Progress
from helpdesk.errors import Cancelled
from helpdesk.texts import Text

Told = Callable[[Progress], None]
Asked = Callable[[], bool]


class Meter:
    """Counts the bytes of a piece of work and asks after each whether to go on."""

    def __init__(self, told: Told | None = None, cancelled: Asked | None = None) -> None:
        self._told = told
        self._cancelled = cancelled
        self._done = 0
        self._total: int | None = None
        self._text: Text | None = None

    def start(self, text: Text, total: int) -> None:
        """Begin a stretch of the work that will move about ``total`` bytes."""
        self._text, self._total, self._done = text, total, 0
        self.add(0)

    def add(self, done: int) -> None:
        """So many bytes more.

        Raises:
            Cancelled: the person stopped it.
        """
        if self._cancelled is not None and self._cancelled():
            raise Cancelled
        self._done += done
        if self._told is not None:
            total = None if self._total is None else max(self._total, self._done)
            self._told(Progress(self._done, total, self._text))
