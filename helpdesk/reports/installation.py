"""The installation certificate: what was installed where, each line of the acceptance, the training, both signatures.

It does not know where its data come from. A line that failed prints as not passed, with what happens next. Source
of the guarantee: RD 58/1988 art. 6 (three months at least for an installation, too).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date, datetime

from helpdesk.classes import dataclass
from helpdesk.domain.checklist_words import CHECK_RESULTS
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.job_paper import JobPaper, job_document
from helpdesk.reports.layout.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Panel,
    Paragraph,
    Photo,
    Photos,
    Strong,
    Table,
    TableColumn,
)
from helpdesk.reports.parties import Signed, both_sign
from helpdesk.reports.training_block import Training, training_blocks, training_facts
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class CheckedLine:
    """A line of the acceptance. ``result`` is a code; empty: still to be done."""

    text: str = ""
    result: str = ""
    value: str = ""
    """With its unit."""
    note: str = ""
    no_photo: str = ""
    repair: str = ""
    """The number of the repair that was opened for it."""
    file: str = ""
    """The hash of its picture; ``path`` is where that lies now."""
    path: str = ""


@dataclass(frozen=True, kw_only=True)
class InstallationData(JobPaper):
    """Everything a certificate prints."""

    done: bool = False
    """False while something is left: the paper is then provisional."""
    place: str = ""
    """Where it stands."""
    arrived_at: datetime | None = None
    left_at: datetime | None = None
    technician: str = ""
    wish: str = ""
    """What was to be done."""
    note: str = ""
    serial_found: str = ""
    serial_reason: str = ""
    lines: tuple[CheckedLine, ...] = ()
    training: Training = field(default_factory=Training)
    next_visit: datetime | None = None
    guaranteed_until: date | None = None
    terms: str = ""
    """The country's words for the guarantee of the work."""
    follows: tuple[str, ...] = ()
    """What else begins with it."""


def installation_certificate(data: InstallationData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The certificate. Roles of signatures: ``customer``, ``shop``."""
    return job_document(
        PAPERS["installation"].title,
        data,
        words,
        _when(data, words),
        (
            *_serial(data, words),
            *_acceptance(data, words),
            *_left(data, words),
            *_training(data, words),
            *_begins(data, words),
            *_pictures(data, words),
            both_sign(words, data.shop, signed, data.training.to_whom or data.customer.name, data.technician),
        ),
        provisional=not data.done,
    )


def _when(data: InstallationData, words: Words) -> list[Fact]:
    on = (
        translate("InstallationPaper", "Installed on")
        if data.done
        else translate("InstallationPaper", "Visit on")
    )
    facts = [
        Fact(
            words.say(on),
            words.moment(data.arrived_at) if data.arrived_at else "",
            required=True,
            strong=True,
        ),
        Fact(
            words.say(translate("InstallationPaper", "Left")),
            words.moment(data.left_at) if data.left_at else "",
        ),
        Fact(words.say(translate("InstallationPaper", "Technician")), data.technician, required=True),
    ]
    if data.place:
        facts.append(Fact(words.say(translate("InstallationPaper", "Place")), data.place))
    if data.wish:
        facts.append(Fact(words.say(translate("InstallationPaper", "To be done")), data.wish))
    return facts


def _serial(data: InstallationData, words: Words) -> list[Block]:
    """Whether what stands there is what was sold; another serial with its reason."""
    found = data.serial_found
    if not found and not data.serial_reason:
        return []
    same: Text | str = translate("InstallationPaper", "The serial on the unit is the one that was sold.")
    if data.serial_reason:
        same = translate("InstallationPaper", "The serial could not be read: {reason}")
        if found:
            same = translate("InstallationPaper", "Found: {serial}. {reason}")
        same = same(serial=found, reason=data.serial_reason)
    label = words.say(translate("InstallationPaper", "Serial checked"))
    return [Facts((Fact(label, words.say(same)),))]


_RESULTS = CHECK_RESULTS | {"failed": translate("InstallationPaper", "NOT PASSED")}


def _acceptance(data: InstallationData, words: Words) -> list[Block]:
    heading = Heading(words.say(translate("InstallationPaper", "Acceptance")))
    if not data.lines:
        return []
    table = Table(
        columns=(
            TableColumn(words.say(translate("InstallationPaper", "No.")), 0.7, "right"),
            TableColumn(words.say(translate("InstallationPaper", "What was checked")), 5.6),
            TableColumn(words.say(translate("InstallationPaper", "Value")), 1.0, "right"),
            TableColumn(words.say(translate("InstallationPaper", "Result")), 1.3),
            TableColumn(words.say(translate("InstallationPaper", "Note")), 3.4),
        ),
        rows=tuple(_line(place, line, words) for place, line in enumerate(data.lines, start=1)),
        dense=True,
    )
    return [heading, table]


def _line(place: int, line: CheckedLine, words: Words) -> tuple[str | Strong, ...]:
    said = words.say(_RESULTS[line.result]) if line.result in _RESULTS else words.say(_TO_DO)
    notes = [line.note]
    if line.no_photo:
        notes.append(words.say(translate("InstallationPaper", "No photo: {why}")(why=line.no_photo)))
    if line.repair:
        notes.append(words.say(translate("InstallationPaper", "Repair {number}")(number=line.repair)))
    return (
        words.number(place),
        line.text,
        line.value or "—",
        said if line.result in {"passed", "not_applicable"} else Strong(said),
        " · ".join(filter(None, notes)) or "—",
    )


_TO_DO = translate("InstallationPaper", "still to be done")


def _left(data: InstallationData, words: Words) -> list[Block]:
    """What keeps it open, and what happens next."""
    left = [line for line in data.lines if line.result not in {"passed", "not_applicable"}]
    if not left or not data.arrived_at:
        return []
    title = translate("InstallationPaper", "The installation is not finished: %n line(s) are left", "", 1)
    told = translate("InstallationPaper", "We agree with you on a day for the rest.")
    if data.next_visit:
        told = translate("InstallationPaper", "We come again for the rest on {at}.")(at=data.next_visit)
    names = "; ".join(line.text for line in left)
    return [Panel(words.say(title(n=len(left))), f"{names}. {words.say(told)}")]


def _training(data: InstallationData, words: Words) -> list[Block]:
    told = data.training
    heading = Heading(words.say(translate("InstallationPaper", "Training for use")))
    if told.held_at is None:
        if not data.arrived_at:
            return [heading, *training_blocks(told, words)]
        none = translate("InstallationPaper", "Not given at this visit.")
        return [heading, Paragraph(words.say(none))]
    facts = training_facts(told, words, data.customer.name)
    return [heading, Facts(facts, columns=2), *training_blocks(told, words)]


def _begins(data: InstallationData, words: Words) -> list[Block]:
    if not data.done:
        return []
    heading = Heading(words.say(translate("InstallationPaper", "What begins with it")))
    until = words.day(data.guaranteed_until) if data.guaranteed_until else ""
    label = words.say(translate("InstallationPaper", "Installation guaranteed until"))
    blocks: list[Block] = [heading, Facts((Fact(label, until, required=True, strong=True),))]
    if data.terms:
        blocks.append(Paragraph(data.terms, "conditions"))
    return [*blocks, *(Paragraph(text) for text in data.follows)]


def _pictures(data: InstallationData, words: Words) -> list[Block]:
    shots = [(place, line) for place, line in enumerate(data.lines, start=1) if line.path]
    if not shots:
        return []
    photos = tuple(Photo(line.path, f"{place}. {line.text}") for place, line in shots)
    return [Heading(words.say(translate("InstallationPaper", "Photos"))), Photos(photos, columns=3)]
