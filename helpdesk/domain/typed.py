"""Knows how plain tables, as read from a file, become dataclasses; must not know what they mean."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

Row = TypeVar("Row")


def read_table(kind: type[Row], data: object, path: str = "", without: Collection[str] = ()) -> Row:
    """An instance of the dataclass ``kind`` from a table: each key there and of its type, none unknown.

    Keys of ``without`` (full paths) may be missing and become ``None``. ``ValueError`` names the key.
    """
    if not isinstance(data, Mapping):
        raise ValueError(f"{path} must be a table, not {data!r}")
    hints = _hints(kind)  # type: ignore[arg-type]
    if unknown := sorted(set(data) - set(hints)):
        raise ValueError(f"unknown key {_join(path, unknown[0])}")
    values: dict[str, Any] = {}
    for item in fields(kind):  # type: ignore[arg-type]
        key = _join(path, item.name)
        if item.name in data:
            values[item.name] = _read(hints[item.name], data[item.name], key)
        elif key in without:
            values[item.name] = None
        elif item.default is MISSING:
            raise ValueError(f"missing key {key}")
    return kind(**values)


@lru_cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(hint: Any, value: Any, path: str) -> Any:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is UnionType:
        return _read(next(kind for kind in inner if kind is not NoneType), value, path)
    if origin is Literal:
        return _fitting(value, value in inner, path, " or ".join(map(str, inner)))
    if origin is tuple:
        _fitting(value, isinstance(value, list), path, "a list")
        return tuple(_read(inner[0], item, f"{path}[{index}]") for index, item in enumerate(value))
    if origin is not None:
        _fitting(value, isinstance(value, Mapping), path, "a table")
        return {key: _read(inner[1], item, _join(path, key)) for key, item in value.items()}
    if is_dataclass(hint) and isinstance(hint, type):
        return read_table(hint, value, path)
    return _fitting(value, _is_a(hint, value), path, hint.__name__)


def _is_a(kind: type, value: object) -> bool:
    if isinstance(value, bool):
        return kind is bool
    return isinstance(value, int | float if kind is float else kind)


def _fitting(value: object, fits: bool, path: str, wanted: str) -> object:
    if not fits:
        raise ValueError(f"{path} must be {wanted}, not {value!r}")
    return value


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
