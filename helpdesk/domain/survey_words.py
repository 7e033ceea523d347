"""Knows the words of surveys: the scales of ease, what can have gone wrong, the five pairs of questions."""

from __future__ import annotations

from helpdesk.texts import translate

CES_SCALES = {
    "2.0": translate("Surveys", "1 to 7, high is easy"),
    "1.0": translate("Surveys", "1 to 5, low is easy"),
}
"""Customer effort score, 2013 and 2010: answers on one are never averaged with the other's."""

DIMENSIONS = ("tangibles", "reliability", "responsiveness", "assurance", "empathy")
"""Of SERVQUAL, in the order of the five pairs."""
