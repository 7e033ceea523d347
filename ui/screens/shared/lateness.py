"""Knows how a promised day and a long wait are told: relative beside absolute; must not know whose they are."""

from __future__ import annotations

from datetime import date, datetime

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui.theme import ToneName
from ui.widgets import plain


def beside_today(day: date, today: date, words: Words) -> Text:
    """A promised day as seen from today: 2 days late, today, in 3 days."""
    late = (today - day).days
    if late > 0:
        return translate("Lateness", "%n day(s) late", "", 1)(n=late)
    return words.days_between(day, today)


def promised(day: date | None, today: date, words: Words) -> str:
    """A promised day: ``2 days late · 19/11/2026``; empty where nothing was promised."""
    return plain.joined(words.say(beside_today(day, today, words)), words.day(day)) if day else ""


def days_late(day: date, today: date, words: Words) -> str:
    """``2 days · 19/11/2026``, below a head that says already that it is late."""
    late = translate("Lateness", "%n day(s)", "", 1)(n=(today - day).days)
    return plain.joined(words.say(late), words.day(day))


def tone(day: date | None, today: date) -> ToneName | None:
    """How a promised day of unfinished work is marked: late, due today, or not at all."""
    if day is None or day > today:
        return None
    return "late" if day < today else "due"


def since(moment: datetime, now: datetime, words: Words) -> str:
    """How long something stands as it is: ``5 days · 16/11/2026``."""
    return plain.joined(words.say(words.age(moment, now)), words.day(words.local(moment).date()))
