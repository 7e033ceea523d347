"""The day's calls on paper, with boxes to tick: for who calls away from the PC. Knows not where its data come from."""

from __future__ import annotations

from dataclasses import field
from datetime import date

from helpdesk.classes import dataclass
from helpdesk.domain.call_words import SHORT_OUTCOMES
from helpdesk.domain.campaigns import CALL_OUTCOMES
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import (
    Block,
    Checklist,
    Document,
    Fact,
    Facts,
    Head,
    Heading,
    Panel,
    Paragraph,
    Tick,
    Together,
)
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class ListedCall:
    """One call: whom, by which number, why. ``hour`` is empty where it was to be made on a day before."""

    number: str
    customer: str = ""
    phones: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    about: str = ""
    """The job or the thing, and what the customer said of it."""
    attempt: int = 1
    most: int = 3
    hour: str = ""
    due_on: date | None = None
    best_hours: str = ""
    caller: str = ""
    note: str = ""
    offer: bool = False
    """A call with an offer, which is told otherwise."""


@dataclass(frozen=True, kw_only=True)
class CallListData:
    """Everything a list of calls prints."""

    shop: Head = field(default_factory=Head)
    day: date | None = None
    calls: tuple[ListedCall, ...] = ()
    campaign: str = ""
    """Of a list of offers: the campaign's number."""
    script: str = ""
    """How each of these calls begins."""


def call_list(data: CallListData, words: Words) -> Document:
    """The list of a day, in the order to call."""
    blocks: list[Block] = _offers(data, words)
    for call in data.calls:
        blocks += _call(call, words)
    if not data.calls:
        none = translate("CallList", "Nobody is to be called on this day.")
        if data.campaign:
            none = translate("CallList", "Nobody of this campaign is to be called today.")
        blocks = [Paragraph(words.say(none))]
    said = translate("CallList", "%n call(s)", "", 1)(n=len(data.calls))
    return Document(
        title=words.say(PAPERS["call_list"].title),
        number=data.campaign or words.day(data.day),
        subject=words.say(said),
        language=words.language,
        head=data.shop,
        blocks=tuple(blocks),
    )


def _offers(data: CallListData, words: Words) -> list[Block]:
    """What holds for every call with an offer: how it begins, when it may be made."""
    if not data.campaign:
        return []
    hours = translate(
        "CallList",
        "Monday to Friday from 09:00 to 21:00, never on Saturday, Sunday or a public holiday (RDLeg 1/2007 art. 96.2). "
        "Whoever wants no more offers: tick it, say that it holds at once, and give the reference from the program.",
    )
    printed = translate("CallList", "As of {day}. Print it again each day: somebody may have said no since.")
    return [
        Panel(data.script),
        Paragraph(words.say(hours), "conditions"),
        Paragraph(words.say(printed(day=data.day)), "secondary"),
    ]


def _call(call: ListedCall, words: Words) -> list[Block]:
    say = words.say
    attempt: Text | str = translate("CallList", "attempt {number} of {most}")(
        number=call.attempt, most=call.most
    )
    if call.offer:
        attempt = ""
    when = call.hour or (words.day(call.due_on) if call.due_on else "")
    phones = " / ".join(words.phone(phone) for phone in call.phones)
    why = ", ".join(call.reasons)
    about = " · ".join(part for part in (why, call.about) if part)
    facts = [
        Fact(say(translate("CallList", "Phone")), phones, strong=True, required=not phones),
        *([Fact(say(translate("CallList", "Caller")), call.caller)] if call.caller else []),
        Fact(say(translate("CallList", "Why")), about, wide=True),
    ]
    if call.best_hours:
        facts.append(Fact(say(translate("CallList", "Best hours")), call.best_hours, wide=True))
    blocks: list[Block] = [
        Heading(call.customer, " · ".join(part for part in (call.number, when, say(attempt)) if part)),
        Facts(tuple(facts), columns=2),
    ]
    if call.note:
        blocks.append(Paragraph(call.note, "secondary"))
    outcomes = CALL_OUTCOMES if call.offer else SHORT_OUTCOMES
    ticks = tuple(Tick(say(outcome)) for outcome in outcomes.values())
    called = translate("CallList", "Called at")
    if not call.caller:
        called = translate("CallList", "Called at, by whom")
    blocks += [
        Checklist(ticks, columns=3 if call.offer else len(ticks)),
        Facts(
            (
                Fact(say(called), "", required=True),
                Fact(say(translate("CallList", "Call again")), "", required=True),
                Fact(say(translate("CallList", "Said, promised")), "", required=True, wide=True),
            ),
            columns=2,
        ),
    ]
    return [Together(tuple(blocks))]
