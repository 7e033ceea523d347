"""Makes named tuples and data classes of which nothing is compiled before they are made; knows nothing else.

They are the standard library's by all that they do; what differs is when. The library writes source for ``__new__``,
``__init__``, ``__eq__`` and the like of every class and compiles it while its module is imported: a third of a
millisecond for a named tuple, one for a data class, though nobody makes any. Here the first one made pays for its class
alone, and of named tuples only one of which more are made: a start, and the first visit of a screen, import hundreds
of classes of which they make some, and of most a few.
"""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, Any, TypeVar

Made = TypeVar("Made")
FEW = 20
"""Of a named tuple of which so many are made, ``__new__`` is compiled: it makes one in a third of the time."""

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from typing import NamedTuple as NamedTuple
else:
    # What is known to the type checker as the library's own is made here.
    from collections import _tuplegetter

    _FIELDS = "__dataclass_fields__"
    _tuple = tuple.__new__
    _lock = threading.RLock()

    # -- named tuples -------------------------------------------------------------------------------

    def _make(cls, values):
        """One of what is gone through, as many as it has fields."""
        made = _tuple(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **changed):
        """The same with some fields changed."""
        made = self._make(map(changed.pop, self._fields, self))
        if changed:
            raise ValueError(f"Got unexpected field names: {list(changed)!r}")
        return made

    def _repr(self):
        return f"{type(self).__name__}({', '.join(map('{}={!r}'.format, self._fields, self))})"

    def _asdict(self):
        """The values by the names of their fields."""
        return dict(zip(self._fields, self, strict=True))

    _COMMON = {
        "__slots__": (),
        "_make": classmethod(_make),
        "_replace": _replace,
        "__replace__": _replace,
        "__repr__": _repr,
        "_asdict": _asdict,
        "__getnewargs__": lambda self: tuple(self),
    }

    class _Named(type):
        """Makes a tuple of a body that only says its fields."""

        def __new__(maker, name, bases, body):
            if not bases:
                return super().__new__(maker, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body.pop(field) for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default follows one with a default")

            left = FEW

            def new(cls, /, *values, **named):
                nonlocal left
                left -= 1
                if left > 0:
                    whole = defaults | named
                    rest = fields[len(values) :]
                    # What does not fit is left to Python, which says what is wrong.
                    if len(values) + len(named) <= len(fields) and whole.keys() >= set(rest) >= named.keys():
                        return _tuple(cls, (*values, *map(whole.__getitem__, rest)))
                values_of = shape.__new__ = _new(fields, tuple(defaults.values()))
                return values_of(cls, *values, **named)

            getters = {field: _tuplegetter(place, "") for place, field in enumerate(fields)}
            about = {"_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            shape = type(name, (tuple,), {**_COMMON, **about, **getters, "__new__": new, **body})
            return shape

    def _new(fields, defaults):
        """The ``__new__`` of a tuple with these fields, the last of which have defaults."""
        names = ", ".join(fields)
        told = f"lambda _cls, {names}: _tuple(_cls, ({names}{',' * bool(fields)}))"
        made = eval(told, {"_tuple": _tuple, "__builtins__": {}})
        made.__defaults__ = defaults
        return made

    class NamedTuple(metaclass=_Named):
        """As ``typing.NamedTuple``."""

    # -- data classes -------------------------------------------------------------------------------

    class _Unsettled:
        """Stands for the fields of a class until somebody asks for them, or makes one."""

        __slots__ = ("busy", "cls", "how")

        def __init__(self, cls, how):
            self.cls = cls
            self.how = how
            self.busy = False

        def __get__(self, _one, _of=None):
            if not self.settle():
                raise AttributeError(_FIELDS)
            return self.cls.__dict__[_FIELDS]

        def settle(self):
            """Have the library finish the class; whether it is finished. Another thread waits until it is."""
            from dataclasses import dataclass

            with _lock:
                if self.busy:
                    return False
                if self.cls.__dict__[_FIELDS] is self:
                    self.busy = True
                    dataclass(**self.how, eq=False, repr=False)(self.cls)
                    self.cls.__new__ = _bare
            return True

    def _bare(cls, /, *_values, **_named):
        """An empty one. Python does not take the way back to the library's own once a class had another."""
        return object.__new__(cls)

    def _values(self):
        return [getattr(self, field.name) for field in _fields(self) if field.compare]

    def _fields(self):
        from dataclasses import fields

        return fields(self)

    def _equal(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or _values(self) == _values(other)

    def _hash(self):
        return hash(tuple(_values(self)))

    def _told(self):
        shown = [field for field in _fields(self) if field.repr]
        said = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in shown)
        return f"{type(self).__qualname__}({said})"

    def dataclass(*, slots=False, **how):  # noqa: ARG001
        """As ``dataclasses.dataclass``. ``slots`` are for the type checker: to have them, a class is made anew at once."""
        own = {"__eq__": _equal, "__repr__": _told, "__hash__": _hash if how.get("frozen") else None}

        def dress(cls):
            waiting = _Unsettled(cls, how)

            def new(asked, /, *_values, **_named):
                waiting.settle()
                return _bare(asked)

            for name in own.keys() - cls.__dict__.keys():
                setattr(cls, name, own[name])
            setattr(cls, _FIELDS, waiting)
            cls.__new__ = new
            return cls

        return dress


def filled(kind: type[Made], values: dict[str, Any]) -> Made:
    """A data class with all its fields known to be right, those with defaults, too: nothing of it is compiled for that."""
    made = object.__new__(kind)
    made.__dict__.update(values)
    return made


def hints(kind: type) -> dict[str, Any]:
    """The types of the fields of a class, its bases' first, as ``typing.get_type_hints`` with extras has them."""
    found: dict[str, Any] = {}
    for base in reversed(kind.__mro__):
        names = vars(sys.modules[base.__module__])
        for name, told in getattr(base, "__annotations__", {}).items():
            found[name] = _PLAIN.get(told) or eval(told, names) if isinstance(told, str) else told
    return found


_PLAIN = {"int": int, "str": str, "bool": bool, "int | None": int | None, "str | None": str | None}
"""The most frequent, which are the same everywhere."""
