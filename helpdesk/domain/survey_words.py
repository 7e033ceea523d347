"""Knows the words of surveys: scales of ease, ways to answer, what can have gone wrong, the five pairs of questions."""

from __future__ import annotations

from helpdesk.domain.customers import CHANNELS
from helpdesk.texts import translate

CES_SCALES = {
    "2.0": translate("Surveys", "1 to 7, high is easy"),
    "1.0": translate("Surveys", "1 to 5, low is easy"),
}
"""Customer effort score, 2013 and 2010: answers on one are never averaged with the other's."""

SHEET_CHANNELS = CHANNELS | {
    "slip": translate("Surveys", "Paper slip"),
    "screen": translate("Surveys", "Screen turned to the customer"),
}
"""How a customer answered; a file may bring other words."""

GONE_WRONG = {
    "not_fixed": translate("Surveys", "The fault is still there"),
    "late": translate("Surveys", "Not ready when promised"),
    "silent": translate("Surveys", "Nobody said how things stood"),
    "price": translate("Surveys", "Cost more than was said"),
    "damage": translate("Surveys", "Came back damaged or dirty"),
    "missing": translate("Surveys", "Something was missing"),
    "manners": translate("Surveys", "Not treated well"),
    "waiting": translate("Surveys", "Long wait to be served"),
    "other": translate("Surveys", "Something else"),
}
"""What can have gone wrong; nine, a number key each."""

DIMENSIONS = {
    "tangibles": translate("Surveys", "Tangibles"),
    "reliability": translate("Surveys", "Reliability"),
    "responsiveness": translate("Surveys", "Responsiveness"),
    "assurance": translate("Surveys", "Assurance"),
    "empathy": translate("Surveys", "Empathy"),
}
"""Of SERVQUAL, in the order of the five pairs: each is shown by itself, never as five proven factors."""

STANDINGS = {
    "asked": translate("Surveys", "Not come to"),
    "shown": translate("Surveys", "Left open"),
    "answered": translate("Surveys", "Answered"),
    "declined": translate("Surveys", "No answer wanted"),
}
"""What became of each question of a sheet. One that the answers before made pointless is none of it."""
