"""The dialogs of what happens to a unit outside the workshop: it is sold, it changes hands."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Action
from helpdesk.services.goods.sale_actions import EditSale, RecordSale
from helpdesk.services.goods.unit_actions import MoveUnit
from helpdesk.texts import translate
from ui import lookups
from ui.draft import Way
from ui.screens.shared.action_dialog import AskDialog
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import NARROW


class SaleDialog(AskDialog):
    """``told``: ``{"unit": id}`` records a sale to the unit's owner, with ``"id"`` it changes that sale."""

    def __init__(self, shell: Shell, told: object) -> None:
        values: dict[str, Any] = dict(told) if isinstance(told, dict) else {}
        unit, identity = int(values["unit"]), int(values.get("id") or 0)
        card = shell.desk.units.card(unit)
        known = next((sale for sale in card.sales if sale.id == identity), None)
        action: type[Action] = EditSale if known else RecordSale
        fields = (
            "purchased_on",
            "delivered_on",
            "installed_on",
            "invoice",
            "price_cents",
            "condition",
            "agreed_months",
            "extension_months",
        )
        super().__init__(
            shell,
            action,
            translate("SaleDialog", "Change sale") if known else translate("SaleDialog", "Record sale"),
            translate("SaleDialog", "Save sale"),
            given={"id": known.id} if known else {"unit": unit},
            filled={name: getattr(known, name) for name in fields} if known else {},
            note=translate("SaleDialog", "From these days the guarantees are counted."),
            key=f"sale/{unit}/{identity or 'new'}",
            draft_title=translate("SaleDialog", "Sale of {unit}")(unit=card.facts.title),
            way=Way("sale", {"unit": unit, "id": identity or None}),
        )
        buyer = known.customer_name if known else card.facts.owner_name or ""
        about = plain.joined(card.facts.title, card.facts.serial, buyer)
        self.body.insertWidget(1, plain.label(plain.one_line(about), "secondary", wrap=True))


class MoveUnitDialog(AskDialog):
    """``told`` is the unit that goes to another owner; repairs and guarantees go with it."""

    def __init__(self, shell: Shell, told: object) -> None:
        unit = int(str(told))
        facts = shell.desk.units.card(unit).facts
        super().__init__(
            shell,
            MoveUnit,
            translate("MoveUnitDialog", "Move to another owner"),
            translate("MoveUnitDialog", "Move unit"),
            given={"id": unit},
            filled={"on": shell.today},
            overrides={"owner": lookups.customer(shell, besides=facts.owner or 0)},
            note=translate(
                "MoveUnitDialog",
                "The guarantee follows the unit, not the person. The new owner sees the unit and its guarantees, "
                "not the cases of the one before.",
            ),
            width=NARROW,
            key=f"move/{unit}",
            draft_title=translate("MoveUnitDialog", "New owner of {unit}")(unit=facts.title),
            way=Way("move_unit", unit),
        )
        now = translate("MoveUnitDialog", "Belongs to {name}")(name=facts.owner_name or "—")
        about = plain.joined(facts.title, facts.serial, shell.say(now))
        self.body.insertWidget(1, plain.label(plain.one_line(about), "secondary", wrap=True))
