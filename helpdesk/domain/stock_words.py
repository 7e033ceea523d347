"""Knows the words of the stock: kinds of moves, whence a part is supplied, what becomes of an old one, states of
orders and counts, why a count differs."""

from __future__ import annotations

from helpdesk.texts import translate

MOVES = {
    "opening": translate("Stock", "Opening stock"),
    "received": translate("Stock", "Received"),
    "used": translate("Stock", "Used"),
    "returned": translate("Stock", "Back on the shelf"),
    "counted": translate("Stock", "Counted"),
    "scrapped": translate("Stock", "Scrapped"),
    "to_supplier": translate("Stock", "Back to the supplier"),
    "correction": translate("Stock", "Correction"),
    "revalued": translate("Stock", "Cost set right"),
}
"""What moves stock. ``revalued`` moves no piece, only what the pieces have cost."""

SUPPLY = {
    "": translate("Stock", "Not said"),
    "national": translate("Stock", "National"),
    "imported": translate("Stock", "Imported"),
}
"""Whence a part is supplied: its lawful time hangs on it (RD 58/1988 art. 4.5)."""

OLD_PARTS = {
    "customer": translate("Stock", "To the customer"),
    "maker": translate("Stock", "To the maker"),
    "scrapped": translate("Stock", "Scrapped"),
    "refused": translate("Stock", "The customer does not want it"),
}
"""What becomes of the part that was replaced (RD 58/1988 art. 4.2)."""

CORE_ANSWERS = {
    "accepted": translate("Stock", "Difference accepted"),
    "disputed": translate("Stock", "Difference disputed"),
}
"""What the shop says to a credit below what an old part is worth."""

TAKEN_BACK = {
    "stock": translate("Stock", "Back on the shelf"),
    "supplier": translate("Stock", "Back to the supplier"),
    "scrap": translate("Stock", "Scrapped"),
    "unit": translate("Stock", "Stays in the unit"),
}
"""What becomes of a part that was put into a unit, when its job is cancelled or it is taken out again."""

ORDER_STATES = {
    "draft": translate("Stock", "Being collected"),
    "ordered": translate("Stock", "Ordered"),
    "received": translate("Stock", "Received"),
    "cancelled": translate("Stock", "Cancelled"),
}
"""How an order to a supplier stands; what came in part stays ordered."""

COUNT_STATES = {
    "open": translate("Stock", "Being counted"),
    "closed": translate("Stock", "Closed"),
    "cancelled": translate("Stock", "Cancelled"),
}

COUNT_REASONS = {
    "count": translate("Stock", "Counted wrong before"),
    "damage": translate("Stock", "Damaged"),
    "theft": translate("Stock", "Missing or stolen"),
    "mistake": translate("Stock", "Booked wrong"),
}
"""Why a count differs from what was kept."""

STANDINGS = {
    "below_zero": translate("Stock", "Below zero"),
    "not_ordered": translate("Stock", "Not ordered"),
    "waits": translate("Stock", "Somebody waits"),
    "ordered": translate("Stock", "On order"),
    "low": translate("Stock", "Below minimum"),
    "archived": translate("Stock", "No longer kept"),
}
"""What a part asks for."""

PART_VIEWS = {
    "all": translate("Stock", "All"),
    "waits": translate("Stock", "Somebody waits"),
    "to_order": translate("Stock", "To order"),
    "low": translate("Stock", "Below minimum"),
    "ordered": translate("Stock", "On order"),
    "old_parts": translate("Stock", "Old parts"),
    "below_zero": translate("Stock", "To clear up"),
    "archived": translate("Stock", "No longer kept"),
}
"""The saved views of the list of parts."""

PRICE_DOUBTS = {
    "above_list": translate(
        "Stock",
        "Above the list price of {amount}: parts cost at most their price of sale (RD 58/1988 art. 3.3).",
    ),
    "marked_up": translate(
        "Stock",
        "Above its cost of {amount}: under a guarantee a part has no mark-up (RDLeg 1/2007 art. 127 bis).",
    ),
}
