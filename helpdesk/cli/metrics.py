"""The command that tells a month's figures, as JSON or in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from helpdesk.cli.session import Session
from helpdesk.cli.signing import opened
from helpdesk.desk import Desk
from helpdesk.domain.months import first_day, month_name, moved
from helpdesk.domain.quality.meanings import MEANINGS
from helpdesk.domain.quality.reading import figure_of, is_few, many_of, value_of
from helpdesk.formats import Words
from helpdesk.reports.figure_words import month_said, value_said
from helpdesk.texts import Text, translate


def metrics(session: Session) -> int:
    """All figures of a month, with the month before and the year before."""
    with opened(session) as desk:
        month = session.values["month"]
        found, words = desk.quality.month(month), desk.words()
        if session.json:
            found["earned"] = _earned(desk, month)
            for name, by in (("previous", -1), ("year_before", -12)):
                found[name] = found[name] | {"earned": _earned(desk, first_day(moved(month_name(month), by)))}
    if session.json:
        session.console.json(found)
        return 0
    session.console.line(month_said(found["month"], words))
    for line in _lines(found, words):
        session.console.line(line)
    return 0


def _earned(desk: Desk, month: date) -> dict[str, list[dict[str, Any]]]:
    """What a month's jobs cost and brought, by brand and by product."""
    return {by: [row._asdict() for row in desk.quality.earned(month, by)] for by in ("brand", "product")}


def _lines(found: dict[str, Any], words: Words) -> Iterator[str]:
    """A line for each figure: its name, its value, how many it is made of, the months beside it."""
    beyond = {signal["key"] for signal in found["signals"]}
    for key, meaning in MEANINGS.items():
        figure = figure_of(found, key)
        if figure is None:
            continue
        notes = [*_notes(found, key, words)]
        if key in beyond:
            notes.append(words.say(translate("Cli", "beyond chance")))
        value = value_said(key, value_of(found, key), words)
        yield "  ".join(
            [f"{words.say(meaning.name)}: {value}", *([f"({'; '.join(notes)})"] if notes else [])]
        )


def _notes(found: dict[str, Any], key: str, words: Words) -> Iterator[str]:
    many = many_of(found, key)
    if many is not None:
        yield f"n = {many}"
        if many and is_few(found, key):
            yield words.say(translate("Cli", "few answers"))
    beside: tuple[tuple[str, Text], ...] = (
        ("previous", translate("Cli", "month before {value}")),
        ("year_before", translate("Cli", "year before {value}")),
    )
    for name, said in beside:
        value = value_of(found[name], key)
        if value is not None:
            yield words.say(said(value=value_said(key, value, words)))
