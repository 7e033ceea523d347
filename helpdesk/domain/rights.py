"""Knows the rights that matter in a shop and who has them by their role; must not know who acts, nor how that is proved.

A right is one word; an action says which it needs, the shop says which role has it. Owners always have all. Where nobody
has a PIN the shop is not guarded, and nothing of this is asked. Source: parts.md H (rights worth telling apart).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from helpdesk.errors import NotAllowed
from helpdesk.texts import Text, translate

RIGHTS = {
    "costs": translate("Rights", "See costs and margins"),
    "refund_over": translate("Rights", "Pay back above the limit"),
    "without_receipt": translate("Rights", "Accept returns without proof of purchase"),
    "wrong_serial": translate("Rights", "Let another serial number through"),
    "below_cost": translate("Rights", "Charge less than it cost"),
    "goodwill": translate("Rights", "Give something out of goodwill"),
    "delete": translate("Rights", "Delete records and void papers"),
    "merge": translate("Rights", "Merge customers"),
    "export": translate("Rights", "Export records"),
    "import": translate("Rights", "Import records"),
    "erase": translate("Rights", "Block and erase customers"),
    "reopen": translate("Rights", "Reopen what was finished"),
    "rules": translate("Rights", "Change settings, prices and rules"),
    "staff": translate("Rights", "Change people, roles and PINs"),
    "order": translate("Rights", "Order parts and take deliveries in"),
    "correct_stock": translate("Rights", "Correct the stock"),
    "write_off": translate("Rights", "Write off what makers owe"),
    "validate_solution": translate("Rights", "Validate and retire solutions"),
    "passcode": translate("Rights", "See the passcode of a device"),
    "promote": translate("Rights", "Start campaigns and give coupons"),
    "draw": translate("Rights", "Fix and hold draws"),
    "dispose": translate("Rights", "Dispose of what nobody collects"),
    "undo_others": translate("Rights", "Undo what somebody else did"),
    "restore": translate("Rights", "Restore a backup"),
}
"""Every right with its words, in the order in which they are shown."""

ONLY_WHERE: Mapping[str, Text] = {
    "refund_over": translate("Rights", "Paying back more than {limit} needs approval."),
    "without_receipt": translate("Rights", "Without proof of purchase this needs approval."),
    "wrong_serial": translate("Rights", "With another serial number than the sold one this needs approval."),
    "below_cost": translate("Rights", "Charging less than it cost needs approval."),
    "goodwill": translate("Rights", "Giving it out of goodwill needs approval."),
    "order": translate("Rights", "Ordering needs approval."),
    "staff": translate("Rights", "For somebody else this needs approval."),
}
"""When an action needs a right that it does not always need, in words for who has it not; ``limit``: the shop's."""

OWNER = "owner"
"""The role that has every right, whatever the shop chooses."""

DEFAULTS: Mapping[str, frozenset[str]] = {
    OWNER: frozenset(RIGHTS),
    "technician": frozenset({"order", "correct_stock", "validate_solution", "passcode", "reopen"}),
    "counter": frozenset({"order", "passcode", "promote"}),
    "trainee": frozenset(),
}
"""The rights of each role until the shop chooses otherwise."""


def rights_of(role: str, chosen: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """The rights of a role.

    ``chosen``: what the shop has set, by role; a word that is no right gives none, and a role nobody knows has none.
    """
    if role == OWNER:
        return DEFAULTS[OWNER]
    if role in chosen:
        return frozenset(chosen[role]) & frozenset(RIGHTS)
    return DEFAULTS.get(role, frozenset())


def lacks(rights: tuple[str, ...]) -> NotAllowed:
    """That whoever acts has not these rights, in words that name the first."""
    said = translate("Rights", "This needs a right: {right}. An owner can approve it here, or do it.")
    return NotAllowed(said(right=RIGHTS[rights[0]]), rights)
