"""Knows how plain tables, as read from a file, become dataclasses; must not know what they mean."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache, cached_property
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, get_args, get_origin

from helpdesk.classes import filled, hints

Row = TypeVar("Row")


def read_table(kind: type[Row], data: object, path: str = "", without: Collection[str] = ()) -> Row:
    """An instance of the dataclass ``kind`` from a table: each key there and of its type, none unknown.

    Keys of ``without`` (full paths) may be missing and become ``None``. A table of tables may be a function that
    gives it. ``ValueError`` names the key.
    """
    if not isinstance(data, Mapping):
        raise ValueError(f"{path} must be a table, not {data!r}")
    types = _types(kind)  # type: ignore[arg-type]
    if unknown := sorted(set(data) - set(types)):
        raise ValueError(f"unknown key {_join(path, unknown[0])}")
    values: dict[str, Any] = {}
    for name, hint in types.items():
        key = _join(path, name)
        if name in data:
            values[name] = _read(hint, data[name], key)
        elif key in without:
            values[name] = None
        elif hasattr(kind, name):
            values[name] = getattr(kind, name)
        else:
            raise ValueError(f"missing key {key}")
    return filled(kind, values)


@cache
def _types(kind: type) -> dict[str, Any]:
    return hints(kind)


def _read(hint: Any, value: Any, path: str) -> Any:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is UnionType:
        return _read(next(kind for kind in inner if kind is not NoneType), value, path)
    if origin is Literal:
        return _fitting(value, value in inner, path, " or ".join(map(str, inner)))
    if origin is tuple:
        _fitting(value, isinstance(value, list), path, "a list")
        return tuple(_read(inner[0], item, f"{path}[{index}]") for index, item in enumerate(value))
    if origin is not None and callable(value):
        return Later(lambda: _read(hint, value(), path))
    if origin is not None:
        _fitting(value, isinstance(value, Mapping), path, "a table")
        return {key: _read(inner[1], item, _join(path, key)) for key, item in value.items()}
    if isinstance(hint, type) and "__dataclass_fields__" in vars(hint):
        return read_table(hint, value, path)
    return _fitting(value, _is_a(hint, value), path, hint.__name__)


class Later(Mapping[str, Any]):
    """A table given as a function: it is read when somebody first looks into it."""

    def __init__(self, read: Callable[[], Mapping[str, Any]]) -> None:
        self._how = read

    @cached_property
    def _rows(self) -> Mapping[str, Any]:
        return self._how()

    def __getitem__(self, key: str) -> Any:
        return self._rows[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


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
