"""Knows what a setting is: its key, group, default, words and limits; no single one of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.texts import Text

MOST = 10_000_000_000
"""What no number among the settings is above."""


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
    reads: Callable[[Any], object] | None = None
    """Where its kind does not say all about it: reads a value that is not empty, and fails where it is none."""
    damaged: Any = None
    """What holds where what is stored cannot be read, if not the default: nobody gains by damage what was refused."""

    def refuse(self, value: Any) -> None:
        """Look at a value for it.

        Raises:
            ValueError: it is none that could be read again.
        """
        # No file and no window takes a zero within a text; of half a pair of surrogates ``encode`` says it.
        if rb"\u0000" in json.dumps(value, ensure_ascii=False).encode().replace(rb"\\", b""):
            raise ValueError(self.key)
        if type(value) is not type(self.default) or (self.choices is not None and value not in self.choices):
            raise ValueError(self.key)
        if isinstance(value, int) and not (self.least or 0) <= value <= (self.most or MOST):
            raise ValueError(self.key)
        reads = _of_texts if self.kind == "texts" else self.reads
        if reads is not None and value:
            try:
                reads(value)
            except (KeyError, TypeError, OSError) as error:
                raise ValueError(self.key) from error


def _of_texts(values: dict[str, Any]) -> None:
    """Texts by language. Raises ``TypeError`` where one is none."""
    if not all(isinstance(text, str) for text in values.values()):
        raise TypeError(values)


def number(key: str, default: int, label: Text, least: int, most: int, hint: Text | None = None) -> Setting:
    """A whole number, of the group that its key begins with."""
    return Setting(key, key.partition(".")[0], default, label, "number", None, hint, least, most)
