"""Snapshots of a paper's data: serialized as JSON, read back, and fingerprinted; knows no one paper.

A paper that went out is kept as the data it printed, so that it can be printed again as it was, or in
another language. Data are dataclasses of plain values: text, numbers, dates, instants, tuples
and other such dataclasses.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import types
import typing
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, TypeVar

T = TypeVar("T")


def take_snapshot(data: object) -> str:
    """Data as canonical JSON: equal data give equal text. Instants are written in UTC.

    Raises ``TypeError`` for a value that is not plain.
    """
    return json.dumps(_serializable(data), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_snapshot(cls: type[T], text: str) -> T:
    """The inverse of :func:`take_snapshot`.

    Fields that the text does not know keep their defaults, fields that the class no longer has are
    passed over: what an older version kept can still be read. Raises ``ValueError`` for any other text.
    """
    try:
        return typing.cast("T", _deserialize(cls, json.loads(text)))
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"not the data of {cls.__name__}: {error}") from error


def content_hash(text: str) -> str:
    """The SHA-256 of a snapshot, in hexadecimal: what a signature is bound to."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _serializable(value: object) -> object:
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise TypeError("an instant needs its time zone")
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_serializable(item) for item in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _serializable(getattr(value, field.name)) for field in dataclasses.fields(value)}
    raise TypeError(f"{type(value).__name__} is not a plain value")


@lru_cache(maxsize=64)
def _types(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def _deserialize(kind: Any, value: Any) -> Any:
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        if value is None:
            return None
        return _deserialize(next(each for each in typing.get_args(kind) if each is not types.NoneType), value)
    if origin is tuple:
        args = typing.get_args(kind)
        if len(args) == 2 and args[1] is Ellipsis:
            return tuple(_deserialize(args[0], item) for item in value)
        return tuple(_deserialize(arg, item) for arg, item in zip(args, value, strict=True))
    if dataclasses.is_dataclass(kind):
        hints = _types(typing.cast("type", kind))
        known = {field.name for field in dataclasses.fields(kind)}
        return typing.cast("Any", kind)(
            **{name: _deserialize(hints[name], item) for name, item in value.items() if name in known}
        )
    if kind in (datetime, date):
        return kind.fromisoformat(value)
    return value
