"""The command that tells what falls due, as JSON or in words."""

from __future__ import annotations

from typing import Any

from helpdesk.cli.session import Session
from helpdesk.cli.signing import opened
from helpdesk.domain.agenda import AGENDA_KINDS, AgendaItem
from helpdesk.errors import UserError
from helpdesk.formats import Words
from helpdesk.texts import translate


def agenda(session: Session) -> int:
    """What falls due on some days, both included: today and the next seven unless others are asked for."""
    first, last = session.values["from"], session.values["to"]
    with opened(session) as desk:
        begin = first or desk.clock.today(desk.words().zone)
        if last is not None and last < begin:
            said = translate("Cli", "--to {last} lies before {first}; nothing can fall due between them.")
            raise UserError(said(last=last.isoformat(), first=begin.isoformat()))
        items, words = desk.agenda.items(first, last), desk.words()
    if session.json:
        session.console.json({"items": [_plain(item, words) for item in items]})
        return 0
    for item in items:
        session.console.line(_line(item, words))
    if not items:
        session.console.line(translate("Cli", "Nothing falls due."))
    return 0


def _plain(item: AgendaItem, words: Words) -> dict[str, Any]:
    return {
        "kind": item.kind,
        "due": item.due.isoformat(),
        "at": item.at,
        "number": item.number,
        "customer": item.customer,
        "serial": item.serial,
        "who": item.who,
        "why": words.say(item.why),
    }


def _line(item: AgendaItem, words: Words) -> str:
    parts = (
        " ".join(part for part in (words.day(item.due), item.at) if part),
        words.say(AGENDA_KINDS[item.kind]),
        item.number,
        item.customer,
        item.serial,
        item.who,
        words.say(item.why),
    )
    return "  ".join(part for part in parts if part)
