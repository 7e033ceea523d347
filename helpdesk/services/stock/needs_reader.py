"""Reading what jobs want of the stock: who gets what is on hand, and why another still waits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from helpdesk.domain import numbers
from helpdesk.domain.stock import Wish, free_for, served
from helpdesk.services.stock.rows import NeedRow
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.texts import Text, translate, verbatim

_ORDER = "ORDER BY n.part_id, j.promised_on IS NULL, j.promised_on, n.since, n.id"


def needs_of_part(store: Store, part: int) -> list[NeedRow]:
    """The open needs of a part, those first that are served first."""
    return _shared(store.select(NeedRow, f"WHERE n.part_id = ? AND n.open_pieces > 0 {_ORDER}", (part,)))


def needs_of_parts(store: Store, parts: Iterable[int]) -> list[NeedRow]:
    """The open needs of several parts."""
    ids = tuple(dict.fromkeys(parts))
    if not ids:
        return []
    where = f"WHERE n.part_id IN ({marks(ids)}) AND n.open_pieces > 0 {_ORDER}"
    return _shared(store.select(NeedRow, where, ids))


def needs_of_job(store: Store, job: int) -> list[NeedRow]:
    """What a job still wants, in the order in which it was wanted."""
    parts = store.rows("SELECT part_id FROM part_needs WHERE job_id = ? AND open_pieces > 0", (job,))
    found = [need for need in needs_of_parts(store, (part for (part,) in parts)) if need.job == job]
    return sorted(found, key=lambda need: need.id)


def free_pieces(store: Store, part: int, job: int) -> int:
    """Pieces of a part that a job may take without taking another's."""
    needs = store.select(NeedRow, f"WHERE n.part_id = ? AND n.open_pieces > 0 {_ORDER}", (part,))
    on_hand = store.value("SELECT on_hand FROM parts WHERE id = ?", (part,)) or 0
    return free_for(on_hand, [wish_of(need) for need in needs], job)


def ahead(store: Store, part: int, job: int) -> list[NeedRow]:
    """The needs of other jobs for which pieces lie there, the most urgent first."""
    return [need for need in needs_of_part(store, part) if need.job != job and need.served]


def why_waiting(need: NeedRow) -> Text:
    """Why not all that a job wants lies there for it."""
    if not need.missing:
        place = need.location
        if place:
            return translate("Stock", "here, at {place}")(place=place)
        return translate("Stock", "here")
    if need.behind:
        number, promised = need.behind[0]
        if promised is None:
            return translate("Stock", "the one on the shelf is for job {number}, which asked first")(
                number=number
            )
        said = translate("Stock", "the one on the shelf is for job {number}, promised {day}")
        return said(number=number, day=promised)
    return translate("Stock", "none is here") if need.order is None else _on_its_way(need, need.order)


def _on_its_way(need: NeedRow, by: int) -> Text:
    """What was put on an order for a need: the order, whether it went out, and when it is expected."""
    order = numbers.number("purchase_order", by)
    if need.order_state == "draft":
        return translate("Stock", "none is here; on order {order}, which is still to be sent")(order=order)
    if need.expected_on is None:
        return translate("Stock", "none is here; ordered with {order}")(order=order)
    said = translate("Stock", "none is here; ordered with {order}, expected on {day}")
    return said(order=order, day=need.expected_on)


def wish_of(need: NeedRow) -> Wish:
    """A need as the sharing out of what is on hand sees it."""
    return Wish(need.id, need.job, need.open_pieces, need.promised_on, need.since)


def _shared(needs: list[NeedRow]) -> list[NeedRow]:
    """What is on hand of each part, shared out among those who want it."""
    found = []
    for _, each in groupby(needs, key=lambda need: need.part):
        wishes = list(each)
        got = served(wishes[0].on_hand, [wish_of(need) for need in wishes])
        before: list[tuple[str, date | None]] = []
        for need in wishes:
            has = got[need.id]
            behind = tuple(before) if has < need.open_pieces else ()
            found.append(need._replace(served=has, behind=behind))
            if has:
                before.append((need.number, need.promised_on))
    return found


def who_waits(need: NeedRow) -> Text:
    """A need in one line, as a delivery says it: for whom, until when, and where the part is laid."""
    said = translate("Stock", "for job {number}, promised {day}, place {place}")
    if need.promised_on is None:
        said = translate("Stock", "for job {number}, place {place}")
    return said(number=need.number, day=need.promised_on, place=verbatim(need.location or "—"))
