"""Knows whether a value is of the type that its field declares; not what is said where it is not.

What a window, a draft, a file or a script hands over is looked at before any rule reads it: a rule may rely on the
types, and the store is never given what it cannot keep.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

Fits = Callable[[Any], bool]

MOST = 2**63
"""Beyond it SQLite keeps no whole number."""


def strays(record: Any, part: type[Any]) -> list[str]:
    """The fields of a dataclass whose values are of no type that they declare.

    Values of the class ``part`` are looked into as well, also within tuples and lists; all else code has made.
    """
    kind: Any = type(record)
    return [
        name
        for name, fits in _fields(kind)
        if not fits(value := getattr(record, name))
        or any(strays(one, part) for one in _parts_of(value, part))
    ]


def _parts_of(value: Any, part: type[Any]) -> Iterator[Any]:
    if isinstance(value, part):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _parts_of(one, part)


_known: WeakKeyDictionary[type[Any], tuple[tuple[str, Fits], ...]] = WeakKeyDictionary()
"""Of each class what its fields declare; one that was made for a window goes with that."""


def _fields(kind: Any) -> tuple[tuple[str, Fits], ...]:
    found = _known.get(kind)
    if found is None:
        # Types are declared in words, also of a class that is made while the program runs.
        found = tuple((field.name, fitting(str(field.type))) for field in dataclasses.fields(kind))
        _known[kind] = found
    return found


@cache
def fitting(declared: str) -> Fits:
    """What tells whether a value is of a type, as annotations write it: names, ``tuple[X, ...]``, joined by ``|``."""
    ways = tuple(_one(each.strip()) for each in _parts(declared, "|"))
    return ways[0] if len(ways) == 1 else lambda value: any(fits(value) for fits in ways)


def _one(declared: str) -> Fits:
    if declared in _PLAIN:
        return _PLAIN[declared]
    name, _, inside = declared.partition("[")
    parts = _parts(inside.removesuffix("]"), ",")
    if name == "tuple" and parts[-1].strip() == "...":
        return _all_of(tuple, fitting(parts[0]))
    if name == "tuple":
        return _row_of(tuple(fitting(part.strip()) for part in parts))
    if name == "list":
        return _all_of(list, fitting(parts[0]))
    if name == "Mapping":
        return lambda value: isinstance(value, Mapping)
    return _named(name)


def _named(name: str) -> Fits:
    """One of a class, by its name."""
    return lambda value: any(base.__name__ == name for base in type(value).__mro__)


def _all_of(container: type[tuple[Any, ...] | list[Any]], fits: Fits) -> Fits:
    return lambda value: isinstance(value, container) and all(fits(one) for one in value)


def _row_of(fits: tuple[Fits, ...]) -> Fits:
    return lambda value: (
        isinstance(value, tuple)
        and len(value) == len(fits)
        and all(one(part) for one, part in zip(fits, value, strict=True))
    )


def _parts(declared: str, mark: str) -> list[str]:
    """Split at a mark that stands in no brackets."""
    parts, depth = [""], 0
    for letter in declared:
        depth += (letter == "[") - (letter == "]")
        if letter == mark and not depth:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def _text(value: Any) -> bool:
    """Half a pair of surrogates is no letter, and no file takes it."""
    if not isinstance(value, str):
        return False
    if value.isascii():
        return True
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _moment(value: Any) -> bool:
    """An instant says its zone."""
    return isinstance(value, datetime) and value.tzinfo is not None


_PLAIN: Mapping[str, Fits] = {
    "str": _text,
    "int": lambda value: isinstance(value, int) and -MOST <= value < MOST,
    "bool": lambda value: value is True or value is False or (isinstance(value, int) and value in {0, 1}),
    "bytes": lambda value: isinstance(value, bytes),
    "date": lambda value: isinstance(value, date) and not isinstance(value, datetime),
    "datetime": _moment,
    "Path": lambda value: isinstance(value, Path),
    "None": lambda value: value is None,
    "Any": lambda _: True,
}
