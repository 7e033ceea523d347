"""Knows one command at work: what was asked, where, when, and who says the answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.cli.console import Console
from helpdesk.clock import Clock


class Session(NamedTuple):
    """One command at work: what was asked, where, when, and who says the answer."""

    values: dict[str, Any]
    folder: Path
    clock: Clock
    console: Console

    @property
    def json(self) -> bool:
        """Whether a program reads the answer."""
        return bool(self.values.get("json"))
