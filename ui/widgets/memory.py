"""Knows what a widget needs to remember how it was left; must not know where that is kept."""

from __future__ import annotations

from typing import Any, Protocol


class Memory(Protocol):
    """A place for small things such as widths: plain JSON values by name."""

    def get(self, name: str) -> Any:
        """What was set under ``name``, or None."""

    def set(self, name: str, value: Any) -> None:
        """Keep ``value`` under ``name``."""


class Forgetful:
    """A memory that lasts as long as the window."""

    def __init__(self) -> None:
        self._kept: dict[str, Any] = {}

    def get(self, name: str) -> Any:
        return self._kept.get(name)

    def set(self, name: str, value: Any) -> None:
        self._kept[name] = value
