"""Knows how drafts are written and listed; must not know a dialog: the first screen asks for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime, time
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text
from helpdesk.desk import Desk
from helpdesk.texts import Text, translate
from ui.shell import Goal

LOST = translate(
    "Draft", "What was typed with another version of the program cannot be gone on with; it is dropped."
)


class Resume(NamedTuple):
    """How a draft is gone on with: a dialog by its name, or the record whose page opens it."""

    dialog: str = ""
    told: object = None
    goal: Goal | None = None


class Kept(NamedTuple):
    """A draft as listed."""

    key: str
    at: datetime
    title: Text
    resume: Resume


def encode(value: Any) -> Any:
    """A form's value as plain JSON; days, times and instants are marked. ``TypeError`` for anything else."""
    if isinstance(value, str):
        # A lone surrogate, pasted from elsewhere, cannot be written to a file.
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, datetime):
        return {"$moment": value.isoformat()}
    if isinstance(value, date):
        return {"$day": value.isoformat()}
    if isinstance(value, time):
        return {"$time": value.isoformat()}
    if isinstance(value, Mapping):
        return {str(name): encode(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [encode(part) for part in value]
    raise TypeError(f"a draft cannot keep {type(value).__name__}")


_READ: dict[str, Callable[[str], Any]] = {
    "$moment": datetime.fromisoformat,
    "$day": date.fromisoformat,
    "$time": time.fromisoformat,
}


def decode(value: Any) -> Any:
    """The inverse of :func:`encode`; a list comes back as a tuple, as the inputs have it."""
    if isinstance(value, dict):
        name = next(iter(value)) if len(value) == 1 else ""
        if name in _READ:
            return _READ[name](value[name])
        return {name: decode(part) for name, part in value.items()}
    return tuple(map(decode, value)) if isinstance(value, list) else value


def kept(desk: Desk) -> list[Kept]:
    """All drafts that whoever is at the PC can go on with, newest first."""
    found = []
    for key, at in desk.drafts(desk.drafter):
        # Kept by another version of the program, one may have any shape; the others are shown.
        with suppress(ValueError, TypeError, KeyError, AttributeError, RecursionError):
            data = desk.draft(key, desk.drafter) or {}
            if "title" in data:
                found.append(_listed(key, at, data))
    return found


def _goal(kind: object, identity: object = None, view: object = "") -> Goal:
    if isinstance(kind, str) and isinstance(identity, int | None) and isinstance(view, str):
        return Goal(kind, identity, view)
    raise TypeError(kind, identity, view)


def _listed(key: str, at: str, data: dict[str, Any]) -> Kept:
    goal = _goal(*data["goal"]) if data.get("goal") else None
    resume = Resume(str(data.get("dialog", "")), decode(data.get("told")), goal)
    title = Text.from_json(data["title"])
    title.to_json()
    return Kept(key, from_text(at), title, resume)
