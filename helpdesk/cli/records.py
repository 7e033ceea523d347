"""The commands that find and show records."""

from __future__ import annotations

from typing import Any

from helpdesk.cli.json_view import plain
from helpdesk.cli.record_view import Record
from helpdesk.cli.session import Session
from helpdesk.cli.signing import opened
from helpdesk.cli.views import record_of
from helpdesk.desk import Desk
from helpdesk.errors import NotFound, UserError
from helpdesk.formats import NOTHING, Words
from helpdesk.services.goods.cover_reader import UnitCovers
from helpdesk.services.goods.unit_rows import UnitRow
from helpdesk.texts import translate


def find(session: Session) -> int:
    """The window's search."""
    with opened(session) as desk:
        words = desk.words()
        hits = desk.finder.find(session.values["TEXT"], session.values["limit"])
    if session.json:
        found = [
            {
                "kind": hit.kind,
                "id": hit.id,
                "number": hit.number,
                "title": hit.title,
                "detail": words.say(hit.detail),
            }
            for hit in hits
        ]
        session.console.json({"hits": found})
        return 0
    if not hits:
        session.console.line(translate("Cli", "Nothing was found."))
    for hit in hits:
        told = " · ".join(part for part in (hit.title, words.say(hit.detail)) if part)
        session.console.line(f"{hit.number}\t{' '.join(told.split())}")
    return 0


def show(session: Session) -> int:
    """One record whole."""
    with opened(session) as desk:
        record = _record(desk, session.values["NUMBER"])
        if session.json:
            session.console.json(record.as_json(desk.words()))
            return 0
        _tell(session, record, desk.words())
    return 0


def _record(desk: Desk, number: str) -> Record:
    try:
        return record_of(desk, number)
    except NotFound as error:
        # A record says of itself that it is gone, and not which was asked for.
        raise NotFound(translate("Cli", "Nothing here has the number {number}.")(number=number)) from error


def _tell(session: Session, record: Record, words: Words) -> None:
    say = session.console.line
    say(f"{words.say(record.title)} {record.number}")
    for heading, facts in record.sections:
        say()
        if heading is not None:
            say(words.say(heading))
        for label, value in facts:
            say(
                f"  {words.say(label)}: {' '.join(value.split())}"
                if label
                else f"  {' '.join(value.split())}"
            )
    if record.timeline:
        say()
        say(words.say(translate("Cli", "Timeline")))
    for event in record.timeline:
        when = words.day(words.local(event.at).date()) if event.day_only else words.moment(event.at)
        told = " · ".join(part for part in (words.say(event.title), event.text, event.who or "") if part)
        say(f"  {when}  {' '.join(told.split())}")


def warranty(session: Session) -> int:
    """What covers a unit on a day, and whether it is covered."""
    with opened(session) as desk:
        words = desk.words()
        on = session.values["on"] or session.clock.today(words.zone)
        unit = _unit(desk, session.values["SERIAL"], session.values["brand"])
        found = desk.covers.of_unit(unit.id, on)
    if session.json:
        session.console.json(_covers_json(unit, found, words))
        return 0
    session.console.line(f"{unit.title} · {unit.serial}")
    session.console.line(words.say(found.verdict.reason))
    for cover in found.covers:
        end = words.say(translate("Cli", "in the shop now")) if cover.open else words.day(cover.end)
        session.console.line(f"  {words.day(cover.start)} – {end}  {words.say(cover.reason)}")
    return 0


def _unit(desk: Desk, serial: str, brand: str | None) -> UnitRow:
    units = desk.units.by_serial(serial, brand)
    if not units:
        raise NotFound(
            translate("Cli", "No unit of brand {brand} has the serial {serial}.")(serial=serial, brand=brand)
            if brand
            else translate("Cli", "No unit has the serial {serial}.")(serial=serial)
        )
    brands = {unit.brand or NOTHING for unit in units}
    if len({brand.casefold() for brand in brands}) > 1:
        raise UserError(
            translate("Cli", "Several brands have the serial {serial}: {brands}. Say which with --brand.")(
                serial=serial, brands=", ".join(sorted(brands))
            )
        )
    return units[0]


def _covers_json(unit: UnitRow, found: UnitCovers, words: Words) -> dict[str, Any]:
    verdict = found.verdict
    return {
        "serial": unit.serial,
        "brand": unit.brand,
        "covers": [
            {
                "kind": cover.kind,
                "start": plain(cover.start, words),
                "end": None if cover.open else plain(cover.end, words),
                "presumption_end": plain(cover.presumption_end, words),
                "suspended_days": cover.suspended_days,
                "open": cover.open,
                "reason": words.say(cover.reason),
            }
            for cover in found.covers
        ],
        "verdict": {"covered": verdict.covered, "cover": verdict.cover, "reason": words.say(verdict.reason)},
        "on": found.on.isoformat(),
    }
