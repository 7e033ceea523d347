"""Every dialog with a draft opens on one of which a part is none it ever kept: it takes it, or says that it is dropped."""

from __future__ import annotations

import copy
import itertools
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from helpdesk.action import Action
from helpdesk.errors import Conflict
from helpdesk.texts import verbatim
from helpdesk.writer import Writer
from tests.openings import dialogs, opened
from tests.samples import copied
from ui.draft import Drafting
from ui.drafts import encode
from ui.registry import DIALOGS
from ui.window import Window

ODD: tuple[Any, ...] = (
    None,
    [],
    {},
    7,
    -1,
    1e300,
    10**30,
    True,
    "",
    "nothing of the kind",
    "<b>" * 50,
    [[]],
    [None],
    [7, "x"],
    {"x": [None]},
    {"$day": "2026-11-30"},
    {"$moment": "2026-11-30T10:00:00+00:00"},
    {"$day": "soon"},
    {"$day": 7},
)
EACH = int(os.environ.get("ODD_EACH", "1"))
"""Parts of each draft that are spoiled, one at a time; as many as there are for a long run by hand."""


def _parts(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The ways to all parts of a draft, the whole included."""
    yield way
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in inside:
        yield from _parts(part, (*way, name))


def _spoiled(value: Any, way: tuple[Any, ...], odd: Any) -> Any:
    if not way:
        return odd
    whole = copy.deepcopy(value)
    at = whole
    for name in way[:-1]:
        at = at[name]
    at[way[-1]] = odd
    return whole


def _close(window: Window) -> None:
    for other in list(window.dialogs):
        other.reject()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _use(window: Window, name: str, told: Any) -> None:
    dialog = window.open_dialog(name, told)
    for drafting in dialog.findChildren(Drafting) if dialog else ():
        encode(drafting._values())
    primary = getattr(dialog, "primary", None)
    if primary is not None and primary.isEnabled() and hasattr(dialog, "save"):
        dialog.wanted.emit()  # type: ignore[attr-defined]
    QApplication.processEvents()
    _close(window)


@pytest.fixture
def raised(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was raised on the way; nothing is saved."""
    found: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, fault, _: found.append(f"{kind.__name__}: {fault}"))

    def refuse(writer: Writer, action: Action) -> None:
        action.problems()
        raise Conflict(verbatim("only looked at"))

    monkeypatch.setattr(Writer, "_check", refuse)
    return found


Draft = tuple[str, int | None, dict[str, Any]]
"""Its key, whose it is, what is kept."""


def _drafts(window: Window, name: str, told: Any) -> list[Draft]:
    """What a dialog would keep as it opens."""
    dialog = window.open_dialog(name, told)
    found = [(one.key, one.of, one._envelope(encode(one._values()))) for one in dialog.findChildren(Drafting)]
    _close(window)
    return found


def test_a_draft_of_which_a_part_is_odd_stops_no_dialog(
    qapp: object, full_shop: Path, tmp_path: Path, raised: list[str]
) -> None:
    problems: list[str] = []
    turn, tried = itertools.cycle(ODD), 0
    with opened(copied(full_shop, tmp_path / "shop"), "es") as window:
        desk = window.desk
        asked = [(name, one) for name, each in dialogs(desk).items() if name in DIALOGS for _, one in each]
        for name, told in asked:
            for key, person, envelope in _drafts(window, name, told):
                raised.clear()
                ways = list(_parts(envelope["values"]))
                for way in ways[:: max(1, -(-len(ways) // EACH))]:
                    odd, tried = next(turn), tried + 1
                    desk.keep(key, envelope | {"values": _spoiled(envelope["values"], way, odd)}, person)
                    try:
                        _use(window, name, told)
                    except Exception as error:
                        raised.append(f"{type(error).__name__}: {error}")
                        _close(window)
                    problems += [f"{name}: {way} = {odd!r:.40}: {found}" for found in raised]
                    raised.clear()
                    desk.keep(key, None, person)
    assert tried > 50
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize(
    ("name", "way", "odd"),
    [
        ("intake", ("units", 0, "details", "fields", "diagnosis_cents"), [[]]),
        ("intake", ("units", 0, "details", "fields", "promised_on"), 7),
        ("diagnose", ("more", "solution"), {"x": [None]}),
    ],
)
def test_what_a_dialog_takes_without_a_field_is_looked_at(
    qapp: object,
    full_shop: Path,
    tmp_path: Path,
    raised: list[str],
    name: str,
    way: tuple[Any, ...],
    odd: Any,
) -> None:
    with opened(copied(full_shop, tmp_path / "shop"), "es") as window:
        for _, told in dialogs(window.desk)[name]:
            for key, person, envelope in _drafts(window, name, told):
                window.desk.keep(key, envelope | {"values": _spoiled(envelope["values"], way, odd)}, person)
                _use(window, name, told)
                assert window.desk.draft(key, person) is None
    assert raised == []
