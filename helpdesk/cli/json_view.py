"""Knows how a record becomes plain JSON: dates and instants as ISO, texts in the shop's language."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from pathlib import Path
from typing import Any

from helpdesk.formats import Words
from helpdesk.texts import Text

UNSAID = frozenset({"serial_key", "name_key", "promised_key", "verdict", "secret"})
"""Fields that are only for the program itself."""


def plain(value: Any, words: Words) -> Any:
    """A value, or a row with all its fields, as JSON has it. An instant is local, with its offset."""
    if isinstance(value, datetime):
        return words.local(value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Text):
        return words.say(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: plain(getattr(value, field.name), words)
            for field in dataclasses.fields(value)
            if field.name not in UNSAID
        }
    if isinstance(value, dict):
        return {str(key): plain(item, words) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item, words) for item in value]
    return str(value) if isinstance(value, Path) else value
