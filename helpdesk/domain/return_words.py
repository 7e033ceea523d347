"""Knows the words of returns: on what ground something comes back, and how it was settled."""

from __future__ import annotations

from helpdesk.texts import translate

GROUNDS = {
    "withdrawal": translate("Returns", "Withdrawal"),
    "policy": translate("Returns", "The shop's own policy"),
    "defect": translate("Returns", "Defect"),
    "wrong_item": translate("Returns", "Wrong product"),
    "courtesy": translate("Returns", "Courtesy"),
}
SETTLED = {
    "refund": translate("Returns", "Refund"),
    "exchange": translate("Returns", "Exchange"),
    "voucher": translate("Returns", "Voucher"),
    "repair": translate("Returns", "Repair"),
    "refused": translate("Returns", "Refused"),
}
TAKEN_BACK = frozenset({"refund", "exchange", "voucher"})
"""Settled by one of these, the goods are the shop's."""
