"""The dialog to add or change a product."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Action, Outcome
from helpdesk.services.goods.product_actions import AddProduct, EditProduct
from helpdesk.texts import translate
from ui.draft import Way
from ui.screens.shared.action_dialog import AskDialog
from ui.screens.shared.category_line import category_line
from ui.shell import Shell


class ProductDialog(AskDialog):
    """``told``: None for a new product, an id to change one, or values to begin with."""

    def __init__(self, shell: Shell, told: object = None) -> None:
        self.identity = told if isinstance(told, int) else 0
        values: dict[str, Any] = dict(told) if isinstance(told, dict) else {}
        action: type[Action] = EditProduct if self.identity else AddProduct
        super().__init__(
            shell,
            action,
            translate("ProductDialog", "Change product")
            if self.identity
            else translate("ProductDialog", "New product"),
            translate("ProductDialog", "Save product"),
            given={"id": self.identity} if self.identity else {},
            filled=shell.desk.products.form(self.identity) if self.identity else values,
            overrides={"category": category_line(shell)},
            wide=frozenset({"name"}),
            note=translate("ProductDialog", "A model. Each single thing of it is a unit with its own serial.")
            if not self.identity
            else None,
            key=f"product/{self.identity}" if self.identity else "product/new",
            draft_title=translate("ProductDialog", "Product being typed"),
            way=Way("product", self.identity or None),
        )

    def done_with(self, outcome: Outcome) -> None:
        if outcome.id is not None and not self.identity:
            self.shell.go("product", outcome.id)
