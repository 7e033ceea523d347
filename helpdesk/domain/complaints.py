"""Knows the words of complaints: class, severity, cause, decision, objection, how one ends; no table, no clock."""

from __future__ import annotations

from helpdesk.texts import translate

CLASSES = {
    "repair": translate("Complaints", "Repair or installation not right"),
    "product": translate("Complaints", "Product faulty or not as told"),
    "delay": translate("Complaints", "Delay, promise not kept"),
    "treatment": translate("Complaints", "Treatment"),
    "information": translate("Complaints", "Information wrong or missing"),
    "price": translate("Complaints", "Price or charge"),
    "guarantee": translate("Complaints", "Guarantee refused"),
    "damage": translate("Complaints", "Damage or loss"),
    "safety": translate("Complaints", "Safety"),
    "other": translate("Complaints", "Something else"),
}
"""What a complaint is about; a file may bring other words."""
SEVERITIES = {
    "minor": translate("Complaints", "Minor"),
    "normal": translate("Complaints", "Normal"),
    "serious": translate("Complaints", "Serious"),
}
CAUSES = {
    "product_fault": translate("Complaints", "Fault of the product"),
    "workmanship": translate("Complaints", "Our work"),
    "part": translate("Complaints", "Part late or faulty"),
    "planning": translate("Complaints", "Planning, too much promised"),
    "communication": translate("Complaints", "We did not tell in time"),
    "information": translate("Complaints", "Wrong information"),
    "treatment": translate("Complaints", "Treatment"),
    "price": translate("Complaints", "Price or charge not explained"),
    "misuse": translate("Complaints", "Wrong use"),
    "unclear_instructions": translate("Complaints", "Unclear instructions"),
    "supplier": translate("Complaints", "Maker or supplier"),
    "unfounded": translate("Complaints", "Nothing went wrong"),
    "other": translate("Complaints", "Something else"),
}
TAUGHT = frozenset({"misuse", "unclear_instructions"})
"""Causes after which the customer is offered a training for use."""
DECISIONS = {
    "accepted": translate("Complaints", "Accepted"),
    "partly": translate("Complaints", "Accepted in part"),
    "goodwill": translate("Complaints", "Goodwill, beyond what is owed"),
    "refused": translate("Complaints", "Refused"),
}
REFUSING = frozenset({"partly", "refused"})
"""Decisions with which the customer is told who settles disputes out of court."""
ABOUT = {
    "process": translate("Complaints", "How we work"),
    "training": translate("Complaints", "Training of staff"),
    "product": translate("Complaints", "The product"),
    "maker": translate("Complaints", "The maker"),
    "instructions": translate("Complaints", "Instructions for customers"),
    "none": translate("Complaints", "Nothing to change"),
}
"""What a corrective action changes."""
OBJECTIONS = {
    "doubt": translate("Complaints", "Doubt"),
    "misunderstanding": translate("Complaints", "Misunderstanding"),
    "drawback": translate("Complaints", "Real drawback"),
    "price": translate("Complaints", "Price"),
}
"""Why a customer objects to what is proposed."""
OBJECTION_RESULTS = {
    "overcome": translate("Complaints", "Overcome"),
    "partly": translate("Complaints", "Overcome in part"),
    "stands": translate("Complaints", "Stands"),
}
WORDS_AT_CLOSING = {
    "content": translate("Complaints", "The customer is content"),
    "not_content": translate("Complaints", "The customer is not content, the answer is final"),
    "no_word": translate("Complaints", "No word from the customer, the answer is final"),
}
"""With what a complaint is closed: never with nothing."""
FINAL = frozenset({"not_content", "no_word"})
"""Closings for which the reasoned answer must have gone out."""
ESCALATIONS = {
    "owner": translate("Complaints", "The shop's owner"),
    "form": translate("Complaints", "Official complaint form"),
    "consumer_office": translate("Complaints", "Consumer office"),
    "arbitration": translate("Complaints", "Arbitration or mediation"),
    "court": translate("Complaints", "Court"),
}
"""Where a customer took a complaint further."""
