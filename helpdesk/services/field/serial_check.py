"""Whether what is installed is what was sold: another serial stops, and each way on is written down with its reason."""

from __future__ import annotations

from helpdesk.action import Context
from helpdesk.classes import NamedTuple
from helpdesk.domain.installation_words import other_serial
from helpdesk.domain.normal_forms import serial_key, tidy, tidy_line
from helpdesk.errors import Invalid
from helpdesk.services.cases.job_transitions import WorkshopJob
from helpdesk.services.goods.unit_actions import change_owner
from helpdesk.services.papers.issuing import void
from helpdesk.store.tables.goods import Purchase, Unit
from helpdesk.store.tables.work import Job
from helpdesk.texts import translate

_REASON = translate("Installations", "Say why; it is kept with the installation.")
_NONE_FOUND = translate("Installations", "Scan or type the serial, or say why it cannot be read.")


class Found(NamedTuple):
    """What was found where the unit stands."""

    serial: str
    way: str = ""
    reason: str = ""


class _Sold(NamedTuple):
    """The unit as the shop has it."""

    id: int
    product: int
    serial: str
    key: str
    brand: str


def check_serial(ctx: Context, job: WorkshopJob, found: Found) -> int | None:
    """Compare the serial found with the unit of the job and go the way that was chosen. Returns the unit installed.

    A unit that had no serial yet takes the one found.

    Raises:
        Invalid: it is another one and no way on was chosen, or the way cannot be gone.
    """
    if job.unit is None:
        return None
    row = ctx.store.row(
        "SELECT id, product_id, serial, serial_key, brand_key FROM units WHERE id = ?", (job.unit,)
    )
    assert row is not None
    sold, key = _Sold(*row), serial_key(tidy_line(found.serial))
    if key == sold.key:
        if not key and not tidy(found.reason):
            raise Invalid({"serial_found": _NONE_FOUND})
        return sold.id
    if not key:
        return _unread(sold, found)
    if not sold.key:
        _rename(ctx, sold, found.serial)
        return sold.id
    return _go_on(ctx, job, sold, found)


def _unread(sold: _Sold, found: Found) -> int:
    if found.way not in {"", "kept"} or not tidy(found.reason):
        raise Invalid({"serial_found": _NONE_FOUND})
    return sold.id


def _go_on(ctx: Context, job: WorkshopJob, sold: _Sold, found: Found) -> int:
    """Another serial: the way on that was chosen, with its reason."""
    if not found.way:
        raise Invalid({"serial_found": other_serial(sold.serial)})
    if not tidy(found.reason):
        raise Invalid({"serial_reason": _REASON})
    if found.way == "mistyped":
        _rename(ctx, sold, found.serial)
    elif found.way == "other_unit":
        return _take_other(ctx, job, sold, found.serial)
    return sold.id


def _rename(ctx: Context, sold: _Sold, serial: str) -> None:
    """The unit takes the serial that was found, unless another unit of the brand bears it."""
    key = serial_key(tidy_line(serial))
    twin = ctx.store.value(
        "SELECT id FROM units WHERE serial_key = ? AND brand_key = ? AND id <> ? AND twin_reason IS NULL LIMIT 1",
        (key, sold.brand, sold.id),
    )
    if twin is not None:
        said = translate(
            "Installations", "Unit {unit} has that serial already. If that one was brought, take it instead."
        )
        raise Invalid({"serial_found": said(unit=f"U{twin}")})
    ctx.store.update(Unit, sold.id, serial=tidy_line(serial), serial_key=key)


def _take_other(ctx: Context, job: WorkshopJob, sold: _Sold, serial: str) -> int:
    """The unit that was brought instead is the customer's now, with the sale; the one sold is the shop's again."""
    rows = ctx.store.rows(
        "SELECT id, product_id, owner_id FROM units WHERE serial_key = ? AND brand_key = ? AND id <> ?",
        (serial_key(tidy_line(serial)), sold.brand, sold.id),
    )
    free = [(unit, product) for unit, product, owner in rows if owner is None]
    if len(free) != 1:
        said = translate(
            "Installations", "No unit of the shop has the serial {serial}. Add it, or choose another way."
        )
        if rows and not free:
            said = translate("Installations", "The unit with serial {serial} belongs to somebody else.")
        raise Invalid({"serial_found": said(serial=tidy_line(serial)[:60])})
    unit, product = free[0]
    owner = ctx.store.value("SELECT owner_id FROM units WHERE id = ?", (sold.id,))
    change_owner(ctx, sold.id, None, ctx.today)
    change_owner(ctx, unit, owner, ctx.today)
    for (sale,) in ctx.store.rows(
        "SELECT id FROM purchases WHERE unit_id = ? AND customer_id = ? ORDER BY purchased_on DESC, id DESC LIMIT 1",
        (sold.id, owner),
    ):
        ctx.store.update(Purchase, sale, unit_id=unit, product_id=product)
    # It certifies the guarantees of a unit that the customer does not have.
    void(ctx, "certificate", sold.id, "other_unit")
    ctx.store.update(Job, job.id, unit_id=unit)
    return int(unit)
