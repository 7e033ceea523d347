"""Knows what is said on a follow-up call, in the customer's language: who calls and why, what is asked, thanks.

The customer's own words are repeated, so that they hear that somebody listened. No script offers anything: a call
that asks how it went is service (RDLeg 1/2007 art. 21), and a complaint is no occasion for selling. The order is
the trade's: shop and reason, leave and minutes, does it work, put right the first time, ready when promised,
treated well, anything pending, promise, thanks. No table, no clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from helpdesk.classes import NamedTuple
from helpdesk.domain.follow_up import PLANNED
from helpdesk.formats import Words
from helpdesk.texts import translate

OWED = frozenset({"claim", "complaint"})
"""What a call is owed for, and about which nothing is sold."""
MINUTES = 2
"""How long it takes: a call that asks for more is refused more often."""
AFTERNOON = 14
"""The hour from which one greets for the afternoon."""


class About(NamedTuple):
    """One thing the call is about."""

    reason: str
    on: date | None = None
    """The local day of the event."""
    unit: str = ""
    quote: str = ""
    """What the customer said of it, in their own words."""
    undone: bool = False
    """The unit went back as it came: nobody asks whether it works."""

    @property
    def key(self) -> str:
        """What is said of it, by what happened."""
        return "unrepaired" if self.undone and self.reason == "repair" else self.reason


class Script(NamedTuple):
    """What is said, in the customer's language."""

    opening: str
    questions: tuple[str, ...]
    closing: str
    voicemail: str
    quotes: tuple[str, ...] = ()
    """The customer's own words in the opening, which stand out."""


_HELLO = {
    True: translate("CallScripts", "Good morning, is that {name}? This is {caller}, from {shop}."),
    False: translate("CallScripts", "Good afternoon, is that {name}? This is {caller}, from {shop}."),
}
_WHAT = {
    "repair": translate("CallScripts", "On {day} you took your {unit} home again."),
    "unrepaired": translate("CallScripts", "On {day} you took your {unit} home without a repair."),
    "installation": translate("CallScripts", "On {day} we installed your {unit}."),
    "sale": translate("CallScripts", "On {day} you received your {unit}."),
    "claim": translate("CallScripts", "On {day} the guarantee claim for your {unit} was closed."),
    "complaint": translate("CallScripts", "I am calling about your complaint, which we answered on {day}."),
    "promise": translate("CallScripts", "When we spoke on {day} I promised to call you again."),
    "other": translate("CallScripts", "I am calling about your {unit}."),
}
_THING = translate("CallScripts", "purchase")
"""What stands for a unit that has no name."""
_QUOTE = {
    "complaint": translate("CallScripts", "In your words: “{words}”. I am sorry that it was needed."),
    "promise": translate("CallScripts", "It was about this: “{words}”."),
}
_TOLD = translate("CallScripts", "You had told us: “{words}”.")
_LEAVE = translate(
    "CallScripts", "I would like to know how it went. Is this a good moment? It takes %n minute(s).", "", 1
)
_MOMENT = translate("CallScripts", "Is this a good moment?")
_WELL = translate("CallScripts", "Were you treated well?")
_QUESTIONS = {
    "repair": (
        translate("CallScripts", "Has it worked well since then?"),
        translate("CallScripts", "Was it put right the first time?"),
        translate("CallScripts", "Was it ready when we had promised?"),
        _WELL,
    ),
    "unrepaired": (
        translate("CallScripts", "Were we clear about why it was not repaired?"),
        translate("CallScripts", "Was it ready when we had promised?"),
        _WELL,
    ),
    "installation": (
        translate("CallScripts", "Does everything work, and do you know how to use it?"),
        translate("CallScripts", "Did we come when we had said?"),
        translate("CallScripts", "Was everything left clean and complete?"),
        _WELL,
    ),
    "sale": (
        translate("CallScripts", "Does it work as you expected?"),
        translate("CallScripts", "Did everything arrive, complete and undamaged?"),
        translate("CallScripts", "Did it come when we had said?"),
        _WELL,
    ),
    "claim": (
        translate("CallScripts", "Is it solved for you?"),
        translate("CallScripts", "Were we clear about what the guarantee covers?"),
        translate("CallScripts", "Was it done when we had promised?"),
        _WELL,
    ),
    "complaint": (
        translate("CallScripts", "Is it solved for you as we agreed?"),
        translate("CallScripts", "Did we do what we promised, and in time?"),
        translate("CallScripts", "What should we have done better?"),
    ),
    "promise": (translate("CallScripts", "Is it settled for you with that?"),),
    "other": (),
}
_CLOSING = translate("CallScripts", "Is anything still pending on our side? Thank you for your time.")
_VOICEMAIL = translate(
    "CallScripts",
    "Good day, this is {caller}, from {shop}. I wanted to know how your {unit} is doing. You need not call back: "
    "we will try again. If anything is not right, our phone is {phone}.",
)
_PROMISED = translate(
    "CallScripts",
    "Good day, this is {caller}, from {shop}. I am calling as I had promised. You need not call back: we will try "
    "again. If you prefer, our phone is {phone}.",
)

CAUTION = translate("CallScripts", "No offers in this call: it is about a claim or a complaint.")
"""What the caller is told, in the window's language, where the law forbids more than asking."""


def wants_caution(reasons: Sequence[str]) -> bool:
    """Whether the caller is reminded not to sell."""
    return not OWED.isdisjoint(reasons)


def script(
    about: Sequence[About],
    words: Words,
    *,
    name: str,
    caller: str,
    shop: str,
    phone: str,
    today: date,
    hour: int,
) -> Script:
    """What is said for one call, whatever it is about, in the language of ``words``.

    Args:
        about: what happened, the newest first; at least one thing.
        words: the customer's language.
        name: the customer's.
        caller: who calls.
        shop: its name, and ``phone`` its number.
        today: the local day, by which days are named; ``hour`` the local one, by which one greets.
    """
    say = words.say
    told = [say(_HELLO[hour < AFTERNOON](name=name, caller=caller or "…", shop=shop))]
    for each in about:
        unit = each.unit or say(_THING)
        told.append(say(_WHAT.get(each.key, _WHAT["other"])(day=_day(each.on, today, words), unit=unit)))
        if each.quote:
            told.append(say(_QUOTE.get(each.reason, _TOLD)(words=each.quote)))
    told.append(say(_MOMENT if all(each.reason in PLANNED for each in about) else _LEAVE(n=MINUTES)))
    leading = _leading(about)
    voicemail = _PROMISED if leading.reason == "promise" else _VOICEMAIL
    return Script(
        " ".join(told),
        tuple(say(question) for question in _QUESTIONS.get(leading.key, ())),
        say(_CLOSING),
        say(voicemail(caller=caller or "…", shop=shop, unit=leading.unit or say(_THING), phone=phone or "…")),
        tuple(each.quote for each in about if each.quote),
    )


def _leading(about: Sequence[About]) -> About:
    """What the questions are about: what is owed first, else the newest."""
    return next((each for each in about if each.reason in OWED), about[0])


def _day(on: date | None, today: date, words: Words) -> str:
    """A day as one says it on the phone: its weekday within a week, else day and month."""
    if on is None:
        return words.day_short(today)
    if timedelta(0) <= today - on < timedelta(days=7):
        return words.weekday_inside(on.weekday())
    return words.day_short(on)
