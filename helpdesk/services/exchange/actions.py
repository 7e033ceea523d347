"""Files in and out: what can be exchanged, taking a file into the shop, giving one out, looking at one first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from pathlib import Path
from typing import Any, ClassVar

from helpdesk.action import Context
from helpdesk.batch import Batch, Progress
from helpdesk.classes import dataclass
from helpdesk.errors import UserError
from helpdesk.services.exchange.file.presets import PRESETS
from helpdesk.services.exchange.kinds.calls import CallFile
from helpdesk.services.exchange.kinds.cases import CaseFile
from helpdesk.services.exchange.kinds.customers import CustomerFile
from helpdesk.services.exchange.kinds.field import PlanFile, ReadingFile
from helpdesk.services.exchange.kinds.parts import PartFile
from helpdesk.services.exchange.kinds.products import ProductFile
from helpdesk.services.exchange.kinds.purchases import PurchaseFile
from helpdesk.services.exchange.kinds.solutions import SolutionFile
from helpdesk.services.exchange.kinds.suppliers import SupplierFile
from helpdesk.services.exchange.kinds.surveys import SurveyFile
from helpdesk.services.exchange.kinds.visits import VisitFile
from helpdesk.services.exchange.run.importer import FileImporter
from helpdesk.services.exchange.run.kind import FileKind, ImportReport
from helpdesk.services.exchange.run.request import ImportRequest
from helpdesk.texts import Text, translate

KINDS: dict[str, FileKind] = {
    kind.noun.kind: kind
    for kind in (
        CustomerFile(),
        ProductFile(),
        SupplierFile(),
        PartFile(),
        PurchaseFile(),
        SolutionFile(),
        PlanFile(),
        ReadingFile(),
        CaseFile(),
        VisitFile(),
        CallFile(),
        SurveyFile(),
    )
}
"""The kinds of file, in the order in which a shop's files are taken."""


def kind_of(word: str) -> FileKind:
    """The kind of that name.

    Raises:
        UserError: there is none.
    """
    found = KINDS.get(word)
    if found is None:
        raise UserError(
            translate("Exchange", "“{word}” is no kind of file. There are: {kinds}.")(
                word=word, kinds=", ".join(KINDS)
            )
        )
    return found


def import_request(
    path: Path, kind: str, preset: str | None = None, said: tuple[str, ...] = (), **ways: Any
) -> ImportRequest:
    """What to take. ``said`` are the user's own ``Column=field``; ``ways`` what else a request can say.

    Raises:
        UserError: there is no such kind or preset, or they do not go together.
    """
    chosen = PRESETS.get(preset) if preset else None
    if preset and chosen is None:
        raise UserError(
            translate("Exchange", "“{word}” is no preset. There are: {presets}.")(
                word=preset, presets=", ".join(PRESETS)
            )
        )
    found = kind_of(kind)
    if chosen and chosen.kind != kind:
        raise UserError(
            translate("Exchange", "The preset {preset} is for {kind}.")(preset=chosen.name, kind=chosen.kind)
        )
    return ImportRequest(path, found, chosen, said, **ways)


@dataclass(frozen=True, kw_only=True)
class ImportFile(Batch):
    """Take a file into the shop; good rows go in, bad ones are given back.

    ``report`` says what came of it; its ``trouble``, that bad rows could not be given back.
    """

    right: ClassVar[str] = "import"

    request: ImportRequest
    report: ImportReport = field(default_factory=ImportReport)

    def label(self) -> Text:
        return translate("Exchange", "{kind} imported from {file}")(
            kind=self.request.kind.label, file=self.request.path.name
        )

    def steps(self, ctx: Context) -> Iterator[Progress]:
        return FileImporter(ctx, self.request, self.report, writing=True).steps()


@dataclass(frozen=True, kw_only=True)
class ImportWhole(ImportFile):
    """Take a file whole or not at all; look at it first with :func:`look_over`."""

    right: ClassVar[str] = "import"

    whole: ClassVar[bool] = True

    def steps(self, ctx: Context) -> Iterator[Progress]:
        yield from super().steps(ctx)
        if self.report.rejected:
            raise not_whole(self.request, self.report)


def look_over(
    ctx: Context, wanted: ImportRequest, report: ImportReport, *, giving_back: bool = False
) -> Iterator[Progress]:
    """Go through a file as an import would, writing nothing; ``report`` says what would come of it.

    With ``giving_back`` refused rows are written beside the file all the same.
    """
    return FileImporter(ctx, wanted, report, writing=False, giving_back=giving_back).steps()


def not_whole(wanted: ImportRequest, report: ImportReport) -> UserError:
    """Why a file that shall be taken whole was not taken: its first bad row."""
    first = report.refusals[0]
    return UserError(
        translate("Exchange", "{file}, row {row}, {column}: {reason} Nothing was imported.")(
            file=wanted.path.name, row=first.row, column=first.column or "—", reason=first.text
        )
    )
