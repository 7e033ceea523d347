"""What each command does with the desk, and how it answers; must not know the arguments' grammar."""

from __future__ import annotations

import dataclasses
import json
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from helpdesk.action import Progress
from helpdesk.clock import Clock, clock_on, zone
from helpdesk.desk import Desk
from helpdesk.domain import numbers
from helpdesk.errors import NotFound, UserError, WorldError
from helpdesk.services.shop import SetUpShop
from helpdesk.settings import COUNTRIES, ZONES
from helpdesk.texts import Text, translate

DONE = 0


@contextmanager
def opened(asked: Namespace, folder: Path, *, write: bool) -> Iterator[Desk]:
    """The shop, with the clock that was asked for."""
    with Desk.open(folder, write=write) as desk:
        desk.clock = clock_on(asked.today, zone(desk.settings["shop.zone"]))
        yield desk


def answer(data: dict[str, Any]) -> None:
    """One JSON object on standard output and nothing else."""
    print(json.dumps(data, ensure_ascii=False))


def progress_line() -> Callable[[Progress], None]:
    """How far a long command is, on a terminal only."""
    if not sys.stderr.isatty():
        return lambda _: None

    def show(progress: Progress) -> None:
        of = f" / {progress.total}" if progress.total else ""
        print(f"\r{progress.done}{of} ", end="", file=sys.stderr, flush=True)

    return show


# -- the shop ---------------------------------------------------------------------------------------


def init(asked: Namespace, folder: Path) -> int:
    """Make a new shop."""
    country = asked.country.upper()
    if country not in COUNTRIES:
        raise UserError(
            translate("CommandLine", "The country {country} is not known. There are: {known}.")(
                country=asked.country, known=", ".join(COUNTRIES)
            )
        )
    language = asked.language or ("es" if country in {"ES", "AD"} else "en")
    action = SetUpShop(name=asked.shop, country=country, language=language)
    problems = action.problems()
    if problems:
        raise UserError(next(iter(problems.values())))
    with Desk.create(folder, clock_on(asked.today, zone(ZONES[country]))) as desk:
        desk.do(action)
    return DONE


def demo(asked: Namespace, folder: Path) -> int:
    """Fill an empty shop with a believable history."""
    from helpdesk.services.sample.fill import FillShop

    with opened(asked, folder, write=True) as desk:
        until = asked.until or desk.clock.today(desk.words().zone)
        fill = FillShop(until=until, customers=asked.customers, months=asked.months, seed=asked.seed)
        outcome = desk.do_batch(fill, progress_line())
        print(desk.words().say(outcome.label))
    return DONE


def backup(asked: Namespace, folder: Path) -> int:
    """Make a backup and prove it."""
    with opened(asked, folder, write=False) as desk:
        now = desk.clock.now().astimezone(desk.words().zone)
        made = desk.backups.make(now, asked.file, keep=desk.settings["backup.keep"])
        print(made.path)
    return DONE


def restore(asked: Namespace, folder: Path) -> int:
    """Put a backup in the shop's place; a shop that is there is kept in its backups first."""
    restored = Desk.restore(asked.file, folder, Clock())
    with Desk.open(folder, write=False) as desk:
        words = desk.words()
        print(words.say(translate("CommandLine", "Restored from {file}.")(file=asked.file.name)))
        if restored.kept is not None:
            print(
                words.say(
                    translate("CommandLine", "What was there is kept in {path}.")(path=str(restored.kept))
                )
            )
    return DONE


def check(asked: Namespace, folder: Path) -> int:
    """Whether the shop's file is sound."""
    with opened(asked, folder, write=False) as desk:
        found = desk.backups.check()
        if asked.json:
            answer(
                {
                    "ok": found.ok,
                    "integrity": found.integrity,
                    "foreign_keys": found.foreign_keys,
                    "journal": found.journal,
                    "search": found.search,
                    "rows": found.rows,
                    "missing_files": list(found.missing_files),
                    "faults": list(found.faults),
                }
            )
        else:
            words = desk.words()
            said = (
                translate("CommandLine", "The shop's file is sound.")
                if found.ok
                else translate("CommandLine", "The shop's file is not sound: {faults}")(
                    faults="; ".join((*found.faults, *found.missing_files)) or "—"
                )
            )
            print(words.say(said))
            for table, count in found.rows.items():
                print(f"{table:24} {count:>12}")
    if not found.ok and not asked.json:
        raise WorldError(
            translate(
                "World", "The shop's file is damaged. Do not delete it: restore the last proved backup."
            )
        )
    return DONE if found.ok else 3


# -- files ------------------------------------------------------------------------------------------


def import_(asked: Namespace, folder: Path) -> int:
    """Take a file into the shop."""
    from helpdesk.services import exchange

    wanted = exchange.order(asked.file, asked.kind, asked.preset, tuple(asked.map))
    report = exchange.Report()
    with opened(asked, folder, write=True) as desk:
        show = progress_line()
        if asked.dry_run or asked.strict:
            for progress in exchange.look_over(desk.context(), wanted, report, giving_back=asked.strict):
                show(progress)
            if asked.strict and report.rejected:
                raise exchange.not_whole(wanted, report)
        if not asked.dry_run:
            report = exchange.Report()
            kind = exchange.ImportWhole if asked.strict else exchange.ImportFile
            desk.do_batch(kind(order=wanted, report=report), show)
        _tell_import(asked, desk, report)
    return DONE


def _tell_import(asked: Namespace, desk: Desk, report: Any) -> None:
    words = desk.words()
    warnings = [
        {"row": remark.row, "ref": remark.ref, "column": remark.column, "text": words.say(remark.text)}
        for remark in report.warnings
    ]
    if asked.json:
        answer(
            {
                "read": report.read,
                "added": report.added,
                "updated": report.updated,
                "unchanged": report.unchanged,
                "rejected": report.rejected,
                "warnings": warnings,
                "rejects_file": str(report.rejects_file) if report.rejects_file else None,
            }
        )
        return
    print(
        words.say(
            translate(
                "CommandLine",
                "{read} rows read: {added} added, {updated} updated, {unchanged} unchanged, {rejected} rejected.",
            )(
                read=report.read,
                added=report.added,
                updated=report.updated,
                unchanged=report.unchanged,
                rejected=report.rejected,
            )
        )
    )
    for warning in warnings[:20]:
        print(f"{warning['row']}: {warning['column']}: {warning['text']}")
    if report.rejects_file:
        print(words.say(translate("CommandLine", "Rejected rows: {path}")(path=str(report.rejects_file))))


def export(asked: Namespace, folder: Path) -> int:
    """Write a file with the columns of the import."""
    from helpdesk.services import exchange

    kind = exchange.kind_of(asked.kind)
    with opened(asked, folder, write=False) as desk, desk.store.snapshot():
        exchange.give(desk.context(), kind, asked.file, progress_line())
    return DONE


def report(asked: Namespace, folder: Path) -> int:
    """Make a paper."""
    from helpdesk.services.papers import TITLES
    from helpdesk.store.disk import told_disk

    if asked.paper not in TITLES:
        raise UserError(
            translate("CommandLine", "“{word}” is no paper. There are: {papers}.")(
                word=asked.paper, papers=", ".join(TITLES)
            )
        )
    with opened(asked, folder, write=False) as desk:
        content = desk.pdf(desk.paper(asked.paper, asked.number, asked.language))
    with told_disk(asked.output):
        asked.output.write_bytes(content)
    return DONE


# -- asking -----------------------------------------------------------------------------------------


def find(asked: Namespace, folder: Path) -> int:
    """The window's search."""
    with opened(asked, folder, write=False) as desk:
        words = desk.words()
        hits = desk.finder.find(asked.text, max(1, min(asked.limit, 1_000)))
        told = [
            {
                "kind": hit.kind,
                "id": hit.id,
                "number": hit.number,
                "title": hit.title,
                "detail": words.say(hit.detail),
            }
            for hit in hits
        ]
    if asked.json:
        answer({"hits": told})
    else:
        for hit in told:
            print(f"{hit['number']:10} {hit['title']} · {hit['detail']}")
    return DONE


def show(asked: Namespace, folder: Path) -> int:
    """One record whole, with its timeline."""
    from helpdesk.services.timeline import timeline

    with opened(asked, folder, write=False) as desk:
        words = desk.words()
        kind, identity, record = _record(desk, asked.number)
        events = [
            {
                "at": event.at.isoformat().replace("+00:00", "Z"),
                "what": words.say(event.title),
                "text": event.text,
                "who": event.who,
            }
            for event in (
                timeline(desk.store, kind, identity) if kind in {"customer", "unit", "case"} else []
            )
        ]
        data = {"kind": kind, "number": asked.number, **_plain(record, words.say), "timeline": events}
    if asked.json:
        answer(data)
    else:
        _print_record(data)
    return DONE


def _record(desk: Desk, number: str) -> tuple[str, int, Any]:
    named = numbers.parse(number)
    if named is not None:
        kind, identity, position = named
        if kind == "customer":
            return kind, identity, desk.customers.card(identity)
        if kind == "unit":
            return kind, identity, desk.units.card(identity)
        if kind == "product":
            return kind, identity, desk.products.get(identity)
        if kind == "job":
            return (
                "case",
                identity,
                {"job": desk.cases.job_at(identity, position or 1), "case": desk.cases.get(identity)},
            )
        if kind == "case" and not desk.units.by_serial(number):
            return kind, identity, desk.cases.get(identity)
        if kind == "case":
            try:
                return kind, identity, desk.cases.get(identity)
            except NotFound:
                pass
        if kind.startswith("paper:"):
            paper = desk.papers.numbered(kind.removeprefix("paper:"), identity)
            if paper is not None:
                return "paper", paper.id, paper
    unit = _unit(desk, number, None)
    return "unit", unit, desk.units.card(unit)


def _plain(value: Any, say: Callable[[Text], str]) -> Any:
    """A record as JSON takes it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        if isinstance(value, Text):
            return say(value)
        found = {field.name: _plain(getattr(value, field.name), say) for field in dataclasses.fields(value)}
        facts = found.pop("facts", None)
        return {**facts, **found} if isinstance(facts, dict) else found
    if isinstance(value, dict):
        return {str(key): _plain(item, say) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item, say) for item in value]
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    return value


def _print_record(data: dict[str, Any], indent: str = "") -> None:
    for name, value in data.items():
        if isinstance(value, dict):
            print(f"{indent}{name}:")
            _print_record(value, indent + "  ")
        elif isinstance(value, list):
            print(f"{indent}{name}:")
            for item in value:
                if isinstance(item, dict):
                    print(
                        f"{indent}  - "
                        + " · ".join(f"{k}: {v}" for k, v in item.items() if v not in (None, "", []))
                    )
                else:
                    print(f"{indent}  - {item}")
        elif value not in (None, ""):
            print(f"{indent}{name}: {value}")


def _unit(desk: Desk, serial: str, brand: str | None) -> int:
    """The one unit of that serial.

    Raises:
        NotFound: the shop does not know it.
        UserError: it knows it under several brands.
    """
    found = desk.units.by_serial(serial, brand)
    if not found:
        raise NotFound(translate("CommandLine", "No unit has the serial {serial}.")(serial=serial))
    brands = sorted({unit.brand for unit in found})
    if len(brands) > 1:
        raise UserError(
            translate(
                "CommandLine", "The serial {serial} is known under several brands: {brands}. Say --brand."
            )(serial=serial, brands=", ".join(brands))
        )
    return found[0].id


def warranty(asked: Namespace, folder: Path) -> int:
    """The guarantees of a unit on a day, with the verdict."""
    with opened(asked, folder, write=False) as desk:
        words = desk.words()
        unit = _unit(desk, asked.serial, asked.brand)
        facts = desk.units.card(unit).facts
        found = desk.covers.of_unit(unit, asked.on or desk.clock.today(words.zone))
        data = {
            "serial": facts.serial,
            "brand": facts.brand,
            "covers": [
                {
                    "kind": cover.kind,
                    "start": cover.start.isoformat(),
                    "end": cover.end.isoformat() if cover.end else None,
                    "presumption_end": cover.presumption_end.isoformat() if cover.presumption_end else None,
                    "suspended_days": cover.suspended_days,
                    "open": cover.open,
                    "reason": words.say(cover.reason),
                }
                for cover in found.covers
            ],
            "verdict": {
                "covered": found.verdict.covered,
                "cover": found.verdict.cover,
                "reason": words.say(found.verdict.reason),
            },
        }
    if asked.json:
        answer(data)
    else:
        _print_record(data)
    return DONE


COMMANDS: dict[str, Callable[[Namespace, Path], int]] = {
    "init": init,
    "demo": demo,
    "import": import_,
    "export": export,
    "find": find,
    "show": show,
    "warranty": warranty,
    "report": report,
    "backup": backup,
    "restore": restore,
    "check": check,
}
"""Every command by its word."""
