"""Knows what a coaching sheet looks at: acts that anybody can see or hear, never how pleasant somebody is.

Source: parts E (observable acts instead of "friendly"; coach, do not rank).
"""

from __future__ import annotations

from helpdesk.texts import translate

ACTS = {
    "named": translate("Coaching", "Gave their own name and the shop's"),
    "permission": translate("Coaching", "Asked whether it was a good moment"),
    "let_finish": translate("Coaching", "Let the customer finish"),
    "repeated": translate("Coaching", "Repeated the problem in the customer's words"),
    "answered": translate("Coaching", "Answered what was asked"),
    "neutral": translate("Coaching", "Asked the questions as written, without leading"),
    "next_step": translate("Coaching", "Said the next step, and by when"),
    "thanked": translate("Coaching", "Thanked and said goodbye"),
}
"""In the order of a conversation."""
MARKS = {
    "yes": translate("Coaching", "Yes"),
    "no": translate("Coaching", "No"),
    "na": translate("Coaching", "Not applicable"),
}
