"""Knows how the window was left on this PC: sizes, columns, last screen, look; nothing of the shop's data."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QSettings


class State:
    """Small things by name, kept by the platform for this user."""

    def __init__(self, name: str = "Helpdesk") -> None:
        self._kept = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Helpdesk", name)

    def get(self, name: str) -> Any:
        """What was set under ``name``, or None; what cannot be read counts as nothing."""
        text = self._kept.value(name)
        try:
            return json.loads(text) if isinstance(text, str) else None
        except ValueError:
            return None

    def set(self, name: str, value: Any) -> None:
        """Keep ``value`` under ``name``."""
        self._kept.setValue(name, json.dumps(value))
