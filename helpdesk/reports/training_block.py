"""A training for use as papers print it: who was shown what, where, how long, what was handed over, what is open."""

from __future__ import annotations

from datetime import datetime

from helpdesk.classes import dataclass
from helpdesk.domain.training_words import HELD_WHERE
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Block, Checklist, Fact, Facts, Tick, WritingLines
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class Training:
    """What was shown to whom. ``held`` is a code of where."""

    held_at: datetime | None = None
    held: str = ""
    to_whom: str = ""
    topics: tuple[str, ...] = ()
    minutes: int | None = None
    handed_over: str = ""
    open_questions: str = ""
    tried: bool = False
    by: str = ""


def training_facts(told: Training, words: Words, customer: str) -> tuple[Fact, ...]:
    """When, where, to whom, how long."""
    when = words.moment(told.held_at) if told.held_at else ""
    where = words.say(HELD_WHERE[told.held]) if told.held in HELD_WHERE else told.held
    minutes = words.duration(told.minutes) if told.minutes is not None else ""
    found = [
        Fact(words.say(translate("TrainingRecord", "Held on")), when, required=True, strong=True),
        Fact(words.say(translate("TrainingRecord", "Shown to")), told.to_whom or customer, required=True),
    ]
    for label, value in (
        (translate("TrainingRecord", "Where"), where),
        (translate("TrainingRecord", "Duration"), minutes),
        (translate("TrainingRecord", "Shown by"), told.by),
    ):
        if value:
            found.append(Fact(words.say(label), value))
    return tuple(found)


def training_blocks(told: Training, words: Words) -> list[Block]:
    """What was shown, each with its tick; what was handed over; what is still to be answered."""
    shown = words.say(translate("TrainingRecord", "What was shown"))
    ticks = tuple(Tick(topic, ticked=True) for topic in told.topics)
    blocks: list[Block] = [Checklist(ticks, columns=2, label=shown)] if ticks else [WritingLines(3)]
    tried = translate("TrainingRecord", "Tried out by the customer, and it worked")
    facts = [Fact(words.say(translate("TrainingRecord", "Handed over")), told.handed_over)]
    if told.tried:
        facts.insert(0, Fact(words.say(translate("TrainingRecord", "Result")), words.say(tried)))
    open_ones = told.open_questions or (
        words.say(translate("TrainingRecord", "None")) if told.held_at else ""
    )
    facts.append(Fact(words.say(translate("TrainingRecord", "Open questions")), open_ones))
    return [*blocks, Facts(tuple(facts))]
