"""Papers: issuing them with gap-free numbers and frozen data, signing, printing and voiding them."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from helpdesk.action import Action, Context, Outcome, entry
from helpdesk.domain import numbers
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.domain.papers import ROLES, SIGNED_HOW
from helpdesk.errors import Conflict, Invalid
from helpdesk.reports.snapshot import content_hash, freeze
from helpdesk.services.papers.data import receipt_data
from helpdesk.services.papers.drawing import (
    gathered,
    is_current,
)
from helpdesk.services.papers.frame import source_of
from helpdesk.services.papers.rows import PaperFacts, missing
from helpdesk.services.shop.file_actions import NewFile, keep_file
from helpdesk.store.tables.papers import Document, Signature
from helpdesk.texts import Text, translate


def issue(ctx: Context, kind: str, data: object, language: str, **subject: int | None) -> int:
    """Give a paper the next number of its series and freeze what it prints. Returns its id."""
    series = numbers.SERIES[kind]
    last = ctx.store.value("SELECT max(number) FROM documents WHERE series = ?", (series,))
    return _write(ctx, kind, series, (last or 0) + 1, 1, data, language, subject)


def _write(
    ctx: Context,
    kind: str,
    series: str,
    number: int,
    version: int,
    data: object,
    language: str,
    subject: Mapping[str, int | None],
) -> int:
    said = numbers.paper_number(series, number, version)
    text = freeze(dataclasses.replace(data, number=said))  # type: ignore[type-var]
    made: int = ctx.store.insert(
        Document,
        kind=kind,
        series=series,
        number=number,
        version=version,
        language=language,
        data=text,
        hash=content_hash(text),
        made_at=ctx.now,
        staff_id=ctx.staff,
        **{f"{name}_id": identity for name, identity in subject.items()},
    )
    return made


def reissue(ctx: Context, document: int, data: object) -> int:
    """Freeze changed content: in place while nobody has it on paper or signed it, else as a new version."""
    row = ctx.store.row(
        "SELECT kind, series, number, language, customer_id, unit_id, case_id, job_id, printed_at, hash, "
        "(SELECT max(version) FROM documents o WHERE o.series = d.series AND o.number = d.number), version, "
        "EXISTS (SELECT 1 FROM signatures WHERE document_id = d.id) FROM documents d WHERE id = ?",
        (document,),
    )
    if row is None:
        raise missing()
    kind, series, number, language, customer, unit, case, job, printed, old_hash, newest, version, signed = (
        row
    )
    same = freeze(dataclasses.replace(data, number=numbers.paper_number(series, number, version)))  # type: ignore[type-var]
    if content_hash(same) == old_hash:
        return document
    if not printed and not signed:
        ctx.store.update(Document, document, data=same, hash=content_hash(same))
        return document
    subject = {"customer": customer, "unit": unit, "case": case, "job": job}
    return _write(ctx, kind, series, number, newest + 1, data, language, subject)


def issue_receipt(ctx: Context, case: int) -> int:
    """The deposit receipt of a case, with its number."""
    language = customer_language(ctx, case)
    data = receipt_data(source_of(ctx), case, ctx.words_in(language))
    customer = ctx.store.value("SELECT customer_id FROM cases WHERE id = ?", (case,))
    # Whoever is at the PC took it in; once recorded, the paper itself is asked.
    by = ctx.store.value("SELECT name FROM staff WHERE id = ?", (ctx.staff,)) or data.received_by
    data = dataclasses.replace(data, received_by=by)
    return issue(ctx, "receipt", data, language, case=case, customer=customer)


def reissue_receipt(ctx: Context, case: int) -> int:
    """Bring a case's receipt up to date with what was mended at intake."""
    row = ctx.store.row(
        "SELECT id, language FROM documents WHERE kind = 'receipt' AND case_id = ? AND voided_at IS NULL "
        "ORDER BY version DESC, id DESC LIMIT 1",
        (case,),
    )
    if row is None:
        return issue_receipt(ctx, case)
    return reissue(ctx, row[0], receipt_data(source_of(ctx), case, ctx.words_in(row[1])))


def customer_language(ctx: Context, case: int) -> str:
    """The language a case's papers are in: the customer's, else the shop's."""
    chosen = ctx.store.value(
        "SELECT k.language FROM cases c JOIN customers k ON k.id = c.customer_id WHERE c.id = ?", (case,)
    )
    return str(chosen or ctx.settings["shop.language"])


def void_papers(ctx: Context, document: int | None, why: str) -> None:
    """Take every version of a paper out of force; ``why`` is a code of ``VOID_REASONS``."""
    for (version,) in ctx.store.rows(
        "SELECT o.id FROM documents d JOIN documents o ON o.series = d.series AND o.number = d.number "
        "WHERE d.id = ? AND o.voided_at IS NULL",
        (document,),
    ):
        ctx.store.update(Document, version, voided_at=ctx.now, void_reason=why)


def freeze_now(ctx: Context, document: int) -> None:
    """Before a paper goes out: one that shows how things stand takes them in for the last time."""
    facts = ctx.store.select_one(PaperFacts, "WHERE id = ?", (document,))
    source = source_of(ctx)
    if facts is not None and is_current(source, facts):
        reissue(ctx, document, gathered(source, facts, ctx.words_in(facts.language)))


@dataclass(frozen=True, kw_only=True)
class SignPaper(Action):
    """Somebody signed a paper: drawn in the window, or on paper with the scan; bound to its content by the hash."""

    id: int
    role: str
    name: str = entry(translate("Papers", "Name of who signs"))
    image: bytes = b""
    """The drawn signature (PNG), or the scan of the signed paper."""
    how: str = "drawn"
    file: str = ""
    """The name of the scan's file."""

    def rules(self) -> dict[str, Text]:
        if self.how not in SIGNED_HOW:
            return {"how": translate("Problems", "“{value}” is not one of the choices.")(value=self.how)}
        if self.how == "drawn" and not self.image:
            return {"image": translate("Papers", "The signature is missing.")}
        return {}

    def label(self) -> Text:
        return translate("Papers", "Paper signed by {name}")(name=tidy_line(self.name)[:60])

    def run(self, ctx: Context) -> Outcome:
        freeze_now(ctx, self.id)
        row = ctx.store.row(
            "SELECT hash, kind, case_id, job_id, unit_id, voided_at, version, "
            "(SELECT max(version) FROM documents n WHERE n.series = d.series AND n.number = d.number) "
            "FROM documents d WHERE id = ?",
            (self.id,),
        )
        if row is None:
            raise missing()
        digest, kind, case, job, unit, voided, version, newest = row
        if voided or version < newest:
            raise Conflict(translate("Papers", "This paper is no longer in force. Sign its newest version."))
        if self.role not in ROLES.get(kind, {}):
            raise Invalid({"role": translate("Papers", "This paper has no such place to sign.")})
        if ctx.store.value(
            "SELECT 1 FROM signatures WHERE document_id = ? AND role = ?", (self.id, self.role)
        ):
            raise Conflict(translate("Papers", "This place is signed already."))
        attachment = None
        if self.image:
            name = "signature.png" if self.how == "drawn" else self.file or "signed.png"
            subject = {"job_id": job} if job else {"case_id": case} if case else {"unit_id": unit}
            attachment = keep_file(ctx, NewFile(name=name, content=self.image), **subject)
        ctx.store.insert(
            Signature,
            document_id=self.id,
            role=self.role,
            name=tidy_line(self.name),
            at=ctx.now,
            how=self.how,
            hash=digest,
            attachment_id=attachment,
        )
        ctx.store.run(
            "UPDATE documents SET printed_at = coalesce(printed_at, ?) WHERE id = ?", (ctx.stamp, self.id)
        )
        return Outcome(case, self.label())


@dataclass(frozen=True, kw_only=True)
class MarkPrinted(Action):
    """A paper went out: printed, saved or opened. From now on a change makes a new version."""

    undoable: ClassVar[bool] = False
    id: int

    def label(self) -> Text:
        return translate("Papers", "Paper printed")

    def run(self, ctx: Context) -> Outcome:
        if not ctx.store.exists(Document, self.id):
            raise missing()
        freeze_now(ctx, self.id)
        ctx.store.run(
            "UPDATE documents SET printed_at = coalesce(printed_at, ?) WHERE id = ?", (ctx.stamp, self.id)
        )
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class VoidPaper(Action):
    """Take a paper out of force; it keeps its number and says why."""

    id: int
    reason: str = entry(translate("Papers", "Reason"))

    def label(self) -> Text:
        return translate("Papers", "Paper voided")

    def run(self, ctx: Context) -> Outcome:
        row = ctx.store.row("SELECT voided_at FROM documents WHERE id = ?", (self.id,))
        if row is None:
            raise missing()
        if row[0] is not None:
            raise Conflict(translate("Papers", "This paper is void already."))
        ctx.store.update(Document, self.id, voided_at=ctx.now, void_reason=tidy_line(self.reason))
        return Outcome(self.id, self.label())
