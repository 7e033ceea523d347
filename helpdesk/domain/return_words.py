"""Knows the words of returns: on what ground something comes back, why, what becomes of it, how it was settled.

Reason and disposition are two lists: why it comes back says nothing of where it goes.
"""

from __future__ import annotations

from helpdesk.texts import translate

GROUNDS = {
    "withdrawal": translate("Returns", "Withdrawal"),
    "policy": translate("Returns", "The shop's own policy"),
    "defect": translate("Returns", "Defect"),
    "wrong_item": translate("Returns", "Wrong product"),
    "courtesy": translate("Returns", "Courtesy"),
}
GROUND_HINTS = {
    "withdrawal": translate("Returns", "bought by phone, online or at home; no reason needed"),
    "policy": translate("Returns", "bought in the shop, without a defect"),
    "defect": translate("Returns", "legal guarantee: repair, replace, reduce, end the contract"),
    "wrong_item": translate("Returns", "another product, or not all of it: the shop's fault"),
    "courtesy": translate("Returns", "goodwill or a gift receipt: exchange or voucher"),
}
SETTLED = {
    "refund": translate("Returns", "Refund"),
    "exchange": translate("Returns", "Exchange"),
    "voucher": translate("Returns", "Voucher"),
    "repair": translate("Returns", "Repair"),
    "refused": translate("Returns", "Refused"),
    "kept": translate("Returns", "Kept by the customer"),
}
TAKEN_BACK = frozenset({"refund", "exchange", "voucher"})
"""Settled by one of these, the goods are the shop's."""
REASONS = {
    "changed_mind": translate("Returns", "Changed their mind"),
    "not_as_expected": translate("Returns", "Not as expected"),
    "does_not_fit": translate("Returns", "Does not fit or does not match"),
    "too_difficult": translate("Returns", "Too difficult to use"),
    "found_cheaper": translate("Returns", "Found it cheaper"),
    "too_late": translate("Returns", "Came too late"),
    "does_not_work": translate("Returns", "Does not work"),
    "damaged": translate("Returns", "Arrived damaged"),
    "wrong_item": translate("Returns", "Another product was delivered"),
    "incomplete": translate("Returns", "Something is missing"),
    "gift": translate("Returns", "Unwanted gift"),
    "other": translate("Returns", "Something else"),
}
"""Why, in the customer's eyes. Who withdraws need not say."""
GRADES = {
    "A": translate("Returns", "A · sealed"),
    "B": translate("Returns", "B · opened, works"),
    "C": translate("Returns", "C · needs a part"),
    "D": translate("Returns", "D · for parts"),
}
GRADES_IN_SHORT = {
    "A": translate("Returns", "A sealed"),
    "B": translate("Returns", "B works"),
    "C": translate("Returns", "C to repair"),
    "D": translate("Returns", "D for parts"),
}
"""Where there is little room."""
DISPOSITIONS = {
    "shelf": translate("Returns", "Back to the shelf as new"),
    "open_box": translate("Returns", "Sell as open box or second-hand"),
    "repair": translate("Returns", "Repair it first"),
    "supplier": translate("Returns", "Back to the supplier"),
    "parts": translate("Returns", "Take parts from it"),
    "scrap": translate("Returns", "Scrap"),
}
"""What becomes of it."""
DISPOSED_BY_GRADE = {"A": "shelf", "B": "open_box", "C": "repair", "D": "parts"}
"""What is proposed; opened or damaged goods do not go back to the shelf as new."""
AS_NEW = frozenset({"A"})
"""Grades of what may be sold as new again (Ley 7/1996 arts. 26.2, 27.2)."""
TESTED = {
    "works": translate("Returns", "It works"),
    "broken": translate("Returns", "The fault shows"),
    "not_shown": translate("Returns", "The fault does not show now"),
}
"""What came of the five-minute test."""
MEANS = {
    "cash": translate("Returns", "Cash"),
    "card": translate("Returns", "Card"),
    "transfer": translate("Returns", "Transfer"),
    "online": translate("Returns", "Online payment"),
    "credit": translate("Returns", "Linked credit"),
    "voucher": translate("Returns", "Voucher"),
}
"""By what a sale was paid, and is paid back."""
POLICY_MEANS = {
    "": translate("Returns", "Not said: money, by law"),
    "money": translate("Returns", "Money"),
    "voucher": translate("Returns", "Voucher"),
    "exchange": translate("Returns", "Exchange only"),
}
"""What a shop's own policy gives back."""
EXCEPTIONS = {
    "": translate("Returns", "None applies"),
    "service_done": translate("Returns", "Service fully done, with prior consent"),
    "made_to_measure": translate("Returns", "Made to measure or personalised"),
    "perishable": translate("Returns", "Perishable"),
    "hygiene": translate("Returns", "Hygiene seal broken"),
    "mixed": translate("Returns", "Mixed inseparably with other goods"),
    "urgent_visit": translate("Returns", "Urgent repair or maintenance visit that was asked for"),
    "sealed_software": translate("Returns", "Sealed software or recording, opened"),
    "digital_begun": translate("Returns", "Digital content started, with prior consent"),
}
"""Contracts that one cannot withdraw from; where each is written stands in the legal profile."""
