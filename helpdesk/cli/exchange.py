"""The commands that take files in and give them out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from helpdesk import pc
from helpdesk.cli.console import Console, shown
from helpdesk.cli.place import refuse_no_place
from helpdesk.cli.progress import Meter
from helpdesk.cli.session import Session
from helpdesk.cli.signing import opened
from helpdesk.desk import Desk
from helpdesk.errors import UserError
from helpdesk.services.exchange.actions import (
    ImportFile,
    ImportWhole,
    import_request,
    kind_of,
    look_over,
    not_whole,
)
from helpdesk.services.exchange.run.exporter import export_file, left_out
from helpdesk.services.exchange.run.kind import ImportReport, Remark
from helpdesk.services.exchange.run.request import ImportRequest
from helpdesk.store.disk import is_plain
from helpdesk.texts import Text, translate

MOST_SHOWN = 20
"""Remarks shown to a person; a program gets them all."""


def import_(session: Session) -> int:
    """Take a file in: all good rows, with ``--strict`` all or none, with ``--dry-run`` none."""
    values = session.values
    wanted = import_request(
        Path(values["FILE"]),
        values["KIND"],
        values["preset"],
        values["map"],
        sets=values["set"],
        values=values["value"],
        dates=values["dates"] or "",
        headed=not values["no_header"],
        sheet=values["sheet"] or "",
    )
    if not is_plain(Path(values["FILE"])):
        raise UserError(translate("Cli", "{file} is no file that could be read.")(file=values["FILE"]))
    dry = values["dry_run"]
    report = ImportReport()
    with Meter(session.console) as meter:
        if dry:
            with opened(session, right="import") as desk:
                _look_over(desk, wanted, report, meter, giving_back=False)
        else:
            with opened(session, write=True, right="import") as desk:
                desk.pc = pc.this_pc()
                report = _take(desk, wanted, meter, strict=values["strict"])
        language = desk.words()
    if session.json:
        session.console.json(_as_json(report, lambda text: language.say(text)))
    else:
        _tell(session.console, report, dry=dry)
    if report.trouble:
        session.console.flush()
        raise report.trouble
    if values["strict"] and report.rejected:
        session.console.flush()
        raise not_whole(wanted, report)
    return 0


def _look_over(
    desk: Desk, wanted: ImportRequest, report: ImportReport, meter: Meter, *, giving_back: bool
) -> None:
    for progress in look_over(desk.context(), wanted, report, giving_back=giving_back):
        meter.told(progress)


def _take(desk: Desk, wanted: ImportRequest, meter: Meter, *, strict: bool) -> ImportReport:
    if not strict:
        action = ImportFile(request=wanted)
        desk.do_batch(action, meter.told)
        return action.report
    looked = ImportReport()
    _look_over(desk, wanted, looked, meter, giving_back=True)
    if looked.rejected:
        looked.added = looked.updated = 0
        return looked
    whole = ImportWhole(request=wanted)
    desk.do_batch(whole, meter.told)
    return whole.report


def _as_json(report: ImportReport, say: Any) -> dict[str, Any]:
    return {
        "read": report.read,
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "rejected": report.rejected,
        "warnings": [_remark_json(remark, say) for remark in report.warnings],
        "sheet": report.sheet or None,
        "sheets_left": report.sheets_left,
        "rejects_file": shown(report.rejects_file) if report.rejects_file else None,
        "more_warnings": report.more_warnings,
        "refusals": [_remark_json(remark, say) for remark in report.refusals],
    }


def _remark_json(remark: Remark, say: Any) -> dict[str, Any]:
    return {"row": remark.row, "ref": remark.ref, "column": remark.column, "text": say(remark.text)}


def _tell(console: Console, report: ImportReport, *, dry: bool) -> None:
    if dry:
        console.line(translate("Cli", "Nothing was written; this is what would come of it:"))
    console.line(
        translate(
            "Cli",
            "{read} rows read: {added} added, {updated} updated, {unchanged} unchanged, {rejected} refused.",
        )(
            read=report.read,
            added=report.added,
            updated=report.updated,
            unchanged=report.unchanged,
            rejected=report.rejected,
        )
    )
    if report.sheets_left:
        console.line(
            translate("Cli", "Sheet taken: {sheet}. Left (take one with --sheet): {left}")(
                sheet=report.sheet, left=", ".join(report.sheets_left)
            )
        )
    for remark in report.refusals[:MOST_SHOWN]:
        console.line(_line(console, remark, translate("Cli", "Refused: row {row}, {column}: {text}")))
    for remark in report.warnings[:MOST_SHOWN]:
        console.line(_line(console, remark, translate("Cli", "Odd: row {row}, {column}: {text}")))
    more = report.rejected + len(report.warnings) + report.more_warnings
    more -= len(report.refusals[:MOST_SHOWN]) + len(report.warnings[:MOST_SHOWN])
    if more > 0:
        console.line(translate("Cli", "And %n more such row(s).", "", 1)(n=more))
    if report.rejects_file:
        console.line(
            translate("Cli", "The refused rows lie here, to be corrected and imported: {file}")(
                file=shown(report.rejects_file)
            )
        )


def _line(console: Console, remark: Remark, said: Text) -> str:
    text = said(row=remark.row, column=remark.column or "—", text=remark.text)
    return " ".join(console.say(text).split())


def export(session: Session) -> int:
    """Give out all records of a kind."""
    path = Path(session.values["FILE"])
    kind = kind_of(session.values["KIND"])
    refuse_no_place(path)
    with opened(session, right="export") as desk, Meter(session.console) as meter:
        count = export_file(desk.context(), kind, path, meter.told)
        lacking = left_out(desk.context(), kind)
    session.console.line(translate("Cli", "%n record(s) written to {file}", "", 1)(n=count, file=shown(path)))
    if lacking:
        said = translate("Cli", "Left out, since costs are not yours to see: {columns}")
        columns = ", ".join(session.console.say(label) for label in lacking)
        session.console.line(said(columns=columns))
    return 0
