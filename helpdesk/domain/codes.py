"""Knows the codes of symptom, cause and remedy that a workshop counts by; our own short lists, after the trade's idea.

"No fault found" is an outcome, not a cause: it is counted apart.
"""

from __future__ import annotations

from helpdesk.texts import translate

SYMPTOMS = {
    "dead": translate("Codes", "Does not switch on"),
    "stops": translate("Codes", "Switches itself off"),
    "noise": translate("Codes", "Noise or vibration"),
    "leak": translate("Codes", "Leaks"),
    "no_heat": translate("Codes", "Does not heat"),
    "no_cold": translate("Codes", "Does not cool"),
    "no_spin": translate("Codes", "Does not turn or spin"),
    "no_drain": translate("Codes", "Does not drain"),
    "no_charge": translate("Codes", "Does not charge"),
    "battery": translate("Codes", "Battery does not last"),
    "picture": translate("Codes", "No picture, or a bad one"),
    "sound": translate("Codes", "No sound, or a bad one"),
    "broken": translate("Codes", "Broken or cracked part"),
    "control": translate("Codes", "Keys or controls do not answer"),
    "network": translate("Codes", "Does not connect"),
    "error": translate("Codes", "Shows an error"),
    "smell": translate("Codes", "Smells or smokes"),
    "trips": translate("Codes", "Trips the fuse"),
    "slow": translate("Codes", "Slow or hangs"),
    "other": translate("Codes", "Something else"),
}
CAUSES = {
    "wear": translate("Codes", "Wear"),
    "part": translate("Codes", "Faulty part"),
    "contact": translate("Codes", "Loose or bad contact"),
    "dirt": translate("Codes", "Dirt, lime or blockage"),
    "liquid": translate("Codes", "Liquid"),
    "fall": translate("Codes", "Fall or blow"),
    "misuse": translate("Codes", "Wrong use"),
    "unclear": translate("Codes", "Unclear instructions"),
    "third_party": translate("Codes", "Somebody else's work"),
    "surge": translate("Codes", "Surge or wrong supply"),
    "software": translate("Codes", "Software or settings"),
    "earlier": translate("Codes", "Earlier repair"),
    "assembly": translate("Codes", "Fault of manufacture"),
    "installation": translate("Codes", "Installation"),
    "unknown": translate("Codes", "Not known"),
}
REMEDIES = {
    "replaced": translate("Codes", "Part replaced"),
    "repaired": translate("Codes", "Part repaired"),
    "cleaned": translate("Codes", "Cleaned"),
    "adjusted": translate("Codes", "Adjusted"),
    "soldered": translate("Codes", "Soldered or reconnected"),
    "software": translate("Codes", "Software renewed or set"),
    "explained": translate("Codes", "Use explained"),
    "unit": translate("Codes", "Unit replaced"),
    "none": translate("Codes", "Nothing done"),
}
TOLD_BY = {
    "phone": translate("Codes", "By phone"),
    "message": translate("Codes", "By message"),
    "email": translate("Codes", "By e-mail"),
    "counter": translate("Codes", "In the shop"),
    "post": translate("Codes", "By post"),
}
"""How a customer was told something, or said it."""
WRITTEN_BY = {key: TOLD_BY[key] for key in ("counter", "email", "message", "post")}
"""How something in writing came."""
