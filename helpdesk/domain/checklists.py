"""Knows when a line of a checklist has passed, what is still to be done, and which list a product takes; no table.

A line without a result is still to be done: a partly done visit leaves exactly those lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from helpdesk.classes import NamedTuple
from helpdesk.domain.normal_forms import fold, tidy, tidy_line
from helpdesk.texts import Text, translate

if TYPE_CHECKING:
    from decimal import Decimal

MOST_LINES = 200
"""A list that nobody would go through is a slip of whoever pasted it."""
LONGEST_LINE = 500
_LARGEST = 10**12
_FINEST = "0.000001"


class Asked(NamedTuple):
    """What a line asks for beside its mark."""

    asks: str = ""
    """A word of ``ASKED``."""
    least: Decimal | None = None
    most: Decimal | None = None
    photo: bool = False


class Answer(NamedTuple):
    """What was written at a line."""

    result: str = ""
    """A word of ``CHECK_RESULTS``; empty: nobody marked it."""
    value: str = ""
    photo: bool = False
    no_photo: str = ""
    """Why there is none."""


def number_of(typed: str) -> Decimal | None:
    """A number as people type it, with comma or point; ``None`` where it is none, or beyond any meter."""
    from decimal import Decimal, InvalidOperation

    plain = tidy_line(typed).replace("\u2212", "-").replace(",", ".")
    if not plain or plain.count(".") > 1 or not set(plain) <= set("+-.0123456789"):
        return None
    try:
        number = Decimal(plain)
    except InvalidOperation:
        return None
    return number if abs(number) < _LARGEST and number == number.quantize(Decimal(_FINEST)) else None


def number_text(number: Decimal | None) -> str:
    """A number as it is stored: digits with a point, nothing at its end that says nothing."""
    if number is None:
        return ""
    plain = format(number, "f")
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain) or "0"


def limits_text(least: str, most: str, decimal: str) -> str:
    """What a value must lie between, as it is told wherever it is asked: 8 – 10, ≥ 0; empty where nothing is said.

    ``least`` and ``most`` are as stored; ``decimal`` is the sign before decimals as it is written here.
    """
    least, most = least.replace(".", decimal), most.replace(".", decimal)
    if least and most:
        return f"{least} – {most}"
    return f"≥ {least}" if least else f"≤ {most}" if most else ""


def outside(asked: Asked, value: Decimal) -> bool:
    """Whether a value lies beyond the limits of its line; the limits themselves lie within."""
    return (asked.least is not None and value < asked.least) or (
        asked.most is not None and value > asked.most
    )


def result_of(asked: Asked, answer: Answer) -> str:
    """How a line ended: as it was marked, but failed where its value lies beyond the limits.

    A value alone marks its line; a line with neither is still to be done (empty).
    """
    if answer.result == "not_applicable":
        return answer.result
    if asked.asks == "number" and (value := number_of(answer.value)) is not None:
        if outside(asked, value):
            return "failed"
        return answer.result or "passed"
    if asked.asks == "text" and tidy(answer.value):
        return answer.result or "passed"
    return answer.result


def problem_of(asked: Asked, answer: Answer) -> Text | None:
    """Why a line cannot be taken as it was answered, or nothing."""
    if asked.asks == "number" and tidy(answer.value) and number_of(answer.value) is None:
        return translate("Checklists", "“{value}” is not a number.")(value=tidy_line(answer.value)[:40])
    if result_of(asked, answer) != "passed":
        return None
    if asked.asks == "number" and not tidy(answer.value):
        return translate("Checklists", "The value is missing.")
    if asked.asks == "text" and not tidy(answer.value):
        return translate("Checklists", "The words it asks for are missing.")
    if asked.photo and not answer.photo and not tidy(answer.no_photo):
        return translate("Checklists", "A photo is needed, or the reason why there is none.")
    return None


def is_closed(asked: Asked, answer: Answer) -> bool:
    """Whether nothing is left to do at a line: it has a result, and all that its result wants."""
    return bool(result_of(asked, answer)) and problem_of(asked, answer) is None


def left(lines: Sequence[tuple[Asked, Answer]]) -> list[int]:
    """The numbers, from 1, of the lines that are still to be done."""
    return [place for place, line in enumerate(lines, start=1) if not is_closed(*line)]


def visit_result(lines: Sequence[tuple[Asked, Answer]]) -> str:
    """How a visit ended by the lines it was for, a word of ``VISIT_RESULTS``.

    All of them done, some of them, or none; a visit without lines tells nothing (empty).
    """
    if not lines:
        return ""
    still = len(left(lines))
    if not still:
        return "done"
    return "not_done" if still == len(lines) else "partly"


class Candidate(NamedTuple):
    """A list that might be taken."""

    key: str
    product: int | None
    """The only product it is for."""
    category: str
    """Words of the products it is for, several apart by commas; empty: for all."""


def chosen(product: int | None, said: Sequence[str], lists: Iterable[Candidate]) -> str | None:
    """The list a product takes: its own, else by the words of its category or name, else the general one.

    Args:
        product: the model's id.
        said: its category, then its name: what the first of them tells, decides.
        lists: all of one kind of job; of two that fit alike the first is taken.
    """
    known = list(lists)
    own = next((one.key for one in known if product is not None and one.product == product), None)
    if own is not None:
        return own
    known = [one for one in known if one.product is None]
    for text in said:
        best = max(known, key=lambda one: _fit(text, one.category), default=None)
        if best is not None and _fit(text, best.category):
            return best.key
    return next((one.key for one in known if not one.category), None)


def _fit(said: str, category: str) -> int:
    """How well a category's words fit what a product is called: the letters of the longest that is found there."""
    words = fold(said).split()
    return max((_found(words, fold(phrase).split()) for phrase in category.split(",")), default=0)


def _found(words: Sequence[str], phrase: Sequence[str]) -> int:
    wanted = [_singular(word) for word in phrase]
    if not wanted:
        return 0
    for place in range(len(words) - len(wanted) + 1):
        if all(_begins(words[place + number], word) for number, word in enumerate(wanted)):
            return sum(map(len, wanted))
    return 0


def _begins(word: str, wanted: str) -> bool:
    """Whether a word is that one, in singular or plural, or longer by its beginning; short ones must be whole."""
    return word == wanted or _singular(word) == wanted or (len(wanted) > 4 and word.startswith(wanted))


def _singular(word: str) -> str:
    if len(word) > 5 and word.endswith("es") and word[-3] in "rnldj":
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
