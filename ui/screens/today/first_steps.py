"""Knows the first steps of a shop that has only begun, and which of them are done."""

from __future__ import annotations

from typing import Any

from helpdesk.desk import Desk
from helpdesk.texts import Text, translate
from ui.widgets.agenda import Task

FIRST = "first"
YOUNG = 5
"""Cases from which a shop needs no first steps any more."""


def first_steps(desk: Desk, begun: int) -> list[Task]:
    """The steps in their order; none once all are done."""
    settings = desk.settings
    steps = [
        _step(
            all(settings[key] for key in ("shop.address", "shop.phone", "shop.tax_id")),
            ("settings", None),
            translate("Today", "Say who the shop is"),
            translate(
                "Today",
                "Address, phone and tax id head every paper; dates are counted in opening hours.",
            ),
            "building-2",
        ),
        _step(
            desk.today.has_imported(),
            ("ask", "import"),
            translate("Today", "Bring your lists along"),
            translate(
                "Today", "Customers, products, sales and old repairs from CSV or XLSX, tried out first."
            ),
            "file-up",
        ),
        _step(
            begun > 0,
            ("ask", "intake"),
            translate("Today", "Receive the first unit"),
            translate("Today", "Serial, customer, fault: the receipt prints by itself (Ctrl+N)."),
            "package-plus",
        ),
        _step(
            bool(settings["backup.proved"]),
            ("backup", 0),
            translate("Today", "Make a backup"),
            translate(
                "Today",
                "A copy of the whole shop, verified. Better still on a USB stick: see Settings.",
            ),
            "database-backup",
        ),
    ]
    return [] if all(step.tone == "ready" for step in steps) else steps


def _step(done: bool, leads: Any, title: Text, detail: Text, icon: str) -> Task:
    return Task(
        leads,
        title,
        detail,
        "circle-check" if done else icon,
        "ready" if done else "secondary",
        None,
        translate("Today", "Done") if done else "",
        translate("Today", "Open"),
        "ready" if done else "text",
    )
