"""Every action, filled with what no form would give it: a sentence for whoever did so, and nothing written."""

from __future__ import annotations

import dataclasses
import gc
import importlib
import inspect
import pkgutil
import random
import weakref
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

import helpdesk.services
from helpdesk.action import BLANK, NEEDED, UNREADABLE, Action, Entry, Fields, entries
from helpdesk.declared import fitting, strays
from helpdesk.desk import Desk
from helpdesk.errors import UserError
from helpdesk.services.goods.unit_actions import MoveUnit
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.settings import BY_KEY
from tests.services.test_every_action import MAKERS, World

ODD: tuple[Any, ...] = (
    None,
    -1,
    1_000_000,
    2**80,
    1.5,
    float("nan"),
    "",
    "\u202eright to left\u2066 😀\x00",
    "half a pair \ud800",
    b"bytes",
    date(1, 1, 1),
    datetime(9999, 12, 31, 23, 59, tzinfo=UTC),
    datetime(2026, 11, 20, 8, 0),  # noqa: DTZ001
    ((1, 2),),
    {"a": 1},
    ["x"],
    object(),
)


def _spoilt(action: Fields) -> Iterator[tuple[str, Any, Any]]:
    """The action with one field of another value, also one of a part of it; with the field and the value."""
    for field in dataclasses.fields(action):
        if not field.init:
            continue
        for odd in ODD:
            yield field.name, odd, dataclasses.replace(action, **{field.name: odd})
        value = getattr(action, field.name)
        parts = value if isinstance(value, tuple) else (value,)
        for at, part in enumerate(parts):
            if isinstance(part, Fields):
                for name, odd, other in _spoilt(part):
                    changed = (*parts[:at], other, *parts[at + 1 :])
                    whole = changed if isinstance(value, tuple) else other
                    yield (
                        f"{field.name}.{name}",
                        odd,
                        dataclasses.replace(action, **{field.name: whole}),
                    )


def _faults(desk: Desk, action: Action) -> Iterator[str]:
    """What ended in anything but done or a sentence."""
    for name, odd, spoilt in _spoilt(action):
        try:
            outcome = desk.do(spoilt)
            if outcome.step is not None:
                desk.undo(outcome.step)
        except UserError as told:
            assert desk.words().say(told.text)  # noqa: PT017
        except Exception as fault:
            yield f"{name} = {odd!r:.40}: {type(fault).__name__}: {fault}"


@pytest.mark.parametrize(
    "kind", sorted(MAKERS, key=lambda kind: kind.__qualname__), ids=lambda kind: kind.__name__
)
def test_whatever_a_field_is_filled_with_is_done_or_refused_in_words(kind: type[Action], desk: Desk) -> None:
    action = MAKERS[kind](World(desk))
    assert list(_faults(desk, action)) == []


def test_what_is_empty_is_needed_rather_than_not_to_be_read() -> None:
    assert MoveUnit(id=1, owner=2, on=None).problems() == {"on": NEEDED}  # type: ignore[arg-type]
    assert MoveUnit(id=1, owner=2, on="soon").problems() == {"on": UNREADABLE}  # type: ignore[arg-type]


USUAL: dict[str, Any] = {
    "date": date(2026, 11, 20),
    "moment": datetime(2026, 11, 20, 9, tzinfo=UTC),
    "money": 1_250,
    "lookup": 1,
    "email": "ana@correo.example",
    "check": True,
}


def _forms() -> list[type[Fields]]:
    """Every action with something to fill in, and every part of one."""
    found: set[type[Fields]] = set()
    for info in pkgutil.walk_packages(helpdesk.services.__path__, "helpdesk.services."):
        for _, kind in inspect.getmembers(importlib.import_module(info.name), inspect.isclass):
            if issubclass(kind, Fields) and kind.__module__ == info.name and entries(kind):
                found.add(kind)
    return sorted(found, key=lambda kind: kind.__qualname__)


def _filled(told: Entry, chance: random.Random) -> Any:
    if told.choices:
        word = chance.choice(list(told.choices))
        return (word,) if told.kind == "list" else word
    if told.kind == "number":
        return max(told.least or 0, min(3, 3 if told.most is None else told.most))
    return ("x",) if told.kind == "list" else USUAL.get(told.kind, "x")


def _left(told: Entry) -> Any:
    """As a form leaves it where nothing was filled in."""
    return None if told.kind in BLANK else {"check": False, "list": ()}.get(told.kind, "")


def _others_of(kind: type[Fields]) -> dict[str, Any]:
    """What a form is told besides what a person fills in."""
    return {
        field.name: () if "tuple" in str(field.type) else 1
        for field in dataclasses.fields(kind)
        if field.init and field.name not in entries(kind) and field.default is dataclasses.MISSING
    }


@pytest.mark.parametrize("kind", _forms(), ids=lambda kind: kind.__name__)
@pytest.mark.parametrize(
    "nothing", [" \n\t", "\x00\x01", "\u200b\u2066"], ids=["blanks", "controls", "marks"]
)
def test_a_text_that_shows_nothing_is_still_needed(kind: type[Fields], nothing: str) -> None:
    told, chance = entries(kind), random.Random(kind.__name__)
    filled = {name: _filled(one, chance) for name, one in told.items()} | _others_of(kind)
    needed = [name for name, one in told.items() if one.kind in {"line", "text"} and not one.optional]
    for name in needed:
        assert kind(**filled | {name: nothing}).problems()[name] == NEEDED


@pytest.mark.parametrize("kind", _forms(), ids=lambda kind: kind.__name__)
def test_whatever_is_left_empty_is_told_and_no_rule_falls_over_it(kind: type[Fields]) -> None:
    chance, told = random.Random(kind.__name__), entries(kind)
    others = _others_of(kind)
    for part in (0.05, 0.15, 0.5, 0.95) * 15:
        values = {
            name: _left(told[name]) if chance.random() < part else _filled(told[name], chance)
            for name in told
        }
        needed = {name for name in told if values[name] in (None, "", ()) and not told[name].optional}
        assert needed <= set(kind(**values, **others).problems())


@pytest.mark.parametrize("key", sorted(BY_KEY))
def test_no_setting_takes_what_could_not_be_read_again(key: str, desk: Desk) -> None:
    for odd in (*ODD, (), [], True, 0, "Mars/Base", [None], {"es": 7}, {"es": "x\x00"}, [[1]]):
        try:
            desk.do(ChangeSettings(values={key: odd}))
        except UserError:
            continue
        kept = desk.backups.check().faults
        assert kept == (), (key, odd)
        assert desk.words()


@pytest.mark.parametrize("key", sorted(set(BY_KEY) - {"shop.name"}))
def test_every_setting_takes_each_of_its_choices_and_its_default_again(key: str, desk: Desk) -> None:
    for value in (*(BY_KEY[key].choices or ()), BY_KEY[key].default):
        desk.do(ChangeSettings(values={key: value}))
        assert desk.settings[key] == value


@dataclasses.dataclass(frozen=True, kw_only=True)
class Shelf(Fields):
    rows: tuple[Shelf, ...] = ()
    name: str = ""


def test_a_class_that_was_made_for_a_window_goes_with_it() -> None:
    made: Any = dataclasses.make_dataclass("Asked", [("name", "str")], frozen=True)
    assert strays(made(name=3), Fields) == ["name"]
    gone = weakref.ref(made)
    del made
    gc.collect()
    assert gone() is None


def test_parts_are_looked_into_however_deep_they_lie() -> None:
    odd: Any = 3
    assert strays(Shelf(rows=(Shelf(rows=(Shelf(name="a"),)),)), Fields) == []
    assert strays(Shelf(rows=(Shelf(rows=(Shelf(name=odd),)),)), Fields) == ["rows"]
    assert strays(Shelf(rows=(Shelf(rows=(Shelf(name=odd),)),)), int) == []


@pytest.mark.parametrize(
    ("declared", "right", "wrong"),
    [
        ("int | None", (1, None, -(2**63)), ("1", 2**63, 1.0)),
        ("str", ("", "ñ😀"), (None, "\ud800", b"x")),
        ("date", (date(2026, 1, 1),), (datetime(2026, 1, 1, tzinfo=UTC), "2026-01-01")),
        ("datetime | None", (datetime(2026, 1, 1, tzinfo=UTC),), (datetime(2026, 1, 1), date(2026, 1, 1))),  # noqa: DTZ001
        ("bool", (True, False, 0, 1), (None, 2, "yes")),
        ("tuple[int, ...]", ((), (1, 2)), ([1], (1, "2"), None)),
        ("tuple[tuple[str, str], ...]", ((), (("a", "b"),)), ((("a",),), (("a", 1),))),
        ("tuple[int, str | None]", ((1, None),), ((1,), (1, 2), (1, "a", "b"))),
        ("int | AddCustomer | None", (1, None), ("AddCustomer",)),
        ("Mapping[str, Any]", ({},), ([], None)),
    ],
)
def test_types_as_annotations_write_them(
    declared: str, right: tuple[Any, ...], wrong: tuple[Any, ...]
) -> None:
    fits = fitting(declared)
    assert [value for value in right if not fits(value)] == []
    assert [value for value in wrong if fits(value)] == []
