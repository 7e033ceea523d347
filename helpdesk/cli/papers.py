"""The command that writes papers as PDF."""

from __future__ import annotations

from pathlib import Path

from helpdesk.cli.console import shown
from helpdesk.cli.place import refuse_no_place
from helpdesk.cli.session import Session
from helpdesk.cli.signing import opened
from helpdesk.domain.months import month_name
from helpdesk.domain.papers import PAPERS
from helpdesk.errors import UserError, WorldError, reason_of
from helpdesk.reports.sizes import sized
from helpdesk.store.disk import giving
from helpdesk.texts import translate


def report(session: Session) -> int:
    """A paper of a record, as recorded or as things stand now."""
    paper, target = session.values["PAPER"], Path(session.values["output"])
    if paper not in PAPERS:
        raise UserError(
            translate("Cli", "“{word}” is no paper. There are: {papers}.")(
                word=paper, papers=", ".join(PAPERS)
            )
        )
    number = _number(session)
    keep = session.values["keep"]
    if keep and PAPERS[paper].subject != "month":
        raise UserError(translate("Cli", "--keep is for the report of a month alone."))
    with opened(session, write=keep) as desk:
        if keep and desk.months.kept(number) is None:
            from helpdesk.services.quality.month_actions import KeepMonth

            frozen = desk.months.frozen(number)
            desk.do(KeepMonth(month=number, figures=frozen.figures, trends=frozen.trends))
        drawn = desk.paper(paper, number, session.values["language"])
        content = desk.pdf(sized(drawn, paper, session.values["size"] or ""))
    write(target, content)
    session.console.line(shown(target))
    return 0


def _number(session: Session) -> str:
    """What a paper is about: a number, or of a month's report the month.

    Raises:
        UserError: it is missing, or said for a paper that is about something else.
    """
    paper, number, month = (session.values[name] for name in ("PAPER", "NUMBER", "month"))
    if PAPERS[paper].subject == "month":
        if month or number:
            return month_name(month) if month else str(number)
        raise UserError(
            translate("Cli", "“{paper}” needs --month, for example --month 2026-10.")(paper=paper)
        )
    if month:
        raise UserError(translate("Cli", "“{paper}” is about no month.")(paper=paper))
    if not number:
        raise UserError(translate("Cli", "“{paper}” needs the number of a record.")(paper=paper))
    return str(number)


def write(target: Path, content: bytes) -> None:
    """A file whole or not at all; what was there before stays until then.

    Raises:
        UserError: the target is a folder, or lies in none.
        WorldError: it cannot be written.
    """
    refuse_no_place(target)
    try:
        with giving(target) as file:
            file.write(content)
    except OSError as error:
        raise WorldError(
            translate("Cli", "{file} cannot be written: {reason}")(
                file=shown(target), reason=reason_of(error)
            )
        ) from error
