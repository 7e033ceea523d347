"""The unit a customer gets instead of a faulty one: one of the shop's stock, or one made known now."""

from __future__ import annotations

from helpdesk.action import Context
from helpdesk.domain.normal_forms import serial_key, tidy_line
from helpdesk.errors import Invalid
from helpdesk.services.goods.unit_actions import AddUnit
from helpdesk.store.tables.goods import Purchase, Unit
from helpdesk.texts import translate


def new_unit(ctx: Context, old: int, serial: str, product: int | None) -> int:
    """The unit of that serial: the shop's own, or a new record of the old one's model or of ``product``."""
    model, brand, key, site = ctx.store.row(
        "SELECT product_id, brand_key, serial_key, site_id FROM units WHERE id = ?", (old,)
    ) or (None, "", "", None)
    wanted = serial_key(tidy_line(serial))
    if not wanted:
        raise Invalid({"serial": translate("Claims", "The new unit is known by its serial number.")})
    chosen = product or model
    if product is not None:
        brand = ctx.store.value("SELECT brand_key FROM products WHERE id = ?", (product,)) or ""
    if wanted == key and chosen == model:
        raise Invalid({"serial": translate("Claims", "That is the serial number of the old unit.")})
    known = ctx.store.row(
        "SELECT id, owner_id FROM units WHERE serial_key = ? AND brand_key = ? AND id <> ? ORDER BY id LIMIT 1",
        (wanted, brand, old),
    )
    if known is not None and known[1] is not None:
        raise Invalid({"serial": translate("Claims", "That unit belongs to somebody already.")})
    made = int(known[0]) if known else AddUnit(product=chosen, serial=serial).run(ctx).id or 0
    if site is not None:
        ctx.store.update(Unit, made, site_id=site)
    return made


def sell_anew(ctx: Context, unit: int, buyer: int | None) -> None:
    """What is exchanged out of goodwill counts as sold today: its guarantee begins anew."""
    if buyer is None:
        return
    product = ctx.store.value("SELECT product_id FROM units WHERE id = ?", (unit,))
    ctx.store.insert(
        Purchase,
        customer_id=buyer,
        product_id=product,
        unit_id=unit,
        purchased_on=ctx.today,
        delivered_on=ctx.today,
        condition="new",
    )
