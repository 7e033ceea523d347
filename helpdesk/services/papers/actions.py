"""What is done with papers: signing, printing, bringing up to date and voiding them, and a unit's certificate."""

from __future__ import annotations

from typing import ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.domain.papers import PAPERS, SIGNED_HOW
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.papers.issuing import issue, renew, renew_before_release
from helpdesk.services.papers.rows import missing, paper_of
from helpdesk.services.shop.file_actions import NewFile, keep_file
from helpdesk.store.tables.papers import Document, Signature
from helpdesk.texts import Text, translate


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
        renew_before_release(ctx, self.id)
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
        if self.role not in PAPERS[kind].signers:
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
        renew_before_release(ctx, self.id)
        ctx.store.run(
            "UPDATE documents SET printed_at = coalesce(printed_at, ?) WHERE id = ?", (ctx.stamp, self.id)
        )
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class VoidPaper(Action):
    """Take a paper out of force; it keeps its number and says why."""

    right: ClassVar[str] = "delete"

    prompt = Prompt(
        translate("VoidPaper", "Void {paper}"),
        translate("VoidPaper", "Void the paper"),
        translate(
            "VoidPaper",
            "It keeps its number and stays readable; every page says that it is void, and why.",
        ),
        about="paper",
        narrow=True,
        danger=True,
        draft=translate("VoidPaper", "Voiding {paper}"),
    )

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


@dataclass(frozen=True, kw_only=True)
class IssueCertificate(Action):
    """A guarantee certificate of a unit, with its number, as the guarantees stand today."""

    unit: int

    def label(self) -> Text:
        return translate("Papers", "Guarantee certificate made")

    def run(self, ctx: Context) -> Outcome:
        return Outcome(issue(ctx, "certificate", self.unit), self.label())


@dataclass(frozen=True, kw_only=True)
class UpdatePaper(Action):
    """A paper that shows how things stand and went out is made anew after the records changed."""

    id: int

    def label(self) -> Text:
        return translate("Papers", "Paper brought up to date")

    def run(self, ctx: Context) -> Outcome:
        paper = paper_of(ctx.store, self.id)
        if not PAPERS[paper.kind].current or paper.voided_at:
            raise Conflict(translate("Papers", "This paper stays as it was made."))
        newest = renew(ctx, paper)
        if newest == self.id:
            raise Conflict(translate("Papers", "Nothing has changed since this paper was made."))
        return Outcome(newest, self.label())
