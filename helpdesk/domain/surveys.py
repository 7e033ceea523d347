"""Knows what a survey asks: questions as versioned data, their scales, and what a low answer is; keeps nothing.

An answer is kept with its version and scale, so that a question asked in other words one day is another one.
Wordings are our own: the pairs are "SERVQUAL-based", no instrument of anybody's. Source: the formulas' questions,
Reichheld 2003 (NPS), Dixon 2010 and 2013 (CES), Parasuraman, Zeithaml and Berry 1988 (the idea of the pairs).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal

from helpdesk.classes import NamedTuple
from helpdesk.domain.survey_words import DIMENSIONS, GONE_WRONG
from helpdesk.texts import Text, translate

Asking = Literal["scale", "count", "several", "text"]


class Question(NamedTuple):
    """One question. ``low`` and ``high`` say what the ends of its scale mean, ``points`` each point where all do."""

    key: str
    asking: Asking
    said: Text
    least: int = 0
    most: int = 0
    low: Text | None = None
    high: Text | None = None
    points: Mapping[int, Text] = {}
    choices: Mapping[str, Text] = {}
    statement: Text | None = None
    """What the scale is about, where the question quotes it."""


class Plan(NamedTuple):
    """Which questions one sheet asks: their version, the scale of ease, the pairs, and about what kind of job."""

    version: str
    ces_scale: str = "2.0"
    pairs: tuple[int, ...] = ()
    """The places of the dimensions asked, 0 to 4."""
    kind: str = ""


VERSION = "2026-1"
"""The questions asked today; those of a sheet are named on it."""

_POINTS = {
    1: translate("Surveys", "Very dissatisfied"),
    2: translate("Surveys", "Dissatisfied"),
    3: translate("Surveys", "Neither"),
    4: translate("Surveys", "Satisfied"),
    5: translate("Surveys", "Very satisfied"),
}
_ABOUT = {
    "repair": translate("Surveys", "the repair"),
    "installation": translate("Surveys", "the installation"),
    "maintenance": translate("Surveys", "the maintenance"),
    "claim": translate("Surveys", "how we dealt with your guarantee claim"),
    "return": translate("Surveys", "how we dealt with your return"),
    "training": translate("Surveys", "the instructions we gave you"),
    "complaint": translate("Surveys", "how we dealt with your complaint"),
}
_STATEMENTS = {
    "tangibles": translate("Surveys", "The shop, the tools and the papers are clean, tidy and clear."),
    "reliability": translate("Surveys", "What is promised gets done, and on the day that was said."),
    "responsiveness": translate("Surveys", "They answer soon and say by themselves how things stand."),
    "assurance": translate("Surveys", "One is in the hands of people who know their trade."),
    "empathy": translate("Surveys", "They listen and look for what suits each customer."),
}
_EFFORT = {
    "2.0": Question(
        "ces",
        "scale",
        translate("Surveys", "How far do you agree with this?"),
        1,
        7,
        translate("Surveys", "Not at all"),
        translate("Surveys", "Completely"),
        statement=translate("Surveys", "The shop made it easy for me to get my problem solved."),
    ),
    "1.0": Question(
        "ces",
        "scale",
        translate("Surveys", "How much effort did you have to make to get your problem solved?"),
        1,
        5,
        translate("Surveys", "Very little"),
        translate("Surveys", "Very much"),
    ),
}


def _of_2026(plan: Plan) -> Iterable[Question]:
    yield Question(
        "csat",
        "scale",
        translate("Surveys", "Overall, how satisfied are you with {what}?")(
            what=_ABOUT.get(plan.kind, translate("Surveys", "the way we looked after you"))
        ),
        1,
        5,
        _POINTS[1],
        _POINTS[5],
        _POINTS,
    )
    yield _EFFORT[plan.ces_scale]
    yield Question(
        "things_gone_wrong",
        "count",
        translate("Surveys", "How many things went wrong?"),
        0,
        9,
        translate("Surveys", "Nothing"),
        translate("Surveys", "Nine or more"),
    )
    yield Question("gone_wrong", "several", translate("Surveys", "What went wrong?"), choices=GONE_WRONG)
    yield Question(
        "nps",
        "scale",
        translate("Surveys", "How likely are you to recommend us to family or friends?"),
        0,
        10,
        translate("Surveys", "Not at all likely"),
        translate("Surveys", "Extremely likely"),
    )
    for place in plan.pairs:
        yield from _pair(place)
    yield Question(
        "comment", "text", translate("Surveys", "What would you like to tell us in your own words?")
    )


def _pair(place: int) -> Iterable[Question]:
    """What was received, and after it what is expected: asked first, an expectation colours what was found."""
    statement = tuple(_STATEMENTS.values())[place]
    ends = (translate("Surveys", "Not at all"), translate("Surveys", "Completely"))
    received = translate("Surveys", "Did you find it so in our shop?")
    expected = translate("Surveys", "And in a good shop, how far should it be so?")
    yield Question(f"received_{place + 1}", "scale", received, 1, 7, *ends, statement=statement)
    yield Question(f"expected_{place + 1}", "scale", expected, 1, 7, *ends, statement=statement)


VERSIONS: dict[str, Callable[[Plan], Iterable[Question]]] = {VERSION: _of_2026}
"""Every version ever asked, the first one first; one that was asked is never edited nor moved."""


def questions_of(plan: Plan) -> tuple[Question, ...]:
    """The questions of a plan, in the order in which they are asked.

    Raises:
        KeyError: that version was never asked by this program.
    """
    return tuple(VERSIONS[plan.version](plan))


def pairs_for(turn: int, count: int) -> tuple[int, ...]:
    """Which ``count`` of the five pairs a sheet asks, in turn, so that all are asked equally often over time."""
    count = min(max(count, 0), len(DIMENSIONS))
    return tuple(sorted((turn * count + step) % len(DIMENSIONS) for step in range(count)))


class Limits(NamedTuple):
    """Below what an answer asks for somebody to call back; 0 switches a limit off."""

    csat: int = 2
    nps: int = 4
    ces: int = 2
    """Points counted from the hard end of whichever scale was asked: nothing is converted."""
    things: bool = True


def reasons_to_call(answers: Mapping[str, Any], limits: Limits) -> list[Text]:
    """What in the answers of a sheet asks for recovery, each as a phrase; nothing where all is well.

    Source: service recovery's inner loop; an answer of 0 is an answer, a question without one says nothing.
    """
    found = []
    csat, nps, ces = answers.get("csat"), answers.get("nps"), answers.get("ces")
    if csat is not None and csat <= limits.csat:
        found.append(translate("Surveys", "satisfaction {value} of 5")(value=csat))
    if ces is not None and limits.ces and _hard(ces, str(answers.get("ces_scale") or ""), limits.ces):
        most = _EFFORT[answers.get("ces_scale") or "2.0"].most
        found.append(translate("Surveys", "ease {value} on the scale of {most}")(value=ces, most=most))
    if nps is not None and limits.nps and nps <= limits.nps:
        found.append(translate("Surveys", "would recommend {value} of 10")(value=nps))
    if limits.things and answers.get("things_gone_wrong"):
        found.append(translate("Surveys", "%n thing(s) went wrong", "", 1)(n=answers["things_gone_wrong"]))
    return found


def _hard(ces: int, scale: str, points: int) -> bool:
    return ces > 5 - points if scale == "1.0" else ces <= points


def listed(phrases: Sequence[Text]) -> Text:
    """Phrases one after the other, in whichever language they are read."""
    if not phrases:
        return translate("Surveys", "some answers")
    args = {f"p{place}": phrase for place, phrase in enumerate(phrases)}
    return Text("", ", ".join(f"{{{name}}}" for name in args), tuple(args.items()))


def summary(answers: Mapping[str, Any]) -> list[Text]:
    """The figures of a sheet as short phrases, for a line of a timeline."""
    said = (
        ("csat", translate("Surveys", "satisfaction {value} of 5")),
        ("nps", translate("Surveys", "would recommend {value} of 10")),
    )
    found = [text(value=answers[key]) for key, text in said if answers.get(key) is not None]
    if answers.get("ces") is not None:
        most = _EFFORT[answers.get("ces_scale") or "2.0"].most
        found.append(
            translate("Surveys", "ease {value} on the scale of {most}")(value=answers["ces"], most=most)
        )
    if (things := answers.get("things_gone_wrong")) is not None:
        found.append(
            translate("Surveys", "%n thing(s) went wrong", "", 1)(n=things)
            if things
            else translate("Surveys", "nothing went wrong")
        )
    return found
