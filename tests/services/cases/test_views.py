"""Every saved view of cases can be asked for, says its words, and holds what it promises."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.services.cases.views import VIEWS, View, view_of
from tests import builders

VALUES = {"day": "2026-11-30", "staff": "1", "told": "2026-11-30T10:00:00.000000Z", "": ""}


def shown(desk: Desk, told: str) -> list[int]:
    return [row.id for row in desk.cases.page(ListQuery(filters=(told,)))]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.key)
def test_every_view_is_read_and_counted_alike(desk: Desk, view: View) -> None:
    builders.received(desk, promised_on=date(2026, 11, 25))
    assert desk.words().say(view.word)
    told = f"{view.key}:{VALUES[view.takes]}" if view.takes else view.key
    query = ListQuery(filters=(told,))
    assert desk.cases.count(query) == len(shown(desk, told))


def test_a_view_holds_what_it_says(desk: Desk) -> None:
    case = builders.received(desk, promised_on=date(2026, 11, 25), technician=1)
    other = builders.received(desk, builders.unit(desk, "B"))
    assert shown(desk, "late:2026-11-30") == [case]
    assert shown(desk, "technician:1") == [case]
    assert sorted(shown(desk, "received")) == [case, other]
    assert shown(desk, "waiting") == shown(desk, "ready") == shown(desk, "closed") == []


def test_an_unknown_view_is_a_fault() -> None:
    with pytest.raises(KeyError):
        view_of("nonsense:3")
