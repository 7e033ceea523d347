"""Knows how a record becomes plain JSON: dates and instants as ISO, texts in the shop's language."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from helpdesk.formats import Words
from helpdesk.texts import Text


def unsaid(field: str) -> bool:
    """Whether a field is only for the program itself: a key, by which things are compared, or a frozen verdict."""
    return field.endswith("_key") or field in {"verdict", "secret"}


def plain(value: Any, words: Words) -> Any:
    """A value, or a row with all its fields, as JSON has it. An instant is local, with its offset."""
    if isinstance(value, datetime):
        return words.local(value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Text):
        return words.say(value)
    if fields := _fields(value):
        return {name: plain(getattr(value, name), words) for name in fields if not unsaid(name)}
    if isinstance(value, dict):
        return {str(key): plain(item, words) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item, words) for item in value]
    return str(value) if isinstance(value, Path) else value


def _fields(value: Any) -> Sequence[str]:
    """The fields of a row, or of what is made of rows; anything else has none."""
    if dataclasses.is_dataclass(value):
        return [field.name for field in dataclasses.fields(value)]
    return getattr(value, "_fields", ())
