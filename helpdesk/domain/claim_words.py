"""How a claim is put right, why the second tier of remedies applies, and how a recourse stands: the vocabularies."""

from __future__ import annotations

from helpdesk.texts import translate

MEASURES = {
    "repair": translate("Claims", "Repair"),
    "replacement": translate("Claims", "Replacement"),
    "reduction": translate("Claims", "Price reduction"),
    "refund": translate("Claims", "End of the contract, with refund"),
}
"""What puts a claim right: the first two are the customer's choice, the others the second tier."""

WISHES = {
    "repair": MEASURES["repair"],
    "replacement": MEASURES["replacement"],
    "open": translate("Claims", "Not said yet"),
}
"""What the customer chose of the first tier."""

SECOND_TIER = {
    "impossible": translate("Claims", "Repair and replacement are impossible or disproportionate"),
    "late": translate("Claims", "It was not put right, or not in a reasonable time"),
    "again": translate("Claims", "A fault appears although it was put right"),
    "serious": translate("Claims", "The fault is serious enough for it at once"),
    "declared": translate("Claims", "The shop says it will not put it right"),
}
"""When price reduction or the end of the contract may be asked for (RDLeg 1/2007 art. 119)."""

PAID_BACK = {
    "same": translate("Claims", "The means it was paid by"),
    "cash": translate("Claims", "Cash"),
    "card": translate("Claims", "Card"),
    "transfer": translate("Claims", "Bank transfer"),
    "other": translate("Claims", "Another means, agreed with the customer"),
}
"""How a refund is paid: by the same means unless the customer agrees to another (art. 119 quater)."""

RECOURSES = {
    "open": translate("Claims", "To be sent"),
    "sent": translate("Claims", "Sent"),
    "accepted": translate("Claims", "Accepted by them"),
    "refused": translate("Claims", "Refused by them"),
    "part": translate("Claims", "Credited in part"),
    "disputed": translate("Claims", "Disputed"),
    "closed": translate("Claims", "Settled"),
}
"""How a claim on maker or supplier stands."""

MOVES = {
    "opened": translate("Claims", "Opened"),
    "sent": translate("Claims", "Sent"),
    "claimed": translate("Claims", "Amount claimed changed"),
    "accepted": translate("Claims", "Accepted"),
    "refused": translate("Claims", "Refused"),
    "credited": translate("Claims", "Credited"),
    "disputed": translate("Claims", "Disputed"),
    "written_off": translate("Claims", "Written off"),
}
"""What happened to it."""

AGREED_COVERS = {
    "maker": translate("Warranty", "Maker's guarantee"),
    "extension": translate("Warranty", "Shop's extension"),
    "contract": translate("Warranty", "Maintenance contract"),
    "repair": translate("Warranty", "Repair guarantee"),
    "installation": translate("Warranty", "Installation guarantee"),
    "part": translate("Warranty", "Guarantee on a part"),
}
"""The covers that can be given by agreement; those of the law hold by themselves."""
