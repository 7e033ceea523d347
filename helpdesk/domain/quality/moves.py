"""What later facts moved of a month that was printed, value by value, and as the figures a person knows by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.domain.quality.meanings import MEANINGS
from helpdesk.domain.quality.reading import leaves
from helpdesk.texts import Text, translate


class Moved(NamedTuple):
    """A value that is not what it was when the month was printed."""

    key: str
    before: Any
    now: Any


class MovedFigure(NamedTuple):
    """A figure that moved, by its name; ``move``: its value's, or nothing where only what it is counted from did."""

    name: Text
    move: Moved | None


def moved(before: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[Moved, ...]:
    """What changed in a month's own figures since they were kept, in their order."""
    old, new = dict(leaves(before)), dict(leaves(now))
    return tuple(
        Moved(key, old.get(key), new.get(key))
        for key in dict.fromkeys((*old, *new))
        if old.get(key) != new.get(key)
    )


def moved_figures(moves: Iterable[Moved]) -> tuple[MovedFigure, ...]:
    """The figures that moved, each once: those whose own value did, then those of which only the counts did."""
    moves = tuple(moves)
    valued = tuple(MovedFigure(MEANINGS[move.key].name, move) for move in moves if move.key in MEANINGS)
    told = {_part(move.key) for move in moves if move.key in MEANINGS}
    counted = dict.fromkeys(part for move in moves if (part := _part(move.key)) not in told)
    return (*valued, *(MovedFigure(_NAMES.get(part) or OTHER, None) for part in counted))


OTHER = translate("Figures", "Other counts")


def _part(key: str) -> str:
    """The part of a month's figures to which a value belongs: of promises and dimensions each for itself."""
    parts = key.split(".")
    return ".".join(parts[:2]) if parts[0] in {"promises", "servqual"} else parts[0]


_NAMES: dict[str, Text] = {"channels": translate("QualityReport", "Cases by channel")}
for _key, _meaning in MEANINGS.items():
    _NAMES.setdefault(_part(_key), _meaning.name)
