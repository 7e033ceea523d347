"""The command that tells a month's figures, as JSON or in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from helpdesk.cli.session import Session
from helpdesk.desk import Desk
from helpdesk.domain.quality.meanings import MEANINGS, Meaning, Unit
from helpdesk.domain.quality.scores import few
from helpdesk.formats import NOTHING, Words
from helpdesk.texts import Text, translate


def metrics(session: Session) -> int:
    """All figures of a month, with the month before and the year before."""
    with Desk.open(session.folder, session.clock, write=False) as desk:
        found, words = desk.quality.month(session.values["month"]), desk.words()
    if session.json:
        session.console.json(found)
        return 0
    session.console.line(translate("Cli", "The month {month}")(month=found["month"]))
    for line in _lines(found, words):
        session.console.line(line)
    return 0


def _lines(found: dict[str, Any], words: Words) -> Iterator[str]:
    """A line for each figure: its name, its value, how many it is made of, the months beside it."""
    beyond = {signal["key"] for signal in found["signals"]}
    for key, meaning in MEANINGS.items():
        figure = figure_of(found, key)
        if figure is None:
            continue
        notes = [*_notes(found, key, meaning, words)]
        if key in beyond:
            notes.append(words.say(translate("Cli", "beyond chance")))
        value = written(value_of(found, key), meaning.unit, words)
        yield "  ".join(
            [f"{words.say(meaning.name)}: {value}", *([f"({'; '.join(notes)})"] if notes else [])]
        )


def _notes(found: dict[str, Any], key: str, meaning: Meaning, words: Words) -> Iterator[str]:
    many = many_of(figure_of(found, key) or {})
    if many is not None:
        yield f"n = {many}"
        if many and few(many):
            yield words.say(translate("Cli", "few answers"))
    beside: tuple[tuple[str, Text], ...] = (
        ("previous", translate("Cli", "month before {value}")),
        ("year_before", translate("Cli", "year before {value}")),
    )
    for name, said in beside:
        value = value_of(found[name], key)
        if value is not None:
            yield words.say(said(value=written(value, meaning.unit, words)))


def figure_of(found: dict[str, Any], key: str) -> dict[str, Any] | None:
    """The dictionary in which a value stands; nothing where the month has none such."""
    place: Any = found
    for name in key.split(".")[:-1]:
        place = place.get(name) if place else None
    return place  # type: ignore[no-any-return]


def value_of(found: dict[str, Any], key: str) -> float | None:
    """A value by its key."""
    figure = figure_of(found, key)
    return figure.get(key.split(".")[-1]) if figure else None


def many_of(figure: dict[str, Any]) -> int | None:
    """Of how many a figure is made."""
    if "met" in figure:
        return int(figure["met"] + figure["missed"])
    return next((figure[name] for name in ("n", "due", "customers") if name in figure), None)


def written(value: float | None, unit: Unit, words: Words) -> str:
    """A value as a person reads it."""
    if value is None:
        return NOTHING
    if unit == "money":
        return words.money(int(value))
    if unit == "minutes":
        return words.duration(value)
    if unit == "count":
        return words.number(int(value))
    said = words.number(value, 2 if unit.startswith("score") else 1)
    if unit == "percent":
        return f"{said} %"
    return f"{said} {words.say(_ENDS[unit])}" if unit in _ENDS else said


_ENDS: dict[str, Text] = {"days": translate("Cli", "days"), "hours": translate("Cli", "hours")}
