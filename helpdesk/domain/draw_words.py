"""Vocabulary of draws: where their entries come from, how they stand, the regions whose law may hold."""

from __future__ import annotations

from datetime import date, timedelta

from helpdesk.domain.periods import add_months
from helpdesk.texts import Text, translate, verbatim

ENTRY_SOURCES = {
    "purchases": translate("Draws", "Everybody who bought in the period"),
    "repairs": translate("Draws", "Everybody whose repair was handed back in the period"),
    "slips": translate("Draws", "Numbered slips"),
}
DRAW_STATES = {
    "draft": translate("Draws", "In preparation"),
    "open": translate("Draws", "Taking entries"),
    "closed": translate("Draws", "To be fixed"),
    "fixed": translate("Draws", "Fixed"),
    "drawn": translate("Draws", "Drawn"),
    "done": translate("Draws", "Handed over"),
}
ANSWERS = {
    "accepted": translate("Draws", "Accepts the prize"),
    "declined": translate("Draws", "Declines it"),
    "not_reached": translate("Draws", "Did not answer in time"),
}
"""What a winner said; after the last two a substitute's turn comes."""

REGIONS: dict[str, Text] = {
    "state": translate("Draws", "All of Spain"),
    "AN": verbatim("Andalucía"),
    "AR": verbatim("Aragón"),
    "AS": verbatim("Asturias"),
    "IB": verbatim("Illes Balears"),
    "CN": verbatim("Canarias"),
    "CB": verbatim("Cantabria"),
    "CL": verbatim("Castilla y León"),
    "CM": verbatim("Castilla-La Mancha"),
    "CT": verbatim("Catalunya"),
    "VC": verbatim("Comunitat Valenciana"),
    "EX": verbatim("Extremadura"),
    "GA": verbatim("Galicia"),
    "MD": verbatim("Comunidad de Madrid"),
    "MC": verbatim("Región de Murcia"),
    "NC": verbatim("Navarra"),
    "PV": verbatim("Euskadi"),
    "RI": verbatim("La Rioja"),
    "other": translate("Draws", "Another place"),
}
"""Where those who may take part live, by the second half of ISO 3166-2:ES."""

HAND_OVER_MONTHS = 3
"""Within them a prize is handed over (Ley 7/1996 art. 32-34)."""


def last_to_hand_over(drawn_on: date) -> date:
    """The last lawful day to hand the prize over."""
    return add_months(drawn_on, HAND_OVER_MONTHS)


def draw_state(starts_on: date, ends_on: date, today: date, *, fixed: bool, drawn: bool, handed: bool) -> str:
    """How a draw stands, a key of :data:`DRAW_STATES`."""
    if handed:
        return "done"
    if drawn:
        return "drawn"
    if fixed:
        return "fixed"
    if today < starts_on:
        return "draft"
    return "open" if today <= ends_on else "closed"


def next_month_day(day: date, of: int) -> date:
    """Such a day of the month after: the 20th of the next."""
    first = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    return first.replace(day=of)
