"""Knows what a setting is: its key, group, default, words and limits; no single one of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.texts import Text


class Setting(NamedTuple):
    """One thing the shop can choose."""

    key: str
    group: str
    default: Any
    label: Text
    kind: str = "line"
    choices: Mapping[str, Text] | None = None
    hint: Text | None = None
    least: int | None = None
    most: int | None = None


def number(key: str, default: int, label: Text, least: int, most: int, hint: Text | None = None) -> Setting:
    """A whole number, of the group that its key begins with."""
    return Setting(key, key.partition(".")[0], default, label, "number", None, hint, least, most)
