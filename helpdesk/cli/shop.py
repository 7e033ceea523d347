"""The commands about the shop as a whole: making one, filling it, keeping it safe."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from helpdesk.cli.console import shown
from helpdesk.cli.place import place_of
from helpdesk.cli.progress import Meter
from helpdesk.cli.session import Session
from helpdesk.cli.signing import opened
from helpdesk.clock import clock_on, from_text, zone
from helpdesk.country import language_of, zone_of
from helpdesk.desk import Desk
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.errors import Invalid, UserError, WorldError
from helpdesk.formats import Words
from helpdesk.services.shop.set_up_actions import SetUpShop
from helpdesk.settings import COUNTRIES
from helpdesk.texts import translate, verbatim


def init(session: Session) -> int:
    """Make a new shop."""
    country = session.values["country"].upper()
    if country not in COUNTRIES:
        raise UserError(
            translate("Cli", "“{word}” is no country of a shop. There are: {countries}.")(
                word=session.values["country"], countries=", ".join(COUNTRIES)
            )
        )
    chosen = session.values["language"] or language_of(country)
    action = SetUpShop(name=session.values["shop"], country=country, language=chosen)
    problems = action.problems()
    if not tidy_line(session.values["shop"]):
        raise UserError(translate("Cli", "--shop: a shop needs a name."))
    if problems:
        raise Invalid(problems)
    clock = clock_on(session.values["today"], zone(zone_of(country)))
    Desk.create(session.folder, clock, action).close()
    session.console.language = chosen
    session.console.line(translate("Cli", "A new shop lies in {folder}")(folder=shown(session.folder)))
    return 0


def demo(session: Session) -> int:
    """Fill an empty shop with a made-up history."""
    from helpdesk.services.sample import FillShop

    values = session.values
    with opened(session, write=True, right="import") as desk, Meter(session.console) as meter:
        until = values["until"] or session.clock.today(desk.words().zone)
        action = FillShop(
            until=until, customers=values["customers"], months=values["months"], seed=values["seed"]
        )
        outcome = desk.do_batch(action, meter.told)
    session.console.line(outcome.label)
    return 0


def backup(session: Session) -> int:
    """One zip of database and files, read back before it counts."""
    target = session.values["FILE"]
    with Desk.open(session.folder, session.clock, write=False) as desk, Meter(session.console) as meter:
        second = desk.settings["backup.folder"]
        made = desk.backups.make(
            session.clock.now().astimezone(desk.words().zone),
            Path(target) if target else None,
            second=Path(second) if second and not target else None,
            keep=desk.settings["backup.keep"],
            progress=meter.told,
        )
    if made.skipped:
        said = translate("Cli", "Nothing has changed since the last verified backup: {file}")
    else:
        said = translate("Cli", "Backup made and verified: {file}")
    session.console.line(said(file=shown(made.path)))
    if made.second_problem:
        session.console.line(made.second_problem)
    return 0


def restore(session: Session) -> int:
    """Put a backup's shop in the folder."""
    _refuse_restore(session)
    with Meter(session.console) as meter:
        done = Desk.restore(Path(session.values["FILE"]), session.folder, session.clock, meter.told)
    # The shop that is there now says in which language.
    session.console.language = place_of(session.folder)[0] or session.console.language
    session.console.line(
        translate("Cli", "The shop of the backup lies in {folder}")(folder=shown(session.folder))
    )
    if done.kept:
        session.console.line(
            translate("Cli", "The shop that was there is kept: {file}")(file=shown(done.kept))
        )
    return 0


def _refuse_restore(session: Session) -> None:
    """Whoever puts another shop in the place of one where people prove who they are, needs the right to it.

    One that cannot be opened is replaced all the same: else nobody could bring it back.
    """
    from helpdesk import places
    from helpdesk.errors import NotFound, WorldError
    from helpdesk.store import schema

    path = session.folder / places.DATABASE
    try:
        # Nobody proves anything in a shop of before, which must stay as it is until it is kept.
        if path.exists() and schema.version(path) == schema.newest():
            with opened(session, right="restore"):
                pass
    except (NotFound, WorldError):
        return


_BREAKS = {
    "changed": translate(
        "Cli", "Action {number} of {moment}: its history was changed behind the program’s back"
    ),
    "cut": translate(
        "Cli", "Action {number} of {moment}: what stood before it in the history is gone or was moved"
    ),
    "lost": translate("Cli", "The newest actions of the history, up to number {number}, are gone"),
}


def _moment(stamp: str | None) -> datetime | str:
    return from_text(stamp) if stamp else ""


def check(session: Session) -> int:
    """Look the shop over; exit code 3 when it is not sound."""
    with Desk.open(session.folder, session.clock, write=False) as desk:
        found = desk.backups.check()
    if session.json:
        session.console.json(
            {
                "ok": found.ok,
                "integrity": found.integrity,
                "foreign_keys": found.foreign_keys,
                "journal": found.journal,
                "rows": found.rows,
                "search": found.search,
                "missing_files": list(found.missing_files),
                "strays": [stray._asdict() for stray in found.strays],
                "faults": list(found.faults),
                "history": not found.breaks,
                "history_breaks": [broken._asdict() for broken in found.breaks],
                "clock_set_back": [back._asdict() for back in found.set_back],
            }
        )
    else:
        said = (
            translate("Cli", "The shop is sound.") if found.ok else translate("Cli", "The shop is not sound:")
        )
        session.console.line(said)
        for fault in (*found.faults, *found.missing_files):
            session.console.line(f"  {fault}")
        for broken in found.breaks:
            told = _BREAKS[broken.reason](number=broken.entry, moment=_moment(broken.at))
            session.console.line(f"  {session.console.say(told)}")
        for back in found.set_back:
            told = translate(
                "Cli", "Action {number}: the time of the PC was set back, from {before} to {moment}"
            )
            told = told(number=back.entry, before=_moment(back.before), moment=_moment(back.at))
            session.console.line(f"  {session.console.say(told)}")
        for stray in found.strays:
            told = translate("Cli", "{table}, {column}: “{word}” is no word this program knows ({rows})")
            session.console.line(f"  {session.console.say(told(**stray._asdict()))}")
        for table, count in found.rows.items():
            session.console.line(f"  {table}: {count}")
    return 0 if found.ok else 3


def support(session: Session) -> int:
    """Write the report for whoever helps: to a file, or to be read here."""
    from helpdesk import support as gathered

    try:
        with Desk.open(session.folder, session.clock, write=False) as desk:
            text = gathered.report(desk)
    except WorldError as error:
        # That is what is to be told.
        text = gathered.report_unopened(session.folder, session.clock.now(), Words("en").say(error.text))
    target = session.values["FILE"]
    if not target:
        session.console.line(verbatim(text.rstrip("\n")))
        return 0
    path = gathered.save(text, Path(target))
    session.console.line(translate("Cli", "The report lies in {file}")(file=shown(path)))
    return 0
